"""Lists of works: their entries, however a page broke them, and by which keys, names and years these are cited."""

"""Lists of works: their entries, however a page broke them, and by which keys, names and years these are cited.

In: a flat text and where its lists stand. Out: the spans of entries; entries by key, by name and year.

- entries: `broken`, put together and parted; `rough`, read by their signs alone; `entries`, with the words that
  tell names and year
- how they are cited: `keys`, keys in front of entries; `citedkeys`, where notes say these; `dated`, by names and
  year
"""

"""Short forms that are known once all notes are read."""

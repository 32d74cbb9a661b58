"""What the benchmarks of citing share: a file extracted, words found again in it, counts added up to tables.

- `extracting`: bytes and a name in, the one reading and what is extracted from it out;
- `folders`: where their documents lie;
- `places`: where words stand in a text, whatever signs are between them, and whether two places meet;
- `notes`: which of the notes that a text was made with each note found is;
- `tables`: counts of cells, added up by the parts of their grid and printed.
"""

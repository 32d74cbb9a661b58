"""Numbers that count on: which are labels of notes, which are markers.

In: a text, and its numbers that may be either. Out: labels, markers, and the marks of notes.

- `counted_labels`: the rows that hold most labels; `counted_notes`: the notes under them, and their markers
- `in_order`: most markers that rise with the text; `chapter_runs`: where both begin anew in each chapter
- `note_runs`: which row is that of the notes, where lists count, too; `word_labels`: how Word counts notes
"""

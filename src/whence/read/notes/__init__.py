"""Notes that no format marks: found in the text itself, and led to from their markers.

In: a text, with its marks where it has some. Out: `NOTE` and `NOTE_REFERENCE` marks, all told in one way.

- `unmarked`: notes of a text whose format marks none; `unlinked`: of a formatted text that does not link them. Both go
  through these:
- `feet`: notes at the feet of pages; `scans`: there, too, with misread labels and markers
- `labels`: notes behind the text, told by their labels or by what stands in their place; `among`: notes in brackets,
  blocks or lost lines of the running text
- `numbers`: which numbers are labels and which are markers; all of these count by it
- `first_signs`: what a note may begin with
"""

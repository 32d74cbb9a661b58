"""Notes at the feet of scanned pages, where labels and markers were misread.

In: a text and what parts its pages. Out: `NOTE` and `NOTE_REFERENCE` marks (`scanned`).

- `feet`: where notes begin, by their words; `labels`: the numbers for which a label may stand; `misread_figures`: how
  scans misread these
- `pairs`: labels that can be those of markers above them; `rows`: the numbers that a row of notes tells
- `moved`: notes that a converter moved to the end of the text
"""

"""What opinions, legal analyses and laws cite in their running text and in notes.

In: a text and its paragraphs, or a stretch of a note. Out: rows of `Member`s, one row for each argument.

- `opinions`: the argument, with its "Id." and "supra"; `asides`: what only another citation cites; `quotedbacks`:
  an "Id." of quoted words; `bynames`: judgments called by their names alone
- `works`: works that its sentences cite; `cited`: all judgments and laws of a stretch; `innotes`: those of a note
- `amendments`: what a law's editors say of its changes; `billsagain`: bills of Congress that its record points back to
"""

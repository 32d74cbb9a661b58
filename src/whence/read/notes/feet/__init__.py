"""Notes at the feet of pages, in text that was drawn out of a PDF or typed in.

In: a text. Out: `NOTE` and `NOTE_REFERENCE` marks (`pages`).

- `lines`: which lines may begin a note; `rows`: notes one behind the other in one paragraph; `columns`: numbers in a
  column of their own; `displaced`: a number at the foot's end; `tops`: where a page's first note begins
- `gaps`: notes between two that were found; `tails`: running heads and feet with which notes end
"""

"""PDF: from signs that stand somewhere on a page to running text, notes and furniture.

In: a payload. Out: a draft. `reader` goes through these:

- the lines of a page: `lines`, with `inner_spaces` (spaces inside words), `small_capitals` (capitals of two sizes) and
  `web_links`; `ocr`, where a page has no text; `painted`, `private_figures` and `raised_figures`: what some programs
  write in other ways
- what stands beside the text: `furniture` (running heads, page numbers), `numbered_lines`, `counted_lines` and
  `counted_heads` (the numbers of lines)
- the order in which lines are read: `columns`; what belongs to one paragraph: `paragraphs`
- footnotes: `notes`, with `misread_labels`, `run_in` (a note inside a line of the one before) and `strayed`;
  `going_on`: what goes on with a note on the next page; `lists`, `listings` and `scales`: lists of works, programs and
  the figures of charts in the type of notes
- `compose`: all of these to one text; `hyphens`: which ones belong to their words
"""

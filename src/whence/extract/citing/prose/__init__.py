"""Works that a note's sentences cite, which a parser of references takes for prose.

In: a text, a stretch of a note in it. Out: `Member`s, or the references that the parser should have read.

- whole works: `wholeworks`, `introduced` ("Jane Roe in The Decline (1995)"), `articles`, `unsigned`, `essays`,
  `titles` (a title and a page); papers: `officepapers`, `interviews`, `exhibits`, `symbols`, `lawsuits`
- `maybes`: what is a short form only if a work was cited that it can mean; `saidtitles`, a title behind a clause
  ("As Lee notes, Silt and Sand, 13")
- found by others: `citedlater`, by the short titles that mean them; `pointedat`, by "supra note 3"
- what stands between: `plaintitles`, a title and a place alone; `pieces`, letters and quotations of what was cited
  before; `unfoundnotes`, notes that were taken for text
"""

"""Which works words can mean. Out: all that fit; a short form leads only where that is one.

In: a `Shelf` and words of a citation.

- by people: `names`, `authors` (before a place alone), `bodies` (by initials), `sameauthor` ("Id., Tableau")
- by title: `titles`, `titlefields` (a field of the citation), `volumes` (a piece of a volume), `placedwords` (some
  words of it), `called` (what the text calls it)
- by year, day or place: `datednames`, `outlets`, `numbers`, `addresses`; `inseries`, by volume and page
- papers: `kinds`, `personal`, `letters`, `shelfmarks` (a file of an archive); judgments: `cases`, by volume and page,
  `parties`, by both sides
- by form: `opcits`, a name before "op. cit."; `notenumbers`, before "supra note 4"; `maybes`, what may be none;
  `fuller`, a citation that says less than another
- of several: `several`, `besidetitles`
"""

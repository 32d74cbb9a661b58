"""Which works words can mean. Out: all that fit; a short form leads only where that is one.

In: a `Shelf` and words of a citation. How these are worded the modules of the same names in `forms` and `papers` say.

- by people: `names`, `authors` (before a place alone), `bodies` (by initials), `sameauthor` ("Id., Tableau")
- by title: `titles`, `titlefields` (a field of the citation), `volumes` (a piece of a volume), `placedwords` (some
  words of it), `called` (what the text calls it)
- by year, day or place: `datednames`, `outlets`, `numbers`, `addresses`; `inseries`, by volume and page
- papers: `kinds`, `personal`, `letters`, `shelfmarks` (a file of an archive); judgments: `cases`, by volume and page,
  `parties`, by both sides
- by form: `opcits`, whom a name before "op. cit." means; `notenumbers`, which work of note 4 a name before "supra note
  4" means; `maybes`, whether a name or title in prose means one; `fuller`, a citation that says all of this one and
  more
- of several that fit: `several`, the one that is meant by what the works themselves say; `besidetitles`, by what is
  said beside the title
"""

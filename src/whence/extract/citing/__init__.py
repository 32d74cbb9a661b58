"""Citing: what a text cites, and which work each citation and each short form of one means.

In: a `Scene` (a text with its zones) and its quotations. Out: `Cited`: citations, notes, references.

The way of a text through these packages, each of which says what its modules find:

1. `pairing` finds notes and the markers that lead to them; `plain` makes the text on which all else is read.
2. `splitting` parts a note, an entry or a paragraph into `members`, with what `prose`, `opinions` and `signs` find
   in its sentences; `brackets` and `unnumbered` read what stands in running text; `lists` reads lists of works.
   `gathering` puts all in the order in which a reader comes to know the works.
3. `walk` goes over them: it keeps the `works` that are cited, and looks up (`lookups`) which of them a short form
   means; it leads only where a single one fits.
4. `leads` finds what is known once all was read; `referring` is steps 2 to 4, and gives `records`.
5. `intext` finds citations by author and year or page, `running` outlets that sentences name, `fields` what
   reference managers say; `citations` is the whole, with what each vouches for (`scopes`) and which
   vouches for a quotation (`vouching`).

How all of these are worded stands apart: `forms` (short forms), `law`, `papers`. `guesses` makes references of
words that a parser took for prose, `spans` tells which places meet, `paragraphs` where running text stands. The
arrows between the packages are a contract of import-linter; nothing that reads words knows the shelf.

Words that all of them use:

- A **short form** means a work that is cited in full elsewhere: "Ibid.", "Lee, op. cit.", "Lee, Silt, 4". It is
  **led** to that work where a single one fits, else its `doubt` says why not.
- A **member** is a citation on the walk, with its words; a **group** those of one note, entry or argument. What is a
  citation only if its work was cited is a **maybe**. A **run** (in `pairing`, a `group`) are the notes whose numbers
  count on, as those of a chapter.
- The **shelf** holds the works that the walk has met; a **lookup** gives all of these that words can mean.
- A **sign** is an abbreviation told for a work ("SW" for "Selected Works"), a **shorthand** any name under which the
  text says it will cite one ("hereafter “Silt Report”"), a **key** what stands in front of an entry of a list.

How "Lee, supra note 12, at 4" finds its work: `pairing` has found the notes, with note 12 among them; `splitting` gives
the words as a member; `walk.ways` asks each way whether it knows such words; `walk.forms` has them read by
`forms.shortforms`, as a `supra` with the name Lee and the number 12 (which `forms.notenumbers` knows in all its
wordings); `lookups.notenumbers` gives the works of note 12 that are Lee's; `walk.outcomes` leads the short form there
if that is one.
"""

from whence.extract.citing.citations import Cited, cite

__all__ = ["Cited", "cite"]

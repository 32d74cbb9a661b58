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
"""

from whence.extract.citing.citations import Cited, cite

__all__ = ["Cited", "cite"]

"""Statements: the spans that assert something, each with its speakers and the particulars in it.

In: the words of a paragraph, the attributions of its reading. Out: what is `Said`, in the order of the text;
`with_particulars` makes `Statement`s of it, with the ids of the names, dates, quantities and places in them.

`stated` reads `sentences` into `clauses`, cut at `joints`: a model weighs `clues`, one of which is what `rules` say;
`verbforms` and `forms` tell the verbs. `voices` says on whose word a clause hangs, `manner` how it is put forward.

>>> from whence.extract.words import words
>>> text = "Eight officials were involved; the group denied it."
>>> reader = Stated("r", ())
>>> [text[one.start:one.end] for one in reader.read(words(text, (0, len(text))))]
['Eight officials were involved', 'the group denied it']
"""

from whence.extract.statements.stated import Said, Stated, said_when, with_particulars

__all__ = ["Said", "Stated", "said_when", "with_particulars"]

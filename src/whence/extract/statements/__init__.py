"""Statements: the spans that assert something, each with its speakers and the particulars in it.

In: the words of a paragraph, the attributions of its reading. Out: `Statement`s in the order of the text, without the
ids of names, dates, quantities and places, which `with_particulars` fills in.

>>> from whence.extract.words import words
>>> text = "Eight officials were involved; the group denied it."
>>> reader = Stated("r", ())
>>> [text[one.start:one.end] for one in reader.read(words(text, (0, len(text))))]
['Eight officials were involved', 'the group denied it']
"""

from whence.extract.statements.stated import Stated, said_when, with_particulars

__all__ = ["Stated", "said_when", "with_particulars"]

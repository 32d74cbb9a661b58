"""Dates in running text, as EDTF with granularity, base and role.

In: the paragraphs of a reading, its own date, its attributions. Out: `DateExpression`s in the order of the text.

`dated` reads a text's paragraphs by `grammar`; the ways to say a time are `absolute`, `yearless`, `relative` and
`stretches`, over `points`, `years` and `values`. `course` is what was said before, `roles` what a date dates.

>>> from whence.extract.dates import Dated
>>> from whence.extract.words import words
>>> text = "A delegation visited Venezuela in mid-October, three weeks after the vote of 28 September 2022."
>>> dated = Dated("r", "2023-01-07")
>>> [(text[d.start:d.end], d.edtf, d.part, d.base) for d in dated.read(words(text, (0, len(text))))]
[('mid-October', '2022-10', 'mid', 'published'), ('28 September 2022', '2022-09-28', None, None)]
"""

from whence.extract.dates.dated import Dated
from whence.extract.dates.roles import with_roles

__all__ = ["Dated", "with_roles"]

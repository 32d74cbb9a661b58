"""Lists of works that a PDF sets in the type of its footnotes: below the last note of a text they would pass for more
of it.

In: the lines of a foot without a label, in reading order. Out: whether they are a list of works: several begin with a
surname, a comma and a given name, or a dash for the author above, go on in the alphabet, and tell a year in their line
or the next two ("Berg, Anna. 1999. Silt and Sand." above "Lee, J. B. (2001): Tides").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from whence.read.pdf.lines import Line

_HEAD = re.compile(
    r"(?:(?:von|van|de[rnl]?|du|la|le|al|el)\s){0,2}(?P<name>[^\W\d_][\w’'-]+(?:[\s-][^\W\d_][\w’'-]+)?),\s[^\W\d_]"
)
_AGAIN = re.compile(r"(?:[—–―]{1,6}|-{2,6}|_{2,12})\s?[.,:(]")
_YEAR = re.compile(r"(?<![\w-])(?:1[5-9]|20)\d\d[a-z]?(?!\w)")
_FEWEST, _SELDOM, _NEXT = 4, 8, 3
"""So many entries at least, one in so many lines, with a year in so many lines from their first."""


def is_list_of_works(lines: Sequence[Line]) -> bool:
    """Whether lines are a list of works and no note that goes on."""
    names = list(_names(lines))
    told = [name for name in names if name]
    back = sum(1 for one, two in pairwise(told) if one > two)
    return len(names) >= max(_FEWEST, len(lines) / _SELDOM) and back * _FEWEST < len(told)


def _names(lines: Sequence[Line]) -> Iterator[str]:
    """The surname of each entry that tells a year; nothing for a dash."""
    for at, line in enumerate(lines):
        head = _HEAD.match(line.text) if line.text[0].isupper() or line.text[0] in "vdla" else None
        if (head or _AGAIN.match(line.text)) and any(_YEAR.search(one.text) for one in lines[at : at + _NEXT]):
            yield head["name"].casefold() if head else ""

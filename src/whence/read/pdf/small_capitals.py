"""Small capitals that are smaller letters of a font: "JANE ROE, THE QUAY", its R and Q larger than the rest.

In: a line, one of its characters, the size that this is drawn in. Out: the size that the line is set in. By its smaller
letters alone such a line would pass for other type than the lines around it: for a paragraph of its own, for a line
above the notes, for none of the text's.

>>> full_size("THE QUAY, 4.", 6, 7.0, lambda at: 9.0 if at in (0, 4) else 7.0)
9.0
>>> full_size("THE QUAY, 4.", 6, 9.0, lambda at: 9.0)
9.0
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice

__all__ = ["full_size"]

_WORD = re.compile(r"[^\W\d_]['’.\w]")
_LOOKED_AT = 16
"""Words of a line that are looked at: in "of the law of the sea" every letter may be small."""
_LARGER, _LARGEST = 1.1, 1.6
"""So many times larger are full capitals than small ones; an initial that begins a chapter is larger still."""


def full_size(line: str, at: int, size: float, size_at: Callable[[int], float]) -> float:
    """The size of the first letter of a word that is larger, as full capitals and other type are, where the character
    `at` is a capital among capitals, or any sign of a line in capitals; else `size`."""
    if not line[max(at - 1, 0) : at + 2].isupper() and not line.isupper():
        return size
    for word in islice(_WORD.finditer(line), _LOOKED_AT):
        found = size_at(word.start())
        if _LARGER * size < found < _LARGEST * size:
            return found
    return size

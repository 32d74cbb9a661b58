"""Signs of TeX's own encoding (T1, "Cork") that a PDF gives as they are coded: its fonts do not say what they mean.

In: text. Out: `(start, end, replacement)` for each, as `signs` gives them: ligatures, quotation marks and dashes. They
are control characters in every other encoding, so a text must have several such ligatures inside words.

>>> tex_signs("the \\x1crst o\\x1ece, the \\x1cndings \\x10as said\\x11")[:2]
[(4, 5, 'fi'), (10, 11, 'ffi')]
>>> tex_signs("a record\\x1cand another")
[]
"""

from __future__ import annotations

import regex

_CODED = {
    "\x10": "“",
    "\x11": "”",
    "\x12": "„",
    "\x13": "«",
    "\x14": "»",
    "\x15": "–",
    "\x16": "—",
    "\x17": "",  # where two letters are not to be joined
    "\x1b": "ff",
    "\x1c": "fi",
    "\x1d": "fl",
    "\x1e": "ffi",
    "\x1f": "ffl",
}
_ANY = regex.compile("[\x10-\x17\x1b-\x1f]")
_IN_WORD = regex.compile(r"(?<![^\W\d_])[\x1b-\x1f](?=\p{Ll}{2})|(?<=\p{Ll})[\x1b-\x1f](?=\p{Ll})")
_FEWEST = 3


def tex_signs(text: str) -> list[tuple[int, int, str]]:
    """The stretches of `text` that are such signs, with what they stand for."""
    if "\x1c" not in text or sum(1 for _ in zip(range(_FEWEST), _IN_WORD.finditer(text), strict=False)) < _FEWEST:
        return []
    return [(found.start(), found.end(), _CODED[found.group()]) for found in _ANY.finditer(text)]

"""Signs that readers do not see, or see as others: soft hyphens, joiners and spaces without width, ligatures, accents
that stand behind their letters.

In: text. Out: `(start, end, replacement)` for each, as `mojibake` gives them. A soft hyphen at the end of a line takes
the line's end with it where the word goes on. Signs that part words in writing without spaces stay.

>>> repaired_signs("co\\u00adop, ﬁnd, e\\u0301t")
[(2, 3, ''), (7, 8, 'fi'), (12, 14, 'é')]
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import regex

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_SET_IN = "\x07\x08"
"""What layout programs leave where a line is set in, as tools that draw a text out of a PDF give it."""
_UNSEEN = f"\u00ad\u200b\u2060{_SET_IN}"
_HIDDEN = regex.compile(
    r"(?<=\p{L})\u00ad\r?\n[ \t]*(?=\p{Ll})|[\u00ad\u2060\x07\x08]+"
    r"|(?<![\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}])\u200b+(?![\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}])"
)
_LIGATURE = regex.compile(f"[{''.join(_LIGATURES)}]")
_ACCENTED = regex.compile(r"\p{L}\p{Mn}+")


def repaired_signs(text: str) -> list[tuple[int, int, str]]:
    """The stretches of `text` that are such signs, with what they stand for."""
    if text.isascii() and not any(sign in text for sign in _SET_IN):
        return []
    return [*_hidden(text), *_ligatures(text), *_accented(text)]


def _hidden(text: str) -> Iterator[tuple[int, int, str]]:
    if any(sign in text for sign in _UNSEEN):
        yield from ((found.start(), found.end(), "") for found in _HIDDEN.finditer(text))


def _ligatures(text: str) -> Iterator[tuple[int, int, str]]:
    if any(sign in text for sign in _LIGATURES):
        yield from ((found.start(), found.end(), _LIGATURES[found.group()]) for found in _LIGATURE.finditer(text))


def _accented(text: str) -> Iterator[tuple[int, int, str]]:
    """Letters and their accents as the one letter that they are, where there is one."""
    if unicodedata.is_normalized("NFC", text):
        return
    for found in _ACCENTED.finditer(text):
        composed = unicodedata.normalize("NFC", found.group())
        if len(composed) < len(found.group()):
            yield found.start(), found.end(), composed

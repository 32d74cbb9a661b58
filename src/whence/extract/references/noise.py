"""Words that were misread: text recognition's noise cites nothing, however much it looks like names and dates.

In: the words of a reference. Out: whether they can be read; the words without halves of characters.

>>> legible("Berg, Anna, “Silt & Sand,” Ostmere Courier (3 May 2019)."), legible("I'~ ~f`| 1; '`nl1. ;It`I1 r: 1987")
(True, False)
"""

from __future__ import annotations

import re
from functools import lru_cache

_EDGE = re.compile(r"^[\W_]+|(?<![\W_])[\W_]+$")
_SIGNS = re.compile(r"`|[*$%+#!?;:][^\W\d_]|[^\W\d_][*$%+#!?;:\"]|[^\W\d_]\d+[^\W\d_]{2}|[a-z]\.[a-z]+,[a-z]")
"""What no word, name or number holds inside; an address may."""
_ANYWHERE = re.compile(r"[~^|\\{}=]")
_ALONE = re.compile(r"[`<>#$%+!?*]")
_HALF = re.compile("[\ud800-\udfff]")
_WAY_BACK = re.compile(r"^\s*[\^↑](?=\s)|(?:[↩↑↵⏎⤴⤶⮌⬆]\ufe0e?\ufe0f?\d{0,2}\s*){1,20}$")
"""What leads from a note on a page of the web back to its marker."""
_ARROWS = re.compile(r"[\^↩↑↵⏎⤴⤶⮌⬆]")
_POINTS = ".,;:()[]“”\"'‘’"
"""Around letters or figures alone, these are no sign of a misreading."""
_MOST = 4
"""One word in so many may be misread."""


def whole(text: str) -> str:
    """The text with a mark for each half of a character, which only a broken file holds, and without the signs that
    lead back to a note's marker; offsets stay.

    >>> whole("Berg, Silt, 14. ↩")
    'Berg, Silt, 14.  '
    """
    if not text.isascii():
        text = _HALF.sub("\ufffd", text)
    if not _ARROWS.search(text):
        return text
    return _WAY_BACK.sub(lambda found: " " * len(found[0]), text)


def legible(words: str) -> bool:
    """Whether no more than one word in four was misread."""
    parts = words.split()
    return _MOST * sum(map(_misread, parts)) <= len(parts)


@lru_cache(maxsize=50_000)
def _misread(word: str) -> bool:
    inner = word.strip(_POINTS)
    if inner.isalpha() or inner.isdecimal():
        return False
    if "://" in word or "www." in word or "@" in word or "10." in word:
        return False
    inner = _EDGE.sub("", word)
    return bool(_ANYWHERE.search(word) or (_SIGNS.search(inner) if inner else _ALONE.search(word)))

"""Words broken at the end of a line: which hyphens belong to the word.

In: two pieces of a word and the lines of the document. Out: whether the hyphen stays. The document's own spelling
elsewhere decides; where it has none, a hyphen between two words that it uses stays, any other goes.

>>> Words(["a long-standing claim, investigation"]).keeps_hyphen("long", "standing")
True
>>> Words(["a long-standing claim, investigation"]).keeps_hyphen("investi", "gation")
False
>>> Words([]).keeps_hyphen("Anglo", "Saxon"), Words([]).keeps_hyphen("OP", "TIONAL")
(True, False)
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*(?:-[^\W\d_]+(?:['’][^\W\d_]+)*)*")
_HEAD = re.compile(r"[^\W\d_]+")
_TAIL = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*$")
_HYPHENS = ("-", "\u2010", "\u00ad", "\ufffe")
_SHORTEST = 3


class Words:
    """The words of a document's lines in lower case, hyphenated ones as wholes, pieces of broken ones left out."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._words: set[str] = set()
        whole: set[str] = set()  # what stands between spaces: each is looked into once, however often it stands there
        broken = False
        for line in lines:
            goes_on = line.endswith(_HYPHENS)
            if broken or goes_on:
                words = _WORD.findall(line.lower())
                self._words.update(words[broken : len(words) - goes_on])
            else:
                whole.update(line.lower().split())
            broken = goes_on
        self._words.update(_WORD.findall(" ".join(whole)))

    def keeps_hyphen(self, before: str, after: str) -> bool:
        """Whether the hyphen between the line's end `before` and the next line's start `after` is part of the word."""
        tail, head = _TAIL.search(before.lower()), _HEAD.match(after.lower())
        if tail is None or head is None:
            return True
        left, right = tail.group(), head.group()
        if left + right in self._words:
            return False
        if f"{left}-{right}" in self._words or (after[0].isupper() and not before[-1].isupper()):
            return True
        return min(len(left), len(right)) >= _SHORTEST and left in self._words and right in self._words

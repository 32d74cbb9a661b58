"""Judgments of the courts of civil law among what a note cites: "V. STC 31/1981, FJ 4; Lee, Silt, 9."

In: a text, what reads the references of a stretch, a note. Out: its `Member`s in order, the judgments with where they
are printed (", in Foro it., 2005, I, c. 7"), and between them what the stretches cite.

>>> flat = "V. Cass., 3 maggio 2005, n. 500, in Foro it., 2005, I, c. 7; Lee, Silt, 9."
>>> [one.words for one in CivilCourts("r", flat).split(lambda span, note: [], (0, len(flat)), "n")]
['Cass., 3 maggio 2005, n. 500, in Foro it., 2005, I, c. 7']
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace
from operator import attrgetter

import regex

from whence.extract.citing.forms.strings import is_joined
from whence.extract.citing.guesses import stated
from whence.extract.citing.law.authority import Authority
from whence.extract.citing.law.civil import civil_cases
from whence.extract.citing.members import Member
from whence.extract.citing.opinions.asides import is_aside
from whence.models import Span

_PRINTED = regex.compile(
    r"(?:,\s(?:in\s|(?:cf\.\s)?(?=\p{Lu}))|\s\()(?![^;]*(?:\bop\.|\bcit\.|(?i:\bibid)))[^;]{2,140}?"
    r"(?=;|\.\s+\p{Lu}\p{Ll}{2}|\.?\s*$|,\s(?:con\snota|nota\s|note\s|obs\.|mit\sAnm|concl\.|comentario))"
)
"""Where a judgment is printed, up to who wrote about it."""
_LETTERS = regex.compile(r"\p{L}{2}")
_BEHIND = 120


_Read = Callable[[Span, str | None], list[Member]]


class CivilCourts:
    """The judgments that a text cites by their courts."""

    def __init__(self, reading: str, flat: str) -> None:
        self._reading = reading
        self._flat = flat
        self._cited = civil_cases(flat)

    def split(self, read: _Read, span: Span, note: str | None) -> list[Member]:
        """The references of a stretch, with the judgments where it is a note's."""
        low = bisect_left(self._cited, span[0], key=attrgetter("start"))
        high = bisect_left(self._cited, span[1], key=attrgetter("start"))
        if note is None or low == high:
            return read(span, note)
        made: list[Member] = []
        behind = span[0]
        for one in self._cited[low:high]:
            made += self._between(read, (behind, one.start), note)
            aside = bool(made) and is_aside(self._flat, one.start, span[0])
            made.append(replace(self._member(one, span[1], made, note), aside=aside))
            behind = made[-1].reference.end
        rest = self._between(read, (behind, span[1]), note)
        joined = bool(rest) and is_joined(self._flat[behind : rest[0].reference.start])
        return [*made, *(replace(one, joined=one.joined or (joined and not at)) for at, one in enumerate(rest))]

    def _between(self, read: _Read, span: Span, note: str) -> list[Member]:
        return read(span, note) if _LETTERS.search(self._flat, *span) else []

    def _member(self, one: Authority, limit: int, made: Sequence[Member], note: str) -> Member:
        """A judgment up to where it is printed."""
        printed = _PRINTED.match(self._flat, one.end, limit)
        span = one.start, printed.end() if printed else one.end
        words = self._flat[slice(*span)]
        joined = bool(made) and is_joined(self._flat[made[-1].reference.end : one.start])
        behind = self._flat[span[1] : min(limit, span[1] + _BEHIND)]
        return Member(stated(self._reading, span, words, one.work, note), words, joined, behind=behind, law=one)

"""Where notes and brackets cite by the signs that a text tells: "see CSO III, 44; Sands, ii, 7", "(SW 6.1234)".

In: a text, and its signs, each with the words that tell it and the place behind which it is one. Out: the references
of a note, each sign with its place one that leads to its work; what was read across it is read again on either side.
Notes that tell several signs in a row give the work of each.

>>> flat = "See CSO III, 44, and Ann Lee."
>>> signs = Signs("r", flat, {"CSO": Told("", -1)})
>>> [(one.words, one.sign) for one in signs.split(lambda span, note: [], (0, len(flat)), "n")]
[('CSO III, 44', 'CSO')]
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

import regex

from whence.extract.citing.forms.hereafter import signs_told
from whence.extract.citing.forms.strings import is_joined
from whence.extract.citing.guesses import guessed
from whence.extract.citing.members import Member, untold
from whence.extract.citing.signs.places import SignPlaces, is_telling
from whence.extract.citing.signs.rows import Row, told_rows
from whence.extract.citing.signs.told import Told
from whence.models import Reference, Span, content_id

Reader = Callable[[Span, str | None], list[Member]]
"""What reads the references of a stretch of a note."""
_BRACKET = regex.compile(
    r"[(\[](?:[^()\[\]]*[;:,]\s)?(?:(?:see|cf\.|vgl\.|voir|cfr\.|véase)\s)?[“\"‘«„*_]{0,2}$", regex.IGNORECASE
)
_BEGUN = r"(?<=^|[.;:]\s|\b(?:[Ss]ee|[Cc]f\.|[Vv]gl\.|[Vv]oir|[Cc]fr\.|[Vv]éase)\s|\G\s{0,2})"
_CITED = regex.compile(
    rf"{_BEGUN}(?:\p{{Lu}}[^;]{{12,300}}\p{{N}}[^;]{{0,80}}?"
    r"|\p{Lu}[\p{L}’'-]+(?:,?\s(?:\p{Lu}[\p{L}.’'-]*|\p{Ll}{1,3}|d’\p{Lu}\p{L}+|\p{Ll}{4,12}(?=\sd))){3,14})(?=[\s,.]*$)"
)
"""What is cited in front of the words that tell its sign: it begins with a capital and has a number, or capitals
throughout."""
_PIECE = regex.compile(r"(?<last>(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}’'-]+|\p{N}+))[”\"’»*_]{0,2},\s[“\"‘«„*_]{0,2}$")
_BEFORE, _TOUCHING, _NEAR = 100, 8, 60


class Signs:
    """The signs of one text, by where they are told."""

    def __init__(self, reading: str, flat: str, told: Mapping[str, Told]) -> None:
        self._reading, self._flat, self._told = reading, flat, told
        self._places = SignPlaces({sign: one.words for sign, one in told.items()})

    def split(self, read: Reader, span: Span, note: str | None) -> list[Member]:
        """The references of a note."""
        if rows := told_rows(self._flat, span):
            return [self._row(read, row, note) for row in rows]
        found = self._with_told(read(span, note), span, note)
        for place, sign in self._places.places(self._flat, span) if self._told else ():
            if place[0] > self._told[sign].since and not self._holds_piece(span[0], place[0], self._told[sign]):
                kept = [part for one in found for part in self._around(read, one, place, note)]
                found = self._placed(kept, self._member(place, sign, note))
        return found

    def _holds_piece(self, begin: int, at: int, told: Told) -> bool:
        """Whether something stands in front that is in a series for which a note told the sign, with another piece of
        it: "Roe, Opus Minus, RS xv, 4" behind "Lee, De Rerum, vol. 3 of the Rolls Series (hereafter RS)"."""
        before = _PIECE.search(self._flat, max(begin, at - _BEFORE), at) if told.since >= 0 else None
        return before is not None and before["last"] not in told.words

    def in_prose(self, span: Span) -> Iterator[Member]:
        """What running text cites by signs: by those that are words or letters in brackets alone."""
        for place, sign in self._places.places(self._flat, span) if self._told else ():
            if is_telling(sign) or _BRACKET.search(self._flat, max(span[0], place[0] - _BEFORE), place[0]):
                yield self._member(place, sign, None)

    def _member(self, place: Span, sign: str, note: str | None) -> Member:
        reference = Reference(content_id(self._reading, "reference", *place), *place, None, note)
        return Member(reference, self._flat[slice(*place)], sign=sign)

    def _around(self, read: Reader, one: Member, place: Span, note: str | None) -> list[Member]:
        """A reference, or, where a sign stands in it, what is read on either side of that."""
        start, end = one.reference.start, one.reference.end
        if end <= place[0] or place[1] <= start:
            return [one]
        head = read((start, place[0]), note) if start < place[0] else []
        return head + (read((place[1], end), note) if place[1] < end else [])

    def _placed(self, found: Sequence[Member], sign: Member) -> list[Member]:
        """The references with one more in its place, which an "Ibid." right behind it means."""
        start, end = sign.reference.start, sign.reference.end
        before = [one for one in found if one.reference.start < start]
        after = [one for one in found if one.reference.start >= start]
        joined = bool(before) and is_joined(self._flat[before[-1].reference.end - 1 : start])
        if after and after[0].reference.start - end <= _TOUCHING:
            after[0] = replace(after[0], unread=False)
        return [*before, replace(sign, joined=joined), *after]

    def _with_told(self, found: list[Member], span: Span, note: str | None) -> list[Member]:
        """The references, with one more where a sign is told behind words in which none was read."""
        for sign, at in signs_told(self._flat[slice(*span)]):
            end = span[0] + at
            before = [one for one in found if one.reference.start < end and one.maybe is None]
            if before and end - before[-1].reference.end <= _NEAR:
                continue
            start = max([span[0], *(one.reference.end for one in before)])
            if cited := _CITED.search(self._flat, start, end):
                words = cited.group()
                made = guessed(self._reading, cited.span(), words, {"type": "document", "title": words}, note)
                found = [one for one in found if one.maybe is None or not start <= one.reference.start < end]
                found = sorted([*found, Member(made, words, called=sign)], key=lambda one: one.reference.start)
        return found

    def _row(self, read: Reader, row: Row, note: str | None) -> Member:
        """The work of a row under its sign: what is read there, or else all that stands there."""
        firm = (one for one in read(row.full, note) if one.maybe is None and one.reference.work is not None)
        return replace(next(firm, None) or untold(self._reading, self._flat, row.full, note), called=row.sign)

"""From sentences to `Statement`s.

In: a reading's id and attributions, then each paragraph's words. Out: its statements.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from whence.extract.statements.clauses import Clause, Run, joined, parted
from whence.extract.statements.forms import is_finite
from whence.extract.statements.manner import polarity, stance
from whence.extract.statements.sentences import sentences
from whence.extract.statements.voices import Voice, Voices
from whence.extract.words import Words
from whence.models import Attribution, Mode, Polarity, Span, Statement, content_id

_FEWEST = 3
"""Words of a statement of the document's own; what somebody said may be shorter."""


_WHOLE = 5
"""Words of a sentence that is one without a verb in sight."""


class _Placed(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class Stated:
    """Reads the statements of one document."""

    def __init__(self, reading: str, attributions: Iterable[Attribution]) -> None:
        self._reading = reading
        self._voices = Voices(attributions)

    def read(self, words: Words) -> list[Statement]:
        """The statements of one paragraph."""
        return [one for run in sentences(words) for one in self._sentence(words, run)]

    def _sentence(self, words: Words, run: Run) -> Iterator[Statement]:
        sentence = words.span(*run)
        here = self._voices.near(sentence)
        asserting = [row for row in here if _asserts(words, row)]
        silent = frozenset(one.id for _, one in here) - {one.id for _, one in asserting}
        found = joined(words, *run)
        for voice in self._voices.of(sentence, asserting):
            part = (bisect_left(words.starts, voice.span[0]), bisect_left(words.starts, voice.span[1]))
            beside = not voice.speakers and voice.span != sentence
            is_statement = self._is_said_beside if beside else self._is_statement
            for clause in parted(words, part, found):
                if is_statement(words, clause, voice, silent):
                    yield self._statement(words, clause, voice)

    def _is_said_beside(self, words: Words, clause: Clause, _: Voice, silent: frozenset[str]) -> bool:
        """Whether a clause beside a content asserts something itself, and does not only say who speaks: "the plane was
        spotted, and the centre advised …", "Smith, who had left in May, told …"."""
        own = [words.span(*run) for run in clause.parts if run != clause.shared]
        if any(self._voices.cue(span, silent) is not None for span in own):
            return False
        if clause.parted:
            return True
        return not any(self._voices.frames(span, silent) for span in own) and is_finite(
            words, clause.first, clause.last
        )

    def _is_statement(self, words: Words, clause: Clause, voice: Voice, silent: frozenset[str]) -> bool:
        """Something is asserted, and not only said who speaks."""
        own = words.span(clause.first, clause.last)
        if self._voices.frames(own, silent | {one.id for one in voice.speakers}):
            return False
        if voice.speakers:
            return any(sign.isalpha() for sign in words.text[own[0] : own[1]])
        if clause.parted:
            return True
        if clause.last - clause.first < _FEWEST:
            return False
        return is_finite(words, clause.first, clause.last) or self._is_whole(words, clause)

    def _is_whole(self, words: Words, clause: Clause) -> bool:
        """A sentence with a full stop asserts, even by a verb that no list knows."""
        return clause.last - clause.first >= _WHOLE and words.tags[clause.last : clause.last + 1] == "."

    def _statement(self, words: Words, clause: Clause, voice: Voice) -> Statement:
        own = words.span(clause.first, clause.last)
        outer = voice.speakers[0].polarity if voice.speakers else Polarity.POSITIVE
        inner = polarity(words, clause.first, clause.last)
        return Statement(
            id=content_id(self._reading, "statement", *own),
            start=own[0],
            end=own[1],
            spans=tuple(words.span(*run) for run in clause.parts),
            speakers=tuple(one.id for one in voice.speakers),
            polarity=inner if inner is Polarity.NEGATIVE else outer,
            stance=stance(words, clause.first, clause.last, voice.speakers),
        )


def _asserts(words: Words, row: tuple[Span, Attribution]) -> bool:
    """Whether a content asserts: "revealed the identity" does by its own verb, not by what was revealed."""
    (start, end), one = row
    if one.mode is Mode.DIRECT:
        return True
    return is_finite(words, bisect_left(words.starts, start), bisect_left(words.starts, end))


class _Inside:
    """Records in order, asked for those inside spans."""

    def __init__(self, records: Sequence[_Placed]) -> None:
        self._records = sorted(records, key=lambda one: one.start)
        self._starts = [one.start for one in self._records]

    def ids(self, spans: Iterable[Span]) -> tuple[str, ...]:
        found: list[str] = []
        for start, end in spans:
            at = bisect_left(self._starts, start)
            while at < len(self._records) and self._starts[at] < end:
                found.append(self._records[at].id)
                at += 1
        return tuple(found)


def said_when(statements: Iterable[Statement], spoken: Mapping[str, Sequence[str]]) -> Iterator[Statement]:
    """The statements with the dates on which their nearest speaker said so, by the id of the attribution."""
    for one in statements:
        told = spoken.get(one.speakers[0]) if one.speakers else None
        yield replace(one, dates=tuple(told)) if told else one


def with_particulars(
    statements: Iterable[Statement],
    *,
    names: Sequence[_Placed],
    dates: Sequence[_Placed],
    quantities: Sequence[_Placed],
    places: Sequence[_Placed],
) -> Iterator[Statement]:
    """The statements with the ids of what stands in them."""
    named, dated, counted, placed = _Inside(names), _Inside(dates), _Inside(quantities), _Inside(places)
    for one in statements:
        inside = [records.ids(one.spans) for records in (named, dated, counted, placed)]
        if not one.dates and not any(inside):
            yield one
            continue
        yield replace(
            one,
            names=inside[0],
            dates=tuple(dict.fromkeys([*one.dates, *inside[1]])),
            quantities=inside[2],
            places=inside[3],
        )

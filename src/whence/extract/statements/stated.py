"""From sentences to `Statement`s.

In: a reading's id and attributions, then each paragraph's words. Out: what its statements say (`Said`), and once the
particulars of the whole reading are known, the records.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple, Protocol

from whence.extract.statements.clauses import Clause, Run, clauses, joined, parted
from whence.extract.statements.forms import is_finite
from whence.extract.statements.joints import Joint
from whence.extract.statements.manner import manner
from whence.extract.statements.sentences import sentences
from whence.extract.statements.voices import Row, Voice, Voices
from whence.extract.words import Words
from whence.models import Attribution, Mode, Polarity, Span, Stance, Statement, content_id

Speakers = Sequence[Attribution]
_FEWEST = 3
"""Words of a statement of the document's own; what somebody said may be shorter."""


_NOBODY: frozenset[str] = frozenset()
_WHOLE = 5
"""Words of a sentence that is one without a verb in sight."""
_JOINING = "TCS,;:-"
"""Tags of what only joins."""
_STOPS = frozenset(".?!;:")


class _Placed(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class Said(NamedTuple):
    """A statement before its particulars are known; `dates` say when it was said. A tuple, which is made faster than a
    record."""

    id: str
    start: int
    end: int
    spans: tuple[Span, ...]
    speakers: tuple[str, ...]
    polarity: Polarity
    stance: Stance
    dates: tuple[str, ...] = ()


class Stated:
    """Reads the statements of one document."""

    def __init__(self, reading: str, attributions: Iterable[Attribution]) -> None:
        self._reading = reading
        self._voices = Voices(attributions)

    def read(self, words: Words) -> list[Said]:
        """The statements of one paragraph."""
        found: list[Said] = []
        for run in sentences(words):
            sentence = words.span(*run)
            here, silent = _asserting(words, self._voices.near(sentence))
            alone = self._voices.alone(sentence, here)
            if alone is None:
                found += self._told(words, run, self._voices.of(sentence, here), silent)
            else:
                found += self._alone(words, run, alone, silent)
        return found

    def _alone(self, words: Words, run: Run, speakers: Speakers, silent: frozenset[str]) -> list[Said]:
        """The statements of a sentence that one voice says."""
        return [
            self._said(words, clause, speakers)
            for clause in clauses(words, *run)
            if self._is_statement(words, clause, speakers, silent) and _is_whole_content(words, clause, speakers)
        ]

    def _told(self, words: Words, run: Run, voices: Sequence[Voice], silent: frozenset[str]) -> Iterator[Said]:
        """The statements of a sentence that several voices may say: what a frame interrupts ("The plan," he said, "is
        dead") is one."""
        found, made = joined(words, *run), list[tuple[Clause, Speakers]]()
        for (start, end), speakers in voices:
            part = (bisect_left(words.starts, start), bisect_left(words.starts, end))
            is_statement = self._is_statement if speakers or len(voices) == 1 else self._is_said_beside
            cut = [clause for clause in parted(words, part, found) if is_statement(words, clause, speakers, silent)]
            if made and cut and made[-1][1] == speakers and _goes_on(words, made[-1][0], cut[0], found):
                made[-1] = (_over(made[-1][0], cut.pop(0)), speakers)
            made += [(clause, speakers) for clause in cut]
        return (self._said(words, clause, by) for clause, by in made if _is_whole_content(words, clause, by))

    def _is_said_beside(self, words: Words, clause: Clause, _: Speakers, silent: frozenset[str]) -> bool:
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

    def _is_statement(self, words: Words, clause: Clause, speakers: Speakers, silent: frozenset[str]) -> bool:
        """Something is asserted, and not only said who speaks."""
        own = words.span(clause.first, clause.last)
        if self._voices.frames(own, silent, speakers):
            return False
        if speakers:
            return _has_letters(words.text, own) and not self._is_only_joined(words, clause)
        if clause.parted:
            return True
        if clause.last - clause.first < _FEWEST:
            return False
        return is_finite(words, clause.first, clause.last) or self._is_whole(words, clause)

    def _is_only_joined(self, words: Words, clause: Clause) -> bool:
        """Nothing but what joins: "requires that [information be reported]"."""
        return not words.tags[clause.first : clause.last].strip(_JOINING)

    def _is_whole(self, words: Words, clause: Clause) -> bool:
        """A sentence with a full stop asserts, even by a verb that no list knows."""
        return clause.last - clause.first >= _WHOLE and words.tags[clause.last : clause.last + 1] == "."

    def _said(self, words: Words, clause: Clause, speakers: Speakers) -> Said:
        start, end = words.span(clause.first, clause.last)
        plain = clause.shared is None and not clause.holes
        return Said(
            content_id(self._reading, "statement", start, end),
            start,
            end,
            ((start, end),) if plain else tuple(words.span(*run) for run in clause.parts),
            tuple([one.id for one in speakers]),
            *manner(words, clause.first, clause.last, speakers),
        )


def _has_letters(text: str, span: Span) -> bool:
    start, end = span
    return text[start].isalpha() or any(sign.isalpha() for sign in text[start:end])


def _asserting(words: Words, here: Sequence[Row]) -> tuple[Sequence[Row], frozenset[str]]:
    """The contents of the attributions of which one asserts, and the ids of the others, which do not speak."""
    if not here or (len(here) == 1 and _asserts(words, here[0])):
        return here, _NOBODY
    loud = {row[1].id for row in here if _asserts(words, row)}
    return [row for row in here if row[1].id in loud], frozenset(one.id for _, one in here) - loud


def _asserts(words: Words, row: tuple[Span, Attribution]) -> bool:
    """Whether a content asserts: "revealed the identity" does by its own verb, not by what was revealed."""
    (start, end), one = row
    if one.mode is Mode.DIRECT:
        return True
    return is_finite(words, bisect_left(words.starts, start), bisect_left(words.starts, end))


def _is_whole_content(words: Words, clause: Clause, speakers: Speakers) -> bool:
    """Whether what is said indirectly has a verb: "the law", before "he said", has none of its own."""
    if not speakers or clause.parted or speakers[0].mode is Mode.DIRECT:
        return True
    return is_finite(words, clause.first, clause.last)


def _goes_on(words: Words, before: Clause, behind: Clause, found: Sequence[Joint]) -> bool:
    """Whether a clause goes on behind what interrupts it: no joint and no end of a sentence stands between."""
    if before.shared or behind.shared or before.last > behind.first:
        return False
    if any(before.last - 1 <= joint.at <= behind.first + 1 for joint in found):
        return False
    begins = words.tags[behind.first : behind.first + 2]
    if "C" in begins and is_finite(words, before.first, before.last) and is_finite(words, behind.first, behind.last):
        return False
    return _STOPS.isdisjoint(words.tags[before.last - 1 : behind.first + 1])


def _over(before: Clause, behind: Clause) -> Clause:
    """Both as one, with what stands between as a hole."""
    holes = (*before.holes, (before.last, behind.first), *behind.holes)
    return Clause(before.first, behind.last, None, holes, before.parted or behind.parted)


class _Inside:
    """Records of four kinds in order, asked for those inside spans."""

    def __init__(self, *kinds: Sequence[_Placed]) -> None:
        rows = [(one.start, kind, one.id) for kind, records in enumerate(kinds) for one in records]
        self._rows = sorted(rows, key=itemgetter(0))
        self._starts = [start for start, _, _ in self._rows]

    def ids(self, spans: Iterable[Span]) -> tuple[list[str], list[str], list[str], list[str]]:
        """The ids of the records that begin in the spans, by kind."""
        found: tuple[list[str], list[str], list[str], list[str]] = [], [], [], []
        for start, end in spans:
            low = bisect_left(self._starts, start)
            for _, kind, id_ in self._rows[low : bisect_left(self._starts, end, low)]:
                found[kind].append(id_)
        return found


def said_when(said: Iterable[Said], spoken: Mapping[str, Sequence[str]]) -> Iterator[Said]:
    """The statements with the dates on which their nearest speaker said so, by the id of the attribution."""
    for one in said:
        told = spoken.get(one.speakers[0]) if one.speakers else None
        yield one._replace(dates=tuple(told)) if told else one


def with_particulars(
    said: Iterable[Said],
    *,
    names: Sequence[_Placed],
    dates: Sequence[_Placed],
    quantities: Sequence[_Placed],
    places: Sequence[_Placed],
) -> Iterator[Statement]:
    """The records of statements, with the ids of what stands in them."""
    inside = _Inside(names, dates, quantities, places)
    for id_, start, end, spans, speakers, polarity, stance, said_on in said:
        named, dated, counted, placed = inside.ids(spans)
        when = tuple(dict.fromkeys((*said_on, *dated)))
        held = tuple(named), when, tuple(counted), tuple(placed)
        yield Statement(id_, start, end, spans, speakers, *held, polarity, stance)

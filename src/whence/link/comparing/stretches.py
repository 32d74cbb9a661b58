"""A quotation whose stretches stand far apart, or in another order, than its ellipses suggest.

In: the stretches between the ellipses, each with the places where it stands. Out: one match that joins them, flagged
`joined_distant` or `joined_reversed`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from whence.link.comparing.quoted import Quoted
from whence.link.comparing.searchable import Searchable
from whence.models import Difference, Match, Outcome

Stretch = tuple[Quoted, list[Match]]

DISTANT = 200  # words between what an ellipsis joins: beyond, the join is flagged
_FEWEST = 3  # words that a stretch must have to be looked for by itself
_WHOLE = (Outcome.VERBATIM, Outcome.MARKED_EDIT)


def join(quoted: Quoted, found: Searchable, stretches: Sequence[Stretch]) -> list[Match]:
    """The match that joins the nearest places of all stretches; none where one of them stands nowhere."""
    long = [stretch for stretch in stretches if len(stretch[0]) >= _FEWEST]
    if len(long) < 2 or not all(_standing(places) for _, places in long):
        return []
    chosen = min((_chain(found, long, first) for first in _standing(long[0][1])), key=lambda c: _detour(found, c))
    short = [stretch for stretch, _ in stretches if len(stretch) < _FEWEST]
    return [_joined(quoted, found, chosen, short)]


def _standing(places: Sequence[Match]) -> list[Match]:
    """The places of the best kind at which a stretch stands."""
    kind = min((m.outcome not in _WHOLE for m in places if m.outcome is not Outcome.PARTIAL), default=True)
    return [m for m in places if m.outcome is not Outcome.PARTIAL and (m.outcome not in _WHOLE) == kind]


def _chain(found: Searchable, stretches: Sequence[Stretch], first: Match) -> list[Match]:
    """From one place of the first stretch on, the nearest place of each next: after the one before if there is one."""
    chain = [first]
    for _, places in stretches[1:]:
        at = chain[-1]
        chain.append(min(_standing(places), key=lambda m: (m.start < at.end, abs(m.start - at.end), m.start)))
    return chain


def _gaps(found: Searchable, chain: Sequence[Match]) -> list[int]:
    """Words between each place and the next; below 0 where the next stands before."""
    gaps: list[int] = []
    for before, after in pairwise(chain):
        a, b = found.window((before.start, before.end)), found.window((after.start, after.end))
        gaps.append(b[0] - a[1] if b[0] >= a[1] else b[1] - a[0] - 1)
    return gaps


def _detour(found: Searchable, chain: Sequence[Match]) -> tuple[int, int, int]:
    gaps = _gaps(found, chain)
    return sum(gap < 0 for gap in gaps), sum(abs(gap) for gap in gaps), chain[0].start


def _joined(quoted: Quoted, found: Searchable, chain: Sequence[Match], short: Sequence[Quoted]) -> Match:
    gaps = _gaps(found, chain)
    flags = [("joined_distant", any(abs(gap) > DISTANT for gap in gaps)), ("joined_reversed", any(g < 0 for g in gaps))]
    spans = tuple(span for match in chain for span in match.spans)
    missing = [_missing(stretch, chain[-1].end) for stretch in short if not _stands_between(stretch, found, chain)]
    differences = (*(d for match in chain for d in match.differences), *missing)
    lost = sum(len(stretch) for stretch in short) * bool(missing)
    score = sum(m.score * (m.end - m.start) for m in chain) / sum(m.end - m.start for m in chain)
    return Match(
        document="",
        start=min(start for start, _ in spans),
        end=max(end for _, end in spans),
        spans=spans,
        outcome=Outcome.DIFFERS if differences else Outcome.MARKED_EDIT,
        score=round(score * (1 - lost / len(quoted)), 4),
        differences=differences,
        omitted=tuple(word for match in chain for word in match.omitted),
        replaced=tuple(pair for match in chain for pair in match.replaced),
        flags=tuple(name for name, holds in flags if holds),
    )


def _stands_between(stretch: Quoted, found: Searchable, chain: Sequence[Match]) -> bool:
    """Whether one or two words stand together somewhere from the first place to the last."""
    first, last = found.window((min(m.start for m in chain), max(m.end for m in chain)))
    size = len(stretch)
    return any(
        tuple(found.words[k : k + size]) == stretch.words
        for k in found.places.get(stretch.words[0], ())
        if first <= k < last
    )


def _missing(stretch: Quoted, place: int) -> Difference:
    start, end = stretch.starts[0], stretch.ends[-1]
    return Difference("delete", stretch.text[start:end], "", None, (start, end), (place, place))

"""Two clocks and the strip over them, as places in a drawing: when things happened, and when that was said.

In: events, documents with their dates, and on whose word they speak. Out: `Drawing`s and a `Strip`, which templates
fill with marks. A mark is as wide as its words are vague. The strip has all dated statements; a stretch chosen on it
brushes what both clocks show.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from textwrap import wrap

from whence.days import Days, day_number
from whence.export.axis import Axis, axis_around, axis_of
from whence.export.ticks import edtf
from whence.export.timeline import AFTER, BEFORE, VAGUE
from whence.models import Event
from whence.store.rests import Rest

_LEFT, _WIDTH = 400.0, 730.0
_TOP, _ROW = 40, 36
_LABEL = 54
"""Letters of a line of a label; each row has two."""
_ALL, _BARS, _TALLEST = 1150.0, 230, 34.0
_NAMED, _LETTER = 2, 6.4
_A_CENTURY, _FEW, _HALF = 36_000, 50, 2
"""Days that no date is wider than that the strip's ends hang on; one in how many may lie beyond its middle, where that
is less than one in how many of its days."""
_FAR = 21
"""Days without a document that the second clock leaves out where they would fill a quarter of it."""
_UNITS = ("year", "month", "day")


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of the first clock: where its bar begins and how wide it is, whether it is vague or open at an end."""

    y: int
    x: float
    width: float
    vague: bool
    opens: str
    event: Event


@dataclass(frozen=True, slots=True)
class Said:
    """A row of the second: the day on which a document says `number` of the statements shown, and on whose word it
    speaks. With none of them it is there because another one speaks on its word."""

    y: int
    x: float
    width: float
    label: str
    document: str
    number: int
    rests: str

    @property
    def is_right(self) -> bool:
        """Whether there is more room for words on its left."""
        return self.x > _LEFT + _WIDTH / 2

    @property
    def room(self) -> int:
        """Letters for which there is room beside it."""
        return int((self.x - _LEFT if self.is_right else _LEFT + _WIDTH - self.x - self.width) / _LETTER)


@dataclass(frozen=True, slots=True)
class Arc:
    """A line from a document to the one on whose word it speaks; `kind`: stated, suspected, or circ where both do."""

    path: str
    kind: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """Rows with the axis they share; `height` in the drawing's own units."""

    rows: Sequence[Bar] | Sequence[Said]
    ticks: Sequence[tuple[float, str]]
    breaks: Sequence[float]
    height: int
    arcs: Sequence[Arc] = ()


@dataclass(frozen=True, slots=True)
class Stretch:
    """A mark of the strip with its name, and what lies between it and the next one, as dates to be asked for."""

    x: float
    name: str
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Strip:
    """How many statements may lie in each piece of the time that all of them cover, as heights of bars `step` apart;
    the stretch that is chosen; `axis`: first and last day, place and width of each piece, for the script."""

    bars: Sequence[tuple[float, float]]
    step: float
    ticks: Sequence[Stretch]
    breaks: Sequence[float]
    brush: tuple[float, float] | None
    axis: str


def label(text: str) -> list[str]:
    """What a row is about, on two lines at most; what has no room there is cut at a word, and says so.

    >>> label("The dredger left the outer harbour before the tide had turned, the pilots say")
    ['The dredger left the outer harbour before the tide had', 'turned, the pilots say']
    """
    return wrap(text, _LABEL, max_lines=2, placeholder="…", break_long_words=True)


# --- The strip --------------------------------------------------------------------------------------------------


def strip(counted: Sequence[tuple[int, int, int]], chosen: tuple[int | None, int | None]) -> Strip | None:
    """The strip of stretches of days (first, last, how many statements); none where all happens on one day."""
    if not counted or counted[0][0] == max(last for _, last, _ in counted):
        return None
    axis = _all_times(counted)
    pieces = [
        [*piece, round(x, 1), round(w, 1)] for piece, x, w in zip(axis.pieces, axis.lefts, axis.widths, strict=True)
    ]
    return Strip(
        _heights(axis, counted), _ALL / _BARS, _ticks(axis), axis.breaks, _brush(axis, chosen), json.dumps(pieces)
    )


def _all_times(counted: Sequence[tuple[int, int, int]]) -> Axis:
    """The strip's axis. Where the few that lie far before or after the others would take most of it, each of these ends
    is a narrow piece: one old year does not press thousands of statements of three years together."""
    sharp = [each for each in counted if each[1] - each[0] < _A_CENTURY] or counted
    first, last = min(first for first, _, _ in sharp), max(last for _, last, _ in sharp)
    early = _reached(((first, number) for first, _, number in sharp), sharp)
    late = -_reached(((-last, number) for _, last, number in sharp), sharp)
    if (late - early) * _HALF > last - first:
        return axis_of([(first, last) for first, last, _ in sharp], width=_ALL)
    return axis_around((early, late), (first, last), width=_ALL)


def _reached(days: Iterable[tuple[int, int]], counted: Sequence[tuple[int, int, int]]) -> int:
    """The first of these days, in their order, before which lies no more than one statement in fifty."""
    few, passed = sum(number for _, _, number in counted) // _FEW, 0
    for day, number in sorted(days):
        passed += number
        if passed > few:
            return day
    raise AssertionError("there is at least one")


def _heights(axis: Axis, counted: Sequence[tuple[int, int, int]]) -> list[tuple[float, float]]:
    steps = [0] * (_BARS + 2)
    for first, last, number in counted:
        steps[_bar_at(axis, first)] += number
        steps[_bar_at(axis, last) + 1] -= number
    heights, level = [], 0
    for step in steps[:_BARS]:
        level += step
        heights.append(level)
    most = max(heights)
    return [(n * _ALL / _BARS, max(2.0, _TALLEST * height / most)) for n, height in enumerate(heights) if height]


def _bar_at(axis: Axis, day: int) -> int:
    return min(_BARS - 1, int(axis.at(day) * _BARS / _ALL))


def _ticks(axis: Axis) -> list[Stretch]:
    ticks = axis.ticks(70.0)
    ends = [tick.mark.day - 1 for tick in ticks[1:]] + [axis.pieces[-1][1]]
    return [
        Stretch(x, mark.name, mark.edtf, edtf(max(mark.day, end), _UNITS[mark.edtf.lstrip("-").count("-")]))
        for (x, mark), end in zip(ticks, ends, strict=True)
    ]


def _brush(axis: Axis, chosen: tuple[int | None, int | None]) -> tuple[float, float] | None:
    if chosen == (None, None):
        return None
    first, last = chosen
    left = axis.at(axis.pieces[0][0] if first is None else first)
    right = axis.at(axis.pieces[-1][1] if last is None else last)
    return left, max(2.0, right - left)


# --- When it happened -------------------------------------------------------------------------------------------


def happened(found: Sequence[Event]) -> Drawing | None:
    """The first clock; none where no event has a place in time."""
    placed = [(event, lasted) for event in found if (lasted := _lasted(event))]
    if not placed:
        return None
    axis = axis_of([lasted for _, lasted in placed], width=_WIDTH)
    return _drawing(axis, [_bar(axis, n, event, lasted) for n, (event, lasted) in enumerate(placed)])


def _lasted(event: Event) -> tuple[int, int] | None:
    first, last = day_number(event.earliest or event.latest), day_number(event.latest or event.earliest)
    return (first, max(first, last)) if first is not None and last is not None else None


def _bar(axis: Axis, n: int, event: Event, lasted: tuple[int, int]) -> Bar:
    left, right = axis.at(lasted[0]), axis.at(lasted[1])
    opens = "after" if event.relation in AFTER else "before" if event.relation in BEFORE else ""
    return Bar(_TOP + _ROW * n, _LEFT + left, max(right - left, 0.0), event.granularity in VAGUE, opens, event)


def _drawing(axis: Axis, rows: Sequence[Bar] | Sequence[Said], arcs: Sequence[Arc] = ()) -> Drawing:
    ticks = [(_LEFT + x, mark.name) for x, mark in axis.ticks(70.0)]
    return Drawing(rows, ticks, [_LEFT + x for x in axis.breaks], _TOP + _ROW * len(rows), arcs)


# --- When it was said -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Issued:
    """A document with the days on which it may have come out, and how many of the statements shown it makes."""

    id: str
    name: str
    label: str
    days: Days
    number: int = 0


def said(documents: Iterable[Issued], rests: Collection[Rest]) -> Drawing | None:
    """The second clock: documents in the order of their dates, with lines from each to those on whose word it speaks.
    None where there are no documents."""
    issued = {one.id: one for one in sorted(documents, key=lambda one: (one.days, one.label, one.id))}
    if not issued:
        return None
    axis = axis_of([one.days for one in issued.values()], width=_WIDTH, gap=_FAR)
    leads = _leads(issued, rests)
    rows = [_said(axis, n, one, _in_words(leads[one.id], issued)) for n, one in enumerate(issued.values())]
    return _drawing(axis, rows, _arcs(rows, leads))


def _said(axis: Axis, n: int, one: Issued, rests: str) -> Said:
    left, right = axis.at(one.days.earliest), axis.at(one.days.latest)
    return Said(_TOP + _ROW * n, _LEFT + left, right - left, one.label, one.id, one.number, rests)


Leads = Mapping[str, Sequence[tuple[str, str]]]
"""By document: those on whose word it speaks, each with the kind of its line."""


def _leads(issued: Mapping[str, Issued], rests: Collection[Rest]) -> Leads:
    """Of two documents that share words the later one rests on the earlier; of one day, or where one says so: none."""
    here = [one for one in rests if one.document in issued and one.on in issued]
    stated = {(one.document, one.on) for one in here if one.stated}
    either = stated | {(on, document) for document, on in stated}
    pairs = ((one.document, one.on) for one in here if not one.stated and (one.document, one.on) not in either)
    suspected = _shortest({pair for pair in map(partial(_in_order, issued), pairs) if pair}, stated)
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for document, on in sorted(stated):
        found[document].append((on, "circ" if (on, document) in stated else ""))
    for document, on in sorted(suspected):
        found[document].append((on, "sus"))
    return found


def _in_order(issued: Mapping[str, Issued], pair: tuple[str, str]) -> tuple[str, str] | None:
    """The later and the earlier of two documents; none where their dates do not say."""
    one, other = pair
    if issued[one].days.earliest > issued[other].days.latest:
        return one, other
    return (other, one) if issued[other].days.earliest > issued[one].days.latest else None


def _shortest(suspected: set[tuple[str, str]], stated: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Without those that two others lead to: words that went from one to the next were shared by all three."""
    every: dict[str, set[str]] = defaultdict(set)
    for document, on in suspected | stated:
        every[document].add(on)
    return {(document, on) for document, on in suspected if not any(on in every[by] for by in set(every[document]))}


def _in_words(leads: Sequence[tuple[str, str]], issued: Mapping[str, Issued]) -> str:
    said_of = {"": "cites", "circ": "in a circle with", "sus": "shares words with"}
    parts = []
    for kind, verb in said_of.items():
        names = list(dict.fromkeys(issued[on].name for on, each in leads if each == kind))
        more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
        parts += [f"{verb} {', '.join(names[:_NAMED])}{more}"] if names else []
    return "; ".join(parts)


def _arcs(rows: Sequence[Said], leads: Leads) -> list[Arc]:
    at = {row.document: (row.x, row.y) for row in rows}
    return [Arc(_path(at[on], at[row.document]), kind) for row in rows for on, kind in leads[row.document]]


def _path(on: tuple[float, int], speaker: tuple[float, int]) -> str:
    """Down (or up) from the one that is spoken on the word of, and round the corner to the one that speaks."""
    (x, y), (to, end) = on, speaker
    down = 6 if end > y else -6
    if abs(to - x) >= 14:
        aside = 6 if to > x else -6
        return f"M{x:.1f} {y + down}V{end - down}Q{x:.1f} {end} {x + aside:.1f} {end}H{to - aside:.1f}"
    left = min(x, to) - 14
    corner = f"Q{left - 6:.1f} {y} {left - 6:.1f} {y + down}V{end - down}Q{left - 6:.1f} {end} {left:.1f} {end}"
    return f"M{x - 6:.1f} {y}H{left:.1f}{corner}H{to - 6:.1f}"

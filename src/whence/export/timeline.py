"""A timeline as SVG: presentation attributes only, so that `style-src 'self'` holds.

In: `Event`s in the order of time. Out: the text of an SVG document. One row an event: its date as the text has it, a
bar as wide as its words are vague, what is said, and by whom and when. Bars vaguer than a month are open, ends
that are not known have an arrow; nothing is told by colour alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from whence.counting import counted
from whence.days import day_number
from whence.export.axis import Axis, axis_of
from whence.export.drawing import FAINT, INK, PAPER, SOFT, opened, printable, words
from whence.models import DateRole, Event

_WIDTH, _DATE, _AXIS, _ROW, _TOP = 1200, 176, 430, 34, 78
_TEXT = _DATE + _AXIS + 40
_LETTERS = 82
_PARTS = {"early": (0.0, 1 / 3), "mid": (1 / 3, 2 / 3), "late": (2 / 3, 1.0)}
VAGUE = frozenset(["season", "quarter", "year", "decade", "century", "interval"])
"""How fine dates are that are vaguer than a month."""
AFTER, BEFORE = ("since", "after"), ("until", "before", "by")
"""What a date of which one end alone is known stands behind."""
_ROLES = {DateRole.SAID: "said", DateRole.AS_OF: "as of"}

Bar = tuple[int, int, bool, bool]
"""First and last day, and whether the beginning and the end are open."""


def timeline(events: Sequence[Event], *, title: str = "Timeline") -> str:
    """The drawing; events without a place in time are counted below it."""
    placed = [(event, bar) for event in events if (bar := _bar(event)) is not None]
    unplaced = len(events) - len(placed)
    height = _TOP + _ROW * len(placed) + 46
    body = [
        opened("timeline", title, _WIDTH, height),
        words(18, 28, title, style="title"),
        words(18, 48, _counted(len(placed))),
    ]
    if placed:
        axis = axis_of([_shown(bar, placed) for _, bar in placed], width=_AXIS)
        body += [_grid(axis, height), *(_row(axis, n, event, bar) for n, (event, bar) in enumerate(placed))]
    body.append(words(18, height - 14, _legend(unplaced)))
    return "\n".join([*body, "</svg>", ""])


def _counted(rows: int) -> str:
    return (
        f"{counted(rows, 'dated statement')}: when it is said to have happened, and who says so when. "
        "A bar is as wide as the words are vague."
    )


def _legend(unplaced: int) -> str:
    rest = f" Not drawn: {unplaced} whose year the texts do not tell." if unplaced else ""
    return f"Solid: to the day or month. Open: vaguer. Arrow: open end. Gaps in the axis hold no event.{rest}"


def _bar(event: Event) -> Bar | None:
    first, last = day_number(event.earliest), day_number(event.latest)
    if first is None and last is None:
        return None
    if first is None or last is None:
        known = last if first is None else first
        assert known is not None
        return known, known, first is None, last is None
    if event.part in _PARTS:
        low, high = _PARTS[event.part]
        first, last = first + round((last - first) * low), first + round((last - first) * high)
    return first, last, event.relation in BEFORE, event.relation in AFTER


def _shown(bar: Bar, placed: Sequence[tuple[Event, Bar]]) -> tuple[int, int]:
    """What of a bar must be on the axis: a century still going on ends with the last text's year."""
    said = [day for event, _ in placed if (day := day_number(_day(event.said))) is not None]
    newest = max([*said, *(first for _, (first, _, _, _) in placed)])
    return bar[0], max(bar[0], min(bar[1], max(newest, bar[0])))


def _day(said: str | None) -> str | None:
    day = (said or "").partition("T")[0]
    return day if len(day) == 10 else None


def _grid(axis: Axis, height: int) -> str:
    bottom = height - 40
    marks = "".join(
        f'<path d="M{_DATE + x:.1f} {_TOP - 8}V{bottom}" stroke="{FAINT}"/>'
        + words(_DATE + x, _TOP - 12, mark.name, style="tick")
        for x, mark in axis.ticks()
    )
    breaks = "".join(
        f'<path class="break" d="M{_DATE + x - 5:.1f} {_TOP}l4 -8M{_DATE + x + 1:.1f} {_TOP}l4 -8" stroke="{SOFT}"/>'
        f'<path d="M{_DATE + x:.1f} {_TOP}V{bottom}" stroke="{FAINT}" stroke-dasharray="2 5"/>'
        for x in axis.breaks
    )
    return marks + breaks


def _row(axis: Axis, n: int, event: Event, bar: Bar) -> str:
    y = _TOP + _ROW * n + _ROW / 2
    role = f" ({_ROLES[event.role]})" if event.role in _ROLES else ""
    relation = f"{event.relation} " if event.relation else ""
    source = " · ".join([*(event.sayer or ("the text itself",)), event.label])
    tip = f"{event.when} ({event.edtf}): {event.text} — {source}"
    return (
        f'<g data-statement="{escape(event.id)}" data-edtf="{escape(event.edtf)}">'
        f"<title>{escape(printable(tip))}</title>"
        + words(18, y + 4, _cut(f"{relation}{event.when}{role}", 26))
        + _drawn(axis, y, event, bar)
        + words(_TEXT, y - 2, _cut(event.text, _LETTERS))
        + words(_TEXT, y + 12, _cut(f"says {source}", _LETTERS + 12), style="small")
        + "</g>"
    )


def _drawn(axis: Axis, y: float, event: Event, bar: Bar) -> str:
    first, last, open_begin, open_end = bar
    left, right = _DATE + axis.at(first), _DATE + axis.at(min(last, axis.pieces[-1][1]))
    beyond = last > axis.pieces[-1][1]
    width = max(5.0, right - left)
    vague = event.granularity in VAGUE
    fill = f'fill="{PAPER}" stroke="{INK}" stroke-width="1.5" stroke-dasharray="4 2"' if vague else f'fill="{INK}"'
    kind = "vague" if vague else "exact"
    shape = f'<rect class="{kind}" x="{left:.1f}" y="{y - 5:.1f}" width="{width:.1f}" height="10" {fill}/>'
    if open_end or beyond:
        shape += (
            f'<path class="open" d="M{left + width + 2:.1f} {y:.1f}h14m-5 -4l5 4l-5 4" fill="none" stroke="{INK}"/>'
        )
    if open_begin:
        shape += f'<path class="open" d="M{left - 2:.1f} {y:.1f}h-14m5 -4l-5 4l5 4" fill="none" stroke="{INK}"/>'
    return shape


def _cut(words: str, length: int) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= length else plain[: length - 1].rstrip() + "…"

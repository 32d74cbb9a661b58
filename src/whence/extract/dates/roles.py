"""What a date dates: when something happened, was said, was published, or how things stood.

In: dates, the zones, citations and attributions of their reading. Out: the dates with their roles.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from whence.models import Attribution, DateExpression, DateRole, Extraction, Span, Zone, ZoneRole

_PUBLISHED = frozenset(
    [ZoneRole.BYLINE, ZoneRole.DATELINE, ZoneRole.NOTES, ZoneRole.BIBLIOGRAPHY, ZoneRole.TITLE, ZoneRole.NOTICE]
)
_AS_OF = re.compile(
    r"\b(?:[Aa]s (?:of|at)|accessed|retrieved|current as of|effective|last (?:visited|accessed))\s*(?:the\s)?$"
)
_ISSUED = re.compile(r"\b(?:published|posted|released|issued|dated|updated)\s(?:on\s|in\s)?(?:\w+day,?\s)?$")
_NEAR = 60
"""Characters between a cue of speech and the day on which it was said."""


Roled = tuple[list[DateExpression], dict[str, list[str]]]
"""Dates with their roles, and the ids of those that say when somebody spoke, by the id of the attribution."""


def with_roles(text: str, dates: Sequence[DateExpression], extraction: Extraction) -> Roled:
    """The dates, each with its role; a sign-off's ("— CNN, February 14, 2017") is that of a publication."""
    sayings = _Sayings(extraction.attributions)
    signed = [(one.start, one.end) for one in extraction.citations if one.kind == "sign_off"]
    zones = extraction.zones
    starts = [zone.start for zone in zones]
    made: list[DateExpression] = []
    spoken: dict[str, list[str]] = {}
    for date in dates:
        told = sayings.dated(text, (date.start, date.end))
        role = _role(text, date, _zone(zones, starts, date.start), said=told is not None)
        if any(start <= date.start < end for start, end in signed):
            role = DateRole.PUBLISHED
        if role is DateRole.SAID and told is not None:
            spoken.setdefault(told, []).append(date.id)
        made.append(date if role is date.role else replace(date, role=role))
    return made, spoken


def _zone(zones: Sequence[Zone], starts: Sequence[int], at: int) -> ZoneRole | None:
    index = bisect_right(starts, at) - 1
    return zones[index].role if index >= 0 else None


def _role(text: str, date: DateExpression, zone: ZoneRole | None, *, said: bool) -> DateRole:
    before = text[max(0, date.start - 40) : date.start]
    if _AS_OF.search(before):
        return DateRole.AS_OF
    if zone in _PUBLISHED or _ISSUED.search(before):
        return DateRole.PUBLISHED
    return DateRole.SAID if said else DateRole.HAPPENED


class _Sayings:
    """Cues in order, with the contents that a date must stand outside of."""

    def __init__(self, attributions: Iterable[Attribution]) -> None:
        rows = sorted(((cue, one) for one in attributions for cue in one.cue), key=lambda row: row[0])
        self._cues = [cue for cue, _ in rows]
        self._told = [one for _, one in rows]
        self._starts = [cue[0] for cue in self._cues]

    def dated(self, text: str, span: Span) -> str | None:
        """The attribution whose cue stands near, in the same sentence, with the span not in what was said."""
        at = bisect_right(self._starts, span[0])
        near = (index for index in range(max(0, at - 2), min(len(self._cues), at + 1)) if self._near(text, index, span))
        return next((self._told[index].id for index in near), None)

    def _near(self, text: str, index: int, span: Span) -> bool:
        cue = self._cues[index]
        low, high = (cue[1], span[0]) if cue[0] < span[0] else (span[1], cue[0])
        if not 0 <= high - low <= _NEAR or any(a <= span[0] < b for a, b in self._told[index].content):
            return False
        between = text[low:high]
        return ". " not in between and ";" not in between

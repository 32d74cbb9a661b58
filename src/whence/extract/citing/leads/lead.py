"""Short forms that are known once all notes are read, among the references that were found before.

In: a text, its references, and `Lead`s: where a short form stands, and the reference of the work that it means. Out:
the references with these. What was read there as a work of its own becomes the short form, what reaches into it ends
before it, and what led to that work is led on.

>>> flat = "Lee, Silt and Sand (2001) (hereafter “Silt Report”). Roe, Tides, 2; Silt Report, p. 4."
>>> full, over = Reference("a", 0, 51, {"title": "Silt and Sand"}), Reference("b", 53, 85, {"title": "Tides"})
>>> found = with_leads("r", flat, [full, over], [Lead((68, 85), full, "hereafter")])
>>> [(flat[one.start : one.end], one.backref) for one in found[1:]]
[('Roe, Tides, 2', None), ('Silt Report, p. 4', 'a')]
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter

import regex

from whence.models import Reference, Span, content_id

_FARTHEST = 4000
_SAID_BEFORE = regex.compile(r"[^\p{N};()]{0,160}")
"""What may stand in front of a short form in its own reference: "Sealed statement of Ann Lee, Roe v. Ostmere"."""


@dataclass(frozen=True, slots=True)
class Lead:
    """A short form's place, the full citation that it means, of what kind it is, and the record of its note."""

    span: Span
    target: Reference
    kind: str
    note: str | None = None


def holding(references: Sequence[Reference], span: Span) -> list[Reference]:
    """The references that meet a span; they are in order."""
    low = bisect_left(references, span[0] - _FARTHEST, key=attrgetter("start"))
    high = bisect_left(references, span[1], key=attrgetter("start"))
    return [one for one in references[low:high] if one.end > span[0]]


def with_leads(reading: str, flat: str, references: Sequence[Reference], leads: Sequence[Lead]) -> list[Reference]:
    """The references in order, with those of the leads; what is led to by them but not among them is added."""
    if not leads:
        return list(references)
    ordered = sorted(references, key=attrgetter("start"))
    found = _Found(reading, flat, {one.id: one for one in ordered})
    for lead in leads:
        found.set(found.rooted(lead), holding(ordered, lead.span))
    return sorted((_moved(one, found.moved) for one in found.kept.values()), key=attrgetter("start"))


@dataclass(slots=True)
class _Found:
    """The references of a text by their ids, and the works of those that became short forms."""

    reading: str
    flat: str
    kept: dict[str, Reference]
    moved: dict[str, Reference] = field(default_factory=dict)

    def rooted(self, lead: Lead) -> Lead:
        """The lead with its work as it is kept; that may begin earlier than it was read."""
        root = self.kept.get(lead.target.id, lead.target)
        self.kept[root.id] = root = replace(root, start=min(root.start, lead.target.start))
        return replace(lead, target=root)

    def set(self, lead: Lead, here: Sequence[Reference]) -> None:
        """Set one short form among the references that stand there, unless one is led from there already."""
        start, end = lead.span
        inside = [one for one in here if one.start >= start]
        if any(one.short_form and one.backref for one in inside) or lead.target in here:
            return
        over = here[-1] if here and not inside else None
        if over and _SAID_BEFORE.fullmatch(self.flat, over.start, start):
            inside = [over]
        elif over and not self._cut(over, start):
            return
        note = here[0].note if here else lead.note
        first = inside[0] if inside else Reference(content_id(self.reading, "reference", start, end), start, end, None)
        self.moved[first.id] = lead.target
        self.kept[first.id] = replace(
            first,
            start=min(start, first.start),
            end=max(end, first.end),
            work=lead.target.work,
            note=note,
            fields=(),
            short_form=lead.kind,
            backref=lead.target.id,
            doubt=None,
        )

    def _cut(self, over: Reference, start: int) -> bool:
        """Whether a reference can end before the short form that it was read with: "Roe, Tides, 2; Silt Report, 4"."""
        before = self.flat[over.start : start].rstrip()
        if before.endswith((";", ".")):
            self.kept[over.id] = replace(self.kept[over.id], end=over.start + len(before.rstrip(" ;")), fields=())
            return True
        return False


def _moved(one: Reference, moved: Mapping[str, Reference]) -> Reference:
    """A reference that led to what is a short form now, led to its work."""
    target = moved.get(one.backref or "")
    if target is None or target.id == one.id:
        return one
    return replace(one, backref=target.id, work=target.work if one.short_form else one.work)

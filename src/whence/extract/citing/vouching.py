"""Which citation vouches for a quotation: its sign-off, the marker right behind it, the only one of its sentence.

In: a `Scene`, its quotations and citations in order, and the sign-offs by the quotations under which they stand. Out:
the quotations with the ids of their citations.

>>> page = layout(Reading("d", "r", '"We go," she said.'))
>>> whole = scene(page, plan(page, front_matter(page)))
>>> [one] = quotations(whole)[0]
>>> [quote.citation for quote in vouched(whole, [one], [], {one.id: "c"})]
['c']
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from whence.extract.quotations import Scene
from whence.models import Citation, Quotation

_BETWEEN = regex.compile(r"[\s.,;:!?'\"”’»“)\]]{0,6}")
_ELSEWHERE = frozenset(["sign_off", "running"])


def vouched(
    scene: Scene, quotations: Sequence[Quotation], citations: Sequence[Citation], signed: dict[str, str]
) -> Iterator[Quotation]:
    """Each quotation with the citation that vouches for it: its sign-off, the marker right behind it, the only
    citation behind it in its sentence, the only hyperlink of its sentence, the only outlet that its sentence names with
    a day."""
    starts = [c.start for c in citations]
    for quote in quotations:
        citation = signed.get(quote.id)
        if citation is None and quote.parent is None:
            low = bisect_left(starts, max(0, quote.start - 600))
            near = citations[low : bisect_right(starts, quote.end + 600)]
            citation = _nearest(scene, quote, near)
        yield replace(quote, citation=citation) if citation else quote


def _nearest(scene: Scene, quote: Quotation, near: Sequence[Citation]) -> str | None:
    flat = scene.layout.flat
    behind = [c for c in near if c.kind not in _ELSEWHERE and c.start >= quote.end]
    adjacent = [c for c in behind if _BETWEEN.fullmatch(flat[quote.end : c.start])]
    if adjacent:
        return adjacent[0].id
    covering = [c for c in behind if c.kind != "link" and any(a <= quote.start and quote.end <= b for a, b in c.covers)]
    if covering:
        return covering[0].id if len({c.start for c in covering}) == 1 else None
    for kind in ("link", "running"):
        beside = [c for c in near if c.kind == kind and any(a <= quote.end and quote.start <= b for a, b in c.covers)]
        told = [c for c in beside if kind == "link" or (c.work or {}).get("issued")]
        if beside:
            return told[0].id if len(beside) == len(told) == 1 else None
    return None

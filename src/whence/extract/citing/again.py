"""What "(ibid., 45)" and "(ebd.: 84)" mean in running text that cites by author and date: the work cited before.

In: a `Scene`, its author–date citations and markers. Out: for each such bracket the `Reference` that leads to the
entry of the bibliography, and its `Citation`. It means the citation right before it, in its paragraph or shortly
before; where that bracket cites two works, or a note stands between and its author is not named again behind that, it
leads nowhere.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import regex

from whence.models import Citation, Reference, Span, ZoneRole, content_id

if TYPE_CHECKING:
    from whence.extract.citing.referring import References
    from whence.extract.quotations import Scene

_AGAIN = regex.compile(
    r"[(\[](?:(?:vgl\.|see|cf\.|siehe|voir|so|also|auch)\s){0,2}"
    r"(?P<words>(?:ibid(?:em)?|ebd|ebda|ebenda(?:s|selbst)?|ebendort)\b\.?[^()\[\]]{0,40})[)\]]",
    regex.IGNORECASE,
)
_CUES = ("bid", "ebd", "Ebd", "ebenda", "Ebenda")
_FAR = 1500
"""Characters beyond which the citation before is no longer meant."""


def again(
    scene: Scene, referred: References, dated: Sequence[Citation], markers: Sequence[Span]
) -> Iterator[tuple[Reference, Citation]]:
    """Each bracket that means the work cited before, with the work."""
    flat = scene.layout.flat
    if not dated or not any(cue in flat for cue in _CUES):
        return
    ordered = sorted(dated, key=lambda citation: citation.start)
    ends = [citation.end for citation in ordered]
    marked = sorted(start for start, _ in markers)
    taken = {reference.start for reference in referred.references if reference.short_form}
    for block, role in zip(scene.layout.blocks, scene.plan.roles, strict=True):
        for found in _AGAIN.finditer(flat, block.start, block.end) if role is ZoneRole.BODY else ():
            before = bisect_right(ends, found.start()) - 1
            if before < 0 or found.start("words") in taken or not _follows(flat, ordered, before, found.start()):
                continue
            noted = bisect_left(marked, found.start())
            behind = marked[noted - 1] if noted > bisect_left(marked, ends[before]) else None
            if behind is None or _names(flat[behind : found.start()], ordered[before]):
                yield from _led(scene, referred, ordered[before], found.span("words"))


def _follows(flat: str, dated: Sequence[Citation], before: int, start: int) -> bool:
    """Whether a citation stands shortly before, and alone in its bracket."""
    one = dated[before]
    alone = (
        before == 0 or ")" in flat[dated[before - 1].end : one.start] or "]" in flat[dated[before - 1].end : one.start]
    )
    return alone and start - one.end <= _FAR and ";" not in flat[one.end : flat.find(")", one.end) + 1]


def _names(said: str, cited: Citation) -> bool:
    """Whether words name the author of what was cited: "Lee (1994) says so.⁹ … Lee thinks that it is (ibid., 190)"."""
    families = [str(author.get("family") or "") for author in (cited.work or {}).get("author") or ()]
    return any(regex.search(rf"\b{regex.escape(family)}\b", said) for family in families[:1] if family)


def _led(scene: Scene, referred: References, cited: Citation, span: Span) -> Iterator[tuple[Reference, Citation]]:
    for entry in referred.bibliography:
        if entry.id in cited.references:
            name = content_id(scene.reading, "reference", *span)
            reference = Reference(name, *span, entry.work, None, short_form="ibid", backref=entry.id)
            place = content_id(scene.reading, "citation", "author_date", *span)
            yield reference, replace(cited, id=place, start=span[0], end=span[1], covers=())

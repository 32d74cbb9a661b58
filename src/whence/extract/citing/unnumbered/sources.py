"""Paragraphs that tell sources under a heading that says so, without numbers: "Sources and checks", then "**Fall of the
fort:** Lee, *Silt and Sand*, Ostmere, 1940, p. 4; Roe, op. cit."

In: a scene, and where its notes begin. Out: the stretches that cite, each behind the words in bold that say what it is
for. They are read as notes are, but only where some of them point back: a list of works has its own home, and a section
"Notes" of plain remarks cites nothing.

>>> bool(is_of_sources("Fuentes y verificación")), bool(is_of_sources("Sources of the river"))
(True, False)
"""

from __future__ import annotations

from collections.abc import Iterator, Set

import regex

from whence.extract.late import late
from whence.extract.quotations import Scene
from whence.models import MarkKind, Span, ZoneRole

_SOURCES = (
    r"sources?|references?|notes?|endnotes|fuentes|referencias|notas|citas|quellen|nachweise|belege|anmerkungen|fonti|note"
    r"|riferimenti|références|bronnen|noten|fontes|referências"
)
_CHECKED = (
    r"notes?|sources?|references?|citations?|checks?|verification|further\sreading|evidence"
    r"|fuentes|notas|referencias|citas|verificaci[óo]n|bibliograf[íi]a|quellen|belege|nachweise|fonti|références|fontes"
)
_HEADING = late(rf"(?i)[\p{{N}}.\s]{{0,6}}(?:{_SOURCES})(?:\s(?:and|&|y|e|und|et|en)\s(?:{_CHECKED}))?\s?[:.]?\s*")
_BACK = regex.compile(r"\b(?:op|loc|ob)\.\s?cit\b|\bIb[ií]d\b|\bibid\b|\bsupra\b")
_TOPIC_END = regex.compile(r"[\s:.–—-]*")
_NAMED = regex.compile(
    r"(?:\p{Lu}[\p{L}’'-]+\s){0,2}\p{Lu}[\p{L}’'-]+,\s"
    r"(?:\p{Lu}\.|\p{Lu}\p{L}+(?:\s\p{Lu}(?:\p{L}+|\.)){0,2},|(?:op|loc|ob)\.\scit)"
)
"""An author at a citation's head: "Lee, A.", "Lee Roe, Ann Mary,", "Lee, op. cit."."""
_DASH = regex.compile(r"\s[—–]\s")
_LEAST = 2
"""Paragraphs that point back, without which the sections cite nothing."""


def is_of_sources(heading: str) -> bool:
    """Whether a heading says that sources stand below, and nothing else."""
    return _HEADING.fullmatch(heading) is not None


def sourced(scene: Scene, taken: Set[int]) -> list[Span]:
    """The stretches that cite, in order; at `taken` notes begin."""
    if not _BACK.search(scene.layout.flat):
        return []
    found = [span for span in _under_headings(scene) if span[0] not in taken]
    if sum(_BACK.search(scene.layout.flat, *span) is not None for span in found) < _LEAST:
        return []
    bold, flat = _bold(scene), scene.layout.flat
    behind = [(_behind_topic(flat, span, bold.get(span[0], 0)), span[1]) for span in found]
    return [(_behind_claim(flat, span), span[1]) for span in behind]


def _under_headings(scene: Scene) -> Iterator[Span]:
    """The running paragraphs between a heading of sources and the next heading."""
    under = False
    for block, role in zip(scene.layout.blocks, scene.plan.roles, strict=True):
        if role is ZoneRole.HEADING:
            under = is_of_sources(scene.layout.flat[block.start : block.end])
        elif under and role is ZoneRole.BODY:
            yield block.start, block.end


def _bold(scene: Scene) -> dict[int, int]:
    """Where words in bold begin, with their ends."""
    marks = (mark for mark in scene.layout.reading.marks if mark.kind is MarkKind.EMPHASIS)
    return {mark.start: mark.end for mark in marks if mark.data.get("style") == "bold"}


def _behind_topic(flat: str, span: Span, end: int) -> int:
    """Where the sources begin: behind words in bold that a colon ends."""
    if not span[0] < end < span[1]:
        return span[0]
    begin = int(_TOPIC_END.match(flat, end, span[1]).end())
    return begin if ":" in flat[end - 1 : begin] else span[0]


def _behind_claim(flat: str, span: Span) -> int:
    """Where the sources begin: behind a dash before the first author, "The fort fell in May 1940 — Lee, A., Silt"."""
    named = _NAMED.search(flat, *span)
    if named and _DASH.fullmatch(flat, max(span[0], named.start() - 3), named.start()):
        return int(named.start())
    return span[0]

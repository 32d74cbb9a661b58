"""Sentences that cite nothing and put nothing down to anybody: a count for an editor, never a finding.

In: a checked document. Out: `Uncited`: how many running sentences there are, how many of them nobody is named for, and
how many of those hold a figure or a name, which is what a fact-checker would ask a source for.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import regex

from whence.extract.sentences import sentences
from whence.models import Extraction, Held, MarkKind, Span, ZoneRole

_PARTING = regex.compile(r"\n[^\S\n]*\n\s*")
_LINE = regex.compile(r"\n\s*")
_SPACE = regex.compile(r"\s")
_RUNNING = frozenset({ZoneRole.BODY, ZoneRole.KEY_POINTS})
_WORDS = regex.compile(r"\p{L}[\p{L}\p{M}'’-]*")
_FEWEST = 4
_DETAIL = regex.compile(r"\p{N}|(?<=[\p{Ll}\p{N},;:)”’\"'])\s+[“‘\"'(]*\p{Lu}\p{Ll}")


@dataclass(frozen=True, slots=True)
class Uncited:
    """Counts of sentences; `specific` is a part of `uncited`, `uncited` of `sentences`."""

    sentences: int = 0
    uncited: int = 0
    specific: int = 0


def uncited(held: Held, noted: Iterable[Span] = ()) -> Uncited:
    """The counts of one document; `noted` are stretches for which a comment names a source."""
    covered = _merged([*_cited(held.extraction), *noted])
    running = list(running_sentences(held))
    bare = [held.text[a:b] for a, b in running if not _touched(covered, (a, b))]
    return Uncited(len(running), len(bare), sum(bool(_DETAIL.search(each)) for each in bare))


def running_sentences(held: Held) -> Iterator[Span]:
    """The sentences of running text that state something: no questions, headings, table cells or fragments."""
    flat = _SPACE.sub(" ", held.text)
    set_apart = {MarkKind.HEADING, MarkKind.TABLE, MarkKind.CAPTION, MarkKind.NOTE}
    apart = _merged((mark.start, mark.end) for mark in held.reading.marks if mark.kind in set_apart)
    for paragraph in _paragraphs(held):
        for start, end in sentences(flat, paragraph):
            words = flat[start:end].rstrip("\"'”’»)] ")
            stated = words.endswith((".", "!", "…")) and len(_WORDS.findall(words)) >= _FEWEST
            if stated and not _touched(apart, (start, end)):
                yield start, end


def _paragraphs(held: Held) -> Iterator[Span]:
    parting = _PARTING if _PARTING.search(held.text.strip()) else _LINE
    for zone in held.extraction.zones:
        if zone.role in _RUNNING:
            at = zone.start
            for found in parting.finditer(held.text, zone.start, zone.end):
                yield at, found.start()
                at = found.end()
            yield at, zone.end


def _cited(extraction: Extraction) -> Iterator[Span]:
    for quotation in extraction.quotations:
        yield quotation.start, quotation.end
    for attribution in extraction.attributions:
        yield from (*attribution.source, *attribution.cue, *attribution.content)
    for citation in extraction.citations:
        yield from ((citation.start, citation.end), *citation.covers)


def _merged(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that touch joined."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _touched(covered: list[Span], span: Span) -> bool:
    """Whether any of some spans, in order and apart from each other, lies over a sentence."""
    index = bisect_left(covered, (span[1], span[1])) - 1
    return index >= 0 and covered[index][1] > span[0]

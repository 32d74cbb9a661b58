"""A draft as rows: each paragraph cut into stretches, with its quotations by outcome and its findings by number.

In: a checked document and the numbers of its findings. Out: `Row`s in the order of the text. Washes never overlap: of
quotations inside each other the outer one is shown, a finding inside a quotation is a line under its words.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import regex

from whence.export.passages import Bit, bits, shown, stands
from whence.models import Checked, Comparison, Finding, Held, MarkKind, Outcome, Quotation, Span, ZoneRole

CLASSES = {
    Outcome.VERBATIM: "verbatim",
    Outcome.MARKED_EDIT: "marked",
    Outcome.DIFFERS: "differs",
    Outcome.PARTIAL: "partial",
    Outcome.ABSENT: "absent",
    Outcome.NOT_FOUND: "notfound",
    Outcome.NOT_COMPARABLE: "nocompare",
    Outcome.NOT_HELD: "nothold",
    Outcome.TOO_SHORT: "short",
}
"""The name of each outcome in the stylesheet and among the signs."""
T = TypeVar("T")
_BLANK = regex.compile(r"\n[^\S\n]*\n\s*")
_LINE = regex.compile(r"\n\s*")
_HEADINGS = {ZoneRole.TITLE: 1, ZoneRole.HEADING: 2}
_NAMED = {
    ZoneRole.NOTES: "notes",
    ZoneRole.BIBLIOGRAPHY: "bibliography",
    ZoneRole.BIOGRAPHY: "biography",
    ZoneRole.NOTICE: "notice",
    ZoneRole.EXTRANEOUS: "not part of the article",
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of one quotation or of none. `refs` are the numbers of findings that end here; `sign` says whether the
    quotation ends here, `target` the name of its comparison."""

    bits: tuple[Bit, ...]
    outcome: str = ""
    words: str = ""
    target: str = ""
    sign: bool = False
    refs: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One paragraph: its number, span and stretches; `level` of a heading, `zone` where it is no running text, `lines`
    whether its line ends are the author's."""

    number: int
    start: int
    end: int
    stretches: tuple[Stretch, ...]
    level: int = 0
    zone: str = ""
    lines: bool = False


@dataclass(frozen=True, slots=True)
class _Quote:
    """One part of a quotation that is drawn; `last` where it ends the quotation."""

    start: int
    end: int
    last: bool
    quotation: Quotation
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What is drawn into the paragraphs of one document."""

    held: Held
    quotes: Sequence[_Quote]
    findings: Sequence[tuple[int, Finding]]
    markers: Sequence[Span]
    targets: Mapping[str, str]


def rows(checked: Checked, findings: Sequence[tuple[int, Finding]], targets: Mapping[str, str]) -> list[Row]:
    """The rows of a document. `findings`: its findings with their numbers, in the order of the text; `targets`:
    quotation id → the name of its comparison's place on the page."""
    held = checked.held
    spans = paragraphs(held.text, _edges(held))
    quotes = by_row(_outermost(checked), spans, lambda quote: (quote.start, quote.end))
    found = by_row(findings, spans, lambda each: (each[1].start, each[1].end))
    markers = by_row(held.extraction.note_markers, spans, lambda marker: marker)
    marked = any(mark.kind is MarkKind.PARAGRAPH for mark in held.reading.marks)
    levels = {
        mark.start: int(mark.data.get("level", 2)) for mark in held.reading.marks if mark.kind is MarkKind.HEADING
    }
    drawn = [_Drawn(held, *each, targets) for each in zip(quotes, found, markers, strict=True)]
    return [
        Row(
            number,
            *span,
            stretches=tuple(_stretches(drawn[number - 1], span)),
            level=_level(held, span[0], levels),
            zone=_zone(held, span[0]),
            lines=marked,
        )
        for number, span in enumerate(spans, start=1)
    ]


def by_row(each: Iterable[T], spans: Sequence[Span], span: Callable[[T], Span]) -> list[list[T]]:
    """For each row what stands in it, in order."""
    found: list[list[T]] = [[] for _ in spans]
    starts, ends = [start for start, _ in spans], [end for _, end in spans]
    for one in each:
        start, end = span(one)
        for row in range(bisect_right(ends, start), max(bisect_left(starts, end), bisect_right(ends, start))):
            found[row].append(one)
    return found


def paragraphs(text: str, edges: Iterable[int] = ()) -> list[Span]:
    """The paragraphs of a text, parted by blank lines, else by line ends, and at `edges`; trimmed.

    >>> paragraphs("One.\\n\\nTwo,\\nstill two.\\n")
    [(0, 4), (6, 21)]
    """
    parting = _BLANK if _BLANK.search(text.strip()) else _LINE
    cuts = sorted({*(found.span() for found in parting.finditer(text)), *((at, at) for at in edges)})
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text)]
    return [trimmed for span in zip(starts, ends, strict=True) if (trimmed := _trimmed(text, span))]


def _edges(held: Held) -> Iterator[int]:
    """Where headings, notes and the like begin and end, which a plain text may set in one paragraph with others."""
    for zone in held.extraction.zones:
        if zone.role in _NAMED or zone.role in _HEADINGS:
            yield from (zone.start, zone.end)


def _trimmed(text: str, span: Span) -> Span | None:
    words = text[span[0] : span[1]]
    if not words.strip():
        return None
    start = span[0] + len(words) - len(words.lstrip())
    return start, start + len(words.strip())


def _level(held: Held, start: int, levels: Mapping[int, int]) -> int:
    """The level of a heading: the format's, else that of a title or heading found in the text."""
    if start in levels:
        return levels[start]
    return _HEADINGS.get(_role(held, start), 0)


def _zone(held: Held, start: int) -> str:
    role = _role(held, start)
    return _NAMED.get(role, "")


def _role(held: Held, offset: int) -> ZoneRole:
    zones = held.extraction.zones
    index = bisect_right([zone.start for zone in zones], offset) - 1
    return zones[index].role if index >= 0 and offset < zones[index].end else ZoneRole.BODY


def _outermost(checked: Checked) -> list[_Quote]:
    """The parts of the compared quotations that lie in no other, in order."""
    found: list[_Quote] = []
    for quotation, comparison in sorted(checked.compared(), key=lambda each: (each[0].start, -each[0].end)):
        if found and quotation.start < found[-1].quotation.end:
            continue
        parts = quotation.parts or ((quotation.start, quotation.end),)
        found += [_Quote(a, b, (a, b) == parts[-1], quotation, comparison) for a, b in parts]
    return found


def _stretches(drawn: _Drawn, row: Span) -> Iterator[Stretch]:
    """A row cut at its quotations, and outside them at the ends of findings."""
    at, end = row
    for quote in drawn.quotes:
        if quote.end <= at or quote.start >= end:
            continue
        start, stop = max(quote.start, at), min(quote.end, end)
        yield from _plain(drawn, (at, start), row)
        yield _quoted(drawn, quote, (start, stop), row)
        at = stop
    yield from _plain(drawn, (at, end), row)


def _plain(drawn: _Drawn, span: Span, row: Span) -> Iterator[Stretch]:
    at, end = span
    ends = {stop for _, f in drawn.findings if at < (stop := _ending(f, row)) < end}
    for stop in sorted({*ends, end}):
        if at < stop:
            made = _bits(drawn.held.text, (at, stop), _lines(drawn, (at, stop)))
            yield Stretch(made, refs=_refs(drawn, (at, stop), row))
            at = stop


def _quoted(drawn: _Drawn, quote: _Quote, span: Span, row: Span) -> Stretch:
    kinds = [kind for kind in _lines(drawn, span) if kind[0] != span]
    if quote.comparison.outcome is Outcome.PARTIAL and quote.comparison.matches:
        kinds = [(part, "stands") for part in stands(quote.quotation, quote.comparison.matches[0])]
    return Stretch(
        _bits(drawn.held.text, span, kinds),
        CLASSES[quote.comparison.outcome],
        quote.comparison.outcome.value.replace("_", " "),
        drawn.targets[quote.quotation.id],
        quote.last and span[1] == quote.end,
        _refs(drawn, span, row),
    )


def _lines(drawn: _Drawn, span: Span) -> list[tuple[Span, str]]:
    """The findings' words within a span, as kinds of line, and the markers of notes."""
    start, end = span
    cut = ((max(start, f.start), min(end, f.end), f) for _, f in drawn.findings if f.start < end and f.end > start)
    lines = [((a, b), f"plain {f.severity.value[0]}") for a, b, f in cut]
    return [*lines, *((marker, "fn") for marker in drawn.markers if start <= marker[0] and marker[1] <= end)]


def _refs(drawn: _Drawn, span: Span, row: Span) -> tuple[int, ...]:
    return tuple(n for n, f in drawn.findings if span[0] < _ending(f, row) <= span[1])


def _ending(finding: Finding, row: Span) -> int:
    """Where a finding's number stands in the row that it begins in; -1 in other rows."""
    return min(finding.end, row[1]) if row[0] <= finding.start < row[1] else -1


def _bits(text: str, span: Span, kinds: Iterable[tuple[Span, str]]) -> tuple[Bit, ...]:
    return tuple(Bit(shown(bit.text), bit.kind) for bit in bits(text, span, kinds))

"""What a reader page draws on a document's text: its records as layers.

In: a checked document and what is to be shown. Out: `Layer`s for `drawn`. A quotation is a link to its own panel; who
says so, notes and citations, names and dates, and copied passages are layers that can be switched on and off.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from whence.models import (
    Attribution,
    Checked,
    Citation,
    Comparison,
    Identified,
    Outcome,
    Quotation,
    Reuse,
    SourceKind,
    Span,
)
from whence.web.layers import Layer
from whence.web.wording import word

SHOWS = ("quotations", "who", "notes", "names", "copied")
DEFAULT = ("quotations", "who", "notes")
LABELS = {
    "quotations": "quotations",
    "who": "who says so",
    "notes": "notes and citations",
    "names": "names, dates, figures",
    "copied": "copied passages",
}
_OPENING = '“”„‟"«»‹›‘’‚'
_TEXTS = (SourceKind.DOCUMENT, SourceKind.POLL)


def layers(checked: Checked, shows: Collection[str], *, at: Span | None, reuse: Sequence[Reuse] = ()) -> list[Layer]:
    """The layers of a document that are switched on, and the place that is looked at."""
    made: list[Layer] = []
    if "quotations" in shows:
        made += _quotations(checked, at)
    if "who" in shows:
        made += _who(checked)
    if "notes" in shows:
        made += _citations(checked)
    if "names" in shows:
        made += _names(checked)
    if "copied" in shows:
        made += [Layer(*span, "copied") for span in merged(_own(checked.held.id, reuse))]
    if at and not any(one.current for one in made):
        made.append(Layer(*at, "here", anchor="at"))
    return made


def _quotations(checked: Checked, at: Span | None) -> Iterator[Layer]:
    for n, (quotation, found) in enumerate(checked.compared(), 1):
        yield from _quotation(checked, n, (quotation, found), current=at == (quotation.start, quotation.end))
    text = checked.held.text
    for quotation in checked.held.extraction.quotations:
        if not quotation.closed and quotation.id not in checked.comparisons:
            yield Layer(*with_marks(text, (quotation.start, min(quotation.end, quotation.start + 1))), "plain w")


def _quotation(checked: Checked, number: int, pair: tuple[Quotation, Comparison], *, current: bool) -> Iterator[Layer]:
    quotation, found = pair
    entry = word("outcomes", found.outcome.value)
    text = checked.held.text
    parts = [with_marks(text, part) for part in quotation.parts] or [with_marks(text, (quotation.start, quotation.end))]
    for n, (start, end) in enumerate(parts):
        yield Layer(
            start,
            end,
            f"q {entry['css']}",
            href=f"?at={quotation.start}-{quotation.end}#panel",
            anchor=("at" if current else f"q{number}") if n == 0 else "",
            sign=entry["css"] if n == len(parts) - 1 else "",
            said=f"{entry['word']}; open the comparison" if n == len(parts) - 1 else "",
            current=current,
        )
    if found.outcome is Outcome.PARTIAL and found.matches:
        missing = [one.quoted_span for one in found.matches[0].differences if one.quoted]
        for part in quotation.parts:
            yield from (Layer(start, end, "stands") for start, end in without(part, missing))


def with_marks(text: str, span: Span) -> Span:
    """A quotation's span with the quotation marks beside it, which it leaves out."""
    start, end = span
    if start > 0 and text[start - 1] in _OPENING:
        start -= 1
    if end < len(text) and text[end] in _OPENING:
        end += 1
    return start, end


def without(span: Span, holes: Iterable[Span]) -> Iterator[Span]:
    """What is left of a span without some stretches of it.

    >>> list(without((0, 10), [(2, 4), (4, 5)]))
    [(0, 2), (5, 10)]
    """
    edges = [(span[0], span[0]), *sorted(holes), (span[1], span[1])]
    at = span[0]
    for (_, stop), (start, _) in pairwise(edges):
        at = max(at, stop)
        if at < min(start, span[1]):
            yield at, min(start, span[1])


def _who(checked: Checked) -> Iterator[Layer]:
    seen: set[Span] = set()
    for one in checked.held.extraction.attributions:
        css = "vague" if is_vague(one) else "who"
        for span in one.source:
            if span not in seen:
                seen.add(span)
                yield Layer(*span, css, href=f"?at={span[0]}-{span[1]}#panel")
        yield from (Layer(*span, "cue") for span in one.cue)


def is_vague(one: Attribution) -> bool:
    """Whether a text is named as the source in words that cannot be looked up."""
    return one.source_kind in _TEXTS and one.identified is Identified.NONE


def _citations(checked: Checked) -> Iterator[Layer]:
    for one in checked.held.extraction.citations:
        if one.kind == "marker":
            href = f"#n{one.note}" if one.note is not None else f"?at={one.start}-{one.end}#panel"
            yield Layer(one.start, one.end, "fn", href=href, anchor=_anchor(one), label=f"note {one.note}")
        else:
            yield Layer(one.start, one.end, "cite", href=f"?at={one.start}-{one.end}#panel")


def _anchor(one: Citation) -> str:
    return f"r{one.note}" if one.note is not None else ""


def _names(checked: Checked) -> Iterator[Layer]:
    found = checked.held.extraction
    yield from (Layer(one.start, one.end, "name") for one in found.names)
    yield from (Layer(one.start, one.end, "date") for one in found.dates)
    yield from (Layer(one.start, one.end, "figure") for one in found.quantities)


def _own(document: str, reuse: Sequence[Reuse]) -> list[Span]:
    sides = (side for one in reuse for side in (one.a, one.b))
    return [(side.start, side.end) for side in sides if side.document == document]


def merged(spans: Iterable[Span]) -> list[Span]:
    """Spans that touch or overlap made one.

    >>> merged([(4, 9), (0, 5), (10, 12)])
    [(0, 9), (10, 12)]
    """
    made: list[Span] = []
    for start, end in sorted(spans):
        if made and start <= made[-1][1]:
            made[-1] = made[-1][0], max(made[-1][1], end)
        else:
            made.append((start, end))
    return made

"""How findings are made: the record, its evidence, and the words that messages share.

In: a checked document, a place in it, what is to be said. Out: `Finding`s whose spans lead to the words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from whence.days import is_after
from whence.models import (
    Checked,
    Evidence,
    Finding,
    Held,
    MarkKind,
    Match,
    Outcome,
    Quotation,
    QuotationKind,
    Span,
    ZoneRole,
    content_id,
)
from whence.trace.rules import rule

Shelf = Mapping[str, Held]
_DISPLAYED = (QuotationKind.BLOCK, QuotationKind.PULL_QUOTE)


def best(checked: Checked, shelf: Shelf, outcome: Outcome | None = None) -> Iterator[tuple[Quotation, Match, Held]]:
    """The place that decided each quotation's outcome; only those of `outcome` where it is given."""
    replies = reply_spans(checked.held)
    for quotation, comparison in checked.compared():
        if outcome not in (None, comparison.outcome) or is_reply(checked.held, quotation, replies):
            continue
        for match in comparison.matches[:1]:
            if match.outcome is comparison.outcome and match.document in shelf:
                yield quotation, match, shelf[match.document]


def reply_spans(held: Held) -> list[Span]:
    """Where a mail, by its marks, repeats what it answers or sends on."""
    blocks = (mark for mark in held.reading.marks if mark.kind is MarkKind.BLOCK_QUOTE)
    return [(mark.start, mark.end) for mark in blocks if mark.data.get("style") in ("reply", "forward")]


def is_reply(held: Held, quotation: Quotation, replies: Iterable[Span]) -> bool:
    """Whether a mail repeats what it answers or sends on ("> …", "-----Original Message-----"): a program put that
    there, and nobody quotes with it. `replies` are its `reply_spans`."""
    if held.text.startswith(">", quotation.start) or "\n>" in held.text[quotation.start : quotation.end]:
        return True
    return quotation.kind in _DISPLAYED and any(
        start <= quotation.start and quotation.end <= end for start, end in replies
    )


def finding(
    code: str,
    checked: Checked,
    where: Quotation | Evidence | Span,
    message: str,
    evidence: Iterable[Evidence] = (),
) -> Finding:
    """A finding at a quotation, an evidence's place or a span of the checked document."""
    entry = rule(code)
    start, end = where if isinstance(where, tuple) else (where.start, where.end)
    held = checked.held
    return Finding(
        id=content_id(held.id, code, start, end, message),
        code=code,
        name=entry.name,
        severity=entry.severity,
        document=held.id,
        start=start,
        end=end,
        text=held.text[start:end],
        message=message,
        evidence=tuple(evidence),
    )


def evidence_at(held: Held, span: Span) -> Evidence:
    """A stretch of a document with its words."""
    start, end = span
    return Evidence(held.id, start, end, held.text[start:end])


def is_later(held: Held, than: Held) -> bool:
    """Whether a document came out after another, as far as both dates tell: then it cannot be what the other quotes."""
    return is_after(held.extraction.metadata.published, than.extraction.metadata.published)


def place(match: Match, held: Held) -> Evidence:
    """Where a match stands, with its words."""
    return evidence_at(held, (match.start, match.end))


def title_of(held: Held) -> Evidence:
    """A document's title as evidence."""
    return evidence_at(held, title_span(held))


def title_span(held: Held) -> Span:
    """The title's span, else the first words of the document."""
    for zone in held.extraction.zones:
        if zone.role is ZoneRole.TITLE:
            return zone.start, zone.end
    first = held.text.lstrip().partition("\n")[0].rstrip()[:120]
    start = held.text.index(first)
    return start, start + len(first)

"""Whether a document says whose words a passage holds.

In: the passage's span, the document that has it, and the one that has it too. Out: yes or no. A quotation, the content
of an attribution, a citation that covers or follows it, or the other's outlet named beside it, are attribution.
"""

from __future__ import annotations

from collections.abc import Iterable

import regex

from whence.models import Held, Span

_MOST = 0.8  # of a passage that a quotation must hold
_HALF = 0.5
_BESIDE = 200  # characters around a passage in which its origin may be named
_AFTER = 100  # characters after it in which a note marker or sign-off still belongs to it
_SHORTEST_NAME = 2


def is_attributed(span: Span, held: Held, other: Held) -> bool:
    """Whether `held` marks the words of `span` as somebody else's."""
    extraction = held.extraction
    quoted = [(q.start, q.end) for q in extraction.quotations if q.kind.is_said]
    content = [part for attribution in extraction.attributions for part in attribution.content]
    covered = [part for citation in extraction.citations for part in citation.covers]
    return (
        _share(span, quoted) >= _MOST
        or _share(span, content) >= _HALF
        or _share(span, covered) >= _HALF
        or any(span[0] <= citation.start < span[1] + _AFTER for citation in extraction.citations)
        or _names(held.text[max(0, span[0] - _BESIDE) : span[1] + _BESIDE], other)
    )


def _share(span: Span, stretches: Iterable[Span]) -> float:
    """The largest share of a span that one of the stretches holds."""
    start, end = span
    return max((min(end, last) - max(start, first) for first, last in stretches), default=0) / max(end - start, 1)


def _names(words: str, other: Held) -> bool:
    outlet = other.extraction.metadata.outlet
    if not outlet or len(outlet) < _SHORTEST_NAME:
        return False
    return regex.search(rf"(?<!\w){regex.escape(outlet)}(?!\w)", words) is not None

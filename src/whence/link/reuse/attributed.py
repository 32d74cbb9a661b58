"""Whether a document says whose words a passage holds.

In: the passage's span, the document that has it, and the one that has it too. Out: yes or no. A quotation, the content
of an attribution, a citation that covers or follows it, or the other's outlet named beside it, are attribution.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from whence.link.overlaps import Overlaps
from whence.models import Held, Span

_MOST = 0.8  # of a passage that a quotation must hold
_HALF = 0.5
_BESIDE = 200  # characters around a passage in which its origin may be named
_AFTER = 100  # characters after it in which a note marker or sign-off still belongs to it
_SHORTEST_NAME = 2


@dataclass(frozen=True, slots=True)
class Attributing:
    """Where a document marks words as somebody else's: what it quotes, puts down to others, covers by citations, and
    where these citations stand. Made once for a document, asked for each of its passages."""

    text: str
    quoted: Overlaps
    contents: Overlaps
    covered: Overlaps
    cited: Sequence[int]

    @classmethod
    def of(cls, held: Held) -> Attributing:
        """What a document marks."""
        extraction = held.extraction
        return cls(
            held.text,
            Overlaps((q.start, q.end) for q in extraction.quotations if q.kind.is_said),
            Overlaps(part for attribution in extraction.attributions for part in attribution.content),
            Overlaps(part for citation in extraction.citations for part in citation.covers),
            sorted(citation.start for citation in extraction.citations),
        )

    def is_attributed(self, span: Span, outlet: str | None) -> bool:
        """Whether the words of a span are marked as somebody else's; `outlet`: of the document that has them too."""
        return (
            self.quoted.share(span) >= _MOST
            or self.contents.share(span) >= _HALF
            or self.covered.share(span) >= _HALF
            or self._is_cited_by((span[0], span[1] + _AFTER))
            or _names(self.text[max(0, span[0] - _BESIDE) : span[1] + _BESIDE], outlet)
        )

    def _is_cited_by(self, span: Span) -> bool:
        at = bisect_left(self.cited, span[0])
        return at < len(self.cited) and self.cited[at] < span[1]


def _names(words: str, outlet: str | None) -> bool:
    if not outlet or len(outlet) < _SHORTEST_NAME:
        return False
    return regex.search(rf"(?<!\w){regex.escape(outlet)}(?!\w)", words) is not None

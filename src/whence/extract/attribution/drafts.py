"""The working form of an attribution while a document is read; becomes an `Attribution` at the end."""

from __future__ import annotations

from dataclasses import dataclass, field

from whence.extract.attribution.tagging import Sentence
from whence.models import Quotation, Span, Stance


@dataclass(frozen=True, slots=True)
class Source:
    """A text in parts: paragraphs, quotations with their marks, displayed quotations, starts of its headlines."""

    text: str
    paragraphs: tuple[Span, ...]
    inline: tuple[Span, ...]
    displayed: tuple[Quotation, ...] = ()
    headlines: frozenset[int] = frozenset()


@dataclass(slots=True, eq=False)
class Draft:
    """Who says what by which words. `pattern` names the rule: post, pre, inverted, according, noun, passive, colon,
    lead_in, sign_off, turn, headline, outlet. `at` is the cue's word in `sentence`."""

    source: Span | None
    cue: Span | None
    content: list[Span]
    lemma: str
    pattern: str
    stance: Stance = Stance.REPORTED
    sentence: Sentence | None = None
    at: int = -1
    recipient: Span | None = None
    medium: Span | None = None
    evidence: Span | None = None
    parent: Draft | None = None
    suspected: bool = False
    modal: str = ""
    depth: int = 0
    referent: str | None = field(default=None)

    @property
    def anchor(self) -> int:
        """The first character of cue, source or content: the order in which drafts are told."""
        spans = [span for span in (self.cue, self.source, *self.content[:1]) if span]
        return min(start for start, _ in spans)

"""What a citation vouches for: its sentence, and maybe what stands before it.

In: a `Scene`, its quotations, the spans of all markers. Out: spans of text by a citation's place: the sentence
(`stated`), and from the marker before it, or the paragraph's start, to that sentence (`suspected`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from whence.extract.blocks import trim
from whence.extract.quotations import Scene
from whence.extract.sentences import sentence_at, sentences
from whence.models import Quotation, Span

_SEVERAL = 8
"""Quotations looked at that end in one sentence."""


class Scopes:
    """The sentences of paragraphs, split once each; a sentence that ends a quotation reaches back to where it began."""

    def __init__(self, scene: Scene, quotations: Sequence[Quotation], markers: Sequence[Span]) -> None:
        self._scene = scene
        self._markers = sorted(end for _, end in markers)
        self._split: dict[int, list[Span]] = {}
        self._quotes = [q for q in quotations if q.parent is None]
        self._ends = [q.end for q in self._quotes]

    def stated(self, start: int) -> tuple[Span, ...]:
        """The sentence that a citation at this place covers, with no other marker's sentence behind it."""
        sentence = self.sentence(start)
        return (sentence,) if sentence else ()

    def suspected(self, start: int) -> tuple[Span, ...]:
        """From the end of the marker before, or the paragraph's start, to the sentence at this place."""
        index, sentence = self._scene.layout.at(start), self.sentence(start)
        if index is None or sentence is None:
            return ()
        begin = self._scene.layout.blocks[index].start
        before = bisect_right(self._markers, sentence[0] + 1) - 1
        if before >= 0:
            begin = max(begin, self._markers[before])
        span = trim(self._scene.layout.text, begin, sentence[0])
        return (span,) if span[0] < span[1] else ()

    def sentence(self, start: int) -> Span | None:
        """The sentence at this place."""
        layout = self._scene.layout
        index = layout.at(start)
        if index is None:
            return None
        block = layout.blocks[index]
        if index not in self._split:
            self._split[index] = sentences(layout.flat, (block.start, block.end))
        spans = self._split[index]
        found = sentence_at(spans, start)
        if found is None:
            return None
        begins = [q.start for q in self._within(found[0], start) if q.start < found[0]]
        if not begins:
            return found
        first = sentence_at(spans, max(block.start, min(begins))) or found
        return first[0], found[1]

    def _within(self, start: int, stop: int) -> Sequence[Quotation]:
        low = bisect_left(self._ends, start)
        return self._quotes[low : min(low + _SEVERAL, bisect_right(self._ends, stop))]

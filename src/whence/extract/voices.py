"""Who speaks each quotation of one paragraph, by the words of its own sentence or of the paragraph above.

In: a `Layout`, a block's index and the `Run`s in it. Out: a `Paragraph`, which answers with a `Voice` or None.

>>> page = layout(Reading("d", "r", '"We go," said Ann Bee.'))
>>> Paragraph(page, 0, find_runs(page, [0])[0]).voice(0).name
'Ann Bee'
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from whence.extract import speakers
from whence.extract.blocks import Layout
from whence.extract.runs import Run
from whence.extract.sentences import sentences
from whence.extract.speakers import Voice

_REACH = 340
"""Characters beside a quotation in which its speaker is looked for."""
_OPENING = 40
"""Characters behind a quotation's first mark that tell whether a sentence begins with it."""
_RIGHT_BESIDE = 12
"""A cue so near before the quotation is its own; one farther off gives way to one behind it."""


class Paragraph:
    """One paragraph with its quotations blotted out, but for the last character of each, which tells how it ended."""

    def __init__(self, layout: Layout, index: int, runs: Sequence[Run]) -> None:
        self._layout = layout
        self._index = index
        self.runs = runs
        self.start = layout.blocks[index].start
        self.masked = _masked(layout, index, runs)

    @cached_property
    def _starts(self) -> list[int]:
        """Where the sentences begin, up to the last quotation's first words."""
        stop = min(len(self.masked), self.runs[-1].open - self.start + _OPENING)
        return [start for start, _ in sentences(self.masked, (0, stop))]

    def before(self, at: int, reach: int) -> str:
        """Up to `reach` characters between the quotation before and quotation `at`."""
        floor = self.runs[at - 1].close if at else self.start
        start = max(floor, self.runs[at].open - reach)
        return self._layout.flat[start : self.runs[at].open]

    def after(self, at: int, reach: int) -> str:
        """Up to `reach` characters between quotation `at` and the next."""
        run = self.runs[at]
        stop = self.runs[at + 1].open if at + 1 < len(self.runs) else self.start + len(self.masked)
        return self._layout.flat[run.close : min(stop, run.close + reach)]

    def voice(self, at: int) -> Voice | None:
        """Who speaks quotation `at`: in the words between its parts, right before it, behind it, farther before it."""
        run = self.runs[at]
        if run.gap and (inside := speakers.after_quotation(self._layout.flat[slice(*run.gap)], run.gap[0])):
            return inside
        before = self._voice_before(at)
        if before and run.open - before.cue[1] <= _RIGHT_BESIDE:
            return before
        return self._voice_behind(at) or before or self._announced(run) or self._answered(at)

    def _voice_before(self, at: int) -> Voice | None:
        left = self.before(at, _REACH)
        start = self.runs[at].open - len(left)
        sentence = self._starts[bisect_right(self._starts, self.runs[at].open - self.start) - 1] + self.start
        if sentence > start:
            left, start = left[sentence - start :], sentence
        return speakers.before_quotation(left, start) if left.strip() else None

    def _voice_behind(self, at: int) -> Voice | None:
        """The speaker right behind a quotation, whose last sign lets the sentence go on; or where the next sentence
        says nothing else ("Nobody came." Lee said.)."""
        run = self.runs[at]
        right = self.after(at, _REACH)
        ended = self._layout.flat[run.parts[-1][1] - 1] == "."
        if not right.strip():
            return None
        first = sentences(right, (0, len(right)))[0]
        goes_on = not ended or right.lstrip(" ,—–-")[:1].islower()
        voice = speakers.after_quotation(right[: first[1]], run.close)
        return voice if goes_on or (voice and _is_all(right[: first[1]], voice, run.close)) else None

    def _answered(self, at: int) -> Voice | None:
        """Where the quotation begins a sentence: the speaker whose answer the sentence before it speaks of."""
        left = self.before(at, _REACH)
        if not left.rstrip().endswith("."):
            return None
        start, end = sentences(left, (0, len(left)))[-1]
        return speakers.answered(left[start:end], self.runs[at].open - len(left) + start)

    def _announced(self, run: Run) -> Voice | None:
        """Where the quotation is the whole paragraph: the speaker that the paragraph above announces."""
        block = self._layout.blocks[self._index]
        if not self._index or run.open != block.start or run.close < block.end - 6:
            return None
        above = self._layout.blocks[self._index - 1]
        if self._layout.flat[above.end - 1] == ":" and (voice := lead_in(self._layout, self._index - 1)):
            return voice
        start = max(above.start, above.end - 600)
        return speakers.announced(self._layout.flat[start : above.end], start)


def _is_all(sentence: str, voice: Voice, at: int) -> bool:
    """Whether a sentence holds a speaker and a verb and nothing more."""
    return len(sentence.rstrip(" .,")) <= max(voice.end, voice.cue[1]) - at


def lead_in(layout: Layout, index: int) -> Voice | None:
    """The speaker that the last sentence of a paragraph names, which introduces a quotation below it."""
    block = layout.blocks[index]
    start, end = sentences(layout.flat, (max(block.start, block.end - 600), block.end))[-1]
    return speakers.before_quotation(layout.flat[start:end].rstrip() + " ", start, near=_REACH)


def _masked(layout: Layout, index: int, runs: Sequence[Run]) -> str:
    start, end = layout.blocks[index].start, layout.blocks[index].end
    pieces: list[str] = []
    at = start
    for run in runs:
        for a, b in run.parts:
            b = min(b, end)
            if a < at or a >= end or b - a < 2:
                continue
            pieces += (layout.flat[at:a], "\x01" * (b - 1 - a), layout.flat[b - 1])
            at = b
    pieces.append(layout.flat[at:end])
    return "".join(pieces)

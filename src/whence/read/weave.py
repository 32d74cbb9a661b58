"""Weaving: the stretches of a structured document become one text with marks on it.

In: calls in reading order: words, breaks, and where something opens and closes. Out: text and marks. Runs of spaces
collapse as in a browser, paragraphs are a blank line apart, and no mark begins or ends on a break.

>>> weave = Weave()
>>> heading = weave.open(MarkKind.HEADING, {"level": 1}); weave.words("  A day "); weave.close(heading)
>>> weave.block(); weave.words("It \\n rained."); weave.text(), weave.marks()[0].end
('A day\\n\\nIt rained.', 5)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from whence.models import Mark, MarkKind

_SPACES = re.compile(r"[ \t\n\r\f]+")
_BREAKS = ("", " ", "\t", "\n", "\n\n")
_SPACE, _TAB, _LINE, _BLOCK = 1, 2, 3, 4


class Weave:
    """A text under construction. A break is written only when words follow it, so none stands at either end."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._break = 0
        self._held = ""
        self._waiting: dict[int, None] = {}
        self._open: list[tuple[MarkKind | None, Mapping[str, Any]]] = []
        self._held = ""
        self._spans: list[list[int]] = []

    @property
    def at(self) -> int:
        """The offset where the last words ended."""
        return self._length

    @property
    def last(self) -> str:
        """The words that were written last."""
        return self._pieces[-1] if self._pieces else ""

    def words(self, text: str) -> None:
        """Running text; spaces, tabs and line ends in it collapse to one space."""
        text = _SPACES.sub(" ", text)
        if text[:1] == " ":
            self._need(_SPACE)
            text = text[1:]
        if not text:
            return
        trailing = text[-1] == " "
        self._write(text[:-1] if trailing else text)
        if trailing:
            self._need(_SPACE)

    def verbatim(self, text: str) -> None:
        """Text that stays as it is, as in `<pre>`; spaces at its end wait for more words, as breaks do."""
        words = text.rstrip(" \t\r\n")
        if words:
            self._write(words)
        self._held += text[len(words) :]

    def _write(self, text: str) -> None:
        gap = (_BREAKS[self._break] or self._held) if self._length else self._held
        self._break = 0
        self._held = ""
        self._length += len(gap)
        for mark in self._waiting:
            self._spans[mark][0] = self._length
        self._waiting.clear()
        self._pieces += (gap, text)
        self._length += len(text)

    def line(self) -> None:
        """A line end before the next words; two in a row begin a new paragraph."""
        self._break = _BLOCK if self._break >= _LINE else _LINE

    def cell(self) -> None:
        """A tab before the next words."""
        self._need(_TAB)

    def row(self) -> None:
        """A line end before the next words, however often it is asked for."""
        self._need(_LINE)

    def block(self) -> None:
        """A blank line before the next words."""
        self._need(_BLOCK)

    def open(self, kind: MarkKind, data: Mapping[str, Any] | None = None) -> int:
        """A mark from the next words on, until `close`."""
        self._open.append((kind, data or {}))
        self._spans.append([-1, -1])
        self._waiting[len(self._spans) - 1] = None
        return len(self._spans) - 1

    def close(self, mark: int) -> None:
        """The mark ends with the last words; one without words vanishes, a point goes on waiting for them."""
        self._spans[mark][1] = self._length
        if self._spans[mark][0] < 0 and self._open[mark][0] is not None:
            del self._waiting[mark]

    def graft(self, text: str, marks: Iterable[Mark]) -> None:
        """A text that was woven elsewhere, with its marks, as a block of its own."""
        self.block()
        if not text:
            return
        self._write(text)
        base = self._length - len(text)
        for mark in marks:
            self._open.append((mark.kind, mark.data))
            self._spans.append([base + mark.start, base + mark.end])
        self.block()

    def point(self) -> int:
        """A place that waits for the next words, whatever opens and closes before them; `span` tells where."""
        self._open.append((None, {}))
        self._spans.append([-1, -1])
        self._waiting[len(self._spans) - 1] = None
        return len(self._spans) - 1

    def span(self, mark: int) -> tuple[int, int]:
        """Where a mark or point stands: its first words' offset (the end of the text without any) and its end."""
        start, end = self._spans[mark]
        return (self._length if start < 0 else start), end

    @property
    def breaking(self) -> bool:
        """Whether a blank line comes before the next words."""
        return self._break == _BLOCK

    def text(self) -> str:
        """The text so far."""
        return "".join(self._pieces)

    def marks(self) -> list[Mark]:
        """The closed marks that hold words, in order, the outer before the inner."""
        made = [
            Mark(kind, start, end, data)
            for (kind, data), (start, end) in zip(self._open, self._spans, strict=True)
            if kind is not None and 0 <= start < end
        ]
        return sorted(made, key=lambda mark: (mark.start, -mark.end))

    def _need(self, level: int) -> None:
        self._break = max(self._break, level)

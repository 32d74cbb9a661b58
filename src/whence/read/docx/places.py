"""Where in a DOCX file the words of its text stand: for writing something at exactly these words.

In: a DOCX file. Out: `Places`: for any stretch of the reader's raw text the leaves of the XML that gave it, with the
characters in them. The trees are live: they can be changed and written back.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import Any

from lxml import etree

from whence.models import Mark
from whence.read.docx.package import Package, W
from whence.read.docx.reader import marks, walked
from whence.read.docx.walk import Walk

_SPACES = re.compile(r"[ \t\n\r\f]+")
_LEAVES = frozenset(
    f"{W}{name}"
    for name in ("t", "sym", "noBreakHyphen", "softHyphen", "footnoteReference", "endnoteReference", "footnoteRef")
) | {f"{W}endnoteRef"}


@dataclass(frozen=True, slots=True)
class Piece:
    """`raw[start:end]` came from `leaf`: the text of a `w:t`, or one sign."""

    start: int
    end: int
    leaf: etree._Element

    def before(self, offset: int) -> int:
        """The characters of the leaf before the one at `offset` of the raw text."""
        return self._indices()[offset - self.start] if self.leaf.tag == f"{W}t" else 0

    def after(self, offset: int) -> int:
        """The characters of the leaf up to and with the one before `offset` of the raw text."""
        return self._indices()[offset - self.start - 1] + 1 if self.leaf.tag == f"{W}t" else 1

    def _indices(self) -> list[int]:
        """For each character that was read its index in the leaf: runs of spaces were read as one."""
        text = self.leaf.text or ""
        spaces = {i for found in _SPACES.finditer(text) for i in range(found.start() + 1, found.end())}
        kept = [i for i in range(len(text)) if i not in spaces]
        return kept[1:] if _SPACES.match(text) else kept


class _Traced(Walk):
    """A walk that remembers which leaf gave which words."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self.pieces: list[Piece] = []

    def _inline(self, element: etree._Element) -> None:
        before = self.weave.at
        super()._inline(element)
        if element.tag in _LEAVES and self.weave.at > before:
            self.pieces.append(Piece(self.weave.at - len(self.weave.last), self.weave.at, element))


class Places:
    """A DOCX file's words and where they stand; `marks` are those of its raw text."""

    def __init__(self, package: Package) -> None:
        walk = walked(package, _Traced)
        self.text = walk.weave.text()
        self.marks: list[Mark] = marks(walk)
        self.pieces = walk.pieces
        self._starts = [piece.start for piece in self.pieces]
        self._ends = [piece.end for piece in self.pieces]

    def body(self) -> etree._Element:
        """The root of the part that holds the body. Its words were read, else there would be no text."""
        roots = (piece.leaf.getroottree().getroot() for piece in self.pieces)
        return next(root for root in roots if root.tag == f"{W}document")

    def within(self, start: int, end: int) -> list[Piece]:
        """The pieces that hold words of `raw[start:end]`, in order."""
        return self.pieces[bisect_right(self._ends, start) : bisect_left(self._starts, end)]

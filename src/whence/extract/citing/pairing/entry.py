"""What is known of a note before its references are read: where it stands, its label, its place among the others."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """A note's own words, `text[start:end]`; its label stands at `at`. `key` is the format's id for it, `island` the
    number of the stretch of notes that it stands in, with no running text inside. What the reader says of scans: `turn`
    is its place in the order of reading, `parted` whether the note before it may not have been read."""

    label: str
    at: int
    start: int
    end: int
    key: str | None = None
    kind: str = "endnote"
    group: str | None = None
    island: int = 0
    turn: int = 0
    parted: bool = False

    @property
    def number(self) -> int | None:
        """The label as a number."""
        return int(self.label) if self.label.isdecimal() else None

"""What is known of a note before its references are read: where it stands, its label, its place among the others."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """A note's own words, `text[start:end]`, behind its label."""

    label: str
    at: int
    """Where its label stands."""
    start: int
    end: int
    key: str | None = None
    """The id that the format gives it, to which markers lead."""
    kind: str = "endnote"
    group: str | None = None
    """The notes among which it is counted, by the words of their heading; None where all count on."""
    island: int = 0
    """The number of the stretch of notes that it stands in, with no running text inside."""
    turn: int = 0
    """Its place in the order of reading: of a scan's notes some may have been moved to the text's end."""
    parted: bool = False
    """Whether the note before it may not have been read, as in a scan."""

    @property
    def number(self) -> int | None:
        """The label as a number."""
        return int(self.label) if self.label.isdecimal() else None

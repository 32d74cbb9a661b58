"""Counts as a reader sees them.

In: a number and what is counted. Out: both in words.

>>> counted(1, "root"), counted(1200, "work"), counted(2, "vertex", "vertices")
('1 root', '1,200 works', '2 vertices')
"""

from __future__ import annotations


def counted(number: int, noun: str, several: str = "") -> str:
    """The number with its noun; `several` where more of them take another ending than "s"."""
    return f"{number:,} {noun if number == 1 else several or noun + 's'}"

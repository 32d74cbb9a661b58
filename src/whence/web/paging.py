"""Long lists: a page of them, with the addresses of the others, and choices with their counts.

>>> Slice.of(list(range(250)), "3").rows[0]
200
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
PER_PAGE = 100


@dataclass(frozen=True, slots=True)
class Slice(Generic[T]):
    """One page of a list: its rows, its number from 1, and how many there are in all."""

    rows: Sequence[T]
    number: int
    pages: int
    total: int
    size: int = PER_PAGE

    @classmethod
    def of(cls, rows: Sequence[T], number: str | None) -> Slice[T]:
        """The page that an address asks for: the nearest there is."""
        at = (_asked(number, len(rows)) - 1) * PER_PAGE
        return cls.known(rows[at : at + PER_PAGE], at, len(rows))

    @classmethod
    def place(cls, number: str | None, total: int, size: int = PER_PAGE) -> int:
        """Where the page that an address asks for begins, in a list of `total` rows that stands elsewhere; `size`: rows
        on a page."""
        return (_asked(number, total, size) - 1) * size

    @classmethod
    def known(cls, rows: Sequence[T], at: int, total: int, size: int = PER_PAGE) -> Slice[T]:
        """The page that begins at a row, from a list of `total` rows that stands elsewhere."""
        return cls(rows, at // size + 1, max(1, -(-total // size)), total, size)

    @property
    def first(self) -> int:
        """The number of the first row, from 1."""
        return (self.number - 1) * self.size + 1 if self.total else 0


def _asked(number: str | None, total: int, size: int = PER_PAGE) -> int:
    """The page that is asked for: the nearest there is."""
    asked = int(number) if number and number.isdecimal() and len(number) < 9 else 1
    return min(max(asked, 1), max(1, -(-total // size)))


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that a list can be filtered by: how many rows have it, and whether it is chosen."""

    value: str
    number: int
    chosen: bool


def choices_of(counts: Mapping[str, int], chosen: Sequence[str]) -> list[Choice]:
    """The values of a column with their counts, as they are before the filter is used."""
    return [Choice(value, counts.get(value, 0), value in chosen) for value in sorted({*counts, *chosen})]

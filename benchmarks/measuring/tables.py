"""Counts of cells, added up by the parts of their grid and printed.

In: a dataclass of counts that can print itself as a line. Out: tables, one for each part of the grid.

>>> @dataclass
... class Score(Counts):
...     right: int = 0
...
...     def line(self, name: str) -> str:
...         return f"{name} {self.right}"
>>> tables = Tables(Score)
>>> tables.add({"format": "txt"}, Score(2))
>>> tables.add({"format": "txt"}, Score(3))
>>> tables.show("cells")
<BLANKLINE>
format
cells
txt 5
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import Generic, Self, TypeVar


@dataclass
class Counts:
    """What one cell gave, or many."""

    def add(self, other: Self) -> None:
        for one in fields(self):
            setattr(self, one.name, getattr(self, one.name) + getattr(other, one.name))

    def line(self, name: str) -> str:
        raise NotImplementedError


C = TypeVar("C", bound=Counts)


class Tables(Generic[C]):
    """Counts by part of the grid and, there, by its value, in the order in which they came."""

    def __init__(self, nothing: Callable[[], C]) -> None:
        self._rows: dict[str, dict[str, C]] = defaultdict(lambda: defaultdict(nothing))

    def add(self, cell: Mapping[str, str], counts: C) -> None:
        """Count a cell under each of its parts."""
        for part, value in cell.items():
            self._rows[part][value].add(counts)

    def show(self, head: str, order: Callable[[C], float] | None = None) -> None:
        for part, rows in self._rows.items():
            print(f"\n{part}\n{head}")
            for name, one in sorted(rows.items(), key=lambda row: order(row[1])) if order else rows.items():
                print(one.line(name))


def outcome_row(name: str, row: Counter[str], width: int) -> str:
    """A row of what was led right, left open, and led wrongly.

    >>> outcome_row("ibid.", Counter(right=3, WRONG=1), 8)
    'ibid.        3 right     0 open    1 WRONG'
    """
    return f"{name:{width}} {row['right']:5} right {row['open']:5} open {row['WRONG']:4} WRONG"

"""Notes behind a text whose labels are printed as those of its lists are: the longest run that counts from one.

In: the numbers at the heads of lines. Out: those of the run, without the numbers of lists above it and of lines that
begin with a figure by chance ("pp. 15–\\n17. See also Lee").

>>> heads = [Number(at, at + 2, number, True) for at, number in enumerate((1, 2, 1, 2, 3, 17, 4))]
>>> [(one.start, one.number) for one in longest_run(heads)]
[(2, 1), (3, 2), (4, 3), (6, 4)]
"""

from __future__ import annotations

from collections.abc import Sequence

from whence.read.notes.numbers.counted_labels import Number
from whence.read.notes.numbers.counted_notes import CITES, point_back

_FEWEST, _CITING = 8, 0.5
"""Fewer are a list's; so many of them cite."""
_LED, _LED_BACK = 0.8, 0.6
"""So many are led to from above, and where some point back, as no item of a list does."""


def longest_run(heads: Sequence[Number]) -> list[Number]:
    """The numbers that count from one by one, each the next of its number; of runs as long the last one."""
    behind: dict[int, int] = {}  # where the next head of each number is, looked at from the end
    length = [1] * len(heads)
    then: list[int | None] = [None] * len(heads)
    for at in range(len(heads) - 1, -1, -1):
        if (following := behind.get(heads[at].number + 1)) is not None:
            length[at], then[at] = length[following] + 1, following
        behind[heads[at].number] = at
    first: int | None = max(
        (at for at, one in enumerate(heads) if one.number == 1), key=lambda at: (length[at], at), default=None
    )
    run = []
    while first is not None:
        run.append(heads[first])
        first = then[first]
    return run


def are_led_to(text: str, run: Sequence[Number], markers: Sequence[Number]) -> bool:
    """Whether most of a run's numbers stand as markers in the text above it, and half of what they head cites."""
    if len(run) < _FEWEST:
        return False
    above = {one.number for one in markers if one.end <= run[0].start}
    if sum(one.number in above for one in run) < (_LED_BACK if point_back(text, run) else _LED) * len(run):
        return False
    ends = [*(one.start for one in run[1:]), len(text)]
    cited = (CITES.search(text, one.end, end) for one, end in zip(run, ends, strict=True))
    return sum(found is not None for found in cited) >= _CITING * len(run)

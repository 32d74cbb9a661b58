"""The numbers of a scan's notes, from what their labels may be: a row that counts on from note to note.

In: for each note, in order, the numbers that its label may be, with weights, and its page. Out: the number of each;
None where the row does not tell it. In a new chapter the row begins anew.

>>> counted([{35: 0.5, 38: 0.5}, {36: 2.0}, {}, {38: 2.0}, {}, {15: 0.4, 41: 0.4}], [1, 1, 1, 1, 2, 2])
[35, 36, 37, 38, None, 41]
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

_BACK, _AHEAD, _ANEW = 14, 60, 12
"""From one label that was read to the next at most so many notes, or numbers; numbers begin anew at most so high."""
_NEXT, _OVER, _MISSED, _TOO_FEW, _AGAIN = 0.6, 0.1, 0.02, 0.7, 2.5
"""What it is worth that one number comes right behind another, on one page or over its end; what it costs that some are
missing, that fewer numbers lie between two labels than notes, and that numbers begin anew."""

Options = Mapping[int, float]
_Node = tuple[int, int]


def counted(options: Sequence[Options], pages: Sequence[int]) -> list[int | None]:
    """The heaviest row of numbers, and the notes between two of them where as many numbers are between."""
    best: dict[_Node, tuple[float, _Node | None]] = {}
    for at, here in enumerate(options):
        for number, weight in here.items():
            before = _best_before(options, pages, best, (at, number))
            best[at, number] = (weight + before[0], before[1])
    numbers: list[int | None] = [None] * len(options)
    node = max(best, key=lambda node: best[node][0], default=None)
    while node is not None:
        numbers[node[0]] = node[1]
        node = best[node][1]
    return filled(numbers)


def filled(numbers: Sequence[int | None]) -> list[int | None]:
    """With the numbers between two that are told, where there are as many notes as numbers between them."""
    made = list(numbers)
    told = [at for at, number in enumerate(numbers) if number is not None]
    for one, two in pairwise(told):
        first, last = numbers[one], numbers[two]
        if first is not None and last is not None and last - first == two - one:
            made[one:two] = range(first, last)
    return made


def _best_before(
    options: Sequence[Options], pages: Sequence[int], best: Mapping[_Node, tuple[float, _Node | None]], node: _Node
) -> tuple[float, _Node | None]:
    """The heaviest row that a number may go on, with what the step is worth."""
    found: tuple[float, _Node | None] = (0.0, None)
    for at in range(max(0, node[0] - _BACK), node[0]):
        for number in options[at]:
            step = _step(node[1] - number, node[0] - at, node[1], pages[at] == pages[node[0]])
            if step is not None and best[at, number][0] + step > found[0]:
                found = (best[at, number][0] + step, (at, number))
    return found


def _step(numbers: int, notes: int, number: int, near: bool) -> float | None:
    """What a step over so many numbers and notes is worth; None where no row makes it."""
    if numbers <= 0:
        return -_AGAIN if number <= _ANEW else None
    if numbers > _AHEAD:
        return None
    if numbers < notes:
        return -_TOO_FEW * (notes - numbers)
    if numbers == notes:
        return _NEXT if near else _OVER
    return -_MISSED * (numbers - notes)

"""Batches: many values or rows given to a database a few at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")
_MOST = 500
"""Databases take only so many parameters in one statement."""


def batches(values: Iterable[T]) -> Iterator[list[T]]:
    """The values in their order, in parts that fit into one IN (…) or one INSERT.

    >>> [len(part) for part in batches(range(1200))]
    [500, 500, 200]
    """
    rest = iter(values)
    while part := list(islice(rest, _MOST)):
        yield part

"""Labels among the numbers at the heads of lines."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.models import MarkKind
from whence.read.notes.labels.labelled import labelled_notes
from whence.read.notes.numbers.counted_labels import Number, counted_labels


def _heads(numbers: Sequence[int]) -> tuple[str, list[Number]]:
    """A text of lines that begin with these numbers, and where they stand."""
    text, found = "", []
    for number in numbers:
        found.append(Number(len(text), len(text) + len(f"{number}."), number, True))
        text += f"{number}. Lee.\n"
    return text, found


def _kept(numbers: Sequence[int]) -> list[int]:
    return [one.number for one in counted_labels(*_heads(numbers))]


@pytest.mark.parametrize(
    ("numbers", "kept"),
    [
        ([1, 2, 1, 3, 4], [1, 2, 3, 4]),  # a day at a line's head
        ([1, 2, 3, 7, 4, 5], [1, 2, 3, 4, 5]),  # a page
        ([2003, 1, 2, 3], [1, 2, 3]),  # a year before the first
        ([1, 2, 3, 1, 2, 1, 1, 2], [1, 2, 3, 1, 2, 1, 1, 2]),  # notes of several pages
        ([1, 2, 5, 6], [1, 2, 5, 6]),
        ([7, 8, 9], [7, 8, 9]),
        ([], []),
    ],
)
def test_the_rows_that_hold_the_most_numbers_are_kept(numbers: list[int], kept: list[int]) -> None:
    assert _kept(numbers) == kept


@given(st.integers(min_value=4, max_value=60), st.data())
def test_one_number_by_chance_breaks_no_row_off(count: int, data: st.DataObject) -> None:
    row = list(range(1, count + 1))
    at = data.draw(st.integers(min_value=2, max_value=count - 1))
    chance = data.draw(st.integers(min_value=1, max_value=2100).filter(lambda number: not at < number <= count))
    assert _kept([*row[:at], chance, *row[at:]]) == row


def test_a_year_alone_in_the_line_above_hides_no_label() -> None:
    """ "…, June 3,\\n2004.\\n5. Ann Lee": the year is printed as a label is."""
    said = "\n\n".join(f"They said so.{number}" for number in range(1, 9))
    notes = "".join(f"   {n}. Ann Lee interview (June {n},\n      2004.\n" for n in range(1, 9))
    labels = [mark.data["label"] for mark in labelled_notes(f"{said}\n\n{notes}") if mark.kind is MarkKind.NOTE]
    assert labels == [str(number) for number in range(1, 9)]

"""Notes behind a text under numbers such as lists have."""

import pytest

from whence.models import MarkKind
from whence.read.notes.labels.labelled import labelled_notes
from whence.read.notes.numbers.counted_labels import Number
from whence.read.notes.numbers.note_runs import longest_run

_LIST = "What was asked for:\n1. Bread for the harbour.\n2. Rope and tar.\n3. Nothing else.\n"


def _text(note: str, *, signs: str = "so.{}") -> str:
    said = " ".join(f"They said it was {signs.format(number)}" for number in range(1, 11))
    return f"{_LIST}\n{said}\n" + "\n".join(f"{n}. {note.format(n)}" for n in range(1, 11)) + "\n"


def _labels(text: str) -> list[str]:
    return [mark.data["label"] for mark in labelled_notes(text) if mark.kind is MarkKind.NOTE]


@pytest.mark.parametrize("signs", ["so.{}", "‘so’.{}", "„so“.{}", "„so.“{}"])
def test_a_run_to_which_the_text_above_leads_is_notes_though_none_points_back(signs: str) -> None:
    text = _text("Lee, Silt and Sand (Ostmere, 199{}), pp. 15-\n17. See also Roe.", signs=signs)
    assert _labels(text) == [str(number) for number in range(1, 11)]


def test_a_list_that_cites_and_to_which_no_number_leads_is_no_notes() -> None:
    assert _labels(_text("Lee, Silt and Sand (Ostmere, 199{}).", signs="so.")) == []


def test_of_two_runs_as_long_the_last_is_taken() -> None:
    heads = [Number(at, at + 1, number, True) for at, number in enumerate([1, 2, 1, 2])]
    assert [one.start for one in longest_run(heads)] == [2, 3]
    assert longest_run([]) == []

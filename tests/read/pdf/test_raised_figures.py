"""Markers of notes in signs that are raised by themselves."""

from __future__ import annotations

import pytest

from whence.read.pdf.lines import Line
from whence.read.pdf.raised_figures import with_raised


def line(text: str) -> Line:
    return Line(1, text, (72.0, 100.0, 400.0, 108.0), 102.0, 8.0)


def read(*texts: str) -> list[tuple[str, tuple[tuple[int, int], ...]]]:
    return [(line.text, line.raised) for line in with_raised([line(text) for text in texts])]


@pytest.mark.parametrize("head", ["12 Lee, Silt, 4.", "12. “Silt”, 4.", "12 ibid."])
def test_a_raised_number_behind_a_word_or_stop_marks_the_note_of_its_page(head: str) -> None:
    assert read("It was so.¹² And more", head) == [("It was so.12 And more", ((10, 12),)), (head, ())]
    assert read("in the survey¹² and", head)[0] == ("in the survey12 and", ((13, 15),))


def test_the_raised_number_of_the_note_itself_is_its_label() -> None:
    assert read("It was so.³", "³ Lee, Silt, 4.")[1] == ("3 Lee, Silt, 4.", ((0, 1),))


@pytest.mark.parametrize("said", ["e² = 0.1", "20 km² of silt", "in 10² ways"])
def test_what_is_raised_in_a_formula_or_unit_marks_no_note(said: str) -> None:
    assert read(said, "2 Lee, Silt, 4.")[0] == (said, ())


@pytest.mark.parametrize("other", ["3 Lee, Silt, 4.", "2 = 0.135", "Lee, Silt, 4."])
def test_a_raised_number_without_a_note_on_its_page_stays(other: str) -> None:
    assert read("It was so.² And more", other)[0] == ("It was so.² And more", ())

"""Notes under roman numbers at a text's end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.models import MarkKind
from whence.read.notes.labels.roman import roman_notes
from whence.read.notes.numbers.word_labels import label as numbered

BODY = "It was so.[i] And more,[ii] they said.[iii] Nobody came.[iv]\n\n"


def _labels(text: str) -> list[str]:
    return [mark.data["label"] for mark in roman_notes(text) if mark.kind is MarkKind.NOTE]


def test_lines_that_count_on_in_roman_numbers_are_notes() -> None:
    text = f"{BODY}[i] A. Doe, A Book.\n[ii] Ibid.\n[iii] B. Roe, Other.\n[iv] Ibid.\n"
    assert _labels(text) == ["i", "ii", "iii", "iv"]
    assert [text[m.start : m.end] for m in roman_notes(text) if m.kind is MarkKind.NOTE][1] == "[ii] Ibid."


GLUED = "It was so.i And more,ii they said.iii “Nobody came.”iv\n\n"


@pytest.mark.parametrize("label", ["{}. ", "{}) ", "{} ", "{}\t"])
def test_markers_may_be_glued_and_labels_bare(label: str) -> None:
    lines = ["A. Doe, A Book.", "Ibid.", "B. Roe, Other.", "“Title,” Post, 3 May 2003."]
    notes = "".join(
        f"{label.format(number)}{line}\n" for number, line in zip(["i", "ii", "iii", "iv"], lines, strict=True)
    )
    marks = roman_notes(GLUED + notes)
    assert _labels(GLUED + notes) == ["i", "ii", "iii", "iv"]
    markers = [(GLUED + notes)[m.start : m.end] for m in marks if m.kind is MarkKind.NOTE_REFERENCE]
    assert markers == ["i", "ii", "iii", "iv"]


def test_a_list_inside_the_text_hides_no_notes() -> None:
    listed = "Parts are:\n\ni. Digging\nii. Filling\niii. Leaving\niv. Waiting\nv. Coming back\n\n"
    text = f"{listed}{BODY}[i] A. Doe, A Book.\n[ii] Ibid.\n[iii] B. Roe, Other.\n[iv] Ibid.\n"
    assert _labels(text) == ["i", "ii", "iii", "iv"]


@pytest.mark.parametrize(
    "text",
    [
        "The plan has parts.\n\ni. Dig.\nii. Fill.\niii. Leave.\n",
        "Mixed, i. and ii. of it.\n\ni. Dig.\nii. Fill.\niii. Leave.\n",
        "The plan has parts.\n\n[i] Dig.\n[ii] Fill.\n[iii] Leave.\n",  # a list: nothing points to it
        f"{BODY}[i] A. Doe, A Book.\n[iii] B. Roe, Other.\n",  # too few in a row
        f"{BODY}[v] A. Doe.\n[vi] B. Roe.\n[vii] Ibid.\n",
    ],
)
def test_a_list_or_a_broken_count_gives_no_notes(text: str) -> None:
    assert roman_notes(text) == []


@given(st.text(alphabet="[]ivx. \nA", max_size=80))
def test_marks_stand_in_the_text(text: str) -> None:
    assert all(0 <= mark.start < mark.end <= len(text) for mark in roman_notes(text))


@given(st.integers(1, 398))
def test_roman_numbers_differ(number: int) -> None:
    assert numbered(number, "lowerRoman") != numbered(number + 1, "lowerRoman")

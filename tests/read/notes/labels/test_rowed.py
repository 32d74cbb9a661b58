"""Endnotes that nothing announces are told by their rows of numbers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.read.reading import reading
from whence.models import Mark, MarkKind
from whence.read.notes.labels.rowed import rowed_notes

NOTES = (
    "Memo for A. Lee from B. Roe, 16 Nov 60, sub: Silt. S.",
    "Ibid.",
    "Cole, Tar and Rope, op. cit., p. 4.",
    "Cable to the Director from Ostmere, 3 Dec 60. S.",
    "Ibid., p. 7.",
)
PAPER = "They met in the spring.\n\n1. To read what was sent in.\n2. To vote on it.\n3. To go home again.\n\n"


def row(notes: Sequence[str], *, first: int = 1, label: str = "{}. ") -> str:
    return "\n".join(label.format(n) + note for n, note in enumerate(notes, start=first)) + "\n\n"


def said(text: str, marks: list[Mark]) -> list[str]:
    return [text[mark.start : mark.end] for mark in marks if mark.kind is MarkKind.NOTE]


def test_rows_that_begin_anew_are_notes_and_a_list_before_them_is_none() -> None:
    text = PAPER + row(NOTES * 3) + PAPER + row(NOTES * 2)
    labels = [mark.data["label"] for mark in rowed_notes(text)]
    assert labels == [str(n) for n in (*range(1, 16), *range(1, 11))]


def test_a_row_goes_on_over_heads_of_pages_and_lines_that_begin_with_a_number() -> None:
    text = row(NOTES * 2) + "--- Page 12 ---\n\n13-00000\n\n2. Lines of a form\n\n" + row(NOTES * 2, first=11)
    assert [mark.data["label"] for mark in rowed_notes(text)] == [str(n) for n in range(1, 21)]


def test_a_label_may_have_a_stroke_a_letter_or_dirt_of_the_scan_before_it() -> None:
    text = row(NOTES * 2, label="{}/ ").replace("4/", ".~ 4/").replace("7/ Ibid.", "7/ Ibid.\n7a/ Ibid., p. 9.")
    assert "7a/ Ibid., p. 9." in said(text, rowed_notes(text))
    assert len(said(text, rowed_notes(text))) == len(NOTES) * 2 + 1


def test_numbers_that_were_misread_part_no_row() -> None:
    text = row(NOTES * 3).replace("\n7. ", "\n~. ").replace("\n8. ", "\nB. ")
    assert [mark.data["label"] for mark in rowed_notes(text)][5:8] == ["6", "9", "10"]


def test_an_excerpt_begins_with_any_number() -> None:
    text = row(NOTES * 4, first=137)
    assert len(rowed_notes(text)) == len(NOTES) * 4


def test_a_row_without_an_ibid_counts_where_others_have_one() -> None:
    last = row(("D. Poe, Tar (Ostmere, 1999), p. 4.", "Poe, op. cit., p. 9.") * 6)
    text = row(NOTES * 3) + PAPER + last
    assert len(rowed_notes(text)) == len(NOTES) * 3 + 12
    assert rowed_notes(last) == []


def test_lists_and_numbered_paragraphs_are_no_notes() -> None:
    assert rowed_notes(row(("We met in 1960 and in 1961, as ibid. shows.",) * 12)) == []
    assert rowed_notes(row(("To read.", "To vote.", "Ibid.") * 6)) == []


def test_such_rows_are_read_in_a_file() -> None:
    found = reading(PAPER + row(NOTES * 3) + PAPER + row(NOTES * 2), "a.md")
    assert sum(mark.kind is MarkKind.NOTE for mark in found.marks) == len(NOTES) * 5


@given(
    st.lists(
        st.sampled_from(("1. Ibid.", "2. Lee, Silt, 1999.", "3/ Ibid., p. 4", "", "9. To vote.", "Roe said so.")),
        max_size=60,
    )
)
def test_notes_begin_with_a_label_and_do_not_overlap(lines: list[str]) -> None:
    text = "\n".join(lines)
    marks = rowed_notes(text)
    assert all(text[mark.start].isdigit() and mark.start < mark.end for mark in marks)
    assert all(one.end <= two.start for one, two in pairwise(marks))

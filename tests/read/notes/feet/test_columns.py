"""Numbers of notes that stand in a column above the notes of a foot."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from whence.models import Mark, MarkKind
from whence.read.notes.feet.columns import below_columns
from whence.read.notes.feet.pages import page_notes

PAGE = (
    "The board met in May{0} and said so, »hard«{1}, all over the harbour.{2}\n\n{0}\n\n{1}\n{2}\n\n"
    "vgl. Anna Berg/Jan Roe: Silt in Ostmere, in: Harbour\nReview 4/2012, S.\n298\nebenda\nKlaus Lee, a. a. O., S. 4\n\n"
)


def notes(text: str, marks: list[Mark]) -> list[tuple[str, str]]:
    return [(str(m.data["label"]), text[m.start : m.end]) for m in marks if m.kind is MarkKind.NOTE]


def test_each_number_of_a_column_has_its_note() -> None:
    text = "".join(PAGE.format(n, n + 1, n + 2) for n in (1, 4))
    found = notes(text, page_notes(text))
    assert [label for label, _ in found] == ["1", "2", "3", "4", "5", "6"]
    assert [said for _, said in found[:3]] == [
        "vgl. Anna Berg/Jan Roe: Silt in Ostmere, in: Harbour\nReview 4/2012, S.\n298",
        "ebenda",
        "Klaus Lee, a. a. O., S. 4",
    ]


def test_the_pages_number_below_a_column_is_no_note() -> None:
    lines, _ = below_columns("1\n2\n344\n\nA. Doe, A Book.\nIbid.\n\nMore.")
    assert [line.number for line in lines] == [1, 2]


def test_a_foot_with_more_or_fewer_notes_than_numbers_is_left() -> None:
    assert below_columns("1\n2\n3\n\nA. Doe, A Book.\nIbid.\n\nMore.") == ([], [])
    assert below_columns("1\n2\n\nA. Doe, A Book.\nIbid.\nB. Roe, Silt.\n\nMore.") == ([], [])


def test_a_column_of_a_table_is_none() -> None:
    assert below_columns("12\n7\n31\n\nA. Doe\nB. Roe\nC. Lee\n\nMore.") == ([], [])


@given(st.text("12\n Aa.\f", max_size=200))
def test_any_text_gives_notes_below_their_column(text: str) -> None:
    lines, columns = below_columns(text)
    assert all(line.words < line.end for line in lines)
    assert all(any(end <= line.words for _, end in columns) for line in lines)

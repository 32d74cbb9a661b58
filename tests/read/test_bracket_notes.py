"""Notes in brackets inside a text."""

from hypothesis import given
from hypothesis import strategies as st

from whence.models import MarkKind
from whence.read.bracket_notes import bracket_notes


def _notes(text: str) -> list[str]:
    return [text[mark.start : mark.end] for mark in bracket_notes(text) if mark.kind is MarkKind.NOTE]


def test_a_note_in_brackets_keeps_the_brackets_inside_it() -> None:
    text = "So it was.[11]\n\n    [Footnote 11: A History, London [1843(?)],\n    pp. 143.]\n\nAnd more.\n"
    assert _notes(text) == ["A History, London [1843(?)],\n    pp. 143."]
    [marker] = [mark for mark in bracket_notes(text) if mark.kind is MarkKind.NOTE_REFERENCE]
    assert text[marker.start : marker.end] == "[11]"


def test_a_bracket_that_never_closes_is_no_note() -> None:
    assert bracket_notes("So it was.[1]\n\n[Footnote 1: A. Doe, A Book.\n") == []


@given(st.text(alphabet="[]1: \nA", max_size=40).map(lambda text: f"[Footnote 1: {text}"))
def test_marks_stand_in_the_text(text: str) -> None:
    assert all(0 <= mark.start <= mark.end <= len(text) for mark in bracket_notes(text))

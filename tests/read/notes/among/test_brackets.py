"""Notes in brackets inside a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.extract import extract
from whence.models import MarkKind
from whence.read import read
from whence.read.notes.among.brackets import bracket_notes
from whence.read.payload import Payload


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


@pytest.mark.parametrize(
    ("opened", "closed"),
    [
        ("\\footnote{", "}"),
        ("\\endnote[3]{", "}"),
        ("footnote:[", "]"),
        ("[fn:: ", "]"),
        ("^[", "]"),
        ("<ref>", "</ref>"),
    ],
)
def test_a_note_in_its_sentence_is_a_note_where_its_marker_would_stand(opened: str, closed: str) -> None:
    words = [
        "Ann Lee, Silt and Sand (Marlow Press, 1998), 4.",
        "Ibid., 7.",
        "Tom Roe, Tides (Fenland Press, 2001) [sic].",
    ]
    text = " ".join(f"It was so{at}{opened}{note}{closed}. And they left." for at, note in enumerate(words))
    assert _notes(text) == words
    found = extract(read(Payload("a.txt", None, "text/plain", text.encode())))
    assert [text[note.start : note.end] for note in found.notes] == words
    assert len({one.note_id for one in found.citations if one.note_id}) == 3
    assert [one.backref is not None for one in found.references if one.short_form] == [True]


def test_patterns_and_empty_brackets_are_no_notes_in_their_sentence() -> None:
    assert bracket_notes("It matches x^[a-z]+ and y^[0-9], see footnote:[] there. So <ref name='a'/> it is.") == []


def test_double_brackets_that_cite_are_notes() -> None:
    text = "So it was. ((A. Doe, A Book (1974), 12.)) More was said ((Ibid., 14.)) here. It ended. ((Roe, op. cit. (1974).))"
    found = bracket_notes(text)
    assert [text[mark.start : mark.end] for mark in found if mark.kind is MarkKind.NOTE] == [
        "A. Doe, A Book (1974), 12.",
        "Ibid., 14.",
        "Roe, op. cit. (1974).",
    ]
    assert len(found) == 6


def test_double_brackets_of_a_program_are_none() -> None:
    assert bracket_notes("(let ((a 1)) ((b 2)) ((c 3))) and ((x + y)) * ((z))") == []


def test_a_double_bracket_left_open_hides_no_other() -> None:
    text = "One. ((Lee, 1990.)) Two. ((Roe, 1991.) Three. ((Berg, 1992.)) Four. ((Ibid.))"
    assert next(text[one.start : one.end] for one in bracket_notes(text) if one.kind is MarkKind.NOTE) == "Lee, 1990."

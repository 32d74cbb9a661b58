"""Notes among running text are told by how they begin, where no marker leads to them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.read.reading import reading
from whence.models import Mark, MarkKind
from whence.read.notes.among.signalled import signalled_notes

NOTES = (
    "A. Doe, A Book (Kesmar: Quay, 1999), 4.",
    "Id. at 5.",
    "See B. Roe, The Silt (1901).",
    "Ibid.",
    "Lee v. Port, 5 F.2d 4 (1931).",
)
RUNNING = "The board met in the spring of that year and nobody came to watch it, for it rained all over the harbour."


def scanned(notes: tuple[str, ...], *, first: int = 1, label: str = "{}. ") -> str:
    numbered = (f"{RUNNING}\n\n{label.format(n)}{note}" for n, note in enumerate(notes, start=first))
    return "\n\n".join(numbered)


def said(text: str, marks: list[Mark]) -> list[str]:
    return [text[mark.start : mark.end] for mark in marks if mark.kind is MarkKind.NOTE]


def test_numbered_paragraphs_that_begin_as_notes_do_are_notes() -> None:
    text = scanned(NOTES * 3)
    assert said(text, signalled_notes(text)) == [f"{n}. {note}" for n, note in enumerate(NOTES * 3, start=1)]


def test_a_label_needs_no_stop() -> None:
    text = scanned(NOTES * 3, label="{} ")
    assert len(signalled_notes(text)) == len(NOTES) * 3


def test_a_number_that_was_misread_is_passed_over() -> None:
    text = scanned(NOTES * 3).replace("\n7. ", "\n1. ").replace("\n11. ", "\n4n. ")
    labels = [mark.data["label"] for mark in signalled_notes(text)]
    assert labels == [str(n) for n in range(1, 16) if n not in (7, 11)]


def test_paragraphs_of_a_judgment_that_cite_are_no_notes() -> None:
    said = "The claimant relies on Lee v. Port, 5 F.2d 4 (1931); see also Doe, A Book (1999)."
    assert signalled_notes(scanned((said,) * 15)) == []


def test_notes_that_count_on_from_elsewhere_or_without_running_text_are_none() -> None:
    assert signalled_notes(scanned(NOTES * 3, first=7)) == []
    assert signalled_notes("\n\n".join(f"{n}. {note}" for n, note in enumerate(NOTES * 3, start=1))) == []


def test_markers_that_are_left_lead_to_the_notes() -> None:
    text = scanned(NOTES * 4)
    for number in range(1, 11):
        text = text.replace(f"harbour.\n\n{number}. ", f"harbour.{number}\n\n{number}. ")
    found = reading(text, "a.md")
    notes = {str(m.data["id"]): str(m.data["label"]) for m in found.marks if m.kind is MarkKind.NOTE}
    markers = [m for m in found.marks if m.kind is MarkKind.NOTE_REFERENCE]
    assert len(notes) == 20
    assert [notes[str(m.data["target"])] for m in markers] == [str(n) for n in range(1, 11)]


@given(st.text("123. \nIdibSe", max_size=300))
def test_any_text_gives_notes_in_order(text: str) -> None:
    spans = [(mark.start, mark.end) for mark in signalled_notes(text)]
    assert spans == sorted(spans)
    assert all(start < end for start, end in spans)


def test_a_line_of_the_text_that_begins_with_a_number_hides_no_notes() -> None:
    pages = [
        f"They came all May.\n{n + 4} ships went.\n\n{n}. See Lee, Silt {n}.\n{n + 1}. Ibid." for n in range(1, 24, 2)
    ]
    labels = [mark.data["label"] for mark in signalled_notes("\n\n".join(pages))]
    assert labels == [str(n) for n in range(1, 25)]


def test_the_first_note_may_be_lost() -> None:
    pages = [f"They came and went all May.\n\n{n}. {'Ibid.' if n % 2 else f'Ann Lee, Silt {n}.'}" for n in range(3, 20)]
    assert [mark.data["label"] for mark in signalled_notes("\n\n".join(pages))] == [str(n) for n in range(3, 20)]

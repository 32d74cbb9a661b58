"""Notes that a format does not link, in formats that could."""

import pytest

from whence.models import Mark, MarkKind
from whence.read.notes.unlinked import with_notes

WORKS = ["A. Doe, A Book, 1999.", "Ibid., 4.", "B. Roe, Other, 2001.", "Doe, Book, 7.", "Ibid.", "Roe, Other, 3."]


def raised(text: str, label: str) -> Mark:
    at = text.index(f".{label} ") + 1
    return Mark(MarkKind.SUPERSCRIPT, at, at + len(label))


@pytest.mark.parametrize("labels", ["1 2 3 4 5 6", "i ii iii iv v vi"])
def test_all_that_is_raised_in_the_text_leads_to_its_note(labels: str) -> None:
    numbers = labels.split()
    body = " ".join(f"It was so.{number} They said." for number in numbers)
    text = body + "\n\n" + "\n\n".join(f"{number}. {work}" for number, work in zip(numbers, WORKS, strict=True))
    found = with_notes(text, [raised(text, number) for number in numbers])
    names = {m.data["id"]: m.data["label"] for m in found if m.kind is MarkKind.NOTE}
    led = {text[m.start : m.end]: names[m.data["target"]] for m in found if m.kind is MarkKind.NOTE_REFERENCE}
    assert led == {number: number for number in numbers}


def test_notes_that_the_format_marks_are_all_there_are() -> None:
    text = "So.[1] So.[2] So.[3] So.[4]\n\n" + "\n\n".join(f"[{n}] A. Doe, A Book, 2001." for n in range(1, 5))
    own = Mark(MarkKind.NOTE, 33, 60, {"label": "1", "id": "footnote-1", "kind": "footnote"})
    assert with_notes(text, [own]) == [own]


def test_numbered_notes_stand_beside_remarks_under_stars() -> None:
    body = " ".join(f"So it was said in that year.[{n}]" for n in range(1, 6))
    notes = "\n\n".join(f"[{n}] A. Doe, A Book, 2001, p. {n}." for n in range(1, 6))
    text = f"{body}\n\n{notes}\n\n* This chapter is about harbours."
    at = text.index("* This")
    star = Mark(MarkKind.NOTE, at, len(text), {"label": "*", "id": "page-1-note", "kind": "footnote"})
    labels = [mark.data["label"] for mark in with_notes(text, [star]) if mark.kind is MarkKind.NOTE]
    assert labels == ["1", "2", "3", "4", "5", "*"]


@pytest.mark.parametrize("others", [False, True])
def test_brackets_that_say_what_they_are_hold_notes_in_any_format(others: bool) -> None:
    """As in a PDF that was made of a transcribed book, several in a paragraph, with notes of its own beside them."""
    text = "So.[1] So.[2]\n\n[Footnote 1: A. Doe, Book, 4.] [Footnote 2: Ibid.]\n\nSo.1\n\n1 B. Roe, Other, 2001."
    own = Mark(MarkKind.NOTE, text.index("B. Roe"), len(text), {"label": "1", "id": "footnote-1", "kind": "footnote"})
    found = with_notes(text, [own] if others else [])
    notes = [text[mark.start : mark.end] for mark in found if mark.kind is MarkKind.NOTE]
    assert notes == ["A. Doe, Book, 4.", "Ibid.", *(["B. Roe, Other, 2001."] if others else [])]
    assert [text[mark.start : mark.end] for mark in found if mark.kind is MarkKind.NOTE_REFERENCE] == ["[1]", "[2]"]

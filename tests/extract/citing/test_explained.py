"""The table of notes with which docs/explanation/citations.md begins is what citing gives."""

from pathlib import Path

import pytest

from tests.read.reading import reading
from whence.extract import extract
from whence.models import Reference

PAGE = Path(__file__).resolve().parents[3] / "docs" / "explanation" / "citations.md"
NUMBERS = ("no work", "a work", "two works")


def rows() -> list[list[str]]:
    """Number, words, and what is said of each note."""
    table = PAGE.read_text(encoding="utf-8").partition("<!-- example -->")[2].partition("<!-- /example -->")[0]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table.strip().splitlines()[2:]]


@pytest.fixture(scope="module")
def said() -> list[str]:
    """What is said of each note of the table's text."""
    body = "".join(f"The board met again in spring, and nobody came.[^{number}]\n\n" for number, _, _ in rows())
    notes = "".join(f"[^{number}]: {words}\n\n" for number, words, _ in rows())
    found = extract(reading((body + notes).encode(), "essay.md"))
    label = {note.id: note.label for note in found.notes}
    by_id = {one.id: one for one in found.references}
    held = [[one for one in found.references if one.note == note.id] for note in found.notes]
    return [told(of, label, by_id) for of in held]


def told(of: list[Reference], label: dict[str, str], by_id: dict[str, Reference]) -> str:
    if not of[0].short_form:
        return NUMBERS[len(of)]
    if of[0].backref is None:
        return f"open: {str(of[0].doubt).replace('_', ' ')}"
    return f"the work of note {label[str(by_id[of[0].backref].note)]}"


def test_the_explained_notes_lead_where_the_page_says(said: list[str]) -> None:
    assert len(said) == 10
    assert said == [row[2] for row in rows()]

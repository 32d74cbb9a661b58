"""Notes, pairs and short forms of real documents."""

from pathlib import Path

import pytest

from tests.extract.citing.noted import led_to, markers
from tests.read.reading import reading
from whence.extract.whole import quoted
from whence.models import Extraction, Reading
from whence.text import tokens


def read(shared: Path, name: str) -> tuple[Reading, Extraction]:
    found = reading((shared / name).read_bytes(), name)
    return found, quoted(found)[0]


@pytest.fixture(scope="module")
def mueller(shared: Path) -> list[tuple[Reading, Extraction]]:
    return [read(shared, f"data/mueller/mueller-report-vol-2.{ending}") for ending in ("html", "pdf")]


def paired(text: Reading, found: Extraction) -> dict[str, str]:
    """Each marker's label with the first words of its note."""
    notes = {note.id: note for note in found.notes}
    led = ((str(c.note), notes[c.note_id or ""]) for c in markers(found))
    return {label: " ".join(tokens(text.text[note.start : note.end]).words[:6]) for label, note in led}


def test_one_report_has_the_same_notes_from_html_and_pdf(mueller: list[tuple[Reading, Extraction]]) -> None:
    page, print_ = (paired(*one) for one in mueller)
    same = sum(1 for label, words in page.items() if print_.get(label) == words)
    assert len(page) == 1092
    assert same >= 0.98 * len(page)


def test_the_essays_short_forms_lead_to_their_works(shared: Path) -> None:
    _, found = read(shared, "reports/2020-01-20-small-wars-journal.txt")
    assert len(found.notes) == len(markers(found)) == 24
    assert [led_to(found, label) for label in ("11", "12", "17")] == ["10", "8", "14"]
    assert [citation.backref for citation in markers(found) if citation.note in (11, 12, 17)] == [10, 8, 14]


def test_endnotes_in_a_file_of_their_own_have_their_chapters(shared: Path) -> None:
    _, found = read(shared, "data/911report/chapter-13.3.txt")
    assert {"3 Counterterrorism Evolves", "4 Responses to Al Qaeda's Initial Assaults"} <= {
        n.group for n in found.notes
    }


@pytest.mark.parametrize(
    ("name", "fewest"), [("ai00134", 11), ("Sept14-2002_d011070", 18), ("Testimony_Jul17-2002_d02957t", 16)]
)
def test_notes_at_the_feet_of_plain_pages_are_found(shared: Path, name: str, fewest: int) -> None:
    _, found = read(shared, f"data/gao/{name}.txt")
    assert len(markers(found)) >= fewest

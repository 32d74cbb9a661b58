"""Real documents, where ../shared holds them: nothing lost, and two formats of one report give the same words."""

import html as entities
from pathlib import Path

import pytest
from rapidfuzz.distance import Indel

from whence.models import MarkKind, Reading
from whence.read import find, read, split
from whence.read.payload import Payload
from whence.text import tokens

pytestmark = pytest.mark.data


def readings(path: Path) -> list[Reading]:
    return [read(found) for found in split(path.read_bytes(), str(path)) if isinstance(found, Payload)]


@pytest.fixture(scope="module")
def mueller(shared: Path) -> dict[str, Reading]:
    folder = shared / "data" / "mueller"
    return {name: readings(folder / f"mueller-report-vol-2.{name}")[0] for name in ("html", "pdf")}


def spans(reading: Reading, *kinds: MarkKind) -> list[tuple[int, int]]:
    return [(mark.start, mark.end) for mark in reading.marks if mark.kind in kinds]


def body(reading: Reading) -> list[str]:
    skipped = spans(reading, MarkKind.NOTE, MarkKind.EXTRANEOUS, MarkKind.NOTE_REFERENCE)
    return tokens(reading.text, skip=skipped).words


def notes(reading: Reading) -> dict[str, list[str]]:
    raised = spans(reading, MarkKind.SUPERSCRIPT)
    marks = [mark for mark in reading.marks if mark.kind is MarkKind.NOTE]
    return {
        mark.data["label"]: tokens(
            reading.text[mark.start : mark.end],
            skip=[(start - mark.start, end - mark.start) for start, end in raised if mark.start <= start < mark.end],
        ).words
        for mark in marks
    }


def agreement(one: list[str], other: list[str]) -> float:
    """Aligned equal words, twice, over the words of both."""
    numbers: dict[str, int] = {}
    ids = [[numbers.setdefault(word, len(numbers)) for word in words] for words in (one, other)]
    return Indel.normalized_similarity(*ids)


def test_html_and_pdf_of_one_report_have_the_same_words(mueller: dict[str, Reading]) -> None:
    assert agreement(body(mueller["html"]), body(mueller["pdf"])) > 0.998


def test_html_and_pdf_of_one_report_have_the_same_notes(mueller: dict[str, Reading]) -> None:
    ours, theirs = notes(mueller["html"]), notes(mueller["pdf"])
    assert len(ours) == len(theirs) == 1092
    assert set(ours) == set(theirs)
    worded = [label for label in ours if ours[label]]  # a note whose words are blacked out is its label alone
    assert sum(agreement(ours[label], theirs[label]) > 0.95 for label in worded) > 0.99 * len(worded)


def test_markers_of_both_formats_lead_to_their_notes(mueller: dict[str, Reading]) -> None:
    for reading, least in ((mueller["html"], 1092), (mueller["pdf"], 1070)):
        ids = {mark.data["id"] for mark in reading.marks if mark.kind is MarkKind.NOTE}
        markers = [mark for mark in reading.marks if mark.kind is MarkKind.NOTE_REFERENCE]
        assert len(markers) >= least
        assert {mark.data["target"] for mark in markers} <= ids


def test_the_reports_pages_are_whole_and_numbered(mueller: dict[str, Reading]) -> None:
    pages = {mark.data["number"] for mark in mueller["pdf"].marks if mark.kind is MarkKind.PAGE}
    assert pages == set(range(1, 193))
    assert mueller["pdf"].coverage.pages == 192


def test_plain_text_is_the_file(shared: Path) -> None:
    files = [path for path in find([shared / "data" / "gao", shared / "data" / "911report"]) if isinstance(path, Path)]
    assert len(files) == 47
    for path in files:
        assert readings(path)[0].text == path.read_bytes().decode("utf-8")


def test_every_token_of_the_corpus_is_in_the_text(shared: Path) -> None:
    for path in sorted((shared / "data" / "gum" / "xml").iterdir()):
        words = [line.split("\t")[0] for line in path.read_text(encoding="utf-8").splitlines() if "\t" in line]
        text = readings(path)[0].text
        assert "".join(text.split()) == "".join(map(entities.unescape, words)).replace(" ", "")


def test_the_scanned_report_keeps_its_signs_and_pairs_only_what_the_page_pairs(shared: Path) -> None:
    path = shared / "data" / "challenger" / "full.md"
    [report] = readings(path)
    assert report.text.count("[^") == path.read_text(encoding="utf-8").count("[^") == 292
    notes = {mark.data["id"] for mark in report.marks if mark.kind is MarkKind.NOTE}
    markers = [mark for mark in report.marks if mark.kind is MarkKind.NOTE_REFERENCE]
    assert len(markers) > 30
    assert all(mark.data["target"] in notes for mark in markers)  # its numbers begin anew: a number alone pairs nothing
    assert report.metadata.published == "1986-10"


def test_preformatted_pages_keep_their_lines(shared: Path) -> None:
    for path in sorted((shared / "data" / "crec_2005-07-20" / "html").iterdir()):
        source = path.read_text(encoding="utf-8")
        inside = source.partition("<pre>")[2].partition("</pre>")[0].replace("\x00", "").replace("\x14", "")
        lines = [entities.unescape(line).rstrip() for line in inside.split("\n") if line.strip() and "<" not in line]
        kept = {line.rstrip() for line in readings(path)[0].text.split("\n")}
        assert [line for line in lines if line not in kept] == []


def test_press_releases_are_one_document_each(shared: Path) -> None:
    found = readings(shared / "data" / "senate_2005" / "documents.jsonl")
    assert len(found) == 2000
    assert sum(reading.metadata.language == "en" for reading in found) > 1600
    assert all(reading.metadata.published and reading.metadata.authors for reading in found)

"""Findings on notes and short forms (C201, C202)."""

import pytest

from tests.extract.citing.noted import BODY, LEE, ROE, SMITH, with_notes
from whence.extract.whole import quoted
from whence.models import Checked, Document, Finding, Held, Metadata, Reading, Severity
from whence.read import read
from whence.read.payload import Payload
from whence.trace.on_notes import ambiguous, unpaired


def checked(text: str) -> Checked:
    reading = Reading("document", "test/1", text)
    document = Document("document", "a.txt", None, "text/plain", len(text), Metadata())
    return Checked(Held(document, reading, quoted(reading)[0]))


def pairing(text: str) -> list[Finding]:
    return list(unpaired(checked(text), {}))


def test_paired_notes_have_no_finding() -> None:
    assert pairing(with_notes(SMITH, LEE, ROE)) == []


@pytest.mark.parametrize(
    ("old", "new", "words", "text"),
    [
        ("[2] Ann", "[7] Ann", "A marker without a note", "[2]"),
        ("after.[2]", "after.", "A note that no marker leads to", LEE),
        ("[2] Ann", "[1] Ann", "Two notes stand under 1", LEE),
    ],
)
def test_what_does_not_pair_is_told(old: str, new: str, words: str, text: str) -> None:
    whole = with_notes(SMITH, LEE, ROE).replace("followed it.[2]", "came after.[2]")
    found = pairing(whole.replace(old, new))
    assert any(finding.message.startswith(words) and finding.text == text for finding in found)


def test_numbers_left_out_and_out_of_order_are_told() -> None:
    whole = with_notes(*[SMITH, LEE, ROE] * 4)
    skipped = pairing(whole.replace("[5] Ann", "Ann"))
    assert any("from 4 to 6: 1 number missing" in finding.message for finding in skipped)
    swapped = whole.replace("it.[3]", "it.[x]").replace("it.[4]", "it.[3]").replace("it.[x]", "it.[4]")
    assert any(finding.message == "The marker 3 stands behind the marker 4." for finding in pairing(swapped))


def test_a_text_without_notes_has_one_finding_for_all_its_markers() -> None:
    text = BODY + " ".join(f"It was so in that year, they said.[{n}]" for n in range(1, 13))
    [finding] = pairing(text)
    assert finding.message.startswith("12 markers without a note: the text has none")
    assert len(finding.evidence) == 12


def test_raised_figures_of_a_chart_are_no_markers() -> None:
    text = BODY + "\n\n".join(f"Tons in the harbour[{n}]" for n in (1800, 1600, 200, 0))
    assert pairing(text) == []
    whole = with_notes(SMITH, LEE, ROE)
    assert pairing(whole.replace("followed it.[2]", "followed it.[2] Tons[1800]")) == []


def test_rows_of_figures_are_no_notes_under_one_number() -> None:
    whole = with_notes(SMITH, LEE, ROE)
    assert pairing(whole.replace("[2] Ann", "[1] Ann"))
    assert pairing(f"{whole.replace('[2] Ann', '[1] Ann')}\n\n[4] 59\n\n[5] 12\n\n[6] 15\n\n[7] 2\n") == []


def test_names_of_markdown_notes_have_no_order() -> None:
    text = "It rained in Ostmere.[^3] Nobody came.[^1]\n\n[^1]: By Roe.\n\n[^3]: By Lee.\n"
    drafted = read(Payload("a.md", None, "text/markdown", text.encode()))
    document = checked(text).held.document
    assert list(unpaired(Checked(Held(document, drafted, quoted(drafted)[0])), {})) == []


def test_notes_without_any_marker_are_told_quietly() -> None:
    text = f"{BODY}\n\nNotes\n\n" + "\n\n".join(f"[{n}] {SMITH}" for n in range(1, 10))
    [finding] = pairing(text)
    assert (finding.severity, finding.message.startswith("9 notes that no marker")) == (Severity.INFO, True)


def test_an_ibid_after_two_works_is_ambiguous() -> None:
    [finding] = ambiguous(checked(with_notes(f"{SMITH[:-1]}; {LEE}", "Ibid.")), {})
    assert (finding.code, finding.text) == ("C202", "Ibid.")
    assert finding.message == "The short form in note 2 points to what stands before it, and that cites several works."

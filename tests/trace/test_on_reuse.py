"""Copied passages and near-copies as findings, in libraries of real files."""

from __future__ import annotations

from pathlib import Path

import pytest

from whence import Library
from whence.models import Finding, Severity

PASSAGE = (
    "the harbour board removed some forty thousand tonnes of silt from the inner basin last winter and left it "
    "beside the northern breakwater without asking the fishermen who work there"
)
OTHER_NEWS = (
    "Ferries to the outer islands ran twice a day through the whole of spring, as they had before the war. A bakery on "
    "the square opened again under its old name. In the evenings the band practised marches in the drill hall, and the "
    "windows of the school stood open. Its teachers had counted fewer pupils than ever, and wrote so to the ministry."
)
BEFORE = (
    "A report of the coast guard.\n\nTwo cutters and a survey launch went out in February to sound the approaches, which "
    "had not been charted for eleven years; the weather held for nine days.\n\n"
    f"According to its survey {PASSAGE}. Nobody was told of it before March.\n"
)


def after(words: str) -> str:
    return f"What became of the silt?\n\n{OTHER_NEWS}\n\n{words}\n\nThe council will meet to talk about the quay.\n"


def found(folder: Path, texts: dict[str, tuple[str, str]]) -> list[Finding]:
    """The findings on reuse in a library of these texts with their dates."""
    for name, (date, text) in texts.items():
        dated = f"date: {date}\n" if date else ""
        (folder / name).write_text(f"---\ntitle: {name}\n{dated}---\n\n{text}", encoding="utf-8")
    with Library.temporary() as library:
        report = library.add(folder)
        assert not report.failures
        return list(library.findings().select(select=["R"]).findings)


def test_a_copied_passage_is_the_later_documents_finding(tmp_path: Path) -> None:
    texts = {"first.md": ("2021-03-01", BEFORE), "later.md": ("2021-03-09", after(f"Last year {PASSAGE}."))}
    [one] = found(tmp_path, texts)
    assert (one.code, one.severity) == ("R401", Severity.WARNING)
    assert PASSAGE in one.text
    assert [PASSAGE in place.text for place in one.evidence] == [True]


def test_without_dates_a_copied_passage_is_a_quiet_finding_of_both(tmp_path: Path) -> None:
    texts = {"first.md": ("", BEFORE), "later.md": ("", after(f"Last year {PASSAGE}."))}
    both = found(tmp_path, texts)
    assert [(one.code, one.severity) for one in both] == [("R401", Severity.INFO)] * 2
    assert len({one.document for one in both}) == 2


@pytest.mark.parametrize("words", [f"The survey says: “{PASSAGE}.”", "Silt was left beside the northern breakwater."])
def test_a_quotation_and_a_few_words_are_no_copied_passage(words: str, tmp_path: Path) -> None:
    texts = {"first.md": ("2021-03-01", BEFORE), "later.md": ("2021-03-09", after(words))}
    assert found(tmp_path, texts) == []


def test_notes_that_cite_the_same_work_are_no_copied_passage(tmp_path: Path) -> None:
    note = "Coast Guard of the Northern Province, Survey of the Inner Basin and of the Northern Breakwater, 2 March 2020, 14."
    first = f"The silt came from the basin.[1]\n\nNotes\n\n1. {note}\n"
    later = f"Fishermen saw it first.[1] Then the council asked.\n\nNotes\n\n1. {note}\n"
    assert found(tmp_path, {"first.md": ("2021-03-01", first), "later.md": ("2021-03-09", later)}) == []


def test_near_copies_name_each_other_and_no_passage_of_them_is_told_apart(tmp_path: Path) -> None:
    wire = (
        BEFORE + "The board did not answer questions. Boats from three villages stayed in port for a week in protest.\n"
    )
    texts = {"wire.md": ("2021-03-01", wire), "paper.md": ("2021-03-02", wire.replace("Nobody", "No one"))}
    both = found(tmp_path, texts)
    assert [one.code for one in both] == ["R402", "R402"]
    assert {place.document for one in both for place in one.evidence} == {one.document for one in both}


def test_a_draft_that_is_in_no_library_is_held_against_it(tmp_path: Path) -> None:
    library_folder, draft = tmp_path / "held", tmp_path / "draft.md"
    library_folder.mkdir()
    (library_folder / "first.md").write_text(f"---\ntitle: First\ndate: 2021-03-01\n---\n\n{BEFORE}", encoding="utf-8")
    draft.write_text(f"---\ntitle: Draft\ndate: 2021-04-01\n---\n\n{after(f'Last year {PASSAGE}.')}", encoding="utf-8")
    with Library.temporary() as library:
        library.add(library_folder)
        codes = [one.code for one in library.check(draft).findings]
    assert "R401" in codes


def test_a_passage_told_in_other_words_counts_those_that_stand_in_both(tmp_path: Path) -> None:
    words = PASSAGE.replace("last winter and left it", "in the winter and dropped all of it")
    texts = {"first.md": ("2021-03-01", BEFORE), "later.md": ("2021-03-09", after(f"Last year {words}."))}
    [one] = found(tmp_path, texts)
    assert one.message.startswith("28 of 33 words also stand in first.md, 2021-03-01")


def test_what_a_house_puts_under_each_of_its_texts_is_no_copied_passage(tmp_path: Path) -> None:
    imprint = (
        "The Harbour Institute is committed to work of its own; what its writers say here is theirs alone and not its."
    )
    texts = {
        f"{n}.md": ("", f"{OTHER_NEWS.split('. ')[n % 4]} {'of that year ' * n}.\n\n{imprint}\n") for n in range(6)
    }
    assert [one for one in found(tmp_path, texts) if one.code == "R401"] == []


ORDER = (
    "    Ms. {a}. Thank you, Mr. Chairman.\n    The Chairman. The gentlewoman from {b}.\n"
    "    Ms. {b}. Thank you, Mr. Chairman, and I thank you, Secretary Korrin, for your service.\n"
    "    [The prepared statement of Ms. {b} can be found on page 61 of the appendix.]\n"
)
FORMS = "Edda Korrin, Secretary.............. 6\n    Prepared statement............. 14\n    Letter of the board.......... 15\n"


@pytest.mark.parametrize("shared", [ORDER.format(a="Lee", b="Harl"), FORMS * 4])
def test_the_order_of_a_hearing_and_its_lists_are_no_copied_passage(shared: str, tmp_path: Path) -> None:
    first = f"A hearing on silt.\n\n{BEFORE}\n{shared}\nThe mole was asked for first.\n"
    later = f"A hearing on ferries.\n\n{OTHER_NEWS}\n\n{shared}\nThe quay was asked for last.\n"
    assert found(tmp_path, {"first.txt.md": ("2021-03-01", first), "later.txt.md": ("2021-03-09", later)}) == []


def test_a_statement_read_again_in_a_later_hearing_is_a_copied_passage(tmp_path: Path) -> None:
    first = f"{ORDER.format(a='Lee', b='Harl')}    Ms. Harl. I say that {PASSAGE}.\n    The Chairman. So it is.\n"
    later = f"{ORDER.format(a='Roe', b='Harl')}    Mr. Roe. Last year {PASSAGE}.\n    The Chairman. It may be.\n"
    texts = {"first.md": ("2021-03-01", f"{BEFORE[:180]}\n\n{first}"), "later.md": ("2021-03-09", after(later))}
    assert [PASSAGE in one.text for one in found(tmp_path, texts) if one.code == "R401"] == [True]

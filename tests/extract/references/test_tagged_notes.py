"""The parser against notes of real documents that were tagged by hand, and how its models are made and shipped."""

import sys
from importlib.resources import files
from pathlib import Path

import pytest
import yaml
from benchmarks import references as scoring

from whence.extract.references import parse

REPOSITORY = Path(__file__).resolve().parents[3]
RESOURCES = files("whence") / "resources" / "references"


@pytest.mark.data
def test_fields_of_notes_tagged_by_hand_are_found(shared: Path) -> None:
    module = scoring.scorer(shared)
    pairs, invented = [], []
    for note in scoring.tagged_notes(shared):
        found = parse(note.text, italics=note.italics)
        pairs += [
            (gold, row)
            for gold, row in scoring.paired(scoring.gold_rows(note), scoring.found_rows(note, found))
            if not scoring.is_back(gold) and not (not gold and scoring.is_back(row))
        ]
        if not note.references:
            invented += found
    scores = scoring.score_rows(pairs, module)
    assert len([gold for gold, _ in pairs if gold]) >= 200
    assert scores["f1"] >= 0.88
    assert scores["must"] >= 0.8
    assert not invented


def test_tags_of_real_notes_hold_no_words_of_them() -> None:
    tags = yaml.safe_load((REPOSITORY / "tests" / "cases" / "references.yml").read_text(encoding="utf-8"))
    labels = {
        label
        for file in tags["files"].values()
        for note in file["notes"]
        for reference in note["references"]
        for label, start, end in reference
        if 0 <= start < end
    }
    assert labels <= {
        "author", "title", "date", "container-title", "publisher", "location", "volume", "pages", "genre", "number", "note", "url",
        "editor", "translator", "edition", "recipient", "backref", "signal",
    }  # fmt: skip
    assert all(
        set(note) <= {"span", "italics", "references"} for file in tags["files"].values() for note in file["notes"]
    )


def test_models_are_small_and_carry_the_licence_of_their_data() -> None:
    sizes = [len((RESOURCES / name).read_bytes()) for name in ("tagger.crfsuite", "sorter.crfsuite")]
    assert sum(sizes) <= 2_000_000
    notice = (RESOURCES / "NOTICE.txt").read_text(encoding="utf-8")
    assert "Redistributions in binary form must reproduce" in notice
    assert "Sylvester Keil" in notice


def test_training_gives_the_same_bytes_each_time(tmp_path: Path) -> None:
    training = sys.modules["train_references"]
    made = training.made_up(40, 7)
    assert made == training.made_up(40, 7)
    for name in ("one", "two"):
        training.train_tagger([], made, tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_every_form_of_a_made_up_reference_can_be_filled() -> None:
    labels = {piece.label for pieces in sys.modules["train_references"].made_up(1500, 3) for piece in pieces}
    assert {"author", "title", "recipient", "archive", "authority", "section", "number", "backref", "aside"} <= labels

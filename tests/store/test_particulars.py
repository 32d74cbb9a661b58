"""Dates, quantities, places and statements in a library: kept apart, found by their days."""

from __future__ import annotations

from pathlib import Path

from tests.store.documents import Sample
from whence.days import day_number
from whence.extract import extract
from whence.library import Library
from whence.link.stated import Wanted
from whence.models import Extraction, Metadata, Particulars, Reading
from whence.store.store import Store

LETTER = "On 18 July 1994 a bomb killed 85 people in Buenos Aires. The guard of 27 BC was a model for it.\n"


class Told(Sample):
    """A sample with the whole extraction of its text."""

    @property
    def reading(self) -> Reading:
        return Reading(self.id, self.reader, self.text)

    def extraction(self, given: Metadata) -> Extraction:
        return extract(self.reading, given=Metadata(language="en"))


def test_both_databases_give_particulars_back_the_same(store: Store) -> None:
    told = Told(text=LETTER)
    told.add(store)
    found = told.extraction(Metadata())
    kept = store.particulars(told.id)
    assert len(kept.statements) == 2
    assert kept == Particulars(found.dates, found.quantities, found.places, found.statements)
    assert store.dated(day_number("1994-07-01"), day_number("1994-07-31")) == [told.id]
    assert store.dated(day_number("1995-01-01"), None) == []


def test_an_unknown_document_has_no_particulars(store: Store) -> None:
    assert store.particulars("0" * 64) == Particulars()


def test_a_held_document_leaves_its_particulars_in_their_own_tables(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text(LETTER, encoding="utf-8")
    with Library.temporary() as shelf:
        shelf.add([tmp_path])
        (document,) = shelf.documents()
        assert shelf.held[document.id].extraction.statements == ()
        kept = shelf.store.particulars(document.id)
        assert [one.edtf for one in kept.dates] == ["1994-07-18", "-0026"]
        assert [one.low for one in kept.quantities] == ["85"]
        assert len(kept.statements) == 2


def test_documents_are_found_by_the_days_of_their_statements(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text(LETTER, encoding="utf-8")
    with Library.temporary() as shelf:
        shelf.add([tmp_path])
        asked = [Wanted(first="1990", last="1995"), Wanted(last="-0020"), Wanted(first="2000"), Wanted(first="-0026")]
        assert [len(shelf.store.dated(*one.days)) for one in asked] == [1, 1, 0, 1]

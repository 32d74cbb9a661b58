"""What every store does, on SQLite and on PostgreSQL alike."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.store.documents import TEXT, Sample, read_anew, span_of
from whence.errors import UsageError
from whence.models import Failure, Metadata
from whence.store.arrivals import Change, StaleReadingError
from whence.store.judgements import Decision
from whence.store.store import Store

PIER = Sample()
MINE = Decision("note", "doubtful", "Ann")


# --- Documents --------------------------------------------------------------------------------------------------


def test_what_is_added_comes_back_the_same(store: Store) -> None:
    assert PIER.add(store) is Change.ADDED
    held = store.held(PIER.id)
    assert held is not None
    assert held.reading == PIER.reading
    assert held.extraction == PIER.extraction(Metadata())
    assert held.document == store.documents()[0]
    assert (held.document.path, held.document.record, held.document.size) == ("reports/pier.txt", None, len(PIER.data))
    assert store.original(PIER.id) == PIER.data


def test_adding_again_changes_nothing(store: Store) -> None:
    PIER.add(store)
    log, state = store.log(), store.state()
    assert store.standing(PIER.arrival).settled
    assert PIER.add(store) is Change.UNCHANGED
    assert (store.log(), store.state()) == (log, state)


def test_an_unknown_document_is_none(store: Store) -> None:
    assert store.held("0" * 64) is None
    assert store.standing(PIER.arrival).reader is None


def test_every_path_of_the_same_bytes_is_kept(store: Store) -> None:
    PIER.add(store)
    assert replace(PIER, path="copy.txt").add(store) is Change.COPY
    assert [entry.path for entry in store.paths(PIER.id)] == ["reports/pier.txt", "copy.txt"]
    assert len(store.documents()) == 1


def test_a_changed_file_is_a_new_version_of_its_path_and_the_old_one_is_kept(store: Store) -> None:
    newer = replace(PIER, text=TEXT + "Corrected.\n")
    PIER.add(store)
    assert newer.add(store) is Change.VERSION
    assert store.ids() == [newer.id]
    assert store.paths(PIER.id)[0].current is False
    assert [(e.version, e.current) for e in store.paths(newer.id)] == [(2, True)]
    old = store.held(PIER.id)
    assert old is not None
    assert old.text == TEXT
    assert store.original(PIER.id) == PIER.data


def test_a_file_that_is_changed_back_leads_to_the_first_document_again(store: Store) -> None:
    newer = replace(PIER, text=TEXT + "Corrected.\n")
    PIER.add(store)
    newer.add(store)
    assert PIER.add(store) is Change.VERSION
    assert store.ids() == [PIER.id]
    assert [(e.version, e.current) for e in store.paths(PIER.id)] == [(3, True)]


def test_a_document_stays_current_while_another_path_leads_to_it(store: Store) -> None:
    PIER.add(store)
    replace(PIER, path="copy.txt").add(store)
    replace(PIER, text="Other words.").add(store)
    assert PIER.id in store.ids()
    assert next(d.path for d in store.documents() if d.id == PIER.id) == "copy.txt"


def test_records_of_one_file_are_documents_of_their_own(store: Store) -> None:
    first, second = (Sample(text=f"Line {n}.", path="all.jsonl", record=str(n)) for n in (1, 2))
    first.add(store)
    second.add(store)
    assert [(d.path, d.record) for d in store.documents()] == [("all.jsonl", "1"), ("all.jsonl", "2")]
    assert store.resolve("all.jsonl") == [first.id, second.id]
    assert store.resolve("all.jsonl", record="2") == [second.id]


def test_a_document_is_found_by_path_id_and_beginning_of_its_id(store: Store) -> None:
    PIER.add(store)
    assert store.resolve("reports/pier.txt") == store.resolve(PIER.id) == store.resolve(PIER.id[:8]) == [PIER.id]
    assert store.resolve("nowhere.txt") == store.resolve("%") == store.resolve(PIER.id[:3]) == []


def test_names_and_texts_that_no_database_takes_come_back_the_same(store: Store) -> None:
    odd = Sample(text="NUL \x00 and \udc80 and \\u0000.", path="a\nb\u202e\udcff\\u0041/..%.txt", record="r\x00")
    odd = replace(odd, sidecar=Metadata(title="T\x00\udc80\\", basis={"title": "sidecar"}))
    odd.add(store)
    held = store.held(odd.id)
    assert held is not None
    assert (held.text, held.document.path, held.document.record) == (odd.text, odd.path, odd.record)
    assert held.extraction.metadata.title == "T\x00\udc80\\"
    assert store.resolve(odd.path) == [odd.id]


# --- What a person says of it -----------------------------------------------------------------------------------


SAID = Metadata(title="The Pier Report", basis={"title": "sidecar"})


def test_a_changed_sidecar_makes_a_new_reading_with_it(store: Store) -> None:
    PIER.add(store)
    told = replace(PIER, sidecar=SAID)
    assert store.standing(told.arrival).given == SAID
    assert not store.standing(told.arrival).settled
    assert told.add(store) is Change.METADATA
    assert store.documents()[0].metadata.title == "The Pier Report"
    assert told.add(store) is Change.UNCHANGED


def test_a_sidecar_that_is_taken_away_is_no_longer_said(store: Store) -> None:
    replace(PIER, sidecar=SAID).add(store)
    assert PIER.add(store) is Change.METADATA
    assert store.documents()[0].metadata.title == "The pier"


def test_an_option_outranks_the_sidecar_and_stays(store: Store) -> None:
    option = Metadata(title="As I say", basis={"title": "option"})
    replace(PIER, sidecar=SAID, option=option).add(store)
    assert store.documents()[0].metadata.title == "As I say"
    assert replace(PIER, sidecar=SAID).add(store) is Change.UNCHANGED
    outlet = Metadata(outlet="The Paper", basis={"outlet": "option"})
    replace(PIER, sidecar=SAID, option=outlet).add(store)
    given = store.standing(replace(PIER, sidecar=SAID).arrival).given
    assert (given.title, given.outlet) == ("As I say", "The Paper")


def test_a_reading_made_with_other_metadata_than_said_is_not_taken(store: Store) -> None:
    with pytest.raises(StaleReadingError):
        store.take_up(replace(PIER, sidecar=SAID).arrival, PIER.prepared())
    assert store.documents() == []


def test_the_first_path_wins_where_two_sidecars_of_the_same_bytes_disagree(store: Store) -> None:
    replace(PIER, sidecar=SAID).add(store)
    other = Metadata(title="Another", outlet="The Paper", basis={"title": "sidecar", "outlet": "sidecar"})
    copy = replace(PIER, path="copy.txt", sidecar=other)
    copy.add(store)
    given = store.standing(copy.arrival).given
    assert (given.title, given.outlet) == ("The Pier Report", "The Paper")


# --- Reading anew -----------------------------------------------------------------------------------------------


def test_a_newer_reading_takes_the_place_of_the_old_one(store: Store) -> None:
    PIER.add(store)
    newer = replace(PIER, reader="plain/2")
    assert newer.add(store) is Change.REREAD
    held = store.held(PIER.id)
    assert held is not None
    assert held.reading == newer.reading
    assert _count(store, "readings") == 1
    assert _count(store, "quotations") == 1


def test_a_judgement_keeps_its_reading_and_moves_to_the_newer_one(store: Store) -> None:
    PIER.add(store)
    span = span_of(TEXT, "closed on Monday")
    made = store.judge(PIER.id, span, MINE)
    read_anew(store, "Front matter\n\n" + TEXT.replace("“", '"').replace("”", '"'))
    [placed] = store.judgements()
    assert placed.judgement == made
    assert placed.span == (span[0] + 14, span[1] + 14)
    assert _count(store, "readings") == 2
    assert store.judgements(orphans=True) == []


def test_a_judgement_whose_words_are_gone_is_an_orphan_and_comes_back_with_them(store: Store) -> None:
    PIER.add(store)
    store.judge(PIER.id, span_of(TEXT, "closed on Monday"), MINE)
    read_anew(store, TEXT.replace("closed on Monday", "shut"))
    [orphan] = store.judgements(orphans=True)
    assert orphan.span is None
    assert "not in the newer reading" in orphan.reason
    read_anew(store, TEXT, reader="plain/3")
    assert store.judgements(orphans=True) == []
    assert store.judgements()[0].span == span_of(TEXT, "closed on Monday")


def test_a_judgement_never_moves_to_a_look_alike(store: Store) -> None:
    PIER.add(store)
    store.judge(PIER.id, span_of(TEXT, "closed on Monday"), MINE)
    read_anew(store, "Other people say that it was closed on Monday for other reasons.")
    assert len(store.judgements(orphans=True)) == 1


def test_a_judgement_outside_the_text_is_refused(store: Store) -> None:
    PIER.add(store)
    with pytest.raises(UsageError, match="no stretch"):
        store.judge(PIER.id, (5, len(TEXT) + 1), MINE)
    with pytest.raises(UsageError, match="no document"):
        store.judge("0" * 64, (0, 1), MINE)


# --- Failures and the log ---------------------------------------------------------------------------------------


def test_a_failure_is_kept_with_its_original_until_it_is_mended(store: Store) -> None:
    failure = Failure(PIER.path, None, "read", "broken\x00 \udc80", PIER.id)
    store.keep_original(PIER.arrival, PIER.data)
    store.fail(failure, PIER.arrival)
    store.fail(failure, PIER.arrival)
    assert store.failures() == [failure]
    assert store.original(PIER.id) == PIER.data
    assert (store.documents(), store.ids(), store.held(PIER.id)) == ([], [], None)
    assert [entry.action for entry in store.log()] == ["failed"]
    assert PIER.add(store) is Change.ADDED
    store.clear_failures([(PIER.path, "")])
    assert store.failures() == []


def test_the_log_says_what_came_from_where_with_its_hash(store: Store) -> None:
    PIER.add(store)
    replace(PIER, path="copy.txt").add(store)
    store.judge(PIER.id, (0, 3), MINE)
    lines = [(entry.action, entry.path, entry.document) for entry in store.log()]
    expected = [("added", PIER.path, PIER.id), ("copy", "copy.txt", PIER.id), ("judged", None, PIER.id)]
    assert lines == expected
    assert store.log()[0].detail["size"] == len(PIER.data)


# --- Collections ------------------------------------------------------------------------------------------------


def test_a_collection_selects_its_documents(store: Store) -> None:
    replace(PIER, collection="leak").add(store)
    Sample(text="Other.", path="other.txt").add(store)
    assert [d.collections for d in store.documents()] == [("leak",), ()]
    assert store.ids(collection="leak") == [d.id for d in store.documents(collection="leak")] == [PIER.id]
    assert store.ids(collection="unknown") == []
    assert [hit.document for hit in store.search("other", collection="leak")] == []


def test_adding_again_with_a_collection_puts_a_document_into_it(store: Store) -> None:
    PIER.add(store)
    assert replace(PIER, collection="leak").add(store) is Change.COLLECTED
    assert store.ids(collection="leak") == [PIER.id]


def test_a_collection_can_be_private(store: Store) -> None:
    replace(PIER, collection="leak").add(store)
    assert store.private_collections() == []
    store.make_private("leak")
    assert store.private_collections() == ["leak"]
    with pytest.raises(UsageError, match="no collection"):
        store.make_private("none")


# --- The passage index ------------------------------------------------------------------------------------------


def test_segments_count_once_they_are_named(store: Store) -> None:
    PIER.add(store)
    assert (store.segments(), store.unindexed()) == ([], [PIER.id])
    store.name_segments(["b.seg", "a.seg"])
    assert (store.segments(), store.unindexed()) == (["b.seg", "a.seg"], [])
    replace(PIER, reader="plain/2").add(store)
    assert store.unindexed() == [PIER.id]


def _count(store: Store, table: str) -> int:
    with store.database.read() as connection:
        return int(connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar() or 0)

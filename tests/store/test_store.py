"""What every store does, on SQLite and on PostgreSQL alike."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.documents import TEXT, Sample
from whence.errors import LibraryBusyError, StoreError, UsageError
from whence.models import Failure, Metadata, Reading, Zone, ZoneRole
from whence.store.arrivals import Change, StaleReadingError
from whence.store.judgements import Decision
from whence.store.prepared import prepare
from whence.store.store import Store
from whence.text import tokens

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
    span = _span(TEXT, "closed on Monday")
    made = store.judge(PIER.id, span, MINE)
    _read_anew(store, "Front matter\n\n" + TEXT.replace("“", '"').replace("”", '"'))
    [placed] = store.judgements()
    assert placed.judgement == made
    assert placed.span == (span[0] + 14, span[1] + 14)
    assert _count(store, "readings") == 2
    assert store.judgements(orphans=True) == []


def test_a_judgement_whose_words_are_gone_is_an_orphan_and_comes_back_with_them(store: Store) -> None:
    PIER.add(store)
    store.judge(PIER.id, _span(TEXT, "closed on Monday"), MINE)
    _read_anew(store, TEXT.replace("closed on Monday", "shut"))
    [orphan] = store.judgements(orphans=True)
    assert orphan.span is None
    assert "not in the newer reading" in orphan.reason
    _read_anew(store, TEXT, reader="plain/3")
    assert store.judgements(orphans=True) == []
    assert store.judgements()[0].span == _span(TEXT, "closed on Monday")


def test_a_judgement_never_moves_to_a_look_alike(store: Store) -> None:
    PIER.add(store)
    store.judge(PIER.id, _span(TEXT, "closed on Monday"), MINE)
    _read_anew(store, "Other people say that it was closed on Monday for other reasons.")
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


# --- Search -----------------------------------------------------------------------------------------------------


def test_search_gives_the_exact_place_of_every_word(store: Store) -> None:
    PIER.add(store)
    Sample(text="A pier without storms.", path="other.txt").add(store)
    hits = list(store.search("PIER storm"))
    assert [(h.text, TEXT[h.start : h.end], h.document) for h in hits] == [
        ("pier", "pier", PIER.id),
        ("pier", "pier", PIER.id),
        ("storm", "storm", PIER.id),
    ]


def test_a_phrase_is_found_across_typography_and_note_markers(store: Store) -> None:
    text = "They won’t—he said—pay the U.S.[2] $300,000; ‘soldier’s oath’ in\u00a0de\u00adfence of 中国人."
    odd = Sample(text=text)
    marked = replace(odd.extraction(Metadata()), note_markers=(_span(text, "[2]"),))
    store.take_up(odd.arrival, prepare(odd.reading, marked, origin=odd.origin, given=Metadata(), extractor="rules/1"))
    for phrase in ("won't he said pay", "US 300,000", '"soldier’s oath"', "defence of", "中国", "国人"):
        assert [h.text for h in store.search(phrase, phrase=True)], phrase
    assert list(store.search("us 2", phrase=True)) == []
    assert list(store.search("said he", phrase=True)) == []


def test_search_sees_current_documents_and_their_newest_reading_only(store: Store) -> None:
    PIER.add(store)
    _read_anew(store, TEXT.replace("storm", "hurricane"))
    assert list(store.search("storm")) == []
    assert len(list(store.search("hurricane"))) == 1
    replace(PIER, text="Gone.").add(store)
    assert list(store.search("hurricane")) == []


def test_words_longer_than_any_index_takes_are_found(store: Store) -> None:
    long = "x" * 5000
    Sample(text=f"a {long} b").add(store)
    assert [h.end - h.start for h in store.search(long)] == [5000]
    assert list(store.search("x" * 4999)) == []


def test_a_query_without_words_is_refused(store: Store) -> None:
    with pytest.raises(UsageError, match="nothing to search for"):
        list(store.search("— …"))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=60), query=st.text(min_size=1, max_size=8))
def test_search_is_exactly_what_the_words_of_the_text_say(store: Store, text: str, query: str) -> None:
    sample = Sample(text=text)
    sample.add(store)
    wanted = tokens(query).words
    if not wanted:
        return
    there = tokens(text).words
    runs = sum(there[at : at + len(wanted)] == wanted for at in range(len(there)))
    hits = list(store.search(query, phrase=True))
    assert len(hits) == runs
    assert all(tokens(hit.text).words == wanted and text[hit.start : hit.end] == hit.text for hit in hits)


# --- The passage index ------------------------------------------------------------------------------------------


def test_segments_count_once_they_are_named(store: Store) -> None:
    PIER.add(store)
    assert (store.segments(), store.unindexed()) == ([], [PIER.id])
    store.name_segments(["b.seg", "a.seg"])
    assert (store.segments(), store.unindexed()) == (["b.seg", "a.seg"], [])
    replace(PIER, reader="plain/2").add(store)
    assert store.unindexed() == [PIER.id]


# --- Several at once --------------------------------------------------------------------------------------------


def test_a_second_writer_is_told_who_writes(store: Store) -> None:
    with store.writing(), pytest.raises(LibraryBusyError, match=rf"written by .*{os.getpid()}"), store.writing():
        pass
    with store.writing():
        pass


def test_a_second_writer_waits_for_the_first(open_store: Callable[[], Store]) -> None:
    first, second = open_store(), open_store()
    second.timeout = 10.0
    entered = threading.Event()
    with first.writing():
        waiting = threading.Thread(target=lambda: _enter(second, entered))
        waiting.start()
        assert not entered.wait(0.2)
    assert entered.wait(10)
    waiting.join()


def test_readers_see_what_is_committed_while_a_writer_writes(open_store: Callable[[], Store]) -> None:
    writer, reader = open_store(), open_store()
    PIER.add(writer)
    with writer.writing(), writer.database.write() as connection:
        connection.exec_driver_sql("DELETE FROM paths")
        assert reader.ids() == [PIER.id]
        assert [h.text for h in reader.search("storm")] == ["storm"]


def test_a_judgement_does_not_wait_for_a_run_that_adds(open_store: Callable[[], Store]) -> None:
    adding, judging = open_store(), open_store()
    PIER.add(adding)
    with adding.writing():
        judging.judge(PIER.id, (0, 3), MINE)
        replace(PIER, path="copy.txt").add(adding)
    assert len(adding.judgements()) == 1


def test_a_transaction_that_waits_too_long_says_so(open_store: Callable[[], Store]) -> None:
    first, second = open_store(), open_store()
    PIER.add(first)
    if not first.database.sqlite:
        return  # it locks rows, not the library
    with first.database.write(), pytest.raises(LibraryBusyError, match="written by another process"):
        second.judge(PIER.id, (0, 3), MINE)


def test_a_change_is_kept_whole_or_not_at_all(store: Store) -> None:
    def change() -> None:
        with store.database.write() as connection:
            connection.exec_driver_sql("INSERT INTO meta (key, value) VALUES ('k', 'v')")
            connection.exec_driver_sql("INSERT INTO nowhere VALUES (1)")

    with pytest.raises(StoreError, match="nowhere"):
        change()
    assert _count(store, "meta WHERE key = 'k'") == 0


def test_an_original_that_was_changed_or_lost_is_reported(store: Store, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is missing"):
        store.original(PIER.id)
    PIER.add(store)
    place = tmp_path / ".whence" / "blobs" / PIER.id[:2] / PIER.id
    if place.exists():
        place.write_bytes(b"forged")
    else:
        with store.database.write() as connection:
            connection.exec_driver_sql("UPDATE blobs SET data = 'forged'")
    with pytest.raises(StoreError, match="was changed"):
        store.original(PIER.id)


def _enter(store: Store, entered: threading.Event) -> None:
    with store.writing():
        entered.set()


def _span(text: str, words: str) -> tuple[int, int]:
    at = text.index(words)
    return at, at + len(words)


def _read_anew(store: Store, text: str, *, reader: str = "plain/2") -> None:
    """A newer reader sees another text in the same bytes."""
    reading = Reading(PIER.id, reader, text)
    extraction = replace(
        PIER.extraction(Metadata()),
        reading=reading.id,
        zones=(Zone(0, len(text), ZoneRole.BODY),),
        note_markers=(),
    )
    store.take_up(PIER.arrival, prepare(reading, extraction, origin=PIER.origin, given=Metadata(), extractor="rules/1"))


def _count(store: Store, table: str) -> int:
    with store.database.read() as connection:
        return int(connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar() or 0)

"""Search in every store: what is found, and exactly where, on SQLite and on PostgreSQL alike."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.documents import TEXT, Sample, read_anew, span_of
from whence.errors import UsageError
from whence.models import Metadata
from whence.store.prepared import prepare
from whence.store.store import Store
from whence.text import tokens

PIER = Sample()


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
    marked = replace(odd.extraction(Metadata()), note_markers=(span_of(text, "[2]"),))
    store.take_up(odd.arrival, prepare(odd.reading, marked, origin=odd.origin, given=Metadata(), extractor="rules/1"))
    for phrase in ("won't he said pay", "US 300,000", '"soldier’s oath"', "defence of", "中国", "国人"):
        assert [h.text for h in store.search(phrase, phrase=True)], phrase
    assert list(store.search("us 2", phrase=True)) == []
    assert list(store.search("said he", phrase=True)) == []


def test_search_sees_current_documents_and_their_newest_reading_only(store: Store) -> None:
    PIER.add(store)
    read_anew(store, TEXT.replace("storm", "hurricane"))
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


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
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

"""Records survive their way into the database and back, whatever they hold."""

from __future__ import annotations

import dataclasses
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.models import (
    Attribution,
    Citation,
    Coverage,
    Judgement,
    Match,
    Metadata,
    Outcome,
    Quotation,
    Record,
    VersionOf,
    Zone,
)
from whence.store.codec import decode
from whence.store.columns import dumps, escape, pack, unescape, unpack

STORED = (Coverage, Metadata, Zone, Quotation, Attribution, Citation, VersionOf, Judgement)
PLAIN = st.dictionaries(st.text(max_size=3), st.text(max_size=3), max_size=2)


@pytest.mark.parametrize("cls", STORED)
@settings(max_examples=20)
@given(data=st.data())
def test_a_record_comes_back_from_its_json(cls: type[Record], data: st.DataObject) -> None:
    record = data.draw(_records(cls))
    assert decode(cls, json.loads(dumps(record.to_dict()))) == record


def test_fields_of_a_newer_version_are_ignored_and_absent_ones_take_their_default() -> None:
    assert decode(Metadata, {"title": "T", "colour": "blue"}) == Metadata(title="T")


def test_nested_records_and_vocabularies_come_back_as_what_they_were() -> None:
    found = decode(Match, Match("d", 0, 1, ((0, 1),), Outcome.ABSENT, 0.5, replaced=(("a", "b"),)).to_dict())
    assert isinstance(found.outcome, Outcome)
    assert found.replaced == (("a", "b"),)


@given(st.text(st.characters(codec=None, categories=None)))
def test_any_text_comes_back(text: str) -> None:
    assert unescape(escape(text)) == text
    assert unpack(pack(text)) == text
    escape(text).encode("utf-8")
    assert "\x00" not in escape(text)


@given(st.text(st.characters(codec=None, categories=None)), st.text(st.characters(codec=None, categories=None)))
def test_texts_that_differ_stay_different(one: str, other: str) -> None:
    assert (escape(one) == escape(other)) == (one == other)


def _records(cls: type[Record]) -> st.SearchStrategy[Record]:
    """Records of a class; what is a mapping holds plain JSON."""
    mappings = [f.name for f in dataclasses.fields(cls) if f.type.startswith(("Mapping", "CSL"))]
    return st.builds(cls, **dict.fromkeys(mappings, PLAIN))

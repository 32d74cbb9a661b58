"""Tables of articles and records with fields of other names."""

import io
import json

import pytest

from tests.read.reading import reading
from whence.models import Failure
from whence.read import media_types as types
from whence.read import read, split
from whence.read.containers import split_file
from whence.read.metadata.fields import chosen, with_fields
from whence.read.payload import Payload

TABLE = 'Headline,Byline,Pub Date,Body\n"Silt, again",J. Orr,2021-03-04,"It ""rained"".\nAll day."\nDry,,someday,Then not.\n'


def documents(data: bytes, name: str, given: dict[str, str] | None = None) -> list[Payload | Failure]:
    kind = types.TSV if name.endswith(".tsv") else types.CSV if name.endswith(".csv") else types.JSON_LINES
    return list(split_file(io.BytesIO(data), name, with_fields(kind, given or {}), size=len(data)))


def test_each_row_is_a_document_with_its_columns_as_metadata() -> None:
    found = list(split(TABLE.encode("cp1252"), "a.csv"))
    assert [f.record for f in found] == ["1", "2"]
    first, second = (read(f) for f in found if isinstance(f, Payload))
    assert first.text == 'It "rained".\nAll day.'
    assert (first.metadata.title, first.metadata.authors, first.metadata.published) == (
        "Silt, again",
        ("J. Orr",),
        "2021-03-04",
    )
    assert (second.text, second.metadata.published) == ("Then not.", None)


@pytest.mark.parametrize("delimiter", "\t;|")
def test_other_delimiters_are_seen_in_the_first_line(delimiter: str) -> None:
    data = f"title{delimiter}text\nSilt{delimiter}It rained, all day.\n".encode()
    [found] = documents(data, "a.csv")
    assert isinstance(found, Payload)
    assert read(found).text == "It rained, all day."


def test_a_person_may_say_which_column_holds_what() -> None:
    [found] = documents(b"a,b,when\nSilt,It rained.,2021\n", "a.csv", {"text": "b", "title": "a", "published": "when"})
    assert isinstance(found, Payload)
    assert (read(found).text, read(found).metadata.title, read(found).metadata.published) == (
        "It rained.",
        "Silt",
        "2021",
    )
    again = Payload(found.path, found.record, found.media_type, found.data)
    assert read(again) == read(found)


def test_a_column_that_is_not_there_is_told() -> None:
    [found] = documents(b"a,b\nx,y\n", "a.csv", {"text": "c"})
    assert isinstance(found, Failure)
    assert "'c'" in found.reason


def test_a_table_of_figures_is_one_document_as_it_stands() -> None:
    assert reading("Port,Ships\nOstmere,3\n", "a.csv").text == "Port,Ships\nOstmere,3\n"


def test_a_row_with_too_many_cells_fails_alone() -> None:
    found = list(split(b"title,text\na,b,c\nd,e\n", "a.csv"))
    assert [type(f).__name__ for f in found] == ["Failure", "Payload"]


def test_fields_of_records_may_be_named_and_lie_in_objects() -> None:
    line = json.dumps({"doc": {"words": "It rained.", "by": "J. Orr"}, "key": "k1"}).encode()
    [found] = documents(line, "a.jsonl", {"text": "doc.words", "authors": "doc.by", "id": "key"})
    assert isinstance(found, Payload)
    assert (found.record, read(found).text, read(found).metadata.authors) == ("k1", "It rained.", ("J. Orr",))


def test_names_differ_only_by_case_and_signs() -> None:
    assert chosen(["Full Text", "PUB-DATE", "x"], {}) == {"text": "Full Text", "published": "PUB-DATE"}

import json

import pytest

from whence.errors import ReadError
from whence.models import Failure
from whence.read import read, split
from whence.read.payload import Payload


def documents(text: str | bytes) -> list[Payload | Failure]:
    return list(split(text.encode() if isinstance(text, str) else text, "f.jsonl"))


def test_each_line_is_a_document_named_by_its_id_or_line() -> None:
    found = documents('{"id": "a/1", "text": "one"}\r\n\n{"text": "two"}\n{"id": 7, "text": "three"}')
    assert [f.record for f in found] == ["a/1", "3", "7"]
    assert [read(f).text for f in found if isinstance(f, Payload)] == ["one", "two", "three"]


def test_the_payload_is_the_line_without_its_end() -> None:
    [found] = documents('{"id": "a", "text": "one"}\r\n')
    assert isinstance(found, Payload)
    assert found.data == b'{"id": "a", "text": "one"}'


def test_a_bad_line_is_a_failure_and_the_rest_goes_on() -> None:
    found = documents('{"id": "a", "text": "one"}\n{"id": "b", "te\n[1]\n"x"\n{"id": "c", "text": "three"}\n')
    assert [type(f).__name__ for f in found] == ["Payload", "Failure", "Failure", "Failure", "Payload"]
    assert [f.record for f in found] == ["a", "2", "3", "4", "c"]
    assert all(f.reason.startswith("line ") for f in found if isinstance(f, Failure))


def test_fields_become_metadata_of_the_record() -> None:
    record = {"id": "x", "text": "T.", "title": "A day", "author": "J. Orr", "date": "2005-04", "url": "http://e.org/",
              "source": "Gazette", "language": "en"}  # fmt: skip
    [found] = documents(json.dumps(record) + "\n")
    assert isinstance(found, Payload)
    about = read(found).metadata
    assert (about.title, about.authors, about.published) == ("A day", ("J. Orr",), "2005-04")
    assert (about.url, about.outlet, about.language) == ("http://e.org/", "Gazette", "en")
    assert set(about.basis.values()) == {"record"}


def test_authors_may_be_a_list_and_a_date_that_is_none_is_left_out() -> None:
    [found] = documents('{"text": "T.", "authors": ["A. One", " ", 3, "B. Two"], "date": "01/02"}')
    assert isinstance(found, Payload)
    assert read(found).metadata.authors == ("A. One", "B. Two")
    assert read(found).metadata.published is None


@pytest.mark.parametrize("line", ['{"id": "a"}', '{"text": 3}', '{"text": null}'])
def test_a_record_without_text_says_so(line: str) -> None:
    [found] = documents(line)
    assert isinstance(found, Payload)
    with pytest.raises(ReadError, match="no text"):
        read(found)


def test_deep_nesting_is_a_failure() -> None:
    [found] = documents('{"text": ' + "[" * 200_000)
    assert isinstance(found, Failure)


def test_lone_surrogates_do_not_survive() -> None:
    [found] = documents('{"text": "one \\ud800 two"}')
    assert isinstance(found, Payload)
    read(found).text.encode()

"""What is nested without end is refused with a reason, whichever parser gives up on it."""

from __future__ import annotations

import pytest

from whence.errors import ReadError
from whence.models import Failure
from whence.read import Payload, read, split
from whence.read.formats import FORMATS, Format


def endless(*given: object) -> None:
    endless(*given)


def test_a_reader_that_follows_without_end_refuses_the_document(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Format, "read", endless)
    with pytest.raises(ReadError, match="nested too deep"):
        read(Payload("a.txt", None, "text/plain", b"words"))
    assert "text/plain" in FORMATS


def outcome(payload: Payload) -> str:
    try:
        return f"read, {len(read(payload).text)} characters of what is not nested"
    except ReadError as error:
        return error.reason


def test_parts_of_a_message_within_one_another_end_in_a_failure_or_a_text() -> None:
    deep = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (number, number) for number in range(3000)
    )
    for found in split(b"From: a@b.c\nSubject: deep\nMIME-Version: 1.0\n" + deep, "deep.eml"):
        assert "nested" in (found.reason if isinstance(found, Failure) else outcome(found))

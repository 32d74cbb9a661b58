"""Messages in Outlook's own files, made property by property."""

import struct
from datetime import UTC, datetime

import pytest

from tests.read.compound import Tree, compound
from whence.models import Failure, MarkKind
from whence.read import read, split
from whence.read.detect.kinds import describe, detect
from whence.read.payload import Payload

SUBJECT, SENT, SENDER, ADDRESS, BODY, HTML, HEADERS = 0x0037, 0x0039, 0x0C1A, 0x5D01, 0x1000, 0x1013, 0x007D
NAME, SMTP, ROLE, FILE, DATA, KIND, CONTENT_ID, PAGE = 0x3001, 0x39FE, 0x0C15, 0x3707, 0x3701, 0x370E, 0x3712, 0x3FFD
DAY = datetime(2021, 3, 4, 10, 30, tzinfo=UTC)


def text(number: int, words: str) -> Tree:
    return {f"__substg1.0_{number:04X}001F": words.encode("utf-16-le")}


def letters(number: int, words: bytes) -> Tree:
    return {f"__substg1.0_{number:04X}001E": words}


def binary(number: int, data: bytes) -> Tree:
    return {f"__substg1.0_{number:04X}0102": data}


def properties(head: int, *fixed: tuple[int, int]) -> Tree:
    entries = b"".join(struct.pack("<HHIQ", 3, number, 6, value) for number, value in fixed)
    return {"__properties_version1.0": bytes(head) + entries}


def ticks(moment: datetime) -> int:
    return int((moment - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10_000_000


def recipient(number: int, name: str, address: str = "", *, role: int = 1) -> Tree:
    inner = {**properties(8, (ROLE, role)), **text(NAME, name), **text(SMTP, address)}
    return {f"__recip_version1.0_#{number:08X}": inner}


def attached(number: int, *parts: Tree) -> Tree:
    inner = {name: what for part in (properties(8), *parts) for name, what in part.items()}
    return {f"__attach_version1.0_#{number:08X}": inner}


def message(*parts: Tree, head: int = 32, fixed: tuple[tuple[int, int], ...] = ()) -> dict[str, bytes | Tree]:
    return {name: what for part in (properties(head, *fixed), *parts) for name, what in part.items()}


def found(*parts: Tree, fixed: tuple[tuple[int, int], ...] = ()) -> list[Payload | Failure]:
    return list(split(compound(message(*parts, fixed=fixed)), "a.msg"))


def first(*parts: Tree, fixed: tuple[tuple[int, int], ...] = ()) -> str:
    payload = found(*parts, fixed=fixed)[0]
    assert isinstance(payload, Payload)
    return read(payload).text


def test_a_message_is_read_as_the_mail_that_was_sent() -> None:
    [payload] = found(
        text(SUBJECT, "Silt"),
        text(SENDER, "Ann Lee"),
        text(ADDRESS, "lee@e.org"),
        text(BODY, "It rained.\r\n\r\n> Why?\r\n"),
        recipient(0, "Ben Roe", "roe@e.org"),
        recipient(1, "Port", "port@e.org", role=2),
        fixed=((SENT, ticks(DAY)),),
    )
    assert isinstance(payload, Payload)
    reading = read(payload)
    assert reading.text.startswith(
        "Silt\n\nFrom: Ann Lee <lee@e.org>\nTo: Ben Roe <roe@e.org>\nCc: Port <port@e.org>\nDate: Thu, 04 Mar 2021 10:30:00"
    )
    assert (reading.metadata.title, reading.metadata.authors) == ("Silt", ("Ann Lee",))
    assert reading.metadata.published == "2021-03-04T10:30:00+00:00"
    assert [reading.text[m.start : m.end] for m in reading.marks if m.kind is MarkKind.BLOCK_QUOTE] == ["> Why?"]


def test_the_headers_of_the_transport_come_first() -> None:
    headers = "From: =?utf-8?b?QW5uIEzDqWU=?= <lee@e.org>\r\nSubject: Silt\r\n of March\r\nMessage-ID: <7@e.org>\r\n"
    shown = first(text(HEADERS, headers), text(SUBJECT, "other"), text(SENDER, "Other"), text(BODY, "It rained."))
    assert shown == "Silt of March\n\nFrom: Ann Lée <lee@e.org>\n\nIt rained."


def test_a_name_with_a_comma_and_an_address_of_a_directory_is_one_person() -> None:
    [payload] = found(text(SENDER, "Lée, Ann B."), text(0x0C1F, "/O=PORT/CN=LEE"), text(BODY, "It rained."))
    assert isinstance(payload, Payload)
    reading = read(payload)
    assert reading.metadata.authors == ("Lée, Ann B.",)
    assert "/O=PORT" not in reading.text


def test_letters_of_one_byte_follow_the_code_page() -> None:
    words = "Das Öl der Hafenbehörde färbte das Wasser."
    assert first(letters(BODY, words.encode("cp1252")), fixed=((PAGE, 1252),)) == words
    assert first(letters(BODY, "Вода ушла из порта.".encode("koi8-r")), fixed=((PAGE, 20866),)) == "Вода ушла из порта."
    assert first(letters(BODY, "Žeđ".encode("iso-8859-2")), fixed=((PAGE, 28592),)) == "Žeđ"


def test_of_words_and_page_the_page_is_read() -> None:
    page = "<html><body><p>It <b>rained</b> in Ostmere.</p><blockquote>Why?</blockquote></body></html>"
    [payload] = found(text(BODY, "It rained"), binary(HTML, page.encode()))
    assert isinstance(payload, Payload)
    reading = read(payload)
    assert reading.text == "It rained in Ostmere.\n\nWhy?"
    assert MarkKind.BLOCK_QUOTE in {mark.kind for mark in reading.marks}


def test_attachments_and_attached_messages_are_documents_of_their_own() -> None:
    inner = message(text(SUBJECT, "Tolls"), text(BODY, "They rose."), head=24)
    got = found(
        text(BODY, "See below."),
        attached(0, text(FILE, "log.txt"), text(KIND, "text/plain"), binary(DATA, b"Three ships.")),
        attached(1, {"__substg1.0_3701000D": inner}),
        attached(2, text(KIND, "image/png"), text(CONTENT_ID, "logo"), binary(DATA, b"\x89PNG")),
        attached(3, text(FILE, "elsewhere.doc")),
    )
    payloads = [one for one in got if isinstance(one, Payload)]
    assert payloads == got
    assert [one.record for one in payloads] == [None, "log.txt", "Tolls.eml"]
    assert [read(one).text for one in payloads[1:]] == ["Three ships.", "Tolls\n\nThey rose."]


def test_what_is_made_of_a_file_is_the_same_each_time() -> None:
    parts = (text(BODY, "It rained."), binary(HTML, b"<p>It rained.</p>"))
    assert found(*parts) == found(*parts)


def test_a_damaged_message_fails_with_a_reason() -> None:
    whole = compound(message(text(BODY, "It rained.")))
    [failure] = split(whole[:600], "a.msg")
    if isinstance(failure, Payload):
        with pytest.raises(Exception, match="damaged"):
            read(failure)
    else:
        assert "damaged" in failure.reason


@pytest.mark.parametrize(
    ("stream", "words"),
    [
        ("EncryptedPackage", "an encrypted Office file: save it without a password"),
        ("WordDocument", "an old Word file (DOC): save it as DOCX"),
        ("PowerPoint Document", "an old PowerPoint file (PPT): save it as PPTX"),
        ("Contents", "an old or a damaged Office file: save it as DOCX, XLSX or PPTX without a password"),
    ],
)
def test_other_compound_files_are_named(stream: str, words: str) -> None:
    data = compound({stream: b"x"})
    assert (detect(data, "a.doc"), describe(data)) == ("application/octet-stream", words)

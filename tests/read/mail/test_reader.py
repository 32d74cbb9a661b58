"""E-mail: messages as mail programs write them, their attachments, mailboxes."""

import mailbox
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.read.reading import reading, under
from whence.errors import ReadError
from whence.models import Failure, MarkKind
from whence.read import read, split
from whence.read.mail.quotes import quoted
from whence.read.media_types import MAIL
from whence.read.payload import Payload


def letter(text: str = "It rained.", **headers: str) -> EmailMessage:
    message = EmailMessage()
    given = {"From": "Tess Aldry <t@e.org>", "To": "Jo Orr <j@e.org>", "Subject": "Silt", "Message-ID": "<1@e.org>",
             "Date": "Thu, 04 Mar 2021 10:00:00 +0100"} | {k.replace("_", "-"): v for k, v in headers.items()}  # fmt: skip
    for name, value in given.items():
        message[name] = value
    message.set_content(text)
    return message


def documents(message: EmailMessage, path: str = "a.eml") -> list[Payload | Failure]:
    return list(split(message.as_bytes(policy=SMTP), path))


def test_headers_become_metadata_and_the_ones_that_readers_see_stand_in_the_text() -> None:
    found = reading(letter(From="=?utf-8?q?J=C3=BCrgen_Wei=C3=9F?= <j@e.org>").as_bytes(), "a.eml")
    assert found.text.startswith("Silt\n\nFrom: Jürgen Weiß <j@e.org>\nTo: Jo Orr <j@e.org>\nDate: Thu, 04 Mar 2021")
    assert found.text.endswith("\n\nIt rained.")
    assert (found.metadata.title, found.metadata.authors) == ("Silt", ("Jürgen Weiß",))
    assert found.metadata.published == "2021-03-04T10:00:00+01:00"
    assert under(found, MarkKind.HEADING) == ["Silt"]
    assert under(found, MarkKind.EXTRANEOUS)[0].startswith("From:")


def test_of_alternatives_the_page_is_read_with_its_links_and_quotations() -> None:
    message = letter("See https://e.org/a\n")
    message.add_alternative(
        "<p>See <a href='https://e.org/a'>the log</a>.</p><blockquote type='cite'>Did it rain?</blockquote>",
        subtype="html",
    )
    found = reading(message.as_bytes(), "a.eml")
    assert found.text.endswith("See the log.\n\nDid it rain?")
    assert (under(found, MarkKind.LINK), under(found, MarkKind.BLOCK_QUOTE)) == (["the log"], ["Did it rain?"])


def test_attachments_are_documents_of_their_own() -> None:
    message = letter()
    message.add_attachment(b"<p>The log.</p>", maintype="text", subtype="html", filename="lög.html")
    message.add_attachment(letter("Inside.", Subject="Inner"))
    message.add_attachment(b"", maintype="application", subtype="pdf", filename="empty.pdf")
    found = documents(message)
    assert [f.record for f in found] == [None, "lög.html", "Inner.eml", "empty.pdf"]
    assert isinstance(found[3], Failure)
    ends = [read(f).text.rpartition("\n")[2] for f in found if isinstance(f, Payload)]
    assert ends == ["It rained.", "The log.", "Inside."]
    assert [f.media_type for f in found if isinstance(f, Payload)] == [MAIL, "text/html", MAIL]


def test_lines_with_signs_are_an_earlier_message_and_deeper_ones_stand_in_them() -> None:
    text = "No.\n\nOn Monday J. Orr wrote:\n> > Why?\n> Did it rain?\n\nTess\n-- \nHarbour office\n"
    marks = list(quoted(text))
    assert [(text[m.start : m.end], m.data) for m in marks if m.kind is MarkKind.BLOCK_QUOTE] == [
        ("> > Why?\n> Did it rain?", {"style": "reply", "depth": 1}),
        ("> > Why?", {"style": "reply", "depth": 2}),
    ]
    assert [text[m.start : m.end] for m in marks if m.kind is MarkKind.EXTRANEOUS] == ["-- \nHarbour office"]


@pytest.mark.parametrize(
    ("text", "style", "first"),
    [
        ("Yes.\n\n-----Original Message-----\nFrom: J. Orr\n\nDid it?", "reply", "-----Original"),
        (
            "Yes.\n\n________________________________\nFrom: J. Orr\nSent: Monday\nTo: T. Aldry\n\nDid it?",
            "reply",
            "____",
        ),
        ("Ja.\n\nVon: J. Orr\nGesendet: Montag\nAn: T. Aldry\nBetreff: Silt\n\nHat es?", "reply", "Von:"),
        ("See below.\n\n---------- Forwarded message ---------\nFrom: J. Orr\n\nIt did.", "forward", "-----"),
        ("Begin forwarded message:\n\nFrom: J. Orr\n\nIt did.", "forward", "Begin"),
    ],
)
def test_what_a_mail_program_puts_below_is_an_earlier_message(text: str, style: str, first: str) -> None:
    [mark] = quoted(text)
    assert mark.data == {"style": style}
    assert text[mark.start : mark.end].startswith(first)
    assert mark.end == len(text)


@pytest.mark.parametrize(
    "text",
    ["From: the harbour\nIt rained.", "It rained.\n\nFrom: the harbour we saw it.", "An original message\nto all.", ""],
)
def test_words_like_those_of_headers_announce_nothing(text: str) -> None:
    assert list(quoted(text)) == []


@given(st.text(alphabet="> \n-_:aFromSentTo", max_size=80))
def test_marks_stand_inside_the_text(text: str) -> None:
    assert all(0 <= mark.start < mark.end <= len(text) for mark in quoted(text))


def test_a_mailbox_that_another_program_wrote_gives_each_message(tmp_path: Path) -> None:
    texts = ["One.\n\nFrom here on it rained.\n", "Two.\n", "From 10:00 to noon.\n"]
    box = mailbox.mbox(str(tmp_path / "a.mbox"))
    for number, text in enumerate(texts):
        box.add(letter(text, Message_ID=f"<{number}@e.org>"))
    box.close()
    found = list(split((tmp_path / "a.mbox").read_bytes(), "a.mbox"))
    assert [f.record for f in found] == ["0@e.org", "1@e.org", "2@e.org"]
    assert [read(f).text.partition("+0100\n\n")[2] for f in found if isinstance(f, Payload)] == [
        t.strip() for t in texts
    ]


def test_a_mailbox_in_a_message_in_a_mailbox_ends() -> None:
    data = letter("Deep.").as_bytes()
    for _ in range(8):
        message = letter()
        message.add_attachment(b"From a@e.org Thu Mar  4 10:00:00 2021\n" + data, maintype="application",
                               subtype="mbox", filename="box.mbox")  # fmt: skip
        data = message.as_bytes()
    found = list(split(data, "a.eml"))
    assert isinstance(found[-1], Failure)
    assert "deep" in found[-1].reason


def test_broken_headers_and_encodings_are_read_as_far_as_they_go() -> None:
    found = reading(
        b"From: =?utf-9?q?J=FC?= <j@e.org\nSubject: Gr\xc3\xbc\xc3\x9fe\nDate: someday\nMIME-Version: 1.0\n"
        b"Content-Type: text/plain; charset=klingon\nContent-Transfer-Encoding: base64\n\nSXQgcmFpbmVkLg=\n",
        "a.eml",
    )
    assert found.metadata.title == "Grüße"
    assert found.metadata.published is None
    assert found.text.endswith("It rained.")


def test_a_message_without_words_or_headers_says_so() -> None:
    with pytest.raises(ReadError, match="no text"):
        read(Payload("a.eml", None, MAIL, b"X-Nothing: 1\nContent-Type: image/png\n\n"))

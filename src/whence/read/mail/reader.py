"""E-mail: subject, headers and words of one message; attachments are documents of their own.

In: a payload: one message. Out: a draft: the subject as heading, the headers that a reader sees as `EXTRANEOUS`, the
words. Earlier messages that it quotes are marked `BLOCK_QUOTE` with the style `reply` or `forward`.

>>> message = b"Subject: Silt\\nFrom: A <a@e.org>\\n\\n> Why?\\nIt rained."
>>> read_mail(Payload("a.eml", None, "message/rfc822", message)).text
'Silt\\n\\nFrom: A <a@e.org>\\n\\n> Why?\\nIt rained.'
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from email.message import Message
from typing import Any, BinaryIO

from whence.errors import ReadError
from whence.models import Failure, Mark, MarkKind, Metadata
from whence.read.draft import Draft
from whence.read.html.tree import parse
from whence.read.html.walk import walk
from whence.read.mail.parts import attachments, bodies, content, file_name, header, parsed, people, sent, text_of
from whence.read.mail.quotes import quoted
from whence.read.media_types import MAIL
from whence.read.payload import Payload

_SHOWN = ("From", "To", "Cc", "Date", "Newsgroups", "Reply-To")


def read_mail(payload: Payload) -> Draft:
    """The text of a message. Raises ReadError where it has none."""
    message = parsed(payload.data)
    text, marks = _head(message)
    found = bodies(message)
    if not found and not text:
        raise ReadError("read", "no text in the message, and no headers that say what it is")
    for body in found:
        words, inner = _words(body)
        if words.strip():
            text += "\n\n" if text else ""
            marks += (_moved(mark, len(text)) for mark in inner)
            text += words
    marks.sort(key=lambda mark: (mark.start, -mark.end))
    return Draft(text, marks, metadata=_metadata(message))


def message_and_attachments(file: BinaryIO, path: str) -> Iterator[Payload | Failure]:
    """A message, and its attachments, each under its own name."""
    data = file.read()
    yield Payload(path, None, MAIL, data)
    for number, part in enumerate(attachments(parsed(data)), start=1):
        name = file_name(part, number)
        inner = content(part)
        if inner:
            yield Payload(path, name, MAIL if part.get_content_type() == MAIL else "", inner)
        else:
            yield Failure(path, name, "open", "the attachment is empty or cannot be decoded")


def _head(message: Message) -> tuple[str, list[Mark]]:
    """The subject, and the headers that a reader sees, each on its line."""
    subject = header(message, "Subject")
    lines = [f"{name}: {words}" for name in _SHOWN if (words := header(message, name))]
    marks = [Mark(MarkKind.HEADING, 0, len(subject), {"level": 1})] if subject else []
    text = "\n\n".join(filter(None, (subject, "\n".join(lines))))
    if lines:
        start = len(subject) + 2 if subject else 0
        marks.append(Mark(MarkKind.EXTRANEOUS, start, len(text), {"why": "message header"}))
    return text, marks


def _words(body: Message) -> tuple[str, list[Mark]]:
    if body.get_content_type() != "text/html":
        text = text_of(body).strip("\r\n").rstrip()
        return text, list(quoted(text))
    tree = parse(text_of(body))
    if tree is None:
        return "", []
    page = walk(tree)
    return page.text, [*page.marks, *quoted(page.text)]


def _moved(mark: Mark, by: int) -> Mark:
    return replace(mark, start=mark.start + by, end=mark.end + by)


def _metadata(message: Message) -> Metadata:
    archived = header(message, "Archived-At").strip("<>")
    found: dict[str, Any] = {
        "title": header(message, "Subject"),
        "authors": tuple(people(message, "From")),
        "published": sent(message),
        "url": archived if archived.startswith("http") else None,
        "document_type": "e-mail",
    }
    known = {name: value for name, value in found.items() if value}
    return Metadata(**known, basis=dict.fromkeys(known, "markup"))

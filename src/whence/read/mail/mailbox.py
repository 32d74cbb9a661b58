"""Mailboxes (mbox): one document a message.

In: a file, read as a stream. Out: payloads named by their `Message-ID`, else by their number. A line that begins with
`From ` parts messages only where it looks like a postmark, after an empty line: in careless mailboxes such words stand
in letters, too.

>>> import io
>>> box = io.BytesIO(b"From a@e.org Mon Mar  1 10:00:00 2021\\nSubject: Silt\\n\\n>From here on\\n")
>>> [(found.record, found.data) for found in messages(box, "a.mbox")]
[('1', b'Subject: Silt\\n\\nFrom here on\\n')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from whence.models import Failure
from whence.read.media_types import MAIL
from whence.read.payload import Payload

_POSTMARK = re.compile(rb"From \S.{0,300}\d:\d\d")
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
_ID = re.compile(rb"^message-id:[ \t]*(?:\r?\n[ \t]+)?<?([^<>\s]{1,400})", re.IGNORECASE | re.MULTILINE)
_LARGEST = 128 << 20
_LINE = 1 << 20


def messages(file: BinaryIO, path: str) -> Iterator[Payload | Failure]:
    """The messages of a mailbox, in order."""
    for number, (data, whole) in enumerate(_parted(file), start=1):
        if not data.strip():
            continue
        if whole:
            yield Payload(path, _name(data, number), MAIL, data)
        else:
            yield Failure(path, str(number), "open", "the message is larger than 128 MB: it is not read")


def _parted(file: BinaryIO) -> Iterator[tuple[bytes, bool]]:
    """The bytes of each message without its postmark, and whether these are all of them."""
    lines: list[bytes] = []
    size = 0
    begun = False
    after_empty = True
    while line := file.readline(_LINE):
        if after_empty and _POSTMARK.match(line):
            if begun:
                yield _message(lines), size <= _LARGEST
            lines, size, begun, after_empty = [], 0, True, False
            continue
        size += len(line)
        if size <= _LARGEST:
            lines.append(line)
        after_empty = not line.strip(b"\r\n")
    yield _message(lines), size <= _LARGEST


def _message(lines: list[bytes]) -> bytes:
    if lines and not lines[-1].strip(b"\r\n"):
        lines.pop()  # the empty line that parts it from the next
    return _QUOTED.sub(rb"\1", b"".join(lines))


def _name(data: bytes, number: int) -> str:
    ends = [at for at in (data.find(b"\n\n"), data.find(b"\r\n\r\n")) if at >= 0]
    found = _ID.search(data[: min(ends, default=len(data))])
    return found[1].decode("utf-8", "replace") if found else str(number)

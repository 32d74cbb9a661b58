"""Files that hold documents: archives, mailboxes, web archives, tables and lines of records; one inside the other.

In: a file. Out: a `Payload` for every document in it and a `Failure` for whatever could not be opened, in order. The
names of records are those inside the container (`letters/box.mbox/message-id` of `archive.zip`). Nothing is ever
written to the disk; members, bytes and depth are bounded.
"""

from __future__ import annotations

import importlib
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import BinaryIO

from whence.errors import ReadError
from whence.models import Failure
from whence.read import media_types as types
from whence.read.detect.kinds import detect
from whence.read.metadata.fields import given_in
from whence.read.payload import Payload

Found = Iterator[Payload | Failure]
"""Of an opener: payloads with the name of their record inside the container; one without a name is the file itself."""

_OPENERS = {
    types.JSON_LINES: ("whence.read.records.reader", "records"),
    types.CSV: ("whence.read.records.tables", "rows"),
    types.TSV: ("whence.read.records.tables", "rows"),
    types.MAIL: ("whence.read.mail.reader", "message_and_attachments"),
    types.OUTLOOK: ("whence.read.mail.outlook", "as_mail"),
    types.MBOX: ("whence.read.mail.mailbox", "messages"),
    types.ZIP: ("whence.read.packed.archives", "zipped"),
    types.TAR: ("whence.read.packed.archives", "tarred"),
    types.COMPRESSED: ("whence.read.packed.archives", "compressed"),
    types.WARC: ("whence.read.packed.webarchive", "responses"),
    types.WACZ: ("whence.read.packed.webarchive", "packed"),
}
_LIGHT = frozenset((types.JSON_LINES, types.CSV, types.TSV))
_DEEPEST = 4


@dataclass(slots=True)
class Budget:
    """What one file may amount to when all that is packed in it is unpacked."""

    members: int = 200_000
    size: int = 64 << 30

    def take(self, size: int) -> None:
        """One more document of `size` bytes. Raises ReadError where that is too much."""
        self.members -= 1
        self.size -= size
        if self.members < 0:
            raise ReadError("open", "it holds more than 200,000 documents: unpack it and add the folder")
        if self.size < 0:
            raise ReadError("open", "it unpacks to more than its size allows: the rest is not read")


def is_container(media_type: str) -> bool:
    """Whether files of this kind hold documents that are read one by one."""
    return types.base(media_type) in _OPENERS


def is_light(media_type: str) -> bool:
    """Whether opening such a container is only a matter of lines, which no malformed file can make dangerous."""
    return types.base(media_type) in _LIGHT


def split(data: bytes, path: str) -> Found:
    """The documents in one file's bytes: one for most files. A bad record is a failure, and the rest goes on."""
    yield from split_file(io.BytesIO(data), path, detect(data, path), size=len(data))


def split_file(file: BinaryIO, path: str, media_type: str, *, size: int) -> Found:
    """The same for an open file, `size` bytes long, whose kind is known; containers are read as a stream."""
    if not is_container(media_type):
        yield Payload(path, None, media_type, file.read())
        return
    budget = Budget(size=max(4 << 30, 250 * size))
    empty = True
    for found in _inside(file, Payload(path, None, media_type, b""), budget, 0):
        empty = False
        yield found
    if empty:
        yield Failure(path, None, "read", "no document in it" if size else "the file is empty")


def _inside(file: BinaryIO, at: Payload, budget: Budget, depth: int) -> Found:
    """What a container holds, with the path and the prefix of where it stands."""
    if depth > _DEEPEST:
        yield Failure(at.path, at.record, "open", f"archives nested more than {_DEEPEST} deep are not opened")
        return
    try:
        for found in _found(file, at):
            name = "/".join(filter(None, (at.record, found.record))) or None
            if isinstance(found, Failure):
                yield replace(found, path=at.path, record=name)
                continue
            budget.take(len(found.data))
            inner = replace(found, path=at.path, record=name, said=found.said or at.said)
            yield from _opened(inner, budget, depth, itself=found.record is None)
    except ReadError as error:
        yield Failure(at.path, at.record, error.stage, error.reason)
    except RecursionError:
        yield Failure(at.path, at.record, "open", "what it holds is nested too deep to be opened")


def _opened(payload: Payload, budget: Budget, depth: int, *, itself: bool) -> Found:
    if not payload.media_type:
        payload = replace(payload, media_type=detect(payload.data, payload.record or payload.path))
    if itself or not is_container(payload.media_type):
        yield payload
    else:
        yield from _inside(io.BytesIO(payload.data), payload, budget, depth + 1)


def _found(file: BinaryIO, at: Payload) -> Found:
    kind = types.base(at.media_type)
    module, function = _OPENERS[kind]
    opener: Callable[..., Found] = getattr(importlib.import_module(module), function)
    return opener(file, at.path, given_in(at.media_type)) if kind in _LIGHT else opener(file, at.path)

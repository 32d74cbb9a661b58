"""The properties of a message, a recipient or an attachment in a compound file ([MS-OXMSG] 2).

In: a file. Out: `Storage`s: the text, bytes, numbers and times that they know by the numbers of [MS-OXPROPS]. Text of
one byte a character is decoded by the code page that the message states, and by what it looks like where that fails.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import Any, BinaryIO

import olefile

from whence.errors import ReadError
from whence.read.decoding.decode import decode

PROPERTIES = "__properties_version1.0"
_ENTRY = struct.Struct("<HHI8s")
_HEADS = {"": 32, "__substg1.0_3701000D": 24}
_HEAD = 8
"""Bytes before the entries: of the message, of one that is attached, of anything else."""
_CODE_PAGES = (0x3FDE, 0x3FFD)
_NAMES = {20127: "ascii", 20866: "koi8-r", 21866: "koi8-u", 50220: "iso-2022-jp", 51932: "euc-jp", 54936: "gb18030"}
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)


@contextmanager
def opened(file: BinaryIO) -> Iterator[Storage]:
    """The message of a file. Raises ReadError where it is none, or damaged."""
    try:
        with olefile.OleFileIO(file) as compound:
            yield Storage(compound, ())
    except (OSError, ValueError, LookupError, TypeError, AttributeError, struct.error) as error:
        raise ReadError("open", f"the Outlook message is damaged ({type(error).__name__}: {error})") from error


@dataclass(frozen=True)
class Storage:
    """One storage ("folder") of the file, at this path in it."""

    compound: olefile.OleFileIO[Any]
    path: tuple[str, ...]

    def inner(self, start: str) -> Iterator[Storage]:
        """The storages in this one whose names begin so, in order."""
        depth = len(self.path)
        paths = (tuple(path) for path in self.compound.listdir(streams=False, storages=True))
        inner = (path for path in paths if len(path) == depth + 1 and path[:depth] == self.path)
        return (Storage(self.compound, path) for path in sorted(inner) if path[-1].startswith(start))

    @property
    def is_message(self) -> bool:
        """Whether it holds properties: what other programs embed does not."""
        return self._has(PROPERTIES)

    def text(self, number: int) -> str:
        """A property as text; empty where there is none."""
        name = f"__substg1.0_{number:04X}"
        if self._has(f"{name}001F"):
            return self._stream(f"{name}001F").decode("utf-16-le", "replace").rstrip("\0")
        return self._decoded(self._stream(f"{name}001E")) if self._has(f"{name}001E") else ""

    def decoded(self, number: int) -> str:
        """A property of bytes that are text."""
        return self._decoded(self.binary(number))

    def binary(self, number: int) -> bytes:
        """A property as bytes; empty where there is none."""
        name = f"__substg1.0_{number:04X}0102"
        return self._stream(name) if self._has(name) else b""

    def number(self, number: int) -> int | None:
        """A whole number."""
        value = self._fixed.get(number)
        return int.from_bytes(value[:4], "little", signed=True) if value else None

    def time(self, number: int) -> datetime | None:
        """A time, in UTC."""
        ticks = int.from_bytes(self._fixed.get(number, b""), "little")
        try:
            return (_EPOCH + timedelta(microseconds=ticks // 10)).replace(microsecond=0) if ticks else None
        except OverflowError:
            return None

    @cached_property
    def _fixed(self) -> dict[int, bytes]:
        """The values that need no stream of their own."""
        data = self._stream(PROPERTIES) if self.is_message else b""
        head = _HEADS.get(self.path[-1] if self.path else "", _HEAD)
        entries = data[head : head + (len(data) - head) // _ENTRY.size * _ENTRY.size]
        return {number: value for _, number, _, value in _ENTRY.iter_unpack(entries)}

    @cached_property
    def _charset(self) -> str | None:
        top = Storage(self.compound, ())
        page = next((known for pid in _CODE_PAGES if (known := top.number(pid))), None)
        if page is None:
            return None
        return f"iso-8859-{page - 28590}" if 28590 < page < 28606 else _NAMES.get(page, f"cp{page}")

    def _decoded(self, data: bytes) -> str:
        try:
            return decode(data, declared=self._charset).text.rstrip("\0") if data else ""
        except ReadError:  # no text in any encoding
            return ""

    def _has(self, name: str) -> bool:
        return bool(self.compound.exists([*self.path, name]))

    def _stream(self, name: str) -> bytes:
        with self.compound.openstream([*self.path, name]) as stream:
            return bytes(stream.read())

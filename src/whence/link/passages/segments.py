"""Segments: immutable files of the passage index, each with the words of some documents and their sorted 3-grams.

In: documents as hashed words. Out: `Segment`, in memory or mapped from a file. A file is written under a temporary
name, synced and renamed to a name that comes from its content, so it is whole or not there; every byte that is used
is under a checksum, which opening verifies.

>>> from whence.link.passages.words import hashed
>>> batch = Batch()
>>> batch.add("a", 7, hashed("the harbour at Kesmar"))
>>> batch.segment().ids, len(batch)
(('a',), 4)
"""

from __future__ import annotations

import json
import mmap
import os
import struct
from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from whence import kernels
from whence.errors import StoreError
from whence.kernels import U32, U64, Postings
from whence.link.passages.words import Words
from whence.models import Span
from whence.store.durable import sync_folder

MAGIC = b"WHSEGM02"
SUFFIX = ".seg"
MAX_TOKENS = (1 << 31) - 8
"""Positions inside a segment are 32 bit; a library goes beyond that by having several segments."""

_WAITING = 1 << 18  # words
_PREAMBLE = struct.Struct("<8sQQ")  # magic, length of the header, checksum of the header
_ALIGN = 64
_ARRAYS = {
    "bounds": np.uint64,
    "stamps": np.uint64,
    "words": np.uint32,
    "shapes": np.uint32,
    "starts": np.uint32,
    "ends": np.uint32,
    "keys": np.uint64,
    "positions": np.uint32,
    "buckets": np.uint32,
}


class DamagedSegmentError(StoreError):
    """A segment is missing, torn or changed: it is left out and made again from the texts."""


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """Documents `ids`, whose words lie one after the other: document `d` has the positions
    `bounds[d]` to `bounds[d + 1]` of `words`, `shapes`, `starts` and `ends` (characters of its own text).

    `keys` are sorted, and `positions[i]` is where `keys[i]` stands; `buckets` leads from a key's first bits to its row.
    `stamps[d]` tells the text that was indexed.
    """

    name: str
    ids: tuple[str, ...]
    stamps: U64
    bounds: U64
    words: U32
    shapes: U32
    starts: U32
    ends: U32
    keys: U64
    positions: U32
    buckets: U32
    postings: Postings = field(init=False, repr=False)
    """The arrays that the kernels read."""
    spans: tuple[memoryview, memoryview] = field(init=False, repr=False)
    """`starts` and `ends`, to be read one by one."""

    def __post_init__(self) -> None:
        arrays = Postings(self.words, self.shapes, self.bounds, self.keys, self.positions, self.buckets)
        object.__setattr__(self, "postings", kernels.opened(arrays))
        object.__setattr__(self, "spans", (_numbers(self.starts), _numbers(self.ends)))

    def __len__(self) -> int:
        return len(self.words)

    def document_at(self, position: int) -> int:
        """The document (its number in `ids`) in which a position lies."""
        return int(self.bounds.searchsorted(np.uint64(position), "right")) - 1


def _numbers(column: U32) -> memoryview:
    return column.data.cast("B").cast("I")


def stamp(text: str, skip: Sequence[Span] = ()) -> int:
    """64 bits that tell whether a text, and what is left out of it, is the one that was indexed."""
    data = text.encode("utf-8", "surrogatepass")
    return kernels.checksum(data + repr(sorted(map(tuple, skip))).encode() if skip else data)


class Batch:
    """Documents gathered for one segment; one that comes again replaces itself.

    Words wait in the table of their document until there are enough to be laid into columns that grow in their place,
    so that memory holds them once.
    """

    def __init__(self) -> None:
        self.ids: list[str] = []
        self.stamps: list[int] = []
        self._numbers: dict[str, int] = {}
        self._spans: list[tuple[int, int]] = []  # of each document's words in the columns
        self._replaced = False
        self._tokens = 0
        self._columns: list[U32] = [np.empty(0, np.uint32) for _ in range(4)]
        self._filled = 0
        self._waiting: list[U32] = []

    def __len__(self) -> int:
        """The number of words."""
        return self._tokens

    def add(self, identity: str, stamp: int, words: Words) -> None:
        """Take one document with the stamp of its text."""
        span = self._tokens, self._tokens + words.table.shape[1]
        number = self._numbers.setdefault(identity, len(self.ids))
        if number == len(self.ids):
            self.ids.append(identity)
            self.stamps.append(stamp)
            self._spans.append(span)
        else:
            self.stamps[number], self._spans[number], self._replaced = stamp, span, True
        self._tokens = span[1]
        self._waiting.append(words.table)
        if self._tokens - self._filled >= _WAITING:
            self._settle()

    def _settle(self) -> None:
        """Lay the waiting words into the columns."""
        if not self._waiting:
            return
        table = np.concatenate(self._waiting, axis=1)
        self._waiting.clear()
        for column, row in zip(self._columns, table, strict=True):
            if len(column) < self._tokens:
                column.resize(self._tokens + self._tokens // 8, refcheck=False)
            column[self._filled : self._tokens] = row
        self._filled = self._tokens

    def segment(self) -> Segment:
        """The documents as a segment in memory; the batch is used up."""
        self._settle()
        bounds = np.zeros(len(self.ids) + 1, np.uint64)
        np.cumsum([end - start for start, end in self._spans], out=bounds[1:])
        starts, ends, words, shapes = map(self._in_order, self._columns)
        keys, positions = kernels.sort_postings(words, bounds)
        buckets = kernels.bucket_starts(keys)
        stamps = np.array(self.stamps, np.uint64)
        return Segment("", tuple(self.ids), stamps, bounds, words, shapes, starts, ends, keys, positions, buckets)

    def _in_order(self, column: U32) -> U32:
        if self._replaced:
            return np.concatenate([column[start:end] for start, end in self._spans])
        column.resize(self._tokens, refcheck=False)
        return column


def merged(segments: Sequence[Segment], *, without: Collection[str] = ()) -> Segment:
    """One segment in memory of the documents of several, in their order, leaving out some."""
    gone = frozenset(without)
    batch = Batch()
    for segment in segments:
        for number, identity in enumerate(segment.ids):
            if identity not in gone:
                batch.add(identity, int(segment.stamps[number]), _words_of(segment, number))
    return batch.segment()


def _words_of(segment: Segment, number: int) -> Words:
    part = slice(int(segment.bounds[number]), int(segment.bounds[number + 1]))
    return Words(np.stack((segment.starts[part], segment.ends[part], segment.words[part], segment.shapes[part])))


# --- Files ------------------------------------------------------------------------------------------------------


def write(segment: Segment, folder: Path) -> str:
    """Write a segment and return the name of its file: the same content gives the same name.

    Raises `StoreError` where the disk is full or the folder cannot be written.
    """
    header, sections = _layout(segment)
    name = f"{kernels.checksum(header):016x}{SUFFIX}"
    temporary = folder / f".{name}.{os.getpid()}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _write_synced(temporary, header, sections)
        os.replace(temporary, folder / name)
        sync_folder(folder)
    except OSError as error:
        with suppress(OSError):  # what could not be written is mostly not there to be removed
            temporary.unlink()
        raise StoreError(f"{folder / name}: the passage index could not be written ({error.strerror})") from error
    return name


def _layout(segment: Segment) -> tuple[bytes, list[bytes | memoryview]]:
    """The header, and the bytes of each section, padded so that arrays lie at multiples of 64."""
    contents: dict[str, bytes | memoryview] = {"ids": "\n".join(segment.ids).encode("utf-8", "surrogatepass")}
    for name, kind in _ARRAYS.items():
        array = np.ascontiguousarray(getattr(segment, name), np.dtype(kind).newbyteorder("<"))
        contents[name] = array.view(np.uint8).data
    table = {name: [len(data), kernels.checksum(data)] for name, data in contents.items()}
    header = json.dumps({"documents": len(segment.ids), "sections": table}).encode()
    header += b" " * (-(len(header) + _PREAMBLE.size) % _ALIGN)
    return header, [piece for data in contents.values() for piece in (data, b"\0" * (-len(data) % _ALIGN))]


def _write_synced(path: Path, header: bytes, sections: Iterable[bytes | memoryview]) -> None:
    with path.open("wb") as file:
        file.write(_PREAMBLE.pack(MAGIC, len(header), kernels.checksum(header)))
        file.write(header)
        for section in sections:
            file.write(section)
        file.flush()
        os.fsync(file.fileno())


def read(folder: Path, name: str) -> Segment:
    """Map a segment's file and verify it whole. Raises `DamagedSegmentError`."""
    try:
        with (folder / name).open("rb") as file:
            data = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        return _parse(name, data)
    except (OSError, ValueError, KeyError, TypeError, struct.error) as error:
        raise DamagedSegmentError(f"{folder / name}: not a whole segment of the passage index ({error})") from error


def _parse(name: str, data: memoryview) -> Segment:
    magic, length, mark = _PREAMBLE.unpack_from(data)
    at = _PREAMBLE.size + length
    header = bytes(data[_PREAMBLE.size : at])
    if magic != MAGIC or len(header) != length or kernels.checksum(header) != mark or name != f"{mark:016x}{SUFFIX}":
        raise ValueError("its header is damaged")
    table = json.loads(header)
    sections: dict[str, memoryview] = {}
    for section, (size, expected) in table["sections"].items():
        sections[section] = data[at : at + size]
        at += size + -size % _ALIGN
        if len(sections[section]) != size or kernels.checksum(sections[section]) != expected:
            raise ValueError(f"its {section} are damaged")
    ids = bytes(sections["ids"]).decode("utf-8", "surrogatepass").split("\n") if table["documents"] else []
    arrays = {key: np.frombuffer(sections[key], np.dtype(kind).newbyteorder("<")) for key, kind in _ARRAYS.items()}
    return Segment(name, tuple(ids), **arrays)

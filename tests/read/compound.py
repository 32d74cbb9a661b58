"""Compound files made for tests ([MS-CFB]): what Outlook and Office before 2007 write; all streams are short ones."""

import struct
from collections.abc import Mapping
from typing import NamedTuple, TypeAlias, Union

Tree: TypeAlias = Mapping[str, Union[bytes, "Tree"]]

_SECTOR, _SHORT = 512, 64
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_STORAGE, _STREAM, _ROOT = 1, 2, 5
_LARGEST = 4095  # bytes of a stream that is kept among the short ones


class Entry(NamedTuple):
    """A line of the directory; entries side by side are a chain to the right."""

    name: str
    kind: int
    right: int
    child: int
    start: int
    size: int

    def packed(self) -> bytes:
        name = self.name.encode("utf-16-le") + b"\0\0"
        head = struct.pack("<64sHBBIII", name, len(name), self.kind, 1, _FREE, self.right, self.child)
        return head + bytes(36) + struct.pack("<IQ", self.start, self.size)


def compound(tree: Tree) -> bytes:
    """A compound file with these streams (bytes) and storages (trees)."""
    short = bytearray()
    chains: list[int] = []
    entries: list[Entry] = [Entry("", 0, 0, 0, 0, 0)]
    child = _laid(tree, entries, short, chains)
    entries[0] = Entry("Root Entry", _ROOT, _FREE, child, 0, len(short))
    directory = _filled(b"".join(entry.packed() for entry in entries))
    table = _filled(struct.pack(f"<{len(chains)}I", *chains), b"\xff")
    parts = [_filled(bytes(short)), directory, table]
    starts, fat = [], []
    for part in parts:
        starts.append(len(fat))
        count = len(part) // _SECTOR
        fat += [*range(len(fat) + 1, len(fat) + count), *([_END] if count else [])]
    entries[0] = entries[0]._replace(start=starts[0] if short else _END)
    parts[1] = _filled(b"".join(entry.packed() for entry in entries))
    fat.append(_FAT)
    sectors = b"".join(parts) + _filled(struct.pack(f"<{len(fat)}I", *fat), b"\xff")
    return _header(starts[1], starts[2], len(table) // _SECTOR, len(fat) - 1) + sectors


def _laid(tree: Tree, entries: list[Entry], short: bytearray, chains: list[int]) -> int:
    """Lay out a storage; the number of the first entry in it."""
    numbers = range(len(entries), len(entries) + len(tree))
    entries += [Entry("", 0, 0, 0, 0, 0)] * len(tree)
    for number, (name, what) in zip(numbers, sorted(tree.items(), key=lambda one: (len(one[0]), one[0])), strict=True):
        right = number + 1 if number + 1 < numbers.stop else _FREE
        if isinstance(what, bytes):
            assert len(what) <= _LARGEST, "longer streams are kept elsewhere"
            start, count = len(chains), -(-len(what) // _SHORT)
            chains += [*range(start + 1, start + count), *([_END] if count else [])]
            short += what.ljust(count * _SHORT, b"\0")
            entries[number] = Entry(name, _STREAM, right, _FREE, start if count else _END, len(what))
        else:
            child = _laid(what, entries, short, chains)
            entries[number] = Entry(name, _STORAGE, right, child, 0, 0)
    return numbers.start if tree else _FREE


def _header(directory: int, table: int, tables: int, fat: int) -> bytes:
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<IIIIIIIIII", 0, 1, directory, 0, _LARGEST + 1, table, tables, _END, 0, fat)
    return head + b"\xff" * (_SECTOR - len(head))


def _filled(data: bytes, by: bytes = b"\0") -> bytes:
    return data + by * (-len(data) % _SECTOR)

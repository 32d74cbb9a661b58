"""Archives: zip, tar, and single compressed files; unpacked in memory, a member at a time.

In: a file. Out: payloads named by their members, and failures for what is encrypted, damaged, or out of all proportion.
Folders, links, devices, hidden files, sidecars and what macOS adds are no documents. A name that leads out of the
archive is refused.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import posixpath
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import BinaryIO

from whence.errors import ReadError
from whence.models import Failure
from whence.read.metadata.sidecar import is_sidecar
from whence.read.packed.zipped import DAMAGES, LARGEST_PART, is_bomb
from whence.read.payload import Payload

Found = Iterator[Payload | Failure]

_DAMAGES = (*DAMAGES, tarfile.TarError, lzma.LZMAError)
_ENCRYPTED = 0x1
_SUFFIXES = (".gz", ".bz2", ".xz", ".z")
_OPENERS: dict[bytes, Callable[[BinaryIO], io.BufferedIOBase]] = {
    b"\x1f\x8b": lambda file: gzip.GzipFile(fileobj=file),
    b"BZ": bz2.BZ2File,
    b"\xfd7": lzma.LZMAFile,
}


def zipped(file: BinaryIO, path: str) -> Found:
    """The members of a zip archive."""
    try:
        with zipfile.ZipFile(file) as archive:
            for info in archive.infolist():
                if not info.is_dir() and (name := _name(info.filename)) is not None:
                    yield _zip_member(archive, info, name, path)
    except DAMAGES as error:
        raise ReadError("open", f"the zip archive is damaged or cut off ({error})") from error


def _zip_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, path: str) -> Payload | Failure:
    if leads_out(info.filename):
        return Failure(path, name, "open", "its name leads out of the archive: it is not read")
    if info.flag_bits & _ENCRYPTED:
        return Failure(path, name, "open", "it is encrypted: unpack the archive with its password and add the folder")
    if is_bomb(info.file_size, info.compress_size):
        return Failure(path, name, "open", f"it unpacks to {info.file_size:,} bytes: it is not unpacked")
    try:
        with archive.open(info) as member:
            return Payload(path, name, "", member.read(info.file_size + 1))
    except _DAMAGES as error:
        return Failure(path, name, "open", f"it is damaged or cut off ({error})")


def tarred(file: BinaryIO, path: str) -> Found:
    """The members of a tar archive, compressed or not."""
    try:
        with tarfile.open(fileobj=file, mode="r:*") as archive:
            for info in archive:
                if info.isfile() and (name := _name(info.name)) is not None:
                    yield _tar_member(archive, info, name, path)
    except _DAMAGES as error:
        raise ReadError("open", f"the tar archive is damaged or cut off ({error})") from error


def _tar_member(archive: tarfile.TarFile, info: tarfile.TarInfo, name: str, path: str) -> Payload | Failure:
    if leads_out(info.name):
        return Failure(path, name, "open", "its name leads out of the archive: it is not read")
    if info.size > LARGEST_PART:
        return Failure(path, name, "open", f"it unpacks to {info.size:,} bytes: it is not unpacked")
    member = archive.extractfile(info)
    data = member.read(info.size) if member is not None else b""
    if len(data) < info.size:
        return Failure(path, name, "open", "it is cut off")
    return Payload(path, name, "", data)


def compressed(file: BinaryIO, path: str) -> Found:
    """The file in a compressed file, under the name without its last suffix."""
    opener = _OPENERS[file.read(2)]
    file.seek(0)
    try:
        with opener(file) as inner:
            data = _bounded(inner)
    except _DAMAGES as error:
        raise ReadError("open", f"the compressed file is damaged or cut off ({error})") from error
    if data is None:
        raise ReadError("open", f"it unpacks to more than {LARGEST_PART:,} bytes: it is not unpacked")
    name = posixpath.basename(path.replace("\\", "/"))
    stem = name[: name.rindex(".")] if name.lower().endswith(_SUFFIXES) else name
    yield Payload(path, stem or name, "", data)


def _bounded(inner: io.BufferedIOBase) -> bytes | None:
    """All that is in it; None where that is too much."""
    whole = io.BytesIO()
    while piece := inner.read(1 << 20):
        whole.write(piece)
        if whole.tell() > LARGEST_PART:
            return None
    return whole.getvalue()


def leads_out(name: str) -> bool:
    """Whether a member's name is a place outside its archive.

    >>> leads_out("../../etc/passwd"), leads_out("C:\\\\x.txt"), leads_out("a/../b.txt")
    (True, True, False)
    """
    plain = name.replace("\\", "/")
    return plain.startswith("/") or plain[1:2] == ":" or posixpath.normpath(plain).startswith("..")


def _name(name: str) -> str | None:
    """What a member is called; None for what is no document."""
    plain = name.replace("\\", "/").replace("\x00", "")
    parts = [part for part in plain.split("/") if part not in ("", ".", "..")]
    hidden = any(part.startswith(".") or part == "__MACOSX" for part in parts)
    if not parts or hidden or parts[-1] in ("Thumbs.db", "desktop.ini"):
        return None
    return None if is_sidecar(PurePosixPath(plain)) else "/".join(parts)

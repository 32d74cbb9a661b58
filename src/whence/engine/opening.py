"""From a file to the documents in it: archives, mailboxes and web archives are opened in a process of their own.

In: a file, and the name that the library knows it by. Out: payloads one at a time, and failures; a file that is too
large for one document is a failure with the id of its bytes, so that it can be kept.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO, cast

from whence.engine.child import LostError, stream
from whence.engine.limits import Limits
from whence.engine.worker import Request
from whence.errors import ReadError
from whence.models import Failure
from whence.read.containers import is_container, is_light, split_file
from whence.read.detect.kinds import detect_file
from whence.read.metadata.fields import with_fields
from whence.read.packed.zipped import LARGEST_PART
from whence.read.payload import Payload

Parts = Iterator[Payload | Failure]


@dataclass(frozen=True, slots=True)
class Container:
    """A file that holds documents: where it is, what the library calls it, and what it is."""

    place: str
    path: str
    media_type: str


def parts(place: Path, path: str, limits: Limits, fields: Mapping[str, str]) -> Parts:
    """The documents in the file at `place`, under names that differ: where the name of a record comes again, it is
    another record, not a new version of the first. `fields`: which fields or columns hold what, where it has any.

    Raises OSError, MemoryError where it cannot be read.
    """
    with place.open("rb") as file:
        media_type, size = _kind(file, path), place.stat().st_size
        if isinstance(media_type, Failure):
            yield media_type
        elif is_light(media_type):
            yield from guarded(file, path, with_fields(media_type, fields), size)
        elif is_container(media_type):
            yield from _isolated(Container(str(place), path, media_type), limits)
        elif size > LARGEST_PART:
            yield _too_large(file, path, size)
        else:
            yield Payload(path, None, media_type, file.read())


def unpacked(container: Container) -> Parts:
    """The documents in a container, opened in this process: what `parts` has a worker process run."""
    with open(container.place, "rb") as file:
        yield from guarded(file, container.path, container.media_type, Path(container.place).stat().st_size)


def guarded(file: BinaryIO, path: str, media_type: str, size: int) -> Parts:
    """What stands in an open file; whatever goes wrong is this file's failure alone (see `stage.read_and_extract`)."""
    try:
        yield from _distinct(split_file(file, path, media_type, size=size))
    except MemoryError:
        raise
    except ReadError as error:
        yield Failure(path, None, error.stage, error.reason)
    except Exception as error:  # noqa: BLE001 - one file must not end a run of thousands
        yield Failure(path, None, "open", fault(error))


def fault(error: Exception) -> str:
    """What is said of an error that nobody foresaw."""
    said = f"{type(error).__name__}: {error}".rstrip(": ")
    return f"Whence failed on this document ({said}): please report it"


def _kind(file: BinaryIO, path: str) -> str | Failure:
    try:
        return detect_file(file, path)
    except OSError:
        raise
    except Exception as error:  # noqa: BLE001 - as above
        return Failure(path, None, "detect", fault(error))


def _isolated(container: Container, limits: Limits) -> Parts:
    request = Request(unpacked, container, limits, several=True)
    try:
        yield from cast("Parts", stream(request))
    except LostError as error:
        yield Failure(container.path, None, "open", str(error))


def _distinct(found: Iterable[Payload | Failure]) -> Parts:
    seen: Counter[str] = Counter()
    for part in found:
        if isinstance(part, Payload) and part.record is not None:
            seen[part.record] += 1
            if seen[part.record] > 1:
                part = replace(part, record=f"{part.record} ({seen[part.record]})")
        yield part


def _too_large(file: BufferedReader, path: str, size: int) -> Failure:
    reason = f"it is {size >> 20:,} MB long; one document may have {LARGEST_PART >> 20} MB: part it and add the parts"
    return Failure(path, None, "open", reason, hashlib.file_digest(file, "sha256").hexdigest())

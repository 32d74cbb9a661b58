"""The per-document stage: bytes in, rows for the database out. Pure, so that any engine can map it.

In: a payload and what a person said of it. Out: `Prepared`, or the `Failure` of this one document.

>>> from whence.read import Payload
>>> done = read_and_extract(Task(Payload("a.txt", None, "text/plain", b"It rained."), Metadata()))
>>> done.reading["reader"].partition("/")[0]
'plain'
"""

from __future__ import annotations

from dataclasses import dataclass

from whence.engine.opening import fault
from whence.errors import ReadError
from whence.models import Extraction, Failure, Metadata, Reading
from whence.read import Payload, read
from whence.read.formats import by_ocr, format_of, is_by_ocr
from whence.store.prepared import Origin, Prepared, prepare

EXTRACTOR = "rules/16"
"""The version of `whence.extract`: with a higher number, `add` reads again what was added before."""


@dataclass(frozen=True, slots=True)
class Task:
    """One document to be read; `given` are its sidecars and options, `ocr` the languages of its pictures."""

    payload: Payload
    given: Metadata
    ocr: str = ""


def read_and_extract(task: Task) -> Prepared | Failure:
    """Read a payload, extract from it, and make the rows. What goes wrong is this document's failure alone.

    Beyond what the readers report, a library that we build on may raise anything at all on a malformed file: here and
    in `opening` everything is caught, and stored with its type, to be reported.
    """
    stage = "read"
    try:
        reading = read(task.payload, ocr=task.ocr)
        stage = "extract"
        extraction = extracted(reading, task)
        origin = Origin(task.payload.path, task.payload.record, task.payload.media_type)
        return prepare(reading, extraction, origin=origin, given=task.given, extractor=EXTRACTOR)
    except ReadError as error:
        return failure(task.payload, error.stage, error.reason)
    except MemoryError:
        raise  # whoever bounds the memory says so
    except Exception as error:  # noqa: BLE001 - one document must not end a run of thousands
        return failure(task.payload, stage, f"{fault(error)}; the original is kept")


def extracted(reading: Reading, task: Task) -> Extraction:
    """What stands in a reading, and what its file's name adds. Most of a command's imports and patterns are those of
    extraction: one that reads no document does without them, and so does a process that lets others read."""
    from whence.extract import extract
    from whence.extract.filenames import with_file_name

    return with_file_name(extract(reading, given=task.given), task.payload.path)


def failure(payload: Payload, stage: str, reason: str) -> Failure:
    """A failure of a payload, whose original is kept."""
    return Failure(payload.path, payload.record, stage, reason, payload.id)


def is_outdated(media_type: str, reader: str, extractor: str, *, ocr: str = "") -> bool:
    """Whether a reading by these versions would be made by newer ones now. A reading by a version that is newer than
    this Whence stays, and so does one in which OCR took part; one in which it did not is made again with it."""
    ours = format_of(media_type)
    if ours is None:
        return _is_newer(EXTRACTOR, extractor)
    if ocr and ours.scans and not is_by_ocr(reader):
        return True
    own = by_ocr(ours.reader) if is_by_ocr(reader) else ours.reader
    return (bool(ocr) or not is_by_ocr(reader)) and (_is_newer(own, reader) or _is_newer(EXTRACTOR, extractor))


def _is_newer(ours: str, stored: str) -> bool:
    """Versions are `name/number`; under another name it is another reader, and ours is taken."""
    our_name, _, our_number = ours.partition("/")
    stored_name, _, stored_number = stored.partition("/")
    return our_name != stored_name or int(our_number) > int(stored_number)

"""JSON Lines and JSON records: one document a line, its fields as metadata.

In: a `.jsonl` file (`records`), or one record (`read_record`). Out: payloads and failures; a draft.

>>> import io
>>> [p.record for p in records(io.BytesIO(b'{"id": "a", "text": "x"}\\n{"text": "y"}\\n'), "f.jsonl")]
['a', '2']
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from whence.errors import ReadError
from whence.models import Failure, Metadata
from whence.read.dates import edtf
from whence.read.decode import decode
from whence.read.draft import Draft
from whence.read.media_types import JSON
from whence.read.payload import Payload

_LONGEST = 64 << 20
_TEXT = ("text", "body", "content")
_FIELDS = {
    "title": ("title", "headline"),
    "authors": ("authors", "author", "byline"),
    "outlet": ("outlet", "source", "publisher", "publication"),
    "url": ("url", "link"),
    "language": ("language", "lang"),
    "document_type": ("document_type", "type"),
}
_DATES = {"published": ("published", "date", "date_published"), "retrieved": ("retrieved",), "as_of": ("as_of",)}


def records(file: BinaryIO, path: str) -> Iterator[Payload | Failure]:
    """One payload for each line that holds a JSON object; `record` is its `id`, else its line number, and the bytes
    are the line's without its end. A line that is none becomes a failure, and the rest goes on."""
    for number, line in enumerate(_lines(file), start=1):
        if len(line) > _LONGEST:
            yield Failure(path, str(number), "read", f"line {number} is longer than 64 MB: it is not read")
        elif line.strip():
            yield _record(line, number, path)


def _record(line: bytes, number: int, path: str) -> Payload | Failure:
    try:
        record = _object(line)
    except ReadError as error:
        return Failure(path, str(number), error.stage, f"line {number}: {error.reason}")
    name = record.get("id")
    return Payload(path, str(name) if isinstance(name, (str, int)) else str(number), JSON, line)


def _lines(file: BinaryIO) -> Iterator[bytes]:
    """The lines without their ends; one that is too long is cut."""
    first = True
    while line := file.readline(_LONGEST + 2):
        end = line
        while not end.endswith(b"\n") and (end := file.readline(_LONGEST)):
            pass  # the rest of a line that is too long
        line = line.removesuffix(b"\n").removesuffix(b"\r")
        yield line.removeprefix(b"\xef\xbb\xbf") if first else line
        first = False


def read_record(payload: Payload) -> Draft:
    """The text of one JSON record (`text`, `body` or `content`) and its fields as metadata with basis `record`."""
    record = _object(payload.data)
    text = next((record[name] for name in _TEXT if isinstance(record.get(name), str)), None)
    if text is None:
        raise ReadError("read", f"the record has no text: expected a string in {', '.join(_TEXT)}")
    return Draft(text.encode("utf-8", "replace").decode("utf-8"), metadata=_metadata(record))


def _object(line: bytes) -> Mapping[str, Any]:
    try:
        record = json.loads(decode(line).text)
    except ValueError as error:
        raise ReadError("read", f"not JSON: {error}") from error
    except RecursionError as error:
        raise ReadError("read", "JSON nested too deep") from error
    if isinstance(record, list):
        raise ReadError("read", "a JSON list: write one object a line (JSON Lines)")
    if not isinstance(record, dict):
        raise ReadError("read", "not a JSON object")
    return record


def _metadata(record: Mapping[str, Any]) -> Metadata:
    found: dict[str, Any] = {name: _first(record, keys) for name, keys in _FIELDS.items()}
    found["authors"] = _names(record)
    found |= {name: edtf(_first(record, keys) or "") for name, keys in _DATES.items()}
    known = {name: value for name, value in found.items() if value}
    return Metadata(**known, basis=dict.fromkeys(known, "record"))


def _first(record: Mapping[str, Any], keys: tuple[str, ...]) -> str | None:
    values = (record.get(key) for key in keys)
    return next((str(v).strip() for v in values if isinstance(v, (str, int)) and str(v).strip()), None)


def _names(record: Mapping[str, Any]) -> tuple[str, ...]:
    value = next((record[key] for key in _FIELDS["authors"] if record.get(key)), ())
    names = [value] if isinstance(value, str) else value if isinstance(value, list) else []
    return tuple(name.strip() for name in names if isinstance(name, str) and name.strip())

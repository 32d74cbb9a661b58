"""JSON Lines and JSON records: one document a line, its fields as metadata.

In: a `.jsonl` file (`records`), or one record (`read_record`). Out: payloads and failures; a draft.

>>> import io
>>> [p.record for p in records(io.BytesIO(b'{"id": "a", "text": "x"}\\n{"text": "y"}\\n'), "f.jsonl", {})]
['a', '2']
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from whence.errors import ReadError
from whence.models import Failure, Metadata
from whence.read.decoding.decode import decode
from whence.read.draft import Draft
from whence.read.media_types import JSON
from whence.read.metadata.dates import edtf
from whence.read.metadata.fields import given_in, known, with_fields
from whence.read.payload import Payload
from whence.read.plain.reader import notes_in

_LONGEST = 64 << 20
_DATES = ("published", "retrieved", "as_of")
_NO_METADATA = ("text", "id")


def records(file: BinaryIO, path: str, given: Mapping[str, str]) -> Iterator[Payload | Failure]:
    """One payload for each line that holds a JSON object; `record` is its `id`, else its line number, and the bytes
    are the line's without its end. A line that is none becomes a failure, and the rest goes on. `given`: which fields
    hold what, where their names do not say it."""
    for number, line in enumerate(_lines(file), start=1):
        if len(line) > _LONGEST:
            yield Failure(path, str(number), "read", f"line {number} is longer than 64 MB: it is not read")
        elif line.strip():
            yield _record(line, number, path, given)


def _record(line: bytes, number: int, path: str, given: Mapping[str, str]) -> Payload | Failure:
    try:
        record = _object(line)
    except ReadError as error:
        return Failure(path, str(number), error.stage, f"line {number}: {error.reason}")
    name = _at(record, given.get("id", "id"))
    named = str(name) if isinstance(name, (str, int)) else str(number)
    return Payload(path, named, with_fields(JSON, given), line)


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
    """The text of one JSON record (`text`, `body`, `content` or what a person named) and its fields as metadata with
    basis `record`."""
    record = _object(payload.data)
    given = given_in(payload.media_type)
    texts = ((field, _at(record, name)) for field, name in _candidates(record, given) if field == "text")
    text = next((words for _, words in texts if isinstance(words, str)), None)
    if text is None:
        expected = given.get("text") or ", ".join(known()["text"][:3])
        raise ReadError("read", f"the record has no text: expected a string in {expected}")
    words = text.encode("utf-8", "replace").decode("utf-8")
    return Draft(words, notes_in(words), metadata=_metadata(record, given))


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


def _metadata(record: Mapping[str, Any], given: Mapping[str, str]) -> Metadata:
    found: dict[str, Any] = {}
    for field, name in _candidates(record, given):
        value = _value(field, _at(record, name))
        if value and field not in found and field not in _NO_METADATA:
            found[field] = value
    return Metadata(**found, basis=dict.fromkeys(found, "record"))


def _candidates(record: Mapping[str, Any], given: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Every field with the names that it may have in this record, what a person gave before the others."""
    plain = {name.casefold(): name for name in reversed(list(record))}
    for field, names in known().items():
        if field in given:
            yield field, given[field]
        else:
            yield from ((field, plain[name]) for name in names if name in plain)


def _at(record: Mapping[str, Any], name: str) -> Any:
    """The value of a field; dots lead into objects: `author.name`."""
    if name in record:
        return record[name]
    value: Any = record
    for part in name.split("."):
        value = value.get(part) if isinstance(value, Mapping) else None
    return value


def _value(field: str, value: Any) -> Any:
    if field == "authors":
        names = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        return tuple(name.strip() for name in names if isinstance(name, str) and name.strip())
    words = str(value).strip() if isinstance(value, (str, int)) and not isinstance(value, bool) else ""
    return edtf(words) if field in _DATES else words

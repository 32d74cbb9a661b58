"""Tables of articles (CSV, TSV): one document a row, its columns as metadata.

In: a file, read as a stream, and which columns hold what, where a person said so. Out: payloads, each the row as a JSON
record under the table's own column names; or the file itself, where no column holds texts.

>>> import io
>>> [found] = rows(io.BytesIO(b"Headline;Body\\nSilt;It rained in Ostmere all day and nobody said why."), "a.csv", {})
>>> found.data.decode()
'{"Headline": "Silt", "Body": "It rained in Ostmere all day and nobody said why."}'
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import BinaryIO

from whence.errors import ReadError
from whence.models import Failure
from whence.read.decoding.decode import decode
from whence.read.media_types import JSON, PLAIN
from whence.read.metadata.fields import chosen, with_fields
from whence.read.payload import Payload

_SAMPLE = 1 << 20
_DELIMITERS = "\t;,|"
_LONGEST_CELL = 64 << 20
_LONGEST_NAME = 80

csv.field_size_limit(_LONGEST_CELL)


def rows(file: BinaryIO, path: str, given: Mapping[str, str]) -> Iterator[Payload | Failure]:
    """A payload for each row below the names of the columns; a row that cannot be read is a failure."""
    sample = file.read(_SAMPLE)
    file.seek(0)
    encoding = decode(sample).encoding
    first = sample.decode(encoding, "replace").lstrip("\ufeff").partition("\n")[0]
    words = io.TextIOWrapper(file, encoding, errors="replace", newline="")
    try:
        table = csv.reader(words, delimiter=max(_DELIMITERS, key=first.count))
        yield from _documents(table, path, given)
    except _NoArticlesError:
        words.seek(0)
        yield Payload(path, None, PLAIN, words.buffer.read())
    finally:
        words.detach()  # the file is not ours to close


class _NoArticlesError(Exception):
    """The table has no column of texts."""


def _documents(table: Iterator[list[str]], path: str, given: Mapping[str, str]) -> Iterator[Payload | Failure]:
    names = [name.strip().lstrip("\ufeff") for name in next(table, [])]
    fields = chosen(names, given)
    if "text" not in fields or not _are_names(names):
        raise _NoArticlesError
    if missing := [name for name in fields.values() if name not in names]:
        raise ReadError("open", f"no column {missing[0]!r} in the table: it has {', '.join(names)}")
    yield from _payloads(table, names, fields, path)


def _are_names(names: Sequence[str]) -> bool:
    """Whether a first row can be the names of columns: several, short, all different."""
    return len(names) > 1 and len(set(names)) == len(names) and all(0 < len(name) <= _LONGEST_NAME for name in names)


def _payloads(
    table: Iterator[list[str]], names: Sequence[str], fields: Mapping[str, str], path: str
) -> Iterator[Payload | Failure]:
    media_type = with_fields(JSON, fields)
    number = 0
    while True:
        number += 1
        try:
            row = next(table)
        except StopIteration:
            return
        except csv.Error as error:
            yield Failure(path, str(number), "read", f"row {number}: {error}")
            continue
        if not any(cell.strip() for cell in row):
            continue
        if len(row) > len(names):
            yield Failure(path, str(number), "read", f"row {number}: {len(row)} cells under {len(names)} names")
            continue
        record = dict(zip(names, row, strict=False))
        name = record.get(fields.get("id", ""), "").strip() or str(number)
        yield Payload(path, name, media_type, json.dumps(record, ensure_ascii=False).encode("utf-8", "replace"))

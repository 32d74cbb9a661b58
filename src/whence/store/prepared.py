"""A document made ready for the database: everything that costs time, done by a worker before the writer begins.

In: a reading and its extraction. Out: `Prepared`, the rows as they are stored; and the way back, `held`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from whence.models import Coverage, Document, Extraction, Held, Mark, MarkKind, Metadata, Reading, Repair
from whence.store import names, particulars
from whence.store.codec import decode
from whence.store.columns import dumps, pack, unpack
from whence.store.schema import RECORDS
from whence.store.search import indexed_words
from whence.text import tokens

Row = dict[str, Any]

_KEYS = {
    "zones": ("role",),
    "quotations": ("id", "kind"),
    "citations": ("id", "kind"),
    "references": ("id",),
    "attributions": ("id", "mode"),
}


@dataclass(frozen=True, slots=True)
class Origin:
    """What a reading is made from: the path by whose name the bytes are read, and as what."""

    path: str
    record: str | None
    media_type: str


@dataclass(frozen=True, slots=True)
class Prepared:
    """One reading as rows. `origin` and `made_with` are what it was made from and with (sidecars and options); `words`
    are its words in comparison form, for the full-text search; `particulars` what is kept apart."""

    document: str
    origin: Origin
    made_with: Metadata
    reading: Row
    records: Mapping[str, Sequence[Row]]
    words: str
    particulars: Mapping[str, Sequence[Row]] = field(default_factory=dict)


def prepare(reading: Reading, extraction: Extraction, *, origin: Origin, given: Metadata, extractor: str) -> Prepared:
    """The rows of one reading."""
    rest = extraction.to_dict()
    apart = particulars.rows(rest) | names.rows(rest, reading.text)
    records = {name: [_record(name, n, body) for n, body in enumerate(rest.pop(name))] for name in RECORDS}
    row: Row = {
        "id": reading.id,
        "reader": reading.reader,
        "extractor": extractor,
        "given": dumps(given.to_dict()),
        "metadata": dumps(rest.pop("metadata")),
        "markup": dumps(reading.metadata.to_dict()),
        "coverage": dumps(reading.coverage.to_dict()),
        "rest": dumps(rest),
        "text": pack(reading.text),
        "marks": pack(_listed((mark.kind.value, mark.start, mark.end, dict(mark.data)) for mark in reading.marks)),
        "repairs": pack(_listed((r.start, r.end, r.raw_start, r.raw_end) for r in reading.repairs)),
    }
    words = indexed_words(tokens(reading.text, skip=extraction.note_markers).words)
    return Prepared(reading.document, origin, given, row, records, words, apart)


def held(document: Document, row: Mapping[str, Any], records: Mapping[str, Iterable[Any]]) -> Held:
    """The document with its reading and extraction, from the rows that `prepare` made."""
    reading = Reading(
        document=document.id,
        reader=row["reader"],
        text=unpack(row["text"]),
        marks=tuple(
            Mark(MarkKind(kind), start, end, data) for kind, start, end, data in json.loads(unpack(row["marks"]))
        ),
        coverage=decode(Coverage, row["coverage"]),
        metadata=decode(Metadata, row["markup"]),
        repairs=tuple(Repair(*numbers) for numbers in json.loads(unpack(row["repairs"]))),
    )
    extraction = decode(Extraction, {**row["rest"], "metadata": row["metadata"], **records})
    return Held(document, reading, extraction)


def _record(table: str, n: int, body: Row) -> Row:
    return {
        "n": n,
        "start": _start(body),
        "end": _end(body),
        **{key: body[key] for key in _KEYS[table]},
        "body": dumps(body),
    }


def _start(body: Row) -> int:
    return int(body["start"]) if "start" in body else min((start for start, _ in _spans(body)), default=0)


def _end(body: Row) -> int:
    return int(body["end"]) if "end" in body else max((end for _, end in _spans(body)), default=0)


def _spans(body: Row) -> list[tuple[int, int]]:
    """The spans of an attribution: it has no hull of its own."""
    return [span for role in ("source", "cue", "content") for span in body[role]]


def _listed(rows: Iterable[Sequence[Any]]) -> str:
    return json.dumps(list(rows), separators=(",", ":"))

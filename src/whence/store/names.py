"""Names and offices, kept apart from the rest of an extraction: all of them packed for those who ask for one document,
and one row for each name that a document gives, by which names of all documents are linked without opening a text.

In: an extraction's dictionary and its text. Out: rows; and the way back, `load` for one document and `listing` for all.

>>> kept = {"names": [], "offices": []}
>>> rows(kept, ""), kept
({}, {})
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, bindparam, select

from whence.models import Name, Named, NameKind, Office, Record, content_id
from whence.store.columns import dumps, pack, unpack
from whence.store.current import of_current
from whence.store.schema import documents, names, namings, readings

Row = dict[str, Any]

FIELDS = ("names", "offices")
"""The fields of an extraction that are kept here."""
TABLES = {table.name: table for table in (namings, names)}


@dataclass(frozen=True, slots=True)
class NameEntry(Record):
    """One name in one document: its fullest form there, how it is written (each form with its number of mentions and
    where it first stands), and the offices that the text gives with it (title, when held, body)."""

    document: str
    kind: str
    full: str
    start: int
    end: int
    mentions: int
    forms: Mapping[str, tuple[int, int, int]] = field(default_factory=dict)
    offices: tuple[tuple[str, str | None, str | None], ...] = ()


def rows(extraction: Row, text: str) -> dict[str, Sequence[Row]]:
    """The rows of one reading, by table; takes the fields out of `extraction`."""
    kept = {name: extraction.pop(name) for name in FIELDS}
    if not kept["names"]:
        return {}
    return {
        "namings": [{"body": pack(dumps(_packed(kept)))}],
        "names": [{"n": n, **row} for n, row in enumerate(_entries(kept, text))],
    }


def _packed(kept: Row) -> Row:
    """Names and offices without their ids, which come from their places, and each full form once."""
    fulls = {full: at for at, full in enumerate(dict.fromkeys(name["full"] for name in kept["names"]))}
    index = {name["id"]: at for at, name in enumerate(kept["names"])}
    return {
        "fulls": list(fulls),
        "names": [
            [n["start"], n["end"], n["kind"], fulls[n["full"]], index.get(n["referent"]), n["form"], n["confidence"]]
            for n in kept["names"]
        ],
        "offices": [
            [o["start"], o["end"], index[o["name"]], o["title"], o["organisation"], o["held"]] for o in kept["offices"]
        ],
    }


def _unpacked(reading: str, body: Row) -> Named:
    """The way back from `_packed`."""
    ids = [content_id(reading, "name", row[0], row[1]) for row in body["names"]]
    names_ = tuple(
        Name(ids[at], start, end, NameKind(kind), body["fulls"][full], None if of is None else ids[of], form, sure)
        for at, (start, end, kind, full, of, form, sure) in enumerate(body["names"])
    )
    offices = tuple(
        Office(content_id(reading, "office", start, end, ids[at]), start, end, ids[at], title, organisation, held)
        for start, end, at, title, organisation, held in body["offices"]
    )
    return Named(names_, offices)


def _entries(kept: Row, text: str) -> Iterator[Row]:
    """One row for each kind and fullest form, pronouns left out."""
    groups: dict[tuple[str, str], list[Row]] = {}
    for name in kept["names"]:
        if name["form"] != "pronoun":
            groups.setdefault((name["kind"], name["full"]), []).append(name)
    held: dict[str, list[list[str | None]]] = {}
    for office in kept["offices"]:
        held.setdefault(office["name"], []).append([office["title"], office["held"], office["organisation"]])
    for (kind, full), members in groups.items():
        first = next((name for name in members if name["referent"] is None), members[0])
        offices = [office for name in members for office in held.get(name["id"], ())]
        yield {
            "kind": kind,
            "full": full,
            "start": first["start"],
            "end": first["end"],
            "mentions": len(members),
            "forms": _forms(members, text),
            "offices": [list(office) for office in dict.fromkeys(map(tuple, offices))],
        }


def _forms(members: Sequence[Row], text: str) -> dict[str, list[int]]:
    """Each way in which the name is written: how often, and where first."""
    written = [(" ".join(text[name["start"] : name["end"]].split()), name["start"], name["end"]) for name in members]
    counts = Counter(words for words, _, _ in written)
    return {words: [counts[words], start, end] for words, start, end in reversed(written)}


def entries_of(document: str, text: str, names: Sequence[Name], offices: Sequence[Office] = ()) -> list[NameEntry]:
    """The names of one reading, one for each name that it gives."""
    kept = {"names": [one.to_dict() for one in names], "offices": [one.to_dict() for one in offices]}
    return [_entry(document, row) for row in _entries(kept, text)]


def _entry(document: str, row: Mapping[str, Any]) -> NameEntry:
    forms = {words: (int(n), int(a), int(b)) for words, (n, a, b) in row["forms"].items()}
    offices = tuple((title, held, body) for title, held, body in row["offices"])
    places = (row["start"], row["end"], row["mentions"])
    return NameEntry(document, row["kind"], row["full"], *places, forms, offices)


_OF = (
    select(namings.c.body, readings.c.id)
    .select_from(namings)
    .join(readings, readings.c.seq == namings.c.reading)
    .join(documents, documents.c.seq == readings.c.document)
    .where(documents.c.id == bindparam("id"), readings.c.current)
)


def load(connection: Connection, id_: str) -> Named:
    """The names and offices of a document's current reading; empty where it has none."""
    row = connection.execute(_OF, {"id": id_}).first()
    return _unpacked(row.id, json.loads(unpack(row.body))) if row is not None else Named()


def listing(connection: Connection) -> Iterator[NameEntry]:
    """The names of all current documents, in the order of adding and of first mention."""
    found = (
        of_current(select(documents.c.id, names))
        .join(names, names.c.reading == readings.c.seq)
        .order_by(documents.c.seq, names.c.n)
    )
    for row in connection.execute(found).mappings():
        yield _entry(row["id"], dict(row))

"""The tables: one schema for SQLite and PostgreSQL (SQLAlchemy Core).

In: nothing. Out: `metadata` and its tables. A change here is a new file in `migrations/versions` and a new `HEAD`.

`seq` columns number rows in the order of adding and never leave the database; ids come from content. `record` is ''
where a path is one document. Records belong to a reading, and go with it.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY

from whence.store.columns import AnyText, Json

HEAD = "0011"
"""The schema that this version of Whence reads and writes: the name of the newest migration."""

metadata = MetaData()

meta = Table("meta", metadata, Column("key", String(64), primary_key=True), Column("value", Text, nullable=False))

documents = Table(
    "documents",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", String(64), nullable=False, unique=True),
    Column("media_type", String(128), nullable=False),
    Column("size", BigInteger, nullable=False),
    sqlite_autoincrement=True,
)


def _document() -> Column[int]:
    return Column("document", ForeignKey("documents.seq", ondelete="CASCADE"), nullable=False, index=True)


paths = Table(
    "paths",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("path", AnyText, nullable=False),
    Column("record", AnyText, nullable=False),
    _document(),
    Column("version", Integer, nullable=False),
    Column("current", Boolean, nullable=False),
    UniqueConstraint("path", "record", "document"),
    sqlite_autoincrement=True,
)
Index(
    "paths_current",
    paths.c.path,
    paths.c.record,
    unique=True,
    sqlite_where=text("current"),
    postgresql_where=text("current"),
)

layers = Table(
    "layers",
    metadata,
    Column("path", AnyText, primary_key=True),
    Column("record", AnyText, primary_key=True),
    Column("layer", String(16), primary_key=True),  # option | sidecar
    Column("body", Json, nullable=False),
)

readings = Table(
    "readings",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", String(16), nullable=False, index=True),
    _document(),
    Column("current", Boolean, nullable=False),
    Column("reader", String(64), nullable=False),
    Column("extractor", String(64), nullable=False),
    Column("given", Json, nullable=False),  # the sidecars and options that it was made with
    Column("metadata", Json, nullable=False),  # of the extraction: what is known
    Column("markup", Json, nullable=False),  # of the reading: what the format said
    Column("coverage", Json, nullable=False),
    Column("rest", Json, nullable=False),  # of the extraction: what has no table of its own
    Column("text", LargeBinary, nullable=False),
    Column("marks", LargeBinary, nullable=False),
    Column("repairs", LargeBinary, nullable=False),
    sqlite_autoincrement=True,
)
Index(
    "readings_current",
    readings.c.document,
    unique=True,
    sqlite_where=text("current"),
    postgresql_where=text("current"),
)


def _records(name: str, *columns: Column[Any]) -> Table:
    """A table of records: their reading, their place in its order, their span, some columns for queries, the whole."""
    return Table(
        name,
        metadata,
        Column("reading", ForeignKey("readings.seq", ondelete="CASCADE"), primary_key=True),
        Column("n", Integer, primary_key=True),
        Column("start", Integer, nullable=False),
        Column("end", Integer, nullable=False),
        *columns,
        Column("body", Json, nullable=False),
    )


def _id() -> Column[str]:
    return Column("id", String(64), nullable=False, index=True)


zones = _records("zones", Column("role", String(32), nullable=False))
quotations = _records("quotations", _id(), Column("kind", String(32), nullable=False))
citations = _records("citations", _id(), Column("kind", String(32), nullable=False))
attributions = _records("attributions", _id(), Column("mode", String(32), nullable=False))
references = _records("references", _id())
RECORDS = {table.name: table for table in (zones, quotations, citations, references, attributions)}
"""The fields of an extraction that are tables; the others are in `readings.rest`."""

particulars = Table(
    "particulars",
    metadata,
    Column("reading", ForeignKey("readings.seq", ondelete="CASCADE"), primary_key=True),
    Column("body", LargeBinary, nullable=False),
)
"""Dates, quantities, places and statements of a reading, together and packed: read only where they are asked for."""


def _spot(name: str, *columns: Column[Any]) -> Table:
    """What the database is asked about one field of `particulars`."""
    return Table(
        name,
        metadata,
        Column("reading", ForeignKey("readings.seq", ondelete="CASCADE"), primary_key=True),
        Column("n", Integer, primary_key=True),
        _id(),
        Column("start", Integer, nullable=False),
        Column("end", Integer, nullable=False),
        *columns,
    )


statements = _spot("statements", Column("first", Integer), Column("last", Integer))  # days, see store/particulars.py
places = _spot(
    "places",
    Column("key", String(64)),
    Column("country", String(4)),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("radius", Float),
)
Index("statements_days", statements.c.first, statements.c.last)

outcomes = Table(
    "outcomes",
    metadata,
    Column("reading", ForeignKey("readings.seq", ondelete="CASCADE"), primary_key=True),
    Column("quotation", String(64), primary_key=True),
    Column("outcome", String(32), nullable=False),
)
Index("outcomes_outcome", outcomes.c.outcome, outcomes.c.reading)
"""What each quotation's comparison last said, so that a change can be told; the comparison itself is made anew."""

traced = Table(
    "traced",
    metadata,
    Column("reading", ForeignKey("readings.seq", ondelete="CASCADE"), primary_key=True),
    Column("basis", String(64), nullable=False, index=True),
    Column("body", LargeBinary, nullable=False),
)
"""Comparisons, resolutions and reuses of a reading, packed, and the state of the library on which they rest."""

findings = Table(
    "findings",
    metadata,
    Column("reading", ForeignKey("readings.seq", ondelete="CASCADE"), primary_key=True),
    Column("n", Integer, primary_key=True),
    _id(),
    Column("code", String(16), nullable=False),
    Column("severity", String(16), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("touches", String(64), nullable=False, server_default=""),  # kinds of differing words, " name number "
    Column("verdict", String(16), nullable=False, server_default="open"),  # the judgement that stands
    Column("match", Json),  # the place that decided the outcome of the quotation that it is on
    Column("body", Json, nullable=False),
)
Index("findings_code", findings.c.code, findings.c.severity, findings.c.reading, findings.c.n, findings.c.touches)
Index(
    "findings_verdict", findings.c.verdict, findings.c.code, findings.c.severity, findings.c.reading, findings.c.n,
    findings.c.touches,
)  # fmt: skip

shared = Table(  # the passages in `traced`, each at the first of its two documents
    "shared",
    metadata,
    Column("reading", ForeignKey("readings.seq", ondelete="CASCADE"), primary_key=True),
    Column("n", Integer, primary_key=True),
    _id(),
    Column("kind", String(16), nullable=False),
    Column("attributed", Boolean, nullable=False),
    Column("surprisal", Float, nullable=False),
    Column("group", String(64)),
    Column("other", String(64), nullable=False, index=True),
    Column("body", Json, nullable=False),
)
Index("shared_rarest", shared.c.kind, shared.c.surprisal, shared.c.id)
Index("shared_attributed", shared.c.kind, shared.c.attributed, shared.c.surprisal, shared.c.id)
Index("shared_group", shared.c.group)

leans = Table(  # the documents to which something in `traced` leads
    "leans",
    metadata,
    Column("reading", ForeignKey("readings.seq", ondelete="CASCADE"), primary_key=True),
    Column("document", String(64), primary_key=True, index=True),
)

namings = Table(  # names and offices of a reading, packed
    "namings",
    metadata,
    Column("reading", ForeignKey("readings.seq", ondelete="CASCADE"), primary_key=True),
    Column("body", LargeBinary, nullable=False),
)
names = Table(
    "names",
    metadata,
    Column("reading", ForeignKey("readings.seq", ondelete="CASCADE"), primary_key=True),
    Column("n", Integer, primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("full", AnyText, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("mentions", Integer, nullable=False),
    Column("forms", Json, nullable=False),
    Column("offices", Json, nullable=False),
)
"""One row for each name that a reading gives: by these, names of all documents are linked."""
Index("names_full", names.c.full)

entries = Table(
    "entries",
    metadata,
    Column("reading", ForeignKey("readings.seq", ondelete="CASCADE"), primary_key=True),
    Column("n", Integer, primary_key=True),
    Column("found_by", Json, nullable=False),
    Column("body", Json, nullable=False),
)
"""What each document can be found by when it is cited: the keys that lead to it, and the fields to compare. A cache:
made from the beginning of its text once, so that nobody opens all texts to resolve a citation."""

resolutions = Table(
    "resolutions",
    metadata,
    Column("reading", ForeignKey("readings.seq", ondelete="CASCADE"), primary_key=True),
    Column("citation", String(64), primary_key=True),
    Column("holding", String(32), nullable=False),
    Column("document", String(64)),
)
"""What each citation last led to, so that a change can be told."""

failures = Table(
    "failures",
    metadata,
    Column("path", AnyText, primary_key=True),
    Column("record", AnyText, primary_key=True),
    Column("stage", String(16), nullable=False),
    Column("reason", AnyText, nullable=False),
    Column("document", String(64)),
    Column("at", String(32), nullable=False),
)

collections = Table(
    "collections",
    metadata,
    Column("name", AnyText, primary_key=True),
    Column("private", Boolean, nullable=False),
)
members = Table(
    "members",
    metadata,
    Column("collection", ForeignKey("collections.name", ondelete="CASCADE"), primary_key=True),
    Column("document", ForeignKey("documents.seq", ondelete="CASCADE"), primary_key=True, index=True),
)

judgements = Table(
    "judgements",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", String(64), nullable=False, unique=True),
    Column("kind", String(32), nullable=False),
    Column("decision", AnyText, nullable=False),
    Column("by", AnyText, nullable=False),
    Column("at", String(40), nullable=False),
    Column("note", AnyText, nullable=False),
    sqlite_autoincrement=True,
)
anchors = Table(
    "anchors",
    metadata,
    Column("judgement", ForeignKey("judgements.seq", ondelete="CASCADE"), primary_key=True),
    _document(),
    Column("start", Integer, nullable=False),  # as the person placed it: never rewritten
    Column("end", Integer, nullable=False),
    Column("exact", AnyText, nullable=False),
    Column("before", AnyText, nullable=False),
    Column("after", AnyText, nullable=False),
    Column("made_on", ForeignKey("readings.seq"), nullable=False, index=True),
    Column("reading", ForeignKey("readings.seq"), index=True),  # where it stands now; null: an orphan
    Column("placed_start", Integer),
    Column("placed_end", Integer),
    Column("reason", AnyText, nullable=False),  # why it is an orphan
)

log = Table(
    "log",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("at", String(40), nullable=False),
    Column("action", String(32), nullable=False),
    Column("path", AnyText),
    Column("record", AnyText),
    Column("document", String(64)),
    Column("detail", Json, nullable=False),
    sqlite_autoincrement=True,
)
Index(  # the last line that says that something is held otherwise
    "log_held",
    log.c.seq,
    sqlite_where=text("action != 'judged'"),
    postgresql_where=text("action != 'judged'"),
)

segments = Table(  # the files of the passage index that count
    "segments",
    metadata,
    Column("n", Integer, primary_key=True, autoincrement=False),
    Column("name", String(128), nullable=False),
)
indexed = Table(  # the readings whose text they hold
    "indexed",
    metadata,
    Column("reading", ForeignKey("readings.seq", ondelete="CASCADE"), primary_key=True),
)

users = Table(  # who may sign in to a workbench that other machines can reach
    "users",
    metadata,
    Column("name", AnyText, primary_key=True),
    Column("role", String(16), nullable=False),
    Column("password", AnyText, nullable=False),  # an argon2 hash
    Column("made", String(40), nullable=False),
)

forgotten = Table(  # originals that are gone: see store/tombstones.py
    "forgotten",
    metadata,
    Column("document", String(64), primary_key=True),
    Column("how", String(16), nullable=False),  # removed | masked
    Column("at", String(40), nullable=False),
)

blobs = Table(  # originals of a library on a server; an embedded one keeps them in files
    "blobs",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("data", LargeBinary, nullable=False),
)

words = Table(  # PostgreSQL: the distinct words of each reading. SQLite has `words` as a full-text table (search.py)
    "words",
    MetaData(),
    Column("reading", Integer, primary_key=True, autoincrement=False),
    Column("words", ARRAY(Text), nullable=False),
)
Index("words_words", words.c.words, postgresql_using="gin")

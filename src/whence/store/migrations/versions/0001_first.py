"""The first schema. Frozen: what comes later is a migration of its own."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import ARRAY

revision = "0001"
down_revision = None

FTS = "CREATE VIRTUAL TABLE words USING fts5(body, content='', columnsize=0, tokenize=\"ascii tokenchars '''.,'\")"


def upgrade() -> None:
    """Make all tables, in the order of what they refer to."""
    _places()
    _readings()
    _records("zones", _text("role", 32))
    _records("quotations", _id(), _text("kind", 32))
    _records("citations", _id(), _text("kind", 32))
    _records("attributions", _id(), _text("mode", 32))
    _judgements()
    _search()
    _rest()


def _places() -> None:
    op.create_table(
        "documents",
        _seq(),
        sa.Column("id", sa.String(64), nullable=False, unique=True),
        _text("media_type", 128),
        sa.Column("size", sa.BigInteger, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "paths",
        _seq(),
        _text("path"),
        _text("record"),
        _document(index=True),
        _number("version"),
        sa.Column("current", sa.Boolean, nullable=False),
        sa.UniqueConstraint("path", "record", "document"),
        sqlite_autoincrement=True,
    )
    _one_current("paths", "path", "record")
    op.create_table("layers", _key("path"), _key("record"), _key("layer", 16), _text("body"))
    op.create_table(
        "failures",
        _key("path"),
        _key("record"),
        _text("stage", 16),
        _text("reason"),
        sa.Column("document", sa.String(64)),
        _text("at", 32),
    )


def _readings() -> None:
    op.create_table(
        "readings",
        _seq(),
        sa.Column("id", sa.String(16), nullable=False, index=True),
        _document(index=True),
        sa.Column("current", sa.Boolean, nullable=False),
        _text("reader", 64),
        _text("extractor", 64),
        *(_text(name) for name in ("given", "metadata", "markup", "coverage", "rest")),
        *(sa.Column(name, sa.LargeBinary, nullable=False) for name in ("text", "marks", "repairs")),
        sqlite_autoincrement=True,
    )
    _one_current("readings", "document")


def _records(name: str, *columns: sa.Column[Any]) -> None:
    op.create_table(
        name,
        _reading(),
        sa.Column("n", sa.Integer, primary_key=True),
        _number("start"),
        _number("end"),
        *columns,
        _text("body"),
    )


def _judgements() -> None:
    op.create_table(
        "judgements",
        _seq(),
        sa.Column("id", sa.String(64), nullable=False, unique=True),
        _text("kind", 32),
        _text("decision"),
        _text("by"),
        _text("at", 40),
        _text("note"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "anchors",
        sa.Column("judgement", sa.Integer, sa.ForeignKey("judgements.seq", ondelete="CASCADE"), primary_key=True),
        _document(index=True),
        _number("start"),
        _number("end"),
        *(_text(name) for name in ("exact", "before", "after")),
        sa.Column("made_on", sa.Integer, sa.ForeignKey("readings.seq"), nullable=False, index=True),
        sa.Column("reading", sa.Integer, sa.ForeignKey("readings.seq"), index=True),
        sa.Column("placed_start", sa.Integer),
        sa.Column("placed_end", sa.Integer),
        _text("reason"),
    )


def _search() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute(FTS)
        return
    op.create_table("words", _key_number("reading"), sa.Column("words", ARRAY(sa.Text), nullable=False))
    op.create_index("words_words", "words", ["words"], postgresql_using="gin")


def _rest() -> None:
    op.create_table("meta", _key("key", 64), _text("value"))
    op.create_table("collections", _key("name"), sa.Column("private", sa.Boolean, nullable=False))
    op.create_table(
        "members",
        sa.Column("collection", sa.Text, sa.ForeignKey("collections.name", ondelete="CASCADE"), primary_key=True),
        sa.Column(
            "document", sa.Integer, sa.ForeignKey("documents.seq", ondelete="CASCADE"), primary_key=True, index=True
        ),
    )
    op.create_table(
        "log",
        _seq(),
        _text("at", 40),
        _text("action", 32),
        sa.Column("path", sa.Text),
        sa.Column("record", sa.Text),
        sa.Column("document", sa.String(64)),
        _text("detail"),
        sqlite_autoincrement=True,
    )
    op.create_table("outcomes", _reading(), _key("quotation", 64), _text("outcome", 32))
    op.create_table("segments", _key_number("n"), _text("name", 128))
    op.create_table("indexed", _reading())
    op.create_table("blobs", _key("id", 64), sa.Column("data", sa.LargeBinary, nullable=False))


def _seq() -> sa.Column[Any]:
    return sa.Column("seq", sa.Integer, primary_key=True)


def _id() -> sa.Column[Any]:
    return sa.Column("id", sa.String(64), nullable=False, index=True)


def _text(name: str, length: int | None = None) -> sa.Column[Any]:
    return sa.Column(name, sa.String(length) if length else sa.Text, nullable=False)


def _key(name: str, length: int | None = None) -> sa.Column[Any]:
    return sa.Column(name, sa.String(length) if length else sa.Text, primary_key=True)


def _key_number(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer, primary_key=True, autoincrement=False)


def _number(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer, nullable=False)


def _document(*, index: bool = False) -> sa.Column[Any]:
    return sa.Column(
        "document", sa.Integer, sa.ForeignKey("documents.seq", ondelete="CASCADE"), nullable=False, index=index
    )


def _reading() -> sa.Column[Any]:
    return sa.Column("reading", sa.Integer, sa.ForeignKey("readings.seq", ondelete="CASCADE"), primary_key=True)


def _one_current(table: str, *columns: str) -> None:
    """At most one row of each is the current one."""
    where = sa.text("current")
    op.create_index(f"{table}_current", table, list(columns), unique=True, sqlite_where=where, postgresql_where=where)

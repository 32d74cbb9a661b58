"""Lists come from rows: documents, dated and placed statements, what is put down to somebody, names, works.

What was traced is traced anew: findings say which words they touch and what was decided of them.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0010"
down_revision = "0009"

_C = sa.Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")


def upgrade() -> None:
    """Tables that are made from the others, and indexes."""
    _findings()
    _listed()
    _told()
    _ranked(
        "denoted", sa.Column("kind", sa.String(16), nullable=False), sa.Column("spellings", sa.Text, nullable=False)
    )
    resting = sa.Column("resting", sa.Integer, nullable=False)
    _ranked("cited_works", sa.Column("holding", sa.String(32), nullable=False), resting)
    op.create_index("denoted_kind", "denoted", ["kind", "n"])
    op.create_index("cited_works_resting", "cited_works", ["resting"])
    op.create_index("cited_works_holding", "cited_works", ["holding", "n"])
    columns = sa.Column("seq", sa.Integer, primary_key=True), sa.Column("what", sa.String(32), nullable=False)
    op.create_table("turns", *columns, sqlite_autoincrement=True)
    op.drop_index("shared_rarest", "shared")
    op.create_index("shared_rarest", "shared", ["kind", "surprisal", "id"])
    op.create_index("shared_attributed", "shared", ["kind", "attributed", "surprisal", "id"])
    op.create_index("outcomes_outcome", "outcomes", ["outcome", "reading"])
    held = sa.text("action != 'judged'")
    op.create_index("log_held", "log", ["seq"], sqlite_where=held, postgresql_where=held)


def _findings() -> None:
    for name in ("findings", "leans", "shared", "traced"):
        op.execute(f"DELETE FROM {name}")
    op.add_column("findings", sa.Column("touches", sa.String(64), nullable=False, server_default=""))
    op.add_column("findings", sa.Column("verdict", sa.String(16), nullable=False, server_default="open"))
    op.add_column("findings", sa.Column("match", sa.Text))
    order = ["code", "severity", "reading", "n", "touches"]
    op.drop_index("findings_code", "findings")
    op.create_index("findings_code", "findings", order)
    op.create_index("findings_verdict", "findings", ["verdict", *order])


def _reading() -> sa.Column[int]:
    return sa.Column("reading", sa.Integer, sa.ForeignKey("readings.seq", ondelete="CASCADE"), primary_key=True)


def _listed() -> None:
    op.create_table(
        "listed",
        _reading(),
        sa.Column(
            "document", sa.Integer, sa.ForeignKey("documents.seq", ondelete="CASCADE"), nullable=False, unique=True
        ),
        sa.Column("id", sa.String(64), nullable=False, unique=True),
        sa.Column("path", _C, nullable=False),
        sa.Column("record", sa.Text, nullable=False),
        sa.Column("title", sa.Text),
        sa.Column("folded", _C, nullable=False),
        sa.Column("outlet", sa.Text),
        sa.Column("publisher", sa.Text, nullable=False),
        sa.Column("authors", sa.Text, nullable=False),
        sa.Column("published", sa.Text),
        sa.Column("day", _C, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("words", sa.Integer, nullable=False),
        sa.Column("coverage", sa.String(32), nullable=False),
        sa.Column("version", sa.Text),
        sa.Column("collections", sa.Text, nullable=False),
        sa.Column("outcomes", sa.Text, nullable=False),
        sa.Column("quotations", sa.Integer, nullable=False),
        sa.Column("findings", sa.Integer, nullable=False),
        sa.Column("traced", sa.Boolean, nullable=False),
    )
    for name in ("day", "folded"):
        op.create_index(f"listed_{name}", "listed", [name, "path"])
    for name in ("findings", "quotations"):
        op.create_index(f"listed_{name}", "listed", [sa.text(f"{name} DESC"), "day", "path"])


def _told() -> None:
    number = sa.Column("telling", sa.Integer, nullable=False)
    span = sa.Column("start", sa.Integer, nullable=False), sa.Column("end", sa.Integer, nullable=False)
    body, name = sa.Column("body", sa.Text, nullable=False), sa.Column("name", sa.Text, nullable=False)
    days = [sa.Column(which, sa.BigInteger, nullable=False) for which in ("first", "last")]
    place = [sa.Column(which, sa.Float) for which in ("latitude", "longitude", "radius")]
    key, country = sa.Column("key", sa.Text, nullable=False), sa.Column("country", sa.String(4))
    words = sa.Column("words", sa.Text, nullable=False)
    known = [sa.Column(which, sa.Text, nullable=False) for which in ("words", "letters", "outlet")]
    op.create_table("told", _reading())
    _of_reading("tellings", *span, body)
    _of_reading("telling_dates", number, *days, body)
    _of_reading("telling_names", number, name, words)
    _of_reading("telling_places", number, key, name, country, *place)
    _of_reading("sayings", name, *span)
    op.create_table("speakers", sa.Column("name", sa.Text, primary_key=True), *known)
    op.create_index("telling_dates_days", "telling_dates", ["first", "last"])
    op.create_index("telling_names_name", "telling_names", ["name"])
    op.create_index("telling_places_key", "telling_places", ["key"])
    op.create_index("sayings_name", "sayings", ["name"])


def _of_reading(name: str, *columns: sa.Column[Any]) -> None:
    own = [column._copy() for column in columns]
    op.create_table(name, _reading(), sa.Column("n", sa.Integer, primary_key=True), *own)


def _ranked(name: str, *columns: sa.Column[Any]) -> None:
    op.create_table(
        name,
        sa.Column("n", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("id", sa.String(64), nullable=False, index=True),
        *columns,
        sa.Column("head", sa.Text, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )

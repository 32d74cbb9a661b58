"""Dates, quantities, places and statements in tables of their own."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Three tables; readings made before have nothing in them until they are read again."""
    op.create_table("particulars", _reading(), sa.Column("body", sa.LargeBinary, nullable=False))
    op.create_table("statements", *_spot(), _number("first"), _number("last"))
    op.create_table(
        "places",
        *_spot(),
        sa.Column("key", sa.String(64)),
        sa.Column("country", sa.String(4)),
        sa.Column("latitude", sa.Float),
        sa.Column("longitude", sa.Float),
        sa.Column("radius", sa.Float),
    )
    op.create_index("statements_days", "statements", ["first", "last"])


def _spot() -> tuple[sa.Column[Any], ...]:
    return (
        _reading(),
        sa.Column("n", sa.Integer, primary_key=True, nullable=False),
        sa.Column("id", sa.String(64), nullable=False, index=True),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
    )


def _reading() -> sa.Column[Any]:
    return sa.Column("reading", sa.Integer, sa.ForeignKey("readings.seq", ondelete="CASCADE"), primary_key=True)


def _number(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer)

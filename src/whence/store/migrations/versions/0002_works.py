"""What documents are found by, what they cite, and what that last led to."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Three tables; existing rows stay as they are."""
    op.create_table(
        "references",
        _reading(),
        _number("n", primary_key=True),
        _number("start"),
        _number("end"),
        sa.Column("id", sa.String(64), nullable=False, index=True),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_table(
        "entries",
        _reading(),
        _number("n", primary_key=True),
        sa.Column("found_by", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_table(
        "resolutions",
        _reading(),
        sa.Column("citation", sa.String(64), primary_key=True),
        sa.Column("holding", sa.String(32), nullable=False),
        sa.Column("document", sa.String(64)),
    )


def _reading() -> sa.Column[Any]:
    return sa.Column("reading", sa.Integer, sa.ForeignKey("readings.seq", ondelete="CASCADE"), primary_key=True)


def _number(name: str, *, primary_key: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer, primary_key=primary_key, nullable=False)

"""What was traced: comparisons, resolutions and reuses of each reading, and its findings in rows."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Three tables; nothing is in them until somebody asks for findings."""
    op.create_table(
        "traced",
        _reading(),
        sa.Column("basis", sa.String(64), nullable=False, index=True),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "findings",
        _reading(),
        sa.Column("n", sa.Integer, primary_key=True, nullable=False),
        sa.Column("id", sa.String(64), nullable=False, index=True),
        sa.Column("code", sa.String(16), nullable=False),
        sa.Column("severity", sa.String(16), nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_index("findings_code", "findings", ["code", "severity"])
    op.create_table(
        "leans",
        _reading(),
        sa.Column("document", sa.String(64), primary_key=True, nullable=False, index=True),
    )


def _reading() -> sa.Column[Any]:
    return sa.Column("reading", sa.Integer, sa.ForeignKey("readings.seq", ondelete="CASCADE"), primary_key=True)

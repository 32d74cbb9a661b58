"""Names and offices in tables of their own."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Two tables; readings made before have nothing in them until they are read again."""
    op.create_table("namings", _reading(), sa.Column("body", sa.LargeBinary, nullable=False))
    op.create_table(
        "names",
        _reading(),
        sa.Column("n", sa.Integer, primary_key=True, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("full", sa.Text, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("mentions", sa.Integer, nullable=False),
        sa.Column("forms", sa.Text, nullable=False),
        sa.Column("offices", sa.Text, nullable=False),
    )
    op.create_index("names_full", "names", ["full"])


def _reading() -> "sa.Column[int]":
    return sa.Column("reading", sa.Integer, sa.ForeignKey("readings.seq", ondelete="CASCADE"), primary_key=True)

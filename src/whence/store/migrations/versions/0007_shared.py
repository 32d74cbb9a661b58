"""The passages that two documents share, in rows, so that lists of them open no text."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """One table; what was traced before is traced anew when somebody asks, and fills it."""
    op.create_table(
        "shared",
        sa.Column("reading", sa.Integer, sa.ForeignKey("readings.seq", ondelete="CASCADE"), primary_key=True),
        sa.Column("n", sa.Integer, primary_key=True, nullable=False),
        sa.Column("id", sa.String(64), nullable=False, index=True),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("attributed", sa.Boolean, nullable=False),
        sa.Column("surprisal", sa.Float, nullable=False),
        sa.Column("group", sa.String(64)),
        sa.Column("other", sa.String(64), nullable=False, index=True),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_index("shared_rarest", "shared", ["kind", "surprisal"])
    op.execute("UPDATE traced SET basis = ''")

"""Tombstones of originals that were forgotten."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """One table, empty: nothing was forgotten before."""
    op.create_table(
        "forgotten",
        sa.Column("document", sa.String(64), primary_key=True),
        sa.Column("how", sa.String(16), nullable=False),
        sa.Column("at", sa.String(40), nullable=False),
    )

"""Which documents are alike is asked by group."""

from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """One index."""
    op.create_index("shared_group", "shared", ["group"])

"""What the page of a name in very many documents shows is kept beside the whole; who says what is counted by index."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """One column, filled when the list is made anew, and an index that needs no row."""
    op.add_column("denoted", sa.Column("opening", sa.LargeBinary))
    op.drop_index("sayings_name", "sayings")
    op.create_index("sayings_name", "sayings", ["name", "reading"])

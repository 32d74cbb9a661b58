"""The schema of a library: made for a new one, brought up to date for an old one, refused for a newer one.

In: a database. Out: one whose tables are those of `schema.HEAD`. Migrations are alembic scripts in `migrations/`;
alembic is only imported where there is something to migrate.
"""

from __future__ import annotations

import uuid
from pathlib import Path

from sqlalchemy import Connection, inspect, text

from whence import __version__
from whence.errors import LibrarySchemaError
from whence.store import listed, schema, screen_tables, search
from whence.store.database import Database

_SCRIPTS = Path(__file__).parent / "migrations"


def is_current(database: Database) -> bool:
    """Whether the schema is ours; False for an empty database. Raises LibrarySchemaError for a newer or foreign one."""
    with database.read() as connection:
        found = _version(connection, database.place)
        if found is None or found == schema.HEAD:
            return found is not None
        if found in known():
            return False
        raise LibrarySchemaError(
            f"the library {database.place} was written by Whence {_written_by(connection)} (schema {found}); this is "
            f"Whence {__version__}, which knows schemas up to {schema.HEAD}. Update with `pip install --upgrade whence`"
        )


def is_empty(database: Database) -> bool:
    """Whether there are no tables at all."""
    with database.read() as connection:
        return not inspect(connection).get_table_names()


def bring_up_to_date(database: Database) -> None:
    """Make the tables, or migrate them, in one transaction; call only while holding the writer's lock."""
    with database.write() as connection:
        found = _version(connection, database.place)
        if found is None:
            create(connection)
        elif found != schema.HEAD:
            _upgrade(connection)
            listed.rebuild(connection)
        sign(connection)


def create(connection: Connection) -> None:
    """All tables at once, for an empty database: what the migrations lead to, without loading alembic."""
    assert schema.metadata.tables.keys() >= screen_tables.NAMES
    schema.metadata.create_all(connection)
    if connection.dialect.name == "sqlite":
        connection.execute(text(search.FTS))
    else:
        schema.words.create(connection)
    connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
    connection.execute(text("INSERT INTO alembic_version VALUES (:head)"), {"head": schema.HEAD})
    connection.execute(schema.meta.insert().values(key="library", value=uuid.uuid4().hex))


def sign(connection: Connection) -> None:
    """Note which version of Whence made or migrated the schema."""
    connection.execute(schema.meta.delete().where(schema.meta.c.key == "written_by"))
    connection.execute(schema.meta.insert().values(key="written_by", value=__version__))


def known() -> frozenset[str]:
    """The schemas that this version of Whence can bring up to date."""
    return frozenset(path.name.split("_")[0] for path in (_SCRIPTS / "versions").glob("[0-9]*.py"))


def _upgrade(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _version(connection: Connection, place: str) -> str | None:
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    if "alembic_version" not in tables or "meta" not in tables:
        raise LibrarySchemaError(f"{place} holds a database that is no library of Whence: choose another place")
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _written_by(connection: Connection) -> str:
    return connection.execute(text("SELECT value FROM meta WHERE key = 'written_by'")).scalar() or "of a later version"

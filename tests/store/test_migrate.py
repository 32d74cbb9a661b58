"""The migrations lead to the schema that the code knows, and a foreign or newer schema is refused."""

import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from whence.errors import LibrarySchemaError, NoLibraryError
from whence.store import migrate, schema
from whence.store.database import embedded
from whence.store.store import FILE, Store


def test_migrations_lead_to_the_tables_that_the_code_knows(tmp_path: Path) -> None:
    database = embedded(tmp_path / "migrated.db", timeout=1)
    with database.write() as connection:
        migrate._upgrade(connection)
    with database.read() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": _is_ours})
        assert compare_metadata(context, schema.metadata) == []
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == schema.HEAD
    database.close()


def test_migrated_and_created_libraries_have_the_same_tables(tmp_path: Path) -> None:
    migrated, created = (embedded(tmp_path / name, timeout=1) for name in ("migrated.db", "created.db"))
    with migrated.write() as connection:
        migrate._upgrade(connection)
    with created.write() as connection:
        migrate.create(connection)
    assert _shape(tmp_path / "migrated.db") == _shape(tmp_path / "created.db")
    migrated.close()
    created.close()


def test_head_is_the_newest_migration() -> None:
    assert max(migrate.known()) == schema.HEAD


def test_a_library_of_a_newer_whence_is_refused_and_says_which_version_wrote_it(tmp_path: Path) -> None:
    Store.embedded(tmp_path, create=True).close()
    _execute(tmp_path, "UPDATE alembic_version SET version_num = '9999'")
    _execute(tmp_path, "UPDATE meta SET value = '7.3.0' WHERE key = 'written_by'")
    with pytest.raises(LibrarySchemaError, match=r"written by Whence 7\.3\.0 .*pip install --upgrade whence"):
        Store.embedded(tmp_path)


def test_a_database_of_another_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / FILE)
    connection.execute("CREATE TABLE letters (a)")
    connection.close()
    before = (tmp_path / FILE).read_bytes()
    with pytest.raises(LibrarySchemaError, match="no library of Whence"):
        Store.embedded(tmp_path, create=True)
    assert b"CREATE TABLE letters" in before
    assert b"documents" not in (tmp_path / FILE).read_bytes()


def test_a_library_is_not_made_unless_asked_for(tmp_path: Path) -> None:
    with pytest.raises(NoLibraryError, match="whence add PATH"):
        Store.embedded(tmp_path / ".whence")
    assert not (tmp_path / ".whence").exists()


def test_a_database_whose_making_was_interrupted_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / FILE).touch()
    with Store.embedded(tmp_path) as store:
        assert store.documents() == []


def _is_ours(name: str | None, kind: str, _: object) -> bool:
    return not (kind == "table" and name is not None and (name.startswith("words") or name == "alembic_version"))


def _shape(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Tables with their columns, and indexes with theirs; the wording of the SQL may differ."""
    connection = sqlite3.connect(path)
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1")]
    shape = {name: sorted(row[1:] for row in connection.execute(f"PRAGMA table_info('{name}')")) for name in names}
    for name in names:
        rows = connection.execute(f"PRAGMA index_list('{name}')").fetchall()
        columns = [[row[2] for row in connection.execute(f"PRAGMA index_info('{index[1]}')")] for index in rows]
        shape[f"{name} indexes"] = sorted((index[2], index[4], *on) for index, on in zip(rows, columns, strict=True))
    connection.close()
    return shape


def _execute(folder: Path, statement: str) -> None:
    with sqlite3.connect(folder / FILE) as connection:
        connection.execute(statement)
    connection.close()

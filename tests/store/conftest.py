"""A store of each kind, for the one suite that holds them to the same behaviour."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from glob import glob
from pathlib import Path

import pytest

from whence.store.store import Store

OpenStore = Callable[[], Store]


@pytest.fixture(params=["sqlite", "postgresql"])
def open_store(request: pytest.FixtureRequest) -> Iterator[OpenStore]:
    """Opens one and the same library, as often as asked; all are closed at the end."""
    opened: list[Store] = []
    opener = request.getfixturevalue(request.param)

    def open_one() -> Store:
        opened.append(opener())
        return opened[-1]

    yield open_one
    for store in opened:
        store.close()


@pytest.fixture
def store(open_store: OpenStore) -> Store:
    """An empty library."""
    return open_store()


@pytest.fixture
def sqlite(tmp_path: Path) -> OpenStore:
    return lambda: Store.embedded(tmp_path / ".whence", create=True, timeout=0.3, durable=False)


@pytest.fixture
def postgresql(server: str) -> OpenStore:
    url = empty_database(server, "whence")
    return lambda: Store.server(url, create=True, timeout=0.3)


def empty_database(server: str, name: str) -> str:
    """The address of an empty database on our server."""
    psycopg = pytest.importorskip("psycopg", reason="psycopg is not installed")
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        connection.execute(f"CREATE DATABASE {name}")
    return server.replace("/postgres?", f"/{name}?")


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """A real PostgreSQL server of our own, on a socket in a temporary folder."""
    programs = _programs()
    if programs is None:
        pytest.skip("no PostgreSQL server is installed here (initdb was not found)")
    folder = Path(tempfile.mkdtemp(prefix="whence-pg-"))
    user = "postgres" if os.getuid() == 0 else None
    if user:
        shutil.chown(folder, user)
    _run(user, programs / "initdb", "-D", folder / "data", "-A", "trust", "-U", "whence", "-E", "UTF8", "--no-sync")
    options = f"-c listen_addresses='' -c unix_socket_directories='{folder}' -c fsync=off"
    _run(user, programs / "pg_ctl", "-D", folder / "data", "-l", folder / "log", "-o", options, "-w", "start")
    try:
        yield f"postgresql://whence@/postgres?host={folder}"
    finally:
        _run(user, programs / "pg_ctl", "-D", folder / "data", "-m", "immediate", "-w", "stop")
        shutil.rmtree(folder)


def _programs() -> Path | None:
    asked = shutil.which("pg_config")
    folders = [subprocess.check_output([asked, "--bindir"], text=True).strip()] if asked else []
    folders += sorted(glob("/usr/lib/postgresql/*/bin"), reverse=True)
    return next((Path(folder) for folder in folders if (Path(folder) / "initdb").exists()), None)


def _run(user: str | None, *command: str | Path) -> None:
    where = pwd.getpwnam(user).pw_dir if user else None
    subprocess.run(list(map(str, command)), check=True, user=user, cwd=where, stdout=subprocess.DEVNULL, timeout=60)

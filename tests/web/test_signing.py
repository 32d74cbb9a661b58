"""Signing in: users, roles, wrong passwords, and what each role may do."""

from __future__ import annotations

from pathlib import Path

import pytest
from argon2 import PasswordHasher
from starlette.testclient import TestClient
from typer.testing import CliRunner

from tests.web.conftest import ADDRESS, Workbench, proof
from whence.cli import app
from whence.errors import UsageError
from whence.library import Library
from whence.store import users
from whence.web.guard import Rules, local_hosts
from whence.web.serving import _stands
from whence.web.sessions import Sessions

PASSWORD = "the tide took it all"


@pytest.fixture
def bench(fresh: Path, monkeypatch: pytest.MonkeyPatch) -> Workbench:
    """A workbench at which people sign in; M. Orr is a judge."""
    quick = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr(users, "_hasher", lambda: quick)
    users._nobody.cache_clear()
    library = Library.open(fresh, create=False)
    with library.store.database.write() as connection:
        users.keep(connection, "M. Orr", PASSWORD, "judge")
    rules = Rules(local_hosts(80), Sessions(), stands=lambda session: _stands(library, session))
    monkeypatch.setattr("whence.web.guard._ASKED_AGAIN", 0.0)
    made = Workbench.__new__(Workbench)
    from whence.web.app import application
    from whence.web.desk import Desk

    made.library, made.rules, made.desk = library, rules, Desk(library, "kesmar")
    made.app = application(made.desk, rules)
    return made


def signed_in(bench: Workbench, password: str = PASSWORD) -> tuple[TestClient, int]:
    """A browser, and how its signing in was answered."""
    client = bench.stranger()
    return client, client.post("/sign-in", data={"name": "M. Orr", "password": password}).status_code


def test_who_is_not_signed_in_is_led_to_the_form(bench: Workbench) -> None:
    answer = bench.stranger().get("/documents")
    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in")
    assert 'type="password"' in bench.stranger().get("/sign-in").text


def test_a_user_signs_in_with_the_password_and_not_with_another(bench: Workbench) -> None:
    assert signed_in(bench, "not the password at all")[1] == 403
    client, status = signed_in(bench)
    assert status == 303
    assert client.get("/documents").status_code == 200
    assert "M. Orr (judge)" in client.get("/").text


def test_after_many_wrong_passwords_none_is_looked_at(bench: Workbench) -> None:
    for _ in range(8):
        bench.rules.sessions.was_wrong("M. Orr")
    assert signed_in(bench)[1] == 429


def test_a_judge_judges_and_does_not_add(bench: Workbench) -> None:
    client, _ = signed_in(bench)
    given = proof(client.get("/add").text)
    answer = client.post("/add", data={"proof": given}, files={"files": ("a.txt", b"x")})
    assert answer.status_code == 403
    assert "role admin" in answer.text


def test_who_signs_out_or_is_removed_is_out_at_once(bench: Workbench) -> None:
    client, _ = signed_in(bench)
    assert client.post("/sign-out", data={"proof": proof(client.get("/").text)}).status_code == 303
    assert client.get("/documents").status_code == 303
    other, _ = signed_in(bench)
    with bench.library.store.database.write() as connection:
        users.remove(connection, "M. Orr")
    assert other.get("/documents").headers["location"] == "/sign-in"


def test_passwords_are_kept_as_argon2_hashes_only(bench: Workbench) -> None:
    with bench.library.store.database.read() as connection:
        kept = connection.exec_driver_sql("SELECT password FROM users").scalars().all()
    assert all(one.startswith("$argon2id$") for one in kept)
    assert not any(PASSWORD in one for one in kept)


@pytest.mark.parametrize(
    ("name", "password", "role"), [("", PASSWORD, "judge"), ("A", "short", "judge"), ("A", PASSWORD, "king")]
)
def test_a_user_needs_a_name_a_role_and_a_long_password(bench: Workbench, name: str, password: str, role: str) -> None:
    with bench.library.store.database.write() as connection, pytest.raises(UsageError):
        users.keep(connection, name, password, role)


def test_users_are_made_listed_and_removed_on_the_command_line(fresh: Path) -> None:
    def run(*words: str, typed: str = "") -> str:
        result = CliRunner().invoke(app, ["users", *words, "--library", str(fresh)], input=typed)
        assert result.exit_code == 0, result.output
        return result.output

    assert "as judge" in run("R. Hale", "--role", "judge", typed=f"{PASSWORD}\n")
    assert "judge   R. Hale" in run()
    assert "no more" in run("R. Hale", "--remove")
    assert "No users" in run()


def test_the_secure_cookie_is_for_addresses_of_https(fresh: Path) -> None:
    from whence.web.pages.signing import with_cookie

    rules = Rules(local_hosts(80), Sessions(), secure=True)
    assert "secure" in with_cookie(rules.sessions.open("a", "judge"), rules).headers["set-cookie"].lower()
    assert ADDRESS.startswith("http://")

"""Pages made by other processes are the pages made here; what must be in one place stays in the process that listens."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.web.conftest import ADDRESS, proof
from whence.library import Library
from whence.web.app import application
from whence.web.crew import Answered, Asked, Crew
from whence.web.desk import Desk, name_of
from whence.web.guard import Rules, local_hosts
from whence.web.intake import place_of
from whence.web.serving import make_pages
from whence.web.sessions import Session, Sessions

SESSION = Session("key", "R. Hale", "judge")


class Counted(Crew):
    """A crew that counts what it answered."""

    answered = 0

    def answer(self, asked: Asked) -> Answered | None:
        found = super().answer(asked)
        self.answered += found is not None
        return found


@pytest.fixture(scope="module")
def crewed(affair: Path) -> Iterator[tuple[TestClient, Counted]]:
    """A browser at a workbench with a crew of one."""
    with Library.open(affair, create=False) as library:
        rules = Rules(local_hosts(80), Sessions())
        desk = Desk(library, name_of(library))
        crew = Counted(1, make_pages, place_of(library), rules.hosts)
        client = TestClient(application(desk, rules, crew), base_url=ADDRESS, follow_redirects=False)
        client.get(f"/?token={rules.sessions.invite('R. Hale', 'admin')}")
        crew.begin()
        _until(lambda: crew._free[0].connection.poll())
        yield client, crew
        crew.close()
        desk.close()


def _until(holds: Callable[[], bool]) -> None:
    until = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < until
        time.sleep(0.05)


PAGES = (
    "/",
    "/documents",
    "/findings",
    "/sources",
    "/entities",
    "/timeline",
    "/copied",
    "/judgements",
    "/search?q=bank",
)


def test_pages_of_the_crew_are_those_made_here(crewed: tuple[TestClient, Counted]) -> None:
    client, crew = crewed
    for page in PAGES:
        client.get(page)  # the tour's steps are taken now
    before = crew.answered
    theirs = [client.get(page).text for page in PAGES]
    assert crew.answered == before + len(PAGES)
    free, crew._free = crew._free, []
    ours = [client.get(page).text for page in PAGES]
    crew._free = free
    assert crew.answered == before + len(PAGES)
    for here, there in zip(ours, theirs, strict=True):
        assert here.splitlines() == there.splitlines()


def test_what_a_person_did_here_is_said_once_on_a_page_of_the_crew(crewed: tuple[TestClient, Counted]) -> None:
    client, crew = crewed
    before = crew.answered
    shown = client.get("/findings").text
    answer = client.post("/settings", data={"proof": proof(shown), "theme": "dark", "letters": "on", "back": "/help"})
    assert answer.status_code == 303
    assert 'data-theme="dark"' in client.get("/findings").text
    assert crew.answered == before + 2


def test_without_a_session_nothing_reaches_the_crew(crewed: tuple[TestClient, Counted]) -> None:
    client, crew = crewed
    before = crew.answered
    assert TestClient(client.app, base_url=ADDRESS).get("/documents").status_code == 401
    assert crew.answered == before


def _die(connection: Connection, folder: str) -> None:
    """A process that dies over its first request, and answers once it was replaced."""
    seen = Path(folder) / "seen"
    connection.send(True)
    connection.recv()
    if not seen.exists():
        seen.touch()
        os._exit(9)
    connection.send(Answered(200, [], b"alive", SESSION))


def test_a_process_that_dies_is_replaced_and_the_page_is_made_here(tmp_path: Path) -> None:
    crew = Crew(1, _die, str(tmp_path))
    crew.begin()
    asked = Asked("/", b"", (), SESSION, 0)
    _until(lambda: crew._free[0].connection.poll())
    assert crew.answer(asked) is None
    _until(lambda: crew._free[0].connection.poll())
    answered = crew.answer(asked)
    crew.close()
    assert answered is not None
    assert answered.body == b"alive"


def test_a_crew_that_is_not_ready_answers_nothing() -> None:
    crew = Crew(1, _sleep)
    crew.begin()
    assert crew.answer(Asked("/", b"", (), SESSION, 0)) is None
    crew.close()


def _sleep(connection: Connection) -> None:
    time.sleep(60)


FORKED = """
import os, socket, sys
from whence.web.crew import Asked, Answered, Crew
from whence.web.sessions import Session

SESSION = Session("key", "R. Hale", "judge")

def serve(connection, port):
    connection.send(True)
    connection.recv()
    with socket.socket() as other:  # the parent has let go of it, and so has this process
        other.bind(("127.0.0.1", port))
    connection.send(Answered(200, [], str(os.getppid()).encode(), SESSION))

listening = socket.create_server(("127.0.0.1", 0))
crew = Crew(2, serve, listening.getsockname()[1])
crew.begin_before([listening])
assert all(one.connection.poll() for one in crew._free), "they are ready"
listening.close()
found = crew.answer(Asked("/", b"", (), SESSION, 0))
assert found.body == str(os.getpid()).encode(), "a fork of this process"
first = crew._free[0]
crew._free[0].connection.close()
first.process.join(20)
assert first.process.exitcode is not None, "it ends when nobody can ask it any more"
crew._free.pop(0)
crew.close()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the processes start anew")
def test_forks_are_ready_at_once_and_hold_nothing_of_what_they_were_forked_from() -> None:
    done = subprocess.run([sys.executable, "-c", FORKED], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr


def test_a_process_with_threads_is_not_forked() -> None:
    crew = Crew(1, _sleep)
    over = threading.Event()
    thread = threading.Thread(target=over.wait)
    thread.start()
    crew.begin_before([])
    assert crew._free == []
    over.set()
    thread.join()
    crew.close()

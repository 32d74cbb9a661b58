"""A workbench over the demo's library, asked as a browser asks it, and over one whose every field is an attack."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from importlib.resources import as_file, files
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from starlette.testclient import TestClient

from tests.web.browsing import Open, Serve, Served, Visit
from tests.web.hostile import write_hostile
from whence.library import Library
from whence.web.app import application
from whence.web.desk import Desk, name_of
from whence.web.guard import Rules, local_hosts
from whence.web.sessions import Sessions

ADDRESS = "http://127.0.0.1"


class Workbench:
    """A running application with one browser let in. `rules` may have checks switched off."""

    def __init__(self, library: Library, rules: Rules) -> None:
        self.library = library
        self.rules = rules
        self.desk = Desk(library, name_of(library))
        self.app = application(self.desk, rules)
        self.client = self.browser("R. Hale")

    def browser(self, name: str, role: str = "admin") -> TestClient:
        """One more browser, let in under a name."""
        client = TestClient(self.app, base_url=ADDRESS, follow_redirects=False)
        answer = client.get(f"/?token={self.rules.sessions.invite(name, role)}")
        assert answer.status_code == 303
        return client

    def stranger(self) -> TestClient:
        """A browser that nobody let in."""
        return TestClient(self.app, base_url=ADDRESS, follow_redirects=False)

    def id_of(self, path: str) -> str:
        """The id of the document whose path ends so."""
        return next(one.id for one in self.library.documents() if one.path.endswith(path))

    def page(self, address: str) -> str:
        """A page's HTML."""
        answer = self.client.get(address)
        assert answer.status_code == 200, (address, answer.status_code, answer.text[:400])
        return answer.text


def proof(html: str) -> str:
    """The proof that a page's forms carry."""
    found = re.search(r'name="proof" value="([0-9a-f]{64})"', html)
    assert found
    return found[1]


@pytest.fixture(scope="session")
def affair(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo's documents in a library; not to be written to."""
    folder = tmp_path_factory.mktemp("web") / "kesmar-harbour"
    with as_file(files("whence") / "resources" / "demo") as source:
        shutil.copytree(source / "documents", folder / "documents")
    with Library.open(folder, create=True) as library:
        library.add([folder / "documents"])
        library.findings()
    return folder


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library in which every field of every document is an attack."""
    folder = tmp_path_factory.mktemp("web") / "hostile"
    folder.mkdir()
    write_hostile(folder)
    with Library.open(folder, create=True) as library:
        library.add([folder])
    return folder


Opened = Callable[..., Workbench]


@pytest.fixture
def opened() -> Iterator[Opened]:
    """Opens a workbench over a library; checks that are named are switched off."""
    with ExitStack() as closing:

        def open_one(folder: Path, *without: str, upload_bytes: int | None = None) -> Workbench:
            library = closing.enter_context(Library.open(folder, create=False))
            hosts = local_hosts(80)
            rules = (
                Rules(hosts, Sessions())
                if upload_bytes is None
                else Rules(hosts, Sessions(), upload_bytes=upload_bytes)
            )
            made = Workbench(library, rules.without(*without))
            closing.callback(made.desk.close)
            return made

        yield open_one


@pytest.fixture(scope="session")
def shared_workbench(affair: Path) -> Iterator[Workbench]:
    """One workbench over the demo for all tests that only read."""
    with Library.open(affair, create=False) as library:
        made = Workbench(library, Rules(local_hosts(80), Sessions()))
        yield made
        made.desk.close()


@pytest.fixture
def fresh(affair: Path, tmp_path: Path) -> Path:
    """A copy of the demo's library, to be written to."""
    return Path(shutil.copytree(affair, tmp_path / "kesmar-harbour"))


@pytest.fixture(scope="module")
def serve() -> Iterator[Serve]:
    """Starts workbenches that are ended afterwards."""
    with ExitStack() as closing:

        def start(folder: Path, *options: str) -> Served:
            made = Served(folder, *options)
            closing.callback(made.stop)
            return made

        yield start


@pytest.fixture
def visit(browser: Browser) -> Iterator[Open]:
    """Opens links in browsers of their own."""
    with ExitStack() as closing:

        def one(link: str, **options: object) -> Visit:
            made = Visit(browser, link, **options)
            closing.callback(made.context.close)
            return made

        yield one

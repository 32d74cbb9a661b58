"""States of a workbench: a library that cannot be written, somebody else who adds, what was said of a tour."""

from __future__ import annotations

import os
import re
import time
from pathlib import Path

import pytest

from tests.web.conftest import Opened, Workbench, proof
from tests.web.test_judging import form_of
from whence.library import Library
from whence.web.forms import READ_ONLY

PAGES = (
    "/",
    "/documents",
    "/findings",
    "/sources",
    "/copied",
    "/entities",
    "/timeline",
    "/judgements",
    "/add",
    "/help",
)


@pytest.fixture
def readonly(fresh: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch) -> Workbench:
    """A workbench over a library in a folder whose rights forbid to write (which root does not feel)."""
    Library.open(fresh, create=False).close()
    for place in (fresh / ".whence").iterdir():
        place.chmod(0o555 if place.is_dir() else 0o444)
    allowed = os.access

    def access(place: Path, mode: int) -> bool:
        return allowed(place, mode) and not (mode == os.W_OK and Path(place).is_relative_to(fresh))

    monkeypatch.setattr("whence.store.database.os.access", access)
    return opened(fresh)


def test_a_library_that_cannot_be_written_is_shown_and_says_so(readonly: Workbench) -> None:
    assert readonly.library.store.readonly
    before = {path: path.stat().st_mtime_ns for path in (readonly.library.root or Path()).rglob("*")}
    for page in PAGES:
        html = readonly.page(page)
        assert "lies where nothing can be written" in html, page
        assert 'action="/judge"' not in html
        assert 'action="/add"' not in html
    essay = readonly.id_of("estuary-review-essay-2021-09.html")
    panel = readonly.page(f"/document/{essay}?at=492-559")
    assert "a word is missing here" in panel
    assert "Confirm match" not in panel
    assert {path: path.stat().st_mtime_ns for path in (readonly.library.root or Path()).rglob("*")} == before


def test_what_would_write_there_is_refused_and_a_draft_is_checked(readonly: Workbench, fresh: Path) -> None:
    said = {"proof": proof(readonly.page("/help"))}
    essay = readonly.id_of("estuary-review-essay-2021-09.html")
    target = {"document": essay, "at": "492-559", "kind": "note", "decision": "note", "note": "x", "back": "/"}
    answer = readonly.client.post("/judge", data={**said, **target})
    assert (answer.status_code, READ_ONLY in answer.text) == (403, True)
    answer = readonly.client.post("/add", data=said, files={"files": ("a.txt", b"A title\n\nWords.\n")})
    assert (answer.status_code, READ_ONLY in answer.text) == (403, True)
    words = b"A draft\n\nShe said: \xe2\x80\x9cAll of it went to the licensed site at Outer Sand.\xe2\x80\x9d\n"
    answer = readonly.client.post("/check", data=said, files={"draft": ("a.txt", words)})
    assert "verbatim" in readonly.page(answer.headers["location"])


def test_what_is_uploaded_while_somebody_else_adds_waits_and_is_not_lost(fresh: Path, opened: Opened) -> None:
    bench = opened(fresh)
    with Library.open(fresh, create=False) as other, other.store.writing(timeout=5):
        given = {"files": ("pilots.txt", b"A note of the pilots\n\nWe went out at six.\n")}
        answer = bench.client.post("/add", data={"proof": proof(bench.page("/add"))}, files=given)
        addition = answer.headers["location"]
        assert "Waiting for its turn" in until(bench, addition, "Somebody else adds")
        form = form_of(bench.page("/findings?code=Q101"), "accepted")
        assert bench.client.post("/judge", data=form).status_code == 303
    assert "1 added" in until(bench, addition, "data-done")
    assert "A note of the pilots" in bench.page("/documents")


def until(bench: Workbench, address: str, words: str, seconds: float = 60.0) -> str:
    """A page as soon as it holds some words."""
    end = time.monotonic() + seconds
    while words not in (html := bench.page(address)):
        assert time.monotonic() < end, html
        time.sleep(0.2)
    return html


def test_the_tour_remembers_the_steps_that_were_taken(affair: Path, opened: Opened) -> None:
    bench = opened(affair)
    essay = bench.id_of("estuary-review-essay-2021-09.html")
    assert done(bench) == []
    bench.page(f"/document/{essay}")
    bench.page("/sources")
    assert done(bench) == ["Open a text", "See what is missing"]
    bench.page(f"/document/{essay}?at=492-559")
    assert done(bench) == ["Open a text", "Follow a quotation to its source", "See what is missing"]


def done(bench: Workbench) -> list[str]:
    return re.findall(r'<li class="done"><a href="[^"]*">([^<]*)</a>', bench.page("/"))


def test_every_letter_that_leads_to_a_page_is_in_the_help(shared_workbench: Workbench) -> None:
    script = shared_workbench.client.get("/static/workbench.js").text
    found = re.search(r"const pages = \{(.*?)\}", script)
    assert found
    letters = dict(re.findall(r'(\w): "([^"]+)"', found[1]))
    keys = shared_workbench.page("/help").partition('class="keys"')[2].partition("</section>")[0]
    assert all(f"<kbd>{letter}</kbd>" in keys for letter in letters)
    named = re.findall(r'<li><a href="([^"]+)"', shared_workbench.page("/").partition('aria-label="Main"')[2])
    assert set(letters.values()) == set(named[: len(letters)])

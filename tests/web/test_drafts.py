"""Drafts in the browser: found is what the command line finds, passages have their ways, and ticks stay and leave."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.web.conftest import Opened, Workbench, proof
from whence.checking import Report
from whence.library import Library

DRAFT = files("whence") / "resources" / "demo" / "draft" / "where-did-the-silt-go.docx"


def check(bench: Workbench, client: TestClient | None = None, **more: tuple[str, bytes]) -> str:
    """Check the demo's draft; the address of its page."""
    client = client or bench.client
    given = {"draft": (DRAFT.name, DRAFT.read_bytes()), **more}
    answer = client.post("/check", data={"proof": proof(client.get("/check").text)}, files=given)
    assert answer.status_code == 303, answer.text
    return str(answer.headers["location"])


@pytest.fixture(scope="module")
def report(affair: Path, tmp_path_factory: pytest.TempPathFactory) -> Report:
    """What `whence check` says of the draft."""
    path = tmp_path_factory.mktemp("draft") / DRAFT.name
    path.write_bytes(DRAFT.read_bytes())
    with Library.open(affair, create=False) as library:
        return library.check(path)


@pytest.fixture(scope="module")
def checked(shared_workbench: Workbench) -> str:
    """The address of the checked draft."""
    return check(shared_workbench)


def test_the_browser_finds_in_a_draft_what_the_command_line_finds(
    shared_workbench: Workbench, checked: str, report: Report
) -> None:
    made = json.loads(shared_workbench.client.get(f"{checked}.json").text)
    assert [(one["code"], one["start"], one["end"]) for one in made["findings"]] == [
        (one.code, one.start, one.end) for one in report.findings
    ]
    html = shared_workbench.page(checked)
    assert all(f'<a class="code" href="#rule-{one.code}">' in html for one in report.findings)


def test_a_passage_copied_into_a_draft_is_said_in_the_browser(affair: Path, opened: Opened) -> None:
    bench = opened(affair)
    held = bench.library.document(bench.id_of("coastline-weekly-2021-03-20.html"))
    start = held.text.index("I do not doubt that the mud was tested")
    words = f"Of mud\n\nIt was a long day.\n\n{held.text[start : start + 420]}\n".encode()
    given = {"draft": ("mud.txt", words)}
    answer = bench.client.post("/check", data={"proof": proof(bench.page("/check"))}, files=given)
    side = bench.page(answer.headers["location"]).partition(">R401<")[2].partition("</div>")[0]
    way = re.search(r'href="/document/([0-9a-f]{64})\?at=(\d+)-(\d+)#at"', side)
    assert way
    assert "the mud was tested" in bench.library.document(way[1]).text[int(way[2]) : int(way[3])]


def test_every_passage_beside_a_draft_is_a_way_into_the_reader(shared_workbench: Workbench, checked: str) -> None:
    ways = set(re.findall(r'href="(/document/[0-9a-f]{64}[^"]*)"', shared_workbench.page(checked)))
    assert any("?at=" in way for way in ways)
    assert all(shared_workbench.client.get(way.partition("#")[0]).status_code == 200 for way in ways)


def tick(bench: Workbench, address: str, key: str, decision: str, note: str = "") -> None:
    said = {"proof": proof(bench.page("/check")), "key": key, "decision": decision, "note": note}
    answer = bench.client.post(f"{address}/tick", data=said)
    assert (answer.status_code, answer.headers["location"]) == (303, f"{address}#t-{key}")


def keys(html: str) -> list[str]:
    return re.findall(r'class="key">([0-9a-f]{6})<', html)


def test_what_is_ticked_stays_listed_with_name_and_reason_and_can_be_taken_back(affair: Path, opened: Opened) -> None:
    bench = opened(affair)
    address = check(bench)
    first, second = keys(bench.page(address))[:2]
    tick(bench, address, first, "checked", "by phone with the author")
    tick(bench, address, second, "dismissed")
    html = bench.page(address)
    assert "<b>checked</b> by R. Hale" in html
    assert ": by phone with the author" in html
    assert "; 1 ticked." in html or "; 2 ticked." in html
    tick(bench, address, first, "undo")
    assert "by phone with the author</span>" not in bench.page(address)
    assert "<b>dismissed</b> by R. Hale" in bench.page(address)


def test_ticks_are_remembered_when_the_file_is_checked_again(affair: Path, opened: Opened) -> None:
    bench = opened(affair)
    address = check(bench)
    tick(bench, address, keys(bench.page(address))[0], "checked", "seen")
    assert "<b>checked</b> by R. Hale" in bench.page(check(bench))
    other = bench.browser("M. Orr")
    assert "<b>checked</b>" not in other.get(check(bench, other)).text


def test_ticks_leave_as_the_file_beside_a_draft_and_come_back_with_it(
    affair: Path, tmp_path: Path, opened: Opened
) -> None:
    bench = opened(affair)
    address = check(bench)
    tick(bench, address, keys(bench.page(address))[0], "dismissed", "house style")
    answer = bench.client.get(f"{address}.ticks")
    assert f'filename="{DRAFT.name}.ticks.json"' in answer.headers["content-disposition"]
    (tmp_path / DRAFT.name).write_bytes(DRAFT.read_bytes())
    (tmp_path / f"{DRAFT.name}.ticks.json").write_bytes(answer.content)
    [kept] = bench.library.check(tmp_path / DRAFT.name).ticked
    assert (kept.tick.decision, kept.tick.note, kept.span is not None) == ("dismissed", "house style", True)
    other = bench.browser("M. Orr")
    page = other.get(check(bench, other, ticks=("any.json", answer.content))).text
    assert "<b>dismissed</b> by R. Hale" in page


def test_a_damaged_file_of_ticks_is_refused_without_the_folder_it_lay_in(affair: Path, opened: Opened) -> None:
    bench = opened(affair)
    given = {"draft": (DRAFT.name, DRAFT.read_bytes()), "ticks": ("t.json", b"{")}
    answer = bench.client.post("/check", data={"proof": proof(bench.page("/check"))}, files=given)
    assert answer.status_code == 400
    assert "does not hold ticks" in answer.text
    assert "whence-draft-" not in answer.text


@pytest.mark.parametrize("wrong", [{"key": "zzzzzz"}, {"decision": "true"}])
def test_what_names_nothing_in_the_draft_is_refused(
    shared_workbench: Workbench, checked: str, wrong: dict[str, str]
) -> None:
    key = keys(shared_workbench.page(checked))[0]
    said = {"proof": proof(shared_workbench.page("/check")), "key": key, "decision": "checked", **wrong}
    assert shared_workbench.client.post(f"{checked}/tick", data=said).status_code == 400


def test_a_draft_is_its_owners_alone(shared_workbench: Workbench, checked: str) -> None:
    other = shared_workbench.browser("M. Orr")
    assert other.get(checked).status_code == 404
    said = {"proof": proof(other.get("/check").text), "key": "x", "decision": "checked"}
    assert other.post(f"{checked}/tick", data=said).status_code == 404

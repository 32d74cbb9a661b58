"""What axe finds on every page and in every state, in both themes, wide and narrow; and two people in two browsers."""

from __future__ import annotations

import re
import shutil
from importlib.resources import as_file, files
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.web.browsing import ESSAY, SIZES, Open, Serve, essay_of
from whence.library import Library
from whence.store import users

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PASSWORD = "the tide took it all"
PAGES = (
    "/", "/documents", "/findings", "/sources", "/entities", "/timeline", "/copied", "/judgements", "/check", "/add",
    "/help", "/help/Q102", "/search?q=%22Grey+Bank%22", "/documents?outlet=nobody", "/nowhere",
)  # fmt: skip
OWN = {"/sources": "/source/", "/entities": "/entity/", "/copied": "/copied/"}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of a few documents with everything on its pages: axe looks at every element."""
    folder = tmp_path_factory.mktemp("small") / "kesmar-harbour"
    with as_file(files("whence") / "resources" / "demo" / "documents") as source:
        for name in (
            Path(ESSAY).name,
            "press-release-2021-03-04.html",
            "ostmere-courier-2021-03-06.html",
            "scan-0231.pdf",
        ):
            (folder / "documents").mkdir(parents=True, exist_ok=True)
            shutil.copy(source / name, folder / "documents")
    with Library.open(folder, create=True) as library:
        library.add([folder / "documents"])
        library.findings()
    return folder


def _addresses(page: Page, base: str, folder: Path) -> list[str]:
    """The addresses of all pages: the lists, and one of each kind that has a page of its own."""
    essay = essay_of(folder)
    with Library.open(folder, create=False) as library:
        code = library.findings(essay).findings[0].id
    found = [*PAGES, f"/document/{essay}?at=492-559#panel", f"/finding/{code}"]
    for view, one in OWN.items():
        page.goto(base + view)
        found.append(re.sub("[?].*", "", page.get_attribute(f"main a[href^='{one}']", "href") or ""))
    return [*found, _draft(page, base).removeprefix(base)]


def _draft(page: Page, base: str) -> str:
    """A checked draft, with something ticked off."""
    page.goto(f"{base}/check")
    with as_file(files("whence") / "resources" / "demo" / "draft" / "where-did-the-silt-go.docx") as draft:
        page.set_input_files("#draft", draft)
        page.click("text=Check it")
        page.wait_for_selector(".draft")
    page.click("button:text-is('Checked') >> nth=0")
    page.wait_for_selector("form.done")
    page.click("summary:has-text('How, or why') >> nth=0")
    return page.url.partition("#")[0]


def test_axe_finds_nothing_on_any_page(small: Path, serve: Serve, visit: Open) -> None:
    page = visit(serve(small).link).page
    base = page.url.rstrip("/")
    addresses = _addresses(page, base, small)
    troubled = []
    for size in SIZES.values():
        page.set_viewport_size(size)  # type: ignore[arg-type]
        found = {address: _violations(page, base + address) for address in addresses}
        troubled += [(size["width"], address, said) for address, said in found.items() if said]
    assert troubled == []


def test_no_page_is_wider_than_a_window_at_twice_its_size(small: Path, serve: Serve, visit: Open) -> None:
    page = visit(serve(small).link).page
    base = page.url.rstrip("/")
    addresses = _addresses(page, base, small)
    page.set_viewport_size({"width": 720, "height": 450})
    assert {address: _wider(page, base + address) for address in addresses} == dict.fromkeys(addresses, 0)


def _wider(page: Page, address: str) -> int:
    """By how much a page is wider than the window."""
    page.goto(address)
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


def _violations(page: Page, address: str | None = None) -> list[str]:
    """What axe finds (in the dark theme, in which only colours are others: of contrast), and whether the page is wider
    than the window."""
    if address:
        page.goto(address)
    said: list[str] = []
    for theme, rules in (("light", RULES), ("dark", ["color-contrast"])):
        page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
        found = Axe().run(page, options={"runOnly": rules, "resultTypes": ["violations"]}).response["violations"]
        said += [f"{theme}, {one['id']}: {node['html'][:160]}" for one in found for node in one["nodes"]]
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return said + ([f"wider than the window by {wide}"] if wide > 0 else [])


def _at_all_sizes(page: Page) -> list[str]:
    """The same of the state that a page is in, narrow and wide."""
    found: list[str] = []
    for size in reversed(SIZES.values()):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        found += [f"{size['width']}: {said}" for said in _violations(page)]
    return found


def test_axe_finds_nothing_on_an_empty_library_or_where_nobody_was_let_in(
    tmp_path: Path, serve: Serve, visit: Open
) -> None:
    Library.open(tmp_path).close()
    served = serve(tmp_path)
    assert _at_all_sizes(visit(served.link).page) == []
    stranger = visit(served.address).page
    assert "Who is there?" in stranger.inner_text("h1")
    assert _at_all_sizes(stranger) == []


def test_of_two_people_in_two_browsers_the_later_sees_the_earlier_and_chooses(
    fresh: Path, serve: Serve, visit: Open
) -> None:
    with Library.open(fresh, create=False) as library, library.store.database.write() as connection:
        for name in ("R. Hale", "M. Orr"):
            users.keep(connection, name, PASSWORD, "judge")
    served = serve(fresh, "--auth")
    address = f"{served.address}/document/{essay_of(fresh)}?at=492-559"
    first, second = (_signed_in(visit(served.address).page, name, address) for name in ("M. Orr", "R. Hale"))
    first.click("button:has-text('Reject')")
    first.wait_for_selector("[role=status]:has-text('Rejected')")
    second.click("text=Confirm match")
    second.wait_for_selector("text=Nothing is lost; which stands?")
    assert "M. Orr judged this" in second.inner_text("h1")
    assert "They: rejected. You: confirmed." in second.inner_text("main")
    assert _at_all_sizes(second) == []
    second.click("text=Keep mine")
    second.wait_for_selector("[role=status]:has-text('Confirmed')")
    assert _at_all_sizes(second) == []
    first.reload()
    assert "Confirmed by R. Hale" in first.inner_text(".panel")
    first.click("nav >> text=Judgements")
    assert [one.split("\t")[1].split("\n")[0] for one in first.locator("tr[data-row]").all_inner_texts()] == [
        "confirmed",
        "rejected",
    ]


def _signed_in(page: Page, name: str, address: str) -> Page:
    """A browser in which somebody signs in and opens an address."""
    if name == "M. Orr":
        assert _at_all_sizes(page) == []
    page.fill("[name=name]", name)
    page.fill("[name=password]", PASSWORD)
    page.click("main button")
    page.wait_for_selector("nav")
    page.goto(address)
    return page

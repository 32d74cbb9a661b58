"""The workbench in a real browser: the whole story from adding to a restart, keys, no script, and what axe finds."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from importlib.resources import as_file, files
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.web.browsing import SIZES, Open, Serve, Served, Visit
from whence.library import Library

ESSAY = "documents/estuary-review-essay-2021-09.html"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def reading(affair: Path, serve: Serve, tmp_path_factory: pytest.TempPathFactory) -> Served:
    """A workbench over a copy of the demo's library, for tests that only read; its link was used."""
    return serve(Path(shutil.copytree(affair, tmp_path_factory.mktemp("browser") / "kesmar-harbour")))


@pytest.fixture(scope="module")
def cookie(reading: Served, browser: Browser) -> list[dict[str, object]]:
    """The cookie of the one browser that its link lets in."""
    context = browser.new_context()
    context.new_page().goto(reading.link)
    found = context.cookies()
    context.close()
    return found  # type: ignore[return-value]


Reader = Callable[..., Visit]


@pytest.fixture
def reader(reading: Served, cookie: list[dict[str, object]], browser: Browser) -> Iterator[Reader]:
    """Opens pages of the workbench for reading."""
    with ExitStack() as closing:

        def one(address: str = "/", **options: object) -> Visit:
            made = Visit(browser, "about:blank", **options)
            made.context.add_cookies(cookie)  # type: ignore[arg-type]
            made.page.goto(reading.address + address)
            closing.callback(made.context.close)
            return made

        yield one


def _essay(served: Path) -> str:
    with Library.open(served, create=False) as library:
        return library.document(str(served / ESSAY)).id


def test_the_whole_story(fresh: Path, serve: Serve, visit: Open) -> None:
    served = serve(fresh)
    open_ = visit(served.link)
    page = open_.page
    _add(page, served.address)
    _follow_and_come_back(page, served.address)
    _judge_and_undo(page)
    _check_and_export(page, served.address)
    assert open_.trouble == []
    assert all(url.startswith((served.address, "blob:", "data:")) for url in open_.asked)
    served.stop()
    again = visit(serve(fresh).link).page
    again.click("text=Judgements")
    assert "undo of stated by R. Hale" in again.inner_text("table")
    again.click("nav >> text=Documents")
    assert again.locator("text=A note of the pilots").count() == 1


def _add(page: Page, address: str) -> None:
    words = "A note of the pilots\n\n“All of it went to the licensed site at Outer Sand,” said Edda Korrin.\n"
    page.goto(f"{address}/add")
    given = [{"name": "../note.txt", "mimeType": "text/plain", "buffer": words.encode()},
             {"name": "broken.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4 nothing"}]  # fmt: skip
    page.set_input_files("#files", given)  # type: ignore[arg-type]
    page.click("text=Add them")
    page.wait_for_selector("[data-done]", timeout=60_000)
    assert "1 added" in page.inner_text("main")
    assert "broken.pdf was not read" in page.inner_text("main")


def _follow_and_come_back(page: Page, address: str) -> None:
    page.goto(f"{address}/documents")
    page.click("text=What the Tide Took")
    page.click("a.q.differs >> nth=1")
    page.wait_for_selector(".panel")
    assert "at=492-559" in page.url
    assert page.locator(":focus").get_attribute("id") == "panel-h"
    page.keyboard.press("o")
    page.wait_for_selector("h1:has-text('North Channel Deepening')")
    assert "was not placed on Grey Bank" in page.inner_text("#at")
    page.keyboard.press("b")
    page.wait_for_selector("h1:has-text('What the Tide Took')")
    assert page.locator(".panel").count() == 1


def _judge_and_undo(page: Page) -> None:
    page.keyboard.press("c")
    page.wait_for_selector("[role=status]:has-text('Confirmed')")
    assert "Confirmed by R. Hale" in page.inner_text(".panel")
    page.keyboard.press("u")
    page.wait_for_selector("[role=status]:has-text('Taken back')")


def _check_and_export(page: Page, address: str) -> None:
    page.goto(f"{address}/check")
    with as_file(files("whence") / "resources" / "demo" / "draft" / "where-did-the-silt-go.docx") as draft:
        page.set_input_files("#draft", draft)
        page.click("text=Check it")
        page.wait_for_selector(".draft")
    assert "Q106" in page.inner_text(".draft")
    with page.expect_download() as download:
        page.click("text=DOCX with comments")
    assert download.value.path().read_bytes()[:2] == b"PK"


def test_keys_reach_everything_and_single_letters_can_be_switched_off(reader: Reader) -> None:
    page = reader("/findings").page
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.locator("[data-row].at").count() == 1
    page.keyboard.press("Enter")
    page.wait_for_selector(".panel")
    before = page.get_attribute(".panel", "data-at")
    page.keyboard.press("n")
    page.wait_for_selector(f".panel:not([data-at='{before}'])")
    page.keyboard.press("Escape")
    page.wait_for_selector(".panel", state="detached")
    page.keyboard.press("g")
    page.keyboard.press("d")
    page.wait_for_selector("h1:has-text('Documents')")
    page.keyboard.press("/")
    assert page.locator(":focus").get_attribute("id") == "find"
    page.goto(page.url.partition("/documents")[0] + "/help")
    page.uncheck("input[name=letters]")
    page.click(".settings button")
    page.keyboard.press("j")
    page.keyboard.press("g")
    page.keyboard.press("f")
    assert page.inner_text("h1") == "Signs, keys and codes"
    page.check("input[name=letters]")
    page.click(".settings button")


def test_without_script_the_story_of_reading_works(reader: Reader) -> None:
    page = reader("/documents", java_script_enabled=False).page
    page.click("text=What the Tide Took")
    page.click("a.q.differs >> nth=1")
    assert "Quotation 2 of" in page.inner_text("#panel-h")
    page.click(".panel a:has-text('at this place')")
    assert "was not placed on Grey Bank" in page.inner_text("#at")
    page.go_back()
    page.check("input[value=copied]")
    page.click(".layers button")
    assert page.locator(".copied").count() > 0
    page.fill("#find", '"Grey Bank"')
    page.keyboard.press("Enter")
    page.click("text=Open at this place >> nth=0")
    assert "Grey Bank" in page.inner_text("#at")


def test_a_hostile_library_runs_nothing_in_a_real_browser(hostile: Path, serve: Serve, visit: Open) -> None:
    served = serve(hostile)
    open_ = visit(served.link)
    with Library.open(hostile, create=False) as library:
        ids = [one.id for one in library.documents()]
    for address in ("/", "/documents", "/findings", "/search?q=barges", *(f"/document/{id_}" for id_ in ids)):
        open_.page.goto(served.address + address)
        assert open_.page.evaluate("window.attacked === undefined")
    assert open_.trouble == []
    assert all(url.startswith(served.address) for url in open_.asked)


def _addresses(affair: Path) -> list[str]:
    essay = _essay(affair)
    with Library.open(affair, create=False) as library:
        code = library.findings(essay).findings[0].id
    return [
        "/", "/documents", "/findings", "/sources", "/entities", "/timeline", "/copied", "/judgements", "/check", "/add", "/help", "/help/Q102",
        "/search?q=%22Grey+Bank%22", f"/document/{essay}?at=492-559#panel", f"/finding/{code}",
        "/documents?outlet=nobody", "/nowhere",
    ]  # fmt: skip


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


def test_axe_finds_nothing_on_any_page(small: Path, serve: Serve, visit: Open) -> None:
    page = visit(serve(small).link).page
    base = page.url.rstrip("/")
    troubled = []
    for size in SIZES.values():
        page.set_viewport_size(size)  # type: ignore[arg-type]
        found = {address: _violations(page, base + address) for address in _addresses(small)}
        troubled += [(size["width"], address, said) for address, said in found.items() if said]
    assert troubled == []


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


def test_axe_finds_nothing_on_the_states(fresh: Path, tmp_path: Path, serve: Serve, visit: Open) -> None:
    empty = tmp_path / "empty"
    Library.open(empty).close()
    assert _violations(visit(serve(empty).link).page) == []
    served = serve(fresh)
    page = visit(served.link).page
    page.goto(f"{served.address}/document/{_essay(fresh)}?at=492-559")
    _judged_meanwhile(fresh)
    page.click("text=Confirm match")
    page.wait_for_selector("text=Nothing is lost; which stands?")
    assert _violations(page) == []
    page.click("text=Keep mine")
    page.wait_for_selector("[role=status]:has-text('Confirmed')")
    assert _violations(page) == []
    stranger = visit(served.address).page
    assert "Who is there?" in stranger.inner_text("h1")
    assert _violations(stranger) == []


def _judged_meanwhile(folder: Path) -> None:
    """Somebody else rejects the match that the page shows, on the command line's side of the library."""
    from whence.store.judgements import Decision
    from whence.web.judging import Target, decide

    with Library.open(folder, create=False) as library:
        checked = library.findings(str(folder / ESSAY)).checks[0]
        quotation = next(one for one in checked.held.extraction.quotations if one.start == 492)
        match = checked.comparisons[quotation.id].matches[0]
        target = Target(checked.held.id, (492, 559), "match", f"{match.document}:{match.start}-{match.end}")
        decide(library, target, Decision("match", "rejected", "M. Orr", "another survey"), version="")

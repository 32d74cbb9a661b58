"""The workbench in a real browser: the whole story from adding to a restart, keys, no script, hostile documents."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from importlib.resources import as_file, files
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.web.browsing import Open, Serve, Served, Visit
from whence.library import Library


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


def test_dragging_over_the_timeline_s_strip_chooses_a_stretch(reader: Reader) -> None:
    open_ = reader("/timeline")
    page = open_.page
    box = page.locator("[data-brush]").bounding_box()
    assert box
    page.mouse.move(box["x"] + 0.62 * box["width"], box["y"] + 0.6 * box["height"])
    page.mouse.down()
    page.mouse.move(box["x"] + 0.8 * box["width"], box["y"] + 0.6 * box["height"], steps=3)
    page.mouse.up()
    page.wait_for_url("**/timeline?**")
    first, last = page.input_value("[name=from]"), page.input_value("[name=to]")
    assert "2019-06" <= first < last <= "2021-12"
    brush = page.locator("rect.brush").bounding_box()
    assert brush
    assert abs(brush["x"] - box["x"] - 0.62 * box["width"]) < 0.03 * box["width"]
    assert open_.trouble == []


def test_names_on_the_timeline_end_before_its_marks_begin(reader: Reader) -> None:
    page = reader("/timeline").page
    ends = page.eval_on_selector_all(
        "svg.tl:not(.strip) a text.lab", "all => all.map(e => e.getBBox().x + e.getBBox().width)"
    )
    assert len(ends) > 20
    assert max(ends) < 400
    strip = page.locator("svg.strip")
    inside = strip.evaluate(
        "e => [...e.querySelectorAll('text')].every(t => t.getBBox().x + t.getBBox().width <= 1160)"
    )
    assert inside


def test_quotations_beside_a_text_are_told_apart_by_words_that_nothing_cuts_off(reader: Reader) -> None:
    page = reader("/documents?outcome=differs").page
    page.click("main a[href^='/document/'] >> nth=0")
    page.wait_for_selector(".rail li a > span:not(.vh)")
    cut = ".rail li a > span:not(.vh)"
    assert page.eval_on_selector_all(cut, "all => all.every(e => e.scrollWidth <= e.clientWidth + 1 || !e.clientWidth)")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_signs_on_the_overview_stand_beside_the_first_line_of_their_words(reader: Reader) -> None:
    for sign in (page := reader("/").page).locator(".signed").all():
        svg, words = sign.locator("> svg").bounding_box(), sign.locator("> a").bounding_box()
        assert svg
        assert words
        assert svg["x"] + svg["width"] <= words["x"] + 1
        assert words["y"] - 6 <= svg["y"] <= words["y"] + 10
    assert page.locator(".signed > a[href^='/source/']").count() > 3


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


def test_pages_are_whole_while_documents_are_added(tmp_path: Path, serve: Serve, visit: Open) -> None:
    Library.open(tmp_path).close()
    open_ = visit(serve(tmp_path).link)
    page, base = open_.page, open_.page.url.rstrip("/")
    page.goto(f"{base}/add")
    with as_file(files("whence") / "resources" / "demo" / "documents") as folder:
        page.set_input_files("#files", sorted(folder.glob("*.html"))[:6])
        page.click("text=Add them")
    page.wait_for_selector(".progressbox")
    beside = open_.context.new_page()
    beside.on("pageerror", lambda error: open_.trouble.append(str(error)))
    beside.on("response", lambda answer: open_.trouble.append(answer.url) if answer.status >= 400 else None)
    seen = []
    while not page.locator("[data-done]").count():
        for address in ("/", "/documents", "/findings", "/copied"):
            beside.goto(base + address)
        page.wait_for_timeout(400)
        beside.goto(f"{base}/documents")
        rows = beside.locator("tr[data-row] th a")
        seen.append(rows.count())
        if rows.count():
            rows.last.click()
            assert beside.inner_text(".text h1")
    beside.goto(f"{base}/documents")
    seen.append(beside.locator("tr[data-row]").count())
    assert seen == sorted(seen)
    assert f"{seen[-1]} added" in page.inner_text("main")
    assert open_.trouble == []

"""The page of a check in a real browser: opened from the disk, at all widths, in both themes, without script, on paper."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from whence.checking import Report
from whence.export.page import page
from whence.trace.rules import rules

WIDTHS = (320, 390, 640, 900, 1440, 2560)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def address(report: Report, tmp_path_factory: pytest.TempPathFactory) -> str:
    file = tmp_path_factory.mktemp("page") / "checked.html"
    file.write_text(page(report.sheet(), rules(), command="whence check silt.docx"), encoding="utf-8")
    return file.as_uri()


@pytest.fixture(scope="module")
def opened(browser: Browser, address: str) -> Page:
    view = browser.new_page()
    asked: list[str] = []
    view.on("request", lambda request: asked.append(request.url))
    view.goto(address)
    assert asked == [address]
    return view


def test_it_is_never_wider_than_the_window(opened: Page) -> None:
    opened.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    for width in WIDTHS:
        opened.set_viewport_size({"width": width, "height": 900})
        assert opened.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0, (
            width
        )


@pytest.mark.parametrize(("theme", "width"), [("light", 390), ("dark", 1440)])
def test_axe_finds_nothing(opened: Page, theme: str, width: int) -> None:
    opened.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
    opened.set_viewport_size({"width": width, "height": 900})
    found = Axe().run(opened, options={"runOnly": RULES}).response["violations"]
    assert [f"{one['id']}: {node['html'][:160]}" for one in found for node in one["nodes"]] == []


def test_a_quotation_leads_to_its_passage_and_a_filter_hides_notes(browser: Browser, address: str) -> None:
    view = browser.new_context(java_script_enabled=False).new_page()
    view.goto(address)
    passage, note = view.locator(".cmp.differs .pair").first, view.locator(".mn.w").first
    assert (passage.is_visible(), note.is_visible()) == (False, True)
    view.locator(".cmp.differs summary").first.click()
    view.locator("#show-w").uncheck()
    assert (passage.is_visible(), note.is_visible()) == (True, False)


def test_it_prints_on_a4_in_two_columns_with_the_passages(opened: Page, tmp_path: Path) -> None:
    opened.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True)
    with pypdfium2.PdfDocument(tmp_path / "page.pdf") as document:
        width, height = document[0].get_size()
        assert (round(width / 72 * 25.4), round(height / 72 * 25.4)) == (210, 297)
        text = " ".join(" ".join(each.get_textpage().get_text_range() for each in document).split())
        assert "was not placed on Grey Bank" in text
        left, right = (box(document[0].get_textpage(), words) for words in ("The director was plain", "differs"))
    assert left[2] < width / 2 < right[0] + 40
    assert abs(left[3] - right[3]) < 60  # beside each other


def box(text: pypdfium2.PdfTextPage, words: str) -> tuple[float, float, float, float]:
    """Where the first of some words stands: left, bottom, right, top."""
    index, _ = text.search(words).get_next()
    return tuple(text.get_charbox(index))  # type: ignore[return-value]

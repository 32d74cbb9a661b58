"""Pictures of the workbench for the docs: the demo's pages in a real browser.

    python tools/make_screenshots.py [FOLDER] [--all]

In: the built-in affair. Out: `docs/images/workbench-*.png`; with `--all` every page at both widths and in both themes,
to be looked at beside the drawings that they follow.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from whence.library import Library

DOCS = Path(__file__).resolve().parent.parent / "docs" / "images"
WIDE, NARROW = {"width": 1440, "height": 960}, {"width": 390, "height": 844}
SHOWN = ("overview", "reader", "findings", "sources", "draft")


def main() -> None:
    """Make the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=DOCS)
    parser.add_argument("--all", action="store_true", help="every page, both widths, both themes")
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary, demo(Path(temporary)) as made, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        pictures(browser, *made, given.folder, everything=given.all)
        browser.close()


def chromium() -> str | None:
    """The browser of this machine; None: the one that playwright brings."""
    return next((found for name in ("chromium", "google-chrome") if (found := shutil.which(name))), None)


@contextmanager
def demo(folder: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """A workbench over the demo's documents: its first link, and the addresses of its pages."""
    home = folder / "kesmar-harbour"
    with as_file(files("whence") / "resources" / "demo" / "documents") as source:
        shutil.copytree(source, home / "documents")
    with Library.open(home, create=True) as library:
        library.add([home / "documents"])
        library.findings()
        essay = library.document(str(home / "documents" / "estuary-review-essay-2021-09.html")).id
    command = [sys.executable, "-m", "whence", "serve", "--library", str(home), "--as", "R. Hale"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert process.stdout is not None
    try:
        yield process.stdout.readline().strip(), pages(essay)
    finally:
        process.terminate()
        process.wait()


def pages(essay: str) -> dict[str, str]:
    """Names and addresses."""
    plain = ("documents", "findings", "sources", "copied", "entities", "timeline", "judgements", "check", "add", "help")
    return {
        "overview": "/",
        "reader": f"/document/{essay}?at=492-559#panel",
        "search": "/search?q=%22Grey+Bank%22",
        **{name: f"/{name}" for name in plain},
    }


def pictures(browser: Browser, link: str, addresses: dict[str, str], folder: Path, *, everything: bool) -> None:
    """One file a page; the names of all pages say the width and the theme."""
    page = browser.new_context(viewport=WIDE).new_page()  # type: ignore[arg-type]
    page.goto(link)
    base = page.url.rstrip("/")
    addresses |= {"draft": checked(page, base)}
    views = [("", WIDE, "light"), ("-dark", WIDE, "dark"), ("-390", NARROW, "light"), ("-390-dark", NARROW, "dark")]
    for name, address in addresses.items():
        for ending, size, theme in views if everything else views[:1]:
            if everything or name in SHOWN:
                page.set_viewport_size(size)  # type: ignore[arg-type]
                page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
                page.goto(base + address)
                page.screenshot(path=folder / f"workbench-{name}{ending}.png", full_page=everything)


def checked(page: Page, base: str) -> str:
    """The demo's draft, checked, with its first finding ticked off: the address of its page."""
    page.goto(f"{base}/check")
    with as_file(files("whence") / "resources" / "demo" / "draft" / "where-did-the-silt-go.docx") as draft:
        page.set_input_files("#draft", draft)
        page.click("text=Check it")
        page.wait_for_selector(".draft")
    page.click("summary:has-text('How, or why') >> nth=0")
    page.fill("input[name=note] >> nth=0", "by phone with the author")
    page.click("details[open] button:text-is('Checked')")
    page.wait_for_selector("form.done")
    return page.url.removeprefix(base).partition("#")[0]


if __name__ == "__main__":
    main()

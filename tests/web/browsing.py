"""A workbench as a person starts it, and a browser in which its pages are opened."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page

from whence.library import Library

ESSAY = "documents/estuary-review-essay-2021-09.html"
SIZES = {"wide": {"width": 1440, "height": 900}, "narrow": {"width": 360, "height": 740}}


class Served:
    """`whence serve` as a person starts it: a process of its own, and its first link."""

    def __init__(self, folder: Path, *options: str) -> None:
        command = [sys.executable, "-m", "whence", "serve", "--library", str(folder), "--as", "R. Hale", *options]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        assert self.process.stderr is not None
        self.link = self.process.stdout.readline().strip()
        assert self.link, self.process.stderr.read()
        self.address = self.link.partition("?")[0].rstrip("/")

    def stop(self) -> None:
        """End it, as Ctrl-C does."""
        self.process.terminate()
        self.process.wait(timeout=20)
        for stream in (self.process.stdout, self.process.stderr):
            if stream:
                stream.close()


class Visit:
    """A page in a browser of its own, and everything that went wrong on it."""

    def __init__(self, browser: Browser, link: str, **options: object) -> None:
        self.context = browser.new_context(viewport=SIZES["wide"], **options)  # type: ignore[arg-type]
        self.context.set_default_timeout(20_000)
        self.page: Page = self.context.new_page()
        self.trouble: list[str] = []
        self.asked: list[str] = []
        self.page.on("pageerror", lambda error: self.trouble.append(str(error)))
        self.page.on("console", lambda said: self.trouble.append(said.text) if said.type == "error" else None)
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(link)


Serve = Callable[..., Served]
Open = Callable[..., Visit]


def essay_of(folder: Path) -> str:
    """The id of the demo's essay in a library that holds it."""
    with Library.open(folder, create=False) as library:
        return library.document(str(folder / ESSAY)).id

"""Programs that write files, and the makers of each format: one program a maker.

In: a case, which says what to write. Out: the file that a program made of it.
"""

from __future__ import annotations

import argparse
import functools
import http.server
import json
import os
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
Case = dict[str, Any]


class Programs:
    """Where the programs are that write."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.python, self.node, self.office = options.python, options.node, options.office

    def package(self, name: str, case: Case, goal: Path) -> None:
        """A package of PyPI."""
        self._said([self.python, str(HERE / "python_writers.py"), name, str(goal)], case)

    def script(self, name: str, case: Case, goal: Path) -> None:
        """A package of npm."""
        self._said(["node", str(HERE / "node_writers.js"), name, str(goal)], case)

    def converted(self, file: Path, to: str) -> Path:
        """The same file by LibreOffice in another format, in a folder of its own."""
        folder = file.parent / f"to-{to}"
        profile = f"-env:UserInstallation=file://{file.parent / 'profile'}"
        command = [self.office, profile, "--headless", "--convert-to", to, "--outdir", str(folder), str(file)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return folder / f"{file.stem}.{to}"

    def _said(self, command: list[str], case: Case) -> None:
        about = {**os.environ, "NODE_PATH": str(self.node)}
        subprocess.run(command, input=json.dumps(case), text=True, check=True, capture_output=True, env=about)


Maker = Callable[[Programs, Case, Path], Path]


def by(way: Callable[[Programs, str, Case, Path], None], name: str, suffix: str) -> Maker:
    """A maker of files of one writer."""

    def make(programs: Programs, case: Case, folder: Path) -> Path:
        goal = folder / f"made.{suffix}"
        way(programs, name, case, goal)
        return goal

    return make


def from_office(first: Maker, *steps: str) -> Maker:
    """What LibreOffice makes of another program's file."""

    def make(programs: Programs, case: Case, folder: Path) -> Path:
        file = first(programs, case, folder)
        for step in steps:
            file = programs.converted(file, step)
        return file

    return make


def patches(_: Programs, case: Case, folder: Path) -> Path:
    """A mailbox of the letters as git writes commits."""
    repository, goal = folder / "repository", folder / "made.mbox"
    run = functools.partial(subprocess.run, check=True, capture_output=True, cwd=repository)
    repository.mkdir()
    run(["git", "init", "-q"])
    for number, one in enumerate(case["letters"]):
        name = ["-c", f"user.name={one['author']}", "-c", "user.email=a@example.org"]
        (repository / f"{number}.txt").write_text(one["text"], encoding="utf-8")
        run(["git", "add", "."])
        message = f"{one['title']}\n\n{one['text']}"
        run(["git", *name, "commit", "-q", "-m", message, "--date", f"{one['date']}T10:20:00Z"])
    goal.write_bytes(run(["git", "format-patch", "-k", "--root", "--stdout"]).stdout)
    return goal


def by_pandoc(_: Programs, case: Case, folder: Path) -> Path:
    """Slides by pandoc."""
    head = f"---\ntitle: {case['title']}\nauthor: {case['author']}\n---\n"
    slides = (
        f"# {one['title']}\n\n{one['words']} [{one['link'][0]}]({one['link'][1]})\n\n::: notes\n{one['note']}\n:::\n"
        for one in case["slides"]
    )
    (folder / "made.md").write_text("\n".join((head, *slides)), encoding="utf-8")
    goal = folder / "made.pptx"
    subprocess.run(["pandoc", "-s", "-o", str(goal), str(folder / "made.md")], check=True, capture_output=True)
    return goal


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Nothing."""


@contextmanager
def served(case: Case, folder: Path) -> Iterator[str]:
    """The pages of a case at an address of this machine."""
    site = folder / "site"
    site.mkdir()
    for number, page in enumerate(case["pages"]):
        (site / f"{number}.html").write_text(page, encoding="utf-8")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def by_wget(*further: str) -> Maker:
    """A web archive of the pages by wget."""

    def make(_: Programs, case: Case, folder: Path) -> Path:
        with served(case, folder) as at:
            case["at"] = at
            names = [f"{at}/{number}.html" for number in range(len(case["pages"]))]
            command = ["wget", "-q", *further, f"--warc-file={folder / 'made'}", "-O", "/dev/null", *names]
            subprocess.run(command, check=True, capture_output=True, cwd=folder)
        return next(folder.glob("made.warc*"))

    return make


def recompressed(programs: Programs, case: Case, folder: Path) -> Path:
    """One of wget's as the `warcio` command writes it again."""
    file, goal = by_wget()(programs, case, folder), folder / "again.warc.gz"
    command = [str(Path(programs.python).parent / "warcio"), "recompress", str(file), str(goal)]
    subprocess.run(command, check=True, capture_output=True)
    return goal


def saved(programs: Programs, case: Case, folder: Path) -> Path:
    """A page as Chromium saves it."""
    with served(case, folder) as at:
        case["at"] = at
        programs.package("chromium", {"address": f"{at}/0.html"}, folder / "made.mhtml")
    return folder / "made.mhtml"


def archive(suffix: str, *command: str) -> Maker:
    """The pages of a case packed by a program."""

    def make(_: Programs, case: Case, folder: Path) -> Path:
        with served(case, folder):
            goal = folder / f"made.{suffix}"
            subprocess.run([*command, str(goal), "."], check=True, capture_output=True, cwd=folder / "site")
        return goal

    return make


def _package(name: str, suffix: str) -> Maker:
    return by(Programs.package, name, suffix)


def _script(name: str, suffix: str) -> Maker:
    return by(Programs.script, name, suffix)


MAKERS: dict[str, dict[str, Maker]] = {
    "eml": {"redmail": _package("redmail", "eml"), "emails": _package("emails", "eml"),
            "nodemailer": _script("nodemailer", "eml")},
    "mbox": {"git format-patch": patches, "redmail and emails, Python's mailbox": _package("box", "mbox")},
    "srt": {"pysrt": _package("pysrt", "srt"), "srt": _package("srt", "srt"), "pysubs2": _package("pysubs2", "srt")},
    "vtt": {"pysubs2": _package("pysubs2", "vtt"), "pycaption": _package("pycaption", "vtt"),
            "webvtt-py, with voices": _package("webvtt", "vtt")},
    "xlsx": {"XlsxWriter": _package("xlsxwriter", "xlsx"), "PyExcelerate": _package("pyexcelerate", "xlsx"),
             "LibreOffice, from ODS": from_office(_package("xlsxwriter", "xlsx"), "ods", "xlsx")},
    "pptx": {"pandoc": by_pandoc, "PptxGenJS": _script("pptxgenjs", "pptx"),
             "LibreOffice, from ODP": from_office(by_pandoc, "odp", "pptx")},
    "csv": {"pandas": _package("pandas", "csv"), "agate": _package("agate", "csv"),
            "Papa Parse": _script("papaparse", "csv"),
            "LibreOffice": from_office(_package("pandas", "csv"), "ods", "csv")},
    "warc": {"wget": by_wget(), "wget, not compressed": by_wget("--no-warc-compression"), "warcio": recompressed},
    "mhtml": {"Chromium": saved},
    "archive": {"Info-ZIP": archive("zip", "zip", "-q", "-r"), "GNU tar": archive("tar.gz", "tar", "-czf"),
                "GNU tar, xz": archive("tar.xz", "tar", "-cJf")},
}  # fmt: skip

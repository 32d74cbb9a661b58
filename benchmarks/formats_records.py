"""How much comes out of letters, captions, sheets, slides, tables and archives that other programs made.

Texts of real documents get a title, an author, a date, links, quotations and speakers by a seed; programs that share
nothing with the readers (but for webvtt-py and Python's own `mailbox`, named below) write ten files of each format;
what is read is counted against what was put in. Programs that are missing are named and left out.

    python benchmarks/formats_records.py [--python VENV/bin/python] [--node FOLDER] [--office soffice] [FORMAT...]

`--python`: an environment with the packages of `writers/python_writers.py`; `--node`: a `node_modules` folder with
those of `writers/node_writers.js`; `--office`: a LibreOffice with Calc and Impress.
"""

from __future__ import annotations

import argparse
import functools
import http.server
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path
from typing import Any

from formats import paragraphs
from whence.extract import extract
from whence.models import MarkKind, Metadata
from whence.read import Payload, read, split

HERE = Path(__file__).parent
Case = dict[str, Any]
Truth = dict[str, list[Any]]
_WORD = re.compile(r"\w+")
_PEOPLE = [f"{a} {b}" for a in ("Tess", "Bodil", "Jon", "Zoë") for b in ("Aldry", "Wray", "Orr", "Lindqvist")]


class Programs:
    """Where the programs are that write."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.python, self.node, self.office = options.python, options.node, options.office

    def package(self, name: str, case: Case, goal: Path) -> None:
        """A package of PyPI."""
        self._said([self.python, str(HERE / "writers" / "python_writers.py"), name, str(goal)], case)

    def script(self, name: str, case: Case, goal: Path) -> None:
        """A package of npm."""
        self._said(["node", str(HERE / "writers" / "node_writers.js"), name, str(goal)], case)

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


def case_of(name: str, texts: list[str], chance: random.Random) -> tuple[Case, Truth]:
    """What a program is told to write, and what a reader should find."""
    return _CASES[name](texts, chance)


def _day(chance: random.Random) -> str:
    return f"{chance.randint(2001, 2023)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"


def _link(chance: random.Random) -> tuple[str, str]:
    number = chance.randint(1, 10**6)
    return f"the record of {number}", f"https://example.org/{number}/page.html?a={chance.randint(1, 9)}&b=2"


def _letter(texts: list[str], chance: random.Random) -> tuple[Case, Truth]:
    own, said = chance.sample(texts, 4), chance.choice(texts)
    link = _link(chance)
    case = {
        "title": f"Silt – report {chance.randint(1, 10**6)}",
        "author": chance.choice(_PEOPLE),
        "date": _day(chance),
    }
    case["text"] = "\n\n".join((*own, f"> {said}"))
    inner = "".join(f"<p>{escape(words)}</p>" for words in own)
    case["html"] = (
        f'<html><body>{inner}<p>See <a href="{escape(link[1])}">{link[0]}</a>.</p>'
        f"<blockquote><p>{escape(said)}</p></blockquote></body></html>"
    )
    case["attached"] = chance.choice(texts)
    truth = {"words": [*own, said], "quotes": [said], "links": [link], "records": [case["attached"]]}
    return case, {**truth, "titles": [case["title"]], "authors": [case["author"]], "dates": [case["date"]]}


def _box(texts: list[str], chance: random.Random) -> tuple[Case, Truth]:
    letters = [_letter(texts, chance) for _ in range(5)]
    kinds = ("words", "titles", "authors", "dates")
    return {"letters": [case for case, _ in letters]}, {
        kind: [item for _, truth in letters for item in truth[kind]] for kind in kinds
    }


def _captions(texts: list[str], chance: random.Random) -> tuple[Case, Truth]:
    at, captions, speakers = 1.0, [], []
    for words in chance.sample(texts, 6):
        who = chance.choice(_PEOPLE)
        pieces = re.findall(r"(?:\S+\s*){1,9}", words)
        for piece in pieces:
            captions.append((at, at + 2.5, piece.strip()))
            speakers.append(who)
            at += 2.75
        at += 6
    times = [(start, words) for start, _, words in captions]
    turns = [(who, words) for who, (_, _, words) in zip(speakers, captions, strict=True)]
    return {"captions": captions, "speakers": speakers}, {
        "words": [w for _, w in times],
        "times": times,
        "turns": turns,
    }


def _book(texts: list[str], chance: random.Random) -> tuple[Case, Truth]:
    sheets = {
        f"Sheet of {number}": [
            (_day(chance), round(chance.random() * 1000, 3), words) for words in chance.sample(texts, 8)
        ]
        for number in (1, 2, 3)
    }
    case = {"title": "The silt book", "author": chance.choice(_PEOPLE), "sheets": sheets, "note": chance.choice(texts)}
    case["links"] = [_link(chance) for _ in range(3)]
    rows = [row for found in sheets.values() for row in found]
    cells = [part for day, number, _ in rows for part in (day, f"{number:.15g}")]
    truth: Truth = {"words": [row[2] for row in rows], "cells": cells}
    return case, truth | {"places": list(sheets), "links": case["links"] * 3, "notes": [case["note"]] * 3}


def _show(texts: list[str], chance: random.Random) -> tuple[Case, Truth]:
    slides = [
        {"title": f"Part {n} on silt", "words": words, "link": _link(chance), "note": chance.choice(texts)}
        for n, words in enumerate(chance.sample(texts, 6))
    ]
    case = {"title": "What the silt says", "author": chance.choice(_PEOPLE), "slides": slides}
    truth = {"words": [one["words"] for one in slides], "links": [one["link"] for one in slides]}
    truth |= {"notes": [one["note"] for one in slides], "places": [one["title"] for one in slides]}
    return case, {**truth, "titles": [case["title"]], "authors": [case["author"]]}


def _table(texts: list[str], chance: random.Random) -> tuple[Case, Truth]:
    rows = []
    for number in range(12):
        rows.append({"Headline": f"Silt, {number}", "Byline": chance.choice(_PEOPLE), "Date": _day(chance)})
        rows[-1] |= {"URL": f"https://example.org/{number}", "Body": "\n".join(chance.sample(texts, 2))}
    truth = {"words": [row["Body"] for row in rows], "titles": [row["Headline"] for row in rows]}
    truth |= {"authors": [row["Byline"] for row in rows], "dates": [row["Date"] for row in rows]}
    return {"rows": rows, "delimiter": ","}, {**truth, "addresses": [row["URL"] for row in rows]}


def _pages(texts: list[str], chance: random.Random, count: int = 4) -> tuple[Case, Truth]:
    letters = [_letter(texts, chance) for _ in range(count)]
    case: Case = {"pages": [_page(one) for one, _ in letters]}
    kinds = ("words", "links", "quotes", "titles", "authors", "dates")
    truth = {kind: [item for _, found in letters for item in found[kind]] for kind in kinds}
    return case, truth


def _page(letter: Case) -> str:
    head = (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{escape(letter["title"])}</title>'
        f'<meta name="author" content="{letter["author"]}">'
        f'<meta property="article:published_time" content="{letter["date"]}"></head>'
    )
    title = f"<body><h1>{escape(letter['title'])}</h1>"
    return head + letter["html"].replace("<html><body>", title)


def _web(texts: list[str], chance: random.Random) -> tuple[Case, Truth]:
    case, truth = _pages(texts, chance)
    return case, {**truth, "addresses": [f"/{number}.html" for number in range(len(case["pages"]))]}


def _one_page(texts: list[str], chance: random.Random) -> tuple[Case, Truth]:
    case, truth = _pages(texts, chance, 1)
    return case, {**truth, "addresses": ["/0.html"]}


_CASES: dict[str, Callable[[list[str], random.Random], tuple[Case, Truth]]] = {
    "eml": _letter, "mbox": _box, "srt": _captions, "vtt": _captions, "xlsx": _book, "pptx": _show, "csv": _table,
    "warc": _web, "mhtml": _one_page, "archive": _pages,
}  # fmt: skip


def without(truth: Truth, program: str) -> Truth:
    """The truth but for what a program cannot write."""
    lost = {
        **dict.fromkeys(("pysrt", "srt", "pysubs2", "pycaption"), ("turns",)),
        "PyExcelerate": ("links", "notes"),
    }.get(program, ())
    return {kind: items for kind, items in truth.items() if kind not in lost}


class Found:
    """What the readers make of a file."""

    def __init__(self, file: Path) -> None:
        pairs = [(part, read(part)) for part in split(file.read_bytes(), file.name) if isinstance(part, Payload)]
        self.readings = [reading for _, reading in pairs]
        self.about = [extract(reading, given=part.said or Metadata()).metadata for part, reading in pairs]
        self.text = " | ".join(folded(reading.text) for reading in self.readings)

    def marked(self, kind: MarkKind) -> Iterator[tuple[str, Any]]:
        """The words under each mark, and what it says."""
        for reading in self.readings:
            for mark in reading.marks:
                if mark.kind is kind:
                    yield folded(reading.text[mark.start : mark.end]), mark.data

    def count(self, kind: str, items: list[Any]) -> int:
        """How many of the items came out."""
        if kind in _ABOUT:
            known = Counter(value for about in self.about for value in _ABOUT[kind](about))
            return sum((Counter(items) & known).values())
        if kind == "addresses":
            return sum(any((about.url or "").endswith(item) for about in self.about) for item in items)
        return _MARKED[kind](self, items)


def folded(text: str) -> str:
    """Words alone."""
    return " ".join(_WORD.findall(text.casefold()))


def _times(found: Found, items: list[Any]) -> int:
    known = {(round(data["start"], 1), words) for words, data in found.marked(MarkKind.TIMECODE)}
    return sum((round(at, 1), folded(words)) in known for at, words in items)


def _turns(found: Found, items: list[Any]) -> int:
    known = [(data["speaker"], words) for words, data in found.marked(MarkKind.TURN)]
    return sum(any(who == one and folded(words) in said for one, said in known) for who, words in items)


def _links(found: Found, items: list[Any]) -> int:
    known = Counter((words, data["href"]) for words, data in found.marked(MarkKind.LINK))
    return sum((Counter((folded(words), href) for words, href in items) & known).values())


def _under(*kinds: MarkKind) -> Callable[[Found, list[Any]], int]:
    def count(found: Found, items: list[Any]) -> int:
        known = " | ".join(words for kind in kinds for words, _ in found.marked(kind))
        return sum(min(items.count(item), known.count(folded(item))) for item in set(items))

    return count


def _comments(found: Found, items: list[Any]) -> int:
    said = Counter(folded(data["text"]) for _, data in found.marked(MarkKind.COMMENT))
    said += Counter(words for words, _ in found.marked(MarkKind.NOTE))
    return sum((Counter(map(folded, items)) & said).values())


def _words(found: Found, items: list[Any]) -> int:
    return sum(folded(item) in found.text for item in items)


_ABOUT: dict[str, Callable[[Metadata], list[str]]] = {
    "titles": lambda about: [about.title or ""],
    "authors": lambda about: list(about.authors),
    "dates": lambda about: [(about.published or "")[:10]],
}
_MARKED: dict[str, Callable[[Found, list[Any]], int]] = {
    "words": _words, "records": _words, "times": _times, "turns": _turns, "links": _links, "notes": _comments,
    "quotes": _under(MarkKind.BLOCK_QUOTE), "cells": _under(MarkKind.CELL), "places": _under(MarkKind.HEADING),
}  # fmt: skip


def measure(name: str, texts: list[str], programs: Programs, count: int) -> None:
    """Print what came out of a format's files, for each program."""
    chance = random.Random(f"{name}-1")
    total: Counter[str] = Counter()
    each: dict[str, Counter[str]] = {}
    for number in range(count):
        program, make = list(MAKERS[name].items())[number % len(MAKERS[name])]
        case, truth = case_of(name, texts, chance)
        with tempfile.TemporaryDirectory() as folder:
            try:
                found = Found(make(programs, case, Path(folder)))
            except (OSError, subprocess.SubprocessError) as error:
                print(f"  {name}: {program} left out: {error}")
                continue
        counts = each.setdefault(program, Counter())
        for kind, items in without(truth, program).items():
            counts.update({kind: found.count(kind, items), f"{kind} of": len(items)})
    for program, counts in each.items():
        print(f"  {name}, {program}: {_line(counts)}", flush=True)
        total += counts
    print(f"{name}: {_line(total)}", flush=True)


def _line(counts: Counter[str]) -> str:
    kinds = [kind.removesuffix(" of") for kind in counts if kind.endswith(" of")]
    return "  ".join(f"{kind} {counts[kind]}/{counts[f'{kind} of']}" for kind in kinds)


def main() -> int:
    """Measure the formats that are named, or all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=HERE.resolve().parents[1] / "shared" / "data")
    parser.add_argument("--count", type=int, default=10)
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--node", type=Path, default=Path("node_modules"))
    parser.add_argument("--office", default=shutil.which("soffice") or "soffice")
    parser.add_argument("formats", nargs="*", default=list(MAKERS))
    options = parser.parse_args()
    if not options.data.is_dir():
        print(f"skipped: needs documents at {options.data}")
        return 0
    texts = paragraphs(options.data)
    for name in options.formats:
        measure(name, texts, Programs(options), options.count)
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""How much of notes, links, block quotes, authors and dates comes out of files that other programs made.

Texts of real documents get notes, links and block quotes at places drawn by a seed, and an author and a date; pandoc
and LibreOffice turn them into files of each format; what the readers find is counted against what was put in. A note
counts where its words stand under a note's mark and a marker leads to it, a link where its words and its address agree,
a block quote where a mark covers its words, author and date where the metadata, or the text's head, has them.

    python benchmarks/formats.py [--data ../shared/data] [--count 10] [--keep FOLDER] [FORMAT...]
"""

from __future__ import annotations

import argparse
import json
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from measuring.extracting import read_one
from measuring.folders import DATA
from whence.extract import extract
from whence.models import Mark, MarkKind, Metadata, Reading
from writers.found import folded

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_PLAIN = re.compile(r"[A-Za-z0-9 ,.;:'\"()%-]+")


@dataclass
class Truth:
    """What was put into a document."""

    title: str
    author: str
    date: str
    notes: list[str] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    quotes: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Way:
    """How a program makes a file of a format from Markdown."""

    program: str
    suffix: str
    steps: tuple[tuple[str, ...], ...]


def pandoc(to: str) -> tuple[str, ...]:
    return ("pandoc", to)


def office(to: str) -> tuple[str, ...]:
    return ("soffice", to)


WAYS = {
    "odt": [
        Way("pandoc", "odt", (pandoc("odt"),)),
        Way("LibreOffice, from DOCX", "odt", (pandoc("docx"), office("odt"))),
        Way("LibreOffice, from RTF", "odt", (pandoc("docx"), office("rtf"), office("odt"))),
    ],
    "fodt": [Way("LibreOffice, from DOCX", "fodt", (pandoc("docx"), office("fodt")))],
    "epub": [
        Way("pandoc, EPUB 3", "epub", (pandoc("epub3"),)),
        Way("pandoc, EPUB 2", "epub", (pandoc("epub2"),)),
        Way("LibreOffice", "epub", (pandoc("docx"), office("epub"))),
    ],
    "rtf": [
        Way("LibreOffice, from DOCX", "rtf", (pandoc("docx"), office("rtf"))),
        Way("LibreOffice, from ODT", "rtf", (pandoc("odt"), office("rtf"))),
        Way("pandoc", "rtf", (pandoc("rtf"),)),
    ],
    "docx": [
        Way("pandoc", "docx", (pandoc("docx"),)),
        Way("LibreOffice, from ODT", "docx", (pandoc("odt"), office("docx"))),
    ],
    "html": [
        Way("pandoc", "html", (pandoc("html"),)),
        Way("LibreOffice", "html", (pandoc("odt"), office("html"))),
    ],
}


def source(texts: list[str], number: int, chance: random.Random) -> tuple[str, Truth]:
    """A document in Markdown, and what was put into it."""
    names = [f"{a} {b}" for a in ("Tess", "Bodil", "Jon", "Anna Maria") for b in ("Aldry", "Wray", "Orr", "Lindqvist")]
    day = f"{chance.randint(2001, 2023)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    truth = Truth(f"Report number {number} on what was said", chance.choice(names), day)
    parts = [f"---\ntitle: {truth.title}\nauthor: {truth.author}\ndate: {day}\n---\n"]
    below: list[str] = []
    parts += [_paragraph(text, truth, below, chance) for text in chance.sample(texts, 30)]
    return "\n\n".join([*parts, *below]) + "\n", truth


def _paragraph(text: str, truth: Truth, below: list[str], chance: random.Random) -> str:
    kind = chance.random()
    if kind < 0.2:
        truth.quotes.append(text)
        return f"> {text}"
    sentences = _SENTENCE.split(text)
    if kind < 0.3:
        return f"## Part {len(truth.notes) + 1} of the report\n\n" + text
    if kind < 0.8:
        kept = chance.choice(("report", "letter", "record"))
        note = f"See the {kept} of {chance.randint(1900, 2020)}, p. {len(below) + 1}."
        truth.notes.append(note)
        below.append(f"[^{len(below) + 1}]: {note}")
        at = chance.randrange(len(sentences))
        sentences[at] += f"[^{len(below)}]"
    if chance.random() < 0.5:
        address = f"https://example.org/{chance.randint(1, 9999)}/page.html?a={chance.randint(1, 9)}&b=2"
        words = f"the record of {len(truth.links) + 1}"
        truth.links.append((words, address))
        sentences.append(f"It is [{words}]({address}).")
    return " ".join(sentences)


def paragraphs(data: Path) -> list[str]:
    """Paragraphs of real documents, of plain characters, so that Markdown means nothing else in them."""
    with (data / "senate_2005" / "documents.jsonl").open(encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for _, line in zip(range(400), file, strict=False)]
    found = (" ".join(part.split()) for text in texts for part in re.split(r"\n\s*\n|(?<=\.)\s{3,}", text))
    flat = [part for whole in found for part in _pieces(whole)]
    return [part for part in flat if 80 < len(part) < 900 and _PLAIN.fullmatch(part) and not part[0].isdigit()]


def _pieces(text: str) -> Iterator[str]:
    sentences = _SENTENCE.split(text)
    for at in range(0, len(sentences), 3):
        yield " ".join(sentences[at : at + 3])


def made(markdown: str, way: Way, folder: Path) -> Path:
    """The file that the programs make."""
    at = folder / "source.md"
    at.write_text(markdown, encoding="utf-8")
    for program, to in way.steps:
        if program == "pandoc":
            ending = re.sub(r"\d", "", to)
            goal = folder / f"source.{ending}"
            subprocess.run(["pandoc", "-s", "-t", to, "-o", str(goal), str(at)], check=True, capture_output=True)
        else:
            goal = folder / f"source.{to}"
            to_folder = folder / f"made-{to}"
            profile = f"-env:UserInstallation=file://{folder / 'profile'}"
            command = ["soffice", profile, "--headless", "--convert-to", to, "--outdir", str(to_folder), str(at)]
            subprocess.run(command, check=True, capture_output=True)
            shutil.copy(to_folder / f"source.{to}", goal)
        at = goal
    return at


def counted(truth: Truth, reading: Reading) -> Counter[str]:
    """How many of each kind came out, and how many there were (`… of`)."""
    notes = [_words(reading, mark) for mark in _marks(reading, MarkKind.NOTE)]
    targets = {mark.data["id"] for mark in _marks(reading, MarkKind.NOTE)}
    markers = [mark for mark in _marks(reading, MarkKind.NOTE_REFERENCE) if mark.data["target"] in targets]
    links = {(_words(reading, mark), mark.data["href"]) for mark in _marks(reading, MarkKind.LINK)}
    quotes = " | ".join(_words(reading, mark) for mark in _marks(reading, MarkKind.BLOCK_QUOTE))
    about = extract(reading, given=Metadata()).metadata
    found = Counter(
        notes=min(sum(any(folded(note) in each for each in notes) for note in truth.notes), len(markers)),
        links=sum((folded(words), href) in links for words, href in truth.links),
        quotes=sum(folded(quote) in quotes for quote in truth.quotes),
        authors=int(truth.author in about.authors),
        dates=int((about.published or "").startswith(truth.date)),
    )
    found.update({"notes of": len(truth.notes), "links of": len(truth.links), "quotes of": len(truth.quotes)})
    found.update({"authors of": 1, "dates of": 1})
    return found


def _marks(reading: Reading, kind: MarkKind) -> list[Mark]:
    return [mark for mark in reading.marks if mark.kind is kind]


def _words(reading: Reading, mark: Mark) -> str:
    return folded(reading.text[mark.start : mark.end])


def measure(name: str, texts: list[str], count: int, keep: Path | None) -> Counter[str]:
    chance = random.Random(f"{name}-1")
    total: Counter[str] = Counter()
    for number in range(count):
        way = WAYS[name][number % len(WAYS[name])]
        markdown, truth = source(texts, number + 1, chance)
        with tempfile.TemporaryDirectory() as folder:
            file = made(markdown, way, Path(folder))
            if keep:
                keep.mkdir(parents=True, exist_ok=True)
                shutil.copy(file, keep / f"{name}-{number}.{way.suffix}")
            found = counted(truth, read_one(file.read_bytes(), file.name))
        print(f"  {name} {number + 1}: {way.program:26}", _line(found), flush=True)
        total += found
    return total


def _line(found: Counter[str]) -> str:
    kinds = ("notes", "links", "quotes", "authors", "dates")
    return "  ".join(f"{kind} {found[kind]}/{found[kind + ' of']}" for kind in kinds)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--count", type=int, default=10)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("formats", nargs="*", default=list(WAYS))
    options = parser.parse_args()
    if not options.data.is_dir() or not all(map(shutil.which, ("pandoc", "soffice"))):
        print(f"skipped: needs documents at {options.data}, pandoc and soffice")
        return 0
    texts = paragraphs(options.data)
    for name in options.formats:
        print(f"{name}: {_line(measure(name, texts, options.count, options.keep))}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""600 quotations drawn from real documents by seed, changed in known ways, and held against the library.

Each kind of change calls for one outcome, for the words left out or replaced, and for flags. The figures are shares of
quotations that got all of it. Run: `python benchmarks/quotations_seeded.py [SEED] [--data ../shared/data] [--wrong]`.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from changes.draw import Draw
from changes.kinds import KINDS, Case
from whence.link.against import Against
from whence.link.comparing.compare import compare
from whence.link.comparing.quoted import Quoted
from whence.link.comparing.searchable import Searchable
from whence.link.passages.index import PassageIndex
from whence.link.quotations import look_up_quotation
from whence.link.resolving.resolver import Resolver
from whence.models import Comparison, Document, Extraction, Held, Match, Metadata, Reading
from whence.read import read, split
from whence.text import tokens

# --- Judging ----------------------------------------------------------------------------------------------------


def wrong(case: Case, got: Comparison) -> str | None:
    """What of a comparison is not what the case calls for; None where all is."""
    if got.outcome is not case.outcome:
        return f"{got.outcome.value} for {case.outcome.value}"
    if case.document is None:
        return None
    match = got.matches[0]
    checks = (
        ("differences", case.differences is None or _differences(match) == case.differences),
        ("omitted", not case.omitted or [" ".join(tokens(o).words) for o in match.omitted] == list(case.omitted)),
        ("replaced", match.replaced == case.replaced),
        ("flags", {f for f in match.flags if f.startswith("joined")} == set(case.flags)),
    )
    return next((what for what, holds in checks if not holds), None)


def _differences(match: Match) -> frozenset[tuple[str, str, str, str | None]]:
    words = (
        (d.op, " ".join(tokens(d.quoted).words), " ".join(tokens(d.found).words), d.flag) for d in match.differences
    )
    return frozenset(words)


# --- Documents --------------------------------------------------------------------------------------------------


def texts(data: Path) -> tuple[dict[str, str], list[str]]:
    """The texts of the library, and foreign ones of another origin."""
    held = {
        path.name: path.read_text(encoding="utf-8", errors="replace")
        for folder in ("911report", "gao")
        for path in sorted((data / folder).glob("*.txt"))
    }
    with (data / "senate_2005" / "documents.jsonl").open(encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    held |= {record["id"]: record["text"] for record in records[::4]}
    return held, [(data / "challenger" / "full.md").read_text(encoding="utf-8")]


def against(held: dict[str, str]) -> Against:
    """A library in memory of plain texts."""
    documents = {name: _held(name, text) for name, text in held.items()}
    index = PassageIndex.open(None)
    index.add((name, text, ()) for name, text in held.items())
    return Against(documents, index, Resolver.of(documents.values()))


def _held(name: str, text: str) -> Held:
    document = Document(name, name, None, "text/plain", len(text), Metadata())
    reading = Reading(name, "plain", text)
    return Held(document, reading, Extraction(reading.id, Metadata()))


def cases(draw: Draw, number_of: int) -> Iterator[Case]:
    for k in range(number_of):
        yield KINDS[k % len(KINDS)](draw)


@dataclass
class Figures:
    """How many of each kind were drawn, how many of these were as called for, what was not, and seconds of CPU each."""

    drawn: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    mistakes: list[tuple[str, Case, Comparison]] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def share(self) -> float:
        return sum(self.right.values()) / max(1, sum(self.drawn.values()))


def run(seed: int, data: Path, *, number_of: int = 600) -> Figures:
    """Draw, change, look up and judge."""
    held, others = texts(data)
    library, figures = against(held), Figures()
    for case in cases(Draw(random.Random(seed), held, others), number_of):
        begun = time.process_time()
        got = look_up_quotation(case.text, library)
        figures.seconds += (time.process_time() - begun) / number_of
        figures.drawn[case.kind] += 1
        what = wrong(case, got)
        figures.right[case.kind] += what is None
        if what is not None:
            figures.mistakes.append((what, case, got))
    return figures


def strangers(seed: int, data: Path, *, words: int, number_of: int = 300) -> Counter[str]:
    """The outcomes of passages of texts that are not in the library."""
    held, others = texts(data)
    library, draw = against(held), Draw(random.Random(seed), held, others)
    return Counter(look_up_quotation(draw.foreign_words(words), library).outcome.value for _ in range(number_of))


def editions(seed: int, data: Path, *, number_of: int = 400) -> Counter[str]:
    """The outcomes of passages of one document's HTML in its PDF: the same words, with other notes and pages."""
    html, pdf = (_read(data / "mueller" / f"mueller-report-vol-2.{kind}") for kind in ("html", "pdf"))
    rng, found, place = random.Random(seed), tokens(html), Searchable.of(pdf)
    outcomes = Counter[str]()
    for _ in range(number_of):
        size = rng.choice((8, 15, 30, 60, 120))
        at = rng.randrange(len(found) - size)
        matches = compare(Quoted.parse(html[slice(*found.span(at, at + size))]), place, limit=1)
        outcomes[matches[0].outcome.value if matches else "none"] += 1
    return outcomes


def _read(path: Path) -> str:
    [payload] = split(path.read_bytes(), path.name)
    return read(payload).text


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seed", type=int, nargs="?", default=1)
    parser.add_argument("--data", type=Path, default=Path(__file__).resolve().parents[2] / "shared" / "data")
    parser.add_argument("--number", type=int, default=600)
    parser.add_argument("--wrong", action="store_true", help="print what was not as called for")
    given = parser.parse_args()
    if not given.data.is_dir():
        sys.exit(print(f"no documents at {given.data}: nothing is measured"))
    figures = run(given.seed, given.data, number_of=given.number)
    _print(figures)
    for words in (9, 30):
        print(f"{words} words of other texts: {dict(strangers(given.seed, given.data, words=words))}")
    print(f"passages of HTML in the PDF of the same report: {dict(editions(given.seed, given.data))}")
    for mistake in figures.mistakes if given.wrong else ():
        _print_mistake(*mistake)


def _print(figures: Figures) -> None:
    print("| kind | quotations | as called for |\n|---|---|---|")
    for kind, number in figures.drawn.items():
        print(f"| {kind} | {number} | {figures.right[kind]} |")
    print(f"| all | {sum(figures.drawn.values())} | {sum(figures.right.values())} ({figures.share:.3f}) |")
    print(f"{1000 * figures.seconds:.1f} ms of CPU a quotation")


def _print_mistake(what: str, case: Case, got: Comparison) -> None:
    print("\n", case.kind, "|", what, "|", case.text[:300].replace("\n", "/"))
    for match in got.matches[:1]:
        there = "there" if match.document == case.document else "elsewhere"
        print("   got   ", match.outcome.value, there, match.flags, match.omitted, match.replaced, end=" ")
        print(sorted(_differences(match), key=str))
    print(
        "   wanted",
        case.outcome.value,
        case.flags,
        case.omitted,
        case.replaced,
        sorted(case.differences or (), key=str),
    )


if __name__ == "__main__":
    main()

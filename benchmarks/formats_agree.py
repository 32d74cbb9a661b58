"""One document in several formats: do words, notes and quotations agree?

Words are counted without notes' markers and without what is no part of the document; two notes of one label agree where
nine in ten of their words do; quotations agree where all their words do.

    python benchmarks/formats_agree.py [FILE FILE…]
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from measuring.extracting import read_one
from whence.extract import extract
from whence.models import MarkKind, Metadata
from whence.text import tokens

ALIKE = 0.9
REPORT = [f"../shared/data/mueller/mueller-report-vol-2.{ending}" for ending in ("epub", "html", "pdf")]


@dataclass(frozen=True)
class Seen:
    """What came out of a file: words, notes by label, quotations."""

    name: str
    words: Counter[str]
    notes: dict[str, Counter[str]]
    quotations: Counter[str]


def seen(path: Path) -> Seen:
    reading = read_one(path.read_bytes(), path.name)
    extraction = extract(reading, given=Metadata())
    apart = [(mark.start, mark.end) for mark in reading.marks if mark.kind is MarkKind.EXTRANEOUS]
    markers = extraction.note_markers

    def words(start: int, end: int) -> list[str]:
        return tokens(reading.text[start:end]).words

    return Seen(
        path.suffix,
        Counter(tokens(reading.text, skip=[*apart, *markers]).words),
        {m.data["label"]: Counter(words(m.start, m.end)) for m in reading.marks if m.kind is MarkKind.NOTE},
        Counter(" ".join(words(q.start, q.end)) for q in extraction.quotations),
    )


def shared(one: Counter[str], other: Counter[str]) -> float:
    return (one & other).total() / max(one.total(), other.total(), 1)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, default=[Path(name) for name in REPORT])
    files = parser.parse_args().files
    if not all(file.is_file() for file in files):
        print(f"skipped: not all of these are here: {', '.join(map(str, files))}")
        return 0
    for one, other in combinations(map(seen, files), 2):
        labels = one.notes.keys() & other.notes.keys()
        alike = sum(shared(one.notes[label], other.notes[label]) >= ALIKE for label in labels)
        quotations = (one.quotations & other.quotations).total()
        print(f"{one.name} and {other.name}: words {shared(one.words, other.words):.4f}, ", end="")
        print(f"notes {alike} of {len(one.notes)} and {len(other.notes)}, ", end="")
        print(f"quotations {quotations} of {one.quotations.total()} and {other.quotations.total()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

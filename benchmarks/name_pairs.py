"""Measures links between names of two documents on the hand-tagged pairs.

Each pair is linked by itself: the two names as they stand, with the offices that the words around them give.

    python benchmarks/name_pairs.py ../shared [--wrong]
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.measuring.folders import present

from tests.passages import document_text
from whence.extract.blocks import layout
from whence.extract.names.finding import names
from whence.link.names.entities import entities
from whence.models import Reading, Status
from whence.store.names import NameEntry

PAIRS = Path(__file__).resolve().parents[1] / "tests" / "cases" / "name_pairs.json"
_AROUND = 300


def entry(document: str, text: str, span: tuple[int, int], kind: str) -> NameEntry:
    """A name by its place, with the offices that stand beside it."""
    start, end = span
    low = max(0, start - _AROUND)
    found = names(layout(Reading(document, "r", text[low : end + _AROUND])))
    at = {one.id for one in found.names if low + one.start < end and start < low + one.end}
    offices = tuple((o.title, o.held, o.organisation) for o in found.offices if o.name in at)
    words = " ".join(text[start:end].split())
    return NameEntry(document, kind, words, start, end, 1, {words: (1, start, end)}, offices)


def said(one: NameEntry, other: NameEntry) -> str:
    """stated, suspected or none."""
    found = entities([one, other])
    if len(found) == 1:
        return found[0].occurrences[1].status.value
    return "suspected" if any(link.status is Status.SUSPECTED for entity in found for link in entity.links) else "none"


def judged(shared: Path) -> Iterator[tuple[str, str, str, NameEntry, NameEntry]]:
    """What is said of each pair, the truth, what makes it hard, and both names."""
    held: dict[str, Any] = json.loads(PAIRS.read_text(encoding="utf-8"))
    rows = held["documents"]
    for a, a0, a1, b, b0, b1, kind, truth, hard in held["pairs"]:
        one = entry(str(a), document_text(shared, rows[a]), (a0, a1), kind)
        other = entry(str(b), document_text(shared, rows[b]), (b0, b1), kind)
        yield said(one, other), truth, hard, one, other


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=present)
    parser.add_argument("--wrong", action="store_true")
    given = parser.parse_args()
    counts: Counter[tuple[str, str]] = Counter()
    for status, truth, hard, one, other in judged(given.shared):
        counts[status, truth] += 1
        wrong = (status == "none") is (truth == "same")
        if given.wrong and wrong:
            print(f"{status} for {truth} ({hard}): {one.full} {one.offices} | {other.full} {other.offices}")
    for status in ("stated", "suspected", "none"):
        same, different = counts[status, "same"], counts[status, "different"]
        print(f"{status}: {same} same, {different} different")


if __name__ == "__main__":
    main()

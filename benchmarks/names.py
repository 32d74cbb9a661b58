"""Measures names and offices against the hand tags of the drawn passages, and their speed.

python benchmarks/names.py ../shared/data            # precision, recall, kinds, offices
python benchmarks/names.py ../shared/data --speed    # characters a second, names alone
python benchmarks/names.py ../shared/data --wrong 7  # what is wrong in a passage
python benchmarks/names.py ../shared/data --blind [--elsewhere FOLDER]  # passages tagged from the bare text
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.measuring.folders import clones, present  # noqa: E402

from tests.passages import blind_passages, document_text, passages  # noqa: E402
from whence.extract.blocks import layout  # noqa: E402
from whence.extract.names.finding import NamesFound, names  # noqa: E402
from whence.models import Reading  # noqa: E402

CASES = ROOT / "tests" / "cases"
TAGS = CASES / "names_tags.json"
LATER = CASES / "names_tags_later.json"


@dataclass
class Score:
    """Counts of one run: names found, tagged, with equal ends (`exact`), overlapping, of the right kind; offices."""

    found: int = 0
    tagged: int = 0
    exact: int = 0
    overlapping: int = 0
    kind: int = 0
    offices_found: int = 0
    offices_tagged: int = 0
    offices_right: int = 0
    kinds: Counter[tuple[str, str]] = field(default_factory=Counter)

    def lines(self) -> Iterator[str]:
        p, r = self.exact / max(1, self.found), self.exact / max(1, self.tagged)
        yield f"names: {self.tagged} tagged, {self.found} found"
        yield f"  same ends: precision {p:.3f} recall {r:.3f} F1 {2 * p * r / max(p + r, 1e-9):.3f}"
        yield f"  overlapping: precision {self.overlapping / max(1, self.found):.3f}"
        yield f"  kind right of those with the same ends: {self.kind / max(1, self.exact):.3f}"
        p, r = self.offices_right / max(1, self.offices_found), self.offices_right / max(1, self.offices_tagged)
        yield f"offices: {self.offices_tagged} tagged, {self.offices_found} found: precision {p:.3f} recall {r:.3f}"


def tags(path: Path = TAGS) -> dict[int, Mapping[str, Any]]:
    """The tags of each passage by its number."""
    return {row["number"]: row for row in json.loads(path.read_text(encoding="utf-8"))["passages"]}


def found_in(text: str, start: int, end: int) -> tuple[NamesFound, list[Any], list[tuple[int, int, int, int]]]:
    """Names and offices that stand in a stretch, found with the whole document around it."""
    whole = names(layout(Reading("d", "r", text)))
    inside = [one for one in whole.names if start <= one.start and one.end <= end and one.form != "pronoun"]
    ids = {one.id: one for one in inside}
    offices = [(o.start, o.end, ids[o.name].start, ids[o.name].end) for o in whole.offices if o.name in ids]
    return whole, inside, offices


def compare(score: Score, tag: Mapping[str, Any], inside: list[Any], offices: list[tuple[int, int, int, int]]) -> None:
    """Adds one passage."""
    truth = {(a, b): kind.split("/") for a, b, kind in tag["names"]}
    score.tagged += len(truth)
    score.found += len(inside)
    for one in inside:
        kinds = truth.get((one.start, one.end))
        score.overlapping += any(a < one.end and one.start < b for a, b in truth)
        if kinds is not None:
            score.exact += 1
            score.kind += one.kind.value in kinds
            if one.kind.value not in kinds:
                score.kinds[kinds[0], one.kind.value] += 1
    right = [(a, b, c) for a, b, c, _ in tag["offices"]]
    score.offices_tagged += len(right)
    score.offices_found += len(offices)
    for start, end, person, _ in offices:
        score.offices_right += any(a < end and start < b and abs(person - c) < 12 for a, b, c in right)


def wrong(
    text: str, tag: Mapping[str, Any], inside: list[Any], offices: list[tuple[int, int, int, int]]
) -> Iterator[str]:
    """What differs in one passage, readably."""
    truth = {(a, b): kind for a, b, kind in tag["names"]}
    seen = {(one.start, one.end): one.kind.value for one in inside}
    for (a, b), kind in sorted((truth | seen).items()):
        words = " ".join(text[a:b].split())
        around = " ".join(text[max(0, a - 30) : b + 25].split())
        if (a, b) not in seen:
            yield f"  missed {truth[a, b]}: {words}   ({around})"
        elif (a, b) not in truth:
            yield f"  false {kind}: {words}   ({around})"
        elif seen[a, b] not in truth[a, b].split("/"):
            yield f"  kind {seen[a, b]} for {truth[a, b]}: {words}   ({around})"
    for a, b, c, d in tag["offices"]:
        if not any(x < b and a < y and abs(z - c) < 12 for x, y, z, _ in offices):
            yield f"  missed office {' '.join(text[a:b].split())} > {' '.join(text[c:d].split())}"
    for a, b, c, d in offices:
        if not any(x < b and a < y and abs(z - c) < 12 for x, y, z, _ in tag["offices"]):
            yield f"  false office {' '.join(text[a:b].split())} > {' '.join(text[c:d].split())}"


def measure(data: Path, path: Path = TAGS) -> Score:
    """The score over all tagged passages."""
    held = tags(path)
    score = Score()
    rows = [{**one["passage"], "number": n} for n, one in held.items()] if path == LATER else passages()
    for row in rows:
        text = document_text(data, row)
        _, inside, offices = found_in(text, row["start"], row["end"])
        compare(score, held[row["number"]], inside, offices)
    return score


def measure_blind(data: Path, elsewhere: Path | None, *, shown: int | None) -> Score:
    """The score over the passages tagged blind that are at hand; of one of them also what is wrong."""
    score = Score()
    for row, text in blind_passages(data, elsewhere):
        if shown is None or row["number"] == shown:
            _, inside, offices = found_in(text, row["passage"]["start"], row["passage"]["end"])
            compare(score, row, inside, offices)
            if shown is not None:
                print(*wrong(text, row, inside, offices), sep="\n")
    return score


def speed(data: Path) -> None:
    """Characters a second of one core's time, in texts of several kinds."""
    for file in ("911report/chapter-7.txt", "911report/chapter-13.4.txt", "gao/d0269g.txt", "challenger/full.md"):
        text = (data / file).read_text(encoding="utf-8")
        page = layout(Reading("d", "r", text))
        start = time.process_time()
        count = len(names(page).names)
        spent = time.process_time() - start
        print(f"{file}: {len(text) / 1e6 / spent:.2f} MB/s, {count} names")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=present)
    parser.add_argument("--speed", action="store_true")
    parser.add_argument("--later", action="store_true")
    parser.add_argument("--wrong", type=int)
    parser.add_argument("--blind", action="store_true")
    parser.add_argument("--elsewhere", type=clones, help="clones of other repositories, at owner/name")
    given = parser.parse_args()
    if given.speed:
        speed(given.data)
    elif given.blind:
        print("\n".join(measure_blind(given.data, given.elsewhere, shown=given.wrong).lines()))
    elif given.wrong is not None:
        row = passages()[given.wrong]
        text = document_text(given.data, row)
        _, inside, offices = found_in(text, row["start"], row["end"])
        print("\n".join(wrong(text, tags()[given.wrong], inside, offices)))
    else:
        print("\n".join(measure(given.data, LATER if given.later else TAGS).lines()))


if __name__ == "__main__":
    main()

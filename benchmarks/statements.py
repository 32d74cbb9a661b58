"""Measures dates, quantities, toponyms and statements against hand tags, and their speed.

python benchmarks/statements.py ../shared/data            # all figures
python benchmarks/statements.py ../shared/data --wrong 3  # what is wrong in a passage
python benchmarks/statements.py ../shared/data --speed    # megabytes of text a second and core
python benchmarks/statements.py ../shared/data --blind [--elsewhere FOLDER]  # passages tagged from the bare text
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.measuring.folders import clones, present  # noqa: E402

from tests.passages import blind_passages, document_text, passages  # noqa: E402
from whence.extract import extract  # noqa: E402
from whence.extract.blocks import layout  # noqa: E402
from whence.extract.particulars import particulars  # noqa: E402
from whence.models import Extraction, Metadata, Reading, Span, ZoneRole  # noqa: E402

CASES = ROOT / "tests" / "cases"
TAGS, SENTENCES = "statements_tags*.json", CASES / "statements_sentences.json"


@dataclass
class Score:
    """Counts: `found` by the program, `tagged` by hand, `same` at an overlapping place (dates: with equal ends),
    `right` with the right value besides."""

    name: str
    found: int = 0
    tagged: int = 0
    same: int = 0
    right: int = 0

    def line(self) -> str:
        """One line of figures."""
        p, r = self.same / max(1, self.found), self.same / max(1, self.tagged)
        f1 = 2 * p * r / max(p + r, 1e-9)
        value = self.right / max(1, self.same)
        whole = 2 * self.right / max(1, self.found + self.tagged)
        return (
            f"{self.name}: {self.tagged} tagged, {self.found} found; extent P {p:.3f} R {r:.3f} F1 {f1:.3f};"
            f" value right of those {value:.3f}; both F1 {whole:.3f}"
        )


@cache
def extraction(data: Path, number: int) -> tuple[str, Extraction]:
    """The document that a passage stands in, read whole; a senate text with the date of its record."""
    row = next(row for row in passages() if row["number"] == number)
    text = document_text(data, row)
    return text, _extracted(text, _record_date(data / row["file"], row["record"]))


def _extracted(text: str, published: str | None) -> Extraction:
    given = Metadata(published=published, language="en")
    return extract(Reading("d", "r", text, metadata=Metadata(language="en")), given=given)


def _record_date(path: Path, record: str | None) -> str | None:
    if record is None:
        return None
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return next((str(row["date"]) for row in rows if row["id"] == record), None)


def found_in(text: str, whole: Extraction, span: Span) -> dict[str, list[tuple[int, int, str]]]:
    """Dates, quantities and places in a stretch, with the labels that tags have."""

    def inside(records: Iterable[Any]) -> Iterator[Any]:
        return (one for one in records if span[0] <= one.start and one.end <= span[1])

    return {
        "dates": [(d.start, d.end, d.edtf + (f"/{d.part}" if d.part else "")) for d in inside(whole.dates)],
        "quantities": [(q.start, q.end, _counted(text, q)) for q in inside(whole.quantities)],
        "places": [(p.start, p.end, p.country or "-") for p in inside(whole.places)],
    }


def _counted(text: str, quantity: Any) -> str:
    if quantity.counted is None:
        return (quantity.unit or "-").lower()
    words = text[slice(*quantity.counted)].split()
    return words[-1].lower() if words else "-"


def compare(score: Score, tagged: list[list[Any]], found: list[tuple[int, int, str]], wrong: list[str]) -> None:
    """Adds one passage; `wrong` gathers what differs."""
    score.tagged += len(tagged)
    score.found += len(found)
    left = list(found)
    for start, end, value in tagged:
        same = next((one for one in left if _fits(score.name, one, (start, end))), None)
        if same is None:
            wrong.append(f"{score.name} missed {start}-{end} {value}")
            continue
        left.remove(same)
        score.same += 1
        score.right += same[2] == value
        if same[2] != value:
            wrong.append(f"{score.name} value {start}-{end}: {same[2]} for {value}")
    wrong += [f"{score.name} added {start}-{end} {value}" for start, end, value in left]


def _fits(name: str, one: tuple[int, int, str], span: Span) -> bool:
    if name == "dates":
        return (one[0], one[1]) == span
    return one[0] < span[1] and span[0] < one[1]


def tags() -> list[Mapping[str, Any]]:
    """The tagged passages of all files of tags."""
    files = (json.loads(path.read_text(encoding="utf-8")) for path in sorted(CASES.glob(TAGS)))
    return [row for held in files for row in held["passages"]]


def measure(data: Path, chosen: int | None) -> None:
    """Prints the figures of all tagged passages; of one passage also what is wrong."""
    spans = {row["number"]: (row["start"], row["end"]) for row in passages()}
    rows = (row for row in tags() if chosen in (None, row["number"]))
    _compare_all(((row, found_in(*extraction(data, row["number"]), spans[row["number"]])) for row in rows), chosen)


def measure_blind(data: Path, elsewhere: Path | None, chosen: int | None) -> None:
    """The same for the passages tagged blind that are at hand."""
    rows = ((row, text) for row, text in blind_passages(data, elsewhere) if chosen in (None, row["number"]))
    _compare_all(((row, _found_blind(data, row["passage"], text)) for row, text in rows), chosen)


def _found_blind(data: Path, at: Mapping[str, Any], text: str) -> Mapping[str, Any]:
    given = at["published"] if "published" in at else _record_date(data / at["file"], at["record"])
    return found_in(text, _extracted(text, given), (at["start"], at["end"]))


def _compare_all(rows: Iterable[tuple[Mapping[str, Any], Mapping[str, Any]]], chosen: int | None) -> None:
    scores = {name: Score(name) for name in ("dates", "quantities", "places")}
    for row, found in rows:
        wrong: list[str] = []
        for name, score in scores.items():
            compare(score, row[name], found[name], wrong)
        if chosen is not None:
            print(*wrong, sep="\n")
    print(*(score.line() for score in scores.values()), sep="\n")


def sentences(data: Path, *, shown: bool) -> None:
    """Of sentences with two assertions, how many give two statements; of those with one, how many give more. All, and
    those of the text itself: statements are of body zones, and some tagged sentences stand in chapters of notes."""
    rows = json.loads(SENTENCES.read_text(encoding="utf-8"))["sentences"]
    counts: Counter[tuple[str, int, bool]] = Counter()
    for number, start, end, assertions in rows:
        text, whole = extraction(data, number)
        made = sum(start <= one.start and one.end <= end for one in whole.statements)
        in_body = any(zone.role is ZoneRole.BODY and zone.start <= start < zone.end for zone in whole.zones)
        for group in ("all", "body") if in_body else ("all",):
            counts[group, assertions, made > 1] += 1
        if shown and (made > 1) != (assertions > 1):
            print(assertions, made, " ".join(text[start:end].split()))
    for group in ("all", "body"):
        _print_counts(group, counts)


def _print_counts(group: str, counts: Counter[tuple[str, int, bool]]) -> None:
    for assertions, what in ((2, "two assertions give two or more"), (1, "one assertion gives more")):
        more = counts[group, assertions, True]
        total = more + counts[group, assertions, False]
        print(f"{group}: {what}: {more} of {total} ({more / max(1, total):.3f})")


def speed(data: Path) -> None:
    """Megabytes of text a second of one core, for all particulars together, names and attributions being there."""
    size = spent = 0.0
    for row in passages()[:12]:
        text, whole = extraction(data, row["number"])
        page = layout(Reading("d", "r", text))
        bare = replace(whole, dates=(), quantities=(), places=(), statements=())
        particulars(page, bare)
        began = time.process_time()
        particulars(page, bare)
        spent += time.process_time() - began
        size += len(text.encode()) / 1e6
    print(f"{size:.2f} MB in {spent:.2f} s: {size / spent:.2f} MB/s")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=present)
    parser.add_argument("--wrong", type=int)
    parser.add_argument("--sentences", action="store_true", help="show the sentences that differ")
    parser.add_argument("--speed", action="store_true")
    parser.add_argument("--blind", action="store_true")
    parser.add_argument("--elsewhere", type=clones, help="clones of other repositories, at owner/name")
    options = parser.parse_args()
    if options.speed:
        speed(options.data)
        return
    if options.blind:
        measure_blind(options.data, options.elsewhere, options.wrong)
        return
    measure(options.data, options.wrong)
    if options.wrong is None:
        sentences(options.data, shown=options.sentences)


if __name__ == "__main__":
    main()

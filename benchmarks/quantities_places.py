"""Measures quantities and toponyms on the sentences for development, by kinds of documents.

python benchmarks/quantities_places.py ../shared/data            # what stands there
python benchmarks/quantities_places.py ../shared/data FOLDER     # and in FOLDER/csis, FOLDER/pages, FOLDER/gum
python benchmarks/quantities_places.py ../shared/data --wrong    # and what is wrong
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.measuring.folders import present  # noqa: E402
from benchmarks.statements import Score, compare, found_in  # noqa: E402

from tests.passages import digest, document_text  # noqa: E402
from whence.extract import extract  # noqa: E402
from whence.models import Metadata, Reading  # noqa: E402
from whence.read import read, split  # noqa: E402

CASES = ROOT / "tests" / "cases" / "quantities_places_dev.json"
TEST_COLLECTIONS = ("911report", "gao", "crec_2005-07-20", "challenger", "senate_2005")
KINDS = {"quantities": "q", "places": "p"}


def reading(folders: Sequence[Path], row: Mapping[str, Any]) -> Reading | None:
    """The document of a row, None where no folder has it, or another version of it."""
    for folder in folders:
        path = folder / row["file"]
        if not path.is_file():
            continue
        if row["file"].startswith(TEST_COLLECTIONS):
            return Reading("d", "r", document_text(folder, row), metadata=Metadata(language="en"))
        made = read(next(iter(split(path.read_bytes(), path.name))))
        return made if digest(made.text) == row["sha256"] else None
    return None


def measured(folders: Sequence[Path], held: Mapping[str, Any]) -> Iterator[tuple[str, list[list[Any]], Reading]]:
    """The collection, the sentences and the reading of each document that is there."""
    for number, rows in groupby(held["sentences"], key=lambda sentence: sentence[0]):
        row = held["documents"][number]
        if (made := reading(folders, row)) is not None:
            yield row["file"].split("/")[0], list(rows), made


def score(folders: Sequence[Path], *, shown: bool) -> None:
    """Prints the figures of the collections of the test set, and of the others."""
    scores = {(kind, group): Score(kind) for kind in KINDS for group in ("same collections", "others")}
    for collection, rows, made in measured(folders, json.loads(CASES.read_text(encoding="utf-8"))):
        whole = extract(made, given=Metadata(language="en"))
        group = "same collections" if collection in TEST_COLLECTIONS else "others"
        for _, start, end, quantities, places, either in rows:
            found = found_in(made.text, whole, (start, end))
            for kind, tagged in (("quantities", quantities), ("places", places)):
                if tagged is not None:
                    wrong: list[str] = []
                    compare(scores[kind, group], tagged, _counting(found[kind], tagged, either, kind), wrong)
                    if shown and wrong:
                        print(collection, *wrong, " ".join(made.text[start:end].split()), sep=" | ")
    for (_, group), one in scores.items():
        print(f"{group}: {one.line()}; right of tagged {one.right / max(1, one.tagged):.3f}")


def _counting(
    found: list[tuple[int, int, str]], tagged: list[list[Any]], either: list[list[Any]], kind: str
) -> list[tuple[int, int, str]]:
    """What was found, but for what may be tagged or not."""

    def overlaps(one: tuple[int, int, str], other: Sequence[Any]) -> bool:
        return bool(one[0] < other[1] and other[0] < one[1])

    free = [other for other in either if other[2] == KINDS[kind]]
    return [
        one
        for one in found
        if any(overlaps(one, other) for other in tagged) or not any(overlaps(one, other) for other in free)
    ]


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=present, nargs="+")
    parser.add_argument("--wrong", action="store_true")
    options = parser.parse_args()
    score(options.folders, shown=options.wrong)


if __name__ == "__main__":
    main()

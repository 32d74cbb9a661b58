"""Measures the likeness of names on nomenklatura's public cases (MIT), read in place and kept nowhere.

git clone https://github.com/opensanctions/nomenklatura
python benchmarks/names_public.py nomenklatura/contrib/name_bench/cases.csv
"""

from __future__ import annotations

import argparse
import csv

from measuring.folders import present
from whence.link.names.likeness import LIKE, likeness
from whence.models import NameKind

_KINDS = {"Person": NameKind.PERSON}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", type=present)
    parser.add_argument("--wrong", action="store_true", help="list what is judged otherwise")
    given = parser.parse_args()
    counts = {"right": 0, "false": 0, "missed": 0}
    with given.cases.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            kind = _KINDS.get(row["schema"], NameKind.ORGANISATION)
            found = likeness(row["name1"], row["name2"], kind)
            like, truth = found.score >= LIKE, row["is_match"] == "true"
            counts["right"] += like and truth
            counts["false"] += like and not truth
            counts["missed"] += truth and not like
            if given.wrong and like is not truth:
                said = "false " if like else "missed"
                print(f"{said} {found.score:.2f} {row['name1']} | {row['name2']} {found.reasons}")
    precision = counts["right"] / (counts["right"] + counts["false"])
    recall = counts["right"] / (counts["right"] + counts["missed"])
    print(f"precision {precision:.3f} recall {recall:.3f} F1 {2 * precision * recall / (precision + recall):.3f}")


if __name__ == "__main__":
    main()

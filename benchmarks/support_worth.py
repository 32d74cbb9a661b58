"""Is [lo, hi] worth showing when extraction misses dependences?

Thirty claim graphs as reports would give them (`tests/cases/support_graphs`, invented affairs, each link with its
sentence). From each, dependences are removed at random: with probability p a link from a document to its source is
lost; a joint basis loses that member; a document that loses all of them is left on its own word. Then: does [lo, hi]
still contain κ of the whole graph, and how wide is it?

    python benchmarks/support_worth.py [--draws 200]

κ: stated links of the whole graph, at ground `any`. "as it was": the same with those suspicions stated that hold in the
invented affair (each is marked in its file). Each cell: the share of draws in which the range contains κ, and its mean
width. "sentence": the range that the sentence gives, from lo without the documents that name no source to hi.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import mean
from typing import Any

from whence.trace.support import Ground, Interval, from_dict
from whence.trace.support.cuts import Size
from whence.trace.support.index import build
from whence.trace.support.interval import cautious, interval

GRAPHS = Path(__file__).parents[1] / "tests" / "cases" / "support_graphs"
CHANCES = (0.1, 0.3, 0.45)
KINDS = ("plain", "traced")
LINKED = ("copies", "near_copies", "aliases", "versions")


def thinned(data: dict[str, Any], chance: float, random: Random) -> dict[str, Any]:
    """The graph with each dependence lost with that probability; links to the claim are never lost."""
    kept = []
    for one in data["justifications"]:
        own = one["of"] != data["claim"] and one["by"]
        by = [name for name in one["by"] if random.random() >= chance] if own else one["by"]
        if by or not own:
            kept.append({**one, "by": by})
    left = {one["of"] for one in kept}
    lost = dict.fromkeys(one["of"] for one in data["justifications"] if one["of"] not in left)
    return {**data, "justifications": [*kept, *({"of": name, "by": []} for name in lost)]}


def as_it_was(data: dict[str, Any]) -> dict[str, Any]:
    """The suspicions that hold as stated, the others rejected."""
    status = {True: "stated", False: "rejected"}
    settled = {key: [{**one, "status": status[one["holds"]]} for one in data.get(key, [])] for key in LINKED}
    return {**data, **settled}


@dataclass(frozen=True)
class Shown:
    """[lo, hi] at ground `any`, and the range that the sentence gives."""

    plain: Interval
    traced: Interval


def measured(data: dict[str, Any]) -> Shown:
    index = build(from_dict(data))
    plain = interval(index, Ground.ANY)
    return Shown(plain, cautious(plain, interval(index, Ground.ATTRIBUTED)))


def contains(found: Interval, size: Size) -> bool:
    return found.lo.least <= size.least and (size.least <= found.hi.least or not found.hi.exact)


def width(found: Interval) -> int:
    return found.hi.least - found.lo.least


def draws(data: dict[str, Any], chance: float, count: int) -> Iterator[Shown]:
    random = Random(f"{data['vertices'][0]['text']} {chance}")
    for _ in range(count):
        yield measured(thinned(data, chance, random))


def row(path: Path, count: int, totals: dict[float, list[dict[str, float]]]) -> str:
    data = json.loads(path.read_text(encoding="utf-8"))
    whole, was = measured(data).plain, measured(as_it_was(data)).plain.hi
    documents = sum(one["of"] == data["claim"] for one in data["justifications"])
    cells = [path.stem, str(documents), str(whole.hi), str(was), str(whole)]
    for chance in CHANCES:
        shares = tally(list(draws(data, chance, count)), whole.hi, was, documents)
        totals[chance].append(shares)
        cells.append(" | ".join(f"{shares[f'{kind} κ']:.2f} ({shares[f'{kind} width']:.1f})" for kind in KINDS))
    return "| " + " | ".join(cells) + " |"


def tally(found: list[Shown], whole: Size, was: Size, documents: int) -> dict[str, float]:
    """Shares of the draws, and mean widths."""
    shares: dict[str, float] = {}
    for kind in KINDS:
        ranges: list[Interval] = [getattr(one, kind) for one in found]
        shares[f"{kind} κ"] = mean(contains(one, whole) for one in ranges)
        shares[f"{kind} as it was"] = mean(contains(one, was) for one in ranges)
        shares[f"{kind} width"] = mean(map(width, ranges))
        shares[f"{kind} lo above"] = mean(one.lo.least > was.least for one in ranges)
        shares[f"{kind} [0 or 1, documents]"] = mean(one.lo.least < 2 and one.hi.least >= documents for one in ranges)
    return shares


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--draws", type=int, default=200, help="draws for each graph and probability")
    count = parser.parse_args().draws
    totals: dict[float, list[dict[str, float]]] = {chance: [] for chance in CHANCES}
    heads = " | ".join(f"p {chance} {kind}" for chance in CHANCES for kind in ("[lo, hi]", "sentence"))
    print(f"| graph | documents | κ | as it was | [lo, hi] | {heads} |")
    print("|-" * (5 + 2 * len(CHANCES)) + "|")
    for path in sorted(GRAPHS.glob("*.json")):
        print(row(path, count, totals))
    print("\n| p | range | contains κ | contains κ as it was | width | lo above it | [0 or 1, documents] |")
    print("|-" * 7 + "|")
    for chance, rows in totals.items():
        for kind, name in zip(KINDS, ("[lo, hi]", "sentence"), strict=True):
            own = [mean(one[key] for one in rows) for key in rows[0] if key.startswith(kind)]
            print(f"| {chance} | {name} | " + " | ".join(f"{value:.2f}" for value in own) + " |")


if __name__ == "__main__":
    main()

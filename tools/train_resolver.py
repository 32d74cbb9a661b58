"""Learn the weights by which citations are resolved (`src/whence/resources/link/resolver.json`).

In: real works, cited by seed (`benchmarks/citing`). Out: a logistic regression over the features of
`link.resolve_fields`, and the thresholds, settled on works that it was not learned from.
Run: `python tools/train_resolver.py [--data ../shared/data]`.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.citing.seeds import Seeded, parts, seeded  # noqa: E402 - after the path
from benchmarks.citing.works import Work, works  # noqa: E402

from whence.link.resolve import Resolver  # noqa: E402

TRAIN, SETTLE = range(5), range(5, 7)
SEEDS = (1, 2, 3)
PRECISION, ABSENT = 0.99, 0.985
UNSURE = 0.98  # of the works that are not held, so many are called absent and not possible
ORIGIN = (
    "learned by tools/train_resolver.py from seeded citations of real works: titles, authors, outlets and years of "
    "AnyStyle's tagged references (BSD-2-Clause) and of the notes of the 9/11 Commission's report"
)
TARGET = ROOT / "src" / "whence" / "resources" / "link" / "resolver.json"


def pairs(drawn: Seeded) -> tuple[list[dict[str, float]], list[float], list[int]]:
    """The features of each citation with each document that was looked at, whether that is meant, and the citation."""
    resolver = Resolver(drawn.entries)
    features: list[dict[str, float]] = []
    right: list[float] = []
    numbers: list[int] = []
    for number, citation in enumerate(drawn.citations):
        for document, numbers_of in resolver.features(citation.work):
            features.append(numbers_of)
            right.append(float(document == citation.document))
            numbers.append(number)
    return features, right, numbers


def learned(features: list[dict[str, float]], right: list[float], names: list[str]) -> np.ndarray:
    """Weights and, last, the bias: a ridge logistic regression by Newton's method."""
    matrix = as_matrix(features, names)
    wanted = np.array(right)
    weights = np.zeros(matrix.shape[1])
    ridge = np.eye(matrix.shape[1])
    ridge[-1, -1] = 0.0
    for _ in range(40):
        likely = 1 / (1 + np.exp(-np.clip(matrix @ weights, -30, 30)))
        gradient = matrix.T @ (likely - wanted) + ridge @ weights
        curvature = (matrix * (likely * (1 - likely))[:, None]).T @ matrix + ridge
        step = np.linalg.solve(curvature, gradient)
        weights -= step
        if np.abs(step).max() < 1e-6:
            break
    return weights


def as_matrix(features: list[dict[str, float]], names: list[str]) -> np.ndarray:
    """One row each, a column for the bias last."""
    return np.array([[row[name] for name in names] + [1.0] for row in features])


def thresholds(likely: np.ndarray, right: list[float], numbers: list[int], drawn: Seeded) -> tuple[float, float]:
    """The lowest probabilities from which on a work is held, and may be: precision and the share of absent works that
    are called absent are then as wanted."""
    best: dict[int, tuple[float, bool]] = {}
    for p, is_right, number in zip(likely, right, numbers, strict=True):
        best[number] = max(best.get(number, (0.0, False)), (float(p), bool(is_right)))
    absent = [number for number, citation in enumerate(drawn.citations) if citation.document is None]
    cuts = [float(cut) for cut in np.arange(0.05, 1.0, 0.01)]
    left = {cut: sum(best.get(n, (0.0, False))[0] < cut for n in absent) / len(absent) for cut in cuts}
    named = {cut: [found[1] for found in best.values() if found[0] >= cut] for cut in cuts}
    exact = {cut: sum(said) / len(said) if said else 1.0 for cut, said in named.items()}
    held = next(cut for cut in cuts if exact[cut] >= PRECISION and left[cut] >= ABSENT)
    return held, next(cut for cut in cuts if left[cut] >= UNSURE)


def main() -> None:
    """Learn, settle, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    every = works(parser.parse_args().data)
    drawn = [seeded(list(parts(every, TRAIN)), seed) for seed in SEEDS]
    rows = [pairs(each) for each in drawn]
    names = sorted(rows[0][0][0])
    weights = learned([f for r in rows for f in r[0]], [y for r in rows for y in r[1]], names)
    cuts = [_cut(weights, names, list(parts(every, SETTLE)), seed) for seed in SEEDS]
    held, possible = (round(sum(cut) / len(cut), 2) for cut in zip(*cuts, strict=True))
    write(weights, names, held, possible)
    print(f"{sum(len(r[0]) for r in rows):,} pairs, held from {held}, possible from {possible} ({cuts})")


def _cut(weights: np.ndarray, names: list[str], works_: list[Work], seed: int) -> tuple[float, float]:
    drawn = seeded(works_, seed, citations=min(900, len(works_) // 2))
    features, right, numbers = pairs(drawn)
    likely = 1 / (1 + np.exp(-np.clip(as_matrix(features, names) @ weights, -30, 30)))
    return thresholds(likely, right, numbers, drawn)


def write(weights: np.ndarray, names: list[str], held: float, possible: float) -> None:
    """The weights as data."""
    given = {
        "origin": ORIGIN,
        "held": held,
        "possible": possible,
        "bias": round(float(weights[-1]), 4),
        "weights": {name: round(float(w), 4) for name, w in zip(names, weights[:-1], strict=True)},
    }
    TARGET.write_text(json.dumps(given, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

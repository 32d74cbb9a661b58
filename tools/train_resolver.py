"""Learn the weights by which citations are resolved (`src/whence/resources/link/resolver.json`).

In: real works, cited by seed (`benchmarks/citing`), each citation once with its fields as given and once as Whence's
own parser reads them from its words. Out: a logistic regression over the features of `link.resolving.fields`, and the
thresholds, settled on works that it was not learned from.
Run: `python tools/train_resolver.py [--data ../shared/data]`.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.citing.seeds import Seeded, parts, seeded  # noqa: E402 - after the path
from benchmarks.citing.works import Work, works  # noqa: E402

from whence.extract.references import parse  # noqa: E402
from whence.link.resolving.resolver import Resolver  # noqa: E402
from whence.models import CSL  # noqa: E402

TRAIN, SETTLE = range(5), range(5, 7)
SEEDS = (1, 2, 3)
PRECISION, ABSENT = 0.99, 0.985
UNSURE = 0.98  # of the works that are not held, so many are called absent and not possible
ORIGIN = (
    "learned by tools/train_resolver.py from seeded citations of real works: titles, authors, outlets and years of "
    "AnyStyle's tagged references (BSD-2-Clause) and of the notes of the 9/11 Commission's report"
)
TARGET = ROOT / "src" / "whence" / "resources" / "link" / "resolver.json"


@dataclass
class Rows:
    """The features of each citation with each document that was looked at, whether that is meant, and the number of the
    citation; a citation is in twice, with its fields as given and as read."""

    features: list[dict[str, float]] = field(default_factory=list)
    right: list[float] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)

    def add(self, found: Iterable[tuple[str, dict[str, float]]], meant: str | None, number: int) -> None:
        """The rows of one citation."""
        for document, features in found:
            self.features.append(features)
            self.right.append(float(document == meant))
            self.numbers.append(number)


def rows(drawn: Seeded) -> Rows:
    """The rows of all citations: of those with even numbers the fields are as given."""
    resolver = Resolver(drawn.entries)
    made = Rows()
    for number, citation in enumerate(drawn.citations):
        for read, work in enumerate((citation.work, as_read(citation.words))):
            if work is not None:
                made.add(resolver.features(work), citation.document, 2 * number + read)
    return made


def as_read(words: str) -> CSL | None:
    """The work that the parser reads from the words of a citation; None where it reads none or several."""
    read = parse(words)
    return read[0].work if len(read) == 1 else None


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


def thresholds(likely: np.ndarray, made: Rows, drawn: Seeded) -> tuple[float, float]:
    """The lowest probabilities from which on a work is held, and may be: precision and the share of absent works that
    are called absent are then as wanted."""
    best: dict[int, tuple[float, bool]] = {}
    for p, is_right, number in zip(likely, made.right, made.numbers, strict=True):
        best[number] = max(best.get(number, (0.0, False)), (float(p), bool(is_right)))
    absent = [2 * n + read for n, one in enumerate(drawn.citations) if one.document is None for read in (0, 1)]
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
    made = [rows(seeded(list(parts(every, TRAIN)), seed)) for seed in SEEDS]
    names = sorted(made[0].features[0])
    weights = learned([f for r in made for f in r.features], [y for r in made for y in r.right], names)
    cuts = [_cut(weights, names, list(parts(every, SETTLE)), seed) for seed in SEEDS]
    held, possible = (round(sum(cut) / len(cut), 2) for cut in zip(*cuts, strict=True))
    write(weights, names, held, possible)
    print(f"{sum(len(r.features) for r in made):,} pairs, held from {held}, possible from {possible} ({cuts})")


def _cut(weights: np.ndarray, names: list[str], works_: list[Work], seed: int) -> tuple[float, float]:
    drawn = seeded(works_, seed, citations=2 * len(works_) // 3)
    made = rows(drawn)
    likely = 1 / (1 + np.exp(-np.clip(as_matrix(made.features, names) @ weights, -30, 30)))
    return thresholds(likely, made, drawn)


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

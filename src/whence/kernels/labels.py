"""Labels of a sequence by a linear chain, in numpy: the oracle of the compiled one, and what runs without it.

In: a `Labeller`, and for each place of a sequence the numbers of the features seen there, packed. Out: the labels of
the most probable path, and how probable each label is at each place.

>>> steps = np.zeros((2, 2))
>>> coin = Labeller(("B", "C"), pack(["new"]), np.array([0, 1], np.uint32), np.zeros(1, np.uint32), np.ones(1), steps)
>>> best, shares = label_chain(coin, [[coin.features["new"]], []])
>>> list(best), [round(share, 3) for share in shares]
([0, 0], [0.731, 0.269, 0.5, 0.5])
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from whence.kernels.reference import U32

F64 = NDArray[np.float64]
Rows = list[list[bytes]]
"""For each place of a sequence pieces of packed feature numbers: uint32 in the machine's order, four bytes each."""
Labelled = tuple[Sequence[int], Sequence[float]]
"""The number of the label at each place; the shares of all labels place by place, none where nobody asked."""


@dataclass(frozen=True, slots=True, eq=False)
class Labeller:
    """A trained linear-chain model. Feature `f` gives `weights[w]` to the label `targets[w]` for `w` from `starts[f]`
    up to `starts[f + 1]`; `steps[i, j]` is the weight of label `j` behind label `i`."""

    labels: tuple[str, ...]
    features: dict[str, bytes]
    starts: U32
    targets: U32
    weights: F64
    steps: F64


def pack(names: Iterable[str]) -> dict[str, bytes]:
    """The packed number of each feature, in this order."""
    return {name: np.uint32(number).tobytes() for number, name in enumerate(names)}


def label_chain(labeller: Labeller, rows: Rows, *, shares: bool = True) -> Labelled:
    """The best path, among equal ones by the first label; each label's share of all paths at each place, if wanted."""
    scores = _scores(labeller, rows)
    best = _best(labeller.steps, scores)
    shown = _shares(labeller.steps, scores) if shares and len(rows) else np.empty(0)
    return memoryview(best.tobytes()).cast("I"), memoryview(shown.tobytes()).cast("d")


def _scores(labeller: Labeller, rows: Rows) -> F64:
    """What the features seen say for each label of each place, summed in the order in which they were seen."""
    size = len(labeller.labels)
    seen = [np.frombuffer(b"".join(row), np.uint32) for row in rows]
    places = np.repeat(np.arange(len(rows)), [len(row) for row in seen])
    features = np.concatenate([*seen, np.empty(0, np.uint32)])
    counts = np.diff(labeller.starts.astype(np.int64))[features]
    ends = np.cumsum(counts)
    weights = np.repeat(labeller.starts[features] - (ends - counts), counts) + np.arange(counts.sum())
    cells = np.repeat(places, counts) * size + labeller.targets[weights]
    summed = np.bincount(cells, labeller.weights[weights], minlength=len(rows) * size).astype(np.float64)
    return summed.reshape(len(rows), size)


def _best(steps: F64, scores: F64) -> U32:
    """Viterbi's path."""
    heights = scores.copy()
    for at in range(1, len(scores)):
        heights[at] += (heights[at - 1][:, None] + steps).max(axis=0)
    best = np.zeros(len(scores), np.uint32)
    for at in range(len(scores) - 1, -1, -1):
        ahead = steps[:, best[at + 1]] if at + 1 < len(scores) else 0
        best[at] = np.argmax(heights[at] + ahead)
    return best


def _shares(steps: F64, scores: F64) -> F64:
    """Forward and backward, every row scaled to sum up to 1."""
    odds, seen = np.exp(steps), np.exp(scores)
    ahead, behind = np.empty_like(seen), np.ones_like(seen)
    ahead[0] = seen[0] / seen[0].sum()
    for at in range(1, len(seen)):
        row = (ahead[at - 1] @ odds) * seen[at]
        ahead[at] = row / row.sum()
    for at in range(len(seen) - 2, -1, -1):
        row = odds @ (behind[at + 1] * seen[at + 1])
        behind[at] = row / row.sum()
    both = ahead * behind
    shown: F64 = both / both.sum(axis=1, keepdims=True)
    return shown

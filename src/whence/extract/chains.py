"""Linear-chain models whose features come again and again: weighed once each, and judged by the sums.

In: a model file that CRFsuite wrote (0.12, `crf1d_model.c` and `cqdb.c`), and for each place of a chain what the model
makes of its features. Out: how likely each label is at each place.

pycrfsuite looks every string up anew at every place; here who asks keeps the sums of whole rows of features, and adds
those.

>>> from importlib.resources import files
>>> chain = read_chain((files("whence") / "resources" / "statements" / "joints.crfsuite").read_bytes())
>>> chain.labels
('O', 'shared', 'own', 'relative')
>>> [round(sum(place), 6) for place in chain.judge([[chain.weigh([b"key=and"])], [chain.weigh([b"key=,"])]])]
[1.0, 1.0]
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import exp
from operator import mul

import numpy as np
from numpy.typing import NDArray

Weights = tuple[float, ...]
"""One number a label."""

_HEADER = struct.Struct("<20xIIIII")
"""How many labels and features there are, and where the weights, the labels and the features begin."""
_RECORD = struct.Struct("<II")
_RECORDS_FROM = 24 + 256 * 8
"""Records stand behind a data base's own header and its tables."""
_WEIGHTS_FROM = 12
_WEIGHT = np.dtype([("kind", "<u4"), ("source", "<u4"), ("label", "<u4"), ("weight", "<f8")])
_STATE, _TRANSITION = 0, 1


@dataclass(frozen=True, slots=True)
class Chain:
    """A model: `known` are the weights of each feature; `steps[i][j]` is the factor by which label j follows i."""

    labels: tuple[str, ...]
    known: dict[bytes, Weights]
    steps: tuple[Weights, ...]

    def weigh(self, features: Iterable[bytes]) -> Weights:
        """What features come to together; one that the model does not know comes to nothing."""
        found = [self.known[one] for one in features if one in self.known]
        return _added(found) if found else (0.0,) * len(self.labels)

    def judge(self, places: Sequence[Sequence[Weights]]) -> list[Weights]:
        """How likely each label is at each place, which has at least one row of weights (forward and backward)."""
        states = [_likelihoods(rows) for rows in places]
        before, behind = [states[0]], [(1.0,) * len(self.labels)]
        for state in states[1:]:
            reached = [_product(before[-1], column) for column in zip(*self.steps, strict=True)]
            before.append(_shared_out(map(mul, reached, state)))
        for state in states[:0:-1]:
            ahead = tuple(map(mul, state, behind[-1]))
            behind.append(_shared_out([_product(row, ahead) for row in self.steps]))
        return [_shared_out(map(mul, *both)) for both in zip(before, reversed(behind), strict=True)]


def _product(one: Weights, other: Weights) -> float:
    return float(sum(map(mul, one, other)))


def _added(rows: Sequence[Weights]) -> Weights:
    return tuple(map(sum, zip(*rows, strict=True)))


def _likelihoods(rows: Sequence[Weights]) -> Weights:
    """The likelihood of each label, the greatest 1."""
    sums = _added(rows)
    most = max(sums)
    return tuple([exp(one - most) for one in sums])


def _shared_out(parts: Iterable[float]) -> Weights:
    """The same parts of a whole of 1."""
    found = tuple(parts)
    whole = sum(found)
    return tuple([part / whole for part in found])


def read_chain(model: bytes) -> Chain:
    """The model in a file's bytes; ValueError where they are none of CRFsuite's."""
    if len(model) < _HEADER.size or model[:4] != b"lCRF":
        raise ValueError("not a CRFsuite model")
    label_count, feature_count, weights_at, labels_at, features_at = _HEADER.unpack_from(model)
    labels, features = _strings(model, labels_at, label_count), _strings(model, features_at, feature_count)
    (count,) = struct.unpack_from("<I", model, weights_at + 8)
    rows = np.frombuffer(model, _WEIGHT, count, weights_at + _WEIGHTS_FROM)
    states = _table(rows[rows["kind"] == _STATE], len(features), len(labels))
    steps = np.exp(_table(rows[rows["kind"] == _TRANSITION], len(labels), len(labels)))
    known = dict(zip(features, map(tuple, states.tolist()), strict=True))
    return Chain(tuple(label.decode() for label in labels), known, tuple(map(tuple, steps.tolist())))


def _table(rows: NDArray[np.void], count: int, labels: int) -> NDArray[np.float64]:
    """The weights by what they belong to and by label."""
    made = np.zeros((count, labels))
    made[rows["source"], rows["label"]] = rows["weight"]
    return made


def _strings(model: bytes, start: int, count: int) -> list[bytes]:
    """The strings of a data base in the order of their numbers: each is a number, its length with the closing zero,
    and its bytes."""
    at = start + _RECORDS_FROM
    found = [b""] * count
    for _ in range(count):
        number, length = _RECORD.unpack_from(model, at)
        at += _RECORD.size + length
        found[number] = model[at - length : at - 1]
    return found

"""How likely it is that a document is what a citation means: a learned score, calibrated on seeded citations.

In: the features of an `Agreement`. Out: a probability; and from which one on the document counts as held. The weights
are data (`resources/link/resolver.json`), written by `tools/train_resolver.py`.

>>> nothing = score({})
>>> 0 < nothing.probability < nothing.held
True
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp


@dataclass(frozen=True, slots=True)
class Weights:
    """A logistic regression: `bias` and a weight for each feature; `held` and `possible` are the probabilities from
    which a document is held, or may be meant."""

    bias: float
    weights: Mapping[str, float]
    held: float
    possible: float

    def logit(self, features: Mapping[str, float]) -> float:
        """The logarithm of the odds."""
        return self.bias + sum(self.weights.get(name, 0.0) * value for name, value in features.items())


@dataclass(frozen=True, slots=True)
class Score:
    """The score of one document for one citation."""

    logit: float
    held: float
    possible: float

    @property
    def probability(self) -> float:
        """How likely it is that the document is what is meant, from 0 to 1."""
        return 1 / (1 + exp(-max(-60.0, min(60.0, self.logit))))


NONE = Score(-60.0, 1.0, 1.0)
"""Of a document with which too little agrees to be worth one."""


def score(features: Mapping[str, float]) -> Score:
    """The score of these features by the weights that ship with Whence."""
    known = _weights()
    return Score(known.logit(features), known.held, known.possible)


@cache
def _weights() -> Weights:
    text = (files("whence") / "resources" / "link" / "resolver.json").read_text(encoding="utf-8")
    given = json.loads(text)
    return Weights(given["bias"], given["weights"], given["held"], given["possible"])

"""The fields of one reference: the tagger's labels joined to stretches, each with its probability.

In: the text of one reference and what of it is in italics. Out: `Field`s in order.

The labels come from a linear-chain CRF trained by `tools/train_references.py` on the tagged references of AnyStyle
(BSD-2-Clause, see `resources/references/NOTICE.txt`) and on made-up ones.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import pycrfsuite

from whence.extract.references.features import features
from whence.extract.references.tokens import Token, tokens
from whence.models import Span

MOST_TOKENS = 400
"""A reference longer than this is none: what stands behind is left out, so that time stays linear in a note's length."""


@dataclass(frozen=True, slots=True)
class Field:
    """Words of a reference under one label, `text[start:end]`; `confidence` is the least probability of its tokens."""

    label: str
    start: int
    end: int
    confidence: float
    words: str


@cache
def _tagger() -> pycrfsuite.Tagger:
    tagger = pycrfsuite.Tagger()
    tagger.open(str(files("whence") / "resources" / "references" / "tagger.crfsuite"))
    return tagger


def labels(words: Sequence[Token], text: str, italics: Sequence[Span] = ()) -> list[str]:
    """The label of each token."""
    return list(_tagger().tag(features(words, text, italics))) if words else []


def fields(text: str, italics: Sequence[Span] = ()) -> list[Field]:
    """The fields of a reference; neighbouring tokens with one label make one field."""
    words = tokens(text)[:MOST_TOKENS]
    if not words:
        return []
    tagger = _tagger()
    tagger.set(features(words, text, italics))
    named = tagger.tag()
    sure = [tagger.marginal(label, at) for at, label in enumerate(named)]
    made = []
    first = 0
    for at in range(1, len(words) + 1):
        if at == len(words) or named[at] != named[first]:
            start, end = words[first].start, words[at - 1].end
            made.append(Field(named[first], start, end, round(min(sure[first:at]), 4), text[start:end]))
            first = at
    return made

"""The fields of one reference: the tagger's labels joined to stretches, each with its probability.

In: the text of one reference and what of it is in italics. Out: `Field`s in order.

The labels come from a linear-chain CRF trained by `tools/train_references.py` on the tagged references of AnyStyle
(BSD-2-Clause, see `resources/references/NOTICE.txt`) and on made-up ones. It knows the first token of a field from the
others: only so can it see whether punctuation stands where one field ends and the next begins.

>>> begun(["author", "author", "title"]), plain(["B-author", "author", "B-title"])
(['B-author', 'author', 'B-title'], ['author', 'author', 'title'])
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import regex

from whence.extract.references.cues import cues
from whence.extract.references.features import signs
from whence.extract.references.looks import Looks, by_number
from whence.extract.references.mending import mended
from whence.extract.references.tokens import Token, tokens
from whence.kernels import Labelled, Labeller, label_chain, read_labeller
from whence.models import Span

_BEGINS = "B-"
_LONGEST_DAY = 6
MOST_TOKENS = 400
"""A reference longer than this is none: what stands behind is left out."""


@dataclass(frozen=True, slots=True)
class Field:
    """Words of a reference under one label, `text[start:end]`; `confidence` is the least probability of its tokens."""

    label: str
    start: int
    end: int
    confidence: float
    words: str


def ruled(found: regex.Match[str], labels: Mapping[str, str]) -> Iterator[Field]:
    """The fields that a rule tells whose pattern knows the whole reference: what its groups hold, as sure as a rule is.
    `labels` gives the label of each group."""
    for group, label in labels.items():
        start, end = found.span(group)
        if start < end:
            yield Field(label, start, end, 1.0, found[group])


@cache
def _tagger() -> Labeller:
    return read_labeller((files("whence") / "resources" / "references" / "tagger.crfsuite").read_bytes())


@cache
def _looks() -> Looks[bytes]:
    return Looks(by_number(_tagger().features), b"")


def begun(named: Sequence[str]) -> list[str]:
    """Labels as the tagger learns them: the first token of each field marked."""
    return [label if at and named[at - 1] == label else f"{_BEGINS}{label}" for at, label in enumerate(named)]


def plain(tagged: Sequence[str]) -> list[str]:
    """The tagger's labels without the marks of first tokens."""
    return [label.removeprefix(_BEGINS) for label in tagged]


def _tag(words: Sequence[Token], text: str, italics: Sequence[Span], *, shares: bool) -> Labelled:
    return label_chain(_tagger(), signs(words, text, italics, looks=_looks()), shares=shares)


def labels(words: Sequence[Token], text: str, italics: Sequence[Span] = ()) -> list[str]:
    """The label of each token."""
    if not words:
        return []
    best, _ = _tag(words, text, italics, shares=False)
    return _whole_days(mended([_names()[number] for number in best], words), words, text)


@cache
def _names() -> list[str]:
    """The tagger's labels without the marks of first tokens."""
    return plain(_tagger().labels)


@cache
def _others() -> list[int | None]:
    """For each label the number of the one that differs only in the mark of first tokens; None where it has none."""
    told = _tagger().labels
    number = {label: at for at, label in enumerate(told)}
    return [number.get(name if name != label else _BEGINS + label) for label, name in zip(told, _names(), strict=True)]


def _least(tagged: Labelled, places: Iterable[int]) -> float:
    """How probable the least probable of these tokens' labels is, whether it begins a field or not."""
    best, shares = tagged
    others, size = _others(), len(_others())
    least = 1.0
    for at in places:
        number, row = best[at], at * size
        other = others[number]
        least = min(least, shares[row + number] + (shares[row + other] if other is not None else 0.0))
    return least


def _whole_days(named: Sequence[str], words: Sequence[Token], text: str) -> list[str]:
    """The labels with every day whole: "14. März 1987" is no volume and date. A reference's only day is its date, too,
    where no word such as "accessed" stands before it."""
    made = list(named)
    at = 0
    for start, end in sorted((start, end) for start, end, tag in cues(text) if tag == "date"):
        while at < len(words) and words[at].end <= start:
            at += 1
        inside = [index for index in range(at, min(at + _LONGEST_DAY, len(words))) if words[index].start < end]
        if len(inside) < 2 or words[inside[0]].start < start - 1:
            continue
        alone = "date" not in named and made[inside[0] - 1] not in ("note", "title") and inside[0] > 0
        if made[inside[-1]] == "date" or alone:
            made[inside[0] : inside[-1] + 1] = ["date"] * len(inside)
    return made


def fields(text: str, italics: Sequence[Span] = ()) -> list[Field]:
    """The fields of a reference; neighbouring tokens with one label make one field."""
    words = tokens(text)[:MOST_TOKENS]
    if not words:
        return []
    tagged = _tag(words, text, italics, shares=True)
    told = [_names()[number] for number in tagged[0]]
    named = _whole_days(mended(told, words), words, text)
    made = []
    first = 0
    for at in range(1, len(words) + 1):
        if at == len(words) or named[at] != named[first]:
            start, end = words[first].start, words[at - 1].end
            sure = _least(tagged, (one for one in range(first, at) if named[one] == told[one]))
            made.append(Field(named[first], start, end, round(sure, 4), text[start:end]))
            first = at
    return made

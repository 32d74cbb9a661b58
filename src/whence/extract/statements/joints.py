"""Where several assertions are joined in a sentence: by conjunctions and marks, told from those of lists.

In: the words of a sentence or of what somebody is said to have said. Out: `Joint`s in order. What a joint is, is judged
by a linear-chain model (`resources/statements/joints.crfsuite`, made by `tools/train_joints.py`) over the clues of
`whence.kernels.clues`; below `LEAST` it is none.

>>> from whence.extract.words import words
>>> text = "Soto, who served in Baghdad, became a whistleblower, and the embassy denied it."
>>> w = words(text, (0, len(text)))
>>> [(w.raw[one.at], one.kind) for one in joints(w, 0, len(w) - 1)]
[(',', 'relative'), ('and', 'own')]
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from whence.extract.statements.clues import described
from whence.extract.statements.forms import is_finite
from whence.extract.statements.rules import is_participle
from whence.extract.words import Words
from whence.kernels import Labeller, joint_rows, label_chain, read_labeller

LEAST = 0.35
"""How likely a joint must be; chosen on the sentences that the model was trained beside, see the explanation."""
_COMMA = r",(?=[DMIKLz]{0,3}W|[RN]{0,2}[VEvzAL]|[RHIDLKz']{0,6},?P)"
_BRACKET = r"\((?=I?W|P[AVEv]|[DK]L{0,3}A|Lz?[AE])"
_PLACE = re.compile(rf"[C;:](?=.{{0,12}}[AVEvz']|L[DOoIP])|-|{_BRACKET}|{_COMMA}")
_WORDS = frozenset("and but yet so nor &".split())
_ASSERTING = re.compile(r"[AVEvz']")
_BEHIND_VERB = frozenset("C;:")
_KINDS = ("own", "shared", "relative")
_NONE = "O"


@dataclass(frozen=True, slots=True)
class Joint:
    """The word that joins, and what stands behind it: a clause of its own, a verb phrase that shares the subject, a
    relative clause."""

    at: int
    kind: str


def joints(words: Words, first: int, last: int) -> list[Joint]:
    """The joints among words `first` to `last`."""
    if not _may_join(words.tags, first, last):
        return []
    found = places(words, first, last)
    if not found:
        return []
    labeller = _labeller()
    shares = label_chain(labeller, joint_rows(labeller, *described(words, (first, last), found)))[1]
    size, none = len(labeller.labels), labeller.labels.index(_NONE)
    likely = [order for order, share in enumerate(shares[none::size]) if 1 - share >= LEAST]
    judged = [_judged(found[order], shares[order * size : (order + 1) * size]) for order in likely]
    return [joint for joint in judged if not _is_none(words, joint, (first, last))]


def places(words: Words, first: int, last: int) -> list[int]:
    """The words that may join assertions."""
    verb = _ASSERTING.search(words.tags, first, last)
    if verb is None:
        return []
    tags, begun = words.tags, verb.start()
    return [
        at
        for place in _PLACE.finditer(tags, first + 1, last)
        if (at := place.start()) < last - 1 and (at > begun or tags[at] not in _BEHIND_VERB) and _joins(words, at)
    ]


def _may_join(tags: str, first: int, last: int) -> bool:
    """Whether a second verb is in sight."""
    one = _ASSERTING.search(tags, first, last)
    return one is not None and _ASSERTING.search(tags, one.end(), last) is not None


def _is_none(words: Words, joint: Joint, run: tuple[int, int]) -> bool:
    """What no joint can be: a semicolon between nouns, where no verb stands up to the next one; a word before a
    participle: "based on input and supplemented by"."""
    at, last = joint.at, run[1]
    if joint.kind == "shared" and words.tags[at + 1] in "ER":
        return is_participle(words, (run[0], at, last), at + 1)
    if words.tags[at] != ";":
        return False
    behind = words.tags.find(";", at + 1, last)
    return not is_finite(words, at + 1, behind if behind > 0 else last)


def _joins(words: Words, at: int) -> bool:
    tag, behind = words.tags[at], words.tags[at + 1]
    if tag == "C":
        return words.low[at] in _WORDS
    if tag == "-":
        hyphen = words.adjoins(at) and words.adjoins(at + 1) and words.raw[at] == "-"
        return words.tags[at - 1] != "-" and (not hyphen or behind == "-")
    return tag != "," or behind != "C"


def _judged(at: int, shares: Sequence[float]) -> Joint:
    """The likeliest joint that it is."""
    likely = dict(zip(_labeller().labels, shares, strict=True))
    return Joint(at, max(_KINDS, key=likely.__getitem__))


@cache
def _labeller() -> Labeller:
    return read_labeller((files("whence") / "resources" / "statements" / "joints.crfsuite").read_bytes())

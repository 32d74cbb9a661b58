"""How a clause is put forward: polarity by its own negation, stance by its modal words and the attribution around it.

In: words of a clause and its attributions. Out: polarity and stance.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from whence.extract.lexicon import entries
from whence.extract.words import Words
from whence.models import Attribution, Polarity, Stance

_NOBODY = frozenset(["no", "nobody", "none", "neither", "nothing"])
_FUTURE = frozenset(["will", "shall", "'ll", "’ll"])
_DUTY = frozenset(["should", "must", "ought"])
_BEHIND_VERB = 3


def polarity(words: Words, first: int, last: int) -> Polarity:
    """Negative where the verb is negated, or nothing is its subject or object: "there is no evidence"."""
    if words.tags.find("N", first, last) < 0 and _NOBODY.isdisjoint(words.low[first:last]):
        return Polarity.POSITIVE
    for at in range(first, last):
        if words.tags[at] == "N" and words.low[at] not in ("hardly", "scarcely") and not _is_only(words, at):
            return Polarity.NEGATIVE
        if words.low[at] in _NOBODY and (at == first or words.tags[at - 1] in "AV"):
            return Polarity.NEGATIVE
    return Polarity.POSITIVE


def _is_only(words: Words, at: int) -> bool:
    """ "Not only", "not least": no negation."""
    return at + 1 < len(words) and words.low[at + 1] in ("only", "least", "just", "merely")


@cache
def _telling() -> frozenset[str]:
    """The words without which a clause is plainly reported."""
    return entries("hedges") | _DUTY | _FUTURE | {"if", "would"}


def stance(words: Words, first: int, last: int, speakers: Sequence[Attribution]) -> Stance:
    """The attribution's stance where it has one of its own, else by the clause's words."""
    if speakers and speakers[0].stance is not Stance.REPORTED:
        return speakers[0].stance
    low = words.low[first:last]
    if words.raw[last : last + 1] == ["?"]:
        return Stance.QUESTION
    if _telling().isdisjoint(low):
        return Stance.REPORTED
    if not entries("hedges").isdisjoint(low):
        return Stance.ALLEGED
    if low[:1] == ["if"] or ("would" in low and "have" in low[low.index("would") :][:_BEHIND_VERB]):
        return Stance.CONDITIONAL
    if not _DUTY.isdisjoint(low):
        return Stance.OPINION
    return Stance.PREDICTED if not _FUTURE.isdisjoint(low) else Stance.REPORTED

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


def manner(words: Words, first: int, last: int, speakers: Sequence[Attribution]) -> tuple[Polarity, Stance]:
    """The polarity and the stance of a clause: a negated one is negative whoever says it; else it is the attribution's
    polarity, and its stance where it has one of its own."""
    low = words.low[first:last]
    plain = _telling().isdisjoint(low)
    negated = (not plain or words.tags.find("N", first, last) >= 0) and _is_negated(words, first, last)
    outer = speakers[0].polarity if speakers else Polarity.POSITIVE
    stance = speakers[0].stance if speakers else Stance.REPORTED
    if stance is Stance.REPORTED:
        stance = Stance.QUESTION if words.tags.startswith("?", last) else stance if plain else _stance(low)
    return Polarity.NEGATIVE if negated else outer, stance


def _is_negated(words: Words, first: int, last: int) -> bool:
    """Whether the verb is negated, or nothing is its subject or object: "there is no evidence"."""
    at = words.tags.find("N", first, last)
    while at >= 0:
        if words.low[at] not in ("hardly", "scarcely") and not _is_only(words, at):
            return True
        at = words.tags.find("N", at + 1, last)
    nobody = [at for at in range(first, last) if words.low[at] in _NOBODY]
    return any(at == first or words.tags[at - 1] in "AV" for at in nobody)


def _is_only(words: Words, at: int) -> bool:
    """ "Not only", "not least": no negation."""
    return at + 1 < len(words) and words.low[at + 1] in ("only", "least", "just", "merely")


@cache
def _telling() -> frozenset[str]:
    """The words without which a clause is plainly reported, and negated only by a negation."""
    return entries("hedges") | _NOBODY | _DUTY | _FUTURE | {"if", "would"}


def _stance(low: Sequence[str]) -> Stance:
    """The stance that the words of a clause tell."""
    if not entries("hedges").isdisjoint(low):
        return Stance.ALLEGED
    if low[0] == "if" or ("would" in low and "have" in low[low.index("would") :][:_BEHIND_VERB]):
        return Stance.CONDITIONAL
    if not _DUTY.isdisjoint(low):
        return Stance.OPINION
    return Stance.PREDICTED if not _FUTURE.isdisjoint(low) else Stance.REPORTED

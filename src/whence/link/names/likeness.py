"""How far two names may be spellings of one: a score with its reasons, never more than a reason to suspect.

In: two names and their kind. Out: `Likeness`: a score from 0 to 1, and what agrees and what does not. Every word of the
shorter name must have a partner in the other; what both have beside that speaks against them (another given name,
another branch), and so do other numbers, other generations.

>>> likeness("Qassem Soleimani", "Ghasem Soleymani", NameKind.PERSON).score > 0.85
True
>>> likeness("Hafez al-Assad", "Bashar al-Assad", NameKind.PERSON).score < 0.7
True
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA, JaroWinkler

from whence.link.names.words import are_variants, body_words, generation, person_words, plain
from whence.models import NameKind

_HOME = {"united", "states"}
"""Words before a body's name that make no branch of it: U.S. Department of State."""
LIKE = 0.75
"""From this score on two names may be one."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """A score and what it rests on, in words."""

    score: float
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """Two words that stand for one another, and how well."""

    one: str
    other: str
    score: float


def likeness(one: str, other: str, kind: NameKind) -> Likeness:
    """How far two names of one kind may be spellings of one."""
    if plain(one) == plain(other):
        return Likeness(1.0, ("the same words",))
    if kind is NameKind.PERSON:
        return _persons(one, other)
    return _bodies(one, other)


def _persons(one: str, other: str) -> Likeness:
    a, b = person_words(one), person_words(other)
    if generation(one) != generation(other) and None not in (generation(one), generation(other)):
        return Likeness(0.3, (f"{generation(one)} against {generation(other)}",))
    if "".join(a) == "".join(b):
        return Likeness(0.97, ("the same letters",))
    if sorted(a) == sorted(b):
        return Likeness(0.95 if len(a) > 2 or a == b else 0.7, ("the same words in another order",))
    pairs, left, right = _paired(a, b)
    return _judged(pairs, left, right, least=1 if min(len(a), len(b)) == 1 == max(len(a), len(b)) else 2)


def _bodies(one: str, other: str) -> Likeness:
    a, b = body_words(one), body_words(other)
    if "".join(a) == "".join(b):
        return Likeness(0.97, ("the same words but for small ones or a legal form",))
    if _numbers(a) != _numbers(b):
        return Likeness(0.4, ("other numbers",))
    pairs, left, right = _paired(a, b)
    return _judged(pairs, left, right, least=1, branches=True)


def _numbers(words: Sequence[str]) -> set[str]:
    return {word for word in words if word.isdigit()}


def _judged(pairs: list[Pair], left: list[str], right: list[str], *, least: int, branches: bool = False) -> Likeness:
    """The score of paired words, less what is left over: on both sides it contradicts, on one it is a name given in
    full, of bodies a branch."""
    if not pairs:
        return Likeness(0.0)
    reasons = [f"{pair.one} ~ {pair.other}" for pair in pairs if pair.one != pair.other]
    score = sum(pair.score for pair in pairs) / len(pairs)
    weakest = min(pair.score for pair in pairs)
    score = min(score, weakest + 0.1)
    if left and right:
        reasons.append(f"{' '.join(left)} against {' '.join(right)}")
        return Likeness(score * (0.62 if len(left) + len(right) == 2 else 0.5), tuple(reasons))
    extra = left or right
    if extra:
        reasons.append(f"{' '.join(extra)} in one only")
        known = (len(pairs) >= least and not branches) or {*extra} == _HOME
        score *= (0.9 if len(extra) <= len(pairs) + 1 else 0.8) if known else 0.6
    return Likeness(score, tuple(reasons) or ("the same words in another order",))


def _paired(a: Sequence[str], b: Sequence[str]) -> tuple[list[Pair], list[str], list[str]]:
    """Words paired by how well they agree, the best first; and what is left on either side."""
    scored = [(_words(x, y), i, j) for i, x in enumerate(a) for j, y in enumerate(b)]

    scored.sort(key=lambda row: (-row[0], abs(row[1] - row[2])))
    pairs: list[Pair] = []
    used_a: set[int] = set()
    used_b: set[int] = set()
    for score, i, j in scored:
        if score >= _LEAST and i not in used_a and j not in used_b:
            pairs.append(Pair(a[i], b[j], score))
            used_a.add(i)
            used_b.add(j)
    left = [word for i, word in enumerate(a) if i not in used_a]
    right = [word for j, word in enumerate(b) if j not in used_b]
    return _joined(pairs, left, right)


_LEAST = 0.7


def _joined(pairs: list[Pair], left: list[str], right: list[str]) -> tuple[list[Pair], list[str], list[str]]:
    """ "Mohammad Hasni" and "Mohammadhasni": what is left on one side written as one word on the other."""
    if left and right and len(left) != len(right) and "".join(left) == "".join(right):
        return [*pairs, Pair("".join(left), "".join(right), 0.95)], [], []
    return pairs, left, right


@lru_cache(maxsize=1 << 17)
def _words(one: str, other: str) -> float:
    """How well two words agree: the same 1, listed or sounding spellings .93, an initial .85, a slip or two by their
    length; below `_LEAST` they are different words."""
    if one == other:
        return 1.0
    short, long = sorted((one, other), key=len)
    if len(short) == 1:
        return 0.85 if long[0] == short else 0.0
    if one.isdigit() or other.isdigit():
        return 0.0
    if are_variants(one, other):
        return 0.93
    slips = OSA.distance(one, other, score_cutoff=2)
    if slips == 1 and len(long) > 3:
        return 0.88 if one[0] == other[0] or len(long) > 5 else 0.72
    if slips == 2 and len(long) > 6 and one[0] == other[0]:
        return 0.8
    close = JaroWinkler.similarity(one, other)
    return 0.72 if close > 0.93 and len(short) > 4 else 0.0

"""Words that are spelled apart in one text and together in the other: co operate, cooperate; 300 000, 300,000.

In: the words of two texts. Out: the units of both, so that what spells the same word is the same unit. A hyphen at a
line's or page's end, a dash for a hyphen and a reader's stray space thus make no difference.

>>> unify(["the", "co", "operate", "act"], ["cooperate", "act"])[0]
[Unit(word='the', first=0, last=1), Unit(word='cooperate', first=1, last=3), Unit(word='act', first=3, last=4)]
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial
from itertools import accumulate, pairwise
from operator import add
from typing import NamedTuple

import regex

from whence.kernels.reference import Piece
from whence.link.comparing.loudness import lexicon

Pieces = tuple[str, ...]

LONGEST = 3
"""Pieces of one word, at most."""

_CLITICS = frozenset({"s", "t", "re", "ve", "ll", "d", "m"})
_THOUSANDS = regex.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_GROUP = regex.compile(r"\d{3}(?:\.\d+)?")


class Unit(NamedTuple):
    """One word as compared, and the words `[first, last)` of the text that spell it."""

    word: str
    first: int
    last: int


_unit = partial(tuple.__new__, Unit)  # half the time of its own constructor: there are hundreds

Neighbours = tuple[Sequence[Piece], Sequence[Piece]]
"""Of both texts the neighbours that may spell what stands in the other."""


def unify(
    quoted: Sequence[str],
    found: Sequence[str],
    *,
    closed: Collection[int] = (),
    language: str = "en",
    cuts: Neighbours | None = None,
) -> tuple[list[Unit], list[Unit]]:
    """The units of both texts. `closed` are positions in `quoted` before which a mark stands: no word runs over it.
    `cuts` as `kernels.other_cuts` gives them; without them all neighbours are looked at."""
    ours, theirs = quoted, found
    if cuts is None:
        ours, theirs = list(map(_figures, quoted)), list(map(_figures, found))
        written = _together(ours), _together(theirs)
    else:
        written = _written(quoted, cuts[0]), _written(found, cuts[1])
    all_ours, all_theirs = written[0].keys(), written[1].keys()
    shared = (all_ours & all_theirs) | all_theirs & set(ours) | all_ours & set(theirs)
    spelled = _spellings(written[0], shared), _spellings(written[1], shared)
    joined = dict(_joined(spelled[0], spelled[1], set(theirs), language))
    joined |= _joined(spelled[1], spelled[0], set(ours), language)
    return _units(ours, joined, closed), _units(theirs, joined, ())


def _written(words: Sequence[str], neighbours: Sequence[Piece]) -> dict[str, list[Pieces]]:
    """What these neighbours spell, and from which pieces."""
    spelled: dict[str, list[Pieces]] = {}
    for first, size, apostrophe in neighbours:
        pieces = tuple(words[first : first + size])
        if not apostrophe or pieces[1] in _CLITICS:
            spelled.setdefault(("'" if apostrophe else "").join(pieces), []).append(pieces)
    return spelled


def may_join(quoted: Sequence[str], found: Sequence[str]) -> bool:
    """Whether neighbours in one of two short runs of words may spell what stands in the other: then `unify` them."""
    ours, theirs = _spelled(quoted), _spelled(found)
    if not (ours.keys().isdisjoint(found) and theirs.keys().isdisjoint(quoted)):
        return True
    return any(ours[word] != theirs[word] for word in ours.keys() & theirs.keys()) or _have_figures(quoted, found)


def _spelled(words: Sequence[str]) -> dict[str, tuple[int, ...]]:
    """What two or three neighbours spell, also with an apostrophe that was lost, and the lengths of the pieces."""
    spelled: dict[str, tuple[int, ...]] = {}
    for first, second in pairwise(words):
        spelled[first + second] = (len(first),)
        if second in _CLITICS:
            spelled[f"{first}'{second}"] = (len(first),)
    for first, second, third in zip(words, words[1:], words[2:], strict=False):
        spelled[first + second + third] = (len(first), len(second))
    return spelled


def _have_figures(*sides: Sequence[str]) -> bool:
    return any("," in word and word != _figures(word) for side in sides for word in side)


def _figures(word: str) -> str:
    """Figures without the commas between thousands: 300,000 is 300000."""
    return word.replace(",", "") if "," in word and _THOUSANDS.fullmatch(word) else word


def _together(words: Sequence[str]) -> dict[str, list[Pieces]]:
    """All that two or three neighbours spell, also with an apostrophe that a reader lost (children s), and from which
    pieces."""
    spelled: dict[str, list[Pieces]] = {}
    pairs = list(map(add, words, words[1:]))
    for together, pieces in zip(pairs, pairwise(words), strict=True):
        spelled.setdefault(together, []).append(pieces)
        if pieces[1] in _CLITICS:
            spelled.setdefault("'".join(pieces), []).append(pieces)
    triples = zip(words, words[1:], words[2:], strict=False)
    for together, triple in zip(map(add, pairs, words[2:]), triples, strict=True):
        spelled.setdefault(together, []).append(triple)
    return spelled


def _spellings(written: Mapping[str, Sequence[Pieces]], shared: Collection[str]) -> dict[str, set[Pieces]]:
    """Of what neighbours spell together, that which is `shared` with the other text."""
    return {word: set(written[word]) for word in shared if word in written}


def _joined(
    spelled: Mapping[str, set[Pieces]], others: Mapping[str, set[Pieces]], words: set[str], language: str
) -> Iterator[tuple[Pieces, str]]:
    """The pieces that spell a word of the other text, or what other pieces spell there (coop eration, co operation),
    with that word."""
    for word in spelled.keys() & (words | others.keys()):
        for pieces in spelled[word]:
            elsewhere = any(_cuts(pieces).isdisjoint(_cuts(split)) for split in others.get(word, ()))
            if (word in words or elsewhere) and _may_join(pieces, language):
                yield pieces, word


def _cuts(pieces: Pieces) -> set[int]:
    return set(accumulate(map(len, pieces[:-1])))


_UNIT = 3
"""Letters of a unit behind a figure."""


def _may_join(pieces: Pieces, language: str) -> bool:
    """Letters with letters, thousands with thousands, a figure with its unit; not "not able" into "notable"."""
    if all(piece.isalpha() for piece in pieces):
        words = lexicon(language)
        return "".join(pieces) in words.joined_negations or not any(piece in words.negations for piece in pieces)
    if pieces[0].isdigit():
        if len(pieces) == 2 and pieces[1].isalpha():
            return len(pieces[1]) <= _UNIT
        return len(pieces[0]) <= 3 and all(_GROUP.fullmatch(piece) for piece in pieces[1:])
    return all(piece.replace("'", "").isalpha() for piece in pieces)


def _units(words: Sequence[str], joined: Mapping[Pieces, str], closed: Collection[int]) -> list[Unit]:
    units: list[Unit] = []
    first_pieces = {pieces[0] for pieces in joined}
    at = 0
    for i, word in enumerate(words):
        if i < at or word not in first_pieces:
            continue
        last = _joint_end(words, i, joined, closed)
        if last > i + 1:
            units += _single(words, at, i)
            units.append(Unit(joined[tuple(words[i:last])], i, last))
            at = last
    return [*units, *_single(words, at, len(words))]


def _single(words: Sequence[str], first: int, last: int) -> Iterator[Unit]:
    """Words that stand for themselves."""
    return map(_unit, zip(words[first:last], range(first, last), range(first + 1, last + 1), strict=True))


def _joint_end(words: Sequence[str], i: int, joined: Collection[Pieces], closed: Collection[int]) -> int:
    for length in range(min(LONGEST, len(words) - i), 1, -1):
        inside = range(i + 1, i + length)
        if tuple(words[i : i + length]) in joined and not any(k in closed for k in inside):
            return i + length
    return i + 1

"""What tells a joint of two assertions from a joint in a list: the clues that the model of `joints` weighs.

In: the words of a run, and the places in it that may join. Out: for each place its clues, as `spelled` spells them, or
the rows of them that a model weighs. They look at the signs on both sides with the forms of verbs told (`verbforms`),
at the verbs before and behind, at what the rules say, and at what opened a subordinate clause before.

>>> from whence.extract.words import words
>>> text = "The men left the town and the women stayed in it."
>>> found = clues(words(text, (0, len(text))), (0, 11), [5])
>>> b"and:ahead=DL" in found[0], b"subject=nE" in found[0]
(True, True)
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple, TypeVar

from whence.extract.statements import forms
from whence.extract.statements.rules import is_participle, ruled
from whence.extract.statements.spelled import SPELLED, Clues, Tables
from whence.extract.statements.verbforms import told
from whence.extract.words import Words

T = TypeVar("T")
_NOMINAL = str.maketrans("DKLzMxHo-'nj", "nnnnnnnnnnnn")
_FIVE = re.compile(r"(.)\1*+(?:(.)\2*+(?:(.)\3*+(?:(.)\4*+(.)?)?)?)?")
"""The first five signs, each once however often it is repeated."""
_FINITE, _VERB = re.compile("[FEAm]"), re.compile("[BFEQGAm]")
_VERBS = frozenset("BFEQGAm")
_FAR = 9
"""Words up to a verb of the same form, where there is none."""


class _Run(NamedTuple):
    """Words `first` to `last`; `signs` are theirs from `first` on, `flat` has every nominal one as n; `finite` and
    `verbs` count from `first`, too; `ruled` is what the rules say. A tuple, which is made faster than a frozen
    dataclass."""

    words: Words
    first: int
    last: int
    signs: str
    flat: str
    finite: list[int]
    verbs: list[int]
    ruled: dict[int, str]


class _Place(NamedTuple):
    """A place that may join: `key` is its word, marked where a comma stands before, `short` its beginning; `left` is
    the last word before it, `right` the first behind; `before` and `behind` are the places next to it, or the run's
    ends; `sign` is that of the first word behind that is no adverb; `opener` is the last word that opened a clause, -1
    where there is none; `done` and `todo` are the first finite verbs that do not stand before `at` and `right`. Words
    are counted from the run's first."""

    at: int
    key: str
    short: str
    left: int
    right: int
    before: int
    behind: int
    sign: str
    opener: int
    done: int
    todo: int


def clues(words: Words, run: tuple[int, int], found: list[int]) -> list[Clues]:
    """The clues of each place among the words of `run`."""
    return [tuple(clue for row in place for clue in row) for place in rows(words, run, found, SPELLED)]


def rows(words: Words, run: tuple[int, int], found: list[int], tables: Tables[T]) -> list[list[T]]:
    """For each place its rows of clues, as `tables` has them."""
    here = _run(words, *run)
    ends = [run[0] - 1, *found, run[1]]
    return [_rows(here, _place(here, at, ends[n], ends[n + 2]), tables) for n, at in enumerate(found)]


def _run(words: Words, first: int, last: int) -> _Run:
    signs = told(words, first, last)
    flat = signs.translate(_NOMINAL)
    finite = [verb.start() for verb in _FINITE.finditer(signs)]
    verbs = [verb.start() for verb in _VERB.finditer(signs)]
    return _Run(words, first, last, signs, flat, finite, verbs, ruled(words, first, last))


def _place(run: _Run, at: int, before: int, behind: int) -> _Place:
    tags, first = run.words.tags, run.first
    comma = tags[at - 1] == ","
    right = at + 1 + (tags[at + 1] == "C" and at + 2 < run.last)  # "; and"
    key = run.words.low[at] + ("+" if comma else "")
    told_from = right - first
    while run.signs[told_from : told_from + 1] == "R" and told_from < len(run.signs) - 1:
        told_from += 1
    opener = forms.last_opener(tags, first, at) - first
    left, sign = at - 1 - comma - first, run.signs[told_from]
    done, todo = bisect_left(run.finite, at - first), bisect_left(run.finite, right - first)
    near = left, right - first, before + 1 - first, behind - first
    return _Place(at - first, key, key[:3], *near, sign, max(opener, -1), done, todo)


def _rows(run: _Run, place: _Place, tables: Tables[T]) -> list[T]:
    seen: list[T] = []
    for look in (_signs, _verbs, _governed, _next_verb, _words, _rules, _opened, _around):
        look(run, place, tables, seen)
    return seen


def _signs(run: _Run, place: _Place, tables: Tables[T], seen: list[T]) -> None:
    """The signs on both sides."""
    signs, sign = run.signs, place.sign
    back, ahead = signs[max(0, place.left - 2) : place.left + 1], signs[place.right : place.right + 2]
    seen += (
        tables.ahead[place.short, sign, ahead],
        tables.back[back,],
        tables.sides[sign, back[-2:], ahead],
        tables.named["word0-sign", run.words.low[run.first + place.left] + sign],
    )


def _five(flat: str, first: int, last: int) -> str:
    found = _FIVE.match(flat, first, last)
    return "".join(found.groups("")) if found else ""


def _verbs(run: _Run, place: _Place, tables: Tables[T], seen: list[T]) -> None:
    """The finite verbs before the place, by themselves and by whether a subordinate clause holds them."""
    finite, signs, sign = run.finite, run.signs, place.sign
    before = place.done
    held = bisect_left(finite, place.opener) if place.opener >= 0 else before
    last = signs[finite[before - 1]] if before else "-"
    mains, since = [signs[at] for at in finite[:held]], [signs[at] for at in finite[held:before]]
    opener = run.words.tags[run.first + place.opener] if place.opener >= 0 else "-"
    equal = min(2, held), sign in mains, sign in since
    seen += (
        tables.last[place.short, sign, last, mains[0] if mains else "-"],
        tables.main[place.short, sign, opener, equal],
    )
    if before:
        seen.append(tables.object[sign, _five(run.flat, finite[before - 1], place.left + 1)])


def _governed(run: _Run, place: _Place, tables: Tables[T], seen: list[T]) -> None:
    """What governs a base form before the place; the last verbs of any form beside one behind it."""
    signs, at, sign = run.signs, place.at, place.sign
    infinitive, modal = signs.rfind("O", 0, at), signs.rfind("m", 0, at)
    governor = max(infinitive, modal)
    leading = "-" if governor < 0 else "m"
    if infinitive > modal and signs.find("B", infinitive, infinitive + 3) >= 0:
        leading = "O"
    late = governor < (run.finite[place.done - 1] if place.done else -1)
    seen.append(tables.leading[sign, leading, place.opener > governor, late])
    if sign in _VERBS:
        order = bisect_left(run.verbs, at)
        last = "".join(signs[verb] for verb in run.verbs[max(0, order - 2) : order])
        same = signs.rfind(sign, 0, at)
        seen.append(tables.like[sign, last, min(4, at - same) if same >= 0 else _FAR])


def _next_verb(run: _Run, place: _Place, tables: Tables[T], seen: list[T]) -> None:
    """The finite verbs behind the place."""
    finite, tags = run.finite, run.words.tags
    before, order = place.done, place.todo
    near = order < len(finite) and finite[order] < place.behind
    counts = min(3, before), int(near), min(2, len(finite) - order)
    seen.append(tables.counts[place.short, place.sign, counts])
    verb, ahead = finite[order] if order < len(finite) else -1, run.signs[place.right : place.right + 1]
    gap = min(6, verb - place.right) if verb >= 0 else 6
    seen.append(tables.gap[place.short, gap, run.signs[verb] if verb >= 0 else "-", ahead])
    if verb >= 0:
        seen.append(tables.subject[place.short, _five(run.flat, place.right, verb + 1)])
    comma = tags.rfind(",", run.first, run.first + place.left) - run.first
    seen.append(tables.since[place.short, before > 0 and finite[before - 1] > comma, near])


def _words(run: _Run, place: _Place, tables: Tables[T], seen: list[T]) -> None:
    low, right = run.words.low, run.first + place.right
    seen += (
        tables.word[place.short, low[right], run.words.raw[right][:1].isupper()],
        tables.named["word2", low[right + 1] if right + 1 < run.last else "."],
        tables.named["word0", low[run.first + place.left]],
    )


def _rules(run: _Run, place: _Place, tables: Tables[T], seen: list[T]) -> None:
    """What the rules say, and whether a form in -ed behind the place is a participle or a past."""
    right, at = run.first + place.right, run.first + place.at
    ahead = run.words.tags[right : right + 2]
    participle, past = None, False
    if ahead[:1] in ("E", "R"):
        participle = is_participle(run.words, (run.first, at, run.last), right)
        past = forms.is_past(run.words, right, run.last)
    seen.append(tables.ruled[place.key, run.ruled.get(at, ""), ahead, participle, past])


def _opened(run: _Run, place: _Place, tables: Tables[T], seen: list[T]) -> None:
    """The last subordinator, "that" or question word before the place, and whether its clause is over."""
    tags, opener, key = run.words.tags[run.first : run.first + place.right + 1], place.opener, place.key
    if opener < 0:
        seen.append(tables.named["opener", ""])
        return
    since = place.done - bisect_left(run.finite, opener + 1)
    closed = tags.find(",", opener, place.left + 1) >= 0
    state = tags[opener] + ("c" if closed else "") + ("f" if since else "")
    ahead = tags[place.right : place.right + 1]
    behind = tags[opener] + tags[opener - 1] if opener > 0 else ""
    that = key if ahead == "T" and tags[0] == "T" else ""
    seen += (
        tables.opened[key, state, ahead, min(since, 2)],
        tables.opener[run.words.low[run.first + opener], behind, that],
    )


def _around(run: _Run, place: _Place, tables: Tables[T], seen: list[T]) -> None:
    """How the run begins, brackets, commas, the places next to this one."""
    words, first, at = run.words, run.first, run.first + place.at
    opened = words.signs.count("(", first, at)
    bracket = opened > 0 and opened > words.signs.count(")", first, at)
    commas = min(2, words.tags.count(",", max(first + place.before, at - 10), first + place.left + 1))
    seen += (
        tables.start[words.tags[first], words.low[first]],
        tables.around[bracket, commas, min(3, (run.last - at) // 3), min(3, place.at // 3)],
    )
    if place.before > 0:
        seen.append(tables.named["place-before", words.low[first + place.before - 1]])
    if first + place.behind < run.last:
        seen.append(tables.behind[words.low[first + place.behind], min(place.behind - place.at, 4)])

"""What tells a joint of two assertions from a joint in a list: the clues that the model of `joints` weighs.

In: the words of a run, and the places in it that may join. Out: for each place its clues, as `spelled` spells them, or
the rows of them that a model weighs. They look at the light tags on both sides, at the verbs before and behind, at
patterns of a subject with its verb (`forms`), and at what opened a subordinate clause before.

>>> from whence.extract.words import words
>>> text = "The men left the town and the women stayed in it."
>>> found = clues(words(text, (0, len(text))), (0, 11), [5])
>>> b"right2=DL" in found[0], "right4=DLEI" in found[0]
(True, True)
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple, TypeVar

from whence.extract.lexicon import tagged
from whence.extract.statements import forms
from whence.extract.statements.rules import is_participle, ruled
from whence.extract.statements.spelled import SPELLED, Clues, Tables
from whence.extract.words import Words, bases

T = TypeVar("T")
_NOMINAL = str.maketrans("DKLzGMB'-xHo", "nnnnnnnnnnnn")
_FIVE = re.compile(r"(.)\1*+(?:(.)\2*+(?:(.)\3*+(?:(.)\4*+(.)?)?)?)?")
"""The first five signs, each once however often it is repeated."""
_PATTERNS = (
    ("subject", forms.SUBJECT.match),
    ("own", forms.OWN.match),
    ("shared", forms.SHARED.match),
    ("takes", forms.TAKES.match),
    ("restricted", forms.RESTRICTED.match),
    ("single", forms.SINGLE.match),
    ("active", forms.ACTIVE.match),
    ("second", forms.SECOND.match),
    ("spliced", forms.SPLICED.match),
    ("base", forms.BASE.match),
    ("tells", forms.TELLS.match),
)
_AHEAD, _BACK = 16, 14
"""Words looked at on either side."""


class _Run(NamedTuple):
    """Words `first` to `last`, with their finite verbs; `flat` has every nominal tag as n, `turned` is it from its end;
    `ruled` is what the rules say. A tuple, which is made faster than a frozen dataclass."""

    words: Words
    first: int
    last: int
    verbs: list[int]
    flat: str
    turned: str
    ruled: dict[int, str]


class _Place(NamedTuple):
    """A place that may join: `key` is its word, marked where a comma stands before; `left` is the last word before
    it, `right` the first behind; `before` and `behind` are the places next to it, or the run's ends; `ahead` are the
    tags of the four words from `right` on."""

    at: int
    key: str
    left: int
    right: int
    before: int
    behind: int
    ahead: str


def clues(words: Words, run: tuple[int, int], found: list[int]) -> list[Clues]:
    """The clues of each place among the words of `run`."""
    return [tuple(clue for row in place for clue in row) for place in rows(words, run, found, SPELLED)]


def rows(words: Words, run: tuple[int, int], found: list[int], tables: Tables[T]) -> list[list[T]]:
    """For each place its rows of clues, as `tables` has them."""
    first, last = run
    verbs = [verb.start() for verb in forms.FINITE.finditer(words.tags, first, last)]
    flat = words.tags[first:last].translate(_NOMINAL)
    here = _Run(words, first, last, verbs, flat, flat[::-1], ruled(words, first, last))
    ends = [first - 1, *found, last]
    return [_rows(here, _place(here, at, ends[n], ends[n + 2]), tables) for n, at in enumerate(found)]


def _place(run: _Run, at: int, before: int, behind: int) -> _Place:
    tags = run.words.tags
    comma = tags[at - 1] == ","
    right = at + 1 + (tags[at + 1] == "C" and at + 2 < run.last)  # "; and"
    key = run.words.low[at] + ("+" if comma else "")
    return _Place(at, key, at - 1 - comma, right, before + 1, behind, tags[right : right + 4])


def _rows(run: _Run, place: _Place, tables: Tables[T]) -> list[T]:
    seen: list[T] = []
    for look in (_tags, _shapes, _words, _rules, _verbs, _patterns, _opened, _around):
        look(run, place, tables, seen)
    return seen


def _tags(run: _Run, place: _Place, tables: Tables[T], seen: list[T]) -> None:
    """The tags on both sides, plain and with the nouns told that are verbs, too."""
    left, ahead, first = place.left, place.ahead, run.first
    three = run.words.tags[max(first, left - 2) : left + 1]
    fine, rear = _told(run, place.right, place.right + 4), _told(run, max(first, left - 1), left + 1)
    seen += (
        tables.ahead[ahead,],
        tables.left[three,],
        tables.sides[three[-2:], ahead[:2]],
        tables.fine[fine,],
        tables.rear[rear, fine[:2]],
    )


def _told(run: _Run, first: int, last: int) -> str:
    """The tags of words; of a noun that is a verb, too, n, of an adjective that is one j; full stops behind the run."""
    tags = run.words.tags[first : min(last, run.last)]
    known, at = _ambiguous(), tags.find("L")
    while at >= 0:
        told = known.get(run.words.raw[first + at])
        if told:
            tags = tags[:at] + told + tags[at + 1 :]
        at = tags.find("L", at + 1)
    return tags if last <= run.last else tags.ljust(last - first, ".")


def _ambiguous() -> dict[str, str]:
    """Base forms of verbs that are nouns or adjectives, too."""
    return tagged("statements", "ambiguous")


def _shapes(run: _Run, place: _Place, tables: Tables[T], seen: list[T]) -> None:
    """The order of phrases on both sides, each noun phrase one sign."""
    right, end = place.right - run.first, run.last - 1 - place.left
    ahead, back = _five(run.flat, right, right + _AHEAD), _five(run.turned, end, end + _BACK)[::-1]
    seen += (tables.shape[place.key, ahead], tables.shapes[back, ahead[:3]])


def _five(flat: str, first: int, last: int) -> str:
    found = _FIVE.match(flat, first, last)
    return "".join(found.groups("")) if found else ""


def _words(run: _Run, place: _Place, tables: Tables[T], seen: list[T]) -> None:
    low, right = run.words.low, place.right
    second = low[right + 1] if right + 1 < run.last else "."
    seen += (
        tables.word[place.key[:3], low[right], run.words.raw[right][:1].isupper()],
        tables.named["word2", second],
        tables.named["word0", low[place.left]],
    )


def _rules(run: _Run, place: _Place, tables: Tables[T], seen: list[T]) -> None:
    """What the rules say, and whether a form in -ed behind the place is a participle or a past."""
    ahead = place.ahead[:2]
    participle, past = None, False
    if ahead[:1] in ("E", "R"):
        participle = is_participle(run.words, (run.first, place.at, run.last), place.right)
        past = forms.is_past(run.words, place.right, run.last)
    seen.append(tables.ruled[place.key, run.ruled.get(place.at, ""), ahead, participle, past])


def _verbs(run: _Run, place: _Place, tables: Tables[T], seen: list[T]) -> None:
    """The verbs before the place and behind it."""
    verbs = run.verbs
    before, behind = bisect_left(verbs, place.at), bisect_left(verbs, place.right)
    near, count = before - bisect_left(verbs, place.before), max(0, bisect_left(verbs, place.behind) - behind)
    seen.append(tables.counts[place.key[:3], min(before, 2), min(count, 2), min(near, 2)])
    if before:
        seen += (*_last_verb(run, place, tables, verbs[before - 1]), _first_verb(run, place, tables, verbs[before - 1]))
    if count:
        verb = verbs[behind]
        seen += (
            tables.named["next", run.words.low[verb]],
            tables.next[place.key, run.words.tags[verb], min(verb - place.right, 5)],
        )


def _last_verb(run: _Run, place: _Place, tables: Tables[T], verb: int) -> tuple[T, T, T]:
    """The last verb before the place against the word behind it: what shares a subject has the same form."""
    tags, word = run.words.tags, run.words.low[verb]
    tag, behind = tags[verb], place.left + 1
    form = word if tag == "A" else word[-1:]
    return (
        tables.last[tag, place.ahead[:2], min(behind - verb, 4), min(2, tags.count(",", verb, behind))],
        tables.named["last", word],
        tables.forms[tag, form, place.ahead[:1], run.words.low[place.right][-2:]],
    )


def _first_verb(run: _Run, place: _Place, tables: Tables[T], last: int) -> T:
    """Infinitives go on behind a place as often as verbs do: "to be raised and addressed", "will raise and address"."""
    tags, low, first = run.words.tags, run.words.low, run.verbs[0]
    told = tags.find("O", last, place.at) >= 0, low[place.right] in bases(), low[last] in forms.MODAL
    modal = low[first] if low[first] in forms.MODAL else ""
    return tables.first[tags[first], place.ahead[:1], modal, told]


def _patterns(run: _Run, place: _Place, tables: Tables[T], seen: list[T]) -> None:
    """Subjects with their verbs, verb phrases; also behind what is set in: "and, in turn, encouraged"."""
    tags, right, last = run.words.tags, place.right, run.last
    names = [name for name, match in _PATTERNS if match(tags, right, last)]
    if names:
        seen.append(tables.patterns[place.key, *names])
    aside = forms.ASIDE.match(tags, place.at + 1, last)
    if aside and aside.end() < last - 1:
        end = aside.end()
        seen.append(tables.aside[tags[end : end + 3], _told(run, end, end + 1)])


def _opened(run: _Run, place: _Place, tables: Tables[T], seen: list[T]) -> None:
    """The last subordinator, "that" or question word before the place, and whether its clause is over."""
    tags, at, key = run.words.tags, place.at, place.key
    opener = forms.last_opener(tags, run.first, at)
    if opener < 0:
        seen.append(tables.named["opener", ""])
        return
    since = bisect_left(run.verbs, at) - bisect_left(run.verbs, opener + 1)
    closed = tags.find(",", opener, place.left + 1) >= 0
    state = tags[opener] + ("c" if closed else "") + ("f" if since else "")
    ahead = place.ahead[:1]
    behind = tags[opener] + tags[opener - 1] if opener > run.first else ""
    that = key if ahead == "T" and tags[run.first] == "T" else ""
    seen += (
        tables.opened[key, state, ahead, min(since, 2)],
        tables.opener[run.words.low[opener], behind, that],
    )


def _around(run: _Run, place: _Place, tables: Tables[T], seen: list[T]) -> None:
    """How the run begins, brackets, commas, the places next to this one."""
    words, at = run.words, place.at
    opened = words.signs.count("(", run.first, at)
    bracket = opened > 0 and opened > words.signs.count(")", run.first, at)
    commas = min(2, words.tags.count(",", max(place.before, at - 10), place.left + 1))
    seen += (
        tables.start[words.tags[run.first], words.low[run.first]],
        tables.around[bracket, commas, min(3, (run.last - at) // 3), min(3, (at - run.first) // 3)],
    )
    if place.before > run.first:
        seen.append(tables.named["place-before", words.low[place.before - 1]])
    if place.behind < run.last:
        seen.append(tables.behind[words.low[place.behind], min(place.behind - at, 4)])

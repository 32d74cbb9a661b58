"""The clues that linear chains weigh, spelled as their models name them: the oracle of the compiled ones, and what runs
without them.

In: the signs of a run of words, the words, and the places asked about. Out: for each place its clues by name, or as the
packed numbers of those that a labeller knows. Which form a verb has is asked of every word that may have several
(`form_clues`); what a conjunction or a mark joins, of every place that may join assertions (`joint_clues`).

>>> form_clues("DLmv", ["the", "cost", "may", "rise"], [3])[0][:5]
['word=rise', 'end3=vise', 'end2=vse', 'end1=ve', 'left=mv']
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from whence.kernels.labels import Labeller, Rows

NEAR = re.compile("[AmbqhO,;:TWS]")
"""What tells of the verb behind it: auxiliaries, "to", the beginning of a clause."""
_FAR = 7
_EDGE = "..."
_NOMINAL = str.maketrans("DKLzMxHo-'nj", "nnnnnnnnnnnn")
_FIVE = re.compile(r"(.)\1*+(?:(.)\2*+(?:(.)\3*+(?:(.)\4*+(.)?)?)?)?", re.DOTALL)
"""The first five signs, each once however often it is repeated."""
_FINITE = frozenset("FEAm")
_VERBS = frozenset("BFEQGAm")
_ALONE = 9
"""Words up to a verb of the same form, where there is none."""


def numbered(labeller: Labeller, named: Iterable[Iterable[str]]) -> Rows:
    """The clues of each place as the numbers of those that the labeller knows, packed."""
    known = labeller.features
    return [[b"".join(known[name] for name in names if name in known)] for names in named]


# --- The form of a verb ----------------------------------------------------------------------------------------------


def form_rows(labeller: Labeller, signs: str, low: Sequence[str], items: Sequence[int]) -> Rows:
    """See `form_clues`."""
    return numbered(labeller, form_clues(signs, low, items))


def form_clues(signs: str, low: Sequence[str], items: Sequence[int]) -> list[list[str]]:
    """The clues of each of the words `items`, in order: the word, the signs around it, its neighbours, and what before
    it tells of verbs. `low` are the words in small letters, a sign each."""
    telling = [found.start() for found in NEAR.finditer(signs)]
    edged, words = f"{_EDGE}{signs}{_EDGE}", [".", *low, "."]
    return [_form(edged[at : at + 7], words[at : at + 3], _near(words, telling, at)) for at in items]


def _near(words: Sequence[str], telling: Sequence[int], at: int) -> tuple[str, int]:
    """The last word before that tells of a verb, and how far it is."""
    gap = at - max((place for place in telling if place < at), default=at - _FAR)
    return (words[at - gap + 1], gap) if gap < _FAR else ("-", 0)


def _form(around: str, words: Sequence[str], near: tuple[str, int]) -> list[str]:
    """`around` are the signs of seven words, `words` three of these, the middle one asked about."""
    sign, (before, word, behind), (told, gap) = around[3], words, near
    return [
        f"word={word}",
        *(f"end{length}={sign}{word[-length:]}" for length in (3, 2, 1)),
        *(f"left={around[4 - length : 4]}" for length in (2, 3, 4)),
        *(f"right={around[3 : 3 + length]}" for length in (2, 3, 4)),
        f"before={sign}{before}",
        f"behind={sign}{behind}",
        f"behind-end={sign}{behind[-2:]}",
        f"near={sign}{told}",
        f"near={sign}{told}{min(gap, 4)}",
        f"near={sign}{around[2]}_{told}",
    ]


# --- What a place joins ----------------------------------------------------------------------------------------------


class JointRun(NamedTuple):
    """Words that may hold several assertions: with the forms of verbs told (`signs`), their light tags, one more where
    the text goes on, their other signs, of which brackets are looked at, and in small letters."""

    signs: str
    tags: str
    marks: str
    low: Sequence[str]


class JointPlace(NamedTuple):
    """A word that may join, `right` the first one behind, and what others say of it: the rules (`said`), whether a form
    in -ed behind it is a participle (None where none stands there) or a past, and whether a capital stands behind."""

    at: int
    right: int
    said: str
    participle: bool | None
    past: bool
    capital: bool


class _Place(NamedTuple):
    """`key` is the place's word, marked where a comma stands before, `short` its beginning; `left` is the last word
    before it; `before` is the word behind the last place, 0 where there is none, `behind` the next place, or the run's
    end; `sign` is that of the first word behind that is no adverb; `opener` is the last word that opened a clause, -1
    where there is none; `finite` are the places of finite verbs, of which `done` stand before `at` and `todo` before
    `right`."""

    at: int
    right: int
    key: str
    short: str
    left: int
    before: int
    behind: int
    sign: str
    opener: int
    finite: list[int]
    done: int
    todo: int


def joint_rows(labeller: Labeller, run: JointRun, places: Sequence[JointPlace]) -> Rows:
    """See `joint_clues`."""
    return numbered(labeller, joint_clues(run, places))


def joint_clues(run: JointRun, places: Sequence[JointPlace]) -> list[list[str]]:
    """The clues of each place: the signs on both sides, the verbs before and behind, what the rules say, what opened a
    subordinate clause before, and what stands around."""
    flat = run.signs.translate(_NOMINAL)
    ends = [-1, *(one.at for one in places), len(run.signs)]
    made = []
    for order, one in enumerate(places):
        here = _place(run, one, ends[order] + 1, ends[order + 2])
        made.append(list(_joint(run, flat, one, here)))
    return made


def _place(run: JointRun, one: JointPlace, before: int, behind: int) -> _Place:
    comma = run.tags[one.at - 1] == ","
    key = run.low[one.at] + ("+" if comma else "")
    told_from = one.right
    while run.signs[told_from] == "R" and told_from < len(run.signs) - 1:
        told_from += 1
    opener = max(run.tags.rfind(tag, 0, one.at) for tag in "STW")
    finite = [at for at, sign in enumerate(run.signs) if sign in _FINITE]
    done, todo = (sum(verb < edge for verb in finite) for edge in (one.at, one.right))
    sides = one.at - 1 - comma, before, behind
    return _Place(one.at, one.right, key, key[:3], *sides, run.signs[told_from], opener, finite, done, todo)


def _joint(run: JointRun, flat: str, one: JointPlace, here: _Place) -> Iterator[str]:
    yield from _sides(run, here)
    yield from _verbs(run, flat, here)
    yield from _governed(run, here)
    yield from _next_verb(run, flat, here)
    yield from _words(run, one, here)
    yield from _rules(run, one, here)
    yield from _opened(run, here)
    yield from _around(run, here)


def _sides(run: JointRun, here: _Place) -> Iterator[str]:
    """The signs on both sides."""
    signs, sign = run.signs, here.sign
    back, ahead = signs[max(0, here.left - 2) : here.left + 1], signs[here.right : here.right + 2]
    yield f"{here.short}:sign={sign}"
    yield f"{here.short}:ahead={ahead}"
    yield from (f"back={back[-length:]}" for length in (1, 2, 3))
    yield f"sides={back[-1:]}_{sign}"
    yield f"sides1={back[-1:]}_{ahead}"
    yield f"sides2={back[-2:]}_{ahead}"
    yield f"word0-sign={_left(run, here)}{sign}"


def _left(run: JointRun, here: _Place) -> str:
    return run.low[here.left] if here.left >= 0 else ""


def _five(flat: str, first: int, last: int) -> str:
    """The order of phrases."""
    found = _FIVE.match(flat, first, last)
    return "".join(found.groups("")) if found else ""


def _verbs(run: JointRun, flat: str, here: _Place) -> Iterator[str]:
    """The finite verbs before the place, by themselves and by whether a subordinate clause holds them; the order of
    phrases behind the last."""
    sign, short, before = here.sign, here.short, [run.signs[at] for at in here.finite[: here.done]]
    held = sum(verb < here.opener for verb in here.finite) if here.opener >= 0 else here.done
    mains, since = before[:held], before[held:]
    opener = run.tags[here.opener] if here.opener >= 0 else "-"
    last = before[-1] if before else "-"
    yield f"last={last}{sign}"
    yield f"{short}:last={last}{sign}"
    yield f"main={mains[0] if mains else '-'}{sign}"
    yield f"mains={min(2, held)}{opener}{sign}"
    yield f"{short}:mains={min(2, held)}{opener}{sign}"
    yield f"equal={sign}{sign in mains}{sign in since}{opener}"
    yield f"{short}:equal={sign}{sign in mains}{sign in since}"
    if before:
        yield f"object={_five(flat, here.finite[here.done - 1], here.left + 1)}_{sign}"


def _governed(run: JointRun, here: _Place) -> Iterator[str]:
    """What governs a base form before the place: "to" (O), a modal verb (m), whether a clause was opened since, and
    whether a finite verb stands behind it; the last two verbs of any form beside one behind the place, and how far the
    last one like it is."""
    signs, at, sign = run.signs, here.at, here.sign
    infinitive, modal = signs.rfind("O", 0, at), signs.rfind("m", 0, at)
    governor = max(infinitive, modal)
    leading = "-" if governor < 0 else "m"
    if infinitive > modal and "B" in signs[infinitive : infinitive + 3]:
        leading = "O"
    late = governor < (here.finite[here.done - 1] if here.done else -1)
    yield f"leading={leading}{here.opener > governor}{sign}{late}"
    if sign in _VERBS:
        last = "".join(one for one in signs[:at] if one in _VERBS)[-2:]
        same = signs.rfind(sign, 0, at)
        yield f"like={last[-1:]}{sign}"
        yield f"like2={last}{sign}"
        yield f"like-gap={min(4, at - same) if same >= 0 else _ALONE}{sign}"


def _next_verb(run: JointRun, flat: str, here: _Place) -> Iterator[str]:
    """Finite verbs before the place, up to the next place, up to the end; how far the next one is, its sign, and the
    order of phrases up to it; whether one stands behind the last comma."""
    finite, short, sign = here.finite, here.short, here.sign
    verb = finite[here.todo] if here.todo < len(finite) else -1
    near = 0 <= verb < here.behind
    yield f"before={sign}{min(3, here.done)}"
    yield f"{short}:behind={int(near)}"
    yield f"rest={sign}{min(2, len(finite) - here.todo)}"
    gap = min(6, verb - here.right) if verb >= 0 else 6
    yield f"{short}:gap={gap}"
    yield f"gap={gap}{run.signs[verb] if verb >= 0 else '-'}{run.signs[here.right]}"
    if verb >= 0:
        phrases = _five(flat, here.right, verb + 1)
        yield f"subject={phrases}"
        yield f"{short}:subject={phrases}"
    comma = run.tags.rfind(",", 0, max(0, here.left))
    yield f"{short}:since={here.done > 0 and finite[here.done - 1] > comma}{near}"


def _words(run: JointRun, one: JointPlace, here: _Place) -> Iterator[str]:
    """The words behind and the one before."""
    word, second = run.low[here.right], here.right + 1
    yield f"word1={word}"
    yield f"{here.short}:word1={word}"
    yield f"end3={word[-3:]}"
    yield f"end2={word[-2:]}"
    yield f"capital={one.capital}"
    yield f"word2={run.low[second] if second < len(run.signs) else '.'}"
    yield f"word0={_left(run, here)}"


def _rules(run: JointRun, one: JointPlace, here: _Place) -> Iterator[str]:
    """What the rules say, by themselves and beside the two tags behind; what a form in -ed behind is."""
    ahead = run.tags[here.right : here.right + 2]
    yield "any"
    yield f"key={here.key}"
    yield f"rule={one.said}"
    yield f"{here.key}:rule={one.said}"
    yield f"rule1={one.said}_{ahead[:1]}"
    yield f"rule2={one.said}_{ahead}"
    if one.participle is not None:
        yield f"participle={one.participle}"
        yield f"past={one.past}{ahead}"


def _opened(run: JointRun, here: _Place) -> Iterator[str]:
    """The last subordinator, "that" or question word before the place, and whether its clause is over; the joint's word
    where "that" begins the run and stands behind the joint again."""
    tags, opener, key = run.tags, here.opener, here.key
    if opener < 0:
        yield "opener="
        return
    since = sum(opener < verb < here.at for verb in here.finite)
    closed = tags.find(",", opener, here.left + 1) >= 0
    state = tags[opener] + ("c" if closed else "") + ("f" if since else "")
    yield f"opener={state}"
    yield f"{key}:opener={state}"
    yield f"opener1={state}{tags[here.right]}"
    yield f"opener-verbs={state}{min(since, 2)}"
    yield f"opener-word={run.low[opener]}"
    if opener:
        yield f"opener-behind={tags[opener]}{tags[opener - 1]}"
    if tags[here.right] == "T" and tags[0] == "T":
        yield f"{key}:that-that"


def _around(run: JointRun, here: _Place) -> Iterator[str]:
    """How the run begins, brackets, commas, lengths, the places next to this one."""
    at, size = here.at, len(run.signs)
    yield f"start={run.tags[0]}"
    yield f"start-word={run.low[0]}"
    if run.marks.count("(", 0, at) > run.marks.count(")", 0, at):
        yield "bracket"
    yield f"commas={min(2, run.tags.count(',', max(here.before, at - 10, 0), here.left + 1))}"
    yield f"length={min(3, (size - at) // 3)}"
    yield f"begun={min(3, at // 3)}"
    if here.before > 0:
        yield f"place-before={run.low[here.before - 1]}"
    if here.behind < size:
        yield f"place-behind={run.low[here.behind]}"
        yield f"place-gap={run.low[here.behind]}{min(here.behind - at, 4)}"

"""What tells a joint of two assertions from a joint in a list: the clues that the model of `joints` weighs.

In: the words of a run, and the places in it that may join. Out: for each place its clues, as strings. They look at the
light tags on both sides, at the verbs before and behind, at patterns of a subject with its verb (`forms`), and at
what opened a subordinate clause before.

>>> from whence.extract.words import words
>>> text = "The men left the town and the women stayed in it."
>>> [clue for clue in clues(words(text, (0, len(text))), (0, 11), [5])[0] if clue.startswith("right")]
['right1=D', 'right2=DL', 'right3=DLE', 'right4=DLEI']
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from whence.extract.statements import forms
from whence.extract.statements.rules import is_participle, ruled
from whence.extract.words import Words, bases

_NOMINAL = str.maketrans("DKLzGMB'-xHo", "nnnnnnnnnnnn")
_REPEATED = re.compile(r"(.)\1+")
_PATTERNS = (
    ("subject", forms.SUBJECT),
    ("own", forms.OWN),
    ("shared", forms.SHARED),
    ("takes", forms.TAKES),
    ("restricted", forms.RESTRICTED),
    ("single", forms.SINGLE),
    ("active", forms.ACTIVE),
    ("second", forms.SECOND),
    ("spliced", forms.SPLICED),
    ("base", forms.BASE),
    ("tells", forms.TELLS),
)
_OPENERS = "STW"
_AHEAD, _BACK = 16, 14
"""Words looked at on either side."""


@dataclass(frozen=True, slots=True)
class _Run:
    """Words `first` to `last`, with their finite verbs; `flat` has every nominal tag as n;
    `ruled` is what the rules say."""

    words: Words
    first: int
    last: int
    verbs: tuple[int, ...]
    flat: str
    ruled: dict[int, str]


@dataclass(frozen=True, slots=True)
class _Place:
    """A place that may join: `key` is its word, marked where a comma stands before; `left` is the last word before
    it, `right` the first behind; `before` and `behind` are the places next to it, or the run's ends."""

    at: int
    key: str
    left: int
    right: int
    before: int
    behind: int


def clues(words: Words, run: tuple[int, int], found: list[int]) -> list[list[str]]:
    """The clues of each place among the words of `run`."""
    first, last = run
    verbs = tuple(verb.start() for verb in forms.FINITE.finditer(words.tags, first, last))
    here = _Run(words, first, last, verbs, words.tags[first:last].translate(_NOMINAL), ruled(words, first, last))
    ends = [first - 1, *found, last]
    return [list(_clues(here, _place(here, at, ends[n], ends[n + 2]))) for n, at in enumerate(found)]


def _place(run: _Run, at: int, before: int, behind: int) -> _Place:
    words = run.words
    comma = words.tags[at - 1] == ","
    right = at + 1 + (words.tags[at + 1] == "C" and at + 2 < run.last)  # "; and"
    key = words.low[at] + ("+" if comma else "")
    return _Place(at, key, at - 1 - comma, right, before + 1, behind)


def _clues(run: _Run, place: _Place) -> Iterator[str]:
    yield "any"
    yield f"key={place.key}"
    yield from _rules(run, place)
    yield from _tags(run, place)
    yield from _shapes(run, place)
    yield from _words(run, place)
    yield from _verbs(run, place)
    yield from _patterns(run, place)
    yield from _opened(run, place)
    yield from _around(run, place)


def _rules(run: _Run, place: _Place) -> Iterator[str]:
    """What the rules say, by themselves and beside what follows."""
    said, ahead = run.ruled.get(place.at, ""), run.words.tags[place.right : place.right + 2]
    yield f"rule={said}"
    yield f"{place.key}:rule={said}"
    yield f"rule1={said}_{ahead[:1]}"
    yield f"rule2={said}_{ahead}"
    if ahead[:1] in ("E", "R"):
        yield f"participle={is_participle(run.words, (run.first, place.at, run.last), place.right)}"
        yield f"past={forms.is_past(run.words, place.right, run.last)}{ahead}"


def _tags(run: _Run, place: _Place) -> Iterator[str]:
    """The tags on both sides, plain and with the nouns told that are verbs, too."""
    tags, key, right = run.words.tags, place.key, place.right
    ahead = [tags[right : right + length] for length in (1, 2, 3, 4)]
    back = [tags[max(run.first, place.left + 1 - length) : place.left + 1] for length in (1, 2, 3)]
    yield from (f"right{n}={one}" for n, one in enumerate(ahead, 1))
    yield from (f"left{n}={one}" for n, one in enumerate(back, 1))
    yield from (f"{key}:right{n}={one}" for n, one in enumerate(ahead[:2], 1))
    yield from (f"sides{n}{m}={back[n]}_{ahead[m]}" for n, m in ((0, 0), (0, 1), (1, 1)))
    fine = "".join(_class(run, at) for at in range(right, right + 4))
    rear = "".join(_class(run, at) for at in range(max(run.first, place.left - 1), place.left + 1))
    yield from (f"fine{length}={fine[:length]}" for length in (1, 2, 3, 4))
    yield f"rear={rear}"
    yield from (f"rear{length}={rear}_{fine[:length]}" for length in (1, 2))


def _class(run: _Run, at: int) -> str:
    """The tag of a word; of a noun that is a verb, too, n, of an adjective that is one j."""
    if at >= run.last:
        return "."
    tag = run.words.tags[at]
    return _ambiguous().get(run.words.raw[at], tag) if tag == "L" else tag


@cache
def _ambiguous() -> dict[str, str]:
    """Base forms of verbs that are nouns or adjectives, too."""
    text = (files("whence") / "resources" / "statements" / "ambiguous.txt").read_text(encoding="utf-8")
    found: dict[str, str] = {}
    tag = ""
    for line in text.splitlines():
        if line[:1] == "[":
            tag = line[1]
        elif not line.startswith("#"):
            found |= dict.fromkeys(line.split(), tag)
    return found


def _shapes(run: _Run, place: _Place) -> Iterator[str]:
    """The order of phrases on both sides, each noun phrase one sign."""
    ahead = _REPEATED.sub(r"\1", run.flat[place.right - run.first : place.right + _AHEAD - run.first])
    left = place.left + 1 - run.first
    back = _REPEATED.sub(r"\1", run.flat[max(0, left - _BACK) : left])
    yield from (f"shape{length}={ahead[:length]}" for length in (3, 4, 5))
    yield from (f"{place.key}:shape{length}={ahead[:length]}" for length in (2, 3, 4))
    yield f"back3={back[-3:]}"
    yield f"back5={back[-5:]}"
    yield f"shapes={back[-3:]}_{ahead[:3]}"


def _words(run: _Run, place: _Place) -> Iterator[str]:
    low, right = run.words.low, place.right
    first = low[right]
    yield f"word1={first}"
    yield f"{place.key[:3]}:word1={first}"
    yield f"word2={low[right + 1] if right + 1 < run.last else '.'}"
    yield f"word0={low[place.left]}"
    yield f"end3={first[-3:]}"
    yield f"end2={first[-2:]}"
    yield f"capital={run.words.raw[right][:1].isupper()}"


def _verbs(run: _Run, place: _Place) -> Iterator[str]:
    """The verbs before the place and behind it."""
    before = [verb for verb in run.verbs if verb < place.at]
    behind = [verb for verb in run.verbs if place.right <= verb < place.behind]
    near = sum(verb >= place.before for verb in before)
    yield f"before={min(len(before), 2)}"
    yield f"behind={min(len(behind), 2)}"
    yield f"near={min(near, 2)}"
    yield f"{place.key[:3]}:verbs={min(near, 1)}{min(len(behind), 1)}{min(len(before), 1)}"
    if before:
        yield from _last_verb(run, place, before[-1])
        yield from _first_verb(run, place, before)
    if behind:
        yield from _next_verb(run, place, behind[0])


def _last_verb(run: _Run, place: _Place, verb: int) -> Iterator[str]:
    """The last verb before the place against the word behind it: what shares a subject has the same form."""
    tags, word, first = run.words.tags, run.words.low[verb], run.words.low[place.right]
    tag, ahead, gap = tags[verb], tags[place.right : place.right + 2], place.left + 1 - verb
    form = word if tag == "A" else tag
    yield f"last={word}"
    yield f"last-tag={tag}"
    yield f"last1={tag}_{ahead[:1]}"
    yield f"last2={tag}_{ahead}"
    yield f"gap={min(gap, 4)}"
    yield f"gap1={min(gap, 3)}{ahead[:1]}"
    yield f"form1={form}_{ahead[:1]}"
    yield f"form2={tag}{word[-1:]}_{ahead[:1]}{first[-1:]}"
    yield f"form3={word if tag == 'A' else tag + word[-1:]}_{ahead[:1]}{first[-2:]}"
    yield f"commas-since={ahead[:1]}{min(2, tags.count(',', verb, place.left + 1))}"


def _first_verb(run: _Run, place: _Place, before: list[int]) -> Iterator[str]:
    """Infinitives go on behind a place as often as verbs do: "to be raised and addressed", "will raise and address"."""
    tags, low = run.words.tags, run.words.low
    infinitive = tags.find("O", before[-1], place.at) >= 0
    base = low[place.right] in bases()
    modal = low[before[0]] if low[before[0]] in forms.MODAL else ""
    ahead = tags[place.right : place.right + 1]
    yield f"to={infinitive}{ahead}"
    yield f"base={base}{infinitive}{low[before[-1]] in forms.MODAL}"
    yield f"modal={modal}{infinitive}{ahead}{base}"
    yield f"first={tags[before[0]]}"


def _next_verb(run: _Run, place: _Place, verb: int) -> Iterator[str]:
    tag, gap = run.words.tags[verb], verb - place.right
    yield f"next={run.words.low[verb]}"
    yield f"next-tag={tag}"
    yield f"next-gap={min(gap, 5)}"
    yield f"next-far={tag}{min(gap, 4)}"
    yield f"{place.key}:next={tag}{min(gap, 4)}"


def _patterns(run: _Run, place: _Place) -> Iterator[str]:
    """Subjects with their verbs, verb phrases; also behind what is set in: "and, in turn, encouraged"."""
    tags, right = run.words.tags, place.right
    for name, pattern in _PATTERNS:
        if pattern.match(tags, right, run.last):
            yield name
            yield f"{place.key}:{name}"
    aside = forms.ASIDE.match(tags, place.at + 1, run.last)
    if aside and aside.end() < run.last - 1:
        end = aside.end()
        yield from (f"aside{length}={tags[end : end + length]}" for length in (1, 2, 3))
        yield f"aside={_class(run, end)}"


def _opened(run: _Run, place: _Place) -> Iterator[str]:
    """The last subordinator, "that" or question word before the place, and whether its clause is over."""
    tags, at, key = run.words.tags, place.at, place.key
    opener = max(tags.rfind(sign, run.first, at) for sign in _OPENERS)
    if opener < 0:
        yield "opener="
        return
    since = [verb for verb in run.verbs if opener < verb < at]
    closed = tags.find(",", opener, place.left + 1) >= 0
    state = tags[opener] + ("c" if closed else "") + ("f" if since else "")
    ahead = tags[place.right : place.right + 1]
    yield f"opener={state}"
    yield f"{key}:opener={state}"
    yield f"opener1={state}{ahead}"
    yield f"opener-verbs={state}{min(len(since), 2)}"
    yield f"opener-word={run.words.low[opener]}"
    if opener > run.first:
        yield f"opener-behind={tags[opener]}{tags[opener - 1]}"
    if ahead == "T" and tags[run.first] == "T":
        yield f"{key}:that-that"


def _around(run: _Run, place: _Place) -> Iterator[str]:
    """How the run begins, brackets, commas, the places next to this one."""
    words, at = run.words, place.at
    yield f"start={words.tags[run.first]}"
    yield f"start-word={words.low[run.first]}"
    if words.signs.count("(", run.first, at) > words.signs.count(")", run.first, at):
        yield "bracket"
    yield f"commas={min(2, words.tags.count(',', max(place.before, at - 10), place.left + 1))}"
    yield f"length={min(3, (run.last - at) // 3)}"
    yield f"begun={min(3, (at - run.first) // 3)}"
    if place.before > run.first:
        yield f"place-before={words.low[place.before - 1]}"
    if place.behind < run.last:
        word = words.low[place.behind]
        yield f"place-behind={word}"
        yield f"place-gap={word}{min(place.behind - at, 4)}"

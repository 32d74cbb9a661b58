"""What a token of a reference shows by itself, as features for itself and for its neighbours.

In: a token's text, and the features that the model knows, if only those are wanted: the others would be looked up and
say nothing. Out: a `Look`; what two neighbours show together. Each is made once and kept.

>>> look("(2019),").own[-4:], look("(2019),").right[-2:]
((b'nb=yearoc(', b'ne=yearweak', b'kc=-other', b'ke=-weak'), (b'bR=oc(', b'p1R=('))
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from whence.extract.references.lists import word_class
from whence.extract.references.phrases import bare, persons

Known = frozenset[bytes] | None
"""The features that a model knows; None for all."""
Features = tuple[bytes, ...]

_INNER = re.compile(r"[^\w&§]+")
_DIGIT = re.compile(r"\d")
_VOLUME = re.compile(r"\d[(:;]\d")
_YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")
_RANGE = re.compile(r"\d+[-–—‐]+\d+")
_ORDINAL = re.compile(r"\d(?:st|nd|rd|th)\b")
_DAY = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}")
_MARKS = ".,;:!?-–—()[]<>\"”’»'"
"""All signs that the patterns of a token's end hold."""
_STRONG = re.compile(r"(?:[.)\]][\"”’»')\]]*|,[\"”’»'\])]|[\"”’»],)$")
_MIDDLE = re.compile(r"[:\"”’»][,;:!?.-]?$")
_WEAK = re.compile(r"[!?,;–—-][\"”’»]?$")
_CLOSING = re.compile(r".[\"”»’][,;:!?.)]*$")
_CLOSED = re.compile(r"[)\]>][,;:.-]?$")
_LONGEST = 200
"""Of a longer token, which is no word, the middle is not looked at."""


class Shape(NamedTuple):
    """What tokens of one shape show: for themselves, to the right and left neighbour, to the next but one."""

    mark: str
    own: Features
    left: Features
    right: Features
    left_of_two: Features


class Look(NamedTuple):
    """What a token shows by itself: features for itself, for its neighbours (`left`: for the token to whose left this
    one stands), its shape, and halves of what it shows together with a neighbour's word."""

    key: str
    mark: str
    bracketed: bool
    opens: bool
    closes: bool
    depth: int
    own: Features
    left: Features
    right: Features
    left_of_two: Features
    right_of_two: Features
    before_word: bytes
    word: bytes


def _number(token: str) -> str:
    if not _DIGIT.search(token):
        return "none"
    inner = token.strip(".,;:()[]")
    if _DAY.fullmatch(inner):
        return "day"
    if _VOLUME.search(token):
        return "volume"
    if _YEAR.search(token):
        return "year"
    if inner.isdecimal():
        return f"d{min(len(inner), 5)}"
    if _RANGE.fullmatch(inner):
        return "range"
    return "ordinal" if _ORDINAL.search(token) else "mixed"


def _case(word: str) -> str:
    if not word:
        return "blank"
    if word.islower():
        return "lower"
    if word.isupper():
        return "single" if len(word) == 1 else "upper"
    return "title" if word[0].isupper() and word[1:].islower() else "other"


@lru_cache(maxsize=4096)
def _end(tail: str) -> str:
    """How the signs at the end of a token part it from the next."""
    if _STRONG.search(tail):
        return "strong" if tail[-1] in '.,"”’' else "bracket"
    if _MIDDLE.search(tail):
        return "middle"
    if _WEAK.search(tail):
        return "weak" if tail[-1] != ";" else "semi"
    return "none"


def _bracket(first: str, tail: str) -> str:
    opened = first if first in "([<" else ""
    return f"{'o' if opened else ''}{'c' if tail and _CLOSED.search(tail) else ''}{opened}" or "-"


@lru_cache(maxsize=50_000)
def look(token: str, known: Known = None) -> Look:
    """What a token shows; `known` leaves out features that a model does not know."""
    token = token if len(token) <= _LONGEST else token[: _LONGEST // 2] + token[-_LONGEST // 2 :]
    inner = token if token.isalpha() else _INNER.sub("", token)
    word = (inner if inner.isascii() else unicodedata.normalize("NFKC", inner)).lower() or "BLANK"
    tail = token[len(token.rstrip(_MARKS)) :]
    number, bracket = _number(token), _bracket(token[0], tail)
    key = bare(token)
    kind = _kind(token, key, word)
    shape = _shape((kind, _case(inner), number, _end(tail), bracket, persons().get(key, "")), known)
    own, left, right, two = _worded(token, word, kind, number)
    return Look(
        key=key,
        mark=shape.mark,
        bracketed=bracket != "-",
        opens=token[0] in '"“«„' or token[1:2] in ('"', "“"),
        closes=bool(tail) and bool(_CLOSING.search(token)),
        depth=token.count("(") + token.count("[") - token.count(")") - token.count("]"),
        own=_only(own, known) + shape.own,
        left=_only(left[:1], known) + shape.left + _only(left[1:], known),
        right=_only(right[:1], known) + shape.right + _only(right[1:], known),
        left_of_two=shape.left_of_two + _only(two[:1], known),
        right_of_two=_only(two[1:2], known),
        before_word=two[2],
        word=two[3],
    )


def _only(shown: Iterable[bytes], known: Known) -> Features:
    return tuple(shown) if known is None else tuple(filter(known.__contains__, shown))


def _kind(token: str, key: str, word: str) -> str:
    if token == "&":
        return "and"
    found = word_class(key)
    return found if found != "-" or key == word else word_class(word)


def _worded(token: str, word: str, kind: str, number: str) -> tuple[list[bytes], ...]:
    """The features of a token's letters: its own, as left and as right neighbour, and together with others. A lone
    surrogate, which only a broken file holds, is no letter of any word."""
    said = word if number in ("none", "d1", "d2") or kind != "-" else number
    short = word if kind != "-" or number == "none" else number
    first, last = token[0], token[-2:]
    shown = (
        f"w={said}\nt={token[:12]}\np1={first}\np2={token[:2]}\ns1={token[-1]}\ns2={last}\n"
        f"a3={word[:3]}\nz3={word[-3:]}\nz4={word[-4:]}\nwL={short}\ns2L={last}\nwR={short}\np1R={first}\n"
        f"wLL={word}\nwRR={word}\nwL|w={word}|\n{word}"
    )
    made = shown.encode("utf-8", "replace").split(b"\n")
    return made[:9], made[9:11], made[11:13], made[13:]


@lru_cache(maxsize=20_000)
def _shape(shown: tuple[str, str, str, str, str, str], known: Known) -> Shape:
    """The features of a shape: kind, case, number, end, bracket, person. Left out is what most tokens show: no figure,
    no bracket, no known word, no known name; and what two neighbours show together anyhow."""
    kind, case, number, end, bracket, person = shown
    told = {
        "n": "" if number == "none" else number,
        "e": end,
        "k": "" if kind == "-" else kind,
        "b": "" if bracket == "-" else bracket,
        "g": person,
    }
    own = [f"b={told['b']}"] if told["b"] else []
    own += [f"nb={number}{bracket}", f"ne={number}{end}", f"kc={kind}{case}", f"ke={kind}{end}"]
    own += [f"person={person}{case}"] if person else []
    return Shape(
        mark=f"{end} {case} {kind} {number}",
        own=_only(_encoded(own), known),
        left=_only(_encoded(f"{name}L={told[name]}" for name in "kbg" if told[name]), known),
        right=_only(_encoded(f"{name}R={told[name]}" for name in "nekbg" if told[name]), known),
        left_of_two=_only(_encoded([f"kLL={kind}"] if told["k"] else []), known),
    )


@lru_cache(maxsize=50_000)
def together(left: str, right: str, known: Known = None) -> tuple[Features, Features]:
    """What two neighbours' shapes show together, for the right one and for the left one; `mark`s of their `Look`s."""
    end, case, _, number = left.split(" ")
    _, other, kind, count = right.split(" ")
    behind = (f"eL|c={end}{other}", f"cL|c={case}{other}", f"eL|k={end}{kind}", f"nL|n={number}{count}")
    return _only(_encoded(behind), known), _only(_encoded((f"c|cR={case}{other}", f"e|cR={end}{other}")), known)


def _encoded(shown: Iterable[str]) -> Iterable[bytes]:
    return map(str.encode, shown)

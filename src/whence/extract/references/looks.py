"""What a token of a reference shows by itself, as features for itself and for its neighbours.

In: a token's text. Out: a `Look`; what two neighbours show together. Each is made once and kept. Features are told by
name where a model is to be trained, else as the packed numbers of those that it knows: the others would say nothing.

>>> Looks(by_name, "").look("(2019),").right.split()
['wR=year', 'nR=year', 'eR=weak', 'bR=oc(', 'p1R=(']
>>> Looks(by_number({"w=berg": b"abcd", "a3=ber": b"efgh"}), b"").look("Berg,").own
b'abcdefgh'
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from whence.extract.references.lists import word_class
from whence.extract.references.phrases import bare, common_name

Signs = TypeVar("Signs", str, bytes)
"""Features one after the other: names, each with an end of line, or packed numbers."""

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


class Shape(NamedTuple, Generic[Signs]):
    """What tokens of one shape show: for themselves, to the right and left neighbour, to the next but one."""

    mark: str
    own: Signs
    left: Signs
    right: Signs
    left_of_two: Signs


class Marks(NamedTuple):
    """What the signs of a token do: stand as brackets, open or close a quotation, open so many brackets."""

    bracketed: bool
    opens: bool
    closes: bool
    depth: int


class Look(NamedTuple, Generic[Signs]):
    """What a token shows by itself: features for itself, for its neighbours (`left`: for the token to whose left this
    one stands), its shape, its word, and what its signs do, if it has any."""

    key: str
    mark: str
    marks: Marks | None
    own: Signs
    left: Signs
    right: Signs
    left_of_two: Signs
    right_of_two: Signs
    word: str


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


def by_name(name: str) -> str:
    """The name of a feature with an end of line."""
    return f"{name}\n"


def by_number(numbers: Mapping[str, bytes]) -> Callable[[str], bytes | None]:
    """What tells the packed number of a feature, None of one that is unknown."""
    return numbers.get


def _marks(token: str, tail: str, bracket: str) -> Marks | None:
    if token.isalnum():
        return None
    opens = token[0] in '"“«„' or token[1:2] in ('"', "“")
    closes = bool(tail) and bool(_CLOSING.search(token))
    depth = token.count("(") + token.count("[") - token.count(")") - token.count("]")
    return Marks(bracket != "-", opens, closes, depth) if opens or closes or depth or bracket != "-" else None


class Looks(Generic[Signs]):
    """How tokens look, and what turns the name of a feature into what is kept of it (`by_name`, `by_number`)."""

    def __init__(self, told: Callable[[str], Signs | None], none: Signs) -> None:
        self.told: Callable[[str], Signs | None] = told
        self.none: Signs = none
        self.look: Callable[[str], Look[Signs]] = lru_cache(maxsize=50_000)(self._look)
        self.together: Callable[[str, str], tuple[Signs, Signs]] = lru_cache(maxsize=50_000)(self._together)
        self._shape: Callable[[tuple[str, ...]], Shape[Signs]] = lru_cache(maxsize=20_000)(self._shaped)

    def all(self, names: Iterable[str]) -> Signs:
        """Several features, one after the other."""
        return self.none.join(filter(None, map(self.told, names)))

    def _look(self, token: str) -> Look[Signs]:
        token = token if len(token) <= _LONGEST else token[: _LONGEST // 2] + token[-_LONGEST // 2 :]
        plain = token.isalpha()
        inner = token if plain else _INNER.sub("", token)
        word = (inner if inner.isascii() else unicodedata.normalize("NFKC", inner)).lower() or "BLANK"
        tail = "" if plain else token[len(token.rstrip(_MARKS)) :]
        number, bracket = "none" if plain else _number(token), "-" if plain else _bracket(token[0], tail)
        key = bare(token)
        kind = _kind(token, key, word)
        shape = self._shape((kind, _case(inner), number, _end(tail), bracket, common_name(key)))
        short = word if kind != "-" or number == "none" else number
        told, none = self.told, self.none
        return Look(
            key,
            shape.mark,
            None if plain else _marks(token, tail, bracket),
            own=self.all(_worded(token, word, word if number in ("d1", "d2") else short)) + shape.own,
            left=(told(f"wL={short}") or none) + shape.left + (told(f"s2L={token[-2:]}") or none),
            right=(told(f"wR={short}") or none) + shape.right + (told(f"p1R={token[0]}") or none),
            left_of_two=shape.left_of_two + (told(f"wLL={word}") or none),
            right_of_two=told(f"wRR={word}") or none,
            word=word,
        )

    def _shaped(self, shown: tuple[str, ...]) -> Shape[Signs]:
        """The features of a shape: kind, case, number, end, bracket, person. Left out is what most tokens show: no
        figure, no bracket, no known word, no known name; and what two neighbours show together anyhow."""
        kind, case, number, end, bracket, person = shown
        known = {
            "n": "" if number == "none" else number,
            "e": end,
            "k": "" if kind == "-" else kind,
            "b": "" if bracket == "-" else bracket,
            "g": person,
        }
        own = [f"b={known['b']}"] if known["b"] else []
        own += [f"nb={number}{bracket}", f"ne={number}{end}", f"kc={kind}{case}", f"ke={kind}{end}"]
        own += [f"person={person}{case}"] if person else []
        return Shape(
            mark=f"{end} {case} {kind} {number}",
            own=self.all(own),
            left=self.all([f"{name}L={known[name]}" for name in "kbg" if known[name]]),
            right=self.all([f"{name}R={known[name]}" for name in "nekbg" if known[name]]),
            left_of_two=self.all([f"kLL={kind}"] if known["k"] else []),
        )

    def _together(self, left: str, right: str) -> tuple[Signs, Signs]:
        """What two neighbours' shapes show together, for the right one and for the left one; `mark`s of their looks."""
        end, case, _, number = left.split(" ")
        _, other, kind, count = right.split(" ")
        behind = (f"eL|c={end}{other}", f"cL|c={case}{other}", f"eL|k={end}{kind}", f"nL|n={number}{count}")
        return self.all(behind), self.all((f"c|cR={case}{other}", f"e|cR={end}{other}"))


def _kind(token: str, key: str, word: str) -> str:
    if token == "&":
        return "and"
    found = word_class(key)
    return found if found != "-" or key == word else word_class(word)


def _worded(token: str, word: str, said: str) -> tuple[str, ...]:
    """The features of a token's letters."""
    return (
        f"w={said}",
        f"t={token[:12]}",
        f"p1={token[0]}",
        f"p2={token[:2]}",
        f"s1={token[-1]}",
        f"s2={token[-2:]}",
        f"a3={word[:3]}",
        f"z3={word[-3:]}",
        f"z4={word[-4:]}",
    )

"""The features by which the tagger knows a token of a reference: its own form, its neighbours', and the rule tags.

In: the tokens of one reference, its text, and which stretches are in italics. Out: a list of strings a token.

>>> words = "Berg, A. 2019."
>>> "w=berg" in features(tokens(words), words)[0]
True
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from whence.extract.references.cues import cues
from whence.extract.references.lists import word_class
from whence.extract.references.phrases import bare, known, persons
from whence.extract.references.tokens import Token, tokens
from whence.models import Span

__all__ = ["features", "tokens"]

_INNER = re.compile(r"[^\w&§]+")
_VOLUME = re.compile(r"\d[(:;]\d")
_YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")
_RANGE = re.compile(r"\d+[-–—‐]+\d+")
_ORDINAL = re.compile(r"\d(?:st|nd|rd|th)\b")
_DAY = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}")
_STRONG = re.compile(r"(?:[.)\]][\"”’»')\]]*|,[\"”’»'\])]|[\"”’»],)$")
_MIDDLE = re.compile(r"[:\"”’»][,;:!?.-]?$")
_WEAK = re.compile(r"[!?,;–—-][\"”’»]?$")
_CLOSING = re.compile(r".[\"”»’][,;:!?.)]*$")
_CLOSED = re.compile(r"[)\]>][,;:.-]?$")
_OPENING = "\"“‘«„'`"


@dataclass(frozen=True, slots=True)
class _Look:
    """What a token shows by itself; `own`, `left`, `right`: its features for itself and for its neighbours."""

    word: str
    key: str
    case: str
    number: str
    end: str
    bracket: str
    kind: str
    opens: bool
    closes: bool
    depth: int
    own: tuple[str, ...]
    left: tuple[str, ...]
    right: tuple[str, ...]


def _number(token: str) -> str:
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
    if _ORDINAL.search(token):
        return "ordinal"
    return "mixed" if any(character.isdecimal() for character in token) else "none"


def _case(word: str) -> str:
    if not word:
        return "blank"
    if len(word) == 1 and word.isupper():
        return "single"
    if word.isupper():
        return "upper"
    if word[0].isupper() and word[1:].islower():
        return "title"
    return "lower" if word.islower() else "other"


def _end(token: str) -> str:
    if _STRONG.search(token):
        return "strong" if token[-1] in ".," or token[-1:] in '"”’' else "bracket"
    if _MIDDLE.search(token):
        return "middle"
    if _WEAK.search(token):
        return "weak" if token[-1] != ";" else "semi"
    return "none"


def _bracket(token: str) -> str:
    opened, closed = token[:1] in "([<", bool(_CLOSED.search(token))
    return f"{'o' if opened else ''}{'c' if closed else ''}{token[0] if opened else ''}" or "-"


@lru_cache(maxsize=50_000)
def _look(token: str) -> _Look:
    inner = _INNER.sub("", token)
    word = unicodedata.normalize("NFKC", inner).lower() or "BLANK"
    case, number, end, bracket = _case(inner), _number(token), _end(token), _bracket(token)
    key = bare(token)
    kind = word_class(key) if word_class(key) != "-" else word_class(word)
    kind = "and" if token == "&" else kind
    person = persons().get(key, "")
    said = word if number in ("none", "d1", "d2") or kind != "-" else number
    own = [f"w={said}", f"t={token[:12]}", f"c={case}", f"n={number}", f"e={end}", f"b={bracket}"]
    own += [f"p1={token[:1]}", f"p2={token[:2]}", f"s1={token[-1:]}", f"s2={token[-2:]}"]
    own += [f"a3={word[:3]}", f"z3={word[-3:]}", f"z4={word[-4:]}"]
    own += [f"nb={number}{bracket}", f"ne={number}{end}", f"kc={kind}{case}", f"ke={kind}{end}"]
    if person:
        own.append(f"person={person}{case}")
    short = word if kind != "-" or number == "none" else number
    shown = (("w", short), ("c", case), ("n", number), ("e", end), ("k", kind), ("b", bracket), ("g", person))
    left = (*(f"{name}L={value}" for name, value in shown), f"s2L={token[-2:]}")
    right = (*(f"{name}R={value}" for name, value in shown), f"p1R={token[:1]}")
    opens, closes = token[:1] in '"“«„' or token[1:2] in ('"', "“"), bool(_CLOSING.search(token))
    depth = token.count("(") + token.count("[") - token.count(")") - token.count("]")
    return _Look(word, key, case, number, end, bracket, kind, opens, closes, depth, tuple(own), left, right)


_FIRST = tuple(f"{name}=<s>" for name in ("wL", "cL", "nL", "eL", "kL"))
_LAST = tuple(f"{name}=</s>" for name in ("wR", "cR", "nR", "eR", "kR"))


def features(words: Sequence[Token], text: str, italics: Sequence[Span] = ()) -> list[list[str]]:
    """The features of each token of a reference; `words` are tokens of `text`, `italics` spans of it."""
    looks = [_look(token.text) for token in words]
    tagged = _tagged(words, text, italics)
    phrases = known([look.key for look in looks])
    states = _states(looks)
    quoted = "q" if any(look.opens for look in looks) else ""
    size = len(looks)
    made = []
    for at, look in enumerate(looks):
        row = [*look.own, *_around(looks, at), *tagged[at], f"in={quoted}{states[at]}"]
        row.append(f"at={'first' if not at else 'last' if at == size - 1 else 10 * at // size}")
        if phrases[at]:
            row.append(f"ph={phrases[at]}")
        made.append(row)
    return made


def _around(looks: Sequence[_Look], at: int) -> list[str]:
    """What the two tokens on either side of one show, alone and together with it."""
    look = looks[at]
    row: list[str] = []
    if at:
        before = looks[at - 1]
        row += before.left
        row += (f"eL|c={before.end}{look.case}", f"cL|c={before.case}{look.case}", f"eL|k={before.end}{look.kind}")
        row += (f"nL|n={before.number}{look.number}", f"wL|w={before.word}|{look.word}")
    else:
        row += _FIRST
    if at + 1 < len(looks):
        behind = looks[at + 1]
        row += behind.right
        row += (f"c|cR={look.case}{behind.case}", f"e|cR={look.end}{behind.case}")
    else:
        row += _LAST
    if at > 1:
        row += (f"kLL={looks[at - 2].kind}", f"wLL={looks[at - 2].word}")
    if at + 2 < len(looks):
        row.append(f"wRR={looks[at + 2].word}")
    return row


def _states(looks: Sequence[_Look]) -> list[str]:
    """Whether a token stands in quotation marks (q), in brackets (p), behind a closed quotation (z)."""
    states = []
    inside = closed = False
    depth = 0
    for look in looks:
        inside = inside or look.opens
        depth = max(0, depth)
        bracketed = depth + max(look.depth, 0) > 0 or look.bracket != "-"
        states.append(f"{'q' if inside else ''}{'p' if bracketed else ''}{'z' if closed else ''}")
        if inside and look.closes:
            inside, closed = False, True
        depth += look.depth
    return states


def _tagged(words: Sequence[Token], text: str, italics: Sequence[Span]) -> list[list[str]]:
    """The rule tags of each token, its first token marked."""
    made: list[list[str]] = [[] for _ in words]
    starts = [token.start for token in words]
    spans = [*cues(text), *((start, end, "italic") for start, end in italics)]
    place = {start: at for at, start in enumerate(starts)}
    for start, end, tag in spans:
        at = _first(words, place, start)
        first = True
        while at < len(words) and words[at].start < end:
            made[at].append(f"r={tag}" if not first else f"r={tag}|B")
            if first:
                made[at].append(f"r={tag}")
                first = False
            at += 1
    return made


def _first(words: Sequence[Token], place: dict[int, int], start: int) -> int:
    """The index of the token that holds this offset, or of the next one."""
    if start in place:
        return place[start]
    low, high = 0, len(words)
    while low < high:
        middle = (low + high) // 2
        if words[middle].end <= start:
            low = middle + 1
        else:
            high = middle
    return low

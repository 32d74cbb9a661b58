"""The features by which the tagger knows a token of a reference: its own form, its neighbours', and the rule tags.

In: the tokens of one reference, its text, and which stretches are in italics. Out: a list of byte strings a token; the
tagger would encode each string anew. What a token shows by itself is made once and kept.

>>> words = "Berg, A. 2019."
>>> b"w=berg" in features(tokens(words), words)[0]
True
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import add

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
_LONGEST = 200
"""Of a longer token, which is no word, the middle is not looked at."""
_COMMON = {"n": "none", "b": "-", "k": "-", "g": ""}


@dataclass(frozen=True, slots=True)
class _Look:
    """What a token shows by itself: features for itself, for its neighbours (`left`: for the token to whose
    left this one stands), and halves of what two neighbours show together."""

    key: str
    bracketed: bool
    opens: bool
    closes: bool
    depth: int
    own: tuple[bytes, ...]
    left: tuple[bytes, ...]
    right: tuple[bytes, ...]
    left_of_two: tuple[bytes, ...]
    right_of_two: bytes
    pair_left: tuple[bytes, ...]
    pair_right: tuple[bytes, ...]
    next_left: tuple[bytes, ...]
    next_right: tuple[bytes, ...]


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
    token = token if len(token) <= _LONGEST else token[: _LONGEST // 2] + token[-_LONGEST // 2 :]
    inner = _INNER.sub("", token)
    word = unicodedata.normalize("NFKC", inner).lower() or "BLANK"
    case, number, end, bracket = _case(inner), _number(token), _end(token), _bracket(token)
    key = bare(token)
    kind = _kind(token, key, word)
    person = persons().get(key, "")
    short = word if kind != "-" or number == "none" else number
    left = _telling(w=short, k=kind, b=bracket, g=person)
    right = _telling(w=short, n=number, e=end, k=kind, b=bracket, g=person)
    return _Look(
        key=key,
        bracketed=bracket != "-",
        opens=token[:1] in '"“«„' or token[1:2] in ('"', "“"),
        closes=bool(_CLOSING.search(token)),
        depth=token.count("(") + token.count("[") - token.count(")") - token.count("]"),
        own=_encoded([*_worded(token, word, kind, number), *_shaped(kind, case, number, end, bracket, person)]),
        left=_encoded([*(f"{name}L={value}" for name, value in left.items()), f"s2L={token[-2:]}"]),
        right=_encoded([*(f"{name}R={value}" for name, value in right.items()), f"p1R={token[:1]}"]),
        left_of_two=_encoded(f"{name}LL={value}" for name, value in _telling(k=kind, w=word).items()),
        right_of_two=f"wRR={word}".encode(),
        pair_left=_encoded([f"eL|c={end}", f"cL|c={case}", f"eL|k={end}", f"nL|n={number}", f"wL|w={word}|"]),
        pair_right=_encoded([case, case, kind, number, word]),
        next_left=_encoded([f"c|cR={case}", f"e|cR={end}"]),
        next_right=_encoded([case, case]),
    )


def _telling(**shown: str) -> dict[str, str]:
    """What a token shows, without what most tokens do: no figure, no bracket, no known word, no known name. Each
    feature costs time, and these say nothing that the others leave open; no more would what two neighbours show
    together anyhow."""
    return {name: value for name, value in shown.items() if value != _COMMON.get(name)}


def _kind(token: str, key: str, word: str) -> str:
    if token == "&":
        return "and"
    return word_class(key) if word_class(key) != "-" else word_class(word)


def _worded(token: str, word: str, kind: str, number: str) -> list[str]:
    """The features of a token's letters."""
    said = word if number in ("none", "d1", "d2") or kind != "-" else number
    ends = [f"p1={token[:1]}", f"p2={token[:2]}", f"s1={token[-1:]}", f"s2={token[-2:]}"]
    return [f"w={said}", f"t={token[:12]}", *ends, f"a3={word[:3]}", f"z3={word[-3:]}", f"z4={word[-4:]}"]


def _shaped(*shape: str) -> list[str]:
    """The features of a token's shape: kind, case, number, end, bracket, person."""
    kind, case, number, end, bracket, person = shape
    own = [f"{name}={value}" for name, value in _telling(b=bracket).items()]
    own += [f"nb={number}{bracket}", f"ne={number}{end}", f"kc={kind}{case}", f"ke={kind}{end}"]
    return [*own, f"person={person}{case}"] if person else own


def _encoded(shown: Iterable[str]) -> tuple[bytes, ...]:
    """Feature strings in bytes; a lone surrogate, which only a broken file holds, is no letter of any word."""
    return tuple(one.encode("utf-8", "replace") for one in shown)


_FIRST = _encoded(f"{name}=<s>" for name in ("wL", "kL"))
_LAST = _encoded(f"{name}=</s>" for name in ("wR", "kR"))
_PLACES = _encoded(f"at={tenth}" for tenth in range(10))
_PLACED_FIRST, _PLACED_LAST = b"at=first", b"at=last"


def features(words: Sequence[Token], text: str, italics: Sequence[Span] = ()) -> list[list[bytes]]:
    """The features of each token of a reference; `words` are tokens of `text`, `italics` spans of it."""
    looks = [_look(token.text) for token in words]
    tagged = _tagged(words, text, italics)
    phrases = known([look.key for look in looks])
    states = _states(looks)
    size = len(looks)
    made = []
    for at, look in enumerate(looks):
        row = [*look.own, *_around(looks, at), *tagged[at], states[at]]
        row.append(_PLACED_FIRST if not at else _PLACED_LAST if at == size - 1 else _PLACES[10 * at // size])
        if phrases[at]:
            row.append(b"ph=" + phrases[at].encode())
        made.append(row)
    return made


def _around(looks: Sequence[_Look], at: int) -> list[bytes]:
    """What the two tokens on either side of one show, alone and together with it."""
    look = looks[at]
    row: list[bytes] = []
    if at:
        before = looks[at - 1]
        row += before.left
        row += map(add, before.pair_left, look.pair_right)
    else:
        row += _FIRST
    if at + 1 < len(looks):
        behind = looks[at + 1]
        row += behind.right
        row += map(add, look.next_left, behind.next_right)
    else:
        row += _LAST
    if at > 1:
        row += looks[at - 2].left_of_two
    if at + 2 < len(looks):
        row.append(looks[at + 2].right_of_two)
    return row


def _states(looks: Sequence[_Look]) -> list[bytes]:
    """Whether a token stands in quotation marks (q), in brackets (p), behind a closed quotation (z), and before these
    letters whether the reference has quotation marks at all (q)."""
    states = []
    inside = closed = False
    depth = 0
    lead = "in=q" if any(look.opens for look in looks) else "in="
    for look in looks:
        inside = inside or look.opens
        depth = max(0, depth)
        bracketed = depth + max(look.depth, 0) > 0 or look.bracketed
        states.append(_state(lead, inside, bracketed, closed))
        if inside and look.closes:
            inside, closed = False, True
        depth += look.depth
    return states


@cache
def _state(lead: str, inside: bool, bracketed: bool, closed: bool) -> bytes:
    return f"{lead}{'q' if inside else ''}{'p' if bracketed else ''}{'z' if closed else ''}".encode()


def _tagged(words: Sequence[Token], text: str, italics: Sequence[Span]) -> list[list[bytes]]:
    """The rule tags of each token, its first token marked."""
    made: list[list[bytes]] = [[] for _ in words]
    starts = [token.start for token in words]
    for start, end, tag in [*cues(text), *((start, end, "italic") for start, end in italics)]:
        at = max(0, bisect_right(starts, start) - 1)
        if at < len(words) and words[at].end <= start:
            at += 1
        inside, first = _rule(tag)
        if at < len(words) and starts[at] < end:
            made[at].append(first)
        while at < len(words) and starts[at] < end:
            made[at].append(inside)
            at += 1
    return made


@cache
def _rule(tag: str) -> tuple[bytes, bytes]:
    """The features of a rule tag: in it, and at its first token."""
    return f"r={tag}".encode(), f"r={tag}|B".encode()

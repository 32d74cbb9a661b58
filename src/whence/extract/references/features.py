"""The features by which the tagger knows a token of a reference: its own form, its neighbours', and the rule tags.

In: the tokens of one reference, its text, and which stretches are in italics. Out: for each token its features, by name
or as the packed numbers of those that a model knows.

>>> words = "Berg, A. 2019."
>>> "w=berg" in features(tokens(words), words)[0]
True
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import pairwise, product

from whence.extract.references.cues import cues
from whence.extract.references.looks import Look, Looks, Signs, by_name
from whence.extract.references.phrases import known as phrases
from whence.extract.references.tokens import Token, tokens
from whence.models import Span

__all__ = ["features", "tokens"]

_BY_NAME = Looks(by_name, "")
_FIRST, _LAST = ("wL=<s>", "kL=<s>"), ("wR=</s>", "kR=</s>")
_PLACES = tuple(f"at={tenth}" for tenth in range(10))
_PLACED_FIRST, _PLACED_LAST = "at=first", "at=last"

_LETTERS = [
    ((quoted, bracketed, closed), "q" * quoted + "p" * bracketed + "z" * closed)
    for quoted, bracketed, closed in product((False, True), repeat=3)
]
_QUOTING = {where: "in=q" + letters for where, letters in _LETTERS}
_UNQUOTING = {where: "in=" + letters for where, letters in _LETTERS}


def features(words: Sequence[Token], text: str, italics: Sequence[Span] = ()) -> list[list[str]]:
    """The features of each token of a reference by name; `words` are tokens of `text`, `italics` spans of it."""
    return ["".join(row).split("\n")[:-1] for row in signs(words, text, italics, looks=_BY_NAME)]


def signs(words: Sequence[Token], text: str, italics: Sequence[Span], *, looks: Looks[Signs]) -> list[list[Signs]]:
    """The features of each token in pieces, told as `looks` tell them."""
    if not words:
        return []
    shown = [looks.look(word.text) for word in words]
    rows = _around(shown, looks)
    size = len(shown)
    tagged, phrased = _tagged(words, text, italics), phrases([one.key for one in shown])
    for at, (row, names, state, phrase) in enumerate(zip(rows, tagged, _states(shown), phrased, strict=True)):
        names += (state, _PLACED_FIRST if not at else _PLACED_LAST if at == size - 1 else _PLACES[10 * at // size])
        if phrase:
            names.append("ph=" + phrase)
        row.append(looks.all(names))
    return rows


def _around(shown: Sequence[Look[Signs]], looks: Looks[Signs]) -> list[list[Signs]]:
    """What each token shows, and the two tokens on either side of it, alone and together with it."""
    told, together, none = looks.told, looks.together, looks.none
    rows = [[one.own] for one in shown]
    rows[0].append(looks.all(_FIRST))
    for at, (one, behind) in enumerate(pairwise(shown)):
        right, left = together(one.mark, behind.mark)
        rows[at] += (behind.right, left)
        rows[at + 1] += (one.left, right, told(f"wL|w={one.word}|{behind.word}") or none)
    rows[-1].append(looks.all(_LAST))
    for at in range(len(shown) - 2):
        rows[at].append(shown[at + 2].right_of_two)
        rows[at + 2].append(shown[at].left_of_two)
    return rows


def _states(shown: Sequence[Look[Signs]]) -> list[str]:
    """Whether a token stands in quotation marks (q), in brackets (p), behind a closed quotation (z), and before these
    letters whether the reference has quotation marks at all (q)."""
    states = []
    inside = closed = False
    depth = 0
    names = _QUOTING if any(one.marks and one.marks.opens for one in shown) else _UNQUOTING
    for one in shown:
        marks = one.marks
        if marks is None:
            states.append(names[inside, depth > 0, closed])
            continue
        inside = inside or marks.opens
        states.append(names[inside, marks.bracketed or depth > 0 or marks.depth > 0, closed])
        if inside and marks.closes:
            inside, closed = False, True
        depth = max(0, depth + marks.depth)
    return states


def _tagged(words: Sequence[Token], text: str, italics: Sequence[Span]) -> list[list[str]]:
    """The rule tags of each token, its first token marked."""
    made: list[list[str]] = [[] for _ in words]
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
def _rule(tag: str) -> tuple[str, str]:
    """The features of a rule tag: in it, and at its first token."""
    return f"r={tag}", f"r={tag}|B"

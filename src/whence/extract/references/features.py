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
from itertools import product

from whence.extract.references.cues import cues
from whence.extract.references.looks import Look, Looks, Signs, by_name
from whence.extract.references.phrases import known as phrases
from whence.extract.references.tokens import Token, tokens
from whence.models import Span

__all__ = ["features", "tokens"]

_BY_NAME = Looks(by_name)
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
    shown = [looks.look(word.text) for word in words]
    rows = _around(shown, looks)
    told, size = looks.told, len(shown)
    tagged, phrased = _tagged(words, text, italics), phrases([one.key for one in shown])
    for at, (row, names, state, phrase) in enumerate(zip(rows, tagged, _states(shown), phrased, strict=True)):
        names += (state, _PLACED_FIRST if not at else _PLACED_LAST if at == size - 1 else _PLACES[10 * at // size])
        if phrase:
            names.append("ph=" + phrase)
        row.append(told(names))
    return rows


def _around(shown: Sequence[Look[Signs]], looks: Looks[Signs]) -> list[list[Signs]]:
    """What each token shows, and the two tokens on either side of it, alone and together with it."""
    told, together = looks.told, looks.together
    rows = [[one.own] for one in shown]
    last = len(shown) - 1
    beside: tuple[Signs, ...] = (told(_FIRST),)
    for at, (row, one) in enumerate(zip(rows, shown, strict=True)):
        row += beside
        if at < last:
            behind = shown[at + 1]
            right, back = together(one.mark, behind.mark)
            row += (behind.right, back)
            beside = (one.left, right, told((one.before_word + behind.word,)))
        else:
            row.append(told(_LAST))
        if at > 1:
            row.append(shown[at - 2].left_of_two)
        if at + 1 < last:
            row.append(shown[at + 2].right_of_two)
    return rows


def _states(looks: Sequence[Look[Signs]]) -> list[str]:
    """Whether a token stands in quotation marks (q), in brackets (p), behind a closed quotation (z), and before these
    letters whether the reference has quotation marks at all (q)."""
    states = []
    inside = closed = False
    depth = 0
    names = _QUOTING if any(one.opens for one in looks) else _UNQUOTING
    for one in looks:
        inside = inside or one.opens
        bracketed = one.bracketed or depth > 0 or one.depth > 0
        states.append(names[inside, bracketed, closed])
        if inside and one.closes:
            inside, closed = False, True
        depth += one.depth
        if depth < 0:
            depth = 0
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

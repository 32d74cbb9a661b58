"""The features by which the tagger knows a token of a reference: its own form, its neighbours', and the rule tags.

In: the tokens of one reference, its text, and which stretches are in italics. Out: a list of byte strings a token; the
tagger would encode each string anew. What a token shows by itself is made once and kept.

>>> words = "Berg, A. 2019."
>>> b"w=berg" in features(tokens(words), words)[0]
True
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import product

from whence.extract.references.cues import cues
from whence.extract.references.looks import Known, Look, look, together
from whence.extract.references.phrases import known as phrases
from whence.extract.references.tokens import Token, tokens
from whence.models import Span

__all__ = ["features", "tokens"]

_FIRST, _LAST = (b"wL=<s>", b"kL=<s>"), (b"wR=</s>", b"kR=</s>")
_PLACES = tuple(b"at=%d" % tenth for tenth in range(10))
_PLACED_FIRST, _PLACED_LAST = b"at=first", b"at=last"

_LETTERS = [
    ((quoted, bracketed, closed), b"q" * quoted + b"p" * bracketed + b"z" * closed)
    for quoted, bracketed, closed in product((False, True), repeat=3)
]
_QUOTING = {where: b"in=q" + letters for where, letters in _LETTERS}
_UNQUOTING = {where: b"in=" + letters for where, letters in _LETTERS}


def features(
    words: Sequence[Token], text: str, italics: Sequence[Span] = (), *, known: Known = None
) -> list[list[bytes]]:
    """The features of each token of a reference; `words` are tokens of `text`, `italics` spans of it. `known` are those
    that a model knows, if the others may be left out."""
    looks = [look(word.text, known) for word in words]
    rows = _around(looks, known)
    size = len(looks)
    for at, (tagged, state, phrase) in enumerate(
        zip(_tagged(words, text, italics), _states(looks), phrases([one.key for one in looks]), strict=True)
    ):
        row = rows[at]
        row += tagged
        row += (state, _PLACED_FIRST if not at else _PLACED_LAST if at == size - 1 else _PLACES[10 * at // size])
        if phrase:
            row.append(b"ph=" + phrase.encode())
    return rows


def _around(looks: Sequence[Look], known: Known) -> list[list[bytes]]:
    """What each token shows, and the two tokens on either side of it, alone and together with it."""
    rows = [[*one.own] for one in looks]
    last = len(looks) - 1
    beside: tuple[bytes, ...] = _FIRST
    for at, (row, one) in enumerate(zip(rows, looks, strict=True)):
        row += beside
        if at < last:
            behind = looks[at + 1]
            shown, back = together(one.mark, behind.mark, known)
            row += behind.right
            row += back
            both = one.before_word + behind.word
            beside = (*one.left, *shown, both) if known is None or both in known else one.left + shown
        else:
            row += _LAST
        if at > 1:
            row += looks[at - 2].left_of_two
        if at + 1 < last:
            row += looks[at + 2].right_of_two
    return rows


def _states(looks: Sequence[Look]) -> list[bytes]:
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

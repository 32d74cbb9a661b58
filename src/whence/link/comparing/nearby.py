"""The short way of the comparison with one place: a kernel reads the words around it, lays the path, tells most cases.

In: a quotation whose words are just what stands there, and the text around a place that the index names. Out: its
matches there, where the kernel can tell; else the long way of `compare` must be taken: words that may be spelled apart,
brackets, what is no running text. Where nothing is compiled, it always must.

>>> text = "He said: Crews turned back because the barges could not reach Outer Sand in the swell."
>>> quoted = Quoted.parse("because the barges could not reach Outer Sand in the heavy swell")
>>> [m.differences[0].quoted for m in compare_near(quoted, Near("a", text, (27, 84), 0.9, 70), None) or ()]
['heavy']
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

import numpy as np

from whence import kernels
from whence.link.comparing.align import Joint
from whence.link.comparing.capitals import is_name
from whence.link.comparing.compare import COVER, NEARLY_ALL, Rarity, finished, only_names, part_of
from whence.link.comparing.furniture import in_stretch
from whence.link.comparing.loudness import Said, flag, tables
from whence.link.comparing.quoted import Bracket, Quoted, remarks
from whence.link.comparing.signs import may_be_signed
from whence.link.comparing.stretches import DISTANT
from whence.link.passages.words import characters
from whence.models import Difference, Match, Outcome, Span
from whence.text import normalise, tokens

if kernels.COMPILED:
    from whence.kernels import _native

_PAGE_MISSING, _LOOK, _UNSURE, _, _VERBATIM, _PART, _DIFFERS, _EDITED = range(8)


class Near(NamedTuple):
    """A place in a document's text: the characters from its first to past its last equal word, the share of the
    quotation's words that stand there, and how many characters beside it are looked at."""

    document: str
    text: str
    span: Span
    score: float
    margin: int


def compare_near(quoted: Quoted, near: Near, rarity: Rarity | None) -> Sequence[Match] | None:
    """The matches at a place; None where the long way must tell. `quoted.is_bare` is taken for granted."""
    kind, *found = _asked(quoted, near) if kernels.COMPILED else (_UNSURE,)
    if kind == _VERBATIM:
        (start, end) = span = found[0]
        return (Match(near.document, start, end, (span,), Outcome.VERBATIM, 1.0),)
    if kind in (_DIFFERS, _EDITED):
        return _aligned(quoted, near, *found)
    if kind == _UNSURE or (near.score >= COVER and quoted.is_cut):  # its stretches may stand apart
        return None
    part = part_of(quoted, found[1], near.document, found[0], rarity) if kind == _PART else None
    return () if part is None else (part,)


@cache
def _lexicon(language: str) -> tuple[bytes, bytes, bytes]:
    heads = {tokens(remark).words[0] for remark in remarks()}
    return *tables(language), np.sort(kernels.hash_words(sorted(heads))).tobytes()


def _asked(quoted: Quoted, near: Near, *, looked: bool = False) -> tuple[Any, ...]:
    table = characters()
    joints = quoted.marks if quoted.joints else None
    place, known = (*near.span, near.margin), (near.score == 1.0, looked)
    answer = _native.compare_near(quoted.rows, joints, near.text, place, known, table.views, _lexicon(quoted.language))
    if answer[0] == _PAGE_MISSING:
        table.fill(answer[1])
        return _asked(quoted, near, looked=looked)
    if answer[0] == _LOOK:
        _, start, end = answer
        return (_UNSURE,) if in_stretch(near.text[start:end]) else _asked(quoted, near, looked=True)
    return answer


_Change = tuple[Span, Span, Span, list[Span] | None]
"""Words of the quotation, the characters of both sides, and of each word found; None where nothing in it is loud."""


_Passed = tuple[int, Span, list[Span], bool]
"""The word before which a mark stands, what it passes over and each word of that, and whether that interrupts there."""


class _Marked(NamedTuple):
    """What an editor's marks leave out and replace, and whether they pass over very much."""

    omitted: tuple[str, ...] = ()
    replaced: tuple[tuple[str, str], ...] = ()
    distant: bool = False


_UNMARKED = _Marked()


def _aligned(quoted: Quoted, near: Near, *found: Any) -> Sequence[Match] | None:
    """The match along a path: its places, equal words, words that only the text has, changes, what marks pass over."""
    spans, equal, only_found, changes, passed = found
    score = round(equal / max(1, len(quoted.words) + only_found), 4)
    marked = _marked(quoted, near, passed) if quoted.joints else _UNMARKED
    if marked is None or (score < NEARLY_ALL and near.score >= COVER and quoted.is_cut):
        return None
    if any(_may_be_signed(quoted, near.text, change) for change in changes):
        return None
    differences = tuple([_difference(quoted, near.text, change) for change in changes])
    if differences and only_names(quoted, differences):
        return ()
    edited = Outcome.MARKED_EDIT if marked.omitted or marked.replaced else Outcome.VERBATIM
    outcome = Outcome.DIFFERS if differences else edited
    hull = spans[0][0], spans[-1][1]
    flags = ("joined_distant",) if marked.distant else ()
    match = Match(near.document, *hull, spans, outcome, score, differences, marked.omitted, marked.replaced, flags)
    return (finished(match, quoted, near.text, near.document),)


def _marked(quoted: Quoted, near: Near, passed: list[_Passed]) -> _Marked | None:
    """None where a bracket may stand for what is before it, or beside an ellipsis for either."""
    omitted: list[str] = []
    replaced: list[tuple[str, str]] = []
    widest = 0
    over = {i: (span, words) for i, span, words, interrupts in passed if quoted.joints[i].brackets or not interrupts}
    for i, opening in sorted(quoted.joints.items()):
        span, words = over.get(i, ((0, 0), ()))
        if opening.brackets and (i == 0 or opening.joint is not Joint.BRACKET):
            return None
        if opening.brackets:
            replaced += _replaced(opening.brackets, near.text, span, words)
        elif words:
            omitted.append(near.text[span[0] : span[1]])
            widest = max(widest, len(words))
    return _Marked(tuple(omitted), tuple(replaced), widest > DISTANT)


def _replaced(brackets: Sequence[Bracket], text: str, span: Span, words: Sequence[Span]) -> Iterator[tuple[str, str]]:
    """The pair of what brackets hold and what stands there; none where these are the same words."""
    if [word for bracket in brackets for word in bracket.words] != [normalise(text[a:b]) for a, b in words]:
        yield " ".join(bracket.text for bracket in brackets), text[span[0] : span[1]]


def _may_be_signed(quoted: Quoted, text: str, change: _Change) -> bool:
    """Whether words that only one side has may stand as a sign on the other: 50 percent, 50%."""
    (first, last), _, theirs, _ = change
    if first < last:
        return theirs[0] == theirs[1] and may_be_signed(quoted.words[first:last])
    return may_be_signed(normalise(text[theirs[0] : theirs[1]]).split())


def _difference(quoted: Quoted, text: str, change: _Change) -> Difference:
    (first, last), ours, theirs, words = change
    op = "insert" if first == last else "delete" if theirs[0] == theirs[1] else "replace"
    loud = None if words is None else _flag(quoted, text, (first, last), words)
    return Difference(op, quoted.text[ours[0] : ours[1]], text[theirs[0] : theirs[1]], loud, ours, theirs)


def _flag(quoted: Quoted, text: str, words: Span, found: Sequence[Span]) -> str | None:
    q, language = quoted, quoted.language
    ours = [
        Said(q.words[k], is_name(q.text, q.starts[k], q.ends[k], also=text, language=language)) for k in range(*words)
    ]
    theirs = [
        Said(normalise(text[start:end]), is_name(text, start, end, also=q.text, language=language))
        for start, end in found
    ]
    return flag(ours, theirs, language)

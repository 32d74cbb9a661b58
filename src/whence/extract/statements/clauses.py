"""A sentence cut into the assertions that it makes.

In: the words of a sentence. Out: `Clause`s: one, unless it is plain that there are more. Cut are finite clauses joined
by a semicolon, a dash or a conjunction, finite verb phrases joined by "and" that share their subject, and relative
clauses behind a comma, where `joints` finds them. Subordinate clauses, participles and restrictive relative clauses
are not cut: they do not stand alone.

>>> from whence.extract.words import words
>>> text = "Soto, who served in Baghdad, became a whistleblower, and the embassy denied it."
>>> w = words(text, (0, len(text)))
>>> [[text[slice(*w.span(a, b))] for a, b in one.parts] for one in clauses(w, 0, len(w))]
[['Soto', 'became a whistleblower'], ['Soto', 'who served in Baghdad'], ['the embassy denied it']]
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from whence.extract.statements import forms
from whence.extract.statements.forms import is_finite
from whence.extract.statements.joints import Joint, joints
from whence.extract.statements.rules import relative_end
from whence.extract.words import Words

Run = tuple[int, int]
"""Words from the first up to, not including, the last."""
_SHORTEST = 2
"""Words of what a joint parts off: "and he succeeded"."""


class Clause(NamedTuple):
    """One assertion: `first` to `last` are its own words; `shared` is a subject or antecedent that stands elsewhere;
    `holes` are assertions set into it; `parted`: a joint parts it from others, so that it asserts by itself. A
    tuple, which is made faster than a frozen dataclass."""

    first: int
    last: int
    shared: Run | None = None
    holes: tuple[Run, ...] = ()
    parted: bool = False

    @property
    def parts(self) -> tuple[Run, ...]:
        """Its stretches in order, with what it shares."""
        made = [*([self.shared] if self.shared else [])]
        at = self.first
        for begin, end in self.holes:
            made.append((at, begin))
            at = end
        return tuple(run for run in (*made, (at, self.last)) if run[0] < run[1])


def clauses(words: Words, first: int, last: int) -> list[Clause]:
    """The assertions of a sentence, words `first` to `last`, in order."""
    run = _trimmed(words, first, last)
    return _parted(words, run, joints(words, *run))


def joined(words: Words, first: int, last: int) -> list[Joint]:
    """The joints of a sentence."""
    return joints(words, *_trimmed(words, first, last))


def parted(words: Words, run: Run, found: Sequence[Joint]) -> list[Clause]:
    """The assertions of a run, which may be a part of the sentence that `found` joins, in order."""
    return _parted(words, _trimmed(words, *run), found)


def _parted(words: Words, run: Run, found: Sequence[Joint]) -> list[Clause]:
    first, last = run
    inside = [joint for joint in found if first < joint.at < last - 1] if found else found
    if not inside:
        return [Clause(first, last)] if first < last else []
    return _cut(words, run, inside)


_HEAD, _BEGINS = re.compile(r"[,.;:\-)]*"), ",.;:-)"
_TAIL, _ENDS = re.compile(r"(?:[.!?,;:]|\[M(?:[,\-]M)*\])+$"), ".!?,;:]"


def _trimmed(words: Words, first: int, last: int) -> Run:
    """Without full stops and note markers at the end, and marks at the beginning."""
    tags = words.tags
    if first < last and tags[last - 1] in _ENDS:
        last = _before_tail(tags, first, last)
    if first < last and tags[first] in _BEGINS:
        head = _HEAD.match(tags, first, last)
        first = head.end() if head else first
    return first, last


def _before_tail(tags: str, first: int, last: int) -> int:
    """Where the marks begin that end a run; most end with one."""
    if tags[last - 1] != "]" and (last - 2 < first or tags[last - 2] not in _ENDS):
        return last - 1
    tail = _TAIL.search(tags[max(first, last - 8) : last])
    return last - len(tail[0]) if tail else last


def _cut(words: Words, run: Run, found: Sequence[Joint]) -> list[Clause]:
    """The run cut at its joints; relative clauses go with the clause that they stand in."""
    made: list[Clause] = []
    begin, shared = run[0], None
    inner: list[int] = []
    for joint in found:
        if joint.kind == "relative" or words.tags[joint.at] == "(":
            inner.append(joint.at)
            continue
        end = joint.at - (words.tags[joint.at - 1] in ",-")
        made += _with_insets(words, (begin, end), inner, shared)
        shared = _shared(words, made, (begin, end), shared) if joint.kind == "shared" else None
        begin, inner = _behind(words, joint.at, run[1]), []
    return made + _with_insets(words, (begin, run[1]), inner, shared)


def _behind(words: Words, at: int, last: int) -> int:
    """The first word behind a joint: "; and", "--"."""
    at += 1
    while at < last - 1 and words.tags[at] in "C-":
        at += 1
    return at


def _shared(words: Words, made: Sequence[Clause], run: Run, shared: Run | None) -> Run | None:
    """The subject of the clause in `run`, which a joint ends; of a relative clause that ends there what it is about."""
    last = made[-1]
    if last.first > run[0] and last.last == run[1]:
        return last.shared
    return shared or _subject(words, *run)


def _subject(words: Words, begin: int, at: int) -> Run | None:
    """The words before the first finite verb, from the last comma on."""
    verb = forms.CLEARLY.search(words.tags, begin, at) or forms.FINITE.search(words.tags, begin, at)
    if verb is None or verb.start() == begin:
        return None
    if words.tags[begin] == "S":  # "Although they tried, the agencies …": the subject stands behind the comma
        behind = words.tags.find(",", verb.end(), at)
        return _subject(words, behind + 1, at) if behind > 0 else None
    comma = words.tags.rfind(",", begin, verb.start())
    start, end = comma + 1 if comma >= 0 else begin, verb.start()
    while end > start and words.tags[end - 1] in "RN":
        end -= 1
    return (start, end) if 0 < end - start < forms.LONGEST_SUBJECT else None


# --- Relative clauses and brackets -----------------------------------------------------------------------------------


def _with_insets(words: Words, run: Run, insets: Sequence[int], shared: Run | None) -> list[Clause]:
    """The clause of `run` without what is set in at the joints `insets`, and each of these."""
    first, last = run
    holes: list[Run] = []
    inner: list[Clause] = []
    for joint in insets:
        if holes and joint < holes[-1][1] - 1:
            continue
        end = _inset_end(words, joint, run)
        if end - joint <= _SHORTEST:
            continue
        antecedent = _antecedent(words, first, joint) if words.tags[joint + 1] in "WIDM" else None
        holes.append((joint, end + (end < last and words.tags[end] in ",-)")))
        inner.append(Clause(joint + 1, end, antecedent, parted=True))
    outer = Clause(first, last, shared, tuple(holes), parted=True)
    if sum(end - begin for begin, end in outer.parts) < _SHORTEST:
        return [Clause(first, last, shared, parted=True)] if first < last else []
    return [outer, *inner]


def _inset_end(words: Words, joint: int, run: Run) -> int:
    """Where what is set in at a joint ends: at the bracket or dash that closes it, else at the comma behind which the
    outer clause goes on."""
    mark = words.tags[joint]
    if mark in "(-":
        closed = words.tags.find(")" if mark == "(" else "-", joint + 2, run[1])
        return closed if closed > 0 else run[1]
    return relative_end(words, joint + 1, run[1], late=not is_finite(words, run[0], joint))


def _antecedent(words: Words, first: int, end: int) -> Run | None:
    """The noun phrase before the comma; brackets behind it belong to it."""
    begin = end
    if begin > first and words.signs[begin - 1] == ")" and (opened := words.signs.rfind("(", first, begin)) > first:
        begin = opened
    while begin > first and words.tags[begin - 1] in "KLzvVDGMRBH'-x" and end - begin < 10:
        begin -= 1
    return (begin, end) if begin < end else None

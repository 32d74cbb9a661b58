"""Notes among running text whose markers were lost, as tools that read scanned pages leave them in Markdown.

In: a text. Out: `NOTE` marks of paragraphs that count on from 1 or so nearly without a gap, one in five of which begins
as only a note does ("Id. at 4", "See Lee", "Ibid."), and between which unnumbered text runs. The numbered paragraphs of
a judgment cite, too, but they do not begin so.

>>> notes = ("A. Doe, A Book.", "Id. at 4.", "See B. Roe.", "Ibid.", "C. Poe, Silt.", "Id.")
>>> page = "\\n\\n".join(f"They came and went all May.\\n\\n{n}. {note}" for n, note in enumerate(notes * 2, start=1))
>>> [page[mark.start : mark.end] for mark in signalled_notes(page)][:2]
['1. A. Doe, A Book.', '2. Id. at 4.']
"""

from __future__ import annotations

from itertools import pairwise

import regex

from whence.models import Mark, MarkKind
from whence.read.notes.first_signs import OPENING

_HEAD = regex.compile(
    r"(?:\A|(?<=\n))(?P<number>\p{Nd}{1,4})(?:[.)])?[ ]"
    rf"(?=[{OPENING}(\[§]?[\p{{L}}\p{{Nd}}])(?P<signal>"
    r"(?:(?i:[il1|]bid|id\.|see\b|cf\.|compare\s|supra\s|op\.\s?cit|ebd\b|ebenda|vgl\.|siehe\s|e\.g\.|but\ssee|accord\s))?)"
)
_PARAGRAPH_ENDS = regex.compile(r"\n[ \t]*(?=\n)|\n(?=\p{Nd}{1,4}[.)]?[ ])")
_FEWEST = 12
_AHEAD = 6
"""So many numbers in a row may have been misread."""
_STEPS, _SIGNALS, _RUNNING = 0.8, 0.2, 0.25
"""The least shares: of numbers that count on by one, of notes that begin as only a note does, of unnumbered text."""


def signalled_notes(text: str) -> list[Mark]:
    """The marks of such notes; none where the numbered paragraphs may be anything else."""
    heads = _counting(list(_HEAD.finditer(text)))
    if len(heads) < _FEWEST:
        return []
    steps = sum(int(two["number"]) == int(one["number"]) + 1 for one, two in pairwise(heads))
    signals = sum(bool(head["signal"]) for head in heads)
    if steps < _STEPS * (len(heads) - 1) or signals < _SIGNALS * len(heads):
        return []
    marks = [_mark(text, head) for head in heads]
    noted = sum(mark.end - mark.start for mark in marks)
    return marks if len(text) - noted >= _RUNNING * len(text) else []


def _counting(heads: list[regex.Match[str]]) -> list[regex.Match[str]]:
    """The heads whose numbers count on from the first ones, the most that do: what is misread or begins another line is
    passed by."""
    lengths: list[int] = []
    before: list[int | None] = []
    ends: dict[int, int] = {}  # by number, the head with which the longest row ends
    for at, head in enumerate(heads):
        number = int(head["number"])
        last = max(
            (ends[low] for low in range(number - _AHEAD, number) if low in ends), key=lengths.__getitem__, default=None
        )
        before.append(last)
        lengths.append(1 + lengths[last] if last is not None else int(number <= _AHEAD))
        if lengths[at] >= (lengths[ends[number]] if number in ends else 1):
            ends[number] = at
    found: list[regex.Match[str]] = []
    row = max(ends.values(), key=lengths.__getitem__, default=None)
    while row is not None:
        found.append(heads[row])
        row = before[row]
    return found[::-1]


def _mark(text: str, head: regex.Match[str]) -> Mark:
    ends = _PARAGRAPH_ENDS.search(text, head.end())
    end = ends.start() if ends else len(text)
    words = head.start() + len(text[head.start() : end].rstrip())
    data = {"label": head["number"], "id": f"signal-{head.start()}", "kind": "footnote"}
    return Mark(MarkKind.NOTE, head.start(), words, data)

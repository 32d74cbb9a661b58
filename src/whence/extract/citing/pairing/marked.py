"""Notes that the format marks, without the labels that the reader left in front of them and the links that lead back.

In: a `Layout`. Out: `Entry`s in the order of the text.

>>> words = "It was dug. 1. Ann Lee, Silt. ↩"
>>> mark = Mark(MarkKind.NOTE, 12, len(words), {"label": "1"})
>>> [(one.label, words[one.start : one.end]) for one in marked_notes(layout(Reading("d", "r", words, marks=(mark,))))]
[('1', 'Ann Lee, Silt.')]
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

import regex

from whence.extract.blocks import Layout, trim
from whence.extract.citing.pairing.entry import Entry
from whence.models import Mark, MarkKind, Span

_WAY = (
    r"(?:\[[↑↩^]\](?:\(#[^\s()]{1,40}\))?|[\[(](?i:back|return|retour|zurück|torna|volver)(?:\s\p{L}+){0,4}[\])]"
    r"|[↩↑⏎]\ufe0e?)"
)
_WAY_UP = regex.compile(r"[\^↑]\ufe0e?\s*(?:(?:\p{Ll}\s)+(?=\P{Ll}))?|a\sb\s(?:\p{Ll}\s){0,24}(?=[\p{Lu}\"“‘«])")
"""What leads back to the markers in front of a note's words, as wikis have it: "^ a b Smith", "a b Smith"."""
_STOP = regex.compile(r"\s?[.):]\*?\s+(?=\S)")
_STRAY = regex.compile(r"[.,;:)]\s+(?=\S)")
"""The stop of a label that is not printed: "<li>. Ibid.</li>"."""
_BEFORE_LABEL = regex.compile(
    r"(?:(?:[-+•*|]|\.\.)\s+)?\\?[\[({<*_^#↑]{0,4}(?:sup>)?"
    r"(?:(?i:(?:foot|end)?note|fn|fu(?:ß|ss)note|anm)[.:]?\s?|nt?\.?\s?)?[\[(*#]?\^?"
)
_BEHIND_LABEL = regex.compile(
    r"(?!\p{N})\\?(?:</sup>)?[\])}>*_^/]{0,4}[.:)]?[*_]{0,2}(?:\s+[|–—](?=\s))?\s*"
    rf"(?:(?:{_WAY}|[\^↑](?=\s))\s*)?"
)
"""The signs around a label."""
_WAY_BACK = regex.compile(rf"\s*+{_WAY}$")
_WAY_LENGTH = 40
_LINKED = 4
_RAISE = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def marked_notes(layout: Layout) -> list[Entry]:
    """The notes that the format marks, without the labels that the reader left in front of them."""
    notes = _apart([mark for mark in layout.reading.marks if mark.kind is MarkKind.NOTE and mark.start < mark.end])
    raised = {m.start: m for m in layout.reading.marks if _is_apart(layout, m)} if notes else {}
    bodies = [_bare(layout, mark, raised) for mark in notes]
    printed = sum(1 for mark, (start, _) in zip(notes, bodies, strict=True) if start > mark.start) * 2 >= len(notes)
    made = []
    for mark, (start, end) in zip(notes, bodies, strict=True):
        if not printed and mark.start not in raised:  # "2 U.S.C. § 1" under a number that only a browser prints
            start = trim(layout.text, mark.start, mark.end)[0]
        end = _without_way_back(layout.text, start, end)
        kind = str(mark.data.get("kind") or "footnote")
        label, key = str(mark.data.get("label", "")), mark.data.get("id")
        turn, parted = int(mark.data.get("turn", 0)), bool(mark.data.get("parted"))
        made.append(Entry(label, mark.start, start, end, key, kind, turn=turn, parted=parted))
    return made


def _apart(notes: Sequence[Mark]) -> list[Mark]:
    """The notes, each ended where the next begins: an element that was never closed holds all behind it."""
    ordered = sorted(notes, key=attrgetter("start"))
    ends = [*(then.start for then in ordered[1:]), *(one.end for one in ordered[-1:])]
    return [
        replace(one, end=min(one.end, end) if end > one.start else one.end)
        for one, end in zip(ordered, ends, strict=True)
    ]


def _is_apart(layout: Layout, mark: Mark) -> bool:
    """Whether a mark tells a label from a number that is glued to it: raised, or a link that holds nothing else."""
    return mark.kind is MarkKind.SUPERSCRIPT or (
        mark.kind is MarkKind.LINK
        and mark.end - mark.start <= _LINKED
        and layout.text[mark.start : mark.end].isdecimal()
    )


def _without_way_back(text: str, start: int, end: int) -> int:
    """Where a note ends before the link to its marker: "(Back)", "↩"."""
    found = _WAY_BACK.search(text, max(start, end - _WAY_LENGTH), end)
    return found.start() if found and found.start() > start else end


def without_ways(layout: Layout, entry: Entry) -> Entry:
    """A numbered entry without what led back to its markers, in front of its words or behind them: "5. ^ a b Lee ↩"."""
    way = _WAY_UP.match(layout.flat, entry.start, entry.end)
    start = way.end() if way and way.end() < entry.end else entry.start
    return replace(entry, start=start, end=_without_way_back(layout.text, start, entry.end))


def _bare(layout: Layout, mark: Mark, raised: dict[int, Mark]) -> Span:
    """A marked note's span without its own label."""
    start, end = trim(layout.text, mark.start, mark.end)
    label = str(mark.data.get("label", ""))
    if start in raised and raised[start].end < end:
        stop = _STOP.match(layout.flat, raised[start].end, end)
        return trim(layout.text, stop.end() if stop else raised[start].end, end)
    way = _WAY_UP.match(layout.flat, start, end)
    start = way.end() if way and way.end() < end else start
    stray = _STRAY.match(layout.flat, start, end)
    start = stray.end() if stray and stray.end() < end else start
    before = (
        _BEFORE_LABEL.match(layout.flat, start, end) if label[:1].isalnum() else None
    )  # a label may be a star itself
    at = before.end() if before else start
    if not label or not layout.flat.startswith((label, label.translate(_RAISE)), at, end):
        return start, end
    behind = _BEHIND_LABEL.match(layout.flat, at + len(label), end)
    return trim(layout.text, behind.end(), end) if behind and behind.end() < end else (start, end)

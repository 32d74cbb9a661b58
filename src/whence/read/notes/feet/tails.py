"""Running heads and feet of pages that a note's words end with, in text that was drawn out of a PDF.

In: a text with form feeds, or with lines that name the page that begins, and marks. Out: the marks, those of notes
without the lines at their end that stand at the ends of many pages alike but for the page's number:
"ostmere.example/silt 3/29", "Harbour Review 17". A note that goes on behind such a line keeps it.

>>> text = "".join(f"{n}. A. Lee, Silt.\\nHarbour Review {n + 7}\\n\\n\\fSilt and Sand\\n\\n" for n in range(1, 6))
>>> [text[mark.start : mark.end] for mark in without_tails(text, [Mark(MarkKind.NOTE, 0, 49)])]
['1. A. Lee, Silt.']
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import regex

from whence.models import Mark, MarkKind

_NEAR = 4
"""So many lines before a page's end and behind it may be its foot and the next one's head."""
_OFTEN, _SHARE, _ENOUGH = 4, 0.4, 24
"""So many pages at least, and such a share of all, end or begin with a line; heads differ on left and right pages, and
stamps stand on some: in a long text so many pages are enough."""
_FIGURES = regex.compile(r"\p{Nd}{1,4}")
_FEED = regex.compile("\f")
_NAMED = regex.compile(
    r"^[ \t]*(?:-{2,}|={2,}|#{1,6}|\[|%%)?[ \t]?[Pp]age[ \t]\p{Nd}{1,4}[ \t]?(?:-{2,}|={2,}|\]|%%)?[ \t]*$",
    regex.MULTILINE,
)
"""What tools write where a page begins: "--- Page 12 ---"; without signs it may be the page's own words."""
_LABEL = regex.compile(r"\p{Nd}{1,4}[.)]?|[*†‡]+")
_BACK = regex.compile(r"(?:\p{Nd}{1,4}[.)]?\s)?(?i:(?:see|cf\.|vgl\.)\s)?(?i:ib[ií]d|id\b|idem|ebd|ebenda|op\.\s?cit)")
_Key = tuple[str, int | None]


def without_tails(text: str, marks: Sequence[Mark]) -> list[Mark]:
    """The marks, those of notes without heads and feet of pages at their end."""
    feeds = [found.start() for found in (_FEED if "\f" in text else _NAMED).finditer(text)] if marks else []
    carried = _carried(text, feeds) if len(feeds) >= _OFTEN else frozenset()
    if not carried:
        return list(marks)
    ends = (_end(text, mark, carried, feeds) if mark.kind is MarkKind.NOTE else mark.end for mark in marks)
    return [replace(mark, end=end) for mark, end in zip(marks, ends, strict=True)]


def _carried(text: str, feeds: Sequence[int]) -> frozenset[_Key]:
    """What the lines have in common that many pages end or begin with."""
    pages = [text[start:end] for start, end in pairwise([0, *feeds, len(text)])]
    often = Counter(key for number, page in enumerate(pages) for key in _edges(page, number))
    return frozenset(key for key, times in often.items() if times >= max(_OFTEN, min(_SHARE * len(pages), _ENOUGH)))


def _edges(page: str, number: int) -> set[_Key]:
    lines = [line for line in page.splitlines() if line.strip()]
    return {key for line in (*lines[:_NEAR], *lines[-_NEAR:]) for key in _keys(line, number)}


def _keys(line: str, page: int) -> Iterator[_Key]:
    """A line's words, and these without figures for each figure that may be the page's: how far it is from the page's
    place. "Ibid." ends many pages, too."""
    words = " ".join(line.split())
    if _LABEL.fullmatch(words) or _BACK.match(words):
        return
    yield words, None
    alike = _FIGURES.sub("0", words)
    for figure in _FIGURES.findall(words):
        yield alike, int(figure) - page


def _end(text: str, mark: Mark, carried: frozenset[_Key], feeds: Sequence[int]) -> int:
    """Where a note ends without such lines behind it; its first line stays."""
    end = mark.end
    while (start := max(text.rfind("\n", mark.start, end), text.rfind("\f", mark.start, end)) + 1) > mark.start:
        line = text[start:end]
        if line.strip() and carried.isdisjoint(_keys(line, bisect_right(feeds, start))):
            break
        end = start - 1
    return mark.start + len(text[mark.start : end].rstrip()) if end < mark.end else end

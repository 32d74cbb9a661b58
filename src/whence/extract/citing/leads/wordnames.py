"""Names of one word that a note tells for the works it cites: "the following abbreviations will be used: Silt for …".

In: a text, the spans of its notes and its references. Out: `Lead`s. Such a name is a word of the work itself, which is
cited by it in notes, in front of a place.

>>> flat = "1. The following abbreviations are used: Silt for A. Lee, On Silt (1900), and Sand for B. Roe, Sand (1901)."
>>> flat += " 2. Silt, ii, 7; cf. Sand, 9."
>>> page = Page("r", flat, [(0, 108, "n"), (109, len(flat), "m")])
>>> [(flat[slice(*one.span)], flat[one.target.start : one.target.end]) for one in names_for(page, [])]
[('Silt, ii, 7', 'A. Lee, On Silt (1900)'), ('Sand, 9', 'B. Roe, Sand (1901).')]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from whence.extract.citing.guesses import guessed_whole
from whence.extract.citing.leads.lead import Lead, holding
from whence.extract.citing.leads.page import Page
from whence.models import Reference, Span

_CUE = "ollowing abbreviations"
_TOLD = regex.compile(r"[Tt]he\s[Ff]ollowing\sabbreviations\s[^.;:()]{0,60}:\s*|\b[Ff]ollowing\sabbreviations:\s*")
_ITEM = regex.compile(r"(?:\G|(?:[,;]|[,;]?\sand)\s+)(?P<name>\p{Lu}[^\s,;:()“”]{2,20})\sfor\s+(?=[^\p{Ll}\s])")
_PLACE = r",\s+(?:[ivxlc]{1,6},\s+)?\p{N}{1,4}(?:[–-]\p{N}{1,4})?(?:ff?\b\.?)?(?![\p{L}\p{N}])"
_LED = regex.compile(r"(?:^|[.;:(]|\b(?:[Ss]ee|also|[Cc]f\.?|and|in|e\.g\.,?|E\.g\.,?))\s*$")
_BEFORE, _LEAST = 40, 15


def names_for(page: Page, references: Sequence[Reference]) -> Iterator[Lead]:
    """The places in notes where a work is cited by the name of one word that was told for it."""
    if _CUE not in page.flat:
        return
    for told in _TOLD.finditer(page.flat):
        inside = next((end for start, end, _ in page.notes if start <= told.start() < end), None)
        for name, span in _items(page.flat, told.end(), inside) if inside else ():
            yield from _used(page, name, _work(page, references, span), (told.start(), inside or 0))


def _items(flat: str, start: int, end: int) -> Iterator[tuple[str, Span]]:
    """The names and where their works are cited; a name is one of its work's words."""
    found = list(_ITEM.finditer(flat, start, end))
    ends = [*(one.start() for one in found[1:]), end]
    for one, until in zip(found, ends, strict=False):  # there may be none
        if until - one.end() >= _LEAST and one["name"] in flat[one.end() : until]:
            yield one["name"], (one.end(), one.end() + len(flat[one.end() : until].rstrip()))


def _work(page: Page, references: Sequence[Reference], span: Span) -> Reference:
    """The work cited there: the reference that was read, or else what stands there."""
    full = [one for one in holding(references, span) if not one.short_form and one.end <= span[1]]
    return full[0] if len(full) == 1 else guessed_whole(page.reading, page.flat, span, page.note_at(span[0]))


def _used(page: Page, name: str, work: Reference, told: Span) -> Iterator[Lead]:
    """The places of a name in front of a place, outside the list that tells it."""
    for found in regex.finditer(rf"(?<![\p{{L}}\p{{N}}.]){regex.escape(name)}{_PLACE}", page.flat):
        start, end = found.span()
        note = page.note_at(start)
        if note is None or told[0] <= start < told[1]:
            continue
        if _LED.search(page.flat[max(page.begin(start), start - _BEFORE) : start]):
            yield Lead((start, end), work, "hereafter", note)

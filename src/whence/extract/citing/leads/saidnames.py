"""Names that a text says it will use for a work, wherever its notes use them: "(hereafter “Silt Report”)".

In: a text, the spans of its notes and its references. Out: `Lead`s. A name of several words that was said is that
work's wherever it stands as a citation does: in a note before a place or a stop, in brackets, or in front of a page;
also where it stands before the note that says so, as notes of a scan are moved to the text's end.

>>> flat = "1. Lee, Silt and Sand (2001) (hereafter “Silt Report”). 2. For Roe, see Silt Report. The Silt Report too."
>>> full = Reference("a", 3, 28, {"title": "Silt and Sand"})
>>> page = Page("r", flat, [(0, len(flat), "n")])
>>> [(flat[slice(*one.span)], one.target.id) for one in said_names(page, [full])]
[('Silt Report', 'a')]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from whence.extract.citing.forms.shortforms import MONTH
from whence.extract.citing.guesses import guessed_whole
from whence.extract.citing.leads.lead import Lead, holding
from whence.extract.citing.leads.page import Page
from whence.models import Reference

_CUES = ("ereafter", "ereinafter")
_SAID = regex.compile(
    r"[Hh]ere(?:in)?after,?\s+(?:(?:[a-z]+\s+){1,9}(?:as|to)\s+)?(?:the\s+)?"
    r"(?:[“\"‘](?:the\s+)?(?P<name>[^“”\"‘;()]{6,70}?)[.,]?[”\"]|(?P<bare>\p{Lu}[^“”\"‘;()\[\]:]{6,70}?)(?=\.?[)\];]))"
)
_WORK = regex.compile(
    r"\p{Lu}[^;]{8,200},[^;]*\p{N}[^;]*(?=[,;]\s+$)|\p{Lu}[^;,]{3,80}\p{N}[^;]*,[^;]{8,200}(?=[,;]\s+$)"
)
"""What a bracket cites last: a name and a title, with a number somewhere."""
_NOTHING = regex.compile(r"[\s.,;:(\[”\"’]*")
_PLACE = r",\s+(?:(?:pp?|vols?|nn?|apps?|chs?|sec)\.|[Vv]olume|[Tt]ranscript|[Aa]ppendix|[Cc]hapter|at\s\p{N}|Part\s)"
_DAY = rf"(?:{MONTH}\p{{L}}*\.?\s)"
_PLACED = regex.compile(rf"\.?{_PLACE}|,\s+{_DAY}\p{{N}}{{1,2}},\s\p{{N}}{{4}},\spp?\.")
_STOPS = regex.compile(rf"\.?{_PLACE}|[.;)\]]|,\s+{_DAY}|$")
_LED = regex.compile(r"(?:^|[.;:(,\]]|\p{N}|\b(?:[Ss]ee|also|[Cc]f\.?|and|in|e\.g\.,?))[\s'’“\"*-]*$")
_IN_BRACKETS = regex.compile(r"\((?:[Aa]dapted\sfrom\s|[Ss]ee\s|[Ff]rom\s)?$|\([^()]{3,90}\sand\s$")
_SAYS = regex.compile(r"ere(?:in)?after[^;.)\]]{0,40}$")
_CLOSES = regex.compile(r"\)|,\sand\s\p{Lu}")
_FAR, _BEFORE, _LEAST, _LONGEST = 40, 100, 12, 400


def said_names(page: Page, references: Sequence[Reference]) -> Iterator[Lead]:
    """The places where a name is used that was said to be a work's, and that no other work has."""
    if not any(cue in page.flat for cue in _CUES):
        return
    told: dict[str, dict[str, Reference]] = {}
    places: dict[str, list[int]] = {}
    for found in _SAID.finditer(page.flat):
        name = " ".join((found["name"] or found["bare"]).split())
        if " " in name and (work := _work(page, references, found.start())):
            told.setdefault(name, {})[work.backref or work.id] = work
            places.setdefault(name, []).append(found.start())
    by_id = {one.id: one for one in references}
    for name, works in told.items():
        if len(works) == 1:
            [(root, work)] = works.items()
            yield from _used(page, name, by_id.get(root, work))


def _work(page: Page, references: Sequence[Reference], at: int) -> Reference | None:
    """The work that is cited right before: a reference, or what the bracket says in which the name is told."""
    near = [one for one in holding(references, (max(0, at - _FAR), at)) if one.start < at - _FAR // 2]
    for one in reversed(near):
        if one.end >= at or _NOTHING.fullmatch(page.flat, one.end, at):
            return None if one.short_form else one
    if near:
        return None
    opened = page.flat.rfind("(", max(0, at - _LONGEST), at - _LEAST)
    if opened < 0 or ")" in page.flat[opened:at]:
        return None
    said = _WORK.search(page.flat, opened + 1, at)
    return guessed_whole(page.reading, page.flat, said.span(), page.note_at(at)) if said else None


def _used(page: Page, name: str, work: Reference) -> Iterator[Lead]:
    """The places of a name outside its own citation."""
    for found in regex.finditer(r"\s+".join(map(regex.escape, name.split())), page.flat):
        start, end = found.span()
        said = page.flat[max(0, start - _BEFORE) : start]
        if work.start <= start < work.end or _SAYS.search(said):
            continue
        noted = page.note_at(start) is not None
        led = _LED.search(page.flat[max(page.begin(start), start - _BEFORE) : start])
        cited = (_STOPS if noted else _PLACED).match(page.flat, end) if led else None
        if cited or (_CLOSES.match(page.flat, end) and _IN_BRACKETS.search(said)):
            yield Lead((start, end), work, "hereafter", page.note_at(start))

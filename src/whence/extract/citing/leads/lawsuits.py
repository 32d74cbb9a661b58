"""Papers of a lawsuit cited by its sides alone, once its number was told: "Testimony of Ann Lee, Roe v. Berg, May 3".

In: a text, the spans of its notes and its references. Out: `Lead`s to the citation of the same lawsuit with its number
("Testimony of Jan Roe, Jan Roe v. Karl Berg, No. 98 Cr. 12 (Ostm.)"): to one of the same kind of paper, else to the
first. A side may be told by its last words. Where several lawsuits have these sides nothing is led.

>>> flat = "1. Indictment, Roe v. Karl Berg, No. 98 Cr. 12 (Ostm.), May 2. 2. See trial testimony of Cole, Roe v. Berg."
>>> full = Reference("a", 3, 61, {"title": "Indictment"})
>>> page = Page("r", flat, [(0, 62, "m"), (63, len(flat), "n")])
>>> [(flat[slice(*one.span)], one.target.id) for one in court_papers(page, [full])]
[('trial testimony of Cole, Roe v. Berg', 'a')]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from whence.extract.citing.forms.shortforms import MONTH
from whence.extract.citing.guesses import guessed_whole
from whence.extract.citing.leads.lead import Lead, holding
from whence.extract.citing.leads.page import Page
from whence.extract.late import late
from whence.models import Reference, Span

_WORD = r"(?:(?:al|bin|el|ibn|de|van|von|la|le|of|the|and|&)[\s-]+){0,2}\p{Lu}[\p{L}.’'-]*"
_SIDES = rf"(?P<one>{_WORD}(?:\s+{_WORD}){{0,5}})\s+v\.?\s+(?P<other>{_WORD}(?:\s+{_WORD}){{0,6}}?)"
_FULL = late(
    rf"{_SIDES}(?:,?\s+et\sal\.)?,\s+(?:\p{{Lu}}[\p{{L}}.]*\s+){{0,3}}Nos?\.\s+(?P<number>[^;,]{{3,40}}?)(?=\s+\(|[;,]|\.\s+(?![\p{{N}}\s]))"
)
_SHORT = late(
    rf"(?<=[,)],?\s+){_SIDES}(?=,\s+(?:{MONTH}|at\s\p{{N}}|pp?\.\s|[Tt]ranscript|Tr\.)|\s+\([Tt]r|[.;)](?:\s|$)|$)"
)
_PAPER = regex.compile(
    r"\b(?:(?:trial|government|closing|opening|plea|sealed|superseding|grand\sjury|sentencing)(?:['’]s)?\s+){0,2}"
    r"(?:testimony|exhibits?|statements?|indictment|proffer|complaint|affidavit|transcript|motion|brief|deposition"
    r"|verdict|stipulation|declaration|petition|hearing|plea|allocution)\b",
    regex.IGNORECASE,
)
_LETTERS, _SERIES, _DIGITS = regex.compile(r"\p{L}+"), regex.compile(r"^S\(?\p{N}+\)?\s"), regex.compile(r"\p{N}")
_BEFORE, _FEWEST_DIGITS = 170, 3


@dataclass(frozen=True, slots=True)
class _Suit:
    """A lawsuit's number, the words of its sides, the paper cited, and the reference that does so."""

    number: str
    sides: tuple[list[str], list[str]]
    paper: str
    reference: Reference


def court_papers(page: Page, references: Sequence[Reference]) -> Iterator[Lead]:
    """The papers that notes cite by the sides of a lawsuit whose number another citation tells."""
    if " v. " not in page.flat or " No" not in page.flat:
        return
    suits = list(_suits(page, references))
    for start, end, note in page.notes if suits else ():
        for found in _SHORT.finditer(page.flat, start, end) if " v." in page.flat[start:end] else ():
            paper = _paper(page.flat, max(start, found.start() - _BEFORE), found.start())
            meant = [one for one in suits if _fits(_sides(found), one.sides)]
            if paper and len({one.number for one in meant}) == 1:
                kind = page.flat[slice(*paper)].casefold()
                same = [one for one in meant if one.paper == kind]
                yield Lead(
                    (paper[0], found.start() + len(found.group().rstrip("."))),
                    (same or meant)[0].reference,
                    "short_title",
                    note,
                )


def _suits(page: Page, references: Sequence[Reference]) -> Iterator[_Suit]:
    """The citations with a number; one that was read as prose is made one."""
    for start, end, note in page.notes:
        for found in _FULL.finditer(page.flat, start, end) if " v. " in page.flat[start:end] else ():
            if len(_DIGITS.findall(found["number"])) < _FEWEST_DIGITS:
                continue
            paper = _paper(page.flat, max(start, found.start() - _BEFORE), found.start())
            held = [one for one in holding(references, found.span()) if not one.short_form and not one.backref]
            span = (paper[0] if paper else found.start(), found.end())
            kind = page.flat[slice(*paper)].casefold() if paper else ""
            reference = held[0] if held else guessed_whole(page.reading, page.flat, span, note)
            reference = replace(reference, start=min(span[0], reference.start))  # it may have begun amid the names
            yield _Suit(_number(found["number"]), _sides(found), kind, reference)


def _paper(flat: str, low: int, high: int) -> Span | None:
    """The last kind of paper that is told in front of the sides, in their citation."""
    told = [one.span() for one in _PAPER.finditer(flat, max(low, flat.rfind(";", low, high)), high)]
    return told[-1] if told else None


def _number(words: str) -> str:
    """The number without the sign of a later indictment: "S(7) 98 Cr. 12"."""
    return "".join(_SERIES.sub("", " ".join(words.split())).casefold().split())


def _sides(found: regex.Match[str]) -> tuple[list[str], list[str]]:
    return _words(found["one"]), _words(found["other"])


def _words(side: str) -> list[str]:
    return [found.group() for found in _LETTERS.finditer(side.replace("U.S.", "United States").casefold())]


def _fits(short: tuple[list[str], list[str]], full: tuple[list[str], list[str]]) -> bool:
    """Whether both sides are told by their last words."""
    return all(one and whole[-len(one) :] == one for one, whole in zip(short, full, strict=True))

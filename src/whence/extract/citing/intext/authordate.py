"""Author–date citations, "(Smith and Jones 2010, 14; Roe 2012a)", "Smith (2010) says", in documents that cite so.

In: a `Scene` and its references. Out: citations whose work is the entry of the bibliography where exactly one has these
names and this year, or this year and names with a slip, else the name and year alone.

>>> page = layout(Reading("d", "r", "It grew (Smith 2010). It fell (Jones 2011, 14). It ended (Roe and Doe 2012)."))
>>> whole = scene(page, plan(page, front_matter(page)))
>>> [c.work["author"][0]["family"] for c in author_dates(whole, refer(whole, ()), lambda at: None)]
['Smith', 'Jones', 'Roe']
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import regex

from whence.extract.citing.forms.datedmentions import mentions
from whence.extract.citing.lists.dated import DatedEntries
from whence.extract.citing.lists.entries import in_lists, listed_works
from whence.extract.citing.spans import meets_any
from whence.extract.late import late
from whence.models import Citation, Reference, Span, ZoneRole, content_id

if TYPE_CHECKING:
    from whence.extract.blocks import Layout
    from whence.extract.citing.records import References
    from whence.extract.quotations import Scene

_YEAR = r"(?:(?:1[89]|20)\p{N}{2}[a-z]?|n\.\s?d\.|forthcoming)"
_FIRST_PRINT = r"(?:\s?/\s?(?:1[5-9]|20)\p{N}{2})?"
"""The year of another printing: "Weber 1980/1922"."""
_OF_NAMES = r"(?:de|del|della|der|den|van|von|bin|ibn|al|el|la|le|di|da|dos)"
_NAME = rf"(?:{_OF_NAMES}\s){{0,2}}\p{{Lu}}\p{{Ll}}[\p{{L}}’'-]*"
_BODY = (
    r"(?:[\p{Lu}][\p{L}&.’'-]+)(?:\s(?:(?:of|the|for|and|on|e|y|et|&)\s){0,2}[\p{Lu}][\p{L}&.’'-]+){0,6}"
    r"(?:(?:;\s\p{Lu}{2}[\p{Lu}’'-]*){1,4}|\set\sal\.?)?"
)
"""A body, or names in capitals, parted by semicolons as in Brazil: "LEE; ROE, 2019"."""
_NO_NAME = (
    r"January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Fall|Autumn|"
    r"Winter|Act|Law|Constitution|Congress|Season|Volume|Census|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|"
    r"Frühjahr|Sommer|Herbst|Stand|Heft|Seit|Ende|Anfang|Mitte"
)
_MORE = (
    rf"(?:(?:,\s{_NAME})*,?\s(?:and|&|und|et|e|y)\s{_NAME}|(?:\s?/\s?{_NAME}){{1,4}}"
    r"|\set\sal\.?|\sand\sothers|\su\.\s?a\.)?"
)
_PAGES = (
    r"(?:\s?[,:]\s?(?:(?:pp?|S|chs?|chap|vol|para|§|v|t|art|cap)\.?\s?)?\p{N}+(?:[–-]\p{N}+|\s?ff?\.?)?"
    r"(?:,\s(?:pp?\.\s?)?\p{N}+(?:[–-]\p{N}+|\s?ff?\.?)?(?!\p{N}))*)?"
)
_SIGNAL = (
    r"(?:(?:but\s)?see(?:\salso)?,?\s|cf\.\s|e\.g\.,?\s|quoted\sin\s|cited\sin\s|also\s"
    r"|vgl\.\s|siehe\s|auch\s|dazu\s|etwa\s|voir\s|zit(?:iert|\.)?\snach\s)*"
)
_ONE = late(
    rf"(?i:{_SIGNAL})(?:(?P<name>(?!(?:{_NO_NAME})\b){_NAME})(?P<more>{_MORE})|(?P<body>(?!(?:{_NO_NAME})\b){_BODY})),?\s"
    rf"(?P<years>{_YEAR}(?:,\s{_YEAR})*){_FIRST_PRINT}{_PAGES}"
)
_CAPITALS = regex.compile(r"\p{Lu}{2}[\p{Lu}’'-]*")
_GROUP = regex.compile(r"[(\[](?P<inner>[^()\[\]]{6,240})[)\]]")
_TOLD = late(
    rf"(?P<name>(?!(?:{_NO_NAME})\b){_NAME})(?P<more>{_MORE})(?:[’']s?)?\s\((?P<years>{_YEAR}){_FIRST_PRINT}{_PAGES}\)"
)
_ANY_YEAR = regex.compile(_YEAR)
_OPENS_YEAR = regex.compile(r"\((?:1[89]|20|n\.|forth)")
"""Without one of these `_TOLD` need not be tried."""
SPEAKING = frozenset([ZoneRole.BODY, ZoneRole.EPIGRAPH, ZoneRole.PULL_QUOTE, ZoneRole.HEADING])
"""Where such citations stand: a short paragraph before a quotation may be taken for a heading."""
_FEWEST = 3
"""So many of them before a document is taken to cite by author and date."""


@dataclass(frozen=True, slots=True)
class _Named:
    """One name and year in the running text: the words of all names, and whether a body's name may be no name."""

    start: int
    end: int
    names: tuple[tuple[str, ...], ...]
    year: str
    sure: bool

    @property
    def first(self) -> str:
        return " ".join(self.names[0])


def author_dates(scene: Scene, referred: References, covers: Callable[[int], Span | None]) -> list[Citation]:
    """All author–date citations in the running text. Where fewer stand than a document that cites so has, only those
    with an entry in its bibliography."""
    entries = DatedEntries(listed_works(scene.layout.flat, in_lists(scene), referred.references))
    found = list(_by_entries(scene, entries, covers))
    taken = sorted((one.start, one.end) for one in found)
    for block, role in zip(scene.layout.blocks, scene.plan.roles, strict=True):
        told = _named(scene.layout, (block.start, block.end)) if role is ZoneRole.BODY else ()
        free = (named for named in told if named.sure and not meets_any((named.start, named.end), taken))
        found += [_made(scene, named, entries.slipped(named.names, named.year), covers(named.start)) for named in free]
    found.sort(key=lambda one: (one.start, one.end))
    return found if len(found) >= _FEWEST else [citation for citation in found if citation.references]


def _by_entries(scene: Scene, entries: DatedEntries, covers: Callable[[int], Span | None]) -> Iterator[Citation]:
    """What stands before a year and names an entry of that year, in brackets or without, in whatever language."""
    for block, role in zip(scene.layout.blocks, scene.plan.roles, strict=True):
        told = mentions(scene.layout.flat, (block.start, block.end), entries.years) if role in SPEAKING else ()
        for one in (cited for mention in told for cited in entries.cited(mention)):
            named = _Named(one.span[0], one.span[1], one.names, one.year, sure=True)
            yield _made(scene, named, one.reference, covers(named.start))


def _named(layout: Layout, span: Span) -> Iterator[_Named]:
    """Every name with its year, in brackets or with the year alone in brackets."""
    flat = layout.flat
    if flat.find("(", *span) < 0 and flat.find("[", *span) < 0:
        return
    for group in _GROUP.finditer(flat, *span):
        if not _ANY_YEAR.search(group["inner"]):
            continue
        for start, end in _joined(flat, pieces(group)):
            if one := _ONE.fullmatch(flat, start, end):
                yield from _years(one)
    for told in _TOLD.finditer(flat, *span) if _OPENS_YEAR.search(flat, *span) else ():
        yield from _years(told, sure=False)


def pieces(group: regex.Match[str]) -> Iterator[Span]:
    """Where the pieces stand that semicolons part in the `inner` words of a bracket, without the spaces around them."""
    at = group.start("inner")
    for piece in group["inner"].split(";"):
        start = at + len(piece) - len(piece.lstrip())
        yield start, max(start, at + len(piece.rstrip()))
        at += len(piece) + 1


def _joined(flat: str, parts: Iterator[Span]) -> Iterator[Span]:
    """The pieces, those that are nothing but a name in capitals with the one behind them: "LEE; ROE, 2019"."""
    begin: int | None = None
    for start, end in parts:
        begin = start if begin is None or not _CAPITALS.match(flat, start, end) else begin
        if not _CAPITALS.fullmatch(flat, start, end):
            yield begin, end
            begin = None


def _years(one: regex.Match[str], *, sure: bool = True) -> Iterator[_Named]:
    """One for each year behind the names; the first spans the names, too."""
    body = one.groupdict().get("body")
    words = body or one["name"] + (one["more"] or "")
    names = tuple(word for word in regex.findall(r"\p{Lu}[\p{L}’'&-]+", words))
    start, years = one.start(), list(_ANY_YEAR.finditer(one["years"])) if names else []
    for order, year in enumerate(years):
        offset = one.start("years")
        end = one.end() if order + 1 == len(years) else offset + year.end()
        yield _Named(start, end, tuple((name,) for name in names), year.group(), sure and body is None)
        start = offset + years[order + 1].start() if order + 1 < len(years) else end


def _bare(named: _Named) -> dict[str, Any]:
    dated = {"issued": {"date-parts": [[int(named.year[:4])]]}} if named.year[:4].isdecimal() else {}
    return {"type": "document", "author": [{"family": named.first}], **dated}


def _made(scene: Scene, named: _Named, reference: Reference | None, sentence: Span | None) -> Citation:
    made = Citation(
        id=content_id(scene.reading, "citation", "author_date", named.start, named.end),
        start=named.start,
        end=named.end,
        kind="author_date",
        work=_bare(named),
        covers=(sentence,) if sentence else (),
    )
    if reference is None:
        return made
    words = scene.layout.flat[reference.start : reference.end]
    work = {**_bare(named), **(reference.work or {}), "custom": {"note": " ".join(words.split())}}
    return replace(made, work=work, references=(reference.id,))

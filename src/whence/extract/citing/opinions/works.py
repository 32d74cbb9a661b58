"""Works that an opinion's sentences cite in full: "(see A. B. Lee, Silt and Sand, fifth edition, London, 2008, p. 11)",
"Professors Ann Lee and Jan Roe, in their article entitled “Who Counts the Boats” (2013) 35 Ostmere Law Review 176".

In: a text and a stretch of it. Out: `Authority`s with the works.

>>> text = "Professor Ann Lee, in her article entitled “Who Counts” in Ostmere Review, 35 (2013) 176 et seq., asks."
>>> [(one.work["author"], one.work["title"]) for one in told_works(text, (0, len(text)))]
[([{'family': 'Lee', 'given': 'Ann'}], 'Who Counts')]
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from whence.extract.citing.forms.years import YEAR
from whence.extract.citing.law.authority import Authority
from whence.extract.citing.prose.wholeworks import PEOPLE, whole_works
from whence.extract.late import late
from whence.extract.people import looks_like_person
from whence.extract.references.names import names_of
from whence.models import CSL, Span
from whence.text import tokens

WORK_CUES = ("cited above", "bid.", "bid,", "op. cit", "already cited", "précité")
"""Where a section has one of these, the works of its sentences may be cited again."""
_TITLED = r"(?:(?:Professors?|Profs?\.|Drs?\.?|Sir|Lord|Lady|Judges?|Justice|Mr\.?|Ms\.?|Mrs\.?)\s)"
_KIND = r"(?:article|book|study|essay|monograph|paper|commentary|treatise|textbook|work|report|contribution|chapter)"
_ENTITLED = late(
    rf"(?<![\p{{L}}\p{{N}}]){_TITLED}?(?!{_TITLED})(?P<people>{PEOPLE}),?\s(?:\((?:namely|see),?\s)?(?:in\s)?(?:(?:his|her|their)\s)?"
    rf"(?:\p{{Ll}}+\s){{0,2}}{_KIND}(?:,?\s(?:entitled|titled|called))?,?\s"
    rf"(?:“(?P<title>[^“”]{{6,240}})”|(?P<title>\p{{Lu}}[^“”();.]{{6,200}}?)(?=,?\s\())(?P<told>[^“”.;]{{0,100}}?(?<!\p{{N}}){YEAR})(?!\p{{N}})\)?"
    r"(?:(?<=\))\s\p{N}{1,4}(?:\s[\p{Lu}&][\p{L}&.’]*(?:\sof)?){1,8}(?:,?\s(?:at\s)?(?:pp?\.\s)?\p{N}{1,4})?)?"
)
"""A work behind what it is: the year at its end, or a volume, a journal and a page behind that."""
_HINT = regex.compile(rf"\b{_KIND}\b")


def told_works(text: str, span: Span) -> Iterator[Authority]:
    """The works that a stretch cites in full, in order."""
    found = [*_entitled(text, span), *_whole(text, span)]
    behind = span[0]
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.start >= behind:
            yield one
            behind = one.end


def _entitled(text: str, span: Span) -> Iterator[Authority]:
    for found in _ENTITLED.finditer(text, *span) if _HINT.search(text, *span) else ():
        if not looks_like_person(regex.split(r",?\s(?:and|&)\s|,\s", found["people"])[0]):
            continue
        year = regex.search(YEAR, found["told"])
        issued: CSL = {"issued": {"date-parts": [[int(year.group())]]}} if year else {}
        work: CSL = {"type": "document", "author": names_of(found["people"]), "title": found["title"], **issued}
        yield _authority(text, (found.start("people"), found.end()), work)


def _whole(text: str, span: Span) -> Iterator[Authority]:
    for one in whole_works("", text, span, None, parse=lambda span, note: []):
        yield _authority(text, (one.reference.start, one.reference.end), one.reference.work or {})


def _authority(text: str, span: Span, work: CSL) -> Authority:
    return Authority(*span, " ".join(tokens(text[slice(*span)]).words), work)

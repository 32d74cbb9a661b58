"""Judgments and laws in the notes of a text, and what a parser of references made of their names.

In: a text and a stretch of a note. Out: `Member`s; the references without the pieces of a judgment's citation.

>>> text = "So it was held in Harbour v. Salt Co., 515 U.S. 593 (1995), too."
>>> [one.words for one in judgments("r", text, (0, len(text)), "n")]
['Harbour v. Salt Co., 515 U.S. 593 (1995)']
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from whence.extract.citing.forms.bracketplaces import ALONE
from whence.extract.citing.forms.shortforms import led
from whence.extract.citing.law.authorities import authorities
from whence.extract.citing.law.authority import Authority
from whence.extract.citing.law.case import Case
from whence.extract.citing.law.cases import cases
from whence.extract.citing.law.citedabove import named_above
from whence.extract.citing.law.commonwealth import bare_cases, year_cases
from whence.extract.citing.members import Member
from whence.extract.citing.opinions.asides import aside_at, is_aside
from whence.extract.citing.opinions.cited import all_cases, member_of
from whence.models import Reference, Span

_OPENED = 120
"""So far before a stretch the bracket may open that it stands in."""
_IN_BRACKETS = regex.compile(r"(?:\s?\([^()]{0,400}\)){1,3}[.;]?")
_TAIL = regex.compile(
    r"(?:,?\s\((?:the\s)?[“\"][^“”\"]{2,60}[”\"]\))?"
    r"(?:,?\s(?:at\s)?(?:pp?\.?\s|paras?\.?\s)?\[?\p{N}[\p{N}\s\[\],–-]*(?:and\s\[?\p{N}[\p{N}\[\]–-]*)?)?[\s.,;]*"
)
"""The name that a judgment will have, and a place in it."""

_PAPERS = frozenset("tr br app compl decl aff dep mem pet".split())
"""With what names of a lawsuit's papers end."""


def judgments(reading: str, text: str, span: Span, note: str | None) -> list[Member]:
    """The judgments in a stretch of a note, and those that "(supra)" points to; those in brackets behind another
    citation are `aside`."""
    low = max(0, span[0] - _OPENED)  # "Id. (citing Beck v." may stand before the stretch
    above = [one for one in named_above(text, span) if text[one[0] : one[1]].endswith(("supra)", "supra]", "Supra)"))]
    cited = [
        replace(member_of(reading, text, (case.start, case.end), case, note), aside=is_aside(text, case.start, low))
        for case in _all(text, span, note)
    ]
    return sorted([*(member_of(reading, text, one, None, note) for one in above), *cited], key=_at)


def _all(text: str, span: Span, note: str | None) -> list[Case]:
    """The judgments of a stretch; in a note also those whose names only the text gives that has the marker."""
    found = all_cases(text, span)
    bare = bare_cases(text, span) if note is not None else ()
    return [
        *found,
        *(one for one in bare if not any(one.start < other.end and other.start < one.end for other in found)),
    ]


def _at(member: Member) -> int:
    return member.reference.start


def without_pieces(text: str, found: Sequence[Reference], span: Span) -> Sequence[Reference]:
    """The references without those that are pieces of one judgment's citation, parted at a full stop in its name:
    "Bell v. Rye Cty. Sch." and "Bd., 799 F.3d 379"; one with the name's first piece in a bracket behind it ends before
    that: "Id. (citing Bell v.", "Rye, 799 F.3d 379)"."""
    whole = [case for case in cases(text, span) if not case.is_short and case.name] if found else []
    kept = [one for one in found if not any(_is_piece(text, one, case) for case in whole)] if whole else found
    yearly = [*year_cases(text, span), *bare_cases(text, span)] if kept else []
    kept = [one for one in kept if not any(_is_all_of(text, one, case) for case in yearly)] if yearly else kept
    return [_before_bracket(text, one, whole) for one in kept if not ALONE.fullmatch(text, one.start, one.end)]


def _before_bracket(text: str, one: Reference, whole: Sequence[Case]) -> Reference:
    """The reference up to a bracket in which a judgment is cited whose name goes on behind it."""
    parted = next((case for case in whole if one.start < case.start < one.end < case.end), None)
    opened = aside_at(text, parted.start, one.start) if parted else None
    end = one.start + len(text[one.start : opened].rstrip()) if opened is not None else one.end
    return replace(one, end=end) if one.start < end < one.end else one


def _is_all_of(text: str, reference: Reference, case: Case) -> bool:
    """Whether a reference is of a judgment that is cited by its year, up to its name and place: "Lee v Roe [2014] 4 SLR
    10; [2014] SGHC 3 (“Lee”) at [46]" was two."""
    begin = reference.start + led(text[reference.start : reference.end])
    inside = case.start <= begin < case.end
    return inside and (reference.end <= case.end or _TAIL.fullmatch(text, case.end, reference.end) is not None)


def _is_piece(text: str, reference: Reference, case: Case) -> bool:
    begin = reference.start + led(text[reference.start : reference.end])
    if begin < case.start:
        return False
    if case.start < begin < case.start + len(case.name) and _IN_BRACKETS.fullmatch(text, case.end, reference.end):
        return True
    if reference.end > case.end + 1 and text[case.end : reference.end].strip(").; "):
        return False
    return begin > case.start or reference.end <= case.start + len(case.name) + 1


def laws(reading: str, text: str, span: Span, note: str | None) -> list[Member]:
    """The laws, papers of chambers and lawsuits, and dated works in a stretch of a note that is read as prose."""
    return [
        replace(member_of(reading, text, (law.start, law.end), law, note), loose=True)
        for law in authorities(text, span)
        if _tells_itself(law) and not law.is_named and not is_aside(text, law.start, span[0])
    ]


def _tells_itself(law: Authority) -> bool:
    """Whether it is no author with a page: "18 U.S.C. § 3", "Hearing Tr. at 73", but not "Lee, at 73"."""
    return law.is_law or law.is_page or not law.places or law.key.rpartition(" ")[2] in _PAPERS

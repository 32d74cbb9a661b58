"""All judgments and laws that a stretch cites, however they are worded, and each as a `Member`.

In: a text and a stretch of it. Out: `Case`s and `Authority`s in order, none over another.

>>> text = "So in Harbour v. Salt Co., 515 U.S. 593 (1995), and 18 U.S.C. § 1512(c)."
>>> [text[one.start : one.end] for one in all_cited(text, (0, len(text)))]
['Harbour v. Salt Co., 515 U.S. 593 (1995)', '18 U.S.C. § 1512(c)']
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import attrgetter

import regex

from whence.extract.citing.law.authorities import authorities
from whence.extract.citing.law.authority import Authority
from whence.extract.citing.law.case import Case
from whence.extract.citing.law.cases import cases
from whence.extract.citing.law.commonwealth import year_cases
from whence.extract.citing.law.databases import database_cases
from whence.extract.citing.law.european import european_cases
from whence.extract.citing.members import Member
from whence.models import Reference, Span, content_id

_TO_PRINTED = regex.compile(r",\s(?:¶¶?\s?\p{N}+(?:[–-]\p{N}+)?(?:,\s\p{N}+(?:[–-]\p{N}+)?)*,\s)?")
"""What stands between a judgment's number and its place in print: "2005 WI 51, ¶ 42, 281 Wis. 2d 173"."""
_TOLD_BEHIND = 120


def all_cases(text: str, span: Span) -> list[Case]:
    """The judgments of a stretch, those by a year in square brackets and by a database's number, too; behind that other
    places may stand: "Lee v. Roe, 2005 WI 51, ¶ 42, 281 Wis. 2d 173"."""
    found = list(cases(text, span))
    for other in (*year_cases(text, span), *european_cases(text, span), *database_cases(text, span)):
        if all(other.end <= one.start or one.end <= other.start for one in found):
            printed = next(
                (one for one in found if not one.name and _TO_PRINTED.fullmatch(text, other.end, one.start)), None
            )
            found = [one for one in found if one is not printed]
            found.append(replace(other, end=printed.end) if printed else other)
    return sorted(found, key=attrgetter("start"))


def all_cited(text: str, span: Span) -> list[Case | Authority]:
    """The judgments of a paragraph, and between them what else is cited."""
    return among(all_cases(text, span), authorities(text, span))


def among(cited: Sequence[Case | Authority], others: Iterable[Case | Authority]) -> list[Case | Authority]:
    """What is cited, in order, with those of the others that stand between."""
    found = list(cited)
    taken = [(one.start, one.end) for one in cited]
    starts = [start for start, _ in taken]
    for other in others:
        before = bisect_left(starts, other.end) - 1
        if before < 0 or taken[before][1] <= other.start:
            found.append(other)
    return sorted(found, key=attrgetter("start"))


def member_of(reading: str, text: str, span: Span, cited: Case | Authority | None, note: str | None = None) -> Member:
    """What is cited as a member of its row; one that is cited in full has a work."""
    start, end = span
    identity = content_id(reading, "reference", start, end)
    case = cited if isinstance(cited, Case) else None
    law = cited if isinstance(cited, Authority) else None
    work = law.work if law else case.work if case and not case.is_short else None
    return Member(
        Reference(identity, start, end, work, note),
        text[start:end],
        case=case,
        law=law,
        loose=note is None,
        behind=text[end : end + _TOLD_BEHIND],
    )

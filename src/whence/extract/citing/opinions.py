"""Judgments in running text, as opinions and legal analyses cite them, with the "Id." behind each.

In: a text without line ends and a stretch of it. Out: `Member`s in rows; what stands in brackets behind another
citation ("(quoting Edmond v. United States, …)") is a row of its own, since no "Id." means it.

>>> text = "It may be, Harbour v. Salt Co., 515 U.S. 593 (1995). The court said more. Id. at 599."
>>> [[member.words for member in row] for row in opinions("r", text, (0, len(text)))]
[['Harbour v. Salt Co., 515 U.S. 593 (1995)', 'Id. at 599']]
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter

import regex

from whence.extract.citing.antecedents import Member
from whence.extract.citing.cases import Case, cases
from whence.models import Reference, Span, content_id

_ID = regex.compile(
    r"(?<![\p{L}\p{N}.])(?:[Ii]d|Ibid)\.(?=\s(?:at\s|\(|¶|§|\p{Lu})|[;,.)]|\s*$)(?:,?\sat\s\p{N}{1,5}(?!\p{N}))?"
)
_ASIDE = regex.compile(r"\((?:\p{Ll}+ly\s)?\p{Ll}{3,}ing\b")
_ASIDE_LENGTH = 400
_OTHER = regex.compile(
    r"\b\p{Lu}[\p{L}.]*\s§|\bConst\.|\b(?:Rep|Res|Doc|Stat|Op|Reg|Rec)\.\s|\bNos?\.\s\p{N}|\p{N}/\p{N}{1,2}/\p{N}{2}|\p{N}\s(?:U\.\s?S|F)\."
    r"|\b\p{Lu}[\p{L}.]*\sat\s\p{N}"
)
"""Another citation than a judgment's: an "Id." behind it may mean that."""
_STRING = 60
"""Characters up to which a semicolon joins two citations to one string."""


def opinions(reading: str, text: str, span: Span) -> Iterator[list[Member]]:
    """The judgments and "Id." of a paragraph in which a judgment is cited: those of its argument, then each aside."""
    cited = list(cases(text, span))
    if not cited:
        return
    argument: list[Member] = []
    for start, end, case in _in_order(text, span, cited):
        behind = argument[-1].reference.end if argument else span[0]
        member = _member(reading, text, (start, end), case)
        if is_aside(text, start, span[0]):
            yield [member]
        else:
            argument.append(_standing(text, behind, member))
    yield argument


def judgments(reading: str, text: str, span: Span, note: str | None) -> list[Member]:
    """The judgments in a stretch of a note, but those in brackets behind another citation."""
    return [
        _member(reading, text, (case.start, case.end), case, note)
        for case in cases(text, span)
        if not is_aside(text, case.start, span[0])
    ]


def is_aside(text: str, at: int, begin: int) -> bool:
    """Whether a place stands inside "(quoting …", "(citing …" or the like, or begins it."""
    opened = text.rfind("(", max(begin, at - _ASIDE_LENGTH), at + 1)
    while opened >= 0 and text[opened:at].count("(") == text[opened:at].count(")") and text[opened:at]:
        opened = text.rfind("(", max(begin, at - _ASIDE_LENGTH), opened)
    return opened >= 0 and _ASIDE.match(text, opened) is not None


def _in_order(text: str, span: Span, cited: list[Case]) -> Iterator[tuple[int, int, Case | None]]:
    """The judgments and the "Id." outside them, in the order of the text."""
    backs = [(found.start(), found.end(), None) for found in _ID.finditer(text, *span)]
    behind = span[0]
    for start, end, case in sorted([*((c.start, c.end, c) for c in cited), *backs], key=itemgetter(0)):
        if start >= behind:
            yield start, end, case
            behind = end


def _member(reading: str, text: str, span: Span, case: Case | None, note: str | None = None) -> Member:
    start, end = span
    identity = content_id(reading, "reference", start, end)
    work = case.work if case is not None and not case.is_short else None
    return Member(Reference(identity, start, end, work, note), text[start:end], case=case)


def _standing(text: str, behind: int, member: Member) -> Member:
    """The member with what stands between it and the citation before."""
    start = member.reference.start
    between = text[behind:start]
    joined = len(between) <= _STRING and ";" in between
    unread = member.case is None and any(not is_aside(text, at, behind) for at in _others(text, behind, start))
    return Member(member.reference, member.words, joined, unread=unread, case=member.case)


def _others(text: str, start: int, end: int) -> Iterator[int]:
    return (found.start() for found in _OTHER.finditer(text, start, end))

"""What stands in brackets behind a citation and explains it: "Roe (quoting Lee, 4)", so that no "Id." means it.

In: a text, a place in it, and where to look from. Out: whether it stands in such a bracket, or is cited inside another
work's citation.

>>> text = "It was so. Roe, 5 F.3d 1 (quoting Lee, 4 F.3d 9). Berg (1990) too."
>>> [is_aside(text, text.index(name), 0) for name in ("Lee", "1990")]
[True, False]
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from whence.extract.citing.members import CITED_INSIDE, Member
from whence.extract.citing.prose.pieces import holds_piece

_ASIDE = regex.compile(
    r"\((?:(?:\p{Ll}+ly\s|first\s)?\p{Ll}{3,}ing\b|(?:un)?redacted\s|(?:public|sealed)\sversion\b|available\s(?:at|as)\b|“[\p{L}\[])"
)
"""How a bracket begins that explains a citation or quotes from it; what the quotation cites is that work's: "Brief for
Lee 3 (“Does the Board have standing under 18 U.S.C. § 1964?”)"."""
_ASIDE_LENGTH = 400
_HISTORY = regex.compile(
    r"(?:aff[’']d|rev[’']d|overruled|abrogated|superseded|vacated|cert\.\s(?:denied|granted|dismissed)|reh[’']g\sdenied)"
    r"(?:,?\s(?:sub\snom\.|by|on\sother\sgrounds|on\sremand|on\sreh[’']g|en\sbanc|per\scuriam|mem\.|in\spart|and\sremanded))*,?\s$"
)
"""What became of a judgment, in front of the one that did it: "105 F.2d 3 (1976), rev’d sub nom. Roe, 5 U.S. 4"."""
_LONGEST_HISTORY = 80


def asides(text: str, made: Sequence[Member], begin: int) -> list[bool]:
    """Which references of a note are no "Id."'s: what only the one before cites, or where that one stands."""
    return [
        at > 0 and (is_cited_inside(text, one, begin) or holds_piece(text, made[at - 1].reference, one.reference))
        for at, one in enumerate(made)
    ]


def is_cited_inside(text: str, member: Member, begin: int) -> bool:
    """Whether only the reference before it cites it: "Lee, 4, citing Roe, Silt, 9", "Lee, 4 (quoting Roe, Silt, 9)", or
    is where that one was printed again."""
    cited = member.reference
    if cited.short_form or member.maybe:
        return False
    return (
        cited.relation in (*CITED_INSIDE, "reprinted in")
        or is_aside(text, cited.start, begin)
        or _HISTORY.search(text, max(begin, cited.start - _LONGEST_HISTORY), cited.start) is not None
    )


def is_aside(text: str, at: int, begin: int) -> bool:
    """Whether a place stands inside "(quoting …", "(citing …" or the like, or begins it."""
    return aside_at(text, at, begin) is not None


def aside_at(text: str, at: int, begin: int) -> int | None:
    """Where the bracket opens in which a place stands as another's citation."""
    opened = text.rfind("(", max(begin, at - _ASIDE_LENGTH), at + 1)
    while opened >= 0 and 0 < text[opened:at].count("(") <= text[opened:at].count(")"):
        opened = text.rfind("(", max(begin, at - _ASIDE_LENGTH), opened)
    return opened if opened >= 0 and _ASIDE.match(text, opened) else None

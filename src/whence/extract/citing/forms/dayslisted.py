"""Days that are listed behind a citation: each is another work, so that an "Ibid." behind them means none of them.

In: a `Member` with the words behind it. Out: whether it lists days.

>>> from whence.models import Reference
>>> lists_days(Member(Reference("a", 0, 9, None), "Intelligence reports, May 3, 2003; July 14, 2003."))
True
"""

from __future__ import annotations

import regex

from whence.extract.citing.forms.members import Member
from whence.extract.citing.forms.shortforms import MONTH_AND_YEAR

_ON = r"\s(?:\p{Lu}\p{L}{2,8}\.?\s\p{N}{1,2}|\p{N}{1,2}\s\p{Lu}\p{L}{2,8}),?\s\p{N}{4}"
_DATES, _DAY = regex.compile(rf";{_ON}(?!,\s[Ii]b)"), regex.compile(rf";?{_ON}(?!,\s[Ii]b)")
_SHORT = rf"\s{MONTH_AND_YEAR}"
_RECORDS = regex.compile(rf"{_SHORT}[^;]{{0,60}};\s+\p{{L}}|{_SHORT}[^;]{{0,60}};\s+\p{{N}}\w*\p{{L}}")
"""Two records of an army: "1stMarDiv PIR 105, 5 Feb 51; 1stMarDiv HD, Jan 51, 13"."""
_QUOTED = regex.compile(r"[“\"][^“”\"]{0,300}[”\"]")
_BRACKETED = regex.compile(r"\([^()]*\)?")


def lists_days(member: Member) -> bool:
    """Whether days are listed behind it: "Intelligence reports, May 3, 2003; July 14, 2003" are two works. A day inside
    a title is none of these."""
    words = f"{member.words.rstrip(' ;')}; {member.behind.lstrip(' ;')}" if _DAY.match(member.behind) else member.words
    plain = _BRACKETED.sub(" ", _QUOTED.sub(" ", words))
    return _DATES.search(plain) is not None or _RECORDS.search(member.words + member.behind) is not None

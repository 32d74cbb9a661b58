"""Days that tell one paper from another: of newspapers and journals, "Reading Mercury, April 20, 1795", and in rows,
"Intelligence reports, May 3, 2003; July 14, 2003".

In: the words of a citation. Out: whether it is a title with nothing but a day, and maybe a page, behind it, so that an
"Ibid." of another day is in the same paper; whether days are listed, each another work, so that an "Ibid." behind them
means none of them.

>>> cites_daily("Reading Mercury, April 20, 1795, p. 4."), cites_daily("Silt and Sand, Ostmere, May 3, 1795")
(True, False)
>>> lists_days("Intelligence reports, May 3, 2003; July 14, 2003."), lists_days("Silt reports, May 3, 2003, pp. 4; 7.")
(True, False)
"""

from __future__ import annotations

import regex

from whence.extract.citing.forms.shortforms import DAY, MONTH_AND_YEAR
from whence.extract.late import late

_DAILY = regex.compile(rf"[^,;()]{{3,60}},\s(?:{DAY.pattern})(?:,\s(?:pp?\.\s?)?\p{{N}}[\p{{N}}–-]*)?[.;,]?\s*")
_ON = r"\s(?:\p{Lu}\p{L}{2,8}\.?\s\p{N}{1,2}|\p{N}{1,2}\s\p{Lu}\p{L}{2,8}),?\s\p{N}{4}"
_DATES, _DAY = regex.compile(rf";{_ON}(?!,\s[Ii]b)"), regex.compile(rf";?{_ON}(?!,\s[Ii]b)")
_SHORT = rf"\s{MONTH_AND_YEAR}"
_RECORDS = late(rf"{_SHORT}[^;]{{0,60}};\s+\p{{L}}|{_SHORT}[^;]{{0,60}};\s+\p{{N}}\w*\p{{L}}")
"""Two records of an army: "1stMarDiv PIR 105, 5 Feb 51; 1stMarDiv HD, Jan 51, 13"."""
_QUOTED = regex.compile(r"[“\"][^“”\"]{0,300}[”\"]")
_BRACKETED = regex.compile(r"\([^()]*\)?")


def cites_daily(words: str) -> bool:
    """Whether words that begin with a title say nothing more but a day."""
    return _DAILY.fullmatch(words) is not None


def lists_days(words: str, behind: str = "") -> bool:
    """Whether days are listed in a citation's words and those behind it: "Intelligence reports, May 3, 2003; July 14,
    2003" are two works. A day inside a title is none of these."""
    told = f"{words.rstrip(' ;')}; {behind.lstrip(' ;')}" if _DAY.match(behind) else words
    plain = _BRACKETED.sub(" ", _QUOTED.sub(" ", told))
    return _DATES.search(plain) is not None or _RECORDS.search(words + behind) is not None

"""Where dates may stand: patterns over the signs of words.

In: `Words` and where to begin. Out: `Found`, the kind of expression and its words. What they mean is for `resolve` to
say; it may still say that a candidate is no date.

>>> from whence.extract.words import words
>>> find(words("again between 2008 and 2012", (0, 27)))
Found(kind='range', first=1, last=5)
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from whence.extract.words import Words

_PART = r"(?:(?:T?e-?|T?e[fi])T?)?"
_WEEKDAY = r"(?:D\.?,?T?)?"
_MONTH = r"[Mm]\.?"
_YEAR = r"(?:,?[yQ](?!-d-d))"
_DAY = rf"(?:{_WEEKDAY}(?:{_MONTH}T?[do](?![-d]?\d){_YEAR}?|[do]f?{_MONTH}{_YEAR}?))"
_SIDE = rf"(?:{_DAY}|{_PART}{_MONTH}(?:,?f?[yQ])?|{_PART}s(?:,?f?y)?|{_PART}y)"
_COUNT = r"j*(?:a?J?a?h|a|w(?:-?w)?h*|dh*|nh*|TJ)(?:A?aJ)?-?"
_RANK = r"(?:w-O|O|o)"

_PATTERNS = {
    "nine_eleven": r"d[/-]d(?![/dny-])",
    "numeric": r"D?,?(?:(?:y-d-d|d-d-y)(?!-?[dny])|d/d/[ydn](?!/)|G)",
    "other_calendar": r"[do]k(?:K|-K)?[yn](?:K|\?)?(?=\(|=|v)",
    "era": r"(?:B[dny]-B?[dny]|B[dny](?!B)|[dny]B?-[dny]B|[dny]B)",
    "fiscal": r"q[qu]?U?y(?:(?:-|p)[ydn])?",
    "days": rf"(?:F|b)?(?:{_MONTH}[do](?:-|p|A)[do](?!\?-){_YEAR}?|[do](?:-|p|A)[do]f?{_MONTH}{_YEAR}?)",
    "months": rf"(?:F|b)?{_MONTH}(?:-|p|A|/){_MONTH},?f?[yQ]",
    "years": r"(?:F|b)?(?:y-[dn](?![,.]?\d)|y/[dn](?!/)|Y(?:-|p|A)Y)",
    "range": rf"(?:b{_SIDE}A{_SIDE}|F?{_SIDE}(?:-|p){_SIDE})",
    "within": rf"T?(?:{_RANK}|r)[wd]?(?:[uU]f(?:{_MONTH}(?:,?f?[yQ])?|y)|Jf{_MONTH}(?:,?f?[yQ])?)",
    "of_relative_year": rf"{_PART}(?:[Mm]|T?s)f?rT?u",
    "seasons": rf"{_PART}T?s(?:A|p|-)T?s(?:,?f?[yQ])?",
    "quarter_code": r"Kd,?f?y",
    "day": _DAY,
    "month": rf"{_PART}{_MONTH}(?:,?f?[yQ])?",
    "season": rf"{_PART}r?s(?:,?f?y)?|{_PART}Ts(?:fy)?",
    "quarter": rf"T?(?:{_RANK}|r)-?(?:u|J)(?:fT?|,)?q?u?y",
    "century": rf"{_PART}(?:r|T)?{_RANK}-?u(?:B)?",
    "decade": rf"{_PART}(?:Y|N)",
    "counted_unit": rf"T?r{_COUNT}U",
    "ago": rf"{_COUNT}[uU](?:g|l)",
    "relative": rf"{_PART}T?r(?:[uD]|{_MONTH}(?![do]))|{_PART}T?rqu",
    "today": r"t",
    "weekday": r"D",
    "ordinal_day": r"(?<=i)To",
    "year": rf"{_PART}y",
    "short_year": r"(?<![cxdn])Q",
}
_GRAMMAR = re.compile(  # the look ahead holds the beginnings of all patterns: most words are none
    "(?=[FbejdhoOMmDyQYGtlBqsNJ]|r[uUDMmqsjaJhwdnToO-]|T[erwoOsJR]|Kd|a[JahAuU-]|w[whAauU-]|n[hAauUB-])(?:"
    + "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _PATTERNS.items())
    + ")"
)


@dataclass(frozen=True, slots=True)
class Found:
    """Words `first` up to, not including, `last` may be a date of this kind."""

    kind: str
    first: int
    last: int


def find(words: Words, at: int = 0) -> Found | None:
    """The first candidate from word `at` on."""
    found = _GRAMMAR.search(words.signs, at)
    return Found(str(found.lastgroup), *found.span()) if found else None

r"""Written dates as patterns: where one may stand in a text. What it means is for `whence.read.metadata.dates` to say.

In: nothing. Out: `DAY` (January 7, 2023; 7 January 2023; 2023-01-07), `MONTH` (June 2018), `YEAR`.

>>> [found.group() for found in regex.finditer(ANY, "posted 10 February 2017, revised June 2018")]
['10 February 2017', 'June 2018']
"""

from __future__ import annotations

import regex

_NAME = r"\p{Lu}\p{Ll}{2,8}\.?"
DAY = (
    rf"(?:{_NAME}\s\p{{N}}{{1,2}},?\s\p{{N}}{{4}}|\p{{N}}{{1,2}}\s{_NAME},?\s\p{{N}}{{4}}|\p{{N}}{{4}}-\p{{N}}{{2}}-\p{{N}}{{2}}"
    r"|\p{N}{1,2}[./]\p{N}{1,2}[./]\p{N}{4})"
)
MONTH = rf"(?:{_NAME},?\s\p{{N}}{{4}})"
YEAR = r"(?:(?<![\p{N}-])(?:1[5-9]|20)\p{N}{2}(?!\p{N}))"
ANY = rf"(?:{DAY}|{MONTH}|{YEAR})"
_WORDED = regex.compile(rf"(?:\p{{Lu}}\p{{Ll}}+day,?\s)?{DAY}")


def last_day(words: str) -> regex.Match[str] | None:
    """The last written day, with its weekday."""
    found = None
    for found in _WORDED.finditer(words):  # noqa: B007 - the last one counts
        pass
    return found

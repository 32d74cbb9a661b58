"""Newspapers and journals of a parliament as notes cite them: a title with a day, "Reading Mercury, April 20, 1795".

In: the words of a citation that begins with a title. Out: whether nothing but a day, and maybe a page, stands behind
it; an "Ibid." of another day is then in the same paper.

>>> cites_daily("Reading Mercury, April 20, 1795, p. 4."), cites_daily("Silt and Sand, Ostmere, May 3, 1795")
(True, False)
"""

from __future__ import annotations

import regex

from whence.extract.citing.forms.shortforms import DAY

_DAILY = regex.compile(rf"[^,;()]{{3,60}},\s(?:{DAY.pattern})(?:,\s(?:pp?\.\s?)?\p{{N}}[\p{{N}}–-]*)?[.;,]?\s*")


def cites_daily(words: str) -> bool:
    """Whether words that begin with a title say nothing more but a day."""
    return _DAILY.fullmatch(words) is not None

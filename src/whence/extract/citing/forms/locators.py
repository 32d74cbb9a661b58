"""Where in a work something stands, as it is printed behind a year: ": 239, 250 ff.", ", S. 101 sowie S. 124–125".

Out: the pattern `PLACES`, of as many places as are told.

>>> import regex
>>> [bool(regex.fullmatch(PLACES, one)) for one in (", pp. 4–5", ": 239, 250 ff.", ", bes. Kap. I", " said so")]
[True, True, True, False]
"""

from __future__ import annotations

_LED = (
    r"(?:(?:bes(?:onders|\.)|insb(?:es(?:ondere|\.)|\.)|hier|v\.\s?a\.|vor\sallem|sowie|und|u\.|and|et|esp\.|spéc\.)\s)"
)
_SIGN = (
    r"(?:(?:S|Sp|Bl|Rd?n(?:r|rn)?|Rz|Tz|Kap|Abschn|Anm|Fn|Bd|Nr|Art|Abb|Tab|pp?|ch(?:ap)?|col|t|vol|fn?|nn?)\.|Rn|Rz|§§?"
    r"|Kapitel|Abschnitt|Teil|Artikel|Abs(?:\.|atz)|chapitre)"
)
_NUMBER = r"(?:\p{N}{1,4}\p{Ll}?|[IVXLC]{1,6}(?![\p{L}]))(?:\s?[–-]\s?\p{N}{1,4})?(?:\s?ff?(?:\.|\b))?"
PLACES = rf"(?:(?:\s?[,:;.]|(?=\s{_LED}))\s?{_LED}{{0,2}}(?:{_SIGN}\s?){{0,2}}{_NUMBER}(?:\s\({_NUMBER}\))?){{1,6}}"
"""Where in a work, in as many places as are told: ": 239, 250 ff.", ", S. 101 sowie S. 124–125", ", bes. Kap. I"."""

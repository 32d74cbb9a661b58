"""A file of an archive that is cited again by its shelfmark alone: "TNA, FO 371/1234, f. 4", "box 4, folder 12".

In: the words of a citation. Out: its letters and numbers, none where it is no shelfmark.

>>> [shelfmark(words) for words in ("TNA, FO 371/1234.", "Box 4, folder 12, fol. 3", "May 3, 1911", "Lee, 4/2")]
[['tna', 'fo', '371/1234'], ['box', '4', 'folder', '12', 'fol', '3'], [], []]
"""

from __future__ import annotations

import regex

from whence.extract.late import late

_BODY = r"(?:\p{Lu}[\p{L}.]{0,3}\p{Lu}[\p{L}]{0,3},?\s(?:\p{Lu}\p{Ll}{3,11},\s)?)?"
_PART = (
    r"(?:Rep|Nr|No|Best|Abt|Bü|[Bb]|[Ff]asc|[Ll]eg|[Ee]xp|[Cc]aja|[Cc]arton|[Cc]art|[Dd]ossier|[Bb]ox|[Ff]older|[Rr]eg"
    r"|[Ss]er|[Kk])\.?\s\p{N}{1,5}"
)
_MARK = (
    rf"(?:\p{{Lu}}{{1,5}}\s\p{{N}}{{1,4}}(?:/\p{{N}}{{1,5}}){{1,3}}"
    rf"|{_PART}(?:,\s{_PART})+)"
)
_PLACE = r"(?:,\s(?:(?:ff?|fols?|pp?|Bl|cc?|nn?|docs?|items?)\.?\s?)?\p{N}{1,4}[rv]?)?"
_WHOLE = late(rf"{_BODY}{_MARK}{_PLACE}[.,;]?")
_TOKEN = regex.compile(r"\p{L}+|\p{N}+(?:/\p{N}+)*")


def shelfmark(words: str) -> list[str]:
    """The letters and numbers of a shelfmark that is all there is."""
    found = _WHOLE.fullmatch(words.strip())
    return marks(found[0]) if found else []


def marks(words: str) -> list[str]:
    """The runs of letters, and of figures with strokes between."""
    return [one.casefold() for one in _TOKEN.findall(words)]

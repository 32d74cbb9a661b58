"""What a secret file says of how secret it is: behind each paper that a note cites ("sub: Silt in the Harbour. S.",
"… Box 27. TS") and where a page ends and the next begins ("- 350 - TOP SECRET --- Page 371 TOP SECRET").

In: a text. Out: edits, as `places.edited` takes them, so that an "S." is no initial of who is cited next, and a note
over two pages is whole. A letter is such a mark behind the end of a citation and before the next one or a note's
number, in a text that has many of them.

>>> note = " Memo for Lee from Roe, 3 May 60, sub: Silt. S. Cable to Roe, 4 May 60. C. 12. Ibid. TS. 13. Lee, Silt. S."
>>> [note[start:end] for start, end, _ in markings(note * 3)][:3]
[' S.', ' C.', ' TS.']
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from whence.extract.citing.plain.places import Edit
from whence.extract.late import late

_MARK = late(
    r"(?<=[.\])?\"”])\s(?:TS|[SCUsc])\.(?=\s+(?:\p{N}{1,3}[a-z]?[.)/]\s|[\[(]?(?:Memo|M[FR]?R\b|Letter|Ltr|Cable|Tele|Disp|Desp|Minutes"
    r"|Note|Message|Routing|Draft|State|Ibid))|\s*\Z|\s{2,})"
)
_SECRET = r"(?:TOP\sSECRET|SECRET|CONFIDENTIAL|RESTRICTED|UNCLASSIFIED|COMMITTEE\sSENSITIVE)"
_TURN = regex.compile(
    rf"(?<=[.,;)\]\p{{L}}\p{{N}}])(?:\s+(?:[-–—]{{0,3}}\s?\p{{N}}{{1,4}}\s?[-–—]{{1,3}}|{_SECRET}|-{{3,}}\s?Page\s\p{{N}}{{1,4}}(?:\s-{{3,}})?"
    r"|\p{N}{2}-\p{N}{5})(?=\s)){2,}"
)
_FEWEST = 8
_NUMBERED = regex.compile(r"\p{N}{1,3}[a-z]?[.)/]\s")


def markings(text: str) -> Iterator[Edit]:
    """The places of such marks, with nothing for them."""
    if "SECRET" in text or "CONFIDENTIAL" in text:
        yield from ((*turn.span(), "") for turn in _TURN.finditer(text) if "E" in turn.group())
    if text.count(" S.") + text.count(" TS.") + text.count(" C.") < _FEWEST or ". S." not in text:
        return
    found = [one.span() for one in _MARK.finditer(text)]
    papers = sum(1 for _, end in found if not _NUMBERED.match(text, end + 1))
    if len(found) >= _FEWEST and papers * 2 >= _FEWEST:
        yield from ((*span, "") for span in found)

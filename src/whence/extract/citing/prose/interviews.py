"""Interviews that a parser of references took for prose: "Ann B. Lee, interview with the author, May 3, 2010, Ostmere".

In: a text and a stretch of a note in it that was read as prose. Out: `Member`s with the interviews: somebody's whole
name, the word, and a day.

>>> words = "Ann B. Lee, telephone interview, December 16, 1992, Lee Papers, Ostmere Library. She was not asked again."
>>> [words[one.reference.start : one.reference.end] for one in interviewed("r", words, (0, len(words)), "n")]
['Ann B. Lee, telephone interview, December 16, 1992, Lee Papers, Ostmere Library']
"""

from __future__ import annotations

from collections.abc import Iterator

from whence.extract.citing.forms.shortforms import DAY
from whence.extract.citing.forms.years import YEAR_AT_END
from whence.extract.citing.guesses import stated
from whence.extract.citing.members import Member
from whence.extract.late import late
from whence.extract.people import looks_like_person
from whence.extract.references.names import names_of
from whence.models import Span

_PERSON = r"(?:\p{Lu}\.[\s-]?|\p{Lu}[\p{L}’'-]+\s){1,3}(?:(?:de|van|von|du|la|le|al|el)\s){0,2}\p{Lu}[\p{L}’'-]+"
_INTERVIEW = late(
    rf"(?:^|\G|(?<=[.;”]\s)|(?<=\b[Ss]ee\s(?:also\s)?)|(?<=\b[Ff]rom\s))(?P<name>{_PERSON}),\s(?:\p{{Ll}}[\p{{L}}-]+\s){{0,2}}interview"
    rf"(?:ed)?(?:\s(?:with|by)\s[^,;.]{{3,60}})?,\s(?:[^,;.]{{2,40}},\s){{0,2}}(?P<day>{DAY.pattern})(?:,\s[^;.]{{2,160}})?"
)


def interviewed(reading: str, flat: str, span: Span, note: str | None) -> Iterator[Member]:
    """The interviews that a stretch cites."""
    if flat.find("interview", *span) < 0:
        return
    for found in _INTERVIEW.finditer(flat, *span):
        year = YEAR_AT_END.search(found["day"])
        if year is None or not looks_like_person(found["name"]):
            continue
        words = " ".join(found.group().split())
        issued = {"issued": {"date-parts": [[int(year.group())]]}}
        work = {"type": "interview", "author": names_of(found["name"]), **issued}
        yield Member(stated(reading, found.span(), words, work, note), words)

"""Entries of a list of works that the parser of references takes for prose: read by their signs alone.

In: a text, an entry's span there, the name of the reading. Out: its `Member`, with the names, year and title that stand
where such entries have them; None where it begins with no name.

>>> words = "Орлов А. Ил и песок. — Остмере: Верфь, 2001. — 240 с."
>>> made = rough_entry("r", words, (0, len(words)))
>>> made.reference.work["title"], made.reference.work["issued"]["date-parts"]
('Ил и песок', [[2001]])
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import regex

from whence.extract.citing.forms.datedmentions import YEAR
from whence.extract.citing.guesses import guessed
from whence.extract.citing.members import Member
from whence.extract.late import late
from whence.extract.references.names import names_of
from whence.extract.worklists import begins_as_entry
from whence.models import Span

_YEARS = regex.compile(rf"(?<![\p{{L}}\p{{N}}–-])(?:{YEAR})(?![–-]\p{{N}}|[\p{{L}}\p{{N}}])")
_HEAD = late(
    rf"(?P<names>.{{2,200}}?)(?:\s?[(\[]{YEAR}[)\]]|[.,]?\s{YEAR}(?=[\s.,:;])|\s?:\s|(?<=\p{{L}}{{3}})\.\s|(?<=\p{{Lu}}\.)\s(?=\p{{Lu}}\p{{Ll}})"
    r"|,?\s(?=[“„«\"*_]))[\s.,:;*_“„«\"]*"
)
_TITLE = regex.compile(r"[^.“”„«»\"*_;]{3,160}?(?=[.“”„«»\"*_;]|\s//|\s[—–]\s|,\s\p{Lu}|\s*$)")
_LONGEST = 600


def rough_entries(flat: str, spans: Sequence[Span]) -> bool:
    """Whether half of a list's entries begin with names, so that what the parser read in none of them may be read."""
    return 2 * sum(1 for span in spans if begins_as_entry(flat, *span)) >= len(spans) > 0


def rough_entry(reading: str, flat: str, span: Span) -> Member | None:
    """The work of an entry that begins with names and tells a year."""
    head = _HEAD.match(flat, *span) if span[1] - span[0] <= _LONGEST and begins_as_entry(flat, *span) else None
    year = _YEARS.search(flat, *span) if head else None
    if head is None or year is None:
        return None
    title = _TITLE.match(flat, head.end(), span[1])
    words = flat[slice(*span)]
    work: dict[str, Any] = {"type": "document", "title": " ".join((title.group() if title else words).split())}
    work["author"] = names_of(head["names"].strip(" *_"))
    if year.group()[:4].isdecimal():
        work["issued"] = {"date-parts": [[int(year.group()[:4])]]}
    return Member(guessed(reading, span, words, work), words)

"""What stands between two references of a note and was taken for prose: judgments, laws, works that are told in some
other way than a parser knows, and what may be a short form.

In: a `NoteText` and a stretch of it. Out: `Member`s in order.

>>> text = NoteText(layout(Reading("d", "r", "So Ann Lee, interview with the author, May 3, 2010, Ostmere.")), "r")
>>> [one.words for one in between(text, 3, len(text.flat), "n")]
['Ann Lee, interview with the author, May 3, 2010, Ostmere']
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

import regex

from whence.extract.citing.forms.sameauthor import other_titles, with_other_title
from whence.extract.citing.members import Member
from whence.extract.citing.opinions.innotes import judgments, laws
from whence.extract.citing.prose.essays import essays
from whence.extract.citing.prose.exhibits import exhibits
from whence.extract.citing.prose.interviews import interviewed
from whence.extract.citing.prose.introduced import introduced
from whence.extract.citing.prose.maybes import maybes
from whence.extract.citing.prose.symbols import symbolled
from whence.extract.citing.prose.titles import works_in_prose
from whence.extract.citing.prose.unsigned import unsigned
from whence.extract.citing.prose.wholeworks import whole_works
from whence.extract.citing.spans import meet
from whence.extract.citing.splitting.notetext import NoteText
from whence.models import Span

_LEAST = 8
_LONE = regex.compile(r"\s*(?!See|Cf|Vgl)\p{Lu}[\p{L}’'-]+(?:\.|,?\s\p{N}{1,4}\.?)\s*")
"""A name that is all that a note says, or with a page: "Lee.", "LW, 4."."""


def between(text: NoteText, start: int, end: int, note: str | None) -> list[Member]:
    """What reads as a short title in what the parser took for prose."""
    flat = text.flat
    if end - start < _LEAST and not _LONE.fullmatch(flat, start, end):
        return []
    cited = judgments(text.reading, flat, (start, end), note)
    if note is not None:
        for one in _told(text, (start, end), note):
            if not any(meet(one.reference, other.reference) for other in cited):
                cited.append(one)
        cited += _by_same(text, cited, (start, end), note)
    found = maybes(text.reading, flat, (start, end), note, is_slanted=text.is_slanted)
    free = [one for one in found if not any(meet(one.reference, case.reference) for case in cited)]
    return sorted([*free, *cited], key=lambda member: member.reference.start)


def _told(text: NoteText, span: Span, note: str) -> Iterator[Member]:
    """What a stretch of a note cites in its sentences, by one finder after another; the first that tells a place has
    it."""
    finders = (
        partial(whole_works, parse=text.parsed),
        interviewed,
        unsigned,
        exhibits,
        symbolled,
        introduced,
        essays,
        partial(works_in_prose, parse=text.parsed),
        laws,
    )
    for find in finders:
        yield from find(text.reading, text.flat, span, note)


def _by_same(text: NoteText, cited: Sequence[Member], span: Span, note: str) -> Iterator[Member]:
    """What "Ders., Häfen, S. 40" cites in what was taken for prose."""
    for at in other_titles(text.flat, span):
        bare = text.back((at, at + 1), note)
        one = with_other_title(text.flat, bare, span[1], lambda low, high: text.parsed((low, high), note))
        if not any(meet(one, other.reference) for other in cited):
            yield Member(one, text.flat[one.start : one.end])

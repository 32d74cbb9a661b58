"""Persons by the title before them or the office behind them, by their own words alone.

In: the words of a `Run`. Out: a `Piece` with its office, or None.

>>> titled(("Senator", "Marco", "Rubio"), 0, 3)[:3]
(1, 3, <NameKind.PERSON: 'person'>)
"""

from __future__ import annotations

from whence.extract.names import lexicon as lex
from whence.extract.names.extents import core_end
from whence.extract.names.kinds import PERSON
from whence.extract.names.lexicon import bits, known
from whence.extract.names.personal import is_given, may_be_surname, person_score
from whence.extract.names.words import (
    JOINS,
    LINKS,
    SMALL,
    Piece,
    bare_bits,
    is_possessive,
)

_BEFORE_SURNAMES = frozenset("Sen. Sens. Rep. Reps. Gov.".split())
_GIVEN = frozenset(("Dean",))
"""Titles that before a family name are rather given names."""


def titled(words: tuple[str, ...], at: int, end: int) -> Piece | None:
    """A title with the person behind it: "Iranian President Hassan Rouhani", "Secretary of State Colin Powell"."""
    title = _last_title(words, at, end)
    if title is None:
        return None
    start = title + 1
    if start == end and end < len(words) and words[end] in ("of", "to") and not is_possessive(words[end - 1]):
        return _titled_with_complement(words, at, end)
    if start >= end or is_possessive(words[title]) or _is_no_name(words[title], words[start:end]):
        return None
    if person_score(words[start:end], titled=True):
        return _person(words, (start, end), (at, start))
    if words[title] in _BEFORE_SURNAMES and end - start > 1 and _is_headline(words[start], words[start + 1]):
        return _person(words, (start, start + 1), (at, start))
    return None


def _is_no_name(title: str, after: tuple[str, ...]) -> bool:
    """ "Private Use": a title that is a common word, before one that nobody is known to bear."""
    marks = bits(after[0])
    ordinary = bool(bits(title) & marks & lex.COMMON)
    return len(after) == 1 and ordinary and not marks & (lex.GIVEN | lex.FAMILY)


def _is_headline(surname: str, word: str) -> bool:
    """ "SEN. SANTORUM VISITS …": a surname, and a common word that is no name."""
    marks = bits(word)
    return may_be_surname(surname, bits(surname)) and bool(marks & lex.COMMON) and not marks & (lex.PERSONAL | lex.NOUN)


def signed(words: tuple[str, ...], at: int, end: int) -> Piece | None:
    """ "Robert H. Hast Managing Director", as letters are signed: a person by a known given name, and an office of two
    words and more behind it."""
    for stop in range(at + 2, min(at + 4, end - 1)):
        if past_title(words, stop) > stop:
            return _person(words, (at, stop), None) if person_score(words[at:stop]) == 2 else None
    return None


def _person(words: tuple[str, ...], name: tuple[int, int], office: tuple[int, int] | None) -> Piece:
    while (
        office
        and office[1] - office[0] > 1
        and bits(words[office[0]]) & lex.COMMON
        and words[office[0]].endswith("ing")
    ):
        office = office[0] + 1, office[1]
    return Piece(name[0], name[1], PERSON, 2, office, None, is_possessive(words[name[1] - 1]))


def _last_title(words: tuple[str, ...], at: int, end: int) -> int | None:
    """The last title among the words, before which only words of titles, bodies and countries stand."""
    for index in range(end - 1, at - 1, -1):
        marks = bare_bits(words[index])
        if not marks & lex.TITLE or (index == at and words[index] in _GIVEN):
            continue
        rank = marks & (lex.RANK | lex.HONORIFIC) and marks & lex.PERSONAL
        if not (index > at and rank and is_given(words[index - 1])):
            return index
    return None


def _titled_with_complement(words: tuple[str, ...], at: int, end: int) -> Piece | None:
    """ "Secretary of Health and Human Services Tommy Thompson", "President of Venezuela Hugo Chávez"."""
    start = end + 1
    while start < len(words) and words[start] in LINKS:
        start += 1
    if start >= len(words):
        return None
    stop = core_end(words, start)
    if stop + 1 < len(words) and words[stop] in JOINS and words[stop + 1] not in SMALL:
        stop = core_end(words, stop + 1)
    first = start
    while first < stop and (words[first] in JOINS or bits(words[first]) & lex.COMPLEMENT):
        first += 1
    if first > start and first < stop and person_score(words[first:stop], titled=True):
        return _person(words, (first, stop), (at, first))
    for first in range(start + 1, stop):
        if is_given(words[first]) and person_score(words[first:stop]) > 1 and not known(" ".join(words[start:stop])):
            return _person(words, (first, stop), (at, first))
    return None


def past_title(words: tuple[str, ...], at: int) -> int:
    """Past the office behind a person's name, as letters are signed: "Robert H. Hast | Managing Director"; `at` where
    none stands."""
    end, office = at, False
    while end < len(words) and bits(words[end]) & (lex.MODIFIER | lex.OFFICE | lex.RANK) and words[end] not in SMALL:
        office = office or bool(bits(words[end]) & (lex.OFFICE | lex.RANK))
        end += 1
    return end if office and end - at > 1 and not bits(words[at]) & lex.PERSONAL else at

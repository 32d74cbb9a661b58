"""How far the words of one name go, by these words alone: past particles, up to small words, stops, parties and states.

In: the words of a `Run`. Out: indexes of words.

>>> core_end(("Conrad", "Burns", "R", "MT"), 0), core_end(("Bank", "of", "America"), 0)
(2, 1)
"""

from __future__ import annotations

from functools import lru_cache

from whence.extract.names import lexicon as lex
from whence.extract.names.kinds import PLACE
from whence.extract.names.lexicon import bits, known
from whence.extract.names.personal import is_given
from whence.extract.names.words import (
    KEPT_POSSESSIVE,
    LINKS,
    PARTICLES,
    SMALL,
    bare,
    bare_bits,
    is_possessive,
)

LEADING = frozenset("al el bin ibn bint abu ul van von de".split())
"""Particles with which a name may begin: al Qaeda, bin Laden, van Buren."""
CAPITAL_LINKS = frozenset("Against Upon For On In To With Without Of From By Under Over Between Among The".split())
"""Prepositions that titles write with a capital: Violence Against Women Act."""
_PARTIES = frozenset("RDI")


def is_stop(words: tuple[str, ...], at: int) -> bool:
    """A word that only begins a sentence, or a month or weekday by itself."""
    stops = _stops(words[at])
    if stops is not None:
        return stops
    following = bare_bits(words[at + 1]) if at + 1 < len(words) else 0
    return not following & lex.PERSONAL or bool(following & (lex.COMMON | lex.CALENDAR))


@lru_cache(maxsize=1 << 15)
def _stops(word: str) -> bool | None:
    """Whether a word is no part of a name; None for a month that is a given name, too: the next word tells."""
    marks = bare_bits(word)
    if marks & lex.CALENDAR:
        return None if marks & lex.GIVEN else True
    plain = bare(word)
    return bool(marks & lex.STOP) and not (plain.isupper() and len(plain) > 1)


def core_end(words: tuple[str, ...], at: int, *, titled: bool = False) -> int:
    """Where the capitalised words that begin here end: at a small word that is no particle of a name, an owner, or a
    party and state ("Conrad Burns R MT"). `titled`: past prepositions with a capital."""
    end = at + (words[at] in LEADING)
    while end < len(words):
        word = words[end]
        if _is_plain(word):
            end += 1
            continue
        if word in SMALL and not (word in PARTICLES and end > at and end + 1 < len(words)):
            break
        if (
            end > at
            and is_stop(words, end)
            and not word.isupper()
            and not (titled and word in CAPITAL_LINKS)
            and not _is_month_of_person(words, end)
        ):
            break
        if end > at and word in _PARTIES and end + 1 < len(words) and _is_seat(words, at, end + 1):
            break
        end += 1
        if (
            is_possessive(word)
            and word.casefold().replace("’", "'") not in KEPT_POSSESSIVE
            and not _is_saint(words, end)
        ):
            break
    while end > at + 1 and words[end - 1] in SMALL:
        end -= 1
    return end


@lru_cache(maxsize=1 << 15)
def _is_plain(word: str) -> bool:
    """Whether a name goes on past a word whatever stands beside it: most words."""
    ends = word in SMALL or word in _PARTIES or is_possessive(word)
    return not ends and _stops(word) is False


def _is_month_of_person(words: tuple[str, ...], at: int) -> bool:
    """ "Theresa May", "Mrs. May": a month that is a family name, too, behind a given name that is no place."""
    if not bare_bits(words[at]) & lex.FAMILY:
        return False
    before = bare_bits(words[at - 1])
    return bool(before & lex.HONORIFIC) or (is_given(words[at - 1]) and known(bare(words[at - 1])) is None)


def _is_seat(words: tuple[str, ...], at: int, seat: int) -> bool:
    """Whether a state stands here, in full or short; behind a title also a town ("Rep Dave Camp R Midland")."""
    first = words[seat]
    forms = first, f"{first}.", " ".join(words[seat : seat + 2])
    if len(first) == 2 or any(lex.key(form) in lex.states() for form in forms):
        return True
    entry = known(first) or known(forms[2])
    titled = any(bare_bits(word) & lex.TITLE for word in words[at : seat - 1])
    return titled and entry is not None and entry.kind is PLACE


def _is_saint(words: tuple[str, ...], end: int) -> bool:
    return end > 1 and words[end - 2] in ("St.", "Saint") and end < len(words)


def law_end(words: tuple[str, ...], at: int) -> int:
    """ "Department of Defense | Appropriations Act": where the law ends that goes on here; 0 where none does."""
    if at >= len(words) or words[at] in SMALL or is_possessive(words[at - 1]):
        return 0
    end = core_end(words, at)
    return end if bare_bits(words[end - 1]) & lex.LAW else 0


def law_of(words: tuple[str, ...], at: int, end: int) -> int:
    """ "Freedom of Information Act", "Truth in Lending Act": where a law ends that common words, a preposition and a
    noun of laws name; 0 where they do not."""
    if end + 1 >= len(words) or words[end] not in LINKS or is_possessive(words[end - 1]):
        return 0
    unfit = lex.TITLE | lex.ORG | lex.ORG_HEAD | lex.DEMONYM
    marks = [bits(word) for word in words[at:end]]
    if any(not mark & lex.COMMON or mark & unfit for mark in marks) or known(words[at]):
        return 0
    last = law_end(words, end + 2 if words[end : end + 2] == ("with", "the") else end + 1)
    return last if last and bare(words[last - 1]) in ("Act", "Acts") else 0

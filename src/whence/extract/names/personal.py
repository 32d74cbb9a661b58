"""Whether capitalised words are a person's name, by their form and by lists of names.

In: words. Out: a score: 2 by a known given name, 1 by likeness, 0 not.
"""

from __future__ import annotations

from functools import lru_cache

from whence.extract.names import lexicon as lex
from whence.extract.names.acronyms import is_acronym
from whence.extract.names.kinds import PLACE
from whence.extract.names.lexicon import bits, known
from whence.extract.names.words import PARTICLES, SMALL, bare, bare_bits

_SUFFIX = frozenset(("jr", "sr", "ii", "iii", "iv"))
_LONGEST_ODD = 3
"""Words of a name behind a title that may hold a common word."""
_VESSELS = frozenset("USS HMS RMS SS MV".split())


def person_score(words: tuple[str, ...], *, titled: bool = False) -> int:
    """How far capitalised words look like a person's name: 2 by a known given name, 1 by their form, 0 not.

    >>> person_score(("Colin", "Powell")), person_score(("Nawaf", "al", "Hazmi")), person_score(("Rocket", "Booster"))
    (2, 1, 0)
    """
    plain = [bare(word) for word in words if word not in PARTICLES]
    while len(plain) > 1 and plain[-1].rstrip(".").casefold() in _SUFFIX:
        plain.pop()
    if not plain or len(plain) > 5 or len(plain[-1].rstrip(".")) < 2 or any(word in SMALL for word in plain):
        return 0
    marks = [lex.PART if index and _is_initial(word) else bits(word) for index, word in enumerate(plain)]
    if len(plain) == 1:
        return int(titled and may_be_surname(plain[0], marks[0]))
    if any(map(_is_code, plain)) or marks[-1] & _unfit(marks) or _ends_otherwise(plain, marks):
        return 0
    ordinary = sum(map(_is_ordinary, marks))
    if ordinary:
        unfit = ordinary == len(marks) or len(marks) > _LONGEST_ODD or any(m & (lex.NOUN | lex.TITLE) for m in marks)
        return int(titled and not unfit)
    if marks[0] & lex.DEMONYM and not marks[0] & lex.GIVEN:
        return 0
    return _score(plain, marks, titled=titled)


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isupper()


@lru_cache(maxsize=1 << 14)
def _is_glued(word: str) -> bool:
    """ "Taliban-Bin": a listed body or place and what a dash without spaces ties to it."""
    left, dash, _ = word.partition("-")
    entry = known(left) if dash and len(left) > 3 else None
    return entry is not None and entry.sure and not bits(left) & lex.PERSONAL


def _ends_otherwise(plain: list[str], marks: list[int]) -> bool:
    """A last word that is a listed body's or place's name and nobody's surname, or an acronym."""
    if len(plain[-1]) < 6 and is_acronym(plain[-1]) and not (plain[0].isupper() and marks[-1] & lex.PERSONAL):
        return True
    if any(map(_is_glued, plain)):
        return True
    if plain[0] in _VESSELS or marks[0] & lex.DIRECTION or (marks[-1] & lex.DEMONYM and not marks[-1] & lex.FAMILY):
        return True
    if _begins_as_place(plain[0]) and not (marks[0] & lex.GIVEN and _may_end_person(plain[-1], marks[-1])):
        return True
    entry = known(plain[-1])
    if entry is None or not entry.sure or marks[-1] & lex.FAMILY:
        return False
    if entry.kind is PLACE and is_given(plain[0]) and known(plain[0]) is None:
        return lex.key(plain[-1]) in lex.lands()
    return entry.capital or entry.kind is not PLACE


def _begins_as_place(word: str) -> bool:
    """A state or country that a capital tells, or a listed short form with full stops ("D.C.")."""
    entry = known(word)
    return entry is not None and (entry.capital or "." in word)


def _may_end_person(word: str, mark: int) -> bool:
    """A family name, or a word that only names of persons have and that is no place or body ("Georgia Meloni")."""
    return bool(mark & lex.FAMILY) or (bool(mark & lex.PERSONAL) and not mark & lex.COMMON and known(word) is None)


def _unfit(marks: list[int]) -> int:
    """The nouns with which no person's name ends; with a plain given name before it, a family name may be one."""
    return (
        lex.TITLE
        if marks[0] & lex.GIVEN and not marks[0] & lex.COMMON and marks[-1] & lex.FAMILY
        else lex.NOUN | lex.TITLE
    )


def _score(plain: list[str], marks: list[int], *, titled: bool) -> int:
    first, last = marks[0], marks[-1]
    place = known(plain[0])
    if first & lex.GIVEN and not first & lex.COMMON:
        return 2 if place is None or not place.sure else 1
    if first & lex.GIVEN and last & lex.FAMILY:
        return 2 if not last & lex.COMMON else 1
    if len(plain[0].rstrip(".")) <= 2 and plain[0].endswith("."):
        return 2 if last & lex.PERSONAL else 1
    if last & lex.COMMON and not first & lex.GIVEN:
        return int(titled and bool(last & lex.FAMILY))
    if any(mark & lex.PERSONAL for mark in marks) or not any(mark & lex.COMMON for mark in marks):
        return 1
    return 0


def _is_ordinary(mark: int) -> bool:
    """A common word that is nobody's name."""
    return bool(mark & (lex.COMMON | lex.CALENDAR | lex.STOP | lex.OTHER)) and not mark & lex.PERSONAL


@lru_cache(maxsize=1 << 14)
def _is_code(word: str) -> bool:
    if word.isalpha():
        return False
    return any(map(str.isdigit, word)) or (len(word) > 3 and word.isupper() and "." not in word)


def may_be_surname(word: str, mark: int) -> bool:
    """Whether a word alone may be a family name behind a title."""
    if mark & (lex.NOUN | lex.TITLE | lex.CALENDAR | lex.STOP | lex.DEMONYM) and not mark & lex.FAMILY:
        return False
    return len(word) > 1 and not _is_code(word) and (not mark & lex.COMMON or bool(mark & lex.PERSONAL))


def is_person_despite(words: tuple[str, ...]) -> bool:
    """ "Andrew Card", "Fiona Hill": a plain given name before a family name that is a noun, too."""
    first, last = bare_bits(words[0]), bare_bits(words[-1])
    if len(words) not in (2, 3) or not first & lex.GIVEN or first & (lex.COMMON | lex.PLACE_HEAD):
        return False
    if not last & lex.FAMILY or last & (lex.ORG | lex.PLACE) or known(bare(words[0])):
        return bool(last & lex.PLACE_SURNAME) and known(bare(words[0])) is None and known(" ".join(words)) is None
    marks = map(bare_bits, words)
    return all(mark & lex.PERSONAL or len(word) < 3 for word, mark in zip(words, marks, strict=True))


def is_given(word: str) -> bool:
    """A given name that is no common word."""
    marks = bare_bits(word)
    return bool(marks & lex.GIVEN) and not marks & lex.COMMON

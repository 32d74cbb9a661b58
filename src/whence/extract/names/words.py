"""Small words of names, and the piece of a run that names something.

In: words. Out: `Piece`; words without the endings of owners.

>>> bare("Iran’s"), is_possessive("Iran’s"), is_possessive("Kansas")
('Iran', True, False)
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from whence.extract.names import lexicon as lex
from whence.models import NameKind

PARTICLES = frozenset(
    "de la las los del della di da das do dos du le el al bin ben ibn bint abu van von der den ter zu y ul ud e".split()
)
LINKS = frozenset("of for on in at against upon to with by the".split())
ABSORBING = frozenset("for on against upon".split())
"""Prepositions behind which the name of a body goes on: Committee on Foreign Relations, Center for Public Integrity."""
JOINS = frozenset(("and", "&"))
SMALL = PARTICLES | LINKS | JOINS | frozenset(("und", "et", "from"))
_POSSESSING = ("'s", "’s", "`s", "'S", "’S")
KEPT_POSSESSIVE = lex.sections()["kept_possessives"]
"""Owners within a name: People's Republic, Veterans' Affairs."""


class Piece(NamedTuple):
    """Words `first` up to `last` and what they name. `sure`: 2 by a list or a plain form, 1 by likeness, 0 not told.
    `office`: the words of a title before it. `full`: the form that a list gives. A tuple, which is made faster than a
    frozen dataclass."""

    first: int
    last: int
    kind: NameKind | None
    sure: int = 2
    office: tuple[int, int] | None = None
    full: str | None = None
    possessive: bool = False


@lru_cache(maxsize=1 << 15)
def bare(word: str) -> str:
    """A word without a possessive ending and loose signs."""
    if word.endswith(_POSSESSING):
        return word[:-2]
    return word.rstrip("'’`,") if word[-1] in "'’`," else word


@lru_cache(maxsize=1 << 15)
def bare_bits(word: str) -> int:
    """What is known of a word without a possessive ending and loose signs."""
    return lex.bits(bare(word))


@lru_cache(maxsize=1 << 15)
def is_possessive(word: str) -> bool:
    """Whether a word ends as an owner does."""
    return word.endswith(_POSSESSING) or word[-1] in "'’"

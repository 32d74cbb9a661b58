"""Signal words before a reference ("See also", "cf.") and those that hang it on the one before ("quoted in").

In: a text and a place. Out: the signal that begins there, with its relation.

>>> signal_at("See, e.g., Anna Berg, Silt", 0)
Signal(start=0, end=10, relation=None)
>>> signal_at("quoted in Wei Chen, Ports", 0).relation
'quoted in'
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from whence.extract.references.lists import lines


@dataclass(frozen=True, slots=True)
class Signal:
    """Signal words, `text[start:end]`; `relation` to the reference before, None where they make none."""

    start: int
    end: int
    relation: str | None


@cache
def _relations() -> dict[str, str | None]:
    rows = (row.split("\t") for row in lines("signals.tsv"))
    return {words.rstrip(","): None if relation == "-" else relation for words, relation in rows}


@cache
def _pattern() -> re.Pattern[str]:
    """All signals, longest first; a comma or colon may stand behind."""
    ordered = sorted(_relations(), key=lambda words: (-len(words), words))
    choices = "|".join(r"\s+".join(re.escape(part) for part in words.split()) for words in ordered)
    return re.compile(rf"(?:and\s+)?({choices})(?!\w)(?<!see\s)[,:]?(?=\s|$)", re.IGNORECASE)


@cache
def _first_words() -> frozenset[str]:
    return frozenset(words.split()[0].rstrip(",:") for words in _relations()) | {"and"}


def signal_at(text: str, start: int) -> Signal | None:
    """The signal that begins at this place of a text, None where none does."""
    found = _pattern().match(text, start)
    if not found:
        return None
    key = " ".join(found[1].lower().split()).rstrip(",")
    return Signal(found.start(1), found.end(), _relations().get(key))


@lru_cache(maxsize=50_000)
def may_signal(word: str) -> bool:
    """Whether a signal can begin with this word."""
    return word.lower().rstrip(",:") in _first_words()

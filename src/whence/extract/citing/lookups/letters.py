"""Which letter is meant by who wrote it to whom on which day: "Lee to Roe, May 3, 1940" for "Ann Lee to Jan Roe, 3 May
1940, Roe Papers, Ostmere Library".

In: a `Shelf`, and the words of a citation. Out: the letters cited before that they can mean: of these people, this way
around, of this very day, with all that is told of where the letter is kept, and cited with more.

>>> from whence.extract.citing.works.identity import identity
>>> from whence.models import Reference
>>> said = "Ann Lee to Jan Roe, 3 May 1940, Roe Papers, box 4, Ostmere Library"
>>> shelf, item = Shelf(), {"type": "manuscript", "custom": {"note": said}}
>>> shelf.add(Work(Reference("a", 0, 40, item), identity(item, said)), "")
>>> [len(letters(shelf, f"Lee to Roe, {day}")) for day in ("3 May 1940", "May 3, 1940, Roe Papers", "4 May 1940")]
[1, 1, 0]
"""

from __future__ import annotations

from collections.abc import Sequence

from whence.extract.citing.papers.letters import letter_named
from whence.extract.citing.works.shelf import Shelf
from whence.extract.citing.works.work import Work
from whence.text import content_words, tokens

_MONTH = 3
"""Letters by which months are told apart, however they are shortened."""
_NAMES = 2
"""Words that a letter is cited with besides the day by who tells nothing else."""


def letters(shelf: Shelf, words: str) -> list[Work]:
    """The letters by the one to the other of this day, cited with more than that."""
    named = letter_named(words)
    if named is None:
        return []
    wanted = {named.one, named.other, *content_words(tokens(named.kept).words)}
    found = [(work, work.words) for work in shelf.holding(wanted)]
    more = len(tokens(named.day).words) + _NAMES + len(tokens(named.kept).words)
    return [
        work
        for work, said in found
        if _begins(said, named.one, named.other) and len(said) > more and says_day(said, named.day)
    ]


def _begins(said: Sequence[str], one: str, other: str) -> bool:
    """Whether the one's name stands before the other's."""
    return one in said and other in said[said.index(one) + 1 :]


def says_day(said: Sequence[str], day: str) -> bool:
    """Whether this day stands in a citation, its month before or behind its number."""
    wanted = sorted(_shortened(tokens(day).words))
    short, count = _shortened(said), len(wanted)
    return any(sorted(short[at : at + count]) == wanted for at in range(len(short) - count + 1))


def _shortened(words: Sequence[str]) -> list[str]:
    return [word[:_MONTH] if word.isalpha() else word.lstrip("0") for word in words]

"""Works that a text said it would cite under a name: "Silt Report, p. 4" behind "(hereafter “Silt Report”)".

In: a `Shelf`, and the words of a citation. Out: the works of the name that stands there before nothing but a place.

>>> from whence.extract.citing.works.identity import identity
>>> from whence.models import Reference
>>> shelf, item = Shelf(), {"title": "Silt and Sand"}
>>> shelf.add(Work(Reference("a", 0, 9, item), identity(item, "")), "Silt and Sand (2001) (hereafter “Silt Report”)")
>>> [len(called_so(shelf, words)) for words in ("Silt Report, p. 4", "Silt Report and others")]
[1, 0]
"""

from __future__ import annotations

import regex

from whence.extract.citing.forms.shortforms import LOCATOR
from whence.extract.citing.lookups.several import distinct
from whence.extract.citing.works.shelf import Shelf
from whence.extract.citing.works.work import Work
from whence.text import tokens

EXPLAINED = regex.compile(
    r"(?<=[\p{N}.])\s*[(\[].*$|(?<=\p{L}[.,?!]?[”\"])\s(?:also\s|\p{Ll}+ly\s)?\p{Ll}{4,}s\s\p{Ll}[^“”\";]*$",
    regex.DOTALL,
)
"""A remark in brackets, or what a piece is said to do: "Lee, “Short Peace” explains the use of boats"."""
FIGURED_DAY = regex.compile(r"(?<![\p{N}.])\p{N}{1,2}[./]\s?\p{N}{1,2}[./]\s?(?:1[5-9]|20)?\p{N}{2}(?!\p{N})")
"""A day in figures: "27.2.1999", "4/2/18"."""


def called_so(shelf: Shelf, words: str) -> list[Work]:
    """The works that were said to be cited under the words that stand here, before nothing but a locator."""
    if not shelf.by_shorthand:
        return []
    parts = tokens(words[:200])
    first = int(parts.words[:1] in (["the"], ["der"], ["die"], ["das"]))
    for count in range(min(shelf.longest + first, len(parts)), first, -1):
        name = parts.words[first:count]
        found = shelf.known_as(name) or shelf.by_shorthand.get(" ".join(name))
        if found and only_locator(words[parts.ends[count - 1] :]):
            return found
    return []


def by_sign(shelf: Shelf, sign: str) -> list[Work]:
    """The works that were said to be cited by a sign, of several the one that was told last in so many words."""
    name = tokens(sign).words
    return shelf.known_as(name) or distinct(shelf.by_shorthand.get(" ".join(name), ()))


def only_locator(rest: str) -> bool:
    """Whether nothing but a place stands here."""
    rest = EXPLAINED.sub("", rest.strip(" ;").lstrip("\"”’'").strip())
    if FIGURED_DAY.search(rest):  # "Gazeta, 27.2.1999, S. 1" is no page of the one of another day
        return False
    return not rest.strip(" .,;)") or LOCATOR.match(rest) is not None

"""What the tagger's labels cannot be: a linear chain does not see that a label came before, nor that one never comes.

In: the tokens of a reference and the label of each. Out: the labels, mended.

>>> mended(["title", "title", "date", "date", "date"], tokens("Ostmere Courier, 6 March 2021."))
['container-title', 'container-title', 'date', 'date', 'date']
"""

from __future__ import annotations

from collections.abc import Sequence

from whence.extract.people import reads_as_outlet
from whence.extract.references.authorship import authored
from whence.extract.references.lives import lived
from whence.extract.references.paged import paged
from whence.extract.references.possessors import owned
from whence.extract.references.titlefirst import turned
from whence.extract.references.tokens import Token, tokens

__all__ = ["mended", "tokens"]

_BESIDE = frozenset(["title", "date", "pages", "volume", "url", "note", "citation-number", "aside"])
"""What stands beside a newspaper's name where neither author nor headline is given."""
_QUOTES = frozenset("\"“‘«„'`")


def mended(named: Sequence[str], words: Sequence[Token]) -> list[str]:
    """The labels with authors told from the title, a life's name from its author, with the container of what somebody
    edited, and with a newspaper that is cited by its name and day."""
    return _contained(_outlet(lived(owned(turned(authored(paged(named, words), words), words), words), words), words))


def _contained(named: list[str]) -> list[str]:
    """A second title right behind the editor is what was edited, where no other container is named."""
    if "editor" not in named or "container-title" in named:
        return named
    made = list(named)
    for at in range(named.index("editor"), len(made)):
        begins = named[at - 1] == "editor" and "title" in named[: at - 1]
        if named[at] == "title" and (begins or made[at - 1] == "container-title"):
            made[at] = "container-title"
    return made


def _outlet(named: list[str], words: Sequence[Token]) -> list[str]:
    """A title that is all there is beside a month or day, and is named as newspapers are, is a newspaper's name."""
    if not _BESIDE.issuperset(named) or named.count("date") < 2 or "title" not in named:
        return named
    inside = [word.text for word, label in zip(words, named, strict=True) if label == "title"]
    if inside[0][0] in _QUOTES or not reads_as_outlet(" ".join(inside)):
        return named
    return ["container-title" if label == "title" else label for label in named]

"""What the tagger's labels cannot be: a linear chain sees no punctuation between two labels, and no label twice.

In: the tokens of a reference and the label of each. Out: the labels, mended.

>>> words = tokens("Berg, Anna and Wei Chen, Silt. 2019.")
>>> mended(["author", "author", "author", "title", "title", "title", "date"], words)
['author', 'author', 'author', 'author', 'author', 'title', 'date']
"""

from __future__ import annotations

from collections.abc import Sequence

from whence.extract.references.lists import word_class
from whence.extract.references.phrases import bare
from whence.extract.references.tokens import Token, tokens

__all__ = ["mended", "tokens"]

_ENDS = frozenset(".,;:!?)]”\"»’'–—-")
_OPENS = frozenset("\"“«„‘'`([<")
_LONGEST_NAME = 4


def mended(named: Sequence[str], words: Sequence[Token]) -> list[str]:
    """The labels with whole names, and with the container of what somebody edited."""
    return _contained(_whole_names(named, words))


def _whole_names(named: Sequence[str], words: Sequence[Token]) -> list[str]:
    """A title begins behind punctuation or with its own mark; else the words up to the next one are the author's."""
    made = list(named)
    for at in range(1, len(made)):
        if made[at - 1] != "author" or made[at] != "title":
            continue
        if words[at - 1].text[-1] in _ENDS or words[at].text[0] in _OPENS:
            continue
        end = _phrase(made, words, at)
        if not all(map(_in_name, words[at:end])):
            continue
        made[at:end] = ["author"] * (end - at)
    return made


def _in_name(word: Token) -> bool:
    """Whether a word may stand in a list of names: "CIA cable," and "Berg Report," hold words that do not."""
    kind = word_class(bare(word.text))
    return kind in ("and", "particle") or (kind == "-" and (word.text[0].isupper() or len(word.text) == 1))


def _phrase(named: Sequence[str], words: Sequence[Token], start: int) -> int:
    """Behind the short phrase that begins here and ends in punctuation inside its field; `start` where none does."""
    for at in range(start, min(start + _LONGEST_NAME, len(named) - 1)):
        if named[at] != named[start]:
            return start
        if words[at].text[-1] in _ENDS:
            return at + 1
    return start


def _contained(named: list[str]) -> list[str]:
    """A second title right behind the editor is what was edited, where no other container is named."""
    if "editor" not in named or "container-title" in named:
        return named
    made = list(named)
    first = named.index("editor")
    for at in range(first, len(made)):
        begins = named[at - 1] == "editor" and "title" in named[: at - 1]
        if named[at] == "title" and (begins or made[at - 1] == "container-title"):
            made[at] = "container-title"
    return made

"""Of several works of one title, those that the words of a citation can mean by what stands beside the title.

In: works, and the words. Out: those without another document's symbol; the only one whose citation has all words that
any of them shares with these. Its series, its subtitle or its subject may stand there on either side.

>>> from whence.extract.citing.works.identity import identity
>>> from whence.models import Reference
>>> item = {"title": "Guide to Piers"}
>>> said = ("Rules on Silt with Guide to Piers (Ostmere, 1999)", "Rules on Sand with Guide to Piers (Ostmere, 2002)")
>>> notes = [{**item, "custom": {"note": words}} for words in said]
>>> works = [Work(Reference(name, 0, 9, one), identity(one, "")) for name, one in zip("ab", notes)]
>>> [work.reference.id for work in said_most(works, "Harbour Rules on Sand, Guide to Piers, paras. 4-5")]
['b']
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from whence.extract.citing.papers.symbols import symbol
from whence.extract.citing.works.work import Work
from whence.text import content_words, tokens

_WORD = regex.compile(r"\p{L}{3,}")


def of_same_symbol(works: Sequence[Work], words: str) -> Sequence[Work]:
    """The works without those of another document's symbol: "Harbour Records, Session 63 (A/63/17)" is not A/60/17."""
    sign = symbol(words) if works else ""
    return [work for work in works if symbol(work.said) in ("", sign)] if sign else works


def said_most(works: Sequence[Work], words: str) -> Sequence[Work]:
    """Of several works the only one whose citation has all words that the others' share with these, and more."""
    if len(works) < 2:
        return works
    said = {word for word in content_words(tokens(words).words) if _WORD.fullmatch(word)}
    shared = [said.intersection(work.words) for work in works]
    most = [work for work, mine in zip(works, shared, strict=True) if all(mine >= other for other in shared)]
    return most if len(most) == 1 else works

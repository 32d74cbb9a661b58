"""A short key for each work of a list, by which files of references name them: family name, year, first word.

In: works as CSL. Out: pairs of a key in plain ASCII and the work; keys that would be equal are told apart by a letter.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from whence.models import CSL
from whence.read.bibliographic.csl import date_of
from whence.text import content_words, tokens


def keyed(works: Iterable[CSL]) -> Iterator[tuple[str, CSL]]:
    """Each work with its key.

    >>> work = {"author": [{"family": "Wray"}], "issued": {"date-parts": [[2021]]}, "title": "The silt"}
    >>> [key for key, _ in keyed([work, work])]
    ['wray2021silt', 'wray2021siltb']
    """
    seen: Counter[str] = Counter()
    for work in works:
        key = _key(work) or "work"
        seen[key] += 1
        yield key + _letters(seen[key] - 1), work


def _key(work: CSL) -> str:
    people = work.get("author") or [{}]
    family = people[0].get("family") or people[0].get("literal") or ""
    year = (date_of(work.get("issued")) or "")[:4]
    title = content_words(tokens(str(work.get("title") or "")).words)[:1]
    return "".join(map(_ascii, (*tokens(str(family)).words[:1], year, *title)))


def _ascii(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode()
    return "".join(filter(str.isalnum, plain)).lower()


def _letters(n: int) -> str:
    """Nothing, b, c, … z, ba, …"""
    letters = ""
    while n:
        n, k = divmod(n, 26)
        letters = chr(ord("a") + k) + letters
    return letters

"""Papers of an archive's file, by its shelfmark: "FO 371/1234, f. 4" behind "Lee to Roe, 4 May 1911, TNA, FO 371/1234".

In: a `Shelf` and the words of a citation. Out: the works in whose citations this shelfmark stands; what stands in front
of it there, the archive's name, may have been left out, and so may the leaf.

>>> from whence.extract.citing.works.identity import identity
>>> from whence.models import Reference
>>> item = {"title": "Lee to Roe", "custom": {"note": "Lee to Roe, 4 May 1911, TNA, FO 371/1234."}}
>>> shelf = Shelf()
>>> shelf.add(Work(Reference("a", 0, 40, item), identity(item, "")), "")
>>> [len(by_shelfmark(shelf, words)) for words in ("FO 371/1234, f. 4", "TNA, FO 371/1234", "FO 371/1235", "FO 371")]
[1, 1, 0, 0]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from whence.extract.citing.forms.shelfmarks import marks, shelfmark
from whence.extract.citing.lookups.several import distinct
from whence.extract.citing.works.shelf import Shelf
from whence.extract.citing.works.work import Work

_NUMBERS = 2


def by_shelfmark(shelf: Shelf, words: str, *, but: Work | None = None) -> list[Work]:
    """The works of this shelfmark."""
    mark = shelfmark(words)
    if not mark:
        return []
    number = next(one for one in mark if not one.isalpha())
    likely = [
        one for one in shelf.works if number in one.said and one is not but and one.case is None and one.law is None
    ]
    said = {id(one): marks(one.said) for one in likely}
    for wanted in _shorter(mark):
        found = [one for one in likely if _stands(wanted, said[id(one)])]
        if found:
            return distinct([one for one in found if set(mark[:1]) <= set(said[id(one)])])
    return []


def _shorter(mark: Sequence[str]) -> Iterator[Sequence[str]]:
    """The shelfmark as it is, without its first word, without its last number and what tells it."""
    leaf = 2 if len(mark) > _NUMBERS and mark[-2].isalpha() else 1
    for end in (len(mark), len(mark) - leaf):
        for start in (0, 1):
            if sum(1 + one.count("/") for one in mark[start:end] if not one.isalpha()) >= _NUMBERS:
                yield mark[start:end]


def _stands(mark: Sequence[str], said: Sequence[str]) -> bool:
    size = len(mark)
    return any(said[at : at + size] == list(mark) for at in range(len(said) - size + 1))

"""Reports and documents that are cited again by their number or symbol alone: "GAO-23-105460, p. 4", "S/2010/91".

In: a `Shelf`, a work as CSL, and the words that cite it. Out: the works of that number, where nothing else is told.

>>> from whence.extract.citing.works.identity import identity
>>> from whence.models import Reference
>>> shelf, item = Shelf(), {"type": "report", "title": "Silt in the Harbour", "number": "HB-12-345"}
>>> shelf.add(Work(Reference("a", 0, 9, item), identity(item, "")), "")
>>> [len(of_number(shelf, None, words)) for words in ("HB-12-345, p. 4", "HB-12-346, p. 4")]
[1, 0]
"""

from __future__ import annotations

from collections.abc import Sequence

from whence.extract.citing.lookups.several import distinct
from whence.extract.citing.papers.numbers import is_number_alone, number_in_front, numbered
from whence.extract.citing.papers.symbols import symbol_alone
from whence.extract.citing.works.shelf import Shelf
from whence.extract.citing.works.work import Work
from whence.models import CSL


def of_number(shelf: Shelf, work: CSL | None, words: str) -> Sequence[Work]:
    """The reports of the number that is all that is told; none where more is told."""
    number = symbol_alone(words).casefold()
    number = number or (numbered(work) if is_number_alone(work) else number_in_front(words))
    if not number:
        return ()
    listed = shelf.listed.by_number.get(number, []) if shelf.listed else []
    return distinct(shelf.by_number.get(number, [])) or distinct(listed)

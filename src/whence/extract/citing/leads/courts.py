"""Judgments of the courts of civil law that running text cites again: "(STC 31/1981, cit.)", "arrêt Lee, précité".

In: a text with its notes, and its references. Out: `Lead`s to the first citation of each. What stands in notes is read
with them.

>>> flat = "So held CJUE, 3 mai 2001, Lee, aff. C-12/00. It is clear (arrêt Lee, précité, point 8) and settled."
>>> [(flat[slice(*one.span)], flat[one.target.start : one.target.end]) for one in courts(Page("r", flat, []), [])]
[('arrêt Lee, précité, point 8', 'CJUE, 3 mai 2001, Lee, aff. C-12/00')]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from whence.extract.citing.guesses import stated
from whence.extract.citing.law.authority import Authority
from whence.extract.citing.law.civil import civil_cases
from whence.extract.citing.leads.lead import Lead, holding
from whence.extract.citing.leads.page import Page
from whence.models import Reference


def courts(page: Page, references: Sequence[Reference]) -> Iterator[Lead]:
    """The places outside notes where a judgment is cited shorter, and no reference stands."""
    first: dict[str, Authority] = {}
    for one in civil_cases(page.flat):
        full = first.setdefault(one.key, one)
        if one.shortly and page.note_at(one.start) is None and not holding(references, (one.start, one.end)):
            yield Lead((one.start, one.end), _work(page, references, full), "short_title")


def _work(page: Page, references: Sequence[Reference], full: Authority) -> Reference:
    """The reference that stands where a judgment is cited first, else one of those words."""
    span = full.start, full.end
    here = [one for one in holding(references, span) if not one.short_form]
    return here[0] if here else stated(page.reading, span, page.flat[slice(*span)], full.work, page.note_at(full.start))

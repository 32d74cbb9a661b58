"""All that is known once the notes are read: each finder of short forms in turn, over what those before it led.

In: a `Page` and its references. Out: the references with the short forms that were found, led to their works.

>>> flat = "1. Lee, Silt and Sand (2001) (hereafter “Silt Report”). 2. For Roe, see Silt Report."
>>> full = Reference("a", 3, 28, {"title": "Silt and Sand"})
>>> [(flat[one.start : one.end], one.backref) for one in led_later(Page("r", flat, [(0, len(flat), "n")]), [full])]
[('Lee, Silt and Sand (2001)', None), ('Silt Report', 'a')]
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter

from whence.extract.citing.leads.courts import courts
from whence.extract.citing.leads.datednames import dated_in_notes
from whence.extract.citing.leads.defined import defined
from whence.extract.citing.leads.editions import signed
from whence.extract.citing.leads.lawsuits import court_papers
from whence.extract.citing.leads.lead import Lead, with_leads
from whence.extract.citing.leads.notes import notes_works
from whence.extract.citing.leads.page import Page
from whence.extract.citing.leads.papernumbers import paper_numbers
from whence.extract.citing.leads.provisions import provisions
from whence.extract.citing.leads.saidnames import said_names
from whence.extract.citing.leads.wordnames import names_for
from whence.models import Reference

FINDERS: tuple[Callable[[Page, Sequence[Reference]], Iterator[Lead]], ...] = (
    said_names,
    names_for,
    court_papers,
    courts,
    provisions,
    defined,
    paper_numbers,
    signed,
    dated_in_notes,
    notes_works,
)
"""What finds leads, in order: a later one sees what an earlier one led."""


def led_later(page: Page, references: Sequence[Reference]) -> list[Reference]:
    """The references with what names, numbers, signs and lawsuits mean that are told anywhere."""
    found = sorted(references, key=attrgetter("start"))
    for finder in FINDERS:
        found = with_leads(page.reading, page.flat, found, list(finder(page, found)))
    return found

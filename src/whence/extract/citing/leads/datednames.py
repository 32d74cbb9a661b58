"""What notes cite by author and year of a list of works, in any language: "Vgl. Lee/Roe 2001, 45; Moss (s. f.), p. 3".

In: a text with its notes and lists, and its references. Out: a `Lead` for each place in a note where names stand before
a year that mean one entry, unless it is led already or belongs to a citation that says more than these.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from whence.extract.citing.forms.datedmentions import mentions
from whence.extract.citing.leads.lead import Lead, holding
from whence.extract.citing.leads.page import Page
from whence.extract.citing.lists.dated import DatedEntries
from whence.extract.citing.lists.entries import listed_works
from whence.models import Reference, Span

_SAYS_MORE = regex.compile(r"[“”„«»\"]|(?:\p{L}{3,}[\s,:.]+){4}|https?:")
"""A title, or words, in front of names and a year or behind them in one reference."""


def dated_in_notes(page: Page, references: Sequence[Reference]) -> Iterator[Lead]:
    """The places in notes that mean an entry by names and year."""
    if not (page.notes and page.lists):
        return
    entries = DatedEntries(listed_works(page.flat, page.lists, references))
    for start, end, note in page.notes:
        if any(low <= start < high for low, high in page.lists):
            continue  # an entry of a numbered list
        for mention in mentions(page.flat, (start, end), entries.years):
            for one in entries.cited(mention):
                if _is_free(page.flat, one.span, holding(references, one.span)):
                    yield Lead(one.span, one.reference, "author_only", note)


def _is_free(flat: str, span: Span, here: Sequence[Reference]) -> bool:
    """Whether what stands there cites by names and year alone, and leads nowhere yet."""
    return not any(
        one.backref
        or _SAYS_MORE.search(flat, min(one.start, span[0]), span[0])
        or _SAYS_MORE.search(flat, span[1], max(one.end, span[1]))
        for one in here
    )

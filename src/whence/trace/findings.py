"""Findings: what a reader should look at, with the words it rests on.

In: a `Checked` document (its text, its records, and what each quotation was held against) and the shelf of texts it
points into. Out: `Finding`s. A new finding is one function and one line in `FINDERS`.

No message says that anything in the world is so; it says what stands where.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from whence.models import Checked, Finding
from whence.trace import on_citations, on_documents, on_names, on_notes, on_quotations, on_reuse, on_sources
from whence.trace.making import Shelf

Finder = Callable[[Checked, Shelf], Iterable[Finding]]

FINDERS: dict[str, Finder] = {
    "Q101": on_quotations.absent,
    "Q102": on_quotations.differs,
    "Q103": on_quotations.elsewhere,
    "Q104": on_quotations.joined,
    "Q105": on_quotations.second_hand,
    "Q106": on_quotations.unbalanced,
    "Q107": on_quotations.two_origins,
    "Q108": on_quotations.edit_omits,
    "Q109": on_quotations.not_in_possible,
    "Q110": on_quotations.partial,
    "C201": on_notes.unpaired,
    "C202": on_notes.ambiguous,
    "C204": on_citations.ambiguous,
    "C205": on_citations.date_disagrees,
    "C206": on_citations.later_than_citer,
    "C207": on_sources.vague,
    "S302": on_sources.anonymous_only,
    "N601": on_names.variants,
    "R401": on_reuse.copied,
    "R402": on_reuse.near_copy,
    "D701": on_documents.undated,
    "D702": on_documents.extraneous,
    "D703": on_documents.version,
    "D704": on_documents.not_fully_read,
}


def find(checked: Checked, shelf: Shelf) -> list[Finding]:
    """All findings of one document, in the order of the text, then of the codes."""
    found = [finding for finder in FINDERS.values() for finding in finder(checked, shelf)]
    return sorted(found, key=lambda finding: (finding.start, finding.end, finding.code))

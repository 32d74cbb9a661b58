"""Findings on names (N601): two spellings in one document that may be of one name, or one of them a slip."""

from __future__ import annotations

from collections.abc import Iterator

from whence.models import Checked, Finding
from whence.trace.making import Shelf, evidence_at, finding


def variants(checked: Checked, shelf: Shelf) -> Iterator[Finding]:
    """N601: a name that is spelled almost as another one of the document."""
    for one in checked.variants:
        message = f"“{one.words}” and “{one.other}” may be spellings of one name: {'; '.join(one.reasons)}."
        yield finding(
            "N601",
            checked,
            (one.start, one.end),
            message,
            evidence=[evidence_at(checked.held, (one.other_start, one.other_end))],
        )

"""Offices and titles that a text gives persons, with the time that its own words say.

In: a `Layout`, the settled drafts and their records. Out: `Office` records.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from whence.extract.blocks import Layout
from whence.extract.names.drafts import Draft
from whence.extract.names.lexicon import HONORIFIC, OFFICE, RANK, bits
from whence.models import Name, Office, content_id


def offices(layout: Layout, kept: Sequence[Draft], made: Sequence[Name]) -> Iterator[Office]:
    """The offices, in order of the persons."""
    for draft, name in zip(kept, made, strict=True):
        if draft.office is not None:
            start, end = draft.office
            if all(bits(word) & HONORIFIC and not bits(word) & (RANK | OFFICE) for word in layout.text[start:end].split()):
                continue
            title = " ".join(layout.text[start:end].split())
            yield Office(content_id(layout.reading.id, "office", start, end, name.id), start, end, name.id, title)

"""The first way of printing notes that a text is in gives its notes."""

from __future__ import annotations

import pytest

from whence.models import MarkKind
from whence.read.notes.unmarked import unmarked_notes

FEET = "It was so.{0} And more,{1} they said.\n\n{0}. A. Doe, A Book.\n{1}. B. Roe, Other.\n\n"


@pytest.mark.parametrize("text", ["", "It rained all May.", "1. Ask.\n\n2. Read it."])
def test_a_text_without_notes_gives_none(text: str) -> None:
    assert unmarked_notes(text) == []


def test_every_note_at_the_feet_of_pages_has_its_marker() -> None:
    marks = unmarked_notes("".join(FEET.format(n, n + 1) for n in (1, 3, 5)))
    kinds = [mark.kind for mark in marks]
    assert kinds.count(MarkKind.NOTE) == kinds.count(MarkKind.NOTE_REFERENCE) == 6

"""Notes whose labels count on, and what their words may begin with."""

import pytest

from whence.models import MarkKind
from whence.read.notes.labels.labelled import labelled_notes

SAID = ["The board met in May", "The tolls were high", "The master denied it", "A year went by"]


@pytest.mark.parametrize("opening", ["« ", "«\N{NO-BREAK SPACE}", "«", "„", "“", "'", "’", "»", "‹"])
def test_a_note_may_begin_with_a_title_in_any_quotation_marks(opening: str) -> None:
    said = " ".join(f"{words}.[FN{at}]" for at, words in enumerate(SAID, start=1))
    works = ["Jane Doe, Tides, 5 (2000).", "Id. at 7.", f"{opening}Les pilotes », dans Le Port, 1987, p. 3.", "Id."]
    notes = "\n\n".join(f"[FN{at}]. {words}" for at, words in enumerate(works, start=1))
    marks = labelled_notes(f"{said}\n\nNotes\n\n{notes}\n")
    assert [mark.data["label"] for mark in marks if mark.kind is MarkKind.NOTE] == ["1", "2", "3", "4"]

"""Notes and short forms as old books and histories have them."""

from tests.extract.citing.noted import SMITH, read
from whence.models import Mark, MarkKind

PROSE = "The board met for the last time in the spring of that year, and nobody came to watch it meet there. " * 3


def test_the_way_back_between_a_label_and_its_note_is_no_part_of_the_note() -> None:
    note = f"Footnote 1: (return)\n\n{SMITH}"
    text = f"{PROSE}\n\nSo it was.1\n\n{note}"
    at = text.index(note)
    marks = [
        Mark(MarkKind.NOTE_REFERENCE, at - 3, at - 2, {"label": "1", "target": "n1"}),
        Mark(MarkKind.NOTE, at, len(text), {"label": "1", "id": "n1"}),
    ]
    [made] = read(text, *marks).notes
    assert text[made.start : made.end] == SMITH

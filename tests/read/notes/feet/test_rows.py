"""Notes at a page's foot that stand one behind the other in a line, behind a gap."""

from whence.models import MarkKind
from whence.read.notes.feet.pages import page_notes
from whence.read.notes.feet.rows import rows_of_notes

GAP = " " * 45


def _page(first: int) -> str:
    """A page with two notes, as a tool draws it out of a PDF."""
    return (
        f"[{first}] The trust was settled by the father of both.{first}  It had no other\nterms than these.{first + 1}"
        f" \n{GAP}{first}  Harbour judgment, above n 1, at [{first}]. {first + 1}  At [7{first}].   purposes of its own.\n"
    )


PAGES = "Introduction to it all.\n\n" + "".join(_page(first) for first in (1, 3, 5, 7))


def test_each_number_behind_a_sentence_begins_a_note() -> None:
    found = [(line.number, PAGES[line.words : line.end]) for line in rows_of_notes(PAGES)]
    assert found[:3] == [(1, "Harbour judgment, above n 1, at [1]."), (2, "At [71]."), (3, found[0][1][:-4] + "[3].")]
    assert [number for number, _ in found] == list(range(1, 9))


def test_the_page_goes_on_behind_a_gap_of_three_spaces() -> None:
    assert all("purposes" not in PAGES[line.start : line.end] for line in rows_of_notes(PAGES))


def test_the_notes_are_led_to_by_their_markers() -> None:
    marks = page_notes(PAGES)
    labels = [mark.data["label"] for mark in marks if mark.kind is MarkKind.NOTE]
    assert labels == [str(number) for number in range(1, 9)]
    assert len([mark for mark in marks if mark.kind is MarkKind.NOTE_REFERENCE]) == len(labels)


def test_figures_in_the_columns_of_a_table_are_no_notes() -> None:
    table = "".join(f"Rye{GAP}{count}  Pilots\n" for count in (40, 12, 7, 3, 1))
    assert rows_of_notes(table) == []

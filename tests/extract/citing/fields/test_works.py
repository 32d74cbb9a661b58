"""What reference managers' fields cite in notes stands where it is printed, and less of it is a short form."""

import pytest

from tests.extract.citing.noted import in_note, led_to, read, with_notes
from whence.models import Extraction, Mark, MarkKind

BERG = {
    "type": "book",
    "title": "Silt and Sand",
    "author": [{"family": "Berg", "given": "Anna"}],
    "publisher": "Wharf",
    "issued": {"date-parts": [[2019]]},
}
FULL = "Anna Berg, Silt and Sand (Ostmere: Wharf, 2019), 4"
ROE = "Jane Roe, Harbours and Towns (Oxford: Oxford University Press, 1998)."


def cited(short: str) -> Extraction:
    """Three notes, of which the first and the third are fields of one work."""
    text = with_notes(f"{FULL}.", ROE, f"{short}.")
    places = (text.index(FULL), len(FULL)), (text.rindex(short), len(short))
    marks = (Mark(MarkKind.CITED, start, start + length, {"items": [BERG]}) for start, length in places)
    return read(text, *marks)


@pytest.mark.parametrize(("short", "kind"), [("Berg, Silt and Sand, 7", "short_title"), ("Berg, 7", "author_only")])
def test_a_field_that_prints_less_is_a_short_form_of_its_work(short: str, kind: str) -> None:
    found = cited(short)
    assert led_to(found, "3") == "1"
    assert [one.short_form for one in in_note(found, "3")] == [kind]


def test_the_words_of_a_field_are_its_reference() -> None:
    found = cited("Berg, 7")
    [first], [last] = in_note(found, "1"), in_note(found, "3")
    notes = {note.label: note for note in found.notes}
    assert (first.start, first.end) == (notes["1"].start, notes["1"].start + len(FULL))
    assert (last.start, last.end) == (notes["3"].start, notes["3"].start + len("Berg, 7"))


def test_a_field_that_prints_the_whole_again_is_no_short_form() -> None:
    assert [one.short_form for one in in_note(cited(FULL), "3")] == [None]


def test_the_works_of_one_field_stand_at_their_own_words() -> None:
    both = f"{FULL}; Jane Roe, Harbours and Towns (Oxford: Oxford University Press, 1998), 3"
    text = with_notes(f"{both}.", "Berg, Silt and Sand, 7.")
    roe = {**BERG, "title": "Harbours and Towns", "author": [{"family": "Roe", "given": "Jane"}]}
    mark = Mark(MarkKind.CITED, text.index(both), text.index(both) + len(both), {"items": [BERG, roe]})
    found = read(text, mark)
    assert [text[one.start : one.end].rstrip(".;") for one in in_note(found, "1")] == both.split("; ")
    assert [one.backref for one in in_note(found, "2")] == [in_note(found, "1")[0].id]

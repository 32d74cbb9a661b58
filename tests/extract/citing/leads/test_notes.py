"""Running text that calls a note for the work it cites."""

from dataclasses import replace

from whence.extract.citing.leads.notes import notes_works
from whence.extract.citing.leads.page import Page
from whence.models import Reference

SAID = "So it was.1616For reference, see footnote 1. It fell. (For the full citation, see note 1.) See footnote 1."
PAGE = Page("r", f"{SAID} Lee, Silt. Roe, Sand.", [(len(SAID) + 1, len(SAID) + 22, "n")], labels={"n": "1"})
LEE, ROE = (
    Reference("a", len(SAID) + 1, len(SAID) + 11, {"title": "Silt"}, "n"),
    Reference("b", len(SAID) + 12, len(SAID) + 22, {"title": "Sand"}, "n"),
)


def test_what_is_called_for_its_reference_is_the_only_work_of_that_note() -> None:
    found = [(PAGE.flat[slice(*one.span)], one.target.id) for one in notes_works(PAGE, [LEE])]
    assert found == [("For reference, see footnote 1", "a"), ("For the full citation, see note 1", "a")]


def test_a_note_of_two_works_or_one_of_two_notes_of_this_number_is_not_meant() -> None:
    assert not list(notes_works(PAGE, [LEE, ROE]))
    assert not list(notes_works(replace(PAGE, labels={"n": "1", "m": "1"}), [LEE]))
    assert not list(notes_works(PAGE, [Reference("a", 0, 9, None, "n", short_form="ibid")]))

"""Works that are cited again by their volume and a page."""

import pytest

from tests.extract.citing.noted import led_in, of_notes

FULL = "88 Fed. Reg. 120, 122 (Jan. 4, 2023)."
NOTES = (FULL, "Ann Lee, Tolls at Night, 12 Harv. L. Rev. 30, 33 (1999).")


def test_a_page_in_a_volume_leads_to_the_work_that_begins_before_it() -> None:
    found = of_notes(*NOTES, "88 Fed. Reg. at 126.")
    [last] = [one for one in found.references if one.short_form]
    root = next(one for one in found.references if one.id == last.backref)
    assert root.note == found.notes[0].id


@pytest.mark.parametrize("again", ["88 Fed. Reg. at 12.", "87 Fed. Reg. at 126.", "88 Fed. Reg. at 926."])
def test_a_page_that_the_work_cannot_have_leads_nowhere(again: str) -> None:
    assert not any(one.short_form and one.backref for one in of_notes(*NOTES, again).references)


def test_a_page_that_two_works_can_have_leads_nowhere() -> None:
    found = of_notes(*NOTES, "88 Fed. Reg. 110, 112 (Jan. 4, 2023).", "88 Fed. Reg. at 126.")
    assert not any(one.short_form and one.backref for one in found.references)


def test_running_text_leads_there_too() -> None:
    text = f"# Of boats\n\nThe board set the tolls. {FULL} It said why. 88 Fed. Reg. at 126. The pilots paid.\n"
    assert led_in(text) == {"88 Fed. Reg. at 126": FULL.rstrip(".")}

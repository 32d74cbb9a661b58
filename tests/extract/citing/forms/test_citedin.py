"""A name and a title with the number of a note behind their place."""

import pytest

from tests.extract.citing.noted import led_to, of_notes
from whence.extract.citing.forms.citedin import cited_in_note

FULL = "Ann Lee, Second Harbour of the North: Pilots and Tolls (Rye 1999)."
OTHER = "Jane Roe, Silt and Sand (Ostmere 2001)."


@pytest.mark.parametrize("place", ["at § 27", "at §§ 27, 33", "at 4–5, 7", "at 12"])
def test_the_work_of_the_note_is_meant(place: str) -> None:
    found = of_notes(FULL, OTHER, f"Lee, Second Harbour {place} (cited in note 1).", "Id at 3.")
    assert led_to(found, "3") == "1"


def test_a_name_that_the_note_does_not_cite_is_led_nowhere() -> None:
    found = of_notes(
        FULL, OTHER, "Berg, Second Tides at § 27 (cited in note 1).", "Berg, Second Tides at § 3 (cited in note 1)."
    )
    assert [led_to(found, label) for label in "34"] == [None, None]


def test_a_number_in_a_title_is_no_place() -> None:
    form = cited_in_note("Lee, Second Harbour at 4", " (cited in note 10).")
    assert form is not None
    assert (form.title, form.note) == (("second", "harbour"), "10")
    assert cited_in_note("Lee, Second Harbour at 4", " (emphasis added).") is None

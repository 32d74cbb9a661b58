"""Short forms in the notes of law reviews: judgments whose names stand above, names that point to a note's number."""

from tests.extract.citing.noted import led_to, of_notes

HARBOUR = "515 U.S. 593 (1995)."


def test_a_judgment_named_above_its_note_is_led_to_by_its_name() -> None:
    found = of_notes(HARBOUR, "See Harbour, 515 U.S. at 600.", "Id. at 601.")
    assert [led_to(found, label) for label in "23"] == ["1", "1"]


def test_a_nameless_judgment_of_other_pages_is_not_meant() -> None:
    found = of_notes(HARBOUR, "See Harbour, 515 U.S. at 400.")
    assert led_to(found, "2") is None


def test_of_two_nameless_judgments_of_a_volume_none_is_meant() -> None:
    found = of_notes(HARBOUR, "515 U.S. 550 (1995).", "See Harbour, 515 U.S. at 600.")
    assert led_to(found, "3") is None


def test_a_nameless_judgment_is_meant_by_supra_and_its_number() -> None:
    assert led_to(of_notes(HARBOUR, "Harbour, supra note 1, at 600."), "2") == "1"

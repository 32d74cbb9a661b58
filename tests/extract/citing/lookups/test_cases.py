"""Places of judgments that look like citations in full."""

from tests.extract.citing.noted import LEE, leads

FULL = "Harbour v. Yellen, 105 F.4th 755, 767 (5th Cir. 2024)."


def test_a_place_without_at_and_year_is_one_of_the_judgment_cited_before() -> None:
    notes = (FULL, "Harbour v. Yellen, 105 F.4th 763–67.", LEE, "Harbour, 105 F.4th at 764.")
    assert leads(*notes) == [None, "1", None, "1"]


def test_another_judgment_of_the_volume_is_cited_in_full_without_a_year() -> None:
    assert leads(FULL, "Salt Co. v. Roe, 105 F.4th 763.", "Harbour, 105 F.4th at 764.") == [None, None, "1"]


def test_a_judgment_cited_once_with_a_slip_in_its_page_is_one() -> None:
    full, slip = "Ostmere v. Johnson, 491 U.S. 397, 404 (1989).", "Ostmere v. Johnson, 491 U.S. 398, 406 (1989)."
    assert leads(full, slip, "Johnson, 491 U.S. at 403.", "Id. at 406.")[2:] == ["1", "1"]


def test_two_judgments_between_the_same_sides_stay_two() -> None:
    one, two = "Ostmere v. Johnson, 491 U.S. 397, 404 (1989).", "Ostmere v. Johnson, 491 U.S. 412, 413 (1989)."
    assert leads(one, two, "Johnson, 491 U.S. at 415.")[2] is None

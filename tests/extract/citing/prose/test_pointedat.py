"""Full citations that were taken for prose, in notes to which others point by number and name."""

import pytest

from tests.extract.citing.noted import LEE, SMITH, led_to, of_notes

SACK = "See ANN D. SACK, TIDES AND TOLLS: PILOTS, TOWNS, AND RELATED PROBLEMS § 1:1 (3d ed. 2009) (“Even a pilot may err.”)."


def test_a_book_in_capitals_is_found_by_the_name_that_points_to_its_note() -> None:
    found = of_notes(SACK, LEE, "SACK, supra note 1, § 3:12.")
    assert led_to(found, "3") == "1"


def test_a_citation_led_to_in_a_sentence_is_found_by_its_name_and_number() -> None:
    full = "The best history of the library is Berg, Luciana: The vanished harbour. London: Vintage, 1991. Others are brief."
    assert led_to(of_notes(full, LEE, "Berg (see n. 1) part 2."), "3") == "1"


@pytest.mark.parametrize(
    "full",
    [
        f"{SMITH} This is less bold when one considers Professor Laura Berg’s argument of 1991.",
        f"{SMITH} In the end of it all Berg, who wrote to the board in 1991, knew it.",
    ],
)
def test_a_name_in_a_sentence_is_no_citation(full: str) -> None:
    found = of_notes(SMITH, full, "Berg, supra note 2, at 4.")
    assert led_to(found, "3") is None


def test_two_places_with_the_name_are_not_chosen_between() -> None:
    both = f"{SMITH} They say so, as do Berg, Tides Alone (1991) and then the same Berg, Tolls Alone (1993), of course."
    assert led_to(of_notes(both, LEE, "Berg, supra note 1."), "3") is None

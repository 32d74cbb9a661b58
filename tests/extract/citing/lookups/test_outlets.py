"""News items cited again by their outlet and day."""

import pytest

from tests.extract.citing.noted import ROE, SMITH, in_note, led_to, of_notes

ITEM = "Karl Weiss, “Wall Breaks,” Ostmere Times, May 4, 2009, A1."


@pytest.mark.parametrize(
    "again",
    [
        "Ostmere Times, May 4, 2009.",
        "The Ostmere Times, 4 May 2009.",
        "Weiss, Ostmere Times, May 4, 2009.",
        "Ostmere Times, May 4, 2009, A1.",
        "Times, May 4, 2009.",
    ],
)
def test_the_only_item_of_an_outlet_and_day_is_meant(again: str) -> None:
    assert led_to(of_notes(SMITH, ITEM, ROE, again), "4") == "2"


@pytest.mark.parametrize(
    "other",
    [
        "Ostmere Times, May 5, 2009.",
        "Ostmere Times, May 4, 2010.",
        "Hale, Ostmere Times, May 4, 2009.",
        "Ostmere Times, May 4, 2009, B7.",
        "Rye Courier, May 4, 2009.",
    ],
)
def test_another_day_author_page_or_outlet_is_another_item(other: str) -> None:
    assert all(one.backref is None for one in in_note(of_notes(SMITH, ITEM, ROE, other), "4"))


def test_two_items_of_a_day_leave_it_open() -> None:
    second = "Ute Hale, “Who Counts the Boats,” Ostmere Times, May 4, 2009, B2."
    assert led_to(of_notes(SMITH, ITEM, second, "Ostmere Times, May 4, 2009."), "4") is None

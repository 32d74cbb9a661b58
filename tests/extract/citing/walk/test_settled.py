"""What becomes of references once the walk over them has ended."""

from tests.extract.citing.noted import in_note, led_to, of_notes


def test_a_title_that_says_no_less_than_the_first_citation_is_that_citation_again() -> None:
    found = of_notes("Roe, Harbour Debates, ii, 406.", "Lee, Silt (Verso, 2003), 4.", "Roe, Harbour Debates, iv, 315.")
    assert [one.short_form for one in in_note(found, "3")] == [None]


def test_a_title_that_says_less_than_the_first_citation_is_a_short_form() -> None:
    found = of_notes(
        "Anna Lee, Silt and Power (Verso, 2003), 4.", "Jane Roe, Tides (Norton, 1998).", "Lee, Silt and Power, 9."
    )
    assert [one.short_form for one in in_note(found, "3")] == ["short_title"]
    assert led_to(found, "3") == "1"

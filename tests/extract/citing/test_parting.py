"""Short titles beside what the parser reads on with: a sentence, another work behind a semicolon."""

import pytest

from tests.extract.citing.noted import ROE, SMITH, in_note, led_to, of_notes

BERG = "Anna Berg, Silt and the Growth of Northern Towns: A History (Bonn: Kai, 2017), 4."
OLDER = "Anna Berg, Harbours of the Age of Silt and Sand (Bonn: Kai, 2011), 8."


@pytest.mark.parametrize("place", ["213-215", "xx-xxi", "7n"])
def test_a_sentence_behind_a_short_titles_page_is_no_part_of_it(place: str) -> None:
    words = f"Smith, Long War, {place}. Ann Roe notes in her memoir, “Nobody knew then what they were to write of it.”"
    found = of_notes(SMITH, words, "Ibid., 4.")
    assert led_to(found, "2") == "1"
    [short, *_] = in_note(found, "2")
    assert short.end - short.start < len("Smith, Long War, 213-215.") + 1


def test_a_full_citation_behind_a_short_title_and_a_semicolon_is_one_of_its_own() -> None:
    found = of_notes(SMITH, f"Smith, Long War, 3; {ROE}", "Roe, Harbours, 7.")
    assert [bool(one.short_form) for one in in_note(found, "2")] == [True, False]
    assert led_to(found, "3") == "2"


def test_of_two_titles_with_the_words_the_one_that_begins_with_them_is_meant() -> None:
    found = of_notes(OLDER, "Anna Berg, Silt and Sand: A History (Bonn: Kai, 2017), 4.", "Berg, Silt and Sand, 9.")
    assert led_to(found, "3") == "2"


def test_a_short_title_may_leave_words_out() -> None:
    found = of_notes(BERG, ROE, "Berg, Silt and Northern Towns, 9.", "Ibid.")
    assert (led_to(found, "3"), led_to(found, "4")) == ("1", "1")


@pytest.mark.parametrize("title", ["Northern Silt", "Silt and Sand", "Sand and Towns"])
def test_a_short_title_with_other_words_or_another_order_is_another_work(title: str) -> None:
    assert led_to(of_notes(BERG, ROE, f"Berg, {title}, 9."), "3") is None


def test_a_short_title_may_end_before_a_possessives_s() -> None:
    found = of_notes("Anna Berg, “Jane Roe’s ‘Silt’,” Ostmere Review 4 (2017): 4.", ROE, "Berg, “Jane Roe,” 9.")
    assert led_to(found, "3") == "1"

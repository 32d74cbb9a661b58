"""Works that a note's prose cites in full."""

import pytest

from tests.extract.citing.noted import LEE, SMITH, in_note, led_to, of_notes


@pytest.mark.parametrize(
    ("prose", "title"),
    [
        ("The best account of the pilots for such readers is A. B. Roe, The Rise of the Harbour, 2 vols. (2d ed., Ostmere, 1901).", "The Rise of the Harbour"),
        ("Of all this a useful collection of papers may be found in J. Roe and H. M. Hale, Select Documents of the Harbour (Ostmere, 1906), 42.", "Select Documents of the Harbour"),
        ("It had never been so before; on the decline of it all see Jane Roe, The Last Days of the Tolls: A History (Ostmere: Wharf, 1970).", "The Last Days of the Tolls: A History"),
    ],
)  # fmt: skip
def test_a_citation_that_goes_on_with_its_sentence_is_one(prose: str, title: str) -> None:
    found = of_notes(SMITH, prose, LEE, "Roe, op. cit., p. 12.")
    assert (in_note(found, "2")[0].work or {})["title"] == title
    assert led_to(found, "4") == "2"


def test_an_article_has_its_journal() -> None:
    prose = "This the author has discussed more extensively in Jane Roe, “Tides and Tolls,” Ostmere Review 65 (1997)."
    work = in_note(of_notes(SMITH, prose, LEE), "2")[0].work or {}
    assert (work["title"], work["container-title"]) == ("Tides and Tolls", "Ostmere Review")


def test_a_place_in_front_of_a_comma_writes_nothing() -> None:
    prose = (
        "The board had never met before it came to the town and then in New Ostmere, The Harbour Hall (1906), for once."
    )
    assert not any((one.work or {}).get("author") for one in in_note(of_notes(SMITH, prose, LEE), "2"))


def test_a_book_that_is_said_to_be_somebodys_is_cited_with_its_place_and_publisher() -> None:
    prose = (
        "Ideally it was so, and the talk stands in this form in Hale’s book Tolling (New York: Wharf Foundation, 1972)."
    )
    found = of_notes(SMITH, prose, LEE, "Hale, “a talk at the wharf,” in Tolling, 174, 175.")
    assert (in_note(found, "2")[0].work or {})["title"] == "Tolling"
    assert led_to(found, "4") == "2"


def test_a_sentence_before_a_whole_name_and_a_quoted_title_is_no_part_of_it() -> None:
    prose = (
        "Kane is paraphrasing Hale in David Hale, “what is it here?,” in talks of the wharf (New York: Verso, 1976), 4."
    )
    work = in_note(of_notes(SMITH, prose, LEE), "2")[0].work or {}
    assert (work["title"].rstrip("?"), work["author"][0]["family"]) == ("what is it here", "Hale")


def test_a_surname_and_title_behind_the_whole_name_and_title_are_a_short_form() -> None:
    found = of_notes(
        SMITH, "Anna Hale, “Tolls, Countertolls, and the Wharf.”", "Hale, “Tolls, Countertolls, and the Wharf.”"
    )
    assert [one.short_form for one in in_note(found, "3")] == ["short_title"]
    assert led_to(found, "3") == "2"

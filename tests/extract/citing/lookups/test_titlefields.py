"""A title alone with its place leads to the work in whose citation these words are a field of their own."""

import pytest

from tests.extract.citing.noted import LEE, ROE, SMITH, in_note, led_to, of_notes

QUOTED = "“Whatever is counted was chosen by somebody.” Ann Berg and Jo Hale, Data and the Harbour (Verso, 2020), 78."


@pytest.mark.parametrize(
    "short",
    ["Data and the Harbour, 77.", "Data and the Harbour, p. 34, et seq."],
)
def test_a_title_that_was_read_as_something_else_leads_to_its_work(short: str) -> None:
    assert led_to(of_notes(SMITH, QUOTED, ROE, short), "4") == "2"


@pytest.mark.parametrize("short", ["Data and the Town, 77.", "The Harbour, 77."])
def test_words_that_are_no_whole_field_lead_nowhere(short: str) -> None:
    assert all(one.backref is None for one in in_note(of_notes(SMITH, QUOTED, ROE, short), "4"))


def test_what_an_article_stands_in_is_no_title() -> None:
    article = "Ann Berg, “Silt,” Ostmere Harbour Letters 14, no. 2 (1993): 5–9."
    assert all(one.backref is None for one in in_note(of_notes(article, LEE, "Ostmere Harbour Letters, 77."), "3"))


def test_a_title_of_two_works_leads_nowhere() -> None:
    other = "“Nobody was asked in all that time.” Tom Cole and Ute Dahl, Data and the Harbour (Wharf, 1999), 4."
    assert in_note(of_notes(QUOTED, other, "Data and the Harbour, 77."), "3")[0].backref is None

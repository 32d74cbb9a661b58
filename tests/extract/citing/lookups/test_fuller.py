"""A citation that says less than another one, and contradicts it in nothing, is that work again."""

import pytest

from tests.extract.citing.noted import ROE, SMITH, in_note, led_to, of_notes

COLE = "Ann Cole, Ben Dahl, and Ute Berg, ‘Silt as Meta-Harbour: Tides and Tolls in Ostmere’, Wharf 3 (1999): 4–9."
HALE = "Jo Hale, “Ports at Risk: How the Sound of the Northern Harbour Board Silted,” Wharf Policy Institute, May 2019, p. 4."
PART = "“Short Tides,” The Jan Hale Report, HPB, December 19, 1975, https://example.org/tides."


@pytest.mark.parametrize(
    ("full", "short"),
    [
        (COLE, "Cole, Dahl, and Berg. ‘Silt as Meta-Harbour’."),
        (COLE, ". Cole and Dahl, ‘Silt as Meta-Harbour,’ 5 on tolls"),
        (COLE, "Cole et al., ‘Silt as Meta-Harbour’, 1999, p. 5."),
        (PART, "“Short Tides,” The Jan Hale Report."),
        (HALE, "Wharf Policy Institute, Ports at Risk, p. 7."),
        (HALE, "Hale, “Ports at Risk: How the Sound of the NHB Silted,” 9."),
        (COLE, "Cole et al., “Tides and Tolls in Ostmere,” p. 5."),
        ("James Cole, The Ostmere Mercury: Boats and Tolls (Wharf, 1641).", "Cole ’s Ostmere Mercury (1641)."),
    ],
)
def test_some_of_its_words_in_their_order_mean_a_work(full: str, short: str) -> None:
    assert led_to(of_notes(SMITH, full, ROE, short), "4") == "2"


@pytest.mark.parametrize(
    ("full", "short"),
    [
        (COLE, "Roe and Hale. ‘Silt as Meta-Harbour’."),
        (COLE, "Cole, Dahl, and Berg. ‘Silt as Meta-Town’."),
        (COLE, "Cole, Dahl, and Berg. ‘Silt as Meta-Harbour’, 2001."),
        (COLE, "Wharf, p. 3."),
        (HALE, "Wharf Policy Institute, Piers at Risk, p. 7."),
        (HALE, "Hale, “Ports at Risk: How the Sound of the SHB Silted,” 9."),
        (PART, "“Short Tolls,” The Jan Hale Report."),
        (PART, "The Jan Hale Report, December 20, 1975."),
        (f"Jo Dahl interview (May 4, 1999); {PART}", "“Short Tides of the West,” 4."),
    ],
)
def test_words_that_say_something_else_lead_nowhere(full: str, short: str) -> None:
    assert all(one.backref is None for one in in_note(of_notes(SMITH, full, ROE, short), "4"))


def test_words_that_two_works_have_lead_nowhere() -> None:
    other = "Ann Cole, Ben Dahl, and Ute Berg, ‘Silt as Meta-Harbour: What the Pilots Saw’, Wharf 4 (2000): 4–9."
    found = in_note(of_notes(COLE, other, "Cole, Dahl, and Berg. ‘Silt as Meta-Harbour’."), "3")
    assert all(one.backref is None for one in found)


@pytest.mark.parametrize(
    ("again", "kind"),
    [
        ("Cole, Dahl, and Berg, ‘Silt as Meta-Harbour: Tides and Tolls in Ostmere’, 1999, p. 5.", "short_title"),
        (COLE, None),
    ],
)
def test_a_work_told_again_without_what_it_stands_in_is_short(again: str, kind: str | None) -> None:
    found = of_notes(SMITH, COLE, ROE, again)
    assert led_to(found, "4") == "2"
    assert [one.short_form for one in in_note(found, "4")] == [kind]


def test_a_day_behind_a_name_is_no_title_with_a_page() -> None:
    told = "Harbour report, interview of Cole, July 2, 2003."
    found = in_note(of_notes(told, ROE, "See also interviews of Cole, July 1, 2003; July 8, 2003."), "3")
    assert all(one.backref is None for one in found)

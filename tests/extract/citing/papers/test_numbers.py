"""Reports cited again by their number alone."""

import pytest

from tests.extract.citing.noted import LEE, in_note, led_to, of_notes

FULL = "GAO, Tides and Tolls: Practices to Help Manage Efforts, GAO-23-105460 (Ostmere: July 12, 2023)."


@pytest.mark.parametrize("again", ["GAO-23-105460.", "See GAO-23-105460, p. 4."])
def test_a_number_alone_means_the_report_of_this_number(again: str) -> None:
    assert led_to(of_notes(FULL, LEE, again), "3") == "1"


def test_another_number_is_another_report() -> None:
    assert led_to(of_notes(FULL, LEE, "GAO-23-105461."), "3") is None


def test_a_number_that_is_never_told_more_fully_leads_nowhere() -> None:
    found = of_notes("GAO-23-105460.", LEE, "GAO-23-105460.")
    assert [one.backref for one in in_note(found, "3")] == [None]


def test_a_number_that_two_reports_have_leads_to_neither() -> None:
    other = "GAO, Silt: A Review of Seven Harbours, GAO-23-105460 (Ostmere: July 12, 2024)."
    assert led_to(of_notes(FULL, other, LEE, "GAO-23-105460."), "4") is None


def test_a_number_that_is_a_sentence_means_its_report_whatever_stands_behind() -> None:
    full = "HBO, Silt in Harbours: Key Practices, HBO-23-105460 (Ostmere: July 12, 2023)."
    found = of_notes(full, LEE, "HBO-23-105460. Page 36 HBO-25-107210 Hurricane Boats")
    assert led_to(found, "3") == "1"


@pytest.mark.parametrize("again", ["GAO-23-105460 and GAO-20-44.", "See GAO-20-44, GAO-19-1SP, and GAO-23-105460."])
def test_each_number_of_a_row_means_its_report(again: str) -> None:
    other = "GAO, Sea Walls: Repairs Are Late, GAO-20-44 (Ostmere: May 4, 2020)."
    found = of_notes(FULL, LEE, other, again)
    led = [one for one in in_note(found, "4") if one.backref]
    assert len(led) == 2
    assert {one.backref for one in led} == {one.id for label in "13" for one in in_note(found, label)}


def test_numbers_behind_a_full_citation_are_no_part_of_it() -> None:
    found = of_notes(FULL, "GAO, Sea Walls: Late, GAO-20-44 (Ostmere: May 4, 2020), GAO-20-64, and GAO-23-105460.")
    full, unknown, led = in_note(found, "2")
    assert (full.backref, unknown.backref) == (None, None)
    assert led.backref == in_note(found, "1")[0].id


@pytest.mark.parametrize("again", ["See GAO-23-105460 for more on these tolls.", "GAO-23-105460 tells of boats, too."])
def test_a_number_with_which_a_sentence_goes_on_means_its_report(again: str) -> None:
    assert led_to(of_notes(FULL, LEE, again), "3") == "1"

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

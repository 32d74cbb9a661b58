"""Newspapers and journals of a parliament have many days: an "Ibid." of another day is in the same one."""

from __future__ import annotations

import pytest

from tests.extract.citing.noted import LEE, SMITH, led_in, led_to, of_notes, with_notes

SLANTED = ("Ann Berg, _Tides and Tolls_ (Ostmere, 1999), 4.", "Jan Cole, _Tar and Rope_ (Ostmere, 2001), 7.")


@pytest.mark.parametrize("name", ["_Reading Mercury_", "_Harbour Register_", "Times"])
def test_an_ibid_of_another_day_is_in_the_same_paper(name: str) -> None:
    found = led_in(with_notes(LEE, f"{name}, April 20, 1795.", "Ibid., May 11, 1795.", *SLANTED))
    led = found["Ibid., May 11, 1795."]
    assert led is not None
    assert led.strip("_").startswith(name.strip("_"))


def test_a_letter_of_another_day_is_another_letter() -> None:
    assert led_to(of_notes(SMITH, "Ann Lee to Roe, April 20, 1795.", "Ibid., May 11, 1795."), "3") is None


def test_a_work_that_says_more_than_a_day_is_another_one() -> None:
    found = led_in(
        with_notes("_Harbour Memorandum_, Board of Pilots, Ostmere, April 20, 1795.", "Ibid., May 11, 1795.")
    )
    assert found["Ibid., May 11, 1795."] is None

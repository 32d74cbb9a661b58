"""Dates as people read them."""

from __future__ import annotations

import pytest

from whence.web.dates import day


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2021-03-06T09:00Z", "6 March 2021"),
        ("18XX", "1800–1899"),
        ("198X/199X", "1980–1989 to 1990–1999"),
        ("1997-33", "quarter 1 of 1997"),
        ("2017-22/2018", "summer 2017 to 2018"),
        ("XXXX-XX-XX", "day not known"),
        ("XXXX", "year not known"),
        ("2008/..", "from 2008 on"),
        ("-0026", "27 BC"),
        ("2021-13", "2021-13"),  # no month: shown as it is
    ],
)
def test_a_date_is_never_shown_in_signs_that_only_machines_read(edtf: str, words: str) -> None:
    assert day(edtf) == words

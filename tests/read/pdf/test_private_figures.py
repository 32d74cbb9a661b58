"""Figures among a font's signs of private use."""

from __future__ import annotations

import pytest

from whence.read.pdf.lines import Line
from whence.read.pdf.private_figures import with_figures


def line(text: str) -> Line:
    return Line(1, text, (72.0, 100.0, 400.0, 108.0), 102.0, 8.0)


def own(text: str, first: int = 0xF130) -> str:
    return "".join(chr(first + int(sign)) if sign.isdecimal() else sign for sign in text)


def read(*texts: str) -> list[str]:
    return [line.text for found in with_figures([[line(text)] for text in texts]) for line in found]


@pytest.mark.parametrize("first", [0xF130, 0xF730])
def test_signs_that_write_years_are_figures_on_every_page(first: int) -> None:
    texts = ["Lee, Silt (1990); Roe, Tides (2004).", "5 Poe, Shores (1987).", "6 Lee, 4."]
    assert read(*(own(text, first) for text in texts)) == texts


def test_pictures_of_a_font_that_write_no_years_stay() -> None:
    texts = ["\uf133 4 May", "\uf133 5 May", "\uf133\uf134 6 May"]
    assert read(*texts) == texts


def test_a_set_that_writes_no_years_stays_beside_one_that_does() -> None:
    years = own("Lee (1990), Roe (2004), Poe (1987)")
    assert read(years, "\uf733 May") == ["Lee (1990), Roe (2004), Poe (1987)", "\uf733 May"]

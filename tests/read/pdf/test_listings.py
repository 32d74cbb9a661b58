"""The numbered lines of a program in small print are no notes."""

from __future__ import annotations

import pytest

from tests.read.pdf.test_notes import BODY, SIZE, small
from whence.read.pdf.listings import is_listing
from whence.read.pdf.notes import feet

PYTHON = (
    "def count(ships):",
    "total = 0",
    "for one in ships:",
    "total += one.tons",
    "return total",
    "",
    "print(total)",
)
C = (
    "#include <stdio.h>",
    "int main(void) {",
    "int ships = 12;",
    "for (int i = 0; i < ships; i++) {",
    "}",
    "return 0;",
    "}",
)
NOTES = (
    "Ann Lee, Silt and Sand (Ostmere: Quay Books, 1998), 4;",
    "Ibid.",
    "See 18 U.S.C. § 1030(a)(2); Roe, supra note 1, at 7.",
    "Return of the Board (1911); https://www.ostmere.example/a?b=1.",
    "Class and Print in Fenby, p. 9.",
)


def numbered(lines: tuple[str, ...], times: int) -> list[str]:
    return [f"{number} {words}".strip() for number, words in enumerate(lines * times, start=1)]


@pytest.mark.parametrize("code", [PYTHON, C])
def test_a_program_s_lines_at_a_page_s_foot_begin_no_notes(code: tuple[str, ...]) -> None:
    lines = [*BODY, *map(small, numbered(code, 3))]
    assert feet(lines, SIZE, markers={"4", "5"}) == (lines, [])


def test_notes_are_no_listing_however_they_are_written() -> None:
    assert not is_listing(numbered(NOTES, 4))


def test_a_few_lines_of_a_program_in_notes_make_no_listing() -> None:
    assert not is_listing(numbered((*NOTES, *NOTES, C[2]), 2))
    assert not is_listing(numbered(C, 1))

"""Block quotes of RTF by their left indent: pandoc's, and everything that only looks like them."""

import pytest

from tests.read.reading import reading, under
from whence.models import MarkKind

SAID = "It rained in Ostmere for a week, and nobody saw the log of it."
PLAIN = rf"\pard\ql\li0\fi0 {SAID}\par "
QUOTED = "We saw the water come over the wall at noon, she wrote to him."


def quotes(body: str) -> list[str]:
    return under(reading(rf"{{\rtf1\ansi {body}}}", "a.rtf"), MarkKind.BLOCK_QUOTE)


def test_a_paragraph_set_in_on_the_left_alone_is_a_block_quote() -> None:
    assert quotes(PLAIN * 3 + rf"{{\pard\ql\f0\sa180\li720\fi0 {QUOTED}\par}}" + PLAIN) == [QUOTED]


def test_an_indent_counts_from_where_the_other_paragraphs_stand() -> None:
    letter = rf"\pard\li720 {SAID}\par " * 4
    assert quotes(letter) == []
    assert quotes(letter + rf"\pard\li1440 {QUOTED}\par ") == [QUOTED]


@pytest.mark.parametrize(
    "paragraph",
    [
        rf"\pard\li720\fi360 {QUOTED}\par ",
        rf"\pard\li720\fi-360 {QUOTED}\par ",
        rf"\pard\li360 {QUOTED}\par ",
        rf"\pard\li5040 {QUOTED}\par ",
        rf"\pard\li720\qr {QUOTED}\par ",
        rf"\pard\li720\ls1 {QUOTED}\par ",
        rf"\pard\li720 (a) {QUOTED}\par ",
        rf"\pard\li720 3.1 {QUOTED}\par ",
        rf"\pard\li720 \bullet  {QUOTED}\par ",
        rf"\pard\li720 {{\b Late Fee.}} {QUOTED}\par ",
        r"\pard\li720 12 High Street, Ostmere\par ",
        rf"\pard\li720\fi-360 1.\tab It rained.\par \pard\li720 {QUOTED}\par ",
        rf"\pard\intbl\li720 {QUOTED}\cell\row ",
    ],
)
def test_indents_of_lists_clauses_addresses_and_first_lines_are_no_block_quotes(paragraph: str) -> None:
    assert quotes(PLAIN * 4 + paragraph + PLAIN) == []


def test_where_half_of_a_text_is_set_in_or_at_three_depths_there_are_levels() -> None:
    assert quotes((PLAIN + rf"\pard\li720 {QUOTED}\par ") * 3) == []
    levels = "".join(rf"\pard\li{left} {QUOTED}\par " for left in (600, 1200, 1800))
    assert quotes(PLAIN * 8 + levels) == []


def test_a_paragraph_set_in_on_both_sides_is_marked_once() -> None:
    assert quotes(PLAIN * 3 + rf"\pard\li720\ri720 {QUOTED}\par ") == [QUOTED]

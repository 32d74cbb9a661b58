"""Numbers of lines that count on from page to page, and numbers that are none of these."""

import pytest

from whence.read.pdf.counted_heads import are_numbered
from whence.read.pdf.counted_lines import without_counted_lines
from whence.read.pdf.lines import Line

SAID = ("The harbour was shut on that day", "and nobody came to see it but", "the clerk, who wrote it down.")


def _numbered(page: int, number: int, at: int, words: str) -> list[Line]:
    base = 700.0 - 14 * at
    head = Line(page, str(number), (100.0, base, 108.0, base + 8), base, 10.0)
    return [head, Line(page, words, (118.0, base, 480.0, base + 8), base, 10.0, joined=True)]


def _page(page: int, first: int, count: int = 12, step: int = 1) -> list[Line]:
    lines = []
    for at in range(count * step):
        words = SAID[at % 3]
        found = _numbered(page, first + at, at, words)
        lines += found if at % step == step - 1 or step == 1 else [_alone(found[1])]
    return lines


def _alone(line: Line) -> Line:
    return Line(line.page, line.text, line.box, line.base, line.size)


@pytest.mark.parametrize("first", [(1, 13), (1, 1), (31, 43)])
def test_numbers_of_lines_that_count_on_are_no_part_of_the_text(first: tuple[int, int]) -> None:
    rest, numbers = without_counted_lines([_page(page, number) for page, number in enumerate(first)])
    assert [line.text for line in rest[1]] == [*SAID] * 4
    assert not any(line.joined for line in rest[0])
    assert [one.text.split()[0] for one in numbers] == [str(number) for number in first]


def test_every_fifth_line_may_be_numbered() -> None:
    rest, numbers = without_counted_lines([_page(0, 1, 4, 5), _page(1, 21, 4, 5)])
    assert [one.text for one in numbers] == ["5 10 15 20", "25 30 35 40"]
    assert len(rest[0]) == 20


def test_the_last_page_may_be_one_of_notes() -> None:
    notes = [line for at in range(6) for line in _numbered(2, 25 + at, at, f"Roe, Silt, {at}.")]
    rest, numbers = without_counted_lines([_page(0, 1), _page(1, 13), notes])
    assert numbers[-1].text == "25 26 27 28 29 30"
    assert rest[2][0].text == "Roe, Silt, 0."


def test_notes_that_count_on_keep_their_numbers_and_are_whole_lines() -> None:
    pages = [
        [line for at in range(8) for line in _numbered(page, 8 * page + at + 1, at, f"Lee, Silt and Sand, {at}.")]
        for page in range(3)
    ]
    rest, numbers = without_counted_lines(pages)
    assert numbers == []
    assert [line.text for line in rest[1][:2]] == ["9 Lee, Silt and Sand, 0.", "10 Lee, Silt and Sand, 1."]
    assert not any(line.joined for line in rest[1])


def test_one_page_of_numbered_lines_is_a_poem() -> None:
    pages = [_page(0, 1), *([_alone(line) for line in _page(page, 1) if line.joined] for page in range(1, 5))]
    rest, numbers = without_counted_lines(pages)
    assert numbers == []
    assert rest[0][1].text == f"2 {SAID[1]}"


def test_a_number_set_off_from_its_line_heads_it_as_one_close_to_it_does() -> None:
    close = [f"{number} {SAID[number % 3]}" for number in range(1, 13)]
    apart = [words for number in range(13, 25) for words in (str(number), SAID[number % 3])]
    assert are_numbered([[*close[:6], *apart[:12]], [*apart, *close]])
    assert not are_numbered([[str(number), "Lee, Silt and Sand"] for number in range(1, 13)])

"""The numbers of a pleading's lines beside its text, and columns of numbers that are none."""

from whence.read.pdf.lines import Line
from whence.read.pdf.numbered_lines import without_line_numbers


def _number(page: int, value: int, base: float) -> Line:
    return Line(page, str(value), (74.0, base, 79.0, base + 9.0), base, 12.0)


def _words(page: int, base: float, text: str = "The harbour was shut on that day and nobody came.") -> Line:
    return Line(page, text, (100.0, base, 540.0, base + 9.0), base, 12.0, joined=True)


def _pleading(page: int, count: int = 28, step: float = 24.0) -> list[Line]:
    bases = [700.0 - step * at for at in range(count)]
    return [*(_number(page, at + 1, base) for at, base in enumerate(bases)), *(_words(page, base) for base in bases)]


def test_a_column_of_numbers_beside_every_line_is_no_part_of_the_text() -> None:
    rest, numbers = without_line_numbers([_pleading(0), _pleading(1)])
    assert [len(found) for found in rest] == [28, 28]
    assert [(one.page, one.text.split()[-1]) for one in numbers] == [(0, "28"), (1, "28")]


def test_what_stands_behind_a_number_on_its_line_begins_that_line() -> None:
    pages = [
        [one for base in range(700, 200, -24) for one in (_number(n, (724 - base) // 24, base), _words(n, base))]
        for n in (0, 1)
    ]
    rest, numbers = without_line_numbers(pages)
    assert len(numbers) == 2
    assert not any(line.joined for found in rest for line in found)


def test_a_list_that_counts_so_far_once_keeps_its_numbers() -> None:
    pages = [_pleading(0), [_words(1, 700.0)], [_words(2, 700.0)], [_words(3, 700.0)]]
    assert without_line_numbers(pages) == (pages, [])


def test_numbers_at_uneven_heights_are_those_of_a_list() -> None:
    bases = [700.0 - 20.0 * at - (30.0 if at % 3 else 0.0) * (at % 2) for at in range(20)]
    page = [_number(0, at + 1, base) for at, base in enumerate(bases)] + [_words(0, base) for base in bases]
    assert without_line_numbers([page, page]) == ([page, page], [])


def test_a_short_list_on_every_page_keeps_its_numbers() -> None:
    pages = [_pleading(0, 12), _pleading(1, 12)]
    assert without_line_numbers(pages) == (pages, [])


def test_numbers_to_the_right_of_the_text_are_no_lines_numbers() -> None:
    page = [
        Line(0, str(at + 1), (560.0, 700.0 - 20 * at, 566.0, 709.0 - 20 * at), 700.0 - 20 * at, 12.0)
        for at in range(20)
    ]
    page += [_words(0, 700.0 - 20 * at) for at in range(20)]
    assert without_line_numbers([page, page]) == ([page, page], [])

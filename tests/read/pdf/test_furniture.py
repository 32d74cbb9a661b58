"""What is furniture of a page, and what only stands where furniture does."""

from whence.read.pdf.furniture import furniture
from whence.read.pdf.lines import Line


def _page(number: int, *words: str) -> list[Line]:
    return [
        Line(number, text, (72.0, 700.0 - 20 * at, 300.0, 710.0 - 20 * at), 700.0 - 20 * at, 10.0)
        for at, text in enumerate(words)
    ]


def test_short_notes_at_the_feet_of_many_pages_are_no_furniture() -> None:
    pages = [
        _page(
            n, "Estuary Review", f"On page {n} it was so.", f"So it is said {n}.", f"{2 * n}. Id.", f"{2 * n + 1}. Id."
        )
        for n in range(1, 7)
    ]
    assert furniture(pages) == [{0}] * 6


def test_words_below_numbers_that_point_to_nothing_are_furniture() -> None:
    pages = [
        _page(
            n,
            f"On page {n} it was so.",
            f"So it is said {n}.",
            f"More of {n} things, and so on.",
            f"{n} Harbour Gazette",
        )
        for n in range(1, 7)
    ]
    assert furniture(pages) == [{3}] * 6


def test_an_address_with_page_and_number_of_pages_as_browsers_print_it_is_furniture() -> None:
    said = [
        "It was so.",
        "So it is said.",
        "More of these things.",
        "The harbour was shut.",
        "Nobody came.",
        "No more.",
    ]
    pages = [_page(n, said[n - 1], said[-n], f"https://ostmere.example/silt.html {n}/6") for n in range(1, 7)]
    assert furniture(pages) == [{2}] * 6


def test_a_courts_stamp_is_furniture_though_the_pages_number_is_in_its_middle() -> None:
    pages = [
        _page(
            n,
            f"Case: 20-15 Document: 7 Page: {n} Date Filed: 12/22/2020",
            f"On page {n} it was so.",
            f"It is said {n}.",
        )
        for n in range(1, 7)
    ]
    assert furniture(pages) == [{0}] * 6

"""Spaces inside the words of a PDF, over which the next letters are painted."""

from whence.read.pdf.inner_spaces import Edges, inner_spaces
from whence.read.pdf.lines import Line, without_spaces

TEXT = "Er nest Gell ner schreibt von der Na ti on und der Mo der ne. " * 10
INSIDE = ("Er nest", "Gell ner", "Na ti", "ti on", "Mo der", "der ne")


def _edges(text: str, inside: tuple[str, ...]) -> Edges:
    """Each character ten points wide; a letter behind a space inside a word begins where the space does."""

    def edges(at: int) -> tuple[float, float]:
        left = 10.0 * at - (9.0 if any(text.endswith(one.split()[0] + " ", 0, at) for one in inside) else 0.0)
        return left, left + 10.0

    return edges


def test_spaces_that_letters_are_painted_over_stand_inside_words() -> None:
    found = inner_spaces(TEXT, _edges(TEXT, INSIDE))
    assert "".join(one for at, one in enumerate(TEXT) if at not in found).startswith("Ernest Gellner schreibt von der")


def test_spaces_with_letters_behind_them_part_words() -> None:
    assert not inner_spaces(TEXT, _edges(TEXT, ()))


def test_a_page_of_long_words_is_not_looked_into() -> None:
    def fails(at: int) -> tuple[float, float]:
        raise AssertionError(at)

    assert not inner_spaces("Nationalismus und Moderne in Ostmere " * 30, fails)


def test_turned_text_without_any_width_keeps_its_spaces() -> None:
    assert not inner_spaces(TEXT, lambda at: (508.4, 508.4))


def test_what_is_raised_or_linked_in_a_line_moves_with_its_words() -> None:
    line = Line(0, "Na ti on.3 Mo der ne", (0, 0, 9, 9), 0, 9, raised=((9, 10),), links=((11, 20, "http://lee.org"),))
    mended = without_spaces(line, [2, 5, 13, 17])
    assert mended.text == "Nation.3 Moderne"
    assert [mended.text[slice(*span)] for span in mended.raised] == ["3"]
    assert [(mended.text[first:last], address) for first, last, address in mended.links] == [
        ("Moderne", "http://lee.org")
    ]

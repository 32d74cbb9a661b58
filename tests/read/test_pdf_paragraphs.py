"""Where a paragraph of a PDF's lines begins."""

import pytest

from whence.read.pdf_lines import Line
from whence.read.pdf_paragraphs import paragraphs


def _lines(*words: str) -> list[Line]:
    """Lines at one left edge, as far apart as a list's items are."""
    bases = [700.0 - 30 * at for at in range(len(words))]
    return [
        Line(0, text, (90.0, base, 90.0 + 5.0 * len(text), base + 10), base, 12.0)
        for text, base in zip(words, bases, strict=True)
    ]


@pytest.mark.parametrize(
    "words",
    [
        ["24. Ibid., p. 157", "25. Ibid., p. 159", "26. Lee, Silt and Sand, p. 7"],  # without a stop
        ["24. Ibid. 157.↩︎", "25. Ibid. 159.↩︎", "26. Lee, Silt and Sand.↩︎"],
    ],
)
def test_numbers_that_count_on_at_one_edge_begin_paragraphs(words: list[str]) -> None:
    assert [[line.text for line in one.lines] for one in paragraphs(_lines(*words), 12.0)] == [[one] for one in words]


def test_a_number_at_a_lines_head_that_does_not_count_on_begins_no_paragraph() -> None:
    words = [
        "24. Lee, Silt and Sand (Ostmere, 1990), p. 157, and pages",
        "12. Roe was of another mind, as were all others.",
    ]
    assert len(paragraphs(_lines(*words), 12.0)) == 1

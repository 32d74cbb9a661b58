"""What goes on with a note at the foot of the next page."""

from __future__ import annotations

from whence.read.pdf.going_on import goes_on
from whence.read.pdf.lines import Line
from whence.read.pdf.notes import Foot

TEXT = [Line(1, "It rained all May, and nobody came.", (72.0, 300.0, 400.0, 312.0), 300.0, 12.0)]


def small(text: str, *, size: float = 9.0, left: float = 72.0, right: float = 380.0) -> Line:
    return Line(1, text, (left, 80.0, right, 80.0 + size), 80.0, size)


def open_note(words: str = "4 Ann Lee, Silt and") -> list[list[Foot]]:
    return [[Foot(0, "4", (small(words), small("Sand: the tides of " + words)))]]


def test_lines_of_the_notes_type_go_on() -> None:
    assert goes_on(open_note(), [small("Ostmere, 1998, 7."), small("See also Roe.")], TEXT)


def test_a_chart_a_table_and_an_equation_in_another_type_do_not() -> None:
    assert not goes_on(open_note(), [small("1890 1900 1910", size=7.2)], TEXT)
    assert not goes_on(open_note(), [small("i,t = x", size=6.0), small("y", size=6.0)], TEXT)


def test_the_lines_of_a_scan_differ_in_size_and_go_on() -> None:
    notes = [[Foot(0, "4", (small("4 Ann Lee,", size=8.2), small("Silt and", size=9.6)))]]
    assert goes_on(notes, [small("Sand, 7.", size=8.9)], TEXT)


def test_a_caption_or_a_source_below_a_table_is_no_note() -> None:
    for words in (
        "Table 2. Ships of Ostmere",
        "Abbildung 3: Schiffe",
        "Fig. 4 The tides",
        "Quelle: Lee 1998",
        "Tab. 1",
    ):
        assert not goes_on(open_note(), [small(words)], TEXT)
    assert goes_on(open_note(), [small("Tables of tides are older.")], TEXT)


def test_a_quotation_that_ends_the_page_stands_in_from_the_text_behind_a_note_that_has_ended() -> None:
    quotation = [small("The tide came in", left=96.0), small("and took the boats.", left=96.0)]
    assert not goes_on(open_note("4 Ibid., 7."), quotation, TEXT)
    assert goes_on(open_note("4 Ibid., 7."), [small("See also Roe.")], TEXT)

    misread = [small("J? Ibid., 8.", left=96.0, right=140.0), small("3B Ibid., 9.", left=96.0, right=140.0)]
    assert goes_on(open_note("4 Ibid., 7."), misread, TEXT)
    assert goes_on(open_note(), quotation, TEXT)


def test_the_next_note_whose_label_lost_its_raise_is_kept_whatever_its_type() -> None:
    assert goes_on(open_note(), [small("5 ROE, supra note 2, at 6.", size=7.0)], TEXT)
    assert not goes_on(open_note(), [small("8 ships a day", size=7.0)], TEXT)

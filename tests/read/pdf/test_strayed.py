"""Notes of a PDF whose words stand apart from their labels in the file."""

from whence.read.pdf.lines import Line
from whence.read.pdf.strayed import gathered


def _line(text: str, left: float, base: float, size: float = 8.0) -> Line:
    return Line(0, text, (left, base - 2, left + 4 * len(text), base + 6), base, size)


_WORDS = [_line("Ann Lee, Silt, www.silt.example/", 94, 140), _line("tides.html.", 66, 130)]
_BODY = _line("It rained on the quays.218", 66, 300, 11.0)


def test_words_written_before_the_text_stand_behind_their_label() -> None:
    feet = [_line("217. Id. at 6.", 75, 150), _line("218.", 75, 140), _line("219. Roe, Quays.", 75, 120)]
    assert [one.text for one in gathered([*_WORDS, _BODY, *feet])][1:] == [
        "217. Id. at 6.",
        "218. Ann Lee, Silt, www.silt.example/",
        "tides.html.",
        "219. Roe, Quays.",
    ]


def test_words_of_two_stacked_labels_stop_above_the_second() -> None:
    feet = [_line("218.", 75, 140), _line("219.", 75, 130), _line("220. Id.", 75, 120)]
    words = [_WORDS[0], _line("Jan Roe, Quays, www.quays.example.", 94, 130)]
    assert [one.text for one in gathered([*words, _BODY, *feet])][1:] == [
        "218. Ann Lee, Silt, www.silt.example/",
        "219. Jan Roe, Quays, www.quays.example.",
        "220. Id.",
    ]


def test_a_number_that_counts_on_from_nothing_moves_no_words() -> None:
    lines = [*_WORDS, _BODY, _line("218.", 75, 140)]
    assert gathered(lines) == lines


def test_a_label_behind_strayed_words_of_several_lines_gets_its_own() -> None:
    feet = [
        _line("217. Id. at 6.", 75, 150),
        _line("218.", 75, 140),
        _line("219.", 75, 120),
        _line("220. Id.", 75, 110),
    ]
    words = [*_WORDS, _line("Jan Roe, Quays, www.quays.example.", 94, 120)]
    assert [one.text for one in gathered([*words, _BODY, *feet])][1:] == [
        "217. Id. at 6.",
        "218. Ann Lee, Silt, www.silt.example/",
        "tides.html.",
        "219. Jan Roe, Quays, www.quays.example.",
        "220. Id.",
    ]

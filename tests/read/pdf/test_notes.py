"""Notes at the feet of a PDF's pages that are set in the size of the running text."""

from __future__ import annotations

import dataclasses

from whence.read.pdf.lines import Line
from whence.read.pdf.notes import Foot, feet, filled, raised_labels, top_down, with_labels

SIZE = 12.0


def line(text: str, *raised: tuple[int, int], page: int = 1, size: float = SIZE) -> Line:
    return Line(page, text, (72.0, 100.0, 400.0, 112.0), 102.0, size, raised=raised)


def small(text: str) -> Line:
    return dataclasses.replace(line(text), size=0.8 * SIZE)


BODY = [line("It rained all May.4", (18, 19)), line("Nobody came to watch it.5", (24, 25)), line("Then it was June.")]


def labels(lines: list[Line], markers: set[str]) -> list[tuple[str | None, int]]:
    return [(foot.label, len(foot.lines)) for foot in feet(lines, SIZE, markers=markers)[1]]


def test_raised_numbers_that_count_on_at_the_pages_end_begin_notes() -> None:
    foot = [line("4 A. Doe, A Book,", (0, 1)), line("Verso, 1999, 4."), line("5 Ibid., 7.", (0, 1))]
    body, notes = feet([*BODY, *foot], SIZE, markers={"4", "5"})
    assert body == BODY
    assert [(note.label, len(note.lines)) for note in notes] == [("4", 2), ("5", 1)]


def test_a_note_moved_from_the_page_before_comes_first() -> None:
    foot = [line("3 B. Roe, Other.", (0, 1)), line("4 A. Doe, A Book.", (0, 1)), line("5 Ibid., 7.", (0, 1))]
    assert labels([*BODY, *foot], {"4", "5"}) == [("3", 1), ("4", 1), ("5", 1)]


def test_numbers_to_which_nothing_leads_or_that_do_not_count_on_begin_none() -> None:
    foot = [line("4 A. Doe, A Book.", (0, 1)), line("5 Ibid., 7.", (0, 1))]
    assert labels([*BODY, *foot], set()) == []
    assert labels([*BODY, line("8 Others", (0, 1)), line("5 Ibid., 7.", (0, 1))], {"4", "5", "8"}) == [("5", 1)]
    assert labels([*BODY, line("4 A. Doe, A Book."), line("5 Ibid., 7.")], {"4", "5"}) == []


def test_a_printed_number_whose_marker_was_not_seen_begins_a_note_where_the_numbers_count_on_behind_it() -> None:
    foot = [small("4. A. Doe, A Book."), small("5. Id. at 7."), small("6. Id. at 9."), small("12 of them were lost.")]
    assert labels([*BODY, *foot], {"4", "6"}) == [("4", 1), ("5", 1), ("6", 2)]
    assert labels([*BODY, *foot[1:]], {"6"}) == [("5", 1), ("6", 2)]


def test_a_page_number_below_the_notes_in_the_size_of_the_text_does_not_hide_them() -> None:
    foot = [small("4. A. Doe, A Book."), small("5. Id. at 7."), line("(219)")]
    assert labels([*BODY, *foot], {"4", "5"}) == [("4", 1), ("5", 1)]


def test_a_marker_at_a_lines_head_marks_a_note_of_the_same_size() -> None:
    text = [line("It rained all May.4", (18, 19)), line("5 Then it was June,", (0, 1)), line("and they went.")]
    foot = [line("4 A. Doe, A Book.", (0, 1)), line("5 Ibid., 7.", (0, 1))]
    assert labels([*text, *foot], {"4"}) == [("4", 1), ("5", 1)]


def test_a_raised_number_alone_in_its_line_is_a_marker_where_another_line_begins_with_it() -> None:
    alone = [line("4 It rained all May", (0, 1)), line("5", (0, 1)), line("and they went.")]
    assert raised_labels(alone) == set()
    assert feet([*BODY[2:], *alone], SIZE, markers=raised_labels(alone))[1] == []
    assert raised_labels([*alone, small("5. Id. at 7.")]) == {"5"}


def test_notes_of_which_only_the_last_are_set_smaller_are_all_read() -> None:
    foot = [line("4 A. Doe, A Book.", (0, 1)), dataclasses.replace(line("5 Ibid., 7.", (0, 1)), size=0.8 * SIZE)]
    assert labels([*BODY, *foot], {"4", "5"}) == [("4", 1), ("5", 1)]


def test_notes_written_the_last_one_first_are_read_from_top_to_bottom() -> None:
    def at(height: float, text: str, *raised: tuple[int, int]) -> Line:
        return dataclasses.replace(line(text, *raised, size=10.0), box=(72.0, height, 400.0, height + 10))

    top = at(130, "that goes on here."), at(118, "4 A. Doe, A Book,", (0, 1)), at(106, "Verso, 1999, 4.")
    low = at(94, "5 Ibid., 7.", (0, 1))
    assert top_down([*BODY, low, *top[1:], top[0]]) == [*BODY, *top, low]
    assert top_down([*BODY, *top, low]) == [*BODY, *top, low]


def test_a_number_that_is_missing_between_two_notes_begins_one_where_a_line_begins_with_it() -> None:
    first = Foot(1, "3", (small("3 A. Doe, A Book."), small("4 B. ROE, OTHER, by"), small("2001, 5.")))
    goes_on = Foot(2, None, (small("and more."), small("5 Ibid., 7."), small("9 of them were lost.")))
    found = filled([[first, goes_on], [Foot(2, "6", (small("6 Ibid., 8."),))]])
    assert [(note[0].label, [len(foot.lines) for foot in note]) for note in found] == [
        ("3", [1]),
        ("4", [2, 1]),
        ("5", [2]),
        ("6", [1]),
    ]


def test_the_marker_of_the_last_line_above_the_notes_is_no_note() -> None:
    foot = [small("6"), small("4. A. Doe, A Book."), small("5. Ibid., 7."), small("6. Ibid., 8.")]
    body, notes = feet([*BODY, *foot], SIZE, markers={"4", "5", "6"})
    assert [note.label for note in notes] == ["4", "5", "6"]
    assert body == [*BODY, foot[0]]


def at(text: str, left: float, right: float, bottom: float, size: float = SIZE) -> Line:
    return Line(1, text, (left, bottom, right, bottom + size), bottom, size)


def test_a_label_written_behind_the_words_that_it_stands_before_is_put_in_front_of_them() -> None:
    [joined] = with_labels([at("Ibid.", 93, 118, 100, 8.0), at("41", 85, 90, 103, 5.0)])
    assert (joined.text, joined.raised) == ("41 Ibid.", ((0, 2),))


def test_a_marker_written_behind_its_line_belongs_to_it() -> None:
    below = at("and nobody came to watch it.", 72, 400, 88)
    [ended, _] = with_labels([at("It rained all May.", 72, 200, 100), at("41", 200, 206, 106, 6.0), below])
    assert (ended.text, ended.raised) == ("It rained all May.41", ((18, 20),))
    [held, _] = with_labels([at("It rained all May. Then", 72, 230, 100), at("41", 200, 206, 106, 6.0), below])
    assert (held.text, held.raised) == ("It rained all May. Then 41", ((24, 26),))


def test_a_number_beside_no_line_stays_alone() -> None:
    lines = [at("It rained all May.", 72, 200, 100), at("41", 300, 306, 46, 6.0)]
    assert with_labels(lines) == lines


def test_a_year_or_a_figure_of_a_chart_in_a_line_by_itself_begins_no_note() -> None:
    year = dataclasses.replace(small("2025"), raised=((0, 4),))
    foot = [small("4 A. Doe, A Book, 20 August"), year, small("5 Id. at 7."), small("6 Ibid., 30 June"), year]
    assert labels([*BODY, *foot], {"4", "5", "6", "2025"}) == [("4", 2), ("5", 1), ("6", 2)]
    assert labels([*BODY, dataclasses.replace(small("500"), raised=((0, 3),)), *foot[:1]], {"4"}) == [("4", 1)]


def test_a_quotation_in_small_print_above_the_notes_does_not_go_on_with_the_note_of_the_page_before() -> None:
    quoted = dataclasses.replace(small("“It rained all May.”5"), raised=((20, 21),))
    foot = [small("5. A. Doe, A Book."), small("6. Id. at 7.")]
    body, notes = feet([*BODY, quoted, *foot], SIZE, markers={"4", "5", "6"}, going_on=True)
    assert body[-1] == quoted
    assert [note.label for note in notes] == ["5", "6"]
    told = feet([*BODY, small("London, 1999."), *foot], SIZE, markers={"4", "5", "6"}, going_on=True)[1]
    assert [note.label for note in told] == [None, "5", "6"]


def test_a_page_alone_on_a_notes_last_line_is_no_label_where_the_labels_are_printed_in_front() -> None:
    lone = dataclasses.replace(small("251"), raised=((0, 3),))
    foot = [small("4 A. Doe, in: Tides 8/2008, S."), lone, small("5 Ibid., 7."), small("6 Ibid., 9.")]
    assert labels([*BODY, *foot], {"4", "5", "6"}) == [("4", 2), ("5", 1), ("6", 1)]


def test_numbers_that_count_on_from_the_page_before_begin_notes_though_a_scan_misread_their_markers() -> None:
    foot = [small("it, as she said."), small("109 See A. Doe, A Book,"), small("1999."), small("110 Id. at 7.")]
    found = feet([*BODY, *BODY, *foot], SIZE, markers={"0", "09"}, going_on=True, before=108)[1]
    assert [(note.label, len(note.lines)) for note in found] == [(None, 1), ("109", 2), ("110", 1)]
    far = feet([*BODY, *BODY, *foot], SIZE, markers={"0"}, going_on=True, before=42)[1]
    assert [(note.label, len(note.lines)) for note in far] == [(None, 4)]


def test_a_number_inside_a_sentence_that_goes_on_from_the_page_before_begins_no_note() -> None:
    foot = [
        small("and that is told in"),
        small("109 Pages of print"),
        small("109 are lost. See"),
        small("110 of them."),
    ]
    found = feet([*BODY, *BODY, *foot], SIZE, markers=set(), going_on=True, before=108)[1]
    assert [(note.label, len(note.lines)) for note in found] == [(None, 4)]


def test_a_page_of_small_print_alone_that_counts_on_is_a_list() -> None:
    page = [small("109 A. Doe, A Book, 1999."), small("110 B. Roe, Other, 2001.")]
    found = feet(page, SIZE, markers=set(), going_on=True, before=108)[1]
    assert [note.label for note in found] == [None]


def test_labels_written_before_the_words_of_the_first_of_them_wait_each_for_its_own() -> None:
    labels = [placed("4", 36, 86, 5.5), placed("5", 36, 62, 5.5), placed("6", 36, 50, 5.5)]
    words = [placed("Lee, Silt,", 54, 80, 9), placed("pp. 4-5.", 54, 68, 9), placed("Ibid.", 54, 56, 9)]
    found = with_labels([*labels, *words, placed("Roe, Sand.", 54, 44, 9)])
    assert [line.text for line in found] == ["4 Lee, Silt,", "pp. 4-5.", "5 Ibid.", "6 Roe, Sand."]


def placed(text: str, left: float, base: float, size: float) -> Line:
    return Line(1, text, (left, base, left + 0.5 * size * len(text), base + size), base, size)


def test_a_label_glued_to_its_notes_first_word_begins_a_note() -> None:
    foot = [small("4Lee (1998) Silt and Sand."), small("5Ibid., 7."), small("3D maps are older.")]
    assert labels([*BODY, *foot], {"4", "5"}) == [("4", 1), ("5", 2)]


def test_an_exponent_by_itself_begins_no_note_set_in_the_size_of_the_text() -> None:
    equation = [line("2", (0, 1)), line("x - y ,")]
    assert labels([*BODY, *equation], {"2"}) == []
    note = [line("2", (0, 1)), line("The separate question is whether it rained.")]
    assert labels([*BODY, *note], {"2"}) == [("2", 2)]


def test_a_list_that_counts_by_itself_does_not_go_on_from_the_notes_before() -> None:
    works = [small(f"{number}. Lee, A.: Silt and Sand, vol. {number}. Ostmere.") for number in range(2, 6)]
    assert [foot.label for foot in feet([*BODY, line("References"), *works], SIZE, markers=set(), before=3)[1]] == []
    assert [foot.label for foot in feet([*BODY, BODY[0], *works[2:]], SIZE, markers=set(), before=3)[1]] == ["4", "5"]

"""Notes at the feet of pages in plain text."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.read.reading import reading
from whence.models import Mark, MarkKind
from whence.read.notes.feet.pages import page_notes

BODY = "The board met in the spring of that year, and nobody came to watch it meet there."


def page(first: int, *, stop: str = ". ", marker: str = "{}") -> str:
    """A page with two markers and the notes to them at its foot, between two page numbers."""
    one, two = (marker.format(number) for number in (first, first + 1))
    notes = f"{first}{stop}A. Doe, A Book, 1999.\n{first + 1}{stop}See B. Roe,\nAnother, 2001.\n"
    return f"{BODY} It was so.{one} They said,{two} and left.\n{BODY}\n\n{notes}\n{800 + first}\n\n"


def pairs(text: str) -> list[tuple[str, str]]:
    """Each note's label with the words before its marker."""
    marks = page_notes(text)
    notes = {mark.data["id"]: mark for mark in marks if mark.kind is MarkKind.NOTE}
    markers = [mark for mark in marks if mark.kind is MarkKind.NOTE_REFERENCE]
    assert all(text[mark.start : mark.end] == mark.data["label"] for mark in markers)
    return [(text[m.start - 5 : m.start], text[slice(*_span(notes[m.data["target"]]))]) for m in markers]


def _span(mark: Mark) -> tuple[int, int]:
    return mark.start, mark.end


@pytest.mark.parametrize(("stop", "marker"), [(". ", "{}"), (" ", "{}"), ("\n", "{}"), (") ", " {}")])
def test_notes_at_the_feet_pair_with_the_numbers_behind_words(stop: str, marker: str) -> None:
    if marker == " {}":
        text = "".join(page(number, stop=stop).replace(f"so.{number}", f"so. {number}") for number in (1, 3, 5))
    else:
        text = "".join(page(number, stop=stop, marker=marker) for number in (1, 3, 5))
    found = pairs(text)
    assert len(found) == 6
    assert found[0][1].endswith("A. Doe, A Book, 1999.")
    assert found[1][1].endswith("Another, 2001.")


def test_numbers_in_brackets_apart_from_their_words_pair_with_bare_numbers_at_the_feet() -> None:
    text = "".join(page(number, stop=" ", marker=" [{}]") for number in (1, 3, 5))
    notes = [mark for mark in page_notes(text) if mark.kind is MarkKind.NOTE]
    assert [text[mark.start : mark.end].split("\n")[0] for mark in notes[:2]] == [
        "1 A. Doe, A Book, 1999.",
        "2 See B. Roe,",
    ]
    assert [mark.data["label"] for mark in notes] == list("123456")


def test_a_numbered_list_without_markers_has_no_notes() -> None:
    items = "\n".join(f"{number}. Build the harbour." for number in range(1, 9))
    assert page_notes(f"{BODY}\n\n{items}\n\n{BODY}\n\n{items}") == []


def test_one_foot_alone_is_left_to_its_heading() -> None:
    assert page_notes(page(1)) == []


def test_chapter_three_is_no_marker() -> None:
    text = "".join(f"{BODY}\nSee chapter {n}\nIt is there.\n\n{n}. The harbour is old.\n\n" for n in range(1, 8))
    assert page_notes(text) == []


def test_a_long_note_stops_at_the_pages_number() -> None:
    text = "".join(page(number) for number in (1, 3, 5)).replace("2001.\n\n802", "2001.\n802")
    notes = [text[m.start : m.end] for m in page_notes(text) if m.kind is MarkKind.NOTE]
    assert not any("80" in note for note in notes)


def test_the_readers_of_plain_text_and_markdown_mark_them() -> None:
    text = "".join(page(number) for number in (1, 3, 5))
    for name in ("a.txt", "a.md"):
        kinds = [mark.kind for mark in reading(text, name).marks]
        assert kinds.count(MarkKind.NOTE) == kinds.count(MarkKind.NOTE_REFERENCE) == 6


@given(st.text(alphabet='ab .,\n12345678"”)’\f', max_size=400))
@settings(max_examples=150)
def test_every_mark_lies_inside_the_text_and_none_overlap(text: str) -> None:
    marks = sorted((mark.start, mark.end) for mark in page_notes(text * 3))
    assert all(0 <= start < end <= 3 * len(text) for start, end in marks)
    assert all(a[1] <= b[0] for a, b in pairwise(marks))


def test_a_note_may_begin_with_a_volume_of_judgments_and_hold_an_abbreviation_at_a_line_s_end() -> None:
    page = "It was so.{0} And more,{1} they said.\n\n{0}. A. Doe, A Book " + "and more " * 100
    page += "(5th ed.\n1984).\n{1}. 376 U.S. 254 (1964).\n\n"
    text = "".join(page.format(number, number + 1) for number in (1, 3, 5))
    notes = [mark for mark in page_notes(text) if mark.kind is MarkKind.NOTE]
    assert [mark.data["label"] for mark in notes] == list("123456")
    assert text[notes[0].start : notes[0].end].endswith("(5th ed.\n1984).")


def found(text: str) -> list[tuple[str, str]]:
    """The notes: label and words, with the label where it stands before them."""
    return [(mark.data["label"], text[slice(*_span(mark))]) for mark in page_notes(text) if mark.kind is MarkKind.NOTE]


def test_numbers_below_their_notes_are_the_numbers_of_the_words_above() -> None:
    """So are raised numbers set by tools that draw a text out of a PDF, where a note takes several lines."""
    feet = [
        f"{BODY} It was so.{n} They said,{n + 1} and left.\n\nA. Doe, A Book of many\nwords, {1990 + n}.\n{n}\n\n"
        f"B. Roe, Another of\nthem, 2001.\n{n + 1}\n\n{n}\n\n\f"
        for n in (1, 3, 5)
    ]
    notes = found("".join(feet))
    assert [label for label, _ in notes] == ["1", "2", "3", "4", "5", "6"]
    assert notes[2] == ("3", "A. Doe, A Book of many\nwords, 1993.")
    assert notes[3] == ("4", "B. Roe, Another of\nthem, 2001.")


def test_numbers_above_their_notes_stay_so_where_a_pages_number_ends_the_page() -> None:
    feet = [
        f"{BODY} It was so.{n} They said,{n + 1} and left.\n\n{n}\n\nA. Doe, A Book, 1999.\n{n + 1}\n\nB. Roe, 2001.\n{n}\n\n\f"
        for n in (1, 3, 5)
    ]
    assert [(label, words.split()[1]) for label, words in found("".join(feet))] == [
        (str(n), "A." if n % 2 else "B.") for n in range(1, 7)
    ]


def test_a_note_that_begins_with_a_figure_and_one_whose_marker_hangs_on_a_year_fill_the_gaps() -> None:
    text = (
        f"{page(1)}{BODY} It failed in 1952 and in 1963.3 The law,4 it says, is old.5\n\n"
        f"3 C. Lee, A Count, 1970.\n4 42 U.S.C. § 2000ee.\n5 H.R. 2048.\n\n803\n\n{page(6)}{page(8)}"
    ).replace(". A. Doe", " A. Doe")
    text = "".join(
        line if not line[:2].rstrip(".").isdigit() else line.replace(". ", " ", 1) for line in text.splitlines(True)
    )
    notes = found(text)
    assert [label for label, _ in notes] == [str(n) for n in range(1, 10)]
    assert notes[3] == ("4", "4 42 U.S.C. § 2000ee.")
    marker = next(m for m in page_notes(text) if m.kind is MarkKind.NOTE_REFERENCE and m.data["label"] == "3")
    assert text[marker.start - 5 : marker.end] == "1963.3"[-6:]


def test_a_note_without_a_marker_stands_where_the_numbers_around_it_leave_one_out() -> None:
    text = page(1) + page(3).replace("said,4", "said,") + page(5)
    assert [label for label, _ in found(text)] == ["1", "2", "3", "4", "5", "6"]
    assert [mark.data["label"] for mark in page_notes(text) if mark.kind is MarkKind.NOTE_REFERENCE] == list("12356")


def test_a_sentence_goes_on_behind_an_empty_line() -> None:
    text = (
        page(1)
        + page(3).replace("3. A. Doe, A Book, 1999.", "3. As A. Doe says in her Book,\n\n“[n]othing came.”")
        + page(5)
    )
    assert ("3", "3. As A. Doe says in her Book,\n\n“[n]othing came.”") in found(text)


def test_notes_that_were_all_set_at_the_end_need_one_foot_only() -> None:
    body = " ".join(f"It was said{n} so." for n in range(1, 8))
    notes = "".join(f"{n} B. Roe, Book {'ABCDEFG'[n - 1]}, 2001.\n" for n in range(1, 8))
    assert [label for label, _ in found(f"{body}\n\n{notes}")] == list("1234567")
    assert found(f"{body}\n\n{notes.replace('3 B.', 'B.')}") == []


def notes_of(text: str) -> dict[str, str]:
    """Each note by its label."""
    return {mark.data["label"]: text[mark.start : mark.end] for mark in page_notes(text) if mark.kind is MarkKind.NOTE}


def long_foot(middle: str) -> str:
    """Pages without empty lines in their feet; the one in the middle is given."""
    filler = "".join(f"{BODY}\n" for _ in range(12))
    first = f"{BODY} It was so.1 They said,2 and left.\n\n1 A. Doe, A Book.\n2 Ibid.\n\n"
    last = f"{BODY} Again.6 And so.7 It went.\n\n6 B. Roe, Tides.\n7 Ibid.\n\n"
    return f"{first}{BODY} It was so.3 They said,4 and left.5 Then went.\n{middle}{filler}\n{last}"


def test_an_initial_at_a_lines_end_ends_no_note() -> None:
    text = long_foot("3 Ann Doe, Tides, 33 HARV. L. REV. 388 (2020); Abby K.\nRoe, Tolls (2018).\n4 Id.\n5 Id. at 4.\n")
    assert notes_of(text)["3"].endswith("Roe, Tolls (2018).")


def test_the_last_note_of_a_foot_ends_with_its_sentence_not_with_a_title() -> None:
    text = long_foot("3 Id.\n4 Id.\n5 Ann Doe, Tides and Tolls, 71 OKLA. L.\nREV. 1 (2018) (saying so).\n")
    assert notes_of(text)["5"].endswith("REV. 1 (2018) (saying so).")


def test_the_number_missing_between_two_notes_of_a_foot_is_a_note() -> None:
    middle = "3 Doe v. Roe, 12 F.3d 1 (1st Cir. 1990).\n4 774 F.3d 736, 740 (11th Cir. 2014).\n5 Id. at 739.\n"
    found = notes_of(long_foot(middle))
    assert found["4"].endswith("4 774 F.3d 736, 740 (11th Cir. 2014).")
    assert found["3"].endswith("(1st Cir. 1990).")


def test_a_marker_glued_to_a_year_pairs_with_the_missing_note() -> None:
    text = long_foot("3 A. Doe, Tides.\n4 Roe, supra note 2.\n5 Id.\n").replace("said,4", "said in 1980.4")
    assert ("1980.", "4 Roe, supra note 2.") in pairs(text)


def test_a_line_that_ends_many_pages_belongs_to_no_note() -> None:
    foot = "Electronic copy available at: https://example.org/1"
    text = "".join(page(n).replace(f"2001.\n\n{800 + n}\n", f"2001.\n{foot}\n\n") for n in (1, 3, 5, 7))
    assert [words.splitlines()[-1] for _, words in found(text) if foot in words] == []
    assert ("4", "4. See B. Roe,\nAnother, 2001.") in found(text)


@pytest.mark.parametrize("note", ["cf. Roe, Another.", "pp. 3-4.", "op. cit., 7."])
def test_a_note_may_begin_with_a_small_abbreviation(note: str) -> None:
    text = "".join(page(number).replace("See B. Roe,\nAnother, 2001.", note) for number in (1, 3, 5))
    assert [words.split(". ", 1)[1] for _, words in pairs(text)][1::2] == [note] * 3


def test_words_right_below_the_text_with_their_number_below_them_begin_behind_the_last_marker() -> None:
    said = "It was so.{0} They said,{1} and left for all the\nharbours of Ostmere\n"
    foot = "A. Lee, Silt and\nSand, 4.\n{0}\n\nB. Roe, The Long\nWay, 7.\n{1}\n\n\f"
    text = "".join((said + foot).format(number, number + 1) for number in (1, 3, 5))
    assert [words for _, words in pairs(text)] == ["A. Lee, Silt and\nSand, 4.", "B. Roe, The Long\nWay, 7."] * 3


@pytest.mark.parametrize(("line", "label"), [("n Ibid., p. 7.", "12"), ("See Ibid., p. 7.", None)])
def test_letters_before_an_ibid_are_the_number_missing_between_two_notes(line: str, label: str | None) -> None:
    text = f"{page(10)}{BODY} It was said,12 and done.13\n\n{line}\n13. A. Doe, A Book, 1999.\n\n814\n\n{page(14)}"
    assert notes_of(text).get("12") == (line.partition(" ")[2] if label else None)

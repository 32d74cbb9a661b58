"""Notes at the feet of drawn pages whose number stands at the foot's end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.read.notes.feet.displaced import displaced
from whence.read.notes.feet.pages import page_notes

BODY = "The board met in May.{} The tolls were high.{} The master denied it.{}\n\n"
FIRST = BODY + "A. Doe, The Long Way to\nOstmere and Back, p. 3.\n{}\nIbid.\n{}\nB. Roe, Other.\n{}\n\n"
SECOND = BODY + "{}\n\nA. Doe, Tides, p. 3.\nSee id.\n{}\nB. Roe, Other.\n{}\n\n"


def _page(form: str, number: int) -> str:
    numbers = [number, number + 1, number + 2]
    drawn = [*numbers[1:], numbers[0]] if form == FIRST else [numbers[0], numbers[2], numbers[1]]
    return form.format(*numbers, *drawn)


def _found(text: str) -> list[tuple[int, str]]:
    return [(line.number, text[line.words : line.end]) for line in displaced(text)]


def test_a_first_note_begins_behind_the_running_text() -> None:
    assert _found(_page(FIRST, 4)) == [(4, "A. Doe, The Long Way to\nOstmere and Back, p. 3.")]


def test_two_notes_under_one_number_are_parted_where_a_line_may_begin_a_note() -> None:
    assert _found(_page(SECOND, 4)) == [(4, "A. Doe, Tides, p. 3."), (5, "See id.")]


def test_two_notes_whose_lines_may_be_parted_twice_are_not_parted() -> None:
    assert _found("4\n\nIn one case.\nIn another one.\nIn a third one.\n6\nB. Roe.\n5\n\n") == []


def test_of_two_notes_the_first_ends_with_a_short_line() -> None:
    notes = "A. Doe, The Long Way to Ostmere and Back.\nIt was so.\nB. Roe, The Short Way to Ostmere, p. 33."
    assert [words for _, words in _found(f"4\n\n{notes}\n6\nC. Poe.\n5\n\n")] == notes.rsplit("\n", 1)


@pytest.mark.parametrize(
    "text",
    [
        "It was so.\n\n5\nIbid.\n6\nB. Roe.\n7\n\n",  # the next number in order
        "It was so.4 And so they met there.5\nA. Doe, Tides.\n5\nIbid.\n6\nId.\n4\n\n",  # no foot that begins anew
        "It was so.\n\nA. Doe.\n5\nIbid.\n6\nId.\n4\nmore of it\n\n",  # the number goes on
        "It was so.\n\nA. Doe.\n5\nIbid.\n\fId.\n4\n\n",  # on the next page
    ],
)
def test_other_numbers_alone_tell_no_note(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize("form", [FIRST, SECOND])
def test_every_note_of_such_pages_has_its_own_words(form: str) -> None:
    text = "".join(_page(form, number) for number in (1, 4, 7))
    notes = [mark for mark in page_notes(text) if mark.kind == "note"]
    assert [mark.data["label"] for mark in notes] == [str(number) for number in range(1, 10)]
    assert all("board" not in text[mark.start : mark.end] for mark in notes)


@given(st.text(alphabet="AId. \n\f4567", max_size=80))
def test_every_note_stands_in_its_text(text: str) -> None:
    for line in displaced(text):
        assert 0 <= line.start <= line.words <= line.end <= len(text)


def test_several_notes_whose_numbers_all_stand_at_the_end_of_a_foot_printed_in_lines() -> None:
    foot = "A. Doe, Tides, p. 3.\nSee id.\n6 Ibid.\n7 B. Roe, Other,\n12 Yale L.J. 5.\n4\n5\n\nOstmere Press\n\n"
    assert _found(f"as he said.4 And so.5\n\n{foot}") == [(4, "A. Doe, Tides, p. 3."), (5, "See id.")]


def test_a_line_that_begins_with_a_volume_is_no_note_of_the_foot() -> None:
    foot = "A. Doe, Tides, p. 3.\n5\nIbid.\n6\nB. Roe, Other, in\n130 Harbour Law 5.\n4\n\n"
    assert _found(f"as he said.4\n\n{foot}") == [(4, "A. Doe, Tides, p. 3.")]

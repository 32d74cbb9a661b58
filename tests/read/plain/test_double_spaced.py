"""Text with an empty line behind each line."""

from hypothesis import given
from hypothesis import strategies as st

from tests.read.reading import reading
from whence.extract.blocks import layout
from whence.models import MarkKind
from whence.read.plain.double_spaced import lone_empty_lines, without

PARAGRAPH = "It rained in Ostmere, and nobody came there\nby the road, which was closed all year for\nthe works at its bridge.\n"


def doubled(text: str) -> str:
    return text.replace("\n", "\n\n")


def test_the_empty_lines_behind_each_line_are_found() -> None:
    text = doubled(PARAGRAPH * 10)
    assert without(text, lone_empty_lines(text)) == PARAGRAPH * 10


def test_a_further_empty_line_stays() -> None:
    text = doubled(f"{PARAGRAPH}\n" * 10)
    assert without(text, lone_empty_lines(text)) == f"{PARAGRAPH}\n\n" * 10


def test_empty_lines_between_paragraphs_are_none_of_these() -> None:
    assert lone_empty_lines(f"{PARAGRAPH}\n" * 10) == []
    assert lone_empty_lines("It rained in Ostmere, and nobody came.\n\n" * 30) == []


def test_blocks_are_those_of_the_text_without_them() -> None:
    text = doubled(PARAGRAPH * 10)
    assert [text[block.start : block.end] for block in layout(reading(text, "a.txt")).blocks] == [
        doubled(PARAGRAPH.strip())
    ] * 10


def test_notes_at_feet_of_pages_are_read_in_it() -> None:
    page = "They met in the spring of the year and left\nthe harbour.{0} Nobody knew why, and so it\nstayed.{1}\n\n"
    feet = "{0} Ann Lee, Silt and Sand (Ostmere: Roe\nPress, 1990), 4.\n{1} Ibid., 5.\n\n"
    text = doubled("".join((page + feet).format(n, n + 1) for n in range(1, 13, 2)))
    found = reading(text, "a.txt")
    notes = [found.text[mark.start : mark.end] for mark in found.marks if mark.kind is MarkKind.NOTE]
    assert notes[1] == "2 Ibid., 5."
    assert len(notes) == 12


def test_markdown_lines_are_joined_and_its_notes_stay_apart() -> None:
    found = reading(doubled(PARAGRAPH.replace("bridge.", "bridge.[^1]") * 10 + "[^1]: A. Lee, *Silt*.\n"), "a.md")
    assert [found.text[mark.start : mark.end] for mark in found.marks if mark.kind is MarkKind.NOTE] == [
        "[^1]: A. Lee, Silt."
    ]
    assert sum(mark.kind is MarkKind.PARAGRAPH for mark in found.marks) == 11


@given(st.text(alphabet="aB. \n\r", max_size=300))
def test_only_white_space_is_left_out(text: str) -> None:
    more = text * 10
    assert "".join(without(more, lone_empty_lines(more)).split()) == "".join(more.split())

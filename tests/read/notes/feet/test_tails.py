"""Heads and feet of pages at the end of notes."""

import pytest

from whence.models import Mark, MarkKind
from whence.read.notes.feet.tails import without_tails


def _notes(words: str, foot: str, head: str = "Silt and Sand") -> list[str]:
    """What is left of the last note of each of six pages, which run over foot and head to the next."""
    text, marks = f"{head}\n\n", []
    for page in range(1, 7):
        start = len(text)
        text += f"{words.format(page)}\n{foot.format(page)}\n\n\f{head}\n\n"
        marks.append(Mark(MarkKind.NOTE, start, len(text.rstrip())))
    return [text[mark.start : mark.end] for mark in without_tails(text, marks)]


@pytest.mark.parametrize("foot", ["https://ostmere.example/silt 3{}/60", "Harbour Review\n{}/6", "7 May 2021, {}"])
def test_heads_and_feet_of_pages_are_no_part_of_the_note_before_them(foot: str) -> None:
    assert _notes("{}. A. Lee, Silt.", foot) == [f"{page}. A. Lee, Silt." for page in range(1, 7)]


@pytest.mark.parametrize("last", ["Ibid., 4.", "See id.", "Roe, Another 4{}, 9{} f."])
def test_short_notes_that_end_many_pages_are_no_feet(last: str) -> None:
    words = [f"{page}\n\n{last.format((page * 37) % 11, 100 - page * page)}" for page in range(1, 7)]
    text = "\n\n\f".join(words)
    starts = [text.index(one) for one in words]
    marks = [Mark(MarkKind.NOTE, start, start + len(one)) for start, one in zip(starts, words, strict=True)]
    assert without_tails(text, marks) == marks


def test_a_text_without_pages_keeps_its_notes() -> None:
    marks = [Mark(MarkKind.NOTE, 0, 6)]
    assert without_tails("1. Lee\n", marks) == marks


def test_lines_that_name_a_page_part_pages_as_form_feeds_do() -> None:
    text = "".join(
        f"{n}. A. Lee, Silt.\n\n- {n + 7} -\n\nSECRET\n\n---- Page {n + 8}\n\nSECRET\n\n" for n in range(1, 9)
    )
    start = text.index("3. A. Lee")
    mark = Mark(MarkKind.NOTE, start, text.index("4. A. Lee") - 2)
    assert [text[one.start : one.end] for one in without_tails(text, [mark])] == ["3. A. Lee, Silt."]

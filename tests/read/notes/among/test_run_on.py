"""Notes of a page that was copied into one paragraph."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.read.reading import reading
from whence.models import Mark, MarkKind
from whence.read.notes.among.run_on import run_on_notes

WORKS = ["Ann Lee, “Silt,” 2019, https://example.org/silt .", "Ibid.", "18 U.S. Code § 2702.", "Roe, “Silt and Sand.”"]


def page(label: str, marker: str, count: int = 12) -> str:
    """A page in one paragraph: markers in its sentences, notes behind them, and what sites set below."""
    body = " ".join(f"They met in the spring and left.{marker.format(n)} And so on." for n in range(1, count + 1))
    notes = " ".join(f"{label.format(n)} {WORKS[n % len(WORKS)]}" for n in range(1, count + 1))
    return f"Skip to content Tolls By Ann Roe {body} Endnotes {notes} About the author Ann Roe writes."


def labels(marks: list[Mark], kind: MarkKind) -> list[int]:
    return [int(mark.data["label"]) for mark in marks if mark.kind is kind]


@pytest.mark.parametrize(("label", "marker"), [("[{}] .", " [{}]"), ("[{}]", "[{}]"), ("{}", " {}"), ("{}", "{}")])
def test_numbers_that_count_on_twice_are_markers_and_notes(label: str, marker: str) -> None:
    text = page(label, marker)
    marks = run_on_notes(text)
    assert labels(marks, MarkKind.NOTE) == labels(marks, MarkKind.NOTE_REFERENCE) == list(range(1, 13))
    second = next(mark for mark in marks if mark.kind is MarkKind.NOTE and mark.data["label"] == "2")
    assert text[second.start : second.end] == "18 U.S. Code § 2702."


@pytest.mark.parametrize("name", ["page.txt", "page.md"])
def test_the_readers_of_plain_text_and_markdown_find_them(name: str) -> None:
    found = reading(page("[{}] .", " [{}]"), name)
    assert labels(list(found.marks), MarkKind.NOTE) == list(range(1, 13))


def test_the_last_note_ends_before_the_rest_of_the_page() -> None:
    text = page("[{}]", " [{}]")
    last = next(mark for mark in run_on_notes(text) if mark.kind is MarkKind.NOTE and mark.data["label"] == "12")
    assert text[last.start : last.end].endswith("https://example.org/silt")


def test_markers_alone_or_a_list_alone_are_no_notes() -> None:
    body, _, notes = page("[{}]", " [{}]").partition(" Endnotes ")
    assert run_on_notes(body) == run_on_notes(notes) == []


def test_a_few_numbers_are_no_notes() -> None:
    assert run_on_notes(page("[{}]", " [{}]", count=5)) == []


@given(st.text(alphabet="[]12 3A.\n", max_size=300))
def test_every_mark_lies_inside_the_text(text: str) -> None:
    assert all(0 <= mark.start < mark.end <= len(text) for mark in run_on_notes(text * 3))


def test_the_numbers_of_a_transcripts_lines_are_neither_markers_nor_notes():
    page = "\n".join(f"{line}   Q. Were you in Ostmere then?" for line in range(1, 26))
    assert run_on_notes(f"{page}\n{page}\n{page}\n") == []


def test_a_name_that_begins_as_a_month_does_heads_a_note() -> None:
    text = page("{}", "{}").replace("Ann Lee", "Julia Marsh")
    assert labels(run_on_notes(text), MarkKind.NOTE) == list(range(1, 13))


SIGNS = [
    ("{}.", "{}"),
    ("({})", " ({})"),
    ("[fn{}]", "[fn{}]"),
    ("^{}", "^{}"),
    ("Note {}:", "[Note {}]"),
    ("**{}.**", "[{}]"),
]


def run_on(label: str, marker: str, pages: int, *, anew: bool = False) -> str:
    """Pages of four notes each in one paragraph, the notes of a page at its foot."""
    made = []
    for first in range(1, 4 * pages, 4):
        numbers = [n - first + 1 if anew else n for n in range(first, first + 4)]
        made += [
            f"They met in the spring, and left the harbour.{marker.format(n)} And so they went on." for n in numbers
        ]
        made += [f"{label.format(n)} {WORKS[n % len(WORKS)]}" for n in numbers]
    return " ".join(made)


@pytest.mark.parametrize(("label", "marker"), SIGNS)
def test_labels_under_any_signs_are_read_where_line_ends_were_lost(label: str, marker: str) -> None:
    assert labels(run_on_notes(page(label, marker, 24)), MarkKind.NOTE) == list(range(1, 25))


@pytest.mark.parametrize(("label", "marker"), SIGNS)
def test_notes_at_feet_stand_among_text_whose_line_ends_were_lost(label: str, marker: str) -> None:
    marks = run_on_notes(run_on(label, marker, 6))
    assert labels(marks, MarkKind.NOTE) == labels(marks, MarkKind.NOTE_REFERENCE) == list(range(1, 25))


def test_numbers_may_begin_anew_on_each_page() -> None:
    marks = run_on_notes(run_on("{}.", "{}", 6, anew=True))
    assert labels(marks, MarkKind.NOTE) == [1, 2, 3, 4] * 6
    leading = {mark.data["target"] for mark in marks if mark.kind is MarkKind.NOTE_REFERENCE}
    assert leading == {mark.data["id"] for mark in marks if mark.kind is MarkKind.NOTE}


def test_the_last_note_of_a_foot_ends_where_the_text_goes_on() -> None:
    text = run_on("[{}]", "[{}]", 6)
    ends = [text[mark.start : mark.end] for mark in run_on_notes(text) if mark.kind is MarkKind.NOTE]
    assert ends[3] == "Ann Lee, “Silt,” 2019, https://example.org/silt"
    assert ends[4] == "Ibid."


def test_a_note_that_begins_as_none_else_does_is_found_between_two() -> None:
    text = page("{}", "{}", 16).replace("9 Ibid.", "9 1911 was a year of strikes.")
    assert labels(run_on_notes(text), MarkKind.NOTE) == list(range(1, 17))


def test_steps_that_are_told_twice_are_no_notes() -> None:
    steps = " ".join(f"({n}) the keeper opens the sluice and waits for the tide to turn, and" for n in range(1, 13))
    assert run_on_notes(f"{steps} so the day ends. {steps} so it ends again. {steps} and that is all.") == []


def test_the_numbers_of_a_laws_parts_are_neither_markers_nor_notes() -> None:
    said = (
        "It is so under Article 16 ({0}) of the code of 1994. Sub-section ({0}) says no more. See Section 8 ({0}) Roe. "
    )
    text = " ".join(said.format(number) + "The bench went on to hold so. " * 9 for number in range(1, 12))
    assert run_on_notes(text) == []

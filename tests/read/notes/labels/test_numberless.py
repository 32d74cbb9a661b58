"""Notes whose numbers were lost."""

from whence.models import MarkKind
from whence.read.notes.labels.numberless import numberless_notes

NOTES = ["Ann Lee, Silt (1998), 4.", "Ibid., 7.", "The figures are the board's.", "Ibid."]
SAID = "It rose.{0} It fell.{1} So she said.{2} And so did he.{3}"
FIGURES = SAID.format(1, 2, 3, 4)


def notes(text: str) -> list[tuple[str, str]]:
    marks = (mark for mark in numberless_notes(text) if mark.kind is MarkKind.NOTE)
    return [(mark.data["label"], text[mark.start : mark.end]) for mark in marks]


def test_as_many_paragraphs_under_notes_as_there_are_markers_are_notes() -> None:
    text = f"{FIGURES}\n\nNotes\n\n" + "\n\n".join(NOTES) + "\n"
    assert notes(text) == [(str(at), note) for at, note in enumerate(NOTES, 1)]


def test_as_many_paragraphs_behind_the_text_as_there_are_markers_are_notes_without_a_heading() -> None:
    assert [label for label, _ in notes(f"{FIGURES}\n\n" + "\n\n".join(NOTES))] == ["1", "2", "3", "4"]


def test_lines_are_notes_where_no_empty_lines_part_them_and_names_of_chapters_are_none() -> None:
    chapters = "\n".join(f"{name}\n{FIGURES}" for name in ("Silt", "Sand"))
    text = f"{chapters}\nNotes\nSilt\n" + "\n".join(NOTES) + "\nSand\n" + "\n".join(NOTES)
    assert [label for label, _ in notes(text)] == ["1", "2", "3", "4"] * 2


def test_sections_without_any_markers_are_notes_where_most_paragraphs_cite() -> None:
    text = f"{SAID.format('', '', '', '')}\n\nNotes\n\n" + "\n\n".join(NOTES)
    assert [label for label, _ in notes(text)] == ["1", "2", "3", "4"]


def test_more_or_fewer_paragraphs_than_markers_are_no_notes() -> None:
    assert notes(f"{FIGURES}\n\nNotes\n\n" + "\n\n".join(NOTES[:3])) == []
    assert notes(f"{FIGURES}\n\nNotes\n\n" + "\n\n".join([*NOTES, "Ibid., 9."])) == []


def test_text_in_which_nothing_points_back_has_no_such_notes() -> None:
    assert notes(f"{FIGURES}\n\nNotes\n\n" + "\n\n".join([NOTES[0], NOTES[2]] * 2)) == []


def test_lines_torn_inside_their_sentences_are_no_notes() -> None:
    torn = ["Ann Lee,", "Silt", "(1998), 4.", "Ibid."] * 2
    assert notes(f"{SAID.format('', '', '', '')}\nNotes\n" + "\n".join(torn)) == []

"""Notes that end with the arrow that led back to their markers."""

from whence.read.notes.labels.arrowed import arrowed_notes

NOTES = ["Ann Lee, Silt, 4. ↩", "Ibid., 7. ↩", "Jane Roe, Sand. ↩"]


def labels(text: str) -> list[str]:
    return [mark.data["label"] for mark in arrowed_notes(text)]


def test_numbered_paragraphs_with_arrows_are_notes_without_any_heading() -> None:
    text = "\n\n".join(f"{number}. {note}" for number, note in enumerate(NOTES, 44))
    assert labels(f"It rained.\n\n{text}\n\nShare this.") == ["44", "45", "46"]


def test_arrows_tell_notes_whose_numbers_were_lost_by_their_order() -> None:
    assert labels("It rained.\n\n" + "\n\n".join(NOTES)) == ["1", "2", "3"]


def test_a_note_may_go_on_over_line_ends_and_paragraphs() -> None:
    notes = ["1. Ann Lee,\nSilt, 4. ↩", "2. Jane Roe, Sand.\n\nSee there. ↩ ↩2", "3. Ibid. ↩"]
    text = "\n\n".join(notes)
    assert [text[mark.start : mark.end] for mark in arrowed_notes(text)] == [note[3:] for note in notes]


def test_two_arrows_or_numbers_that_do_not_count_on_tell_no_notes() -> None:
    assert labels("\n\n".join(NOTES[:2])) == []
    assert labels("\n\n".join(f"{number}. {note}" for number, note in zip((7, 3, 90), NOTES, strict=True))) == []


def test_lines_with_arrows_are_notes_where_no_empty_lines_part_them() -> None:
    text = "It rained.\nNotes\n" + "\n".join([*NOTES, "Ann Lee, Silt, 9. ↩"])
    assert [text[mark.start : mark.end] for mark in arrowed_notes(text)] == [*NOTES, "Ann Lee, Silt, 9. ↩"]

"""Names under which the running text cites a paper that a note explains."""

import pytest

from tests.extract.citing.noted import BODY, read

SAID = "He was told so. Lee Decl. ¶ 34. Nobody came. Id. ¶ 35. He met nobody there. Lee Decl. ¶ 36."
EXPLAINED = [
    "“Lee Decl.” refers to the Declaration of Ann Lee in Support of Plaintiff’s Opposition, filed herewith.",
    "See Declaration of Ann Lee in Support of Plaintiff’s Opposition to Defendants’ Motion (“Lee Decl.”).",
]


def _meant(*notes: str) -> list[str | None]:
    """The labels of the notes to which what the running text cites is led."""
    listed = "\n\n".join(f"[{number}] {note}" for number, note in enumerate(notes, start=1))
    marked = " ".join(f"It was so.[{number}]" for number in range(1, len(notes) + 1))
    found = read(f"{BODY} {marked} {SAID}\n\n{BODY}\n\nNotes\n\n{listed}\n")
    labels = {note.id: note.label for note in found.notes}
    by_id = {one.id: one for one in found.references}
    led = [one for one in found.references if one.short_form and one.note is None]
    return [labels.get(by_id[one.backref].note or "") if one.backref else None for one in led]


@pytest.mark.parametrize("note", EXPLAINED)
def test_a_paper_is_what_the_one_note_says_that_explains_its_name(note: str) -> None:
    others = ("Ann Berg, Silt and Sand (Ostmere: Verso, 2001), 4.", "Ibid.", "Jane Roe, Tides (Verso, 1999), 5.")
    assert _meant(*others, note) == ["4", "4", "4"]


def test_of_two_notes_that_explain_a_name_neither_is_meant() -> None:
    others = ("Ann Berg, Silt and Sand (Ostmere: Verso, 2001), 4.", "Ibid.")
    assert not {"3", "4"}.intersection(_meant(*others, *EXPLAINED))

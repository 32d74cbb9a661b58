"""Labels of notes as they are typed and as a reader sees them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.extract.citing.noted import BODY, in_note, led_to, read
from tests.read.reading import reading
from whence.extract.whole import quoted
from whence.models import Extraction, Metadata

SAID = "They said so in the year that followed it.{} "
NOTES = (
    "John Smith, The Long War of the North (London: Verso, 2001), 12.",
    "Ibid., 13.",
    "Smith (n 1) 14.",
    "id., p. 15.",
)


def markdown(labels: list[str]) -> Extraction:
    body = "".join(SAID.format(f"[^{label}]") for label in labels)
    notes = "\n\n".join(f"[^{label}]: {note}" for label, note in zip(labels, NOTES, strict=True))
    return quoted(reading(f"# A day\n\n{BODY}\n\n{body}\n\n{notes}\n", "a.md"), given=Metadata())[0]


@pytest.mark.parametrize("labels", [["fn1", "fn2", "fn3", "fn4"], ["smith-2001", "ibid-a", "smith-again", "last"]])
def test_named_notes_are_meant_by_the_numbers_that_are_printed(labels: list[str]) -> None:
    found = markdown(labels)
    assert [led_to(found, label) for label in labels[1:]] == [labels[0]] * 3


def _joined(second: str) -> Extraction:
    """Markdown in which the third note's definition lost its label, so that it stands behind the second's words."""
    body = "".join(SAID.format(f"[^{label}]") for label in "1234")
    notes = f"[^1]: {NOTES[0]}\n\n[^2]: {second}\n\n[^4]: Roe, Towns, p. 3.\n"
    return quoted(reading(f"# A day\n\n{BODY}\n\n{body}\n\n{notes}", "a.md"), given=Metadata())[0]


def test_a_marked_note_is_parted_where_the_missing_numbers_count_on() -> None:
    found = _joined("Ann Lee, *Silt and Sand*, p. 32. 3. Ibid., p. 40.")
    assert [note.label for note in found.notes] == ["1", "2", "3", "4"]
    assert led_to(found, "3") == "2"


def test_a_marked_note_that_ends_with_another_number_stays_whole() -> None:
    found = _joined("Ann Lee, *Silt and Sand*, p. 32. 5. Ibid., p. 40.")
    assert [note.label for note in found.notes] == ["1", "2", "4"]


def test_notes_in_lines_that_markdown_joins_are_parted_by_their_labels() -> None:
    body = "".join(SAID.format(f"[{number}]") for number in range(1, 5))
    notes = "\n".join(f"[{number}] {note}" for number, note in enumerate(NOTES, start=1))
    found = quoted(reading(f"# A day\n\n{BODY}\n\n{body}\n\n## Notes\n\n{notes}\n", "a.md"), given=Metadata())[0]
    assert [led_to(found, label) for label in "234"] == ["1", "1", "1"]


def test_a_bare_number_before_a_small_ibid_begins_a_note() -> None:
    body = "".join(SAID.format(f"[{number}]") for number in range(1, 5))
    notes = "\n".join(f"{number} {note}" for number, note in enumerate(NOTES, start=1))
    found = read(f"{BODY}\n\n{body}\n\n{BODY}\n\nNotes\n\n" + notes.replace("\n", "\n\n") + "\n")
    assert [note.label for note in found.notes] == ["1", "2", "3", "4"]
    assert led_to(found, "4") == "1"
    assert len(in_note(found, "3")) == 1


def test_an_underscore_that_opens_an_emphasis_may_stand_before_the_number_of_a_note() -> None:
    """In plain texts made of marked ones: "_    6 Ib._ p. 104"."""
    notes = "    1 A. Berg, _Silt_, pp. 1-6.\n\n_    2 Ib._ p. 4.\n\n    3 J. Roe, _Towns_, p. 3.\n\n_   4 Ib._"
    found = read(f"{BODY}It silted up.(1)\n\n{BODY}\n\nFOOTNOTES\n\n{notes}\n")
    assert [note.label for note in found.notes] == ["1", "2", "3", "4"]


def _html(*notes: str) -> Extraction:
    """A page whose notes are elements with links to and fro, as Project Gutenberg has them."""
    said = "".join(
        f'<p>{SAID.format("")}<a id="m{n}" href="#footnote{n}"><sup>{n}</sup></a> {BODY}</p>'
        for n in range(1, len(notes) + 1)
    )
    listed = "".join(
        f'<blockquote id="footnote{n}"><p><b>Note {n}:</b> {note} <a href="#m{n}">[Retour au texte principal]</a></p>'
        for n, note in enumerate(notes, start=1)
    )  # no blockquote is closed
    return quoted(reading(f"<html><body>{said}<h2>Notes</h2>{listed}</body></html>", "a.html"), given=Metadata())[0]


def test_a_note_that_was_never_closed_ends_where_the_next_begins() -> None:
    found = _html(NOTES[0], NOTES[1], "Ann Lee, Silt and Sand (Oxford: Tide Press, 1999).", "Ibid., 4.")
    notes = sorted(found.notes, key=lambda note: note.start)
    assert [note.label for note in notes] == ["1", "2", "3", "4"]
    assert all(one.end <= then.start for one, then in pairwise(notes))
    assert [led_to(found, label) for label in "24"] == ["1", "3"]
    assert not any("Retour" in str(one.work) for one in found.references)


def test_a_title_in_emphasis_at_a_lines_head_is_no_sign_of_a_note() -> None:
    note = "Jane Roe, *Silt*, 676; Ann Lee,\n    *The Short Peace* (Harbour Press, 2003), 7."
    found = read(f"{BODY}\n\n{SAID.format('[1]')}\n\n{BODY}\n\nNotes\n\n[1] {note}\n")
    assert [one.label for one in found.notes] == ["1"]

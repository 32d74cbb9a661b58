"""The signs around a note's number are no words of the note, however it is printed."""

import pytest

from tests.extract.citing.noted import BODY, LEE, ROE, SMITH, in_note
from whence.extract import extract
from whence.read import read, split
from whence.read.payload import Payload

NOTES = (SMITH, "Ibid., 14.", ROE, "Smith, Long War, 15.", LEE, "Quoted in Roe, 16.")


@pytest.mark.parametrize(
    ("label", "marker"),
    [
        ("[[{}]]", "[[{}]]"),
        ("{{{}}}", "{{{}}}"),
        ("<{}>", "<{}>"),
        ("^{}^", "^{}^"),
        ("{}/", "{}/"),
        ("[Note {}]", "[{}]"),
    ],
)
def test_signs_around_a_label_are_no_words_of_its_note(label: str, marker: str) -> None:
    text = "\n\n".join(f"The board met again.{marker.format(at)} {BODY}" for at in range(1, len(NOTES) + 1))
    listed = "\n\n".join(f"{label.format(at)} {note}" for at, note in enumerate(NOTES, start=1))
    [payload] = [one for one in split(f"{text}\n\nNotes\n\n{listed}\n".encode(), "a.txt") if isinstance(one, Payload)]
    reading = read(payload)
    found = extract(reading)
    begun = [reading.text[note.start : note.start + 3] for note in found.notes]
    assert begun == [note[:3] for note in NOTES]
    assert [bool(in_note(found, label)[0].backref) for label in "246"] == [True, True, True]


def _of_page(html: str) -> list[tuple[str, bool]]:
    """The first words of each note of a page, and whether it leads back."""
    [payload] = [one for one in split(html.encode(), "a.html") if isinstance(one, Payload)]
    reading = read(payload)
    found = extract(reading)
    back = {one.note for one in found.references if one.short_form and one.backref}
    return [(reading.text[note.start : note.start + 3], note.id in back) for note in found.notes]


LEADING = [(note[:3], at in (2, 4, 6)) for at, note in enumerate(NOTES, start=1)]
TEXT = "".join(f"<p>The board met again.<sup>{at}</sup> {BODY}</p>\n" for at in range(1, len(NOTES) + 1))


def test_a_raised_number_may_be_glued_to_its_note() -> None:
    listed = "".join(f"<p><sup>{at}</sup>{note}</p>\n" for at, note in enumerate(NOTES, start=1))
    assert _of_page(f"<html><body>{TEXT}<hr>{listed}</body></html>") == LEADING


def test_all_notes_of_a_page_may_stand_in_one_paragraph() -> None:
    listed = " ".join(f"<sup>{at}</sup> {note}" for at, note in enumerate(NOTES, start=1))
    assert _of_page(f"<html><body>{TEXT}<p>Notes</p><p>{listed}</p></body></html>") == LEADING


def test_verses_under_raised_numbers_are_no_notes() -> None:
    verses = "".join(f"<p><sup>{at}</sup>And the harbour was built, and it was good.</p>\n" for at in range(1, 9))
    assert _of_page(f"<html><body><p>{BODY}</p>{verses}<p>{BODY}</p></body></html>") == []


def test_what_leads_up_again_is_no_word_of_a_note() -> None:
    text = "".join(
        f"<p>The board met again.<sup id='r{at}'><a href='#n{at}'>[{at}]</a></sup> {BODY}</p>\n"
        for at in range(1, len(NOTES) + 1)
    )
    listed = "".join(
        f"<li id='n{at}'><b><a href='#r{at}'>^</a></b> {note}</li>\n" for at, note in enumerate(NOTES, start=1)
    )
    assert _of_page(f"<html><body>{text}<ol>{listed}</ol></body></html>") == LEADING


def test_the_stop_of_a_number_that_only_a_browser_prints_is_no_word_of_the_note() -> None:
    text = "".join(
        f'<p>The board met again.<sup><a id="r{at}" href="#n{at}">[{at}]</a></sup> {BODY}</p>\n'
        for at in range(1, len(NOTES) + 1)
    )
    listed = "".join(f'<li id="n{at}">. {note} <a href="#r{at}">↑</a></li>\n' for at, note in enumerate(NOTES, start=1))
    assert _of_page(f"<html><body>{text}<ol>{listed}</ol></body></html>") == LEADING


def test_an_edition_has_its_own_notes_behind_those_that_it_prints() -> None:
    printed = (*NOTES, "Ibid., 17.", "Roe, Harbours, 18.")
    text = "\n\n".join(f"The board met again.\\[{at}] {BODY}" for at in range(1, len(printed) + 1))
    listed = "\n\n".join(f"\\[{at}] {note}" for at, note in enumerate(printed, start=1))
    edited = f"# Silt\n\nOf the board.[^1]\n\n{text}\n\n## Footnotes\n\n{listed}\n\n[^1]: Ann Lee, Sand, 1999.\n"
    [payload] = [one for one in split(edited.encode(), "a.md") if isinstance(one, Payload)]
    reading = read(payload)
    begun = [reading.text[note.start : note.start + 7] for note in extract(reading).notes]
    assert begun == [*(note[:7] for note in printed), "Ann Lee"]

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

"""Texts with notes, made for tests, and what is extracted from them."""

from whence.extract.whole import extract, quoted
from whence.models import Citation, Extraction, Mark, Metadata, Reading, Reference
from whence.read import read as file_read
from whence.read import split
from whence.read.payload import Payload

BODY = "The board met for the last time in the spring of that year, and nobody came to watch it meet there. " * 3
SMITH = "John Smith, The Long War of the North (London: Verso, 2001), 12."
LEE = "Ann Lee, “Short Peace,” Ostmere Review, 3 May 2003."
ROE = "Jane Roe, Harbours and Towns (Oxford: Oxford University Press, 1998)."


def read(text: str, *marks: Mark, published: str | None = None) -> Extraction:
    found, _ = quoted(Reading("document", "test/1", text, marks=marks), given=Metadata(published=published))
    return found


def with_notes(*notes: str) -> str:
    """A text with a marker for each note, and the notes numbered under a heading."""
    sentences = " ".join(f"They said so in the year that followed it.[{number}]" for number in range(1, len(notes) + 1))
    listed = "\n\n".join(f"[{number}] {note}" for number, note in enumerate(notes, start=1))
    return f"{BODY}\n\n{sentences}\n\n{BODY}\n\nNotes\n\n{listed}\n"


def of_notes(*notes: str) -> Extraction:
    return read(with_notes(*notes))


def markers(found: Extraction) -> list[Citation]:
    return [citation for citation in found.citations if citation.kind == "marker"]


def in_note(found: Extraction, label: str) -> list[Reference]:
    """The references of a note."""
    ids = {note.id for note in found.notes if note.label == label}
    return [reference for reference in found.references if reference.note in ids]


def led_to(found: Extraction, label: str) -> str | None:
    """The label of the note to which a note's first reference leads."""
    [first, *_] = in_note(found, label)
    labels = {note.id: note.label for note in found.notes}
    by_id = {reference.id: reference for reference in found.references}
    return labels[by_id[first.backref].note or ""] if first.backref else None


def leads(*notes: str) -> list[str | None]:
    """The numbers of the notes that each note's first reference leads to."""
    found = of_notes(*notes)
    labels = {note.id: note.label for note in found.notes}
    home = {one.id: labels.get(one.note or "") for one in found.references}
    return [home.get(in_note(found, str(at))[0].backref or "") for at in range(1, len(notes) + 1)]


def led_in(text: str) -> dict[str, str | None]:
    """The short forms of a plain text by their words, each with the words that it is led to."""
    [payload] = split(text.encode(), "opinion.txt")
    assert isinstance(payload, Payload)
    reading = file_read(payload)
    found = extract(reading).references
    words = {one.id: reading.text[one.start : one.end] for one in found}
    return {words[one.id]: words.get(one.backref or "") for one in found if one.short_form}


def led_in_one_line(text: str) -> dict[str, str | None]:
    """The same with the short forms as they read where no line ends inside them."""
    return {" ".join(words.split()): meant for words, meant in led_in(text).items()}

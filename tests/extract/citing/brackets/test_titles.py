"""Short titles in brackets of running text lead to works that the notes cite."""

from tests.extract.citing.noted import BODY, read
from whence.models import Extraction

FULL = "Ann Lee and Jane Roe, The Boats of Ostmere: A Catalogue (London: Verso, 1998), 12."


def _found(sentence: str, *notes: str) -> tuple[Extraction, str]:
    cited = " ".join(f"They said so in the year that followed it.[{at}]" for at in range(1, len(notes) + 1))
    listed = "\n\n".join(f"[{at}] {note}" for at, note in enumerate(notes, start=1))
    text = f"{BODY}\n\n{cited}\n\n{sentence} {BODY}\n\nNotes\n\n{listed}\n"
    return read(text), text


def _led(sentence: str, *notes: str) -> list[str]:
    found, text = _found(sentence, *notes)
    return [text[one.start : one.end] for one in found.references if one.short_form and one.backref]


def test_a_title_with_its_author_and_place_is_led_to_a_notes_work() -> None:
    assert _led("It is kept there (Lee and Roe, The Boats, nos. 18 [one folio], 19).", FULL) == [
        "Lee and Roe, The Boats, nos. 18 [one folio], 19"
    ]
    assert _led("It is kept there (see Lee and Roe, The Boats of Ostmere, 31; Berg, Tides, fig. 4).", FULL) == [
        "Lee and Roe, The Boats of Ostmere, 31"
    ]


def test_what_no_note_cites_and_what_is_no_citation_leads_nowhere() -> None:
    assert _led("It is kept there (Berg, Tides, fig. 4), as they say (in Ostmere, May 4).", FULL) == []
    other = "Ann Lee and Jane Roe, The Boats of the North (London: Verso, 2001), 3."
    assert _led("It is kept there (Lee and Roe, The Boats, 31).", FULL, other) == []

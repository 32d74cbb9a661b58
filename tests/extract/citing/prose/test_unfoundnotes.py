"""An "Ibid." of notes that were not found, in a text scraped into one paragraph."""

import pytest

from whence.extract import extract
from whence.extract.citing.prose.unfoundnotes import cites_another
from whence.read import read
from whence.read.payload import Payload

LEE = "Ann Lee, Silt and Sand of Ostmere (New York: Marlow Press, 1998), 4."
BODY = "The tolls were high in those years and nobody paid them. "


def test_notes_that_say_ibid_themselves_cite_nothing_else() -> None:
    text = "3 Berg, Tides, 77. {: .small} 4 Id. {: .small} 5 Id. {: .small} 6 Id. at 8."
    at = text.index("Id. at 8")
    assert not cites_another(text, text.index(" {: .small} 4"), at)
    assert cites_another(f"2 Ann Lee, Silt. {text}", 0, at + 17)


@pytest.mark.parametrize(
    ("notes", "led"),
    [
        (f"3 {LEE} 4 Ibid., 78. 5 Ibid.", 2),
        (f"3 {LEE} 4 Berg, Tides, 77. 5 Ibid., 78.", 0),
        (f"3 {LEE} 4 Ibid. 5 Berg, “Tides,” 77. 6 Ibid., 78. 7 Ibid.", 1),
    ],
)
@pytest.mark.parametrize("body", [BODY, BODY * 30])
def test_an_ibid_behind_the_label_of_a_note_means_no_work_before_that_note(notes: str, led: int, body: str) -> None:
    text = f"{body}{notes} {body}"
    found = extract(read(Payload("a.txt", None, "text/plain", text.encode())))
    backs = [one for one in found.references if one.short_form == "ibid" and one.backref]
    assert len(backs) == led

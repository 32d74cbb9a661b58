"""Amendments that the editors of a law tell in its own text."""

import pytest

from tests.extract.citing.noted import led_to, of_notes
from whence.extract import extract
from whence.extract.citing.opinions.amendments import amended, amended_in_note
from whence.models import Extraction
from whence.read import read
from whence.read.payload import Payload

HEAD = "[OF SILT.] Rep. by the Indian Sale of Silt Act, 1930 (3 of 1930), s. 65."
BACK = "[Sand defined.] Rep. by s. 65, ibid."


def _law(*sections: str) -> Extraction:
    said = "A toll is due from each pilot who enters the harbour by night. " * 4
    text = "\n\n".join([said, *(f"{at}. {one}" for at, one in enumerate(sections, 75)), said])
    return extract(read(Payload("a.txt", None, "text/plain", text.encode())))


def test_each_section_that_a_law_took_out_leads_to_that_law() -> None:
    found = _law(HEAD, BACK, "[Sand sold.] Rep. by s. 65,ibid.", "[Tides.] Rep.bys. 65 and the Schedule, ibid.")
    [law] = [one for one in found.references if not one.short_form]
    assert (law.work or {})["title"] == "Indian Sale of Silt Act"
    assert [one.backref for one in found.references if one.short_form] == [law.id] * 3


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("Subs. by Act 4 of 1940, s. 2.", "Act 4"),
        ("Omitted by the Tolls and Pilots (Amendment) Act, 1951, s. 4.", "Tolls and Pilots (Amendment) Act"),
    ],
)
def test_the_last_law_that_was_told_is_meant(told: str, title: str) -> None:
    found = amended("r", " ".join([HEAD, BACK, told, "Ins. by s. 3, ibid."]), [])
    assert [(row[0].reference.work or {})["title"] for row in found] == ["Indian Sale of Silt Act", title]


def test_nothing_is_meant_behind_an_amendment_that_was_not_read() -> None:
    assert amended("r", f"{HEAD} {BACK} [Tides.] Subs. by the A.O. 1950. {BACK}", [])[1:] == []


def test_amendments_told_in_notes_are_left_to_the_notes() -> None:
    text = f"{HEAD} {BACK}"
    assert amended("r", text, [(0, len(text))]) == []


LAW_4, LAW_9 = "Subs. by Act 4 of 1940, s. 2, for “tolls”.", "The words “by night” omitted by Act 9 of 1951, s. 9."


def test_amendments_told_in_notes_lead_to_the_law_of_the_note_before() -> None:
    found = of_notes(LAW_4, LAW_9, "Subs. by s. 3 and the Schedule, ibid., for “the Indian Silt Act, 1911”.")
    assert led_to(found, "3") == "2"


def test_two_amendments_of_one_note_stand_in_their_order() -> None:
    found = of_notes(LAW_4, f"{LAW_9} Ins. by s. 10, ibid. (w.e.f. 3-10-1952).", "Omitted by s. 11, ibid.")
    assert [led_to(found, label) for label in ("3",)] == ["2"]


def test_an_amendment_by_an_order_keeps_ibid_from_the_law_before() -> None:
    text = "Subs. by s. 3, ibid. Subs. by s. 4, for “tolls”."
    assert amended_in_note("r", text, (0, len(text)), "n") == []
    assert [one.words for one in amended_in_note("r", text, (0, 20), "n")] == ["ibid."]

"""Judgments cited again as a public body's letters do: spelled or shortened otherwise, across the heads of pages."""

import pytest

from tests.extract.citing.noted import in_note, led_to, of_notes
from whence.extract import extract
from whence.read import read, split
from whence.read.payload import Payload

MILLS = "Millson v. Hartwig (1985) 38 Cal.3d 633, 646"


def _led(text: str) -> dict[str, str | None]:
    [payload] = split(text.encode(), "letter.txt")
    assert isinstance(payload, Payload)
    reading = read(payload)
    found = extract(reading).references
    words = {one.id: " ".join(reading.text[one.start : one.end].split()) for one in found}
    return {words[one.id]: words.get(one.backref or "") for one in found if one.short_form}


@pytest.mark.parametrize("name", ["Milson v. Hartwig", "Millson v. City of Hartwig", "Millson v. Hartwigg"])
def test_a_side_may_be_spelled_otherwise_or_have_more_words(name: str) -> None:
    text = f"A contract of that kind is void. ({MILLS}.) It is so for all. ({name}, supra, at pp. 647-649.) So it is."
    assert _led(text) == {f"{name}, supra, at pp. 647": MILLS}


@pytest.mark.parametrize("name", ["Milford v. Hartwig", "Millson v. Rye", "Nilson v. Hartwig"])
def test_a_judgment_with_another_side_is_not_meant(name: str) -> None:
    text = f"A contract of that kind is void. ({MILLS}.) It is so for all. ({name}, supra, at pp. 647-649.) So it is."
    assert set(_led(text).values()) <= {None}


def test_of_two_judgments_with_that_side_none_is_meant() -> None:
    both = f"{MILLS}; Milsson v. Hartwig (1990) 40 Cal.3d 20, 24"
    text = (
        f"A contract of that kind is void. ({both}.) It is so for all. (Milson v. Hartwig, supra, at p. 24.) So it is."
    )
    assert set(_led(text).values()) <= {None}


def test_an_opinion_is_cited_again_by_its_volume_and_supra() -> None:
    text = (
        "The office said so then. (97 Ops.Cal.Atty.Gen., 70, 74-75 (2014).) The rule ends where another can supply the"
        " goods. (97 Ops.Cal. Atty. Gen., supra, at pp. 75-76.) There are no facts for it."
    )
    assert _led(text) == {"97 Ops.Cal. Atty. Gen., supra, at pp. 75-76": "97 Ops.Cal.Atty.Gen., 70, 74-75 (2014)"}


def test_a_place_may_go_over_the_end_of_a_line() -> None:
    text = (
        "In limited cases the rule of need was applied to allow the making of a contract which the section would\n"
        "otherwise forbid, as was said. (Eldridge v. Sierra Harbour Hospital Dist. (1990) 224 Cal.\n"
        "App. 3d 311, 322.) The rule has been applied where public policy asks for it and that is so here, where all\n"
        "of them agreed to it. (Ibid.) So it is.\n"
    )
    full = "Eldridge v. Sierra Harbour Hospital Dist. (1990) 224 Cal. App. 3d 311, 322"
    assert _led(text) == {"Ibid.": full}


AZAR = "José Azar, Martin C. Salz, & Isabel Tecu, Effects of Common Ports, Ostmere Paper No. 12 (2016)."
RAINA = "José Azar, Sahil Raina, and Martin Salz, Ultimate Ports and Banks, Rye Working Paper (2017)."


@pytest.mark.parametrize(
    ("short", "meant"), [("Azar, Salz, and Tecu, supra.", "1"), ("See Azar, Raina & Salz, supra at 4.", "2")]
)
def test_all_surnames_tell_a_work_by_several(short: str, meant: str) -> None:
    assert led_to(of_notes(AZAR, RAINA, short), "3") == meant


def test_surnames_of_whom_one_is_another_tell_no_work() -> None:
    assert led_to(of_notes(AZAR, RAINA, "Azar, Berg, and Tecu, supra."), "3") is None


def test_of_two_works_by_both_the_one_whose_title_begins_so_is_meant() -> None:
    both = (
        "Ron Gilson & Jeff Gordon, Agency Harbours: Further Views on Silt 7 (2014); see also Ron Gilson & Jeff Gordon,"
        " The Costs of Agency Harbours: Pilots and the Worth of Ports, 113 Ostmere L. Rev. 863 (2013)."
    )
    found = of_notes(both, "Gilson & Gordon, Agency Harbours, supra at 10-12.", "Id. at 14.")
    [short] = in_note(found, "2")
    [meant] = [one for one in in_note(found, "1") if one.id == short.backref]
    assert meant.work is not None
    assert meant.work["custom"]["note"].startswith("Ron Gilson & Jeff Gordon, Agency Harbours: Further")
    assert led_to(found, "3") == "1"

"""Works that a text says, in a list at its front or before its notes, that it will cite by an abbreviation."""

import pytest

from whence.extract import extract
from whence.extract.citing.signs.abbreviations import abbreviations
from whence.models import Reading

LIST = """Hall = Hall, A Treatise on International Law, 4th ed. (1895).

Holtzendorff = Holtzendorff, Handbuch des Völkerrechts, 4 vols. (1885-1889).

Phillimore = Phillimore, Commentaries upon International Law, 4 vols. 3rd ed. (1879-1888).

Nys = Nys, Le Droit International, 3 vols. (1904-1906).
"""
HEADED = """List of Abbreviations

OHD: Anna Berg, The Ostmere Harbour Debate (London: Verso, 1999).

SAS: Jan Roe, Silt and Sand (Oxford: Dosch, 2003).
"""


def _led(listed: str, *notes: str) -> list[str | None]:
    """The first words of what each note's first short form leads to."""
    said = " ".join(f"So it was said in the harbour of Ostmere, year by year.[{n}]" for n in range(1, len(notes) + 1))
    printed = "\n\n".join(f"[{n}] {note}" for n, note in enumerate(notes, start=1))
    text = f"{listed}\n\nThe Harbour\n\n{said}\n\nNotes\n\n{printed}\n"
    found = extract(Reading("d", "r", text))
    by_id = {one.id: one for one in found.references}
    led: list[str | None] = []
    for note in found.notes:
        here = [one for one in found.references if one.note == note.id and one.short_form and one.backref]
        led.append(text[by_id[here[0].backref or ""].start :].split(",")[0] if here else None)
    return led


def test_an_author_with_a_volume_leads_to_the_list() -> None:
    notes = ["Holtzendorff, II. p. 255; Heimburger, p. 128.", "See also Phillimore, II. §§ 109, 112.", "Nys, § 12."]
    assert _led(LIST, *notes) == [f"{name} = {name}" for name in ("Holtzendorff", "Phillimore", "Nys")]


@pytest.mark.parametrize("note", ["OHD, 12.", "See SAS, p. 14."])
def test_an_abbreviation_under_a_heading_leads_to_its_work(note: str) -> None:
    assert _led(HEADED, "Ann Lee, A Short Peace (Verso, 2001).", note)[1] in ("OHD: Anna Berg", "SAS: Jan Roe")


def test_an_abbreviation_may_have_a_title_in_quotation_marks() -> None:
    works = ("Harbour", "Silt", "Tides", "Sand")
    listed = "\n\n".join(f'An. "{one}" = Anna Berg, Geschichte der {one} (Ostmere 1894).' for one in works)
    assert _led(listed, 'An. "Tides" p. 4 [12].') == ['An. "Tides" = Anna Berg']


def test_a_few_equations_are_no_list() -> None:
    assert abbreviations("x = Some Quantity of Water (1895).\n\nBut then the harbour silted up.\n") == []


def test_a_name_that_is_not_listed_leads_nowhere() -> None:
    assert _led(LIST, "Salomon, II. p. 255.") == [None]


ROWS = [
    ("SW", "Ann Lee, Selected Sands, Ostmere 1999"),
    ("KT", "Jane Roe, Tides, Bonn 1970"),
    ("PO", "Piers and Tolls, Ostmere 1901"),
]


@pytest.mark.parametrize(
    "form",
    ["{}\n\n{}.", "{}\t{}.", "{} – {}.", "[{}] {}.", "{} {}.", "- {}: {}.", "{}, {}."],
)
@pytest.mark.parametrize("heading", ["Siglen", "Sigles et abréviations", "Elenco delle abbreviazioni", "ABREVIATURAS"])
def test_a_list_may_be_printed_in_many_ways(form: str, heading: str) -> None:
    text = f"{heading}\n\n" + "\n\n".join(form.format(*row) for row in ROWS) + "\n\nThe harbour silted up.\n"
    assert [(short, text[slice(*full)][:5]) for short, _, full in abbreviations(text)] == [
        (sign, full[:5]) for sign, full in ROWS
    ]


def test_signs_may_stand_behind_their_works_or_in_one_paragraph() -> None:
    behind = "Sigla\n\n" + "\n\n".join(f"{full} (= {sign})." for sign, full in ROWS) + "\n"
    joined = "Sigla\n\n" + " ".join(f"{sign}: {full}." for sign, full in ROWS) + "\n"
    for text in (behind, joined):
        assert [short for short, _, _ in abbreviations(text)] == ["SW", "KT", "PO"]


def test_periodicals_archives_and_bodies_are_no_works() -> None:
    rows = (
        "NA: National Archives of Ostmere",
        "JO: Journal of Ostmere",
        "HB: Harbour Board Office",
        "SW: Selected Sands of Ostmere",
    )
    text = "Abbreviations\n\n" + "\n\n".join(rows) + "\n"
    assert [short for short, _, _ in abbreviations(text)] == ["SW"]

"""Editions cited by the signs of a list of abbreviations."""

import pytest

from whence.extract.citing.leads.editions import signed
from whence.extract.citing.leads.page import Page

MORE = "ILT IRC IRT IThess MAMA SEG TAM ThesOst".split()
ROWS = ["AJO American Journal of Ostmere, Boston, 1880-.", "IGR A. Lee, Inscriptiones Graecae, Paris, 1901-1907."]
ROWS += [f"{sign} Inscriptions of Ostmere, Bonn, 1979-." for sign in MORE]


def _led(said: str, heading: str = "ABBREVIATIONS USED FOR BOOKS", rows: list[str] = ROWS) -> list[tuple[str, str]]:
    flat = "  ".join([heading, *rows, said])
    found = signed(Page("r", flat, []), [])
    return [(flat[slice(*one.span)], flat[one.target.start : one.target.end].split()[0]) for one in found]


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("12 Lee 1967, 197.156 = IGR 4.174 and Roe 1967, 3.", "IGR 4.174"),
        ("It stands on the shore (IGR 3.2879b).", "IGR 3.2879b"),
        ("Its places are told: Roe 1979, 147, IGR IV 174.", "IGR IV 174"),
        ("See further ThesOst s.v. “Silt” by A. Lee.", "ThesOst s.v. “Silt”"),
    ],
)
def test_a_sign_with_a_place_leads_to_its_entry(said: str, place: str) -> None:
    assert _led(said) == [(place, place.split()[0])]


@pytest.mark.parametrize(
    "said",
    [
        "It stood in a journal (AJO 4.174).",
        "A. Roe, “The Silt,” IGR 4, 1990.",
        "The edition is old (IGR was the first).",
        "So it is in Roe's book (OGIS 12).",
    ],
)
def test_periodicals_pieces_in_a_series_and_signs_alone_lead_nowhere(said: str) -> None:
    assert _led(said) == []


def test_a_sign_of_two_entries_leads_nowhere() -> None:
    assert _led("It is so (IGR 4.174).", rows=[*ROWS[:2], "IGR B. Roe, Inscriptiones, Rome, 1950.", *ROWS[2:]]) == []


def test_a_list_under_another_heading_or_a_short_one_tells_no_signs() -> None:
    assert _led("It is so (IGR 4.174).", heading="Members of the board") == []
    assert _led("It is so (IGR 4.174).", rows=ROWS[:4]) == []

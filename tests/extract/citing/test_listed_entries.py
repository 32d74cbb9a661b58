"""Entries of a list of works as they are printed: names that semicolons part, several entries in one paragraph."""

from tests.extract.citing.noted import BODY, led_in
from whence.extract.citing.brokenentries import parted_entries


def test_entries_whose_names_semicolons_part_are_by_all_of_them() -> None:
    works = (
        "Cole, Ida (2001). Tides of Ostmere. Norwick: Tide Press.\n\n"
        "Lee, Ann; Moss, John B.; Roe, Catherine (July 2002). “A Count of Boats at Ostmere”. Harbour Studies. 23 (3): 1–9."
    )
    notes = "[1] Cole 2001, p. 4.\n\n[2] Lee, Moss & Roe 2002, pp. 3–4."
    said = "It was written of in those years.[1] And so it was later on.[2]"
    found = led_in(f"{BODY}\n\n{said}\n\nSources\n\n{works}\n\nNotes\n\n{notes}\n")
    assert [(led or "")[:8] for led in found.values()] == ["Cole, Id", "Lee, Ann"]


def test_several_entries_in_one_paragraph_are_parted() -> None:
    works = "Hoppe, W. (2001): Silt. 4. Auflage. Kiel. Jarass, H.; Kment, M. (2006): Sand und Ton. In: Häfen 3, 30-46. Lee, A. (2010): Flut. Bonn."
    assert [works[slice(*span)][:6] for span in parted_entries(works, [(0, len(works))])] == [
        "Hoppe,",
        "Jarass",
        "Lee, A",
    ]
    held = "Roe, B. (2003): Sand. In: Lee, A. (2001): Silt. Bonn."
    assert list(parted_entries(held, [(0, len(held))])) == [(0, len(held))]

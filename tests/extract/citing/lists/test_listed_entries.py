"""Entries of a list of works as they are printed: names that semicolons part, several entries in one paragraph."""

from tests.extract.citing.noted import BODY, led_in
from whence.extract import extract
from whence.extract.citing.lists.broken import parted_entries
from whence.models import Reading


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


def test_dashes_and_bullets_of_any_kind_begin_entries() -> None:
    """A year may stand right behind the dash or the given name, and a word may be a sign alone ("’")."""
    works = "● Lee, Ann. 1981. Silt. Harbour Press: Ostmere.\n\n● —- 1989. “Sand”. Harbour Studies 10, pp. 35-59."
    more = "● Roe, Jan 1990. “Piers and Quays. An Answer.” Tides 3.\n\n● ’ Cole, Ida. 2001. Tides. Tide Press: Norwick."
    said = "They were few (Lee 1981: 4). They were many (Lee 1989: 5). They were gone (Roe 1990: 6)."
    text = f"{BODY}\n\n{said}\n\nBibliography\n\n{works}\n\n{more}\n"
    found = extract(Reading("d", "r", text))
    starts = {one.id: text[one.start : one.start + 14] for one in found.references}
    led = [starts[one.references[0]] for one in found.citations if one.kind == "author_date" and one.references]
    assert led == ["Lee, Ann. 1981", "—- 1989. “Sand", "Roe, Jan 1990."]

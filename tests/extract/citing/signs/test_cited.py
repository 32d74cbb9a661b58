"""Works cited by the signs that a text tells for them."""

import pytest

from whence.extract import extract
from whence.extract.citing.signs.told import told_signs
from whence.models import Reading

SANDS = "Ann Lee, Selected Sands (Ostmere: Harbour Press, 1999)"
TIDES = "Jane Roe, Kleine Tides (Bonn: Verso, 1970)"
LIST = f"Abbreviations\n\nSW: {SANDS}.\n\nKT: {TIDES}.\n\n"


def led(*notes: str, front: str = "", said: str = "") -> list[tuple[str, str]]:
    """Each short form with the first words of what it leads to."""
    marks = " ".join(f"So it was said in the harbour of Ostmere.[{n}]{said}" for n in range(1, len(notes) + 1))
    printed = "\n\n".join(f"[{n}] {note}" for n, note in enumerate(notes, start=1))
    text = f"{front}The Harbour\n\n{marks}\n\nNotes\n\n{printed}\n"
    found = extract(Reading("d", "r", text)).references
    by_id = {one.id: one for one in found}
    short = [one for one in found if one.short_form and one.backref]
    targets = [by_id[one.backref or ""] for one in short]
    return [
        (text[one.start : one.end], text[to.start : to.end].split(",")[0])
        for one, to in zip(short, targets, strict=True)
    ]


@pytest.mark.parametrize(
    "place",
    [
        "SW III, 44",
        "SW 6.1234",
        "SW 44, 123–25",
        "SW s.v. “Silt”",
        "SW A 45",
        "SW, 2:44",
        "SW fol. 4r",
        "SW 1958–60, 4:12",
    ],
)
def test_a_sign_leads_to_its_work_before_any_place(place: str) -> None:
    assert led(f"{SANDS} (ci-après SW).", f"See {place}.") == [(place, "Ann Lee")]


@pytest.mark.parametrize(
    "said", ["SW 1999", "SW, 3 May 1999", "SW 88 (1998) 12", "New SW 44", "SW in 44 ways", "SW2 44"]
)
def test_years_days_volumes_and_longer_names_are_no_places(said: str) -> None:
    assert led(f"{SANDS} (ci-après SW).", f"The board said so of {said}.") == []


def test_a_list_tells_signs_for_notes_brackets_and_sentences() -> None:
    text = led("SW 12.", front=LIST, said=" It fell (KT III, 44). As SW 7.9 shows, it rose.")
    assert sorted(set(text)) == [
        ("KT III, 44", "KT: Jane Roe"),
        ("SW 12", "SW: Ann Lee"),
        ("SW 7.9", "SW: Ann Lee"),
    ]


def test_a_sign_that_is_a_word_counts_where_a_citation_begins() -> None:
    told = f"{SANDS} (im Folgenden: Sands)."
    assert led(told, "Sands, ii, 7.", "He counted the Sands 44 times.") == [("Sands, ii, 7", "Ann Lee")]


def test_a_note_may_tell_several_signs_in_a_row() -> None:
    told = f"The following abbreviations are used: SW = {SANDS}; KT = {TIDES}."
    assert led(told, "KT 4.12; SW, 9.") == [("KT 4.12", "Jane Roe"), ("SW, 9", "Ann Lee")]


def test_an_ibid_behind_a_sign_means_its_work() -> None:
    notes = f"{SANDS} (hereafter SW).", f"{TIDES}, 4.", "SW III, 44.", "Ibid., 45."
    assert led(*notes) == [("SW III, 44", "Ann Lee"), ("Ibid., 45.", "Ann Lee")]


def test_a_sign_of_two_works_or_of_a_periodical_leads_nowhere() -> None:
    assert led(f"{SANDS} [= SW].", f"{TIDES} [= SW].", "SW 4.12.")[:1] == []
    assert led("JO 4, 12.", front="Abbreviations\n\nJO: Journal of Ostmere Studies.\n\nTO: Times of Ostmere.\n\n") == []


def test_a_sign_counts_behind_the_note_that_tells_it() -> None:
    assert led("SW III, 44.", f"{SANDS} (ci-après SW).") == []


def test_the_work_of_a_list_is_found_where_its_entry_is_no_reference() -> None:
    front = "Siglen\n\nCIO – Corpus Inscriptionum Ostmerensium.\n\nMGO – Monumenta Gubernatorum Ostmerensium.\n\n"
    assert led("CIO 2.14.", front=front) == [("CIO 2.14", "CIO – Corpus Inscriptionum Ostmerensium.")]


def test_an_author_of_the_work_may_stand_before_its_sign_and_nobody_else() -> None:
    told = f"{SANDS} (im Folgenden: Sands)."
    assert led(told, "Lee, Sands, ii, 7.", "Moss, Sands, ii, 7.") == [("Sands, ii, 7", "Ann Lee")]


def test_a_sign_may_have_letters_that_are_numbers() -> None:
    assert led(f"{SANDS} (ci-après CIL).", "See CIL 2.14.") == [("CIL 2.14", "Ann Lee")]


def test_the_work_of_a_sign_is_found_where_nobody_reads_a_citation() -> None:
    told = "Opere dei Dazi, a cura di Tom Marsh, 23 voll. (Ostmere, 1883–1892) (abbreviato OD)."
    assert led(told, "OD 5, 108.") == [("OD 5, 108", "Opere dei Dazi")]


def test_a_diary_is_cited_by_days_and_other_works_are_not() -> None:
    told = "Ann Lee, Diaries of the Harbour, ed. Jane Roe (London: Verso, 1977) (hereafter Diaries)."
    assert led(told, "Diaries, 4 May 1941.") == [("Diaries, 4 May 1941", "Ann Lee")]
    assert led(f"{SANDS} (hereafter Sands).", "Sands, 4 May 1941.") == []


def test_a_periodical_in_which_a_piece_stood_is_told_for_no_piece() -> None:
    told = "Ann Lee, “Silt and Sand,” Journal of Ostmere Studies (hereafter JOS) 12 (1999): 4–20."
    assert led(told, "JOS 14, 3.") == []
    assert led("Ann Lee, “Silt,” Ostmere Times (hereafter OT), 3 May 1948, 4.", "OT, 5 April 1960, 3.") == []


def test_a_collection_of_papers_is_cited_by_its_sign() -> None:
    told = "Ann Lee Papers, Harbour Library, Ostmere (hereafter LP)."
    assert led(told, "LP, box 4, folder 2.") == [("LP, box 4, folder 2", "Ann Lee Papers")]


def test_another_piece_of_a_series_leads_nowhere() -> None:
    told = "Ann Lee, On Silt (Ostmere, 1863), vol. 3 of the Harbour Chronicles (hereafter HC)."
    assert led(told, "Jan Roe, Opus Minus, HC xv, 373.") == []


def test_words_that_point_back_and_numbers_are_no_signs() -> None:
    flat = f"{SANDS} (Ibid). {TIDES} [= XIV]. {SANDS} (hereafter SW)."
    assert list(told_signs(flat, [(0, len(flat))], [("Vol", TIDES)])) == ["SW"]


def test_a_sign_told_for_another_work_of_the_note_is_not_the_firsts() -> None:
    assert led(f"{SANDS}, 19; Roe (hereafter “R”) 693.", "R 720.") == []

"""Names and years in notes of a text with a list of works: each leads to the entry by them of that year."""

import pytest

from tests.extract.citing.noted import BODY, LEE, in_note, led_in, of_notes

LIST = "\n\n".join(
    [
        "Berg, Anna: Hafenkunde. Eine Einführung. Kiel 1992",
        "Gennep, Jan van: Übergänge. (Les passages). Ostmere/Kiel 1986 (erstmals Paris 1909)",
        "Huber, Karl; Roth, Eva: Dorf und Flur im Wandel. Wien 2001",
        "Lotz, Ida: Die Flut und ihre Folgen. Köln 1994",
    ]
)


def _led(*notes: str) -> dict[str, str | None]:
    said = " ".join(f"So stand es in jenen Jahren im Hafen geschrieben.[{n}]" for n in range(1, len(notes) + 1))
    listed = "\n\n".join(f"[{n}] {note}" for n, note in enumerate(notes, start=1))
    return led_in(f"{BODY}\n\n{said}\n\nLiteratur\n\n{LIST}\n\nAnmerkungen\n\n{listed}\n")


def test_several_names_with_their_years_each_lead_to_their_entry() -> None:
    found = _led(
        "Zum Bedarf an Lotsen in der heutigen Zeit vgl. Berg (1992), Huber/Roth 2001: 12 und Lotz (1994, S. 4)."
    )
    assert [(words, (led or "")[:4]) for words, led in found.items()] == [
        ("Berg (1992)", "Berg"),
        ("Huber/Roth 2001: 12", "Hube"),
        ("Lotz (1994, S. 4)", "Lotz"),
    ]


@pytest.mark.parametrize(
    "place",
    [", besonders Kapitel I", ", S. 101, 154 sowie S. 124–125", ": 239, 250 ff.", ", Art. 28 Rn. 23", ", hier S. 4f."],
)
def test_a_place_is_printed_in_many_ways_behind_the_year(place: str) -> None:
    assert [led and led[:4] for led in _led(f"Vgl. Berg 1992{place}.").values()] == ["Berg"]


def test_semicolons_part_dated_names_whatever_stands_in_front() -> None:
    found = _led("Vgl. Berg 1992: 12 f.; ferner Lotz 1994: 65; Karl Meier, Die Ebbe, Bonn 1999, S. 3.")
    assert [(led or "")[:4] for led in found.values()] == ["Berg", "Lotz"]


def test_an_entry_whose_year_was_not_read_is_known_by_its_words() -> None:
    assert [(led or "")[:6] for led in _led("Vgl. Van Gennep (1986), S. 4.").values()] == ["Gennep"]


def test_a_name_of_another_year_or_that_no_entry_has_is_no_reference() -> None:
    assert not _led("Anders sahen das in ihrer Zeit noch Berg (1993), Meier (1992) und der Kongress in Kiel 1994.")


def test_a_name_and_year_with_the_number_of_a_note_leads_to_its_work() -> None:
    full = "Jan Somer: Die Ebbe, Bonn 1999, S. 3."
    found = _led(full, "Somer 1999 [s. Anm. 1], S. 5.", "Somer (o.Fn. 1), § 3 Rn. 22.")
    assert list(found.values()) == [full, full]


def test_strokes_part_the_authors_of_one_work() -> None:
    full = "Gerhard A. Roth/Klara Lotz, Arbeiter im Hafen von Ostmere 1871 bis 1914, Bonn 1992, S. 3."
    found = _led(full, "Roth/Lotz, a.a.O., S. 10.", "Roth und Lotz, S. 5.")
    assert list(found.values()) == [full, full]


SEVERAL = "\n\n".join(
    [
        "Cole, Arthur (2007). Harbours of the North. Ostmere: Harbour Press",
        "Lee, Ann (2007). Silt and Sand. Norwick: Tide Press",
        "Lee, Ann; Moss, Jan (2007). Boats and Pilots. Norwick: Tide Press",
    ]
)


def _of_several(*notes: str) -> dict[str, str | None]:
    said = " ".join(f"It was written of in those years at the harbour.[{n}]" for n in range(1, len(notes) + 1))
    listed = "\n\n".join(f"[{n}] {note}" for n, note in enumerate(notes, start=1))
    return led_in(f"{BODY}\n\n{said}\n\nSources\n\n{SEVERAL}\n\nNotes\n\n{listed}\n")


def test_a_name_with_a_year_means_the_work_of_which_it_is_the_first_author() -> None:
    before = "Roe, Tom; Cole, Ida; Berg, Karl (2007), “Tides of Ostmere”, Journal of Harbours, 37 (1): 97–102."
    found = _of_several(before, "Cole 2007, p. 398.")
    assert (found["Cole 2007, p. 398."] or "").startswith("Cole, Arthur")


def test_a_name_alone_means_the_work_by_nobody_else() -> None:
    found = _of_several("Lee 2007, p. 398.", "Lee and Moss (2007), p. 4.")
    assert [(led or "")[:12] for led in found.values()] == ["Lee, Ann (20", "Lee, Ann; Mo"]


def test_a_sentence_that_ends_with_a_name_and_a_year_leads_to_its_work() -> None:
    found = _of_several("Cole compares several of the boats and justifies the use of sails in Cole (2007), pp. 56-69.")
    assert [(words.rstrip("."), (led or "")[:12]) for words, led in found.items()] == [
        ("Cole (2007), pp. 56-69", "Cole, Arthur")
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Public boats: ethical issues, Ostmere Council on Tolls (2007)",
        "Ann B. Lee & Jane Roe, Quays: Segregation and the Making of the Underclass (1993)",
        "SILT, Office and the Board for the Boats (2010).",
    ],
)
def test_a_body_that_ends_in_a_name_and_a_year_is_nobody(words: str) -> None:
    [one] = in_note(of_notes(LEE, words), "2")
    assert (one.work or {}).get("custom", {})["note"].startswith(words[:12])

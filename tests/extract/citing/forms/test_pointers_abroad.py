"""Notes that lead to another note, chapters of books cited before and particles, in the words of several languages."""

import pytest

from tests.extract.citing.noted import in_note, led_to, of_notes

BERG = "Thomas Berg, Geschichte des Hafens, Kiel, Wharf, 2001, p. 45."
LEE = "Ann Lee, Sand and Silt, Ostmere, Pier, 1998, p. 7."


ROMANCE = ["Voir note 1.", "Voir la note 1.", "Vedi nota 1.", "Si veda supra, nota 1.", "Cfr. nota 1.", "Véase nota 1."]
GERMANIC = [
    "Zie noot 1.",
    "Siehe Anm. 1.",
    "Vgl. oben Anm. 1.",
    "Wie Anm. 1, S. 18.",
    "Anm. 1, S. 24 f.",
    "Vid. nota 1 supra.",
    "V. nt. 1.",
]


@pytest.mark.parametrize("pointer", [*ROMANCE, *GERMANIC])
def test_a_note_that_leads_to_another_one_means_its_work(pointer: str) -> None:
    assert led_to(of_notes(BERG, LEE, pointer), "3") == "1"


def test_a_note_that_leads_to_one_of_two_works_means_none() -> None:
    assert led_to(of_notes(f"{BERG[:-1]} ; {LEE}", "Voir note 1."), "2") is None


def test_on_this_see_a_note_is_a_pointer_to_what_it_says() -> None:
    assert not in_note(of_notes(BERG, "Vgl. dazu auch Anm. 1."), "2")


def test_a_chapter_in_a_book_cited_before_is_a_work_of_its_own() -> None:
    book = "Pia Verdi (a cura di), Atti del convegno sul porto, Olschki, Firenze 1980."
    found = of_notes(
        book,
        "L. Neri, Il sale, in P. Verdi (a cura di), Atti del convegno, cit., pp. 3-20.",
        "Neri, Il sale, cit., p. 5.",
    )
    assert led_to(found, "3") == "2"
    assert [one.short_form for one in in_note(found, "2")] == [None, "op_cit"]


def test_another_work_behind_ibid_is_led_by_words_of_any_language() -> None:
    found = of_notes(BERG, LEE, "T. Berg, op. cit., p. 4.", "Ibid. Voir aussi Lee, op. cit., p. 47.")
    labels = {note.id: note.label for note in found.notes}
    by_id = {one.id: one for one in found.references}
    assert [labels[by_id[one.backref or ""].note or ""] for one in in_note(found, "4")] == ["1", "2"]


def test_particles_of_portuguese_and_italian_names_belong_to_them() -> None:
    silva = "SILVA, João da. História da navegação. São Paulo: Ática, 1999, p. 23."
    found = of_notes(silva, "João da Silva, ob. cit., p. 31.")
    assert len(in_note(found, "2")) == 1
    assert led_to(found, "2") == "1"


def test_idem_alone_is_the_work_before() -> None:
    assert led_to(of_notes(BERG, "Idem."), "2") == "1"


def test_the_year_of_another_work_of_the_same_author_is_kept() -> None:
    found = of_notes(BERG, "Ders., Das Meer, München 2001, S. 9.", "Berg, Meer, S. 10.", "Vgl. ebd.")
    assert [led_to(found, label) for label in "34"] == ["2", "2"]


def test_a_volume_is_no_title_of_what_stands_before_it() -> None:
    full = "Karl Huber (Hrsg.), Stadt und Fluss. Beiträge zur Geschichte, 2 Bde., Wien 1990, Bd. 2, S. 45."
    assert led_to(of_notes(full, "Huber (Hrsg.), Stadt und Fluss, Bd. 1, S. 4."), "2") == "1"


def test_initials_of_two_letters_and_words_before_a_name_are_known() -> None:
    full = "Ph. Malin, L. Arnes et Ph. Storm, Les ports, 6e éd., Wharf, 2013, n° 40, p. 22."
    found = of_notes(
        full,
        "Ph. Malin, L. Arnes et Ph. Storm, op. cit., n° 41.",
        "Ibid., n° 42.",
        BERG,
        "Così, ancora, T. Berg, op. cit., p. 3.",
    )
    assert [led_to(found, label) for label in "235"] == ["1", "1", "4"]

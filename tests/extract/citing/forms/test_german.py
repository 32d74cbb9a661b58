"""Short forms as German and French notes print them."""

import pytest

from whence.extract import extract
from whence.models import Reading


def _led(*notes: str) -> list[int | None]:
    """The number of the note to which each note's first short form leads; None where it has none or leads nowhere."""
    said = " ".join(f"So stand es in jenen Jahren im Hafen geschrieben.[{n}]" for n in range(1, len(notes) + 1))
    text = f"{said}\n\nAnmerkungen\n\n" + "\n\n".join(f"[{n}] {note}" for n, note in enumerate(notes, start=1)) + "\n"
    found = extract(Reading("d", "r", text))
    labels = {note.id: int(note.label) for note in found.notes}
    by_id = {one.id: one for one in found.references}
    led: list[int | None] = []
    for number in range(1, len(notes) + 1):
        here = [one for one in found.references if labels.get(one.note or "") == number and one.backref]
        led.append(labels[by_id[here[0].backref or ""].note or ""] if here else None)
    return led


BERG = "Berg, Thomas: Fahrpflicht für Lotsen – und wenn ja, für welche und wie?, in: Archiv 3 (2015), S. 22–30."
FLUT = "Hans Meier, Die Flut. Eine Geschichte, Berlin 2011, S. 22."


def test_a_title_with_commas_is_cited_again_behind_a_colon() -> None:
    assert _led(BERG, FLUT, "Vgl. Berg: Fahrpflicht für Lotsen – und wenn ja, für welche und wie?")[2] == 1


def test_ebendas_is_printed_for_ebendaselbst() -> None:
    assert _led(FLUT, "Ebendas. S. 17.", "Meier, ebendas. S. 19.", "Ebendaselbst, S. 3.")[1:] == [1, 1, 1]


def test_another_author_is_not_meant_by_ebendas() -> None:
    assert _led(FLUT, "Berg, ebendas. S. 17.")[1] is None


def test_pages_with_the_following_ones_are_a_place() -> None:
    assert _led(FLUT, BERG, "Meier, Die Flut, S. 12 f.", "Meier, Flut, S. 12ff.", "Meier: Flut, S. 3.")[2:] == [1, 1, 1]


def test_another_work_of_the_same_author_is_cited_by_its_title() -> None:
    assert _led(FLUT, "Ders., Die Ebbe, Köln 2012, S. 4.", "Meier, Ebbe, S. 12 f.", "Meier, Flut, S. 4.")[2:] == [2, 1]


def test_names_with_strokes_and_semicolons_are_cited_again() -> None:
    full = [
        "Huber/Roth: Dorf und Flur, Wien 2001, S. 3.",
        "Berg, Anna; Roe, Karl: Hafenkunde. Eine Einführung, Kiel 2020, S. 3.",
    ]
    assert _led(*full, "Huber/Roth: Dorf, S. 22 f.", "Vgl. Berg; Roe: Hafenkunde, S. 4.")[2:] == [1, 2]


def test_id_and_a_title_is_another_work() -> None:
    first = "Jean Dupont, Le Droit de la mer, Paris, Pedone, 1998, p. 12."
    other = "Id., L’Histoire de la marine, Paris, Fayard, 2001, p. 4."
    assert _led(
        first, other, "Ibid., p. 6.", "Dupont, Le Droit, op. cit., p. 3.", "Dupont, L’Histoire, op. cit., p. 5."
    ) == [None, None, 2, 1, 2]


def test_a_moved_number_leads_to_the_only_work_of_the_author() -> None:
    notes = [
        "John Locke, The Second Treatise On Government (1691).",
        "Ann Roe, The Long War of the North (Verso, 2001).",
    ]
    assert _led(*notes, "Locke, supra note 2, at 12.", "Berg, supra note 2, at 12.")[2:] == [1, None]


def test_a_note_number_left_blank_is_led_by_the_name() -> None:
    notes = ["Anna Berg & Jan Roe, Harbour Justice (2018).", "Ann Lee, The Long War of the North (Verso, 2001)."]
    assert _led(*notes, "See Berg & Roe, supra note.", "Id.")[2:] == [1, 1]


def test_a_work_is_read_behind_the_words_that_say_what_it_is_about():
    led = _led(
        "Siehe zur Geschichte des Hafens: Ute Berg, Silt in Ostmere, Köln 1999, S. 4.",
        "Berg 1999, S. 3.",
        "Ausführlich zu den Lotsen: Karl Roe, Die Lotsen von Rye, München 2004, S. 33-35.",
        "Roe, Lotsen, S. 36.",
    )
    assert led == [None, 1, None, 3]


def test_a_margin_number_is_a_place() -> None:
    assert _led(FLUT, "Meier, Die Flut, Rn. 12.", "Meier, Flut, Rz. 4.", "Ähnlich Meier, a.a.O., S. 3.")[1:] == [
        1,
        1,
        1,
    ]


@pytest.mark.parametrize(
    ("full", "short"),
    [
        (
            "Mehr dazu sagt Jan Otto/Karl Meier (Hg.), Lotsen bei den Deutschen. Ein Anschlag, Göttingen 1986.",
            "Otto/Meier, Lotsen, S. 4.",
        ),
        (
            "Karl Huber (Hrsg.), Stadt und Fluss. Beiträge zur Geschichte, 2 Bde., Wien 1990, Bd. 2, S. 45.",
            "Huber, Stadt und Fluss, S. 4.",
        ),
    ],
)
def test_a_place_and_year_end_a_whole_citation_inside_a_sentence(full: str, short: str) -> None:
    assert _led(full, FLUT, short)[2] == 1


def test_a_sentence_that_ends_in_a_place_and_year_is_none() -> None:
    assert not _led(
        "So sprach Karl Huber, der die Stadt am Fluss von früher kannte, Wien 1990.", "Huber, Stadt, S. 4."
    )[1]

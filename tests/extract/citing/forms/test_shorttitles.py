"""Short titles: an author, a title and a place lead to the entry of the list of works, however the title is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.citing.noted import BODY, LEE, in_note, led_to, of_notes, read
from whence.extract.citing.forms.shorttitles import short_title
from whence.models import Extraction

LIST = (
    "Hyde, Anne Farrar. Empires, Nations, and Families: A New History of the North, 1800--1860. New York: Ecco, 2012.",
    "Griffin, Emma. Blood Sport: Hunting in Ostmere Since 1066. New Haven: Sand House, 2007.",
    "Roe, Glenn, Clovis Lee, and Robert Chen. “Discourses and Disciplines in Harbours.” Tides 8, no. 2 (2014): 1--20.",
    "Feraud, Laurent. “Les Harar.” Revue du Nord, no. 105 (1874): 191--236.",
    "Mercier, Ernest. Histoire de Salins. Paris: Marle, 1903.",
    "Berg, Mary Catherine. “The Unending Quest of the S.S. Beaver: Steam Power.” Ph.D. diss., Ostmere University, 2016.",
    "Vergès, Jeanne. “Racial Sediment.” In Futures of Sand, edited by Tom Gaye. Brooklyn: Verso, 2017.",
)


def listed(*notes: str) -> Extraction:
    """A text with a list of works before its notes."""
    sentences = " ".join(f"They said so in the year that followed it.[{n}]" for n in range(1, len(notes) + 1))
    numbered = "\n\n".join(f"[{n}] {note}" for n, note in enumerate(notes, start=1))
    works = "\n\n".join(LIST)
    return read(f"{BODY}\n\n{sentences}\n\n{BODY}\n\nBibliography\n\n{works}\n\nNotes\n\n{numbered}\n")


def led(found: Extraction, label: str) -> list[str | None]:
    """The first authors of the works to which a note's references lead."""
    by_id = {one.id: one for one in found.references}
    targets = [by_id.get(one.backref or "") for one in in_note(found, label)]
    return [(target.work or {}).get("author", [{}])[0].get("family") if target else None for target in targets]


@pytest.mark.parametrize(
    ("note", "authors"),
    [
        ("Hyde, Empires, Nations, and Families, 497.", ["Hyde"]),
        ("Griffin, Blood Sport.", ["Griffin"]),
        ("Griffin, Blood Sport, 6, 35--36.", ["Griffin"]),
        ("Griffin, Blood Sport, ii.", ["Griffin"]),
        ("Griffin: Blood Sport, S. 35.", ["Griffin"]),
        ("GRIFFIN, Blood Sport 35.", ["Griffin"]),
        ("Griffin, Emma (Hg.), Blood Sport, S. 35.", ["Griffin"]),
        ("Griffin, Emma, Blood Sport, op. cit., p. 35.", ["Griffin"]),
        ("Roe, Lee, Chen, 17.", ["Roe"]),
        ("Griffin.", ["Griffin"]),
        ("E. Griffin (ed.), p. 61.", ["Griffin"]),
        ("Lee and Roe, Pilots of the North: Men and Boats, cit., p. 3.", [None]),
        ("Griffin (Hg.), Blood Sport, 35f.", ["Griffin"]),
        ("Roe/Lee/Chen, Discourses and Disciplines in Harbours, S. 4.", ["Roe"]),
        ("Hyde, Empires, Nations, and Families: A New History of the North, 1800--1860, p. 4.", ["Hyde"]),
        ("Berg, “The Unending Quest of the S.S. Beaver.”", ["Berg"]),
        (
            "Roe, Lee, and Chen, “Discourses and Disciplines”; Hyde, “Empires, Nations, and Families,” 122--47.",
            ["Roe", "Hyde"],
        ),
        ("Vergès, “Racial Sediment;” Griffin, Blood Sport.", ["Vergès", "Griffin"]),
        ("Feraud, “Les Harar,” 213--15; Mercier, Histoire de Salins, 245--46.", ["Feraud", "Mercier"]),
        ("Chen, Nations and Families, 4.", [None]),
    ],
)
def test_an_author_and_words_of_a_title_lead_to_the_entry(note: str, authors: list[str | None]) -> None:
    assert led(listed("Mercier, Histoire de Salins, 3.", note), "2") == authors


def test_no_entry_of_a_list_is_a_short_form_of_what_a_note_cites() -> None:
    found = listed("Feraud, “Les Harar,” 213--15.", "Griffin, Blood Sport, 12.")
    assert not [one for one in found.references if one.note is None and one.short_form]


@pytest.mark.parametrize(
    "words", ["Hyde, Empires (Ecco, 2012), 4.", "Smith, 15.", "Smith, The Long War, 1999, 12.", "Ibid., 3"]
)
def test_what_gives_more_or_less_is_no_short_title(words: str) -> None:
    assert short_title(words) is None


@given(st.text(alphabet="Aab, .“”’;:()&-12 and", max_size=230))
def test_author_and_title_stand_in_the_words(words: str) -> None:
    found = short_title(words)
    assert found is None or all(part in words for part in found)


@pytest.mark.parametrize(
    ("full", "short"),
    [
        (
            "U. Haverkamp (Hg.), Die Hanse und das Meer, Köln 1992, p. 60.",
            "Haverkamp (Hg.), Die Hanse und das Meer, p. 61.",
        ),
        (
            "É. Delacroix, The Drowned Villages, trans. O. Rhys (London: Verso, 2009), p. 88.",
            "Delacroix, The Drowned Villages, p. 90.",
        ),
        (
            "S. Lindqvist, Mapping the Estuary, in: P. Baum (Hg.), Rivers, London 2012, 45–71.",
            "Lindqvist, Mapping the Estuary, p. 51.",
        ),
    ],
)
def test_name_and_title_are_found_in_the_words_whatever_was_read_as_what(full: str, short: str) -> None:
    assert led_to(of_notes(full, "Jane Roe, Harbours and Towns (Oxford: Harbour Press, 1998).", short), "3") == "1"


def test_two_citations_of_one_work_are_one_candidate() -> None:
    first = "Karl Roe, “Leaflets from the Northern Islands,” Ostmere Review 3 (1990): 4."
    again = "Roe, “Leaflets from the Northern Islands,” Harbour Papers, 9."
    assert led_to(of_notes(first, again, LEE, "Roe, “Leaflets from the Northern Islands,” 104."), "4") == "1"


@pytest.mark.parametrize(
    "words", ["A. v. Berg, „Rückblick auf den 5. Kongreß“.", "v. Berg, „Rückblick auf den 5. Kongreß“"]
)
def test_a_particle_may_be_a_letter(words: str) -> None:
    assert short_title(words) == (words.partition(",")[0], "Rückblick auf den 5. Kongreß")


def test_the_sides_of_a_judgment_are_no_author() -> None:
    assert short_title("Roe v. Wade, Silt and Sand, 5") is None


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Lee, introduction to Silt and Sand 1, 32", ("Lee", "Silt and Sand 1")),
        ("Lee, “Introduction,” Silt and Sand 1, 34.", ("Lee", "Silt and Sand 1")),
        ("Ann Lee, preface to Silt and Sand, 19.", ("Ann Lee", "Silt and Sand")),
        ("Lee, “Introduction,” 14", ("Lee", "Introduction")),
        ("Lee and Roe, 淤泥论 [On silt], xiv.", ("Lee and Roe", "淤泥论 [On silt]")),
        ("Lee, “淤泥论” [On silt], 14.", ("Lee", "淤泥论")),
    ],
)
def test_a_part_of_a_book_and_a_translation_stand_beside_its_title(words: str, said: tuple[str, str]) -> None:
    assert short_title(words) == said


@pytest.mark.parametrize(
    "words",
    [
        "Ann Roe, preface to Silt and Sand, 19.",
        "Roe, “Introduction,” Silt and Sand, 34.",
    ],
)
def test_who_introduced_a_book_is_named_with_its_title(words: str) -> None:
    book = "Ann Roe, introduction to Silt and Sand: Essays, ed. Jane Lee and Ann Roe (London: Verso, 1979)."
    assert led_to(of_notes(book, LEE, words), "3") == "1"


def test_a_short_title_in_which_somebody_is_quoted_has_its_page_behind_the_quotation_mark() -> None:
    found = of_notes(
        "Jane Roe, “Some Notes on Silt in Harbours,” Tides 1, no. 1 (2000).",
        LEE,
        "Tom Tate, quoted in Roe, “Silt in Harbours,” 21.",
    )
    assert led_to(found, "3") == "1"


@pytest.mark.parametrize(
    ("note", "target"),
    [
        ("They had come before that year (Roe, preface to Silt and Sand, 19). Nobody counts them today.", "1"),
        ("They had come before that year (Roe, Silt and Sand, 19). Nobody counts them today.", "1"),
    ],
)
def test_a_short_title_in_the_brackets_of_a_sentence_is_one(note: str, target: str) -> None:
    book = "Ann Roe, introduction to Silt and Sand: Essays, ed. Jane Lee and Ann Roe (London: Verso, 1979)."
    assert led_to(of_notes(book, LEE, note), "3") == target


def test_a_place_and_a_publisher_in_brackets_are_no_short_title() -> None:
    book = "Ann Roe, Silt in Fifty Pieces (New York: Anchor, 2010), 22."
    again = of_notes(book, LEE, "It says more of this: Fifty Pieces, as it was printed then (New York: Anchor, 2010).")
    assert [one.short_form for one in in_note(again, "3") if one.short_form] == []


@pytest.mark.parametrize("words", ["Lee, ‘The Other “Just” Silt’, p. 4", "Lee, 'The Other \"Just\" Silt'."])
def test_a_title_in_single_quotation_marks_may_hold_a_word_in_double_ones(words: str) -> None:
    found = short_title(words)
    assert found is not None
    assert found[0] == "Lee"
    assert found[1].startswith("The Other")

"""Short titles beside what the parser reads on with: a sentence, another work behind a semicolon."""

import pytest

from tests.extract.citing.noted import LEE, ROE, SMITH, in_note, led_to, of_notes
from whence.extract.citing.prose.maybes import maybes

BERG = "Anna Berg, Silt and the Growth of Northern Towns: A History (Bonn: Kai, 2017), 4."
OLDER = "Anna Berg, Harbours of the Age of Silt and Sand (Bonn: Kai, 2011), 8."


@pytest.mark.parametrize("place", ["213-215", "xx-xxi", "7n"])
def test_a_sentence_behind_a_short_titles_page_is_no_part_of_it(place: str) -> None:
    words = f"Smith, Long War, {place}. Ann Roe notes in her memoir, “Nobody knew then what they were to write of it.”"
    found = of_notes(SMITH, words, "Ibid., 4.")
    assert led_to(found, "2") == "1"
    [short, *_] = in_note(found, "2")
    assert short.end - short.start < len("Smith, Long War, 213-215.") + 1


def test_a_full_citation_behind_a_short_title_and_a_semicolon_is_one_of_its_own() -> None:
    found = of_notes(SMITH, f"Smith, Long War, 3; {ROE}", "Roe, Harbours, 7.")
    assert [bool(one.short_form) for one in in_note(found, "2")] == [True, False]
    assert led_to(found, "3") == "2"


def test_of_two_titles_with_the_words_the_one_that_begins_with_them_is_meant() -> None:
    found = of_notes(OLDER, "Anna Berg, Silt and Sand: A History (Bonn: Kai, 2017), 4.", "Berg, Silt and Sand, 9.")
    assert led_to(found, "3") == "2"


def test_a_short_title_may_leave_words_out() -> None:
    found = of_notes(BERG, ROE, "Berg, Silt and Northern Towns, 9.", "Ibid.")
    assert (led_to(found, "3"), led_to(found, "4")) == ("1", "1")


@pytest.mark.parametrize("title", ["Northern Silt", "Silt and Sand", "Sand and Towns"])
def test_a_short_title_with_other_words_or_another_order_is_another_work(title: str) -> None:
    assert led_to(of_notes(BERG, ROE, f"Berg, {title}, 9."), "3") is None


def test_a_short_title_may_end_before_a_possessives_s() -> None:
    found = of_notes("Anna Berg, “Jane Roe’s ‘Silt’,” Ostmere Review 4 (2017): 4.", ROE, "Berg, “Jane Roe,” 9.")
    assert led_to(found, "3") == "1"


@pytest.mark.parametrize("joined", ["“Long War,” and", "Long War, 8–9, and in"])
def test_two_short_titles_may_be_joined_by_and(joined: str) -> None:
    found = of_notes(SMITH, ROE, f"See the account in Smith, {joined} Roe, Harbours, 9.")
    labels = {note.id: note.label for note in found.notes}
    by_id = {one.id: one for one in found.references}
    assert [labels[by_id[one.backref].note] for one in in_note(found, "3")] == ["1", "2"]


@pytest.mark.parametrize(
    ("full", "short"),
    [
        (SMITH, "Smith."),
        ("Harbour Council, “HC 68: Objectives of the Harbours,” April 14, 1950, 4 (hereafter HC 68).", "HC 68, 12."),
        ("John Smith, The Long War (London: Verso, 2001), 12. Hereafter cited as LW.", "LW, 41."),
    ],
)
def test_a_name_or_a_number_of_a_paper_may_be_all_that_a_note_says(full: str, short: str) -> None:
    assert led_to(of_notes(full, ROE, short), "3") == "1"


@pytest.mark.parametrize("words", ["Harbour.", "Chapter 3, 12.", "Verso 68, 12."])
def test_a_word_that_names_no_author_is_no_short_form(words: str) -> None:
    assert not any(one.backref for one in in_note(of_notes(SMITH, ROE, words), "3"))


def test_an_interview_is_cited_again_by_its_name_and_a_page() -> None:
    full = "Interview with Rosa Lopez, by Ann Lee, Ostmere, May 4, 1978, transcript, p. 12."
    assert led_to(of_notes(full, ROE, "Lopez interview, p. 14."), "3") == "1"


def test_an_ibid_behind_a_note_with_a_work_that_nobody_cited_before_leads_nowhere() -> None:
    first = "Krause, Hafen und Herrschaft: Studien zur Küste, 101."
    both = "Krause, Hafen und Herrschaft: Studien zur Küste, 3; Duval, La mer et les hommes du port, 90."
    found = of_notes(first, ROE, both, "Ibid., p. 4.")
    assert led_to(found, "3") == "1"
    assert [one.backref for one in in_note(found, "4")] == [None]


def test_two_names_with_years_between_which_a_semicolon_stands_are_two() -> None:
    both = "Jane Roe, Ann Lee and Tom Berg, Silt and Sand (Verso, 2009)."
    dutch = "Jan van den Bergh, Polders and Princes (Brill, 1988), 61."
    found = of_notes(both, dutch, SMITH, "See Roe and others (2009) p. 220; and van den Bergh (1988) p. 5")
    assert len({one.backref for one in in_note(found, "4")} - {None}) == 2


def test_the_number_of_an_issue_goes_on_with_its_journal() -> None:
    journal = (
        "Ann Lee/Tom Row: Tides of War in the Northern Ports. In: Ostmere Review 35 (2011), H. 2, S. 45–79, p. 50."
    )
    found = of_notes(journal, "See also Ebd., S. 52.")
    assert len(in_note(found, "1")) == 1
    assert led_to(found, "2") == "1"


def test_a_name_a_colon_and_a_title_with_capitals_are_a_short_form() -> None:
    first = "Moss, Irene: Pilots and Their Guilds, in: Quill, Harold (Hg.): The Coast, Oxford 1998, S. 20–44."
    assert led_to(of_notes(first, SMITH, "Moss: Pilots and Their Guilds, p. 24."), "3") == "1"


def test_an_ibid_that_is_all_of_its_sentence_stands_before_another_work() -> None:
    found = of_notes(LEE, "Ibid. Parkman, Conspiracy of Pontiac (Boston, 1903), 88.")
    ibid, other = in_note(found, "2")
    assert (ibid.short_form, other.short_form) == ("ibid", None)
    assert led_to(found, "2") == "1"


def test_names_a_quoted_title_a_place_and_a_year_are_a_citation_whatever_the_title_says() -> None:
    work = (
        "Rosa Marín, Carlos Soto, and Inés Vela, “La gente de la costa en las elecciones presidenciales de 2019: Análisis"
        " de la intención de voto,” Working Paper 01-2019 (Puerto Real, Costa Alta: Fundación, 2019), 39."
    )
    assert [one.short_form for one in in_note(of_notes(work), "1")] == [None]


FROST = "J. W. Berg, ed., The Ostmere Origins of Silt (Norwood: Norwood Editions, 1980), p. 73."


@pytest.mark.parametrize("how", ["reprinted in", "printed in", "quoted in", "reproduced in"])
def test_what_a_work_is_printed_in_is_a_short_title_of_its_own(how: str) -> None:
    found = of_notes(FROST, f"Roe, Gospel Order (London, 1676), {how} Berg, The Ostmere Origins of Silt, pp. 35-55.")
    assert [one.backref for one in in_note(found, "2")] == [None, in_note(found, "1")[0].id]


def test_a_place_of_print_is_no_short_title() -> None:
    [one] = in_note(of_notes("Ann Lee, Silt and Sand (Verso, 1820), reprinted in Ostmere, 1834."), "1")
    assert (one.work or {}).get("title") == "Silt and Sand"


def test_the_place_where_another_work_is_printed_cites_none_in_full() -> None:
    found = of_notes(
        "Roe, Gospel Order (London, 1676), printed in Berg, The Origins of Silt, p. 35.",
        LEE,
        "Berg, Origins of Silt, 7.",
    )
    assert led_to(found, "3") is None


def test_two_entries_of_a_list_in_one_note_are_two_works() -> None:
    words = (
        "Lee, Ann S. (n.d.). The Silt. Ostmere: Harbour Press; Roe, Jane, & Berg, Tom (n.d.). Sand and Towns. Verso."
    )
    found = of_notes(words, "Ibid.")
    assert len(in_note(found, "1")) == 2
    assert [one.doubt for one in in_note(found, "2")] == ["several_works"]


def test_a_person_behind_a_short_title_and_a_semicolon_begins_another_work() -> None:
    found = of_notes(SMITH, "Smith, Long War; A. Roe, Sand and Clay: A History, Ostmere: Harbour Press, 2001.")
    assert [bool(one.short_form) for one in in_note(found, "2")] == [True, False]


def test_a_persons_title_in_single_quotation_marks_begins_another_work() -> None:
    words = "Ann Smith, ‘The Long War: A Study’; Jan Roe, ‘Sand and Clay’, Harbour Review 4 (2001)."
    assert len(in_note(of_notes(words), "1")) == 2


def test_an_address_that_and_adds_is_no_part_of_a_short_title() -> None:
    found = of_notes(SMITH, "See Smith, Long War; and http://smith.org/.", "Smith, Long War, 12.")
    assert led_to(found, "2") == led_to(found, "3") == "1"


@pytest.mark.parametrize("imprint", ["York: Random House, 1961", "Harbour Press, 2005", "Ostmere: Harbour Press, 2005"])
def test_who_printed_a_work_and_when_is_no_short_form(imprint: str) -> None:
    full = "Ann Lee, Silt and Sand, New York: Random House, 1999; Jan Roe, Tolls, Ostmere: Harbour Press, 2005."
    found = of_notes(full, f"It was told there by J. Berg himself who says so of {imprint}. He did not know it.")
    assert not [one for one in in_note(found, "2") if one.backref]


def test_the_end_of_a_quoted_title_is_no_short_title() -> None:
    full = "Ann Lee, ‘Silt Is Not Enough: Sand, Clay and Tides’, Harbour Review 4 (2001)."
    found = of_notes(full, "Ann Lee, ‘Silt Is Not Enough: Sand, Clay and Tides’.")
    [one] = in_note(found, "2")
    assert one.backref == in_note(found, "1")[0].id
    assert one.end - one.start > len("Silt Is Not Enough: Sand, Clay and Tides")


def test_a_full_citation_goes_before_a_row_of_titles() -> None:
    row = "Lee, The Short Peace; The Long War; The End;"
    found = of_notes("Ann Lee, The Short Peace, Ostmere: Harbour Press, 2001.", row, "Lee, The Short Peace, 4.")
    assert led_to(found, "3") == "1"


MANY = "Ann Koin, Bo Dell, Cy Gade, Di Menc, Ed Scho, and Flo Steff, ‘It’s Ordered Chaos: Order and Silt’, Review 4 (2001)."


def test_many_surnames_and_a_quoted_title_need_no_comma_between() -> None:
    found = of_notes(MANY, "Koin, Dell, Gade, Menc, Scho, and Steff ‘It’s Ordered Chaos’.")
    assert led_to(found, "2") == "1"


@pytest.mark.parametrize(
    "words",
    [
        "Lee, “Silt and the Sea,” concludes that nobody knew.",
        "Lee, “Silt and the Sea,” also points out that nobody knew.",
        "Lee, “Silt and the Sea,” see section 3.1 in this book.",
    ],
)
def test_a_clause_behind_a_short_title_is_no_part_of_it(words: str) -> None:
    found = of_notes("Ann Lee, “Silt and the Sea,” Harbour Review 4 (2001): 5–9.", words)
    assert led_to(found, "2") == "1"


def test_two_full_citations_of_which_one_has_a_slip_are_one_work() -> None:
    full = "Wolf Berg, Im Zeichen des Meeres: {0} und Sand (Bonn: Kai, 2003), 4."
    found = of_notes(full.format("Hafenpost"), full.format("Hafenpots"), "Berg, Im Zeichen des Meeres, 8.")
    assert led_to(found, "3") == "1"


@pytest.mark.parametrize("place", [", vii.", "", ", p. 4."])
def test_a_quoted_title_that_is_all_there_is_leads_to_its_work(place: str) -> None:
    found = of_notes(
        "“The Boats of the Ostmere Harbour,” Ostmere Harbour Board, May 2001, 4.",
        LEE,
        f"“The Boats of the Ostmere Harbour”{place}",
    )
    assert led_to(found, "3") == "1"


def test_a_quotation_that_is_no_title_is_no_short_form() -> None:
    assert led_to(of_notes(LEE, "“Nobody counts the boats.”"), "2") is None


def test_a_body_may_have_a_stop_behind_it() -> None:
    words = "Harbour Board of Ostmere. Statement of Tides: Silt and Sand, p 6."
    found = of_notes("Harbour Board of Ostmere, Statement of Tides: Silt and Sand, Ostmere, 2014.", words)
    assert led_to(found, "2") == "1"


def test_of_two_titles_in_single_quotation_marks_a_comma_parts_the_first() -> None:
    words = "Ann Lee, ‘What Are the Silt and the Sea?’, Jan Roe, ‘Sand and Clay’"
    found = maybes("r", words, (0, len(words)), "n", is_slanted=lambda _: False)
    assert ("Ann Lee", "What Are the Silt and the Sea?") in [one.maybe for one in found]


def test_a_section_is_a_place_in_a_work() -> None:
    found = of_notes(
        "Harbour Board, Tide Strategy Overview: A Plan (Ostmere: Kai, 2010).",
        "Harbour Board, Tide Strategy Overview, Section 3.2.",
    )
    assert led_to(found, "2") == "1"


def test_a_persons_work_in_single_quotation_marks_is_parted_from_a_short_title_of_the_same_person() -> None:
    full = "Ann Berg, Data and Social Change, London: Verso, 2018."
    other = "Berg, Data and Social Change; Ann Berg, 'Maps of Silt: Tides and Towns', Harbour Journal (2018): 1-20."
    found = in_note(of_notes(full, ROE, other), "3")
    assert [bool(one.backref) for one in found] == [True, False]


def test_a_judgment_in_a_title_does_not_part_it() -> None:
    said = "Lee, Austin. Race, Law, and Tides: Reflections on Roe v. Board of Harbours. Ostmere Press, 1997, p. 5."
    found = of_notes(said, "Ibid., p. 9.")
    assert [one.start for one in in_note(found, "1")] == [note.start for note in found.notes if note.label == "1"]
    assert led_to(found, "2") == "1"


@pytest.mark.parametrize(
    "words",
    [
        "Paula Weir, Mud (Boston: Beacon, 1977), 88. Hale Institute, Coast Pilots, May 3, 2004.",
        "Ostmere Port Act, 1987. Pryor to Vogt, December 19, 2010.",
    ],
)
def test_what_cites_behind_a_page_or_an_acts_year_is_another_work(words: str) -> None:
    found = of_notes(LEE, words)
    assert len(in_note(found, "2")) == 2


def test_a_sentence_behind_a_page_is_no_work() -> None:
    words = "Paula Weir, Mud (Boston: Beacon, 1977), 88. The board, which met in 1978, never answered."
    assert len(in_note(of_notes(LEE, words), "2")) == 1


@pytest.mark.parametrize(
    "words",
    [
        "Berg, ‘Salt’ and Poe, ‘Sand and Clay’.",
        "See Berg et al., ‘Salt Roads’, and Poe, ‘Sand and Clay’, 14.",
        "Berg, “Salt” & Poe, “Sand and Clay”.",
        "Berg, ‘Salt’, and ‘Sand and Clay’, p. 4.",
    ],
)
def test_and_parts_two_short_titles_in_quotation_marks(words: str) -> None:
    first = "Ann Berg, ‘Salt Roads of Ostmere’, Harbour Review 3 (2011): 12–20."
    second = "Jan Poe, ‘Sand and Clay’, Harbour Review 4 (2012): 12–20."
    found = of_notes(first, second, words)
    ids = [in_note(found, label)[0].id for label in ("1", "2")]
    assert [one.backref for one in in_note(found, "3")] == ids


@pytest.mark.parametrize(
    "remark",
    [
        "Emphasis is mine.",
        "Italics in original.",
        "Our translation.",
        "Übersetzung des Verfassers.",
        "C’est nous qui soulignons.",
        "La traducción es mía.",
    ],
)
def test_a_remark_about_the_quotation_is_no_part_of_a_title(remark: str) -> None:
    full = "‘Setting Up of a Ferry Centre: A Proposal’, File No. 11017, National Archives, Ostmere."
    found = of_notes(full, f"‘Setting Up of a Ferry Centre’. {remark}", LEE, "‘Setting Up of a Ferry Centre’, p. 4.")
    assert [led_to(found, "2"), led_to(found, "4")] == ["1", "1"]

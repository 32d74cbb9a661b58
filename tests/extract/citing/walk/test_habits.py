"""Habits of notes in several languages: what is alone in a note, what stands before a page, what is no work."""

import pytest

from tests.extract.citing.noted import ROE, SMITH, in_note, led_to, of_notes

BERG = "Hans Berg, Die Häfen der Hanse. Eine Geschichte, München 1995, S. 12–15."
LANG = "Thomas Berg/Anna Lang (Hrsg.), Handbuch der Seefahrt, Bd. 2, Göttingen 1999, S. 55–60."


@pytest.mark.parametrize("words", ["A. a. O., S. 34.", "A.a.O., S. 34.", "Loc. cit."])
def test_what_means_the_same_place_may_be_all_that_a_note_says(words: str) -> None:
    assert led_to(of_notes(BERG, words), "2") == "1"


def test_a_leaf_of_a_register_may_stand_behind_ivi() -> None:
    found = of_notes("M. Rossi, I porti dell'Adriatico, Einaudi, Torino 1987, c. 12.", "Ivi, c. 40.")
    assert led_to(found, "2") == "1"


def test_a_volume_may_stand_between_a_title_and_its_page() -> None:
    assert led_to(of_notes(LANG, BERG, "Berg/Lang, Handbuch, Bd. 2, S. 61."), "3") == "1"


def test_an_author_and_a_page_may_be_quoted_from() -> None:
    assert led_to(of_notes(BERG, ROE, "Zit. nach Berg, S. 110."), "3") == "1"


def test_an_author_and_a_page_may_stand_behind_a_colon() -> None:
    found = of_notes(SMITH, ROE, "Another reader makes the same point: Smith, 361.")
    assert led_to(found, "3") == "1"


def test_as_a_note_is_nobody_of_that_name() -> None:
    assert led_to(of_notes(SMITH, ROE, "As n. 1 above, p. 50."), "3") == "1"


def test_a_pointer_into_the_notes_is_no_work_that_ebd_could_mean() -> None:
    found = of_notes(BERG, "Vgl. hierzu Anm. 1.", "Ebd., S. 310.")
    assert [[one.backref for one in in_note(found, label)] for label in "23"] == [[], [None]]


def test_a_whole_citation_behind_id_is_one_though_nobody_is_known_before() -> None:
    two = "Rossi, I porti, cit., p. 3; Bianchi, Piloti, cit., p. 4."
    found = of_notes(two, "Ibidem.", "Id., Lo Stato e il mare, Laterza, Bari 1990, p. 5.")
    assert [one.short_form for one in in_note(found, "3")] == [None]


def test_op_cit_with_the_number_of_a_note_is_the_work_of_that_note() -> None:
    found = of_notes(SMITH, ROE, "Op. cit. (footnote 1).", "Loc. cit. (note 2), p. 5.")
    assert [led_to(found, label) for label in "34"] == ["1", "2"]


def test_ibid_reaches_over_a_remark_that_cites_nothing() -> None:
    remark = "At times this seemed to be at odds with what he had said, but I leave aside whether the readers saw it."
    assert led_to(of_notes(SMITH, remark, "Ibid., 14."), "3") == "1"


@pytest.mark.parametrize(
    "words",
    [
        "This was said as well by Jane Roe, who had known them.",
        "He had written so in a letter that was lost.",
        "But as in Harlow, what is convenient does not settle whether it was proper.",
    ],
)
def test_ibid_reaches_over_no_note_that_names_somebody_or_something_said(words: str) -> None:
    assert led_to(of_notes(SMITH, words, "Ibid., 14."), "3") != "1"


@pytest.mark.parametrize(
    "words", ["Smith, The Long War, 3. The Northern Fleet Sails", "Smith, The Long War, 2. Bd., 2. Teil, p. 322"]
)
def test_a_heading_or_a_german_part_may_stand_behind_a_title(words: str) -> None:
    assert led_to(of_notes(SMITH, ROE, words), "3") == "1"


def test_a_short_title_may_stand_behind_a_sentence_with_signs() -> None:
    said = "This is much like the war at sea—in particular, sailing slowly; waiting for wind; and making harbours safe."
    assert led_to(of_notes(SMITH, ROE, f"{said} Smith, The Long War, 17–18."), "3") == "1"


def test_id_behind_a_name_and_year_means_that_authors_work_of_that_year() -> None:
    old = "Ann Lee & Tom Roe (2017). Short Peace. https://example.org/peace."
    new = "Ann Lee & Tom Roe (2019). Silt and Sand. https://example.org/silt."
    found = of_notes(old, new, ROE, "Ann Lee & Tom Roe (2017). Id.", "Ibid.")
    assert [led_to(found, label) for label in "45"] == ["1", "1"]


def test_id_behind_a_name_and_a_year_of_nothing_known_leads_nowhere() -> None:
    found = of_notes("Ann Lee (2019). Silt and Sand. https://example.org/silt.", "Ann Lee (2014). Id.")
    assert [one.backref for one in in_note(found, "2")] == [None]


@pytest.mark.parametrize("words", ["Lambret, supra note 1, at 4.", "Lambertt & Roe, supra note 1.", "Lamber (n 1) 4."])
def test_a_slip_in_the_name_of_who_is_cited_in_that_note_does_no_harm(words: str) -> None:
    lambert = "Ann Lambert & Tom Roe, Silt and Sand (Verso 2001)."
    assert led_to(of_notes(lambert, SMITH, words), "3") == "1"


def test_another_name_is_no_slip() -> None:
    found = of_notes("Ann Lambert, Silt and Sand (Verso 2001).", SMITH, "Hambert, supra note 1, at 4.")
    assert [one.backref for one in in_note(found, "3")] == [None]


@pytest.mark.parametrize("words", ["Harb. Info. Bd., supra note 1.", "Harbour Info. Bd., supra note 1, at 4."])
def test_a_body_may_be_abbreviated_where_its_note_is_named(words: str) -> None:
    full = "Background on Silt, HARBOUR INFORMATION BOARD (May 3, 2003), https://example.org/silt."
    assert led_to(of_notes(full, SMITH, words), "3") == "1"


def test_the_abbreviation_of_another_body_leads_nowhere() -> None:
    full = "Background on Silt, HARBOUR INFORMATION BOARD (May 3, 2003), https://example.org/silt."
    found = of_notes(full, SMITH, "Coast. Info. Bd., supra note 1.")
    assert [one.backref for one in in_note(found, "3")] == [None]


def test_one_name_means_no_work_by_two_in_another_note() -> None:
    two = "Ann Lambert and Tom Roe, The Long Tides of Trade (London: Verso, 2001), 12."
    found = of_notes("(Harbour Press, 2018).", two, "Lambert, supra note 1.")
    assert [one.backref for one in in_note(found, "3")] == [None]


def test_id_ends_before_a_sentence_that_points_to_another_note() -> None:
    words = "Id. at 37. Protocol at supra note 1."
    found = of_notes(ROE, SMITH, "Smith, supra note 2, at 36.", words)
    first = in_note(found, "4")[0]
    assert first.backref == in_note(found, "2")[0].id
    assert first.end - first.start == len("Id. at 37")

"""Where one citation ends and the next begins: behind a sentence, before one, at "quoted in", at a letter "ibid."."""

import pytest

from tests.extract.citing.noted import LEE, ROE, SMITH, in_note, led_to, of_notes
from whence.models import Extraction

LETTER = "Berg to Lee, 17 February 1950, Records of the Harbour Board, box 8, Harbour Archives, Ostmere."


def led(found: Extraction, label: str) -> list[tuple[str, str]]:
    """The words of a note's short forms, and the first words of what they lead to."""
    by_id = {one.id: one for one in found.references}
    said = {one.id: str((one.work or {}).get("title", "")) for one in found.references}
    return [(one.short_form or "", said[by_id[one.backref].id]) for one in in_note(found, label) if one.backref]


@pytest.mark.parametrize(
    "words", ["Berg to Roe, 3 March 1950, ibid.", "Roe, “Memorandum for the Files,” 5 April 1950, box 9, ibid."]
)
def test_a_letter_that_is_there_too_leads_to_what_was_cited_before(words: str) -> None:
    found = of_notes(SMITH, LETTER, words)
    ids = {one.id for one in in_note(found, "2")}
    assert [one.backref in ids for one in in_note(found, "3") if one.short_form] == [True]


def test_both_are_cited_where_one_is_quoted_in_another() -> None:
    found = of_notes(
        SMITH, ROE, "Smith, Long War, quoted in Ann Chen, The Silt Sea (Oxford: Verso, 2005), 101.", "Chen, 9."
    )
    assert led(found, "3") == [("short_title", "The Long War of the North")]
    assert led(found, "4") == [("author_only", "The Silt Sea")]


def test_a_clause_behind_a_page_is_no_part_of_the_citation() -> None:
    found = of_notes(SMITH, ROE, "See Smith, Long War, 370, who draws on letters of the board.")
    assert led(found, "3") == [("short_title", "The Long War of the North")]


def test_a_sentence_in_front_of_a_short_title_is_none_either() -> None:
    found = of_notes(SMITH, ROE, "Reading by lamps was a habit of the town. Smith, Long War, 110–125.")
    assert led(found, "3") == [("short_title", "The Long War of the North")]


def test_a_sentence_that_cites_more_begins_another_citation() -> None:
    found = of_notes(SMITH, ROE, "Smith, “Long War.” See also Roe, Harbours and Towns, 1–8.")
    assert led(found, "3") == [("short_title", "The Long War of the North"), ("short_title", "Harbours and Towns")]


def test_what_says_also_is_no_part_of_a_name() -> None:
    found = of_notes(
        SMITH, "Ibid., p. 22; also A. B. Hale, “The Pilots,” Ostmere Review 44 (1969), 3–29.", "See also Lee."
    )
    assert [one.backref for one in in_note(found, "3")] == []
    assert led(found, "2") == [("ibid", "The Long War of the North")]


def test_another_work_of_the_same_author_may_stand_behind_a_stop() -> None:
    berg, silt = (
        "Hans Berg, Die Häfen der Hanse, München 1995, S. 12.",
        "Hans Berg, Schlick und Sand, Hamburg 2001, S. 9.",
    )
    found = of_notes(berg, LEE, silt, "Ebd., S. 11. Ders., Häfen, S. 40.")
    assert led(found, "4") == [("ibid", "Schlick und Sand"), ("short_title", "Die Häfen der Hanse")]


def test_the_one_short_form_of_a_letter_is_led_once() -> None:
    assert led_to(of_notes(LETTER, "Ibid."), "2") == "1"


def test_the_copy_of_a_page_is_no_work_of_its_own() -> None:
    page = (
        "Silt Help Ctr., Why Are Silt’s Standards for Closed Docks So High?, SILT,"
        " https://help.silt.com/hc/articles /21496-Why-are-Silt-s-standards-for-Closed-Docks-so-high"
    )
    found = of_notes(SMITH, f"{page} [https://perma.cc/F5WN-78J9].", "Id.")
    assert len(in_note(found, "2")) == 1
    assert [one.backref for one in in_note(found, "3")] == [in_note(found, "2")[0].id]


@pytest.mark.parametrize(
    "short", ["Lee, “Nobody Counts,” Talking of Tides, 23–24.", "Lee, epigraph in Talking of Tides."]
)
def test_what_stands_in_a_book_by_its_author_means_the_book(short: str) -> None:
    full = "Ann Lee, “The Boats,” in Talking of Tides (New York: Wharf, 1972), 45."
    assert led_to(of_notes(SMITH, full, ROE, short), "4") == "2"


def test_another_article_in_a_journal_is_no_part_of_the_first() -> None:
    full = "Ann Lee, “The Boats,” Ostmere Review 4, no. 2 (1972): 45–50."
    found = in_note(of_notes(SMITH, full, ROE, "Lee, “Nobody Counts,” Ostmere Review, 23–24."), "4")
    assert all(one.backref is None for one in found)


def test_a_piece_of_a_volume_by_others_means_the_volume_and_is_cited_again_by_its_title() -> None:
    full = "Ann Lee and Jo Roe, eds., Voices of the Port: An Anthology (Ostmere: Wharf, 1999), 3."
    found = of_notes(
        SMITH, full, ROE, "Ben Moss, “Ropes,” in Lee and Roe, Voices of the Port, 77.", LEE, "Moss, “Ropes,” 79."
    )
    assert [led_to(found, label) for label in "46"] == ["2", "2"]


def test_who_keeps_a_work_and_its_address_are_no_work_of_their_own() -> None:
    kept = "Records of the Port of Ostmere, Record Group 12. 17 May 1954; National Archives, www.archives.example.org."
    found = of_notes(f"Port of Ostmere. Roe v. Board of Harbours. Opinion. {kept}", "Ibid.")
    [one] = in_note(found, "1")
    assert (one.work or {})["URL"].startswith("www.archives.example.org")
    assert led_to(found, "2") == "1"


def test_another_work_behind_a_semicolon_keeps_its_address() -> None:
    found = of_notes("Ann Lee, Silt (Verso 1998), 4; Ben Roe, “Sand,” https://rye.example.org/sand.", "Ibid.")
    assert len(in_note(found, "1")) > 1
    assert led_to(found, "2") is None

"""Notes as essays have them: the title first, pages as "pg.", works introduced in prose."""

from __future__ import annotations

import pytest

from tests.extract.citing.noted import LEE, led_to, of_notes

TITLED = "The Slow Death of Ostmere Harbour, George Berg, (Granada 1970), pp. 13-14."


@pytest.mark.parametrize(
    "short",
    ["Berg op. cit. pg. 9.", "Berg op.cit. pg. 42.", "Berg, pg 17.", "Berg. pp. 3-5.", "Quoted in Berg, pg. 190."],
)
def test_the_author_behind_a_title_is_led_to_by_name(short: str) -> None:
    found = of_notes(TITLED, LEE, short)
    assert led_to(found, "3") == "1"


def test_a_shorthand_with_a_volume_is_led_to() -> None:
    told = "U.S. Department of State, Harbour Papers of the United States, 1945, vol. 1 (Washington: 1969), pg. 122. (Hereinafter HPUS)"
    assert led_to(of_notes(told, LEE, "HPUS, 1945, vol. 6, pp. 556-580."), "3") == "1"


PROSE = (
    "It was said otherwise, too. Jane Roe in The Decline of the Harbour (2nd Edition Longman 1995) interpreted it so, "
    "and S. Chen in Ostmere A History (Pimlico 1994, first published in Great Britain 1983) did not."
)


@pytest.mark.parametrize(
    "short", ["Roe op.cit. pg. 70.", "More is in Roe, pp.41-56, and elsewhere.", "Lee quoted in Chen pg. 284."]
)
def test_a_work_that_prose_introduces_is_led_to(short: str) -> None:
    assert led_to(of_notes(PROSE, LEE, short), "3") == "1"


def test_names_with_pages_in_one_sentence_lead_to_their_works() -> None:
    found = of_notes(PROSE, LEE, "What came of it can be found in Roe, pp.41-56, Chen, pp. 146-175, and nowhere else.")
    assert [one.short_form for one in found.references[-2:]] == ["author_only", "author_only"]
    assert len({one.backref for one in found.references[-2:]}) == 2


@pytest.mark.parametrize(
    "told",
    [
        "Jane Roe in The Times (1949)",
        "Britain in Egypt and Its Canal (1882)",
        "See Roe in Chapter Four of This (Verso 2001)",
    ],
)
def test_newspapers_places_and_own_chapters_are_no_introduced_works(told: str) -> None:
    found = of_notes(f"It was said otherwise, too. {told} was of the same mind, and said so.")
    assert not [one for one in found.references if (one.work or {}).get("publisher") or (one.work or {}).get("author")]


def test_what_a_work_is_quoted_in_is_a_reference_of_its_own() -> None:
    quoted = "He thought so (The Lights of Ostmere, C. Harvie (1976) quoted in Berg pg. 6). The rest is silence."
    found = of_notes(TITLED, LEE, quoted)
    assert [one.backref for one in found.references if one.short_form] == [found.references[0].id]


def test_a_title_in_front_of_an_author_whom_the_parser_saw_first_is_the_works() -> None:
    told = "See also for a turning point in policy The Origins Of The Harbour Toll. Anthony Short. (Longman 1989) pp. 83-4. Hereinafter cited as Short."
    found = of_notes(told, LEE, "Much was made of it. Quoted in Short, pg. 68. Other interesting facts on pp. 70-72.")
    assert (found.references[0].work or {})["title"] == "The Origins Of The Harbour Toll"
    assert found.references[-1].backref == found.references[0].id


def test_what_stands_in_a_work_cited_before_leads_to_it() -> None:
    told = "Causes and Lessons of the Harbour Toll, Hearings before the Committee on Foreign Relations (Washington 1973) p. 168. (Hereinafter CLHT)"
    found = of_notes(told, LEE, "From a telegram by the consul in Ostmere in CLHT, vol. 6 pp. 141-2.")
    assert led_to(found, "3") == "1"


def test_a_work_told_again_with_its_subtitle_is_no_second_one() -> None:
    again = "Interests and Obsessions: Historical Essays, Robert Chen (Macmillan 1993). Essay: The Harbour Party (1972) pp. 108-9."
    found = of_notes(
        "Chen in Interests & Obsessions (Macmillan 1993) points that out.", again, LEE, "Chen op.cit. pg. 113."
    )
    assert led_to(found, "4") == "1"


def test_another_year_or_author_makes_another_work_of_a_longer_title() -> None:
    again = "Interests and Obsessions and Tides, Robert Chen (Macmillan 1999), pp. 108-9."
    found = of_notes(
        "Chen in Interests & Obsessions (Macmillan 1993) points that out.", again, LEE, "Chen op.cit. pg. 113."
    )
    assert led_to(found, "4") is None


def test_a_full_citation_in_the_sentence_behind_op_cit_is_a_work_of_its_own() -> None:
    found = of_notes(
        TITLED, LEE, "Berg op.cit. pg. 70. Also The Challenge of Silt, H. Roe (Black 1954) pg. 7.", "Roe op.cit. pg. 9."
    )
    assert led_to(found, "3") == "1"
    assert led_to(found, "4") == "3"


def test_a_title_with_its_article_and_a_page_leads_to_the_work_of_that_title() -> None:
    full = "The Age Of Silt: 1848-1875, E.J. Hobbs (Abacus 1977) pg. 17."
    assert led_to(of_notes(full, LEE, "The Age Of Silt pg. 355."), "3") == "1"


@pytest.mark.parametrize(
    ("prose", "family"),
    [
        ("This was noticed before, and Gabriel Roe's Harbour Papers (London, 1893) has it.", "Roe"),
        ("It was said of the “Pilots” in the Courier. The Older Harbour, by Karl Berg (Vienna, 1881) has it.", "Berg"),
    ],
)
def test_a_work_is_introduced_by_its_owner_and_begins_with_its_sentence(prose: str, family: str) -> None:
    found = of_notes(prose)
    [work] = [one.work for one in found.references if one.work and one.work.get("author")]
    assert [name["family"] for name in work["author"]] == [family]
    assert work["title"] in ("Harbour Papers", "The Older Harbour")


@pytest.mark.parametrize(
    "told", ["Ostmere in Lee, The Histories of Ostmere (Plymouth, 1885)", "English by M. P. Berg (Boston, 1899)"]
)
def test_places_and_languages_bring_no_work_in(told: str) -> None:
    found = of_notes(f"It was said otherwise, too. {told} was of the same mind, and said so.")
    authors = [name.get("family") for one in found.references for name in (one.work or {}).get("author", [])]
    assert not {"Ostmere", "Berg"} & set(authors)


def test_a_whole_name_and_a_bare_page_lead_to_the_only_work_by_it() -> None:
    full = "Dmytro Dorosh, A Survey of Northern History. Trident Press, Ostmere. 1975. Page 214"
    found = of_notes(full, LEE, "Dmytro Dorosh. 216", "Dorosh. 498", "The Age Of Silt. 12")
    assert [led_to(found, label) for label in "345"] == ["1", "1", None]

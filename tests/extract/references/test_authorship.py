"""Names in front of a colon, and a title between a name and a date in brackets."""

from __future__ import annotations

import pytest

from whence.extract.references import parse
from whence.extract.references.authorship import listed_names


@pytest.mark.parametrize(
    ("words", "families", "title"),
    [
        (
            "Berg, Anna; Roe, Christoph: Der Hafen im Winter, in: Archiv 3 (2015), S. 2–30.",
            "Berg Roe",
            "Der Hafen im Winter",
        ),
        ("Vgl. Berg; Roe: Hafenkunde. Zukunft der Schiffe, 2020, Abschn. 2.", "Berg Roe", "Hafenkunde"),
        ("Berg, Christoph: Der Hafen im Winter, Berlin 2011, S. 12.", "Berg", "Der Hafen im Winter"),
        ("Roe, Hans (Hg.): Die Flut, Berlin 2011.", "Roe", "Die Flut"),
    ],
)
def test_names_end_at_the_colon(words: str, families: str, title: str) -> None:
    [found] = parse(words)
    people = (found.work or {}).get("author") or (found.work or {})["editor"]
    assert set(families.split()) <= {name["family"] for name in people}
    assert (found.work or {})["title"] == title


def test_a_title_with_a_colon_behind_an_english_name_is_no_name() -> None:
    [found] = parse("U.S. General Accounting Office, Homeland Security: Title III, GAO-02-927T (Washington: 2002).")
    assert (found.work or {})["title"].startswith("Homeland Security")


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("JANE BERG, SILT AND SAND IN OSTMERE (2014).", "SILT AND SAND IN OSTMERE"),
        ("Jane Berg & Jan Roe, Harbour Justice, Ostmere Institute (2018).", "Harbour Justice, Ostmere Institute"),
    ],
)
def test_a_title_stands_between_a_name_and_a_date_in_brackets(words: str, title: str) -> None:
    [found] = parse(words)
    assert (found.work or {})["title"] == title


def test_further_authors_stay_authors() -> None:
    [found] = parse("Ann Lee, Jane Roe, and Bob Hope (2001).")
    assert [name["family"] for name in (found.work or {})["author"]] == ["Lee", "Roe", "Hope"]


def test_semicolons_part_works_where_no_list_of_names_leads_to_a_colon() -> None:
    assert len(parse("See Smith, Tides, 14; Jones: The Long War, 2001; Roe: A Short Peace, 2002.")) == 3


@pytest.mark.parametrize("joint", ["und", "sowie", "bzw.", "and"])
def test_works_are_joined_behind_a_page(joint: str) -> None:
    words = f"Vgl. auch Meier, Die Flut, Berlin 1998, S. 35 {joint} Karl Roth, Das Dorf, Wien 2001, S. 18."
    assert [(one.work or {})["title"] for one in parse(words)] == ["Die Flut", "Das Dorf"]


@pytest.mark.parametrize("signal", ["Vgl.:", "Vgl. hierzu", "Siehe etwa", "Cfr.", "Voir notamment"])
def test_signals_of_other_languages_are_no_part_of_the_name(signal: str) -> None:
    [found] = parse(f"{signal} Karl Roth, Das Dorf, Wien 2001, S. 18.")
    assert (found.work or {})["author"] == [{"family": "Roth", "given": "Karl"}]


@pytest.mark.parametrize(
    "words",
    [
        "ALBING, Carl; VOSSEN, JP. Harbour Cookbook. São Paulo: Novatec, 2022.",
        "Müller, H.; Meier, K.-P. (2020): Harbour Cookbook. Köln: Dosch.",
    ],
)
def test_printed_names_that_semicolons_part_are_of_one_work(words: str) -> None:
    [found] = parse(words)
    assert (found.work or {})["title"] == "Harbour Cookbook"


@pytest.mark.parametrize("place", ["Cambridge, UK; Malden, MA", "London; New York"])
def test_places_in_front_of_a_colon_are_no_names(place: str) -> None:
    [found] = parse(f"Alexander R Berg, The Harbour Effect, {place}: Polity, 2012.")
    assert (found.work or {})["title"] == "The Harbour Effect"
    assert [name["family"] for name in (found.work or {})["author"]] == ["Berg"]


def test_a_word_behind_an_initial_and_before_a_colon_is_the_title() -> None:
    [found] = parse("Berg, A. Harbouring: The Art of Silt, Milano: Costa & Nolan, 2006.")
    assert (found.work or {})["title"].startswith("Harbouring")


def test_names_that_semicolons_part_in_front_of_a_year_are_one_works() -> None:
    words = "Roe, Jane; Berg, Tom; Hale, Kim (2007). Tides of Trade. Rye: Quay Press."
    assert listed_names(words, 0) == words.index("(")
    assert listed_names("Berg, Silt; Roe, Sand (2007)", 0) == 0


@pytest.mark.parametrize(
    ("words", "families", "title"),
    [
        ("Ann Lee, Ben Roe, Carl Moss, and Dora Hale, Silt and Sand (Ostmere: Wharf Press, 2009).", 4, "Silt and Sand"),
        ("Ann Lee, Ben Roe, Carl Moss & Dora Hale, Silt and Sand, 12 Rye L. Rev. 4 (2009).", 4, "Silt and Sand"),
        ("Ann B. Lee, Ben Roe & Carl Moss, The Tides, 12 J. Mar. Stud. 4, 7 (2010).", 3, "The Tides"),
        ("Philippe Lee, Ann Roe, and Bo Xi, Harbours of the North (2009), at http://a.example.org/b.", 3, "Harbours"),
    ],
)
def test_a_row_of_people_that_and_ends_are_all_authors(words: str, families: int, title: str) -> None:
    [found] = parse(words)
    assert len((found.work or {})["author"]) == families
    assert (found.work or {})["title"].startswith(title)


def test_a_row_that_edited_is_no_row_of_authors() -> None:
    [found] = parse("Ann Lee, Ben Roe, Carl Moss, and Dora Hale, eds., Silt and Sand (Ostmere: Wharf Press, 2009), 5.")
    work = found.work or {}
    assert ([one["family"] for one in work["editor"]], work["title"]) == (
        ["Lee", "Roe", "Moss", "Hale"],
        "Silt and Sand",
    )


@pytest.mark.parametrize("title", ["Old Towns, and New Harbours", "Paris, Rome, and London"])
def test_a_row_of_other_things_is_a_title(title: str) -> None:
    [found] = parse(f"Ann Lee, {title}, 12 Rye L. Rev. 4 (2009).")
    assert [one["family"] for one in (found.work or {})["author"]] == ["Lee"]

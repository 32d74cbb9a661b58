"""Author–date citations and the bibliography."""

from tests.extract.citing.noted import BODY, read
from whence.models import Citation

BIBLIOGRAPHY = (
    "References\n\nSmith, J. “Harbours of the North.” Ostmere Review, 2010a.\n\nSmith, J. “Docks.” Ostmere Review, 2010b.\n\n"
    "World Bank. Ports and Trade. Washington, 2019.\n\nVan Dijk, P., and A. Roe. One Book. Larn: Port Press, 2011.\n"
)


def cited(sentence: str) -> tuple[str, list[Citation]]:
    text = f"{BODY}\n\n{sentence}\n\n{BODY}\n\n{BIBLIOGRAPHY}"
    return text, [citation for citation in read(text).citations if citation.kind == "author_date"]


def test_letters_bodies_and_several_years_lead_to_their_entries() -> None:
    text, found = cited("It grew (Smith 2010a, 47; World Bank 2019) and shrank (Smith 2010a, 2010b, 4).")
    assert [text[c.start : c.end] for c in found] == ["Smith 2010a, 47", "World Bank 2019", "Smith 2010a", "2010b, 4"]
    assert all(citation.references for citation in found)
    assert (found[3].work or {})["title"] == "Docks"


def test_a_name_in_the_sentence_with_its_year_in_brackets_is_cited() -> None:
    text, found = cited("Smith (2010b, 12) saw it, and van Dijk and Roe (2011) did.")
    assert [text[c.start : c.end] for c in found] == ["Smith (2010b, 12)", "van Dijk and Roe (2011)"]


def test_a_heading_cites_where_its_name_and_year_have_an_entry() -> None:
    text, found = cited("Smith (2010b, 38) on the Docks of the North")
    assert [(text[c.start : c.end], len(c.references)) for c in found] == [("Smith (2010b, 38)", 1)]
    assert cited("Boats of the North (Moss 2003)")[1] == []


def test_a_date_in_brackets_is_no_citation() -> None:
    assert cited("It ended (May 2013), and the Act (Ports Act 1999) too, in the war (World War 1914).")[1] == []


def _entries_led(said: str, entries: str) -> list[bool]:
    text = f"{BODY}\n\n{said}\n\n{BODY}\n\nReferences\n\n{entries}\n"
    return [bool(citation.references) for citation in read(text).citations if citation.kind == "author_date"]


def test_a_name_with_a_slip_is_the_one_entry_of_its_year() -> None:
    entries = (
        "Derzhakov, Anna (1999). Silt and Sand. Ostmere: Harbour Press.\n\n"
        "Lambert, John (1994). Tides. Ostmere: Harbour Press.\n\nLambart, Jan (2001). Quays. Larn: Port Press."
    )
    assert _entries_led("It grew (Derzakhov 1999: 4). It stood (Lambert 1994).", entries) == [True] * 2
    assert (
        _entries_led("It grew (Derzakhov 1998). It fell (Lambert 2001). It did (Dershak 1999).", entries) == [False] * 3
    )


def test_numbered_entries_are_found_by_author_and_date() -> None:
    entries = (
        "[1] Berg, Anna, Silt and Sand. Ostmere: Harbour Press, 1999.\n\n"
        "[2] Lee, John, Tides. Ostmere: Harbour Press, 1994.\n\n[3] Roe, Jan, Quays. Larn: Port Press, 2001."
    )
    assert (
        _entries_led("It grew (Berg, 1999, 4). It fell (Lee, 1994, 7). It stayed (Roe, 2001).", entries) == [True] * 3
    )


def test_an_entry_whose_authors_semicolons_part_is_found_by_the_first() -> None:
    entries = (
        "Berg, Anna C.; Hale-Kern, F. Tom; Woo, Ann (1994): Silt and Sand. Journal of Harbours, Vol. 9, S. 371-395.\n\n"
        "Lee, John; Roe, Jan (2007): Tides. Ostmere: Harbour Press.\n\nRoe, Jan (2001): Quays. Larn: Port Press."
    )
    assert (
        _entries_led("It grew (Berg et al. 1994). It fell (Lee/Roe 2007). It stayed (Roe 2001).", entries) == [True] * 3
    )


def test_names_in_capitals_are_parted_and_joined_as_in_other_languages() -> None:
    entries = (
        "LEE, John; ROE, Jan. Lama e areia. Ostmere: Cais, 2019.\n\nROE, Ann. Navios. Ostmere: Cais, 2019.\n\n"
        "COLE, Ana y BERG, Rui. El lodo. Ostmere: Muelle, 2011.\n\nMOSS, Jo; HALE, Al; COLE, Ben. Marés. Larn: Foz, 2021."
    )
    said = (
        "A (LEE; ROE, 2019, p. 12). B (COLE y BERG, 2011, v. 2, p. 4). C (MOSS et al., 2021). Lee e Roe (2019, p. 14)."
    )
    text = f"{BODY}\n\n{said}\n\n{BODY}\n\nReferences\n\n{entries}\n"
    found = read(text)
    words = {one.id: text[one.start : one.start + 4] for one in found.references}
    led = [words[one.references[0]] for one in found.citations if one.kind == "author_date"]
    assert led == ["LEE,", "COLE", "MOSS", "LEE,"]


def test_a_body_before_a_semicolon_hides_no_name_behind_it() -> None:
    text, found = cited("It grew (IMF; Smith 2010a, 47).")
    assert [text[c.start : c.end] for c in found if c.references] == ["Smith 2010a, 47"]


def test_a_list_that_stands_twice_leads_to_its_first_entry() -> None:
    entries = "Lee, John (1994): Tides. Ostmere: Harbour Press.\n\nRoe, Jan (2001): Quays. Larn: Port Press."
    twice = f"{entries}\n\nReferences\n\n{entries}"
    assert _entries_led("It grew (Lee 1994). It fell (Roe 2001). It stayed (Lee 1994, 9).", twice) == [True] * 3


def test_a_month_and_a_year_in_german_are_no_citation() -> None:
    assert cited("It ended (Juli 2004), and began (Februar 2004) again (Oktober 2004).")[1] == []

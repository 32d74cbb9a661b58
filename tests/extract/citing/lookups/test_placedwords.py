"""Short forms of law and official papers: some words of a citation, or a number of it, with a place."""

import pytest

from tests.extract.citing.noted import led_to, of_notes

TRIBUNAL = "Lee Mining Corp. v. Republic of Ostmere, ICSID Case No. ARB/12/3, Award (3 May 2014), ¶ 45."
COMMISSION = "Law Commission, Silt and Sand (Law Com No 123, 1999), para 4.5."
LAW = "Harbours Act 1996, s 4."
TREATY = "Convention on the Law of Silt (adopted 3 May 1999) 730 UNTS 50 (Silt Convention) art 4."
RESOLUTION = "General Assembly resolution 61/177, annex, article 4."


@pytest.mark.parametrize(
    ("full", "short"),
    [
        (TRIBUNAL, "Lee v. Ostmere, Award, ¶ 46."),
        (COMMISSION, "Law Com No 123, para 4.7."),
        (LAW, "1996 Act, s 6."),
        (TREATY, "Silt Convention, art 6."),
        (RESOLUTION, "Resolution 61/177, annex, article 6."),
    ],
)
def test_some_words_of_a_citation_with_a_place_lead_to_it(full: str, short: str) -> None:
    assert led_to(of_notes(full, "Ibid.", "Jane Roe, Harbours (Oxford: Verso, 1998), 3.", short), "4") == "1"


def test_a_paper_of_another_number_is_not_meant() -> None:
    assert led_to(of_notes(COMMISSION, "Law Com No 124, para 4.7.", "Ibid."), "2") is None


def test_of_two_laws_of_a_year_none_is_meant() -> None:
    assert led_to(of_notes(LAW, "Tolls Act 1996, s 5.", "1996 Act, s 6.", "Ibid."), "3") is None


def test_a_name_that_no_side_of_the_pointed_judgment_has_leads_nowhere() -> None:
    assert led_to(of_notes("Lee v Roe [2013] EWCA Civ 301, [4].", "Thwaite (n 1) [5]."), "2") is None

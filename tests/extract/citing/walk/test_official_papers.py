"""Reports of governments and parliaments cited again: by their number, by a title that ends in a year."""

import pytest

from tests.extract.citing.noted import LEE, in_note, leads, of_notes

HARBOUR = "European Commission, A Clean Harbour for All, COM(2018) 773 final, Brussels, 28 November 2018."
PORTS = "House of Commons Transport Committee, Ports of Ostmere, Third Report of Session 2013–14, HC 123, p. 4."
TOLLS = "Ministry of Harbours, The Tolls White Paper, Cm 1234 (London: TSO, 2001)."


@pytest.mark.parametrize(
    ("full", "again"),
    [
        (HARBOUR, "COM(2018) 773, p. 9."),
        (HARBOUR, "See COM (2018) 773 final."),
        (PORTS, "HC 123, p. 9."),
        (PORTS, "Transport Committee, Ports of Ostmere, p. 6."),
        (TOLLS, "Cm 1234, p. 8."),
    ],
)
def test_an_official_paper_is_known_again_by_its_number(full: str, again: str) -> None:
    assert leads(full, LEE, again)[2] == "1"


def test_another_number_is_another_paper() -> None:
    assert leads(HARBOUR, TOLLS, "COM(2018) 774, p. 9.", "Cm 1235, p. 8.")[2:] == [None, None]


def test_a_title_that_ends_in_a_year_is_no_author_and_year() -> None:
    plan = "Ostmere Planning Board, Harbour Plan 2040: Towards Open Water (Rye: OPB, 2019), p. 3."
    assert leads(plan, LEE, "Harbour Plan 2040, p. 7.", "Harbour Plan 2050, p. 7.")[2:] == ["1", None]


def test_a_body_that_is_told_again_by_its_initials_issued_the_report() -> None:
    report = "Department of Harbours, Clean Quays, Clean Boats: Our Plan for Public Docks, DH (November 2010)."
    assert leads(report, LEE, "Clean quays, clean boats op. cit., p. 4.")[2] == "1"


def test_others_are_known_with_a_stop_behind_both_words() -> None:
    assert leads("Ann Lee et al, Silt at Work (Rye: Verso, 2001), p. 3.", "Lee et. al, o.c., p. 8.")[1] == "1"


def test_a_provision_of_a_law_told_by_letters_is_by_nobody_of_these_letters() -> None:
    law = "The rules stand in the First Schedule of the Trust Harbours Act 2005 (THA), which is old."
    guide = "MHA, Guideline THA-G02, “Trust Harbours – Guidelines on the Grant of a Licence” (revised on 24 Aug 2015)."
    assert leads(law, guide, "Section 13 of the THA")[2] == "1"
    assert not in_note(of_notes(guide, LEE, "Section 13 of the THA"), "3")


def test_a_number_in_a_sentence_is_that_papers() -> None:
    said = "The Committee's report (HC 123) said so."
    assert leads(PORTS, "HC 123-II, Ev 9.", LEE, said)[3] == "1"
    assert not in_note(of_notes(PORTS, LEE, said.replace("123", "129")), "3")

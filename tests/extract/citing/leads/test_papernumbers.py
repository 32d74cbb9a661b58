"""Laws that a text calls by letters, orders by number, and papers of offices by the number behind their title."""

from tests.extract.citing.noted import led_in, of_notes

LAW = "It follows from the Harbour Dues Reform Act of 2014 (HDRA). "
TITLE = "Fiscal Year 2013 Harbour Guidance: Strengthening the Dues (M-13-09)"


def test_a_provision_is_cited_by_the_short_name_of_its_law() -> None:
    found = led_in(
        LAW + "Fees are due under HDRA Section 12(b). Section 14 of the HDRA says who pays. So does the HDRA."
    )
    assert set(found) == {"HDRA Section 12(b)", "Section 14 of the HDRA"}
    assert all(work and work.endswith("Harbour Dues Reform Act of 2014 (HDRA)") for work in found.values())


def test_letters_of_a_body_and_of_two_laws_cite_none() -> None:
    assert led_in("The Harbour Dues Office (HDO) wrote it. See HDO Section 12.") == {}
    assert led_in(LAW + "The Harbour Dredging Rules Act (HDRA) is another. Fees are due under HDRA Section 12.") == {}


def test_an_order_is_one_work_by_its_number() -> None:
    text = (
        "So says Executive Order 12958, as well as the directives. Foreign papers are meant by E.O. 12,958, section 1.5(c). "
        "They are to be kept. Id., at 1.7(e). Others stand in DCID 5/6. They are to be burnt. Id., at C.5."
    )
    assert led_in(text) == {"Id., at 1": "Executive Order 12958", "Id.": "DCID 5/6"}


def test_a_paper_is_cited_by_the_number_behind_its_title() -> None:
    found = of_notes(
        TITLE + ", available at https://example.org/m.", "See OMB M-13-09 and M-14-08.", "See M-13-09, p. 4."
    )
    full = found.references[0]
    assert [(one.short_form, one.backref) for one in found.references if one.short_form] == [
        ("short_title", full.id),
        ("short_title", full.id),
    ]


def test_a_number_behind_two_titles_is_no_papers() -> None:
    found = of_notes(TITLE + ".", "Annual Report of the Pilots of Ostmere (M-13-09).", "See M-13-09.")
    assert [one.backref for one in found.references if one.short_form] == []

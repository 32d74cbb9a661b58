"""Short forms that are known once all notes are read: names that a note says, lawsuits whose number one tells."""

from __future__ import annotations

import pytest

from whence.extract.citing.leads.lawsuits import court_papers
from whence.extract.citing.leads.lead import Lead, with_leads
from whence.extract.citing.leads.page import Page
from whence.extract.citing.leads.saidnames import said_names
from whence.models import Reference

SUIT = "Testimony of Jan Roe, State of Ostmere v. Karl al Berg, No. S(7) 98 Cr. 1023 (Ostm.), May 2, 2001. "
SAID = "Lee, Silt and Sand, 2001 (hereafter “Silt Report”). "


def _one_note(flat: str) -> Page:
    return Page("r", flat, [(0, len(flat), "n")])


def _full(flat: str, words: str) -> Reference:
    return Reference("full", flat.index(words), flat.index(words) + len(words), {"title": words}, "n")


def _papers(flat: str) -> list[str]:
    return [flat[slice(*one.span)] for one in court_papers(_one_note(flat), [_full(flat, SUIT[:97])])]


def _names(flat: str) -> list[str]:
    return [flat[slice(*one.span)] for one in said_names(_one_note(flat), [_full(flat, "Lee, Silt and Sand, 2001")])]


@pytest.mark.parametrize(
    "behind",
    [
        "See government exhibit no. 15-T, State of Ostmere v. Berg.",
        "See government exhibit no. 15-T, State of Ostmere v. al Berg, May 3, 2001, p. 2.",
        "He was told (government exhibit no. 15-T), State of Ostmere v. Karl al Berg, at 7.",
    ],
)
def test_a_paper_leads_to_the_lawsuit_of_its_sides(behind: str) -> None:
    assert len(_papers(SUIT + behind)) == 1


@pytest.mark.parametrize(
    "behind",
    [
        "See testimony of Cole, State of Ostmere v. Bergson, May 3, 2001.",
        "See State of Ostmere v. Berg, 12 U.S. 4.",
        "It was said in State of Ostmere v. Berg.",
    ],
)
def test_other_sides_and_judgments_are_no_papers_of_it(behind: str) -> None:
    assert _papers(SUIT + behind) == []


def test_a_number_over_the_end_of_a_line_is_the_same() -> None:
    again = "Opening, State of Ostmere v. Berg, No. 98 Cr.\n     1023 (Ostm.), May 4, 2001. "
    assert len(_papers(SUIT + again + "See testimony of Cole, State of Ostmere v. Berg, May 3.")) == 1


def test_two_lawsuits_of_the_same_sides_are_not_told_apart() -> None:
    other = SUIT.replace("98 Cr. 1023", "99 Cr. 2001")
    assert _papers(SUIT + other + "See testimony of Cole, State of Ostmere v. Berg, May 3.") == []


@pytest.mark.parametrize(
    "behind", ["Silt Report, pp. 7-9, n. 4.", "For Roe, see Silt Report.", "Roe; Silt Report; Cole."]
)
def test_a_name_that_was_said_needs_no_page_in_a_note(behind: str) -> None:
    assert _names(SAID + behind) == ["Silt Report"]


def test_a_name_stands_before_the_note_that_says_it() -> None:
    assert _names("Silt Report, p. 9. " + SAID) == ["Silt Report"]


@pytest.mark.parametrize("behind", ["The Silt Report says so.", "Roe, Answer to Silt Report, p. 3."])
def test_a_sentence_and_another_title_are_not_led(behind: str) -> None:
    assert _names(SAID + behind) == []


def test_what_led_to_a_short_form_is_led_on_to_its_work() -> None:
    flat = "Lee, Silt and Sand, 2001. Silt Report, 4. Ibid."
    full, short = _full(flat, flat[:24]), Reference("short", 26, 40, {"title": "Silt Report"}, "n")
    again = Reference("ibid", 42, 46, None, "n", short_form="ibid", backref="short")
    found = with_leads("r", flat, [full, short, again], [Lead((26, 37), full, "hereafter")])
    assert [one.backref for one in found] == [None, "full", "full"]


def test_two_names_that_were_read_as_one_work_are_two_short_forms() -> None:
    flat = "Lee, On Silt (1900). Roe, Sand (1901). E.g., Silt, ii, 5; Sand, ii, 3."
    silt, sand = (
        Reference(words[:3], flat.index(words), flat.index(words) + len(words), {})
        for words in ("Lee, On Silt (1900).", "Roe, Sand (1901).")
    )
    both = Reference("both", flat.index("E.g."), len(flat), {"title": "Silt"}, "n")
    leads = [
        Lead((flat.index("Silt, ii"), flat.index("; Sand, ii")), silt, "hereafter"),
        Lead((flat.index("Sand, ii"), len(flat)), sand, "hereafter"),
    ]
    found = with_leads("r", flat, [silt, sand, both], leads)
    assert [(flat[one.start : one.end], one.backref) for one in found[2:]] == [
        ("E.g., Silt, ii, 5", "Lee"),
        ("Sand, ii, 3.", "Roe"),
    ]

"""Judgments by their citation: where it begins, what it says, which full citation a short one can mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.extract.citing.law.case import Case
from whence.extract.citing.law.cases import cases, cited_at

FULL = "Harbour v. Salt Co., 515 U.S. 593, 599 (1995)"


def _cases(text: str) -> list[Case]:
    return list(cases(text, (0, len(text))))


@pytest.mark.parametrize(
    ("text", "name", "short"),
    [
        (f"It was so held. See {FULL}.", "Harbour v. Salt Co.", False),
        ("See, e.g., United States v. Mills, 12 F.3d 40 (2d Cir. 1993).", "United States v. Mills", False),
        ("See Roe v. Rye Indep. Cmty. Sch. Dist., 393 U.S. 503 (1969)", "Roe v. Rye Indep. Cmty. Sch. Dist.", False),
        ("Rye Sch. Dist. No. 403 v. Fraser, 478 U.S. 675 (1986)", "Rye Sch. Dist. No. 403 v. Fraser", False),
        ("In re Sealed Harbour, 121 F.3d 729, 754 (D.C. Cir. 1997)", "In re Sealed Harbour", False),
        (
            "as in Board of Pilots v. City of Rye, 9 F. Supp. 2d 195 (D.D.C. 2009)",
            "Board of Pilots v. City of Rye",
            False,
        ),
        (
            "See Lee v. Director, Ostmere Dept. of Health,\n\n497 U.S. 261 (1990)",
            "Lee v. Director, Ostmere Dept. of Health",
            False,
        ),
        ("In Rye, Lee v. Roe, 497 U.S. 261 (1990) was followed.", "Lee v. Roe", False),
        ("of what it proscribes. Harbour, 515 U.S. at 600 n.2.", "Harbour", True),
        ("accord Free Mills Fund, 561 U.S. at 493–495", "Free Mills Fund", True),
    ],
)
def test_a_judgment_is_told_by_names_volume_and_page(text: str, name: str, short: bool) -> None:
    [case] = _cases(text)
    assert (case.name, case.is_short) == (name, short)


@pytest.mark.parametrize(
    "text",
    [
        "The code, 18 U.S.C. § 1512, says so.",
        "On Tolls of Ports, 19 Op. O.L.C. 350, 352 (1995)",
        "of the year 515 Cal. 593 remained",
        "Smith, Harbours, 515 Cal. 593",
    ],
)
def test_what_has_no_two_sides_is_no_judgment(text: str) -> None:
    assert _cases(text) == []


def test_a_full_citation_gives_a_work() -> None:
    [case] = _cases(FULL)
    assert case.work == {
        "type": "legal_case",
        "title": "Harbour v. Salt Co.",
        "volume": "515",
        "container-title": "U.S.",
        "page": "593",
        "issued": {"date-parts": [[1995]]},
    }


@pytest.mark.parametrize(
    ("short", "meant"),
    [
        ("Harbour, 515 U.S. at 600", True),
        ("Salt Co., 515 U.S. at 600", True),
        ("Harbour, 516 U.S. at 600", False),
        ("Harbour, 515 U.S. at 590", False),
        ("Harbour, 515 U.S. at 2083", False),
        ("Mills, 515 U.S. at 600", False),
        ("It was said in Harbour that it may, 515 U.S. at 600", True),
        ("It was said in Mills that it may, 515 U.S. at 600", False),
    ],
)
def test_a_short_citation_means_what_has_its_volume_a_name_and_room_for_its_page(short: str, meant: bool) -> None:
    [full], [case] = _cases(FULL), _cases(short)
    assert case.means(full) is meant


def test_a_reference_cites_a_judgment_where_it_begins_with_one() -> None:
    assert cited_at(f"See also {FULL}") is not None
    assert cited_at(f"A letter on {FULL}") is None


@given(st.text(alphabet="AvU.S,; 0123(1995)at\n\xa0“”§", max_size=120))
def test_places_stand_in_the_text(text: str) -> None:
    for case in _cases(text):
        assert 0 <= case.start < case.end <= len(text)
        assert text[case.start :].startswith(case.name)


def test_volume_page_and_year_need_no_name_and_apostrophes_are_one() -> None:
    [full, short] = _cases("663 Fed. App’x 384 (6th Cir. 2016). But see Salt Co., 663 F. App'x at 389.")
    assert (full.name, full.page, short.key) == ("", 384, full.key)


def test_the_name_by_which_a_judgment_will_be_cited_is_one_of_its_names() -> None:
    [full, short] = _cases(
        "In re Harbour Pers. Ins. Litig. (In re Pilots), 928 F.3d 42 (1999). In re Pilots, 928 F.3d at 49"
    )
    assert short.means(full)


def test_offices_and_counsels_may_be_abbreviated_and_series_printed_otherwise() -> None:
    """ "Off. of Disciplinary Couns." ends no sentence; "Fed. Appx." is "F. App’x", and who invokes is no side."""
    text = "It held so, Lee v. Off. of Disciplinary Couns. of Ostmere, 471 U.S. 626 (1985). In re Lee, 860 Fed. Appx. 544 (2021). Invoking Roe v. Lee, 114 U. S. 555 (1885), it did, 860 Fed. Appx., at 546."
    told = [(case.name, case.series) for case in cases(text, (0, len(text)))]
    assert told == [
        ("Lee v. Off. of Disciplinary Couns. of Ostmere", "U.S."),
        ("In re Lee", "F.App'x"),
        ("Roe v. Lee", "U.S."),
        ("", "F.App'x"),
    ]

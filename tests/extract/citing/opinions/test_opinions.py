"""Judgments and "Id." in running text: what each means, and when nothing is said."""

import pytest

from tests.extract.citing.noted import led_in
from whence.extract import extract
from whence.models import Reference
from whence.read import read, split
from whence.read.payload import Payload

HARBOUR = "Harbour v. Salt Co., 515 U.S. 593, 599 (1995)"
MILLS = "United States v. Mills, 12 F.3d 40, 44 (2d Cir. 1993)"


def _references(text: str) -> list[Reference]:
    [payload] = split(text.encode(), "opinion.txt")
    assert isinstance(payload, Payload)
    return list(extract(read(payload)).references)


def test_a_short_citation_leads_to_the_full_one_pages_before() -> None:
    text = f"The court has held that it may be so. {HARBOUR}.\n\nIt is narrow. Harbour, 515 U.S. at 600."
    assert led_in(text) == {"Harbour, 515 U.S. at 600": HARBOUR}


def test_id_means_the_judgment_before_it() -> None:
    text = f"The court has held that it may be so. {HARBOUR}. It went on to say that it must. Id. at 601."
    assert led_in(text) == {"Id. at 601": HARBOUR}


def test_id_may_have_a_page_without_a_sign_where_its_sentence_ends() -> None:
    text = f"The court has held that it may be so. {HARBOUR}. It went on to say that it must. Id. 601–2. It may not."
    assert led_in(text) == {"Id. 601–2": HARBOUR}


def test_id_does_not_mean_what_is_quoted_in_brackets() -> None:
    text = f"So it was held. {HARBOUR} (quoting {MILLS}). The court went on to say more. Id. at 601."
    assert led_in(text) == {"Id. at 601": HARBOUR}


@pytest.mark.parametrize(
    "text",
    [
        f"So it was held. {HARBOUR}. But in Rye v. Rye, 343 U.S. 579 (1952), not. It is exclusive. Id. at 2083.",
        f"So it was held. {HARBOUR}. The report said otherwise, p. 12 (May 3, 1982). Id. at 601.",
        f"So it was held. {HARBOUR}. See the code, 18 U.S.C. § 1512. It is plain on its face. Id. at 601.",
        "So it was held before this. Harbour, 515 U.S. at 600. It is plain on its face, it said.",
    ],
)
def test_what_may_mean_another_work_leads_nowhere(text: str) -> None:
    assert all(target is None for target in led_in(text).values())


def test_of_a_string_of_judgments_id_means_the_one_that_has_its_page() -> None:
    text = f"So it was held. {MILLS}; {HARBOUR}. The court went on to say that it must. Id. at 601."
    assert led_in(text) == {"Id. at 601": HARBOUR}


def test_judgments_to_which_nothing_leads_are_no_references_of_running_text() -> None:
    assert _references(f"The court has held that it may be so. {HARBOUR}.") == []


REPORT = "S. Rep. No. 532, 97th Cong., 2d Sess. 17 (1982)"


@pytest.mark.parametrize(
    ("cited", "back"),
    [
        (REPORT, "Id. at 19"),
        ("18 U.S.C. § 1512(c)", "Id. § 641"),
        ("Walker, The Harbour Code, 68 Rye L. Rev. 1, 5 (1954)", "Id. at 7"),
        ("Brief for Rye Harbour Pilots as Amicus Curiae 21", "Id., at 22"),
        ("Mills Indictment ¶ 43", "Id. ¶ 44"),
        ("Justice Manual § 9-27.220 (2018)", "Id."),
    ],
)
def test_id_means_a_law_a_report_or_a_paper_that_was_cited_before_it(cited: str, back: str) -> None:
    text = f"So it was held. {HARBOUR}. The rest is said elsewhere. See {cited}. It is said there at length. {back}."
    assert led_in(text)[back.rstrip(".") if back != "Id." else "Id."] == cited


@pytest.mark.parametrize("back", ["Id. at 19", "Id. ¶ 4"])
def test_id_with_a_place_that_the_law_before_it_lacks_leads_nowhere(back: str) -> None:
    text = f"So it was held. {HARBOUR}. See also 18 U.S.C. § 1512(c). It is said there at length. {back}."
    assert all(target is None for target in led_in(text).values())


def test_id_in_the_next_paragraph_means_the_citation_before_it() -> None:
    text = f"The report of the chamber said so at length. {REPORT}.\n\nIt goes on to give examples of it. Id. at 18."
    assert led_in(text) == {"Id. at 18": REPORT}


def test_a_name_with_supra_means_the_judgment_of_that_name() -> None:
    text = f"So it was held. {HARBOUR}; {MILLS}. It went on. See Mills, supra, at 45, and Rye v. Mills, supra."
    assert led_in(text)["Mills, supra, at 45"] == MILLS
    assert led_in(text).get("Rye v. Mills, supra") is None


def test_other_places_of_a_judgment_belong_to_its_citation() -> None:
    full = "Harbour v. Salt Co., 515 U. S. 593, 599, 115 S. Ct. 2357, 132 L. Ed. 2d 520 (1995)"
    text = f"So it was held. {full}. It said so. Id., at 601, 115 S. Ct., at 2360. And it said more. Harbour, supra, at 602."
    assert led_in(text) == {"Id., at 601, 115 S. Ct., at 2360": full, "Harbour, supra, at 602": full}


def test_a_volume_and_page_alone_mean_the_judgment_cited_shortly_before() -> None:
    text = f"So it was held. {HARBOUR}. The majority said more on this. 515 U.S., at 601."
    assert led_in(text) == {"515 U.S., at 601": HARBOUR}


def test_a_citation_that_lines_part_is_one() -> None:
    """Pages of courts are copied with each citation as a line of its own."""
    full = "Harbour v. Salt Co.,\n\n515 U.S. 593\n\n, 599 (1995)"
    held = "The court has held, in the year before it was asked about the harbour again, that it may be so.” " * 3
    text = f"{held}{full}. It went on to say “more.”\n\nIbid. The rest followed in the spring, and nobody denied it."
    assert led_in(text) == {"Ibid.": full}
    text = f"The court has held that it may.” {full}. It must “be so.”\n\nHarbour, supra, at 601\n\n. It did."
    assert led_in(text) == {"Harbour, supra, at 601": full}


def test_a_page_s_own_citation_is_no_other_s() -> None:
    text = (
        f"So it was held. {HARBOUR}.\n\nCite as: 576 U. S. ____ (2015) 5\n\nThe court went on to say more. Id. at 601."
    )
    assert set(led_in(text).values()) <= {HARBOUR, None}


@pytest.mark.parametrize(
    ("cited", "back"),
    [
        ("7 HPM § 1383", "id., § 1385"),
        ("A. Mills, in 3 Letters and Papers of the Wardens, at 267", "Ibid."),
        ("Cong. Globe, 24th Cong., 2d Sess., 83 (1837)", "Id., at 270"),
        ("George Mills: A Collection 467, 468 (W. Rye ed. 1988)", "Id., at 470"),
    ],
)
def test_id_means_a_volume_or_a_manual_cited_before_it(cited: str, back: str) -> None:
    text = f"So it was held. {HARBOUR}. See {cited}. It is plain on its face, it said.\n\nBut see {back} No more."
    assert led_in(text) == {back: cited}


def test_a_word_in_front_of_id_is_no_name_of_a_record() -> None:
    text = f"So it was held. {HARBOUR}. It upheld all of the duties in the Act. Id., at 601-602. It said more. Id., at 603."
    assert led_in(text) == {"Id., at 601": HARBOUR, "Id., at 603": HARBOUR}


BELOW = "251 F. Supp. 2d 176 (2003)"


def test_a_trial_courts_findings_may_fill_most_of_its_volume() -> None:
    text = (
        f"The court upheld it. {BELOW}; see {HARBOUR}.\n\nThey sold seats. See 251 F. Supp. 2d, at 492. It named forty."
        " Id., at 504; see also id., at 858."
    )
    assert led_in(text) == {"251 F. Supp. 2d, at 492": BELOW, "Id., at 504": BELOW, "id., at 858": BELOW}


@pytest.mark.parametrize(("page", "meant"), [(492, "Roe v. Lee, 251 F. Supp. 2d 400 (2003)"), (392, BELOW)])
def test_of_two_judgments_of_a_volume_a_place_is_of_the_one_that_begins_last_before_it(page: int, meant: str) -> None:
    text = f"So it was. {BELOW}. Roe v. Lee, 251 F. Supp. 2d 400 (2003).\n\nThey sold it. 251 F. Supp. 2d, at {page}."
    assert led_in(text).get(f"251 F. Supp. 2d, at {page}") == meant


def test_an_appeals_court_says_less() -> None:
    text = f"So it was held. {MILLS}.\n\nThey sold it to the town. 12 F.3d, at 492."
    assert led_in(text).get("12 F.3d, at 492") is None


@pytest.mark.parametrize("space", ["  ", "    ", "\t ", " \u00a0"])
def test_spaces_of_any_number_part_the_words_of_a_citation(space: str) -> None:
    said = (HARBOUR, "Harbour, 515 U.S. at 600", "Id. at 601")
    full, short, last = (words.replace("U.S. ", f"U.S.{space}").replace("Id. ", f"Id.{space}") for words in said)
    text = f"The court has held that it may be so. {full}. It went on to say so. {short}. They said more. {last}."
    assert led_in(text) == {short: full, last: full}


def test_a_page_behind_the_next_judgment_of_the_volume_is_not_one_of_the_first() -> None:
    mills = "Mills v. Board, 515 U.S. 640 (1995)"
    text = f"The court has held so. {HARBOUR}. It held again, in {mills}. It is narrow. 515 U.S. at 650. Id. at 652."
    assert led_in(text) == {"515 U.S. at 650": mills, "Id. at 652": mills}


def test_a_judgment_cited_again_is_a_reference_where_a_short_form_means_it() -> None:
    again = "Harbour v. Salt Co., 515 U.S. 593 (1995)"
    text = f"So it was held. {HARBOUR}. It was {MILLS}.\n\nThe court says that it may be so. {again}. It is narrow. Id. at 600."
    assert led_in(text) == {"Id. at 600": HARBOUR}
    assert [text[one.start : one.end] for one in _references(text) if not one.short_form] == [HARBOUR, again]


def test_id_behind_a_judgments_name_stands_for_the_volume() -> None:
    text = f"So it was held. {HARBOUR}; Roe v. Mills, Id. 313; Ex parte Salt, Id. 339. The clerk is paid. Id. at 600."
    assert [words for words in led_in(text) if words != "Id. at 600"] == []


def test_an_id_behind_an_exhibit_means_no_judgment_before_it() -> None:
    judged = "It was so held in Lee v. Roe, 5 F.3d 10 (1st Cir. 1990)."
    for exhibit in ("Pl.'s Ex. 4 at 5", "DX 45 at 6", "ER 45"):
        assert not led_in(f"{judged} The pilot saw it. {exhibit}. He left. Id. at 12.")
    assert led_in(f"{judged} The pilot saw it. He left. Id. at 12.")

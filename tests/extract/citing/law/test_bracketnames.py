"""Works of opinions cited by the names that a bracket gives them, and judgments by numbered names, initials or a place."""

import pytest

from tests.extract.citing.noted import led_in_one_line
from whence.extract.citing.law.bracketnames import bracket_names
from whence.extract.citing.law.partynames import is_initials, runs_in, unnumbered

HARBOUR = "Harbour v. Harbour Pilots’ Assn., Inc., 515 U. S. 593"
LEE = "A. Lee, Records of the Harbour of Ostmere, p. 376 (1966)"


@pytest.mark.parametrize("named", [f"{HARBOUR} (1995) (Harbour I)", f"{HARBOUR} (Harbour I)"])
def test_a_numbered_name_in_a_bracket_means_the_judgment_before_it(named: str) -> None:
    text = f"So it was held in {named}. It is so. See Harbour I, 515 U. S., at 601; Harbour I, supra, at 602."
    assert set(led_in_one_line(text)) == {"Harbour I, 515 U. S., at 601", "Harbour I, supra, at 602"}


def test_initials_mean_the_side_of_a_judgment_in_their_volume() -> None:
    text = "So it was held. Ostmere Harbour Board v. Lee, 595 U. S. 109 (2022). It is so. See OHB, 595 U. S., at 117."
    assert list(led_in_one_line(text)) == ["OHB, 595 U. S., at 117"]
    assert not led_in_one_line(text.replace("OHB, 595", "OHB, 594"))


def test_a_side_with_a_sign_for_and_is_one_name() -> None:
    text = "So it was held. Roe & Mills v. Lee, 453 U.S. 654, 679 (1981). It has said so. Roe & Mills, supra, at 686."
    assert list(led_in_one_line(text)) == ["Roe & Mills, supra, at 686"]


def test_the_judge_who_wrote_is_no_part_of_the_name() -> None:
    text = "Harbour v. Lee, 438 U. S. 265 (1978), is old. We begin with the opinion of Justice Mills in Lee, supra. It is so. Id., at 270."
    assert list(led_in_one_line(text)) == ["Lee, supra", "Id., at 270"]


def test_a_place_alone_is_in_the_judgment_that_begins_before_it() -> None:
    text = (
        "We held so in Roe v. Mills, 539 U. S. 244 (2003), and in Harbour v. Lee, 539 U. S. 306 (2003). They differ.\n\n"
        + "Much was said of the tolls. " * 12
        + "\n\nThe tolls “flow from the tide.” 539 U. S., at 317."
    )
    assert led_in_one_line(text)["539 U. S., at 317"] == "Harbour v. Lee, 539 U. S. 306 (2003)"


def test_a_name_with_a_page_means_the_book_that_a_bracket_named_so() -> None:
    text = f"They wrote of the tolls. 2 {LEE} (Lee). They paid. “It was so.” Ibid. See 1 Lee 12. They left. Id., at 14."
    assert led_in_one_line(text) == dict.fromkeys(["Ibid.", "1 Lee 12", "Id., at 14"], f"2 {LEE}")


def test_a_longer_name_is_not_the_one_of_the_bracket() -> None:
    text = f"They wrote of the tolls. 2 {LEE} (Lee). “It was so.” Ibid. Robert Lee 12 paid."
    assert list(led_in_one_line(text)) == ["Ibid."]


@pytest.mark.parametrize("behind", [" “But so it is.", "1 It is so.", ", (emphasis added). It is so."])
def test_an_ibid_may_stand_before_a_quotation_or_a_notes_number(behind: str) -> None:
    text = f"So it was held. {HARBOUR}, 599 (1995). The court said more of the tolls. Ibid.{behind}"
    assert len(led_in_one_line(text.replace("Ibid.,", "Ibid,"))) == 1


def test_judges_and_courts_are_no_names() -> None:
    assert bracket_names(" (1983) (Roe, J., dissenting) (Lee)") == ["Lee"]
    assert not bracket_names(" (Roe J.) said")
    assert not bracket_names(" said (Lee)")


def test_abbreviated_names_fit_and_numbers_are_left_out() -> None:
    assert runs_in(("washington", "post"), ("in", "re", "wash", "post", "co"))
    assert not runs_in(("wa",), ("washington",))
    assert not runs_in((), ("lee",))
    assert unnumbered(("harbour", "ii")) == ("harbour",)
    assert unnumbered(("i",)) == ("i",)
    assert not is_initials("OH", "Ostmere Harbour v. Lee")


def test_places_on_lines_of_their_own_are_no_heads_of_pages() -> None:
    part = "It was so in the harbour of the tolls:\n\nHarbour, 515 U.S., at {}\n\n, which was much.\n\n"
    text = f"See {HARBOUR} (1995). " + "".join(part.format(page) for page in (601, 602, 603, 604))
    assert len(led_in_one_line(text)) == 4


@pytest.mark.parametrize(
    ("cited", "back"),
    [
        ("The Federalist No. 33, at 202–203", "Id."),
        ("The Federalist No. 77, p. 507 (Harbour ed. 2009)", "Ibid."),
        ("4 Journals of the Harbour Congress 340–341", "Id., at 345"),
    ],
)
def test_papers_of_a_series_are_cited_by_number_or_page(cited: str, back: str) -> None:
    assert led_in_one_line(f"They wrote of the tolls. {cited}. The framers gave “access.” {back}. It is so.") == {
        back: cited
    }


def test_a_brief_is_cited_though_the_sentence_goes_on() -> None:
    text = f"It is under {HARBOUR} (1995). The “presumption,” Brief for Harbour Parties 34, makes little sense. As it admits, “it is.” Ibid.; see below."
    assert led_in_one_line(text) == {"Ibid.": "Brief for Harbour Parties 34"}


def test_a_section_of_a_book_named_in_a_bracket() -> None:
    text = "They wrote of the tolls. 1 A. Lee, Digest of Harbour Law §27, p. 73 (1906) (Lee). It is so. See 1 Lee §28, at 72. It is “useful.” Id., §29, at 80."
    assert list(led_in_one_line(text)) == ["1 Lee §28, at 72", "Id., §29"]


@pytest.mark.parametrize("section", ["§1.01(b)", "Compact §2.12", "Art. III"])
def test_a_section_right_before_its_id_is_no_work_of_its_own(section: str) -> None:
    text = (
        f"The States made it. Harbour Compact, 94 Stat. 3305. One purpose was “[t]o provide” it. {section}, id., at 9."
    )
    assert led_in_one_line(text) == {"id., at 9": "94 Stat. 3305"}

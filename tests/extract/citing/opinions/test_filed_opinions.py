"""Opinions and briefs as they are filed and copied: stamps, star pages, numbers of databases, what became of a judgment."""

import pytest

from tests.extract.citing.noted import led_in

HARBOUR = "Harbour v. Salt Co., 515 U.S. 593, 599 (1995)"
BERG = "Berg v. Ostmere Lines, Inc., No. 19-cv-123 (JSR), 2020 WL 12345678, at *7 (S.D.N.Y. Mar. 3, 2020)"


def _led(text: str) -> dict[str, str | None]:
    """The short forms of a text by their words, each with the words that it is led to."""
    led = {" ".join(words.split()): meant for words, meant in led_in(text).items()}
    return {words: " ".join(meant.split()) if meant is not None else None for words, meant in led.items()}


@pytest.mark.parametrize("later", ["aff’d, 894 F.2d 1072 (9th Cir. 1996)", "cert. granted, 976 A.2d 384 (N.J. 2009)"])
def test_id_reaches_over_what_became_of_a_judgment(later: str) -> None:
    assert _led(f"So it was held. {HARBOUR}, {later}. The rule strikes a balance. Id. at 601.") == {
        "Id. at 601": HARBOUR
    }


def test_a_judgment_of_a_database_is_cited_again_by_its_number() -> None:
    text = f"So it was held. {BERG}. It is so. Id. at *8. See Berg, 2020 WL 12345678, at *9. Roe, 2020 WL 99, at *2, differs."
    assert _led(text) == {"Id.": BERG, "Berg, 2020 WL 12345678, at *9": BERG}


def test_a_place_in_a_database_beside_a_report_is_no_judgment_of_its_own() -> None:
    text = f"So it was held. {HARBOUR}. The court went on. Id. at 601, 1995 WL 12345, at *3. It is narrow. Id. at 602."
    assert _led(text) == {"Id. at 601, 1995 WL 12345": HARBOUR, "Id. at 602": HARBOUR}


@pytest.mark.parametrize(
    ("law", "short"),
    [
        ("Ostm. Stat. Ann. tit. 10, §§ 7301-1.3(4), 7303-4.3(A) (2000)", "Id. § 7303"),
        ("Ostm. Comp. Stat., ch. 720, §5/31–6(a) (West Supp. 2008)", "Id. §5"),
        ("Ostm. Gen. Laws ch. 93A, § 2", "Id. § 9"),
    ],
)
def test_a_law_is_cited_by_its_title_or_chapter(law: str, short: str) -> None:
    assert _led(f"The fine is small. See {law}. The court shall enter an order. {short}-4.6(A).") == {short: law}


@pytest.mark.parametrize(
    "stamp",
    [
        "Case: 20-1507 Document: 00117684624 Page: 8 Date Filed: 12/22/2020 Entry ID: 6390389",
        "Case 1:17-cv-02989-AT Document 1 Filed 08/08/17 Page 1 of 67",
        "USCA11 Case: 21-10486 Date Filed: 06/03/2021 Page: 3 of 25",
        "Case: 17-55393, 10/03/2018, ID: 11034567, DktEntry: 25, Page 3 of 12",
    ],
)
def test_a_stamp_does_not_part_a_judgments_name(stamp: str) -> None:
    text = (
        f"So it was held. See Harbour & Pilot {stamp} Soc’y v. Salt Co., 515 U.S. 593, 599 (1995). We examine it.\n\n"
    )
    assert list(_led(text + "It is narrow. Harbour & Pilot, 515 U.S. at 600.")) == ["Harbour & Pilot, 515 U.S. at 600"]


def test_the_page_of_a_report_does_not_part_a_citation() -> None:
    text = "So it was held. Lee v. Roe, 894 F.2d [*17] 1072, 1075 (9th Cir. 1990). It is narrow. Id. at 1076."
    assert list(_led(text)) == ["Id. at 1076"]


def test_a_note_cites_a_transcript_and_what_another_quotes() -> None:
    text = "The knife was small.1\n\nNotes\n\n1. He saw several blades. Hearing Tr. at 73. Then he withdrew it. Id. at 77.\n"
    assert _led(text)["Id. at 77."] == "Hearing Tr. at 73"


@pytest.mark.parametrize("said", ["Ostmere’s Tolls carried a charge of $2750", "They sent it over the Sea, Pilot 1.0"])
def test_what_ends_with_a_sum_is_no_citation(said: str) -> None:
    text = f"A fact.1\n\nNotes\n\n1. Ann Lee, Silt and Sand (Ostmere: Roe Press, 1996), 125. {said}. Id. at 486.\n"
    assert [target for words, target in _led(text).items() if words.startswith("Id.")] != [None]


def test_id_in_a_notes_later_sentence_means_the_note_before() -> None:
    text = (
        "A fact.1 Another.2\n\nNotes\n\n1. Ann Lee, Silt and Sand, 89 OSTMERE L.J. 7, 8 (1997).\n\n"
        "2. That does not follow from it. A citation has what is needed, they say. Id. at 9.\n"
    )
    assert (_led(text)["Id. at 9."] or "").startswith("Ann Lee")


ROE = "Lee v Roe [1998] 2 AC 12"
BOARD = "Harbour Board v Ostmere Council [2009] UKSC 14; [2010] 1 AC 90"
SINGH = "Ram Singh vs. State of Ostmere, AIR 1992 SC 604"


@pytest.mark.parametrize("short", ["ibid", "ibid, at p 27", "ibid, para 17", "Ibid at [20]"])
def test_ibid_in_brackets_means_the_judgment_before_it(short: str) -> None:
    [target] = _led(f"The duty was explained in {ROE}. Lord Berg said that it was narrow ({short}). It is so.").values()
    assert target == ROE


def test_a_side_may_say_where_it_is() -> None:
    full = "Lee v Harbour Court, Ostmere [2021] UKSC 14"
    assert _led(f"It was discussed more recently in {full}. It was relevant to the question (ibid). It is so.") == {
        "ibid": full
    }


def test_a_party_with_a_paragraph_means_its_judgment() -> None:
    text = f"It was held so in {BOARD}. As Lord Mills put it in Harbour Board, at para 20, no more is needed. It is so."
    assert _led(text) == {"Harbour Board, at para 20": BOARD}


@pytest.mark.parametrize(
    "short", ["Ram Singh (supra)", "Ram Singh's case (supra)", "Ram Singh Vs. State of Ostmere (supra)"]
)
def test_sides_may_be_parted_by_versus_and_stand_behind_the_court(short: str) -> None:
    text = f"The Hon'ble Supreme Court in {SINGH} has held so. Reliance was placed on {short}. It is so."
    assert _led(text) == {short: SINGH}


def test_a_name_over_the_end_of_a_line_is_one() -> None:
    text = "It is a burden on the franchise, as the court said before. Har-\nbour v. Salt Co., 515 U.S. 593 (1995).\nIt is so. "
    found = _led(text + "Harbour, 515 U.S. at 600.")
    assert found == {"Harbour, 515 U.S. at 600": "Har- bour v. Salt Co., 515 U.S. 593 (1995)"}


def test_a_name_may_begin_with_an_article_in_small_letters() -> None:
    full = "Roe v. al-Berg, 563 U. S. ___, ___ (2011)"
    assert _led(f"So it was held. {full} (slip op., at 12). It is so. al-Berg, supra, at ___.") == {
        "al-Berg, supra": full
    }


def test_the_head_of_a_slip_opinions_page_parts_no_quotation_from_its_id() -> None:
    head = "Cite as: 576 U. S. ____ (2015) 7 Opinion of the Court "
    assert _led(f"So it was held. {HARBOUR}. The court “relies {head}on the tolls.” Id. at 601.") == {
        "Id. at 601": HARBOUR
    }


def test_pages_of_a_report_inside_words_part_no_name() -> None:
    text = f"So it was held. {HARBOUR}. It *855is so *856that they paid. See Har*857bour, supra, at 601."
    assert list(_led(text).values()) == [HARBOUR]


LED = (
    "Lee led the Guild. Lee Decl. ¶¶ 17-20. {} players are paid well. Id. ¶ 18. The {} Code (“Code”) is new. Id. ¶ 14."
)


def test_a_body_with_its_initials_in_a_sentence_is_nothing_that_an_id_means() -> None:
    assert _led(LED.format("The Ostmere Rowing Association (“ORA”)", "Rowing")) == {
        "Id. ¶ 18": "Lee Decl. ¶¶ 17-20",
        "Id. ¶ 14": "The Rowing Code",
    }


@pytest.mark.parametrize("blank", ["592 U.S. ---", "592 U.S. ___", "592 U. S. —", "––– U.S. ––––", "--- U.S. ----"])
def test_two_judgments_of_a_volume_without_pages_yet_are_two(blank: str) -> None:
    roe, berg = (
        f"Harbour Party v. Roe, {blank}, 141 S. Ct. 732, 738 (2021)",
        f"Lee v. Berg, {blank}, 141 S. Ct. 28 (2020)",
    )
    text = (
        f"So it was held. {roe} (Mills, J., dissenting). It was asked before. {berg}. It is so. Roe, 141 S. Ct. at 739."
    )
    assert _led(f"{text} They pay. Berg, 141 S. Ct. at 29.") == {
        "Roe, 141 S. Ct. at 739": roe,
        "Berg, 141 S. Ct. at 29": berg,
    }


def test_a_page_not_known_yet_may_be_all_that_is_told() -> None:
    roe, berg = "Harbour Party v. Roe, 592 U.S. — (2021)", "Lee v. Berg, 592 U.S. ---, --- (2021)"
    text = f"So it was held. {roe}. It was asked before. {berg} (slip op., at 3). It is so. Roe, 592 U.S., at ---. They pay."
    assert _led(f"{text} Berg, supra, at 4.") == {"Roe, 592 U.S., at ---": roe, "Berg, supra, at 4": berg}


@pytest.mark.parametrize(
    "law", ["U.S. CONST. art. I, § 4, cl. 1", "N.C. Const. art. II, § 1", "N.Y. Const., Art. I, §4"]
)
@pytest.mark.parametrize("short", ["Id.", "Id. art. I"])
def test_id_behind_a_constitution_means_it(law: str, short: str) -> None:
    text = f"So it was held. {HARBOUR}. The people choose “each Member.” {law}. It tells how they shall. {short}, § 6. It is so."
    assert set(_led(text).values()) == {law}


def test_an_article_is_in_no_judgment() -> None:
    assert _led(f"So it was held. {HARBOUR}. It tells how they shall. Id. art. I, § 6. It is so.") == {}


def test_a_paper_behind_see_in_a_sentence_is_what_id_means() -> None:
    paper = (
        "Lee’s Objs. to Roe’s Prop. Remedial Plans at 5, Roe v. Hall, No. 21 CVS 0154 (N.C. Super. Ct. Feb. 21, 2022)"
    )
    text = f"So it was held. {HARBOUR}. It does well by all of the figures, see {paper}, available at https://example.org/a"
    assert _led(f"{text}, and it would have been one of the best, id. at 23. It is so.") == {"id. at 23": paper}


def test_a_law_in_a_quotation_in_brackets_is_not_what_id_means() -> None:
    brief = "Brief for Roe i (“Does the City have standing under the statute, 18 U. S. C. §1964(c), and this Court’s rule?”)"
    text = f"So it was held. {HARBOUR}. It is an injury. See, e.g., {brief}; id., at 40 (“It is so”). It is so."
    assert _led(text) == {"id., at 40": "Brief for Roe i"}

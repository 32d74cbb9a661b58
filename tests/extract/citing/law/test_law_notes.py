"""Short forms in the notes of law reviews: judgments whose names stand above, names that point to a note's number."""

import pytest

from tests.extract.citing.noted import in_note, led_to, of_notes
from whence.extract.citing.forms.backwords import backs_in
from whence.extract.citing.law.authorities import authorities
from whence.extract.citing.prose.plaintitles import plainly_titled

HARBOUR = "515 U.S. 593 (1995)."


def test_a_judgment_named_above_its_note_is_led_to_by_its_name() -> None:
    found = of_notes(HARBOUR, "See Harbour, 515 U.S. at 600.", "Id. at 601.")
    assert [led_to(found, label) for label in "23"] == ["1", "1"]


def test_a_nameless_judgment_of_other_pages_is_not_meant() -> None:
    found = of_notes(HARBOUR, "See Harbour, 515 U.S. at 400.")
    assert led_to(found, "2") is None


def test_of_two_nameless_judgments_of_a_volume_none_is_meant() -> None:
    found = of_notes(HARBOUR, "515 U.S. 550 (1995).", "See Harbour, 515 U.S. at 600.")
    assert led_to(found, "3") is None


def test_a_nameless_judgment_is_meant_by_supra_and_its_number() -> None:
    assert led_to(of_notes(HARBOUR, "Harbour, supra note 1, at 600."), "2") == "1"


CITRON = "Dana Citron, Censorship at Sea, 93 Rye L. Rev. 1035, 1038 (2018)"
BOTH = "Dana Citron & Helen Norton, Intermediaries of Ports, 91 Ostmere L. Rev. 1435 (2011)"


@pytest.mark.parametrize(
    ("short", "meant"),
    [
        ("Citron, supra note 1, at 1037.", CITRON),
        ("Citron & Norton, supra note 1, at 1440.", BOTH),
        ("Norton, supra note 1, at 1440.", BOTH),
    ],
)
def test_of_several_works_by_one_author_the_one_by_as_many_as_are_named_is_meant(short: str, meant: str) -> None:
    found = of_notes(f"{CITRON}; {BOTH}.", short)
    [here] = in_note(found, "2")
    [there] = [one for one in in_note(found, "1") if one.id == here.backref]
    assert there.work is not None
    assert meant.startswith("Dana Citron & Helen") == (len(there.work["author"]) == 2)


def test_a_name_with_a_comma_that_was_said_to_stand_for_a_work_points_to_it() -> None:
    full = "H.B. 12, 86th Session, https://a.example/bills [hereinafter H.B. 12, 86th Session]; Ann Lee, Silt (1999)."
    assert led_to(of_notes(full, "H.B. 12, 86th Session, supra note 1."), "2") == "1"


def test_a_judgment_parted_at_a_full_stop_in_its_name_is_one() -> None:
    found = of_notes("See Bell v. Itawamba Cty. Sch. Bd., 799 F.3d 379, 396 (5th Cir. 2015).", "Id. at 397.")
    [full] = in_note(found, "1")
    assert full.work is not None
    assert full.work["custom"]["note"].startswith("Bell v. Itawamba Cty. Sch. Bd., 799 F.3d 379")
    assert led_to(found, "2") == "1"


@pytest.mark.parametrize("short", ["Grimm & Norton, supra note, 107 at 926.", "Replies of Norton, supra note 1, at 4."])
def test_a_name_beside_another_that_the_work_lacks_means_another_work(short: str) -> None:
    assert led_to(of_notes(f"{BOTH}.", short), "2") is None


def test_the_same_place_in_another_series_is_no_judgment_of_its_own() -> None:
    full = "State v. Dye, 117 N.J. Super. 270, 284 A.2d 380 (1971)."
    found = of_notes(full, "117 N.J. Super. at 279-80, 284 A.2d at 387.", "Id. at 281, 284 A.2d at 388.", "Id. at 285.")
    assert [len(in_note(found, label)) for label in "234"] == [1, 1, 1]
    assert [led_to(found, label) for label in "234"] == ["1", "1", "1"]


def test_a_bare_id_is_no_roman_numeral() -> None:
    found = of_notes(CITRON, "See id.", "See id. (noting so).", "id.")
    assert [led_to(found, label) for label in "234"] == ["1", "1", "1"]


def test_what_the_text_says_of_its_own_notes_leads_to_no_work() -> None:
    lines = [
        CITRON,
        "Id. at 7. For Citron, see supra notes 1–2 and accompanying text.",
        "Id. at 8.",
        "See supra notes 1–2.",
    ]
    found = of_notes(*lines)
    assert [len(in_note(found, label)) for label in "234"] == [1, 1, 0]
    assert led_to(found, "3") == "1"


def test_what_was_said_to_be_cited_by_a_name_is_a_work_without_any_year() -> None:
    full = "See 17.03 Bases of Tolls¸ in TRADE LAWS OF OSTMERE (Mark Neville Jr. ed. 2020) (WL 53) [hereinafter Bases]."
    found = of_notes(full, "Id.", "Bases, supra note 1.")
    assert [led_to(found, label) for label in "23"] == ["1", "1"]


INTERVIEW = "Committee Interview of Ann Lee, May 3, 2004, at 12."
CRS = "Congressional Research Service, Port Security, by John Frittelli, RL31733 (2005), p. 3."


@pytest.mark.parametrize(
    ("full", "short"),
    [
        (INTERVIEW, "Lee Interview at 14."),
        ("Deposition of Ann Lee, May 3, 2004, at 12.", "See Lee Dep. Tr. at 14."),
        (CRS, "CRS, Port Security, p. 5."),
        ("S. Rep. No. 94-755, at 12 (1976) [hereinafter Church Report].", "Church Report, bk. III, at 5."),
    ],
)
def test_a_paper_is_named_by_its_person_and_kind_and_a_body_by_its_initials(full: str, short: str) -> None:
    assert led_to(of_notes(full, CITRON, short), "3") == "1"


def test_of_two_interviews_of_one_person_none_is_meant() -> None:
    found = of_notes(INTERVIEW, "FBI Interview of Ann Lee, June 4, 2005, at 2.", "Lee Interview at 14.")
    assert led_to(found, "3") is None


ARTICLE = "Ann Lee, Silt and Sand, 12 Rye L. Rev. 1, 5 (2003)."


@pytest.mark.parametrize("short", ["Lee, 12 Rye L. Rev. at 20.", "As Lee says, supra note 1, at 14, it is so."])
def test_an_article_is_told_by_its_volume_or_its_notes_number_alone(short: str) -> None:
    found = of_notes(ARTICLE, "Tom Roe, Tides 33 (1999).", short, "Lee, supra note 1, at 9.")
    assert [led_to(found, label) for label in "34"] == ["1", "1"]


def test_another_volume_of_the_journal_is_another_work() -> None:
    found = of_notes(ARTICLE, "Tom Roe, Tides 33 (1999).", "Lee, 13 Rye L. Rev. at 20.")
    assert not any(one.backref for one in in_note(found, "3"))


ROE_ON_PORTS = "JANE ROE, READING HARBOURS (2012)."
REVIEW = "See Dana Citron & Helen Norton, Crafting Ports, 131 Rye L. Rev. 543, 545 (2017)"


def test_a_work_that_reviews_one_cited_before_is_a_work_of_its_own() -> None:
    found = of_notes(ROE_ON_PORTS, f"{REVIEW} (reviewing ROE, supra note 1).", "Citron & Norton, supra note 2, at 550.")
    assert [reference.short_form for reference in in_note(found, "2")] == [None, "supra"]
    assert led_to(found, "3") == "2"


def test_a_chapter_of_a_book_cited_before_is_a_work_of_its_own() -> None:
    chapter = "Dana Citron, Silt Platforms for Coast and Trade: Two Studies"
    book = "OPEN HARBOURS: TIDES IN TRADE (Ann Lee ed., 2012)."
    found = of_notes(book, f"{chapter}, in OPEN HARBOURS, supra note 1, at 113.", "Citron, supra note 2, at 118.")
    assert [reference.short_form for reference in in_note(found, "2")] == [None, "supra"]
    assert led_to(found, "3") == "2"


def test_what_an_id_cites_in_brackets_is_a_work_and_no_antecedent_of_the_next_id() -> None:
    cited = "Dana Citron, The Chief Pilot, 73 Rye L. Rev. 521, 589 (2005)"
    case = "Harbour v. Lee, 515 U.S. 593 (1995)."
    found = of_notes(case, f"Id. at 600 (citing {cited}).", "Id. at 601.", "Citron, supra note 2, at 530.")
    assert [led_to(found, label) for label in "234"] == ["1", "1", "2"]


def test_what_is_quoted_first_in_brackets_is_no_antecedent() -> None:
    both = "first quoting Roe v. Ports, 797 F.3d 1155, 1158 (D.C. Cir. 2015); and then quoting 42 U.S.C. § 1395"
    found = of_notes("Harbour v. Lee, 515 U.S. 593 (1995).", f"Id. at 600 ({both}).", "Id. at 601.")
    assert [led_to(found, label) for label in "23"] == ["1", "1"]


def test_a_note_in_which_no_work_was_read_is_one_where_others_lead_to_its_number() -> None:
    found = of_notes("3 WILLIAM LEE, COMMENTARIES *160.", "They met again in May.", "LEE, supra note 1, at *159.")
    assert led_to(found, "3") == "1"


def test_a_book_that_a_review_names_in_brackets_is_another_work() -> None:
    book = "WILLIAM LEE, READING TIDES: A PRIMER ON SILT AND STATUTES (2016)"
    found = of_notes(
        f"{REVIEW} (reviewing {book}).", "LEE, supra note 1, at 310.", "Citron & Norton, supra note 1, at 4."
    )
    review, reviewed = in_note(found, "1")
    assert [in_note(found, label)[0].backref for label in "23"] == [reviewed.id, review.id]


def test_another_section_of_a_states_code_is_no_authors_work_again() -> None:
    found = of_notes("N.C. GEN. STAT. §§ 14-4, 15A-1340.23 (2024).", "N.C. GEN. STAT. §§ 20-183.30 (2024).")
    assert led_to(found, "2") is None


def test_a_label_behind_an_address_begins_the_next_note() -> None:
    first = "Harbour v. Lee, 515 U.S. 593 (1995), see https://example.org/515/case.html [2] Ann Lee, Silt (Verso 2001)."
    text = of_notes(first).notes
    assert [note.label for note in text] == ["1", "2"]


def test_a_full_citation_behind_a_short_one_is_a_reference_of_its_own() -> None:
    behind = "Citron, supra note 1 (finding sixty); see also DUES CTR., DEBT OF THE PORT: A CRISIS 8 (2007)."
    found = of_notes(CITRON, behind, "DEBT OF THE PORT, supra note 2, at 7.")
    assert len(in_note(found, "2")) == 2
    assert led_to(found, "3") == "2"


def test_a_full_citation_behind_id_is_a_reference_of_its_own() -> None:
    found = of_notes(
        CITRON, "Id. Berg, Roe, and Lin, Rules of the Port, 56 Rye L. J. 545 (2024).", "Roe, supra note 2."
    )
    assert [one.short_form for one in in_note(found, "2")] == ["ibid", None]
    assert led_to(found, "3") == "2"


def test_an_essay_in_a_volume_cited_before_is_what_the_next_id_means() -> None:
    found = of_notes(
        "Ann Lee, Silt at Night, in Harbours and Tides: A Reader 4 (Jo Berg ed., 2004) [hereinafter Harbours and Tides].",
        "Jane Roe, In Favor of Long Piers, in Harbours and Tides, supra note 1, at 39, 50.",
        "Id. at 49.",
        "Roe, supra note 2, at 51.",
    )
    assert [led_to(found, label) for label in "34"] == ["2", "2"]


def test_an_author_who_is_the_editor_too_is_no_short_form() -> None:
    full = "Ann Lee, “Boats and Piers,” in A Harbour Sampler, ed. id. (Rye: Harbour Press, 2007), 215."
    found = of_notes(full, "Id. at 4.")
    assert [one.short_form for one in in_note(found, "1")] == [None]
    assert led_to(found, "2") == "1"


def test_a_saint_in_a_surname_parts_no_short_form() -> None:
    found = of_notes("Ann St. John, Silt and Sand, 4 Rye L. Rev. 12 (2004).", "See St. John, supra note 1.", "Id.")
    assert [led_to(found, label) for label in "23"] == ["1", "1"]
    assert len(in_note(found, "2")) == 1


def test_a_bodys_name_of_shortened_words_is_whole_before_supra() -> None:
    text = "Jud. Conf. U.S., supra note 52; Jud. Conf. U.S., supra note 53, at 4."
    assert [text[slice(*span)] for span in backs_in(text, (0, len(text)))] == [
        "Jud. Conf. U.S., supra note 52",
        "Jud. Conf. U.S., supra note 53, at 4",
    ]


def test_a_section_with_a_stop_is_no_title_before_an_ibid() -> None:
    assert plainly_titled("See Compact §5.01(b), ", 0, 22) is None
    assert plainly_titled("Under §2.10 of the Compact each keeps it. ", 0, 42) is None


def test_an_essay_that_reads_as_prose_is_a_work_where_its_volume_points_back() -> None:
    found = of_notes(
        "Ann Lee, Silt, in Harbours and Tides: A Reader 4 (Jo Berg ed., 2004) [hereinafter Harbours and Tides].",
        "Id. at 5; see also Dan D. Gold & Dominic J. Brewer, What Gets Dredged and Why: Examining the Piers that Drive"
        " Silt Research, in Harbours and Tides, supra note 1, at 197 (telling how popular it is).",
        "Gold & Brewer, supra note 2, at 205.",
    )
    assert led_to(found, "3") == "2"


def test_the_short_name_of_a_side_stands_within_a_judgments_name() -> None:
    found = of_notes(
        "See Union of Harbour Pilots (UHP) v. Lee, 548 U.S. 399 (2006); Moss v. Roe, 540 U.S. 93 (2003).",
        "UHP, 548 U.S. 399.",
        "Moss, 540 U.S. 93.",
    )
    assert [(led_to(found, label), in_note(found, label)[0].short_form) for label in "23"] == [("1", "short_title")] * 2


def test_a_publisher_beside_a_codes_year_is_no_author() -> None:
    found = of_notes(
        "B. Scott West, The Next Step, The Advocate (Jan. 2017), https://ostmere.example/a.pdf.",
        "E.g., N.J. Stat. Ann. § 2a:162-16 (West 2017).",
        "Id. § 2a:162-18.",
    )
    assert [led_to(found, label) for label in "23"] == [None, "2"]


def test_a_numbered_order_keeps_the_whole_number() -> None:
    said = "Cir. Ct. of Ostmere Cnty., Gen. Order No. 18.8A."
    assert [found.key for found in authorities(said, (0, len(said)))] == ["gen order no 18.8a"]


def test_a_court_abroad_that_only_another_work_cites_is_no_ids() -> None:
    found = of_notes("Ann Lee, Silt and Sand 12 (2012) (citing BVerfGE 100, 313 (316)).", "See id.", "Id.")
    assert [led_to(found, label) for label in "23"] == ["1", "1"]


DATABASE = "Croom v. Doe #6, No. 22-cv-1244, 2023 WL 8599716, at *2 (S.D. Ostm. Dec. 12, 2023)."


@pytest.mark.parametrize("short", ["Croom, 2023 WL 8599716, at *3 & n.3.", "See Croom, 2023 WL 8599716, at *3 (so)."])
def test_a_judgment_is_led_to_by_its_number_in_a_database(short: str) -> None:
    found = of_notes(
        DATABASE, "Lee v. Roe, No. 21-18, 2020 WL 42776, at *21 (D. Rye Jan. 3, 2020).", short, "Id. at *4."
    )
    assert [led_to(found, label) for label in "34"] == ["1", "1"]


def test_another_number_in_a_database_is_another_judgment() -> None:
    assert led_to(of_notes(DATABASE, "Croom, 2022 WL 1234567, at *3."), "2") is None


def test_what_another_case_held_likewise_is_no_short_form() -> None:
    found = of_notes(
        "See Lee v. Roe, 203 A.3d 542 (Rye 2019) (barring it); Cole v. Berg, 960 N.E.2d 306 (Rye 2012) (same)."
    )
    assert [one.short_form for one in in_note(found, "1")] == [None, None]


def test_a_work_that_a_case_was_said_to_quote_is_its_own_where_it_is_cited_in_full() -> None:
    tides = "Ann Lee, Tides, 103 Rye L.J. 259"
    found = of_notes(
        f"See Cole v. Berg, 203 A.3d 542, 550 (Rye 2019) (quoting {tides} (1993)).",
        f"{tides}, 262 (1993).",
        "Id. at 261.",
    )
    [whole] = in_note(found, "2")
    assert whole.work is not None
    assert whole.work["title"] == "Tides"
    assert (whole.short_form, led_to(found, "3")) == (None, "2")


def test_an_id_inside_a_sentence_means_the_last_of_a_string_in_its_note() -> None:
    found = of_notes("8 Ann Lee & Mark Poe, Silt and Sand § 4.5 (3d ed. 1990).", "Berg v. Cole, 5 F.3d 9, 12 (9th Cir. 1999); see also Lee & Poe, supra note 1, § 4. See generally id.")  # fmt: skip
    [here] = in_note(found, "2")[-1:]
    assert here.backref == in_note(found, "1")[0].id


def test_a_judgment_behind_a_semicolon_keeps_its_name() -> None:
    lee = "Lee Corp. v. Zelen, No. 15-cv-582, 1982 WL 408134, at *40 (S.D. Rye Jan. 9, 1982)."
    berg = "Berg v. Rusk, No. 68-538, 2018 U.S. Dist. LEXIS 68175, at *41 (D. Ostm. May 4, 2018)."
    found = of_notes(lee, berg, "Berg, 2018 U.S. Dist. LEXIS 68175, at *43; Lee, 1982 WL 408134, at *45 n.4.")
    assert [one.backref for one in in_note(found, "3")] == [in_note(found, note)[0].id for note in "21"]

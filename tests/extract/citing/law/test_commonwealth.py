"""Judgments as courts of the Commonwealth cite them: by a year in square brackets, a name behind, and paragraphs."""

from tests.extract.citing.noted import in_note, led_in, led_to, of_notes
from whence.extract import extract
from whence.models import Reading

FAMILY = "MAC v MAC FC Rotorua FAM-2007-063-652, 2 December 2011 [Family Court judgment]"
HIGH = "Clayton v Clayton [2013] NZHC 301, [2013] 3 NZLR 236 [High Court judgment]"


def _title(found: object, label: str, at: int = 0) -> str:
    work = in_note(found, label)[at].work or {}  # type: ignore[arg-type]
    return str(work.get("title", ""))


def test_a_name_in_square_brackets_is_that_of_the_judgment_before_it() -> None:
    found = of_notes(f"{FAMILY}; {HIGH}.", "Family Court judgment, above n 1, at [85]; High Court judgment, above n 1.")
    assert [led_to(found, "2"), _title(found, "2")[:3], _title(found, "2", 1)[:7]] == ["1", "MAC", "Clayton"]


def test_a_court_whose_judgment_was_not_cited_there_is_led_nowhere() -> None:
    assert led_to(of_notes(f"{FAMILY}.", "High Court judgment, above n 1, at [79]."), "2") is None


def test_a_paragraph_alone_is_of_the_judgment_before() -> None:
    found = of_notes(f"{FAMILY}.", "Family Court judgment, above n 1, at [85].", "At [78].", "At [82]–[83] and [85].")
    assert [led_to(found, label) for label in "34"] == ["1", "1"]


def test_a_paragraph_behind_two_judgments_is_of_none() -> None:
    assert led_to(of_notes(f"{FAMILY}; {HIGH}.", "At [78]."), "2") is None


def test_a_paragraph_in_square_brackets_is_no_notes_number() -> None:
    found = of_notes(
        "Ann Lee, Silt and Sand (Rye 1999).", "Johns v Johns [2004] 3 NZLR 202 (CA) at [1].", "Lee, above n 1."
    )
    assert [reference.short_form for reference in in_note(found, "2")] == [None]


def test_judgments_by_a_year_in_brackets_are_known_again() -> None:
    found = of_notes(f"{HIGH}; Ward v Ward [2009] NZSC 125.", "Ward, above n 1, at [30].")
    assert _title(found, "2").startswith("Ward v Ward")


def test_a_remark_on_a_section_of_its_own_text_ends_what_id_means() -> None:
    remark = "Here I apply the gloss from the previous section on the concepts of natural harbours."
    assert led_to(of_notes("Ann Lee, Silt and Sand (Rye 1999).", remark, "Id."), "3") is None


def test_the_case_of_a_party_means_the_judgment_cited_by_a_year_and_its_volume() -> None:
    full = [
        "Dharam v. State of Ostmere and Anr. 2005(3) R.C.R. (Crl.) 426",
        "State of Ostmere v. Bhajan Roe 1992 Supp(1) S.C.C. 335",
        "Madhu Lee v. State of Silt AIR 1978 SC 47",
        "Gian Berg v. State of Pune, (2012) 10 SCC 303",
    ]
    cited = " ".join(f"In {one}, it was observed so." for one in full)
    short = ["Dharam's case (supra)", "Bhajan Roe's case (supra)", "Madhu Lee's case (supra)", "Gian Berg (supra)"]
    text = f"{cited}\n\nThe ratio is clear. " + " ".join(
        f"It was held in {one} too." for one in (*short, "Nobody's case (supra)")
    )
    found = extract(Reading("d", "r", text)).references
    words = {one.id: text[one.start : one.end] for one in found}
    assert [(words[one.id], words[one.backref or ""]) for one in found if one.short_form] == [
        *zip(short, full, strict=True)
    ]


def test_a_name_with_its_court_in_square_brackets_is_cited_later() -> None:
    both = (
        "Kain v Berg [2007] NZCA 199, [2007] 3 NZLR 349 [Kain v Berg (CA)]; "
        "Kain v Berg [2008] NZSC 61, [2008] 3 NZLR 589 [Kain v Berg (SC)]."
    )
    found = of_notes(both, "Cf Kain v Berg (SC), above n 1.")
    [*_, last] = in_note(found, "1")
    assert in_note(found, "2")[0].backref == last.id


PLACES = [
    "Ch. Lee & Others, Etc. vs. State of Ostmere & Others [AIR 1956 SC 676 = 1956 SCR 393]",
    "Berg Mills Corpn. Ltd. Vs. Harbour Sangha & Ors., (2001) 4 SCC 448",
    "Roe Works (P) Ltd. and others vs. State of Rye and another, 1999 (6) SCC 172",
    "Anna Berta Coleridge v. State of Silt - JT 1998 (2) SC 101",
    "Hill Cooperative Cane Unions vs. Sand Association reported in 1962 Supp (2) SCR 496",
]
SHORT = [
    "Lee (Supra)",
    "Berg Mills Corporation Ltd 's case (supra)",
    "Roe Works [supra]",
    "A.B. Coleridge's case(supra)",
    "Hill Coop. Cane Unions case (SUPRA)",
]


def test_reports_print_their_places_in_many_ways() -> None:
    text = " ".join(f"The bench relied on {place}." for place in PLACES)
    text += "\n\nThe ratio is clear. " + " ".join(f"So it was held in {short} too." for short in SHORT)
    assert led_in(text) == dict(zip(SHORT, PLACES, strict=True))


def test_a_year_tells_which_of_two_judgments_between_the_same_sides_is_meant() -> None:
    full = ["Lee v. Roe (2010) 11 SCC 1", "Lee v. Roe (2014) 10 SCC 1"]
    text = f"It was so in {full[0]} and in {full[1]}.\n\nThis is the ratio of Lee v. Roe (2014) (supra) and of Lee (supra)."
    assert led_in(text) == {"Lee v. Roe (2014) (supra)": full[1]}


def test_a_judgment_cited_by_another_report_is_the_same() -> None:
    text = "Lee v. Roe, (2010) 11 SCC 1 was followed.\n\nIn Lee v. Roe AIR 2010 SC 45 it was held so. Lee (supra) is good law."
    assert led_in(text) == {"Lee (supra)": "Lee v. Roe, (2010) 11 SCC 1"}


def test_a_page_of_the_text_itself_in_a_sentence_of_its_own_is_no_judgment() -> None:
    text = (
        "In Lee v. Roe, (2010) 11 SCC 1 it was held. He went to the Consulate of Roe Mills. (Supra, p. 4.) They left."
    )
    assert led_in(text) == {}


def test_courts_of_europe_cite_by_the_number_of_a_case() -> None:
    strasbourg = [
        "Lee v. the Kingdom of Rye, 7 December 1976, § 49, Series A no. 24",
        "Roe v. Ostmere [GC], no. 69698/01, § 101, ECHR 2007-V",
        "Berg Mills v. Silt, nos. 39293/98 and 4/99, § 43, 29 February 2000",
    ]
    luxembourg = "Sand and Harbour Board, C-131/12, EU:C:2014:317"
    text = f"The court recalls this (see {strasbourg[0]}; {strasbourg[1]}; and {strasbourg[2]}). It is so (see judgment of 13 May 2014, {luxembourg}, paragraph 53)."
    text += "\n\nIt is narrow (see Lee, cited above, § 48, and Roe, cited above, § 10), as was said (ibid., § 12). In Berg Mills (cited above, § 62) and in the Lee judgment, cited above, § 4, it was. So was Sand and Harbour Board, cited above, paragraph 9."
    assert led_in(text) == {
        "Lee, cited above, § 48": strasbourg[0],
        "Roe, cited above, § 10": strasbourg[1],
        "ibid., § 12": strasbourg[1],
        "Berg Mills (cited above, § 62)": strasbourg[2],
        "Lee judgment, cited above, § 4": strasbourg[0],
        "Sand and Harbour Board, cited above, paragraph 9": luxembourg,
    }


def test_a_name_stands_before_its_supra_in_a_sentence() -> None:
    full = ["Canada (Trade and Tolls) v. Berg, 2009 SCC 12, [2009] 1 S.C.R. 339", "Lee plc v Roe 2012 (4) SA 593 (SCA)"]
    text = f"It was held so in {full[0]} and {full[1]}.\n\nRecently in Berg, supra, the court did so. In Lee supra at para 18 it did, and in Roe, above, at [62] too."
    assert led_in(text) == {"Berg, supra": full[0], "Lee supra": full[1], "Roe, above, at [62]": full[1]}


def test_a_place_alone_in_a_note_is_of_the_judgment_that_has_it_beside_others() -> None:
    found = of_notes(
        "Lee v Roe [2004] HCA 39; (2004) 220 CLR 1.", "Berg v Hill (1997) 189 CLR 520.", "(2004) 220 CLR 1 at 50 [93]."
    )
    assert led_to(found, "3") == "1"


def test_documents_of_the_united_nations_are_known_by_their_symbols() -> None:
    found = of_notes(
        "Human Rights Board, Report of the Mission to Ostmere, A/HRC/12/48, 25 September 2009, para. 120.",
        "Final report of the Panel on Silt (S/2010/91), annex IV.",
        "A/HRC/12/48, para. 124.",
        "S/2010/91, para. 12.",
        "A/HRC/12/49, para. 124.",
    )
    assert [led_to(found, label) for label in "345"] == ["1", "2", None]


def test_reports_are_known_by_their_numbers_before_a_page() -> None:
    found = of_notes(
        "Harbour Board, Audit of the Tolls, HB-19-2345 (Ostmere: May 2019), 4.",
        "HB-19-2345, p. 5.",
        "HB-19-2345, 7.",
        "HB-19-2346, 7.",
    )
    assert [led_to(found, label) for label in "234"] == ["1", "1", None]


def test_states_number_their_judgments_and_have_reports_without_stops() -> None:
    full = [
        "Lee v Roe, 84 NY2d 83, 87-88 [1994]",
        "State v. Berg, 100 Ohio St.3d 152, 2003-Ohio-5372, 797 N.E.2d 71",
        "People v. Cole, 2016 IL App (1st) 140039, ¶ 20",
    ]
    text = f"It was so ({full[0]}). It was so held. {full[1]}, ¶ 8. The court agreed. {full[2]}.\n\nIt is old (Lee, 84 NY2d at 88). See Berg at ¶ 24; Berg, 2003-Ohio-5372, ¶ 30. It is so. Cole, 2016 IL App (1st) 140039, ¶ 21. Id. ¶ 22."
    assert led_in(text) == {
        "Lee, 84 NY2d at 88": full[0],
        "Berg at ¶ 24": full[1],
        "Berg, 2003-Ohio-5372, ¶ 30": full[1],
        "Cole, 2016 IL App (1st) 140039, ¶ 21": full[2],
        "Id. ¶ 22": full[2],
    }


def test_a_name_over_the_end_of_a_line_is_one_before_its_supra() -> None:
    text = "In Anna Berg Lee v. Roe (2010) 11 SCC 1 it was held so.\n\nThe bench relied upon the judgment of this Court in Anna Berg\n\nLee (supra), and it was right."
    assert list(led_in(text).values()) == ["Anna Berg Lee v. Roe (2010) 11 SCC 1"]


def test_a_slip_in_one_word_of_a_name_means_the_only_judgment_with_the_others() -> None:
    text = "In Rojer Mathew v. Harbour Bank (2020) 6 SCC 1 it was held so. In Roger Mathew (supra) they did."
    assert list(led_in(text).values()) == ["Rojer Mathew v. Harbour Bank (2020) 6 SCC 1"]


def test_a_place_alone_is_a_judgment_that_id_means() -> None:
    found = of_notes("[2017] 4 SLR 474.", "Id, at [97] and [102].", "[2009] SGHC 230 (“Ng Roe”).", "Ng Roe at [4].")
    assert [led_to(found, label) for label in "24"] == ["1", "3"]


def test_a_report_with_a_bracket_in_its_name_is_one() -> None:
    lee = "PP v Lee Dan [1998] 1 SLR(R) 434 (CA) (“Lee Dan”) at [44]"
    roe = "Roe v PP [1977–1978] SLR(R) 211 (“Roe”) at [21]"
    found = of_notes(f"{lee}; and {roe}.", "Lee Dan at [62]; Roe at [22].", "Id, at [23].")
    assert [one.short_form for one in in_note(found, "2")] == ["hereafter", "hereafter"]
    assert _title(found, "1", 1) == "Roe v PP"


def test_a_judgment_with_its_second_place_is_one() -> None:
    found = of_notes("Lee v Public Prosecutor [2014] 4 SLR 1024; [2014] SGHC 193 (“Lee”) at [46].", "Id, at [43].")
    assert [len(in_note(found, "1")), led_to(found, "2")] == [1, "1"]


def test_a_reports_year_in_front_of_a_court_is_no_number_of_a_state() -> None:
    found = of_notes("AIR 1963 SC 612 (“Jai Dev”) at 617.", "Jai Dev at 618.")
    assert led_to(found, "2") == "1"
    assert (in_note(found, "1")[0].work or {})["container-title"] == "AIR"

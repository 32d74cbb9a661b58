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

"""Judgments as courts of the Commonwealth cite them: by a year in square brackets, a name behind, and paragraphs."""

from tests.extract.citing.noted import in_note, led_to, of_notes
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

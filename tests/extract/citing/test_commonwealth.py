"""Judgments as courts of the Commonwealth cite them: by a year in square brackets, a name behind, and paragraphs."""

from tests.extract.citing.noted import in_note, led_to, of_notes

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

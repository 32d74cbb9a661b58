"""What courts and parties cite of the record, and the "Id." behind it."""

import pytest

from tests.extract.citing.noted import led_in
from whence.extract.citing.law.authorities import authorities

HARBOUR = "Harbour v. Salt Co., 515 F.3d 593, 599 (9th Cir. 2008)"


@pytest.mark.parametrize(
    ("cited", "back"),
    [
        ("Ex. 5 at 87", "Id. at 90"),
        ("Ex. 2, Lee Dep. 57:10–58:20", "Id. 136:18–137:19"),
        ("Roe Decl. 6, Exh. B at 8", "Id. at 9"),
        ("Ex. 17 Roe Rpt. at 2, 13", "Id. at 13"),
        ("Opp’n 1 at 5", "Id. at 1"),
        ("MIL3 at 3", "Id. at 5"),
        ("Opp. 6", "Id. 3, 6, 9–10"),
        ("Lee’s Opp’n to Roe MIL No. 1 at 1-4", "Id. at 1"),
        ("Dkt. 205-4 at ¶ 30", "Id. at ¶ 31"),
        ("Pl. Dep. 28:22 – 29:12", "Id. at 45"),
    ],
)
def test_an_id_may_mean_a_paper_of_the_record(cited: str, back: str) -> None:
    text = f"The tolls were paid on that day. {cited}. She then said that nobody had come. {back}. {HARBOUR} was later."
    found = led_in(text)
    assert [words.startswith(back.split(",")[0]) for words in found] == [True]
    assert all(target is not None and cited.endswith(target[-8:]) for target in found.values())


def test_a_part_of_what_an_id_means_is_no_other_paper() -> None:
    text = "He said so. Compl. ¶ 15. It has a plan. Id. Ex. B, at 2. It was so. Id. ¶ 18. So it ends."
    assert led_in(text) == {"Id. Ex. B, at 2": "Compl. ¶ 15", "Id. ¶ 18": "Compl. ¶ 15"}


def test_page_and_line_are_of_what_a_witness_said() -> None:
    text = "She paid. (Compl. ¶ 15; Lee Dep. at 47:1–5.) Then she left the harbour. (Id. at 67:17–21.) So it ends."
    assert led_in(text) == {"Id. at 67:17–21": "Lee Dep. at 47:1–5"}


def test_a_paragraph_is_no_place_in_a_judgment() -> None:
    text = f"So it was held. {HARBOUR}. The complaint says that they paid tolls. Id. ¶ 36. So it ends."
    assert all(target is None for target in led_in(text).values())


def test_where_else_a_paper_is_filed_is_no_paper_that_an_id_means() -> None:
    text = (
        "They agree. Lee’s Opp’n to Roe MIL No. 2 at 1 (redacted version at ECF 608). It is so. Id. at 3. So it ends."
    )
    assert led_in(text) == {"Id. at 3": "Lee’s Opp’n to Roe MIL No. 2 at 1"}


def test_a_bracket_that_ended_holds_nothing_behind_it() -> None:
    text = f"They are four (Beall (“BG”), Roe, and Lee) in all. {HARBOUR}. The court said so. Id. at 601. So it ends."
    assert led_in(text) == {"Id. at 601": HARBOUR}


@pytest.mark.parametrize("text", ["He came on January 12 at 3 p.m. with Lee.", "It was 57:10 when he came."])
def test_a_time_of_day_is_no_paper(text: str) -> None:
    assert list(authorities(text, (0, len(text)))) == []


def test_a_sentence_that_begins_with_what_it_holds_by_cites_that() -> None:
    text = "Pursuant to 29 C.F.R. § 2560.503, she may have the report, but nobody asked for it. Id. It ends so."
    assert led_in(text) == {"Id.": "29 C.F.R. § 2560.503"}


def test_an_id_is_no_part_of_a_laws_name() -> None:
    text = "She was sent to the ODOC. Id. § 7306-2.10(F)(5); see also Ostm. Stat. Ann. tit. 22, § 991a(A)."
    assert text.startswith("Ostm.", next(authorities(text, (0, len(text)))).start)

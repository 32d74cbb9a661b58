"""Papers of offices, as histories of agencies cite them: short forms lead to them by kind, people and day."""

from __future__ import annotations

import pytest

from tests.extract.citing.noted import SMITH, in_note, led_to, of_notes
from whence.extract.citing.plain.markings import markings

MEMO = "Memo for Chief, Ports from Ann Lee, 25 Aug 58, sub: Silt in the Harbour."
CABLE = "Cable to Director from Ostmere, 9 Apr 59, OSTM 1191 (CKNR 004)."
MINUTES = "Minutes of Harbour Board Meeting [from Thomas A. Roe], 29 Dec 60."
TALK = "Oral History Interview: Richard Cole by Jane B. Roe, 8 Jan 76, Tape 1, pp. 6-8."


@pytest.mark.parametrize(
    "paper", [MEMO, CABLE, MINUTES, "Dispatch to Director from Head of Ostmere Office, 26 May 59."]
)
def test_an_ibid_means_the_paper_before_it(paper: str) -> None:
    assert led_to(of_notes(SMITH, paper, "Ibid."), "3") == "2"


def test_papers_in_one_note_are_several_works() -> None:
    found = of_notes(f"{MEMO} {CABLE}", "Ibid.")
    assert len(in_note(found, "1")) == 2
    assert led_to(found, "2") is None


def test_the_archive_in_brackets_belongs_to_the_paper() -> None:
    assert led_to(of_notes(f"{MEMO} (Ostmere Library: Roe Records, Box 27.)", "Ibid."), "2") == "1"


@pytest.mark.parametrize(
    "words",
    [
        "Memo for Chief, Ports from Ann Lee, 25 Aug 58, op. cit.",
        "Minutes of Harbour Board Meeting, 29 Dec 60, op. cit.",
        "Cole-Roe OH Interview, op. cit., Tape 1, p. 15.",
    ],
)
def test_a_paper_is_cited_again_by_what_it_is_and_its_day(words: str) -> None:
    found = of_notes(MEMO, MINUTES, TALK, CABLE, words)
    assert led_to(found, "5") == {"Memo": "1", "Minu": "2", "Cole": "3"}[words[:4]]


def test_a_paper_of_another_day_or_of_two_is_not_meant() -> None:
    other = MEMO.replace("sub: Silt in the Harbour", "sub: Tolls").replace("from Ann Lee", "from Ann Lee and Jan Berg")
    again = "Memo for Chief, Ports from Ann Lee, 26 Aug 58, op. cit."
    assert led_to(of_notes(MEMO, SMITH, again), "3") is None
    assert led_to(of_notes(MEMO, other, "Memo for Chief, Ports from Ann Lee, 25 Aug 58, op. cit."), "3") is None


def test_a_mark_of_secrecy_is_no_initial_of_who_comes_next() -> None:
    note = f" {MEMO} S. {CABLE} C. 12. Ibid. S. 13. {MINUTES} TS."
    assert {(note * 3)[start:end] for start, end, _ in markings(note * 3)} == {" S.", " C.", " TS."}
    assert not list(markings("Cole, Silt. S. Lee, Sand. C. Roe, Tar."))


def test_stamps_between_two_pages_are_no_words_of_a_note() -> None:
    text = "Lee, Silt,\n\n- 350 -\n\nTOP SECRET\n\n---- Page 371\n\n13-00000\n\nTOP SECRET\n\nOstmere 1958, p. 4."
    [(start, end, words)] = markings(text)
    assert text[:start] + words + text[end:] == "Lee, Silt,\n\nOstmere 1958, p. 4."


def test_an_acronym_leads_to_no_work_of_its_own_with_another_name() -> None:
    found = of_notes("HPB, Daily Progress Reports, 19 Aug 1960.", SMITH, "HPB Pilot Scheme, op. cit.")
    assert led_to(found, "3") is None

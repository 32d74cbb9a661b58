"""Papers of offices are told by what they are, from whom to whom, and of which day."""

from __future__ import annotations

import pytest

from whence.extract.references.officepapers import begins_paper, keeps_paper, paper_day, papers_in


@pytest.mark.parametrize(
    "words",
    [
        "MR [from Ann Lee], 13 Jan 60, sub: Silt",
        "Memo (no addressee) from Jan Roe, 19 Nov 1957",
        "Office Memo to Ann from Bea, 11 Jan 60",
        "[Minutes of] Harbour Board Meeting [from A. Lee?], 7 Jan 59.",
        "[Memo] to Wardens Under HB 12/2 [from T. A. Lee, 8 Mar 60], sub: Tolls",
        "Letter from Mayor Roe to the Harbour Board, March 3, 1960",
        "Incoming Telegram from Ostmere, No. 341, 15 Dec 58.",
        "State, Cable to Director from Ostmere, 9 Apr 59, OSTM 1191",
        "Memo of Conference with the Mayor, 2:30 p.m., 17 Mar 60",
    ],
)
def test_kind_people_and_day_tell_a_paper(words: str) -> None:
    assert begins_paper(words)


@pytest.mark.parametrize(
    "words",
    [
        "Memorandum from the warden to the board, May 3, 1994, said that nobody came",
        "Letters from Ann Lee to Roe of 3 May 1960 were burnt",
        "Letter to the Ostmere Courier",
        "Note 5 of 3 May 1960",
        "Minutes were kept until 3 May 1960",
    ],
)
def test_a_sentence_or_a_kind_alone_is_no_paper(words: str) -> None:
    assert not begins_paper(words)


def test_papers_begin_behind_a_sentence_a_bracket_or_a_semicolon() -> None:
    words = "Lee, Silt, 4; Memo for Roe from Lee, 3 May 60. (HB 4.) Cable to Roe from Lee, 4 May 60."
    assert [words[at : at + 5] for at in papers_in(words)] == ["Memo ", "Cable"]


def test_a_paper_is_told_by_its_words_up_to_its_day() -> None:
    assert paper_day("Memo for Roe from Lee, 3 May 60, sub: Tolls of 4 May 60") == "Memo for Roe from Lee, 3 May 60"
    assert paper_day("Lee, Silt, 3 May 1960") == ""


def test_a_bracket_tells_the_archive_and_no_remark() -> None:
    assert keeps_paper("(Ostmere Library, Roe Records, 1952-61, Box 27(?).)")
    assert not keeps_paper("(Lee kept all of it)")

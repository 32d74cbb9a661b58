"""Files of an archive that are cited again by their shelfmarks alone."""

import pytest

from tests.extract.citing.noted import ROE, SMITH, in_note, led_to, of_notes

LETTER = "Ann Lee to Jane Roe, 4 May 1911, The National Archives of Ostmere (NAO), FO 371/1234."
BOXED = "Ann Lee to Jane Roe, 4 May 1911, Ostmere Library, Pilots, box 4, folder 12."


@pytest.mark.parametrize(
    ("full", "again"),
    [
        (LETTER, "NAO, FO 371/1234."),
        (LETTER, "FO 371/1234."),
        (LETTER, "FO 371/1234, f. 4."),
        (LETTER, "See FO 371/1234."),
        (BOXED, "Box 4, folder 12."),
    ],
)
def test_a_shelfmark_means_what_was_cited_from_its_file(full: str, again: str) -> None:
    assert led_to(of_notes(SMITH, full, ROE, again), "4") == "2"


@pytest.mark.parametrize(
    ("full", "other"),
    [
        (LETTER, "FO 371/1235."),
        (LETTER.replace("1234", "1234/7"), "FO 371/1234."),
        (LETTER, "May 4, 1911."),
        (BOXED, "Box 4, folder 13."),
    ],
)
def test_another_file_leads_nowhere(full: str, other: str) -> None:
    assert all(one.backref is None for one in in_note(of_notes(SMITH, full, ROE, other), "4"))


def test_two_papers_of_a_file_leave_it_open() -> None:
    second = LETTER.replace("Ann Lee to Jane Roe, 4 May", "Karl Berg to Ann Lee, 9 June")
    assert all(one.backref is None for one in in_note(of_notes(SMITH, LETTER, second, "FO 371/1234."), "4"))

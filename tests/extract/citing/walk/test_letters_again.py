"""Letters, statements and lists: what is cited again by its day, what is inside of something, what "and" parts."""

import pytest

from tests.extract.citing.noted import LEE, ROE, SMITH, in_note, led_to, of_notes

LETTER = "Major William Gray to Gen. O. O. Howard, May 12, 1866, Letters Received, ser. 15, Harbour Archives, Ostmere."
BOARD = "Harbour Board, Report on the Riots, 39th Cong., 1st sess., 1866, H. Rep. 101, 45 (hereafter Riot Report)."


@pytest.mark.parametrize(
    "words",
    [
        "Gray to Howard, May 12, 1866.",
        "Gray to Howard, 12 May 1866.",
        "Gray to Howard, 12 May 1866, Letters Received.",
        "Letter, Gray to Howard, May 12, 1866.",
        "Gray’s letter to Howard of 12 May 1866.",
        "Gray, letter to Howard, May 12, 1866.",
    ],
)
def test_a_letter_is_known_by_who_wrote_it_to_whom_and_when(words: str) -> None:
    assert led_to(of_notes(LETTER, SMITH, words), "3") == "1"


@pytest.mark.parametrize(
    "words",
    [
        "Gray to Howard, May 20, 1866.",
        "Howard to Gray, May 12, 1866.",
        "Gray to Howard, 15 May 1866.",
        "Gray to Howard, May 12, 1866, Howard Diaries.",
    ],
)
def test_a_letter_of_another_day_or_the_answer_is_another_one(words: str) -> None:
    assert not [one for one in in_note(of_notes(LETTER, SMITH, words), "3") if one.backref]


def test_a_testimony_that_is_there_too_is_in_what_was_cited_before() -> None:
    found = of_notes(BOARD, "Riot Report, 48.", "Testimony of Lucy Tibbs, ibid., 160–61.")
    first = in_note(found, "1")[0].id
    assert [one.backref for one in in_note(found, "3") if one.short_form] == [first]


def test_an_interview_of_its_day_is_meant() -> None:
    found = of_notes(
        "Author interview with Bob Jones, Ostmere, June 4, 2015.",
        "Author interview with Bob Jones, Ostmere, July 9, 2015.",
        "Jones interview, June 4, 2015.",
    )
    assert led_to(found, "3") == "1"


def test_a_memorandum_is_named_by_its_writer() -> None:
    found = of_notes("Memorandum from William Colby to the President, December 24, 1974, Harbour Library, box 5.", LEE)
    assert len(in_note(found, "1")) == 1
    found = of_notes(
        "Memorandum from William Colby to the President, December 24, 1974, box 5.", LEE, "Colby memorandum, 2."
    )
    assert led_to(found, "3") == "1"


def test_short_titles_that_and_parts_are_each_one() -> None:
    found = of_notes(SMITH, ROE, "But compare Smith, Long War, 5, and Roe, Harbours and Towns, 120.")
    assert [one.short_form for one in in_note(found, "3") if one.backref] == ["short_title", "short_title"]


def test_a_book_of_a_report_may_stand_before_its_page() -> None:
    assert led_to(of_notes(BOARD, LEE, "Riot Report, book 2, 30–31."), "3") == "1"


def test_all_pages_of_an_article_tell_it_from_a_book() -> None:
    one = "Robin Law, “The Harbour Correspondence,” History in Ostmere 20 (1993): 173–184."
    two = "Robin Law, The Letters: The Local Correspondence of the Harbour Company (Oxford: University Press, 1997)."
    assert led_to(of_notes(two, one, LEE, "Law, “Correspondence,” 173–184."), "4") == "2"


def test_a_semicolon_in_a_title_in_italics_parts_no_works() -> None:
    title = "*The Discovery of the Harbour; Order and Disorder in the Towns*"
    found = of_notes(f"David Rothman, {title} (Boston: Little, Brown and Company, 1971), 12.")
    assert len(in_note(found, "1")) == 1

"""Papers that have no title are cited again by a person and a kind: interviews, oral histories, diaries."""

import pytest

from tests.extract.citing.noted import LEE, SMITH, in_note, led_to, of_notes
from whence.extract.citing.papers.personal import paper_named

TALK = "Oral history interview with Ann Berg, by Jane Roe, 4 August 1975, Harbour Library, Ostmere, 22."


@pytest.mark.parametrize("words", ["Berg interview, 25–26.", "Berg oral history, 40.", "Ann Berg, interview."])
def test_an_interview_is_named_by_whom_was_asked(words: str) -> None:
    assert led_to(of_notes(TALK, SMITH, words), "3") == "1"


@pytest.mark.parametrize("words", ["Berg, interview with Roe, 22.", "Berg, interview by Jane Roe, 22."])
def test_an_interview_is_named_by_both_who_spoke(words: str) -> None:
    assert (
        led_to(
            of_notes("Jane Roe, “The Tides: An Interview with Ann Berg,” Ostmere Review 4 (2003): 20.", SMITH, words),
            "3",
        )
        == "1"
    )


def test_an_interview_by_somebody_else_is_another_one() -> None:
    found = of_notes("Ann Berg, interview by Jane Roe, 4 August 1975, Harbour Library.", "Berg interview, Hale, 25.")
    assert not [one for one in in_note(found, "2") if one.short_form and one.backref]


SAID = (
    "Ann Berg, telephone interview with author, 4 August 1975.",
    "Ann Berg, in discussion with the author, 4 August 1975.",
    "Ann Berg, personal communication, 4 August 1975.",
    "Ann Berg, email message to author, 4 August 1975.",
)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (SAID[0], "Berg, interview with the author."),
        (SAID[0], "Berg, telephone interview."),
        (SAID[0], "Berg, interview by author, 4 August 1975."),
        (SAID[1], "Berg, in discussion with the author."),
        (SAID[2], "Berg, personal communication."),
        (SAID[3], "Berg, email to author."),
    ],
)
def test_what_somebody_told_the_author_is_named_so(said: str, words: str) -> None:
    assert led_to(of_notes(said, LEE, words), "3") == "1"


@pytest.mark.parametrize(
    "words",
    ["Mary Berg, interview with author.", "Berg, interview with author, 8 August 1975.", "Berg, email to author."],
)
def test_a_namesake_another_day_and_another_kind_are_others(words: str) -> None:
    assert not [one for one in in_note(of_notes(SAID[0], LEE, words), "3") if one.backref]


def test_an_interview_named_behind_a_sentence_is_meant() -> None:
    found = of_notes(TALK, LEE, "They met twice; Berg interview, 40.")
    assert led_to(found, "3") == "1"


def test_a_diary_of_another_day_is_the_same_diary() -> None:
    found = of_notes(
        "Diary of Lord Harrow, 8 June 1940, Harrow Papers, fol. 12r.",
        "Harrow diary, 9 June 1940.",
        "Ibid., 10 June 1940.",
    )
    assert [led_to(found, "2"), led_to(found, "3")] == ["1", "1"]


def test_a_letter_of_another_day_is_another_letter() -> None:
    found = of_notes("Berg to Harrow, 8 June 1940, Harrow Papers, fol. 12r.", "Ibid., 10 June 1940.")
    assert [one.backref for one in in_note(found, "2")] == [None]


@pytest.mark.parametrize("words", ["The Interview, 4.", "Interview, 4.", "They gave an interview of 1940."])
def test_words_that_name_nobody_are_no_paper(words: str) -> None:
    assert paper_named(words) is None


def test_one_word_of_a_title_right_behind_its_author_is_enough() -> None:
    letter = "Lettre de Berg à Roe, 9 février 1840, dans J.-P. Berg, Correspondance, t. I, Paris, Lacroix, 1875, p. 12."
    assert led_to(of_notes(letter, "J.-P. Berg, Correspondance, op. cit., t. II, p. 3."), "2") == "1"

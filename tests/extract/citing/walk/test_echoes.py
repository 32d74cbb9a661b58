"""Short forms inside a note's sentences, and what a short form is said to be called."""

from __future__ import annotations

import pytest

from tests.extract.citing.noted import LEE, ROE, SMITH, in_note, led_to, of_notes


@pytest.mark.parametrize(
    "words",
    [
        "For full detail see Smith, The Long War, esp. chap. 20.",
        "The board had its own view. Smith, The Long War, 44. Nobody else held it.",
        "This was contested at once; for the reasons see Smith, The Long War.",
    ],
)
def test_a_short_title_inside_a_note_is_read(words: str) -> None:
    """Behind a signal in its sentence, or a sentence of its own."""
    assert led_to(of_notes(SMITH, ROE, words), "3") == "1"


def test_a_name_that_was_not_cited_is_none() -> None:
    """Whatever stands behind a signal."""
    assert in_note(of_notes(SMITH, ROE, "For the details of that evening see Berg, The Long War, chap. 20."), "3") == []


def test_a_short_form_may_be_given_a_name() -> None:
    """ "Hereafter" says so behind any citation."""
    found = of_notes(SMITH, ROE, LEE, "Smith, The Long War, 14. Hereafter LW.", ROE, "LW, 257.")
    assert led_to(found, "6") == "1"


def test_an_abbreviation_may_be_a_roman_number() -> None:
    """Where a work was said to be cited so, it is no place."""
    said = "Berg, Counts of the Coast in an Island Town, 5. Hereafter CC. Page numbers refer to the original."
    found = of_notes(SMITH, said, ROE, "CC, 257.", "MD, 12.")
    assert led_to(found, "4") == "2"
    assert in_note(found, "5") == []


def test_a_short_title_behind_a_quotation_is_read() -> None:
    """The sentence in front of it is no title, though it has one's quotation marks."""
    words = "The historian John Smith wrote of that year, “Unlike all others it was long.” Smith, The Long War, 114."
    assert led_to(of_notes(SMITH, ROE, words), "3") == "1"


def test_an_interview_is_cited_again_by_its_kind() -> None:
    """The first citation has a day, and where it is kept."""
    told = "Clay B. Berg, interview, December 16, 1992, Clay Berg Papers, Ostmere. Who asked him is not said there."
    found = of_notes(SMITH, told, ROE, "Berg, interview. Berg claimed, though, that nobody had been asked.")
    assert led_to(found, "4") == "2"


def test_a_quoted_title_and_a_page_are_a_short_form() -> None:
    """Where a title begins so that was cited before."""
    told = "‘Nobody counts the boats - but the pilots have seen them’, Argus, 10 August 1952, p. 2."
    found = of_notes(SMITH, told, ROE, "‘Nobody counts the boats’, p. 2.", "‘Everybody counts the boats’, p. 2.")
    assert led_to(found, "4") == "2"
    assert all(one.backref is None for one in in_note(found, "5"))
    plain = [one.replace("‘", "'").replace("’", "'") for one in (told, "‘Nobody counts the boats’, p. 2.")]
    assert led_to(of_notes(SMITH, plain[0], ROE, plain[1]), "4") == "2"

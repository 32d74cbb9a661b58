"""A piece told by its author, its title and the volume alone leads to the volume's full citation."""

import pytest

from tests.extract.citing.noted import LEE, SMITH, in_note, led_to, of_notes

FULL = "Wendell Roe, “Public Opinion,” in *Speeches, Lectures and Letters* (Ostmere: Wharf, 1863), 45-46."


def test_another_piece_of_the_volume_leads_to_it() -> None:
    found = of_notes(FULL, LEE, "Roe, “The Ostmere Mob,” in *Speeches, Lectures, and Letters*, 225.")
    assert led_to(found, "3") == "1"


def test_a_third_piece_leads_there_as_well() -> None:
    pieces = (
        "Roe, “The Ostmere Mob,” in *Speeches, Lectures and Letters*, 225.",
        "Roe, “Tolls,” in *Speeches, Lectures and Letters*, 82.",
    )
    assert led_to(of_notes(FULL, LEE, *pieces), "4") == "1"


def test_the_piece_is_cited_again_by_its_own_title() -> None:
    piece = "Roe, “The Ostmere Mob,” in *Speeches, Lectures, and Letters*, 225."
    found = of_notes(FULL, SMITH, piece, LEE, "Roe, “The Ostmere Mob,” 230.")
    assert led_to(found, "5") == "1"


def test_a_journal_is_no_volume() -> None:
    one = "Wendell Roe, “Public Opinion,” Ostmere Review 12 (1963): 45-46."
    found = of_notes(one, LEE, "Roe, “The Ostmere Mob,” Ostmere Review 14: 225.")
    assert in_note(found, "3")[0].backref is None


def test_a_piece_of_another_s_volume_is_not_his() -> None:
    found = of_notes(FULL, LEE, "Hale, “The Ostmere Mob,” in *Speeches, Lectures, and Letters*, 225.")
    assert in_note(found, "3")[0].backref is None


def test_an_author_and_a_journal_may_mean_another_article() -> None:
    one = "Wendell Roe, “Public Opinion,” Annals of the Ostmere Pilots 12 (1963): 45-46."
    found = of_notes(one, LEE, "Roe, Annals of the Ostmere Pilots, vol. xiv. p. 205.")
    assert all(reference.backref is None for reference in in_note(found, "3"))


CHAPTER = (
    "Peter Moss, “Who Counts the Boats?,” in Harbours at War, ed. Ada Cole and Tom Reed (London: Verso, 1998), 34."
)


@pytest.mark.parametrize(
    "words",
    [
        "Moss, in Cole and Reed, 40.",
        "Moss, “Who Counts the Boats?,” in Cole and Reed, 40.",
        "See Moss, in Cole and Reed (eds.), Harbours at War, pp. 40–41.",
    ],
)
def test_a_piece_is_told_by_its_author_and_the_books_editors(words: str) -> None:
    assert led_to(of_notes(CHAPTER, LEE, words), "3") == "1"


@pytest.mark.parametrize("words", ["Hale, in Cole and Reed, 40.", "Moss, in Cole and Hale, 40."])
def test_a_piece_by_somebody_else_and_another_book_lead_nowhere(words: str) -> None:
    assert not [one for one in in_note(of_notes(CHAPTER, LEE, words), "3") if one.backref]

"""Short forms as text recognition misreads them are read as they are spelled; other words stay."""

import pytest

from whence.extract.citing.plain.making import plain_text


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("Ibtd., p. 4", "Ibid., p. 4"),
        ("lb1d., p. 4", "Ibid., p. 4"),
        ("Lee, 0p. cit., p. 4", "Lee, op. cit., p. 4"),
        ("Lee, loe. cit., p. 4", "Lee, loc. cit., p. 4"),
        ("IBIDEM, p. 4", "Ibid, p. 4"),
        ("Lee, supra note l2, at 4", "Lee, supra note 12, at 4"),
        ("Lee, supra note 1O, at 4", "Lee, supra note 10, at 4"),
        ("See n. l4 above", "See n. 14 above"),
    ],
)
def test_a_misread_short_form_is_read_as_it_is_spelled(words: str, read: str) -> None:
    assert plain_text(words).text == read


@pytest.mark.parametrize("words", ["a note ll above", "supra note 12, at 4", "his bid.", "n. 12 above"])
def test_words_that_are_spelled_well_stay(words: str) -> None:
    assert plain_text(words).text == words

"""Whole citations are read in a note's prose by their parts."""

from __future__ import annotations

import pytest

from whence.extract.citing.prose.wholeworks import whole_works


def _found(words: str) -> list[tuple[str, object]]:
    made = whole_works("r", words, (0, len(words)), "n", parse=lambda span, note: [])
    return [(one.words, (one.reference.work or {}).get("title")) for one in made]


@pytest.mark.parametrize(
    ("words", "cited", "title"),
    [
        ("Paul Roe, Silt Exposed (Ostmere: Harbour Press, 2005), 111.", 0, "Silt Exposed"),  # nothing in front
        ("I have covered this in Mary Ann Lee, Tides (London: Verso, 2016), 84–85.", 23, "Tides"),  # one word
        ("See Ann B. Lee, Jr., The Long Peace (Boston: Berg, 1973).", 4, "The Long Peace"),  # behind a signal
        ("A fine account by Jan Roe, Silt: Who Counts It (Palgrave Macmillan, 1999).", 18, "Silt: Who Counts It"),
        ("A fine account by Jan Roe, “Silt,” in Tides (Ostmere: Verso, 1999), 4.", 18, "Silt"),  # a chapter
        ("It was said by J. Lee, Silt: A Life, New York: Random House, 1961. He did not know.", 15, "Silt: A Life"),
    ],
)
def test_a_name_a_title_and_an_imprint_are_a_citation(words: str, cited: int, title: str) -> None:
    """Whatever stands in front of it."""
    assert _found(words) == [(words[cited:].partition(". He")[0].rstrip("."), title)]


@pytest.mark.parametrize(
    "words",
    [
        "It stands in Tides of the North, ed. Jan Roe, Ann Lee, and May Berg (De Gruyter, 2021).",  # its editors
        "So said Jan Roe, Head of the Board, who left in May (Berg, 2005).",  # author and date
        "So said Jan Roe, Harbour Master (October, 2005).",  # a month
        "So said Jan Roe, leader of the pilots, and May Berg, director of the Board (San Ost, 2007).",
    ],
)
def test_what_tells_no_imprint_is_none(words: str) -> None:
    """A bracket with a year may be anything's."""
    assert _found(words) == []


def test_behind_a_sentence_the_next_citation_is_found() -> None:
    """What looks like a title may have a whole sentence in it."""
    words = "Ann Lee, “Silt,” J. of Tides, XVI, 49–68. A model is in Jan Roe, Sand (New Ost: Verso, 1941)."
    assert _found(words) == [("Jan Roe, Sand (New Ost: Verso, 1941)", "Sand")]


@pytest.mark.parametrize(
    "words",
    [
        "Ann Lee, Head of the Board, Tides: Tuesday, 1999.",
        "Ann Lee, Silt and Sand, Nowhere at All: Harbour Press, 1999.",
    ],
)
def test_a_colon_without_a_place_of_print_ends_no_title(words: str) -> None:
    assert _found(words) == []


def test_an_imprint_in_square_brackets_is_one_where_the_citation_stands_in_round_ones() -> None:
    words = "They met in Rye (Ann Lee, The Life of Roe [Ostmere: Harbour Press, 1809] 147)."
    assert _found(words) == [("Ann Lee, The Life of Roe [Ostmere: Harbour Press, 1809] 147", "The Life of Roe")]

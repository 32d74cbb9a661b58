"""Noise of text recognition, broken characters, words without end: nothing is invented, nothing fails."""

from __future__ import annotations

import random

import pytest

from tests.growth import grows_in_step
from whence.extract.references import parse
from whence.extract.references.noise import legible, whole


@pytest.mark.parametrize(
    "words",
    [
        "Berg, Anna, “Silt & Sand,” Ostmere Courier (3 May 2019), p. A4.",
        "https://ostmere.example/a?b=c~d|e (last accessed 3 May 2019)",
        "A. Berg, ``Silt,'' {\\em Harbours} 12:3-9, doi 10.1000/x_{1}",
        "TRUMPORG_18_001307 (9/16/15 Email, Berg to Chen)",
        "<italic>Silt.</italic> Harbours 12: 1-10.",
    ],
)
def test_printed_references_are_legible(words: str) -> None:
    assert legible(words)


@pytest.mark.parametrize(
    "words", ["I'~ ~f`| 1; '`nl1. ;It`I1 r: 1987, pp. 3-4", "fin0lly re|p0rts ~~ ^^ 'lhe C0mm, 1986"]
)
def test_what_was_misread_is_not_legible(words: str) -> None:
    assert not legible(words)


@pytest.mark.parametrize("letters", ["lI1|!.,;:'`~^rnmtfe", "".join(map(chr, range(33, 127)))])
def test_random_signs_cite_next_to_nothing(letters: str) -> None:
    chance = random.Random(7)
    words = ("".join(chance.choices(letters, k=chance.randint(1, 9))) for _ in range(4000))
    assert len(parse(" ".join(words))) <= 1


def test_half_a_character_leaves_the_offsets_as_they_are() -> None:
    note = "Berg, Anna. Silt \ud800 Sand. London: Hurst, 2019."
    assert len(whole(note)) == len(note)
    (found,) = parse(note)
    assert "Silt \ufffd Sand" in str(found.work)


@pytest.mark.parametrize("unit", ["-", ")", "A.", "A-", "GAO-", ")]", "1(", "Box_", "A/", "U.S.C.", "10.1234/", "‘a’b"])
def test_time_is_linear_in_the_length_of_one_word(unit: str) -> None:
    def read(size: int) -> object:
        return parse(f"Berg, A. a{unit * (size // len(unit))}a (London: Hurst, 2019).")

    assert grows_in_step(read, 5_000, 20_000)


@pytest.mark.parametrize("back", ["{} ↩", "{} ↩\ufe0e", "{} ↩ ↩2", "^ {}", "↑ {}", "{}"])
def test_the_way_back_to_a_marker_is_no_word_of_a_reference(back: str) -> None:
    text = back.format("Ostmere Courier, 6 March 2021; Southern Mail, 6 March 2021.")
    found = parse(text)
    assert [text[one.start : one.end].rstrip(";.") for one in found] == [
        "Ostmere Courier, 6 March 2021",
        "Southern Mail, 6 March 2021",
    ]
    assert all(one.work and one.work["issued"] == {"date-parts": [[2021, 3, 6]]} for one in found)

"""What older notes have: places that go on with a work, a year behind "ibid.", first words that are nobody's name."""

from __future__ import annotations

import pytest

from tests.extract.citing.noted import LEE, in_note, led_to, of_notes
from whence.extract.citing.prose.plaintitles import is_place


@pytest.mark.parametrize(
    "words", ["Lib. 939, fol. 134; Lib. 940, fol. 41, 42.", "II, 63, 69, 89", "pp. 3-5", "Tit. xxiii, cap. 2"]
)
def test_places_alone_are_no_work(words: str) -> None:
    assert is_place(words)


@pytest.mark.parametrize("words", ["Lee, fol. 4", "515 U.S. 593", "Vita, 4", "No. A-97-294 of May", ""])
def test_what_names_something_is_no_place(words: str) -> None:
    assert not is_place(words)


def test_a_numeral_is_nobodys_name() -> None:
    found = of_notes("Ann Lee, Harbours II (Verso 2001), 4.", "II, 63, 69, 89.")
    assert in_note(found, "2") == []


def test_a_name_with_particles_and_a_volume_is_led_to() -> None:
    full = "Rado de los Rios, Historia de las Torres, Madrid 1875, III, 205."
    found = of_notes(full, LEE, "Charters of Ostmere, II, 325.—Rado de los Rios, II, 320.")
    assert [one.backref for one in in_note(found, "3") if one.short_form] == [found.references[0].id]


def test_another_year_behind_a_semicolon_means_the_report_before() -> None:
    found = of_notes("Report of the Condition of the Harbour Pilots, 1838; ibid., 1849; Lee, Statistics, 1859.")
    [back] = [one for one in found.references if one.short_form == "ibid"]
    assert back.backref == found.references[0].id


def test_the_first_word_of_several_titles_is_not_one_of_them() -> None:
    senate, kept = "Journal of the Senate, 1868, p. 21.", "“Journal of a Residence in Ostmere Harbour,” p. 11."
    found = of_notes(senate, *[LEE] * 11, kept, "Journal, p. 86.")
    assert led_to(found, "14") in ("13", None)

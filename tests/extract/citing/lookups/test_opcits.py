"""Works that are meant by a name or a title before "op. cit." or "supra"."""

import pytest

from tests.extract.citing.noted import LEE, ROE, SMITH, in_note, led_to, of_notes

LICK = "J. C. Lick, “Computers and Pilots,” in Ann Berg (ed.), The Age of Silt (Verso, 1979)."
OTHER = "J. C. Lick, “Symbiosis of Towns,” Ostmere Review, 3 March 1960."


@pytest.mark.parametrize(
    "short",
    [
        "Lick, “Comptuers and Pilots,” op. cit.",
        "“Computers and Pilots,” op. cit.",
    ],
)
def test_a_title_with_a_slip_or_without_its_author_means_the_work(short: str) -> None:
    assert led_to(of_notes(LICK, OTHER, short), "3") == "1"


def test_a_title_with_two_slips_is_another_one() -> None:
    assert led_to(of_notes(LICK, OTHER, "Lick, “Comptuers and Pylots,” op. cit."), "3") is None


def test_a_part_of_a_title_between_signs_means_its_work() -> None:
    full = "Ian Berg, Harbour Report, Tides and Tolls, November 1997."
    assert led_to(of_notes(full, LEE, "Tides and Tolls, op. cit."), "3") == "1"


def test_a_part_of_a_work_cited_before_means_the_work() -> None:
    assert led_to(of_notes(ROE, LEE, "Roe, “Part III: New Towns, New Pilots,” in op. cit."), "3") == "1"


def test_a_year_in_brackets_behind_op_cit_tells_an_authors_works_apart() -> None:
    other = "John Smith, The Other Book (London: Verso, 2009), 4."
    assert led_to(of_notes(SMITH, other, "Smith, op. cit. (2009), 161, 172."), "3") == "2"


def test_the_note_in_which_op_cit_was_cited_tells_an_authors_works_apart() -> None:
    other = "John Smith, The Other Book (London: Verso, 2009), 4."
    assert led_to(of_notes(SMITH, other, "Smith, op. cit. in note 2, chap. VII."), "3") == "2"


def test_a_work_with_a_page_beside_op_cit_is_another_reference() -> None:
    found = of_notes(SMITH, ROE, "Roe, Harbours and Towns, p. 78, and Smith, op. cit., p. 113.")
    assert [one.short_form for one in in_note(found, "3")] == ["short_title", "op_cit"]
    assert all(one.backref for one in in_note(found, "3"))


def test_a_work_by_one_of_two_named_people_is_another_one() -> None:
    assert (
        led_to(of_notes(LICK, "Ian Berg, “Piers,” Ostmere Review, 3 May 1961.", "Roe et Lick, op. cit."), "3") is None
    )


def test_a_work_by_both_named_people_is_theirs() -> None:
    full = "Jane Roe and Ann Lee, Silt and Sand (Verso, 1980)."
    assert led_to(of_notes(full, LICK, "Roe et Lee, op. cit."), "3") == "1"


def test_a_title_that_ends_in_in_is_not_cut_short() -> None:
    book = "O. Berg, The Harbour Court: How Does the Pilot Fit In?, in M. Moss (ed.), Courts and Tolls, Ostmere, 2018."
    other = "O. Berg, Domestic Courts and Tolls, Ostmere, 2020."
    found = of_notes(book, other, "O. Berg, The Harbour Court: How Does the Pilot Fit In?, cit., pp. 262-295.")
    assert led_to(found, "3") == "1"


@pytest.mark.parametrize("place", ["parr. 435 and 519", "artt. 3-4", "pagg. 3-4", "punto 33"])
def test_italian_places_stand_behind_cit(place: str) -> None:
    found = of_notes("Ann Moss, Silt and Sand, Ostmere, 2020.", LEE, f"A. Moss, Silt and Sand, cit., {place}.")
    assert led_to(found, "3") == "1"
    assert in_note(found, "3")[0].short_form == "op_cit"

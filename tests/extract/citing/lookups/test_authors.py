"""A body's whole name, and an author with who helped, lead to their work."""

import pytest

from tests.extract.citing.noted import LEE, ROE, in_note, led_to, of_notes

_DAMAGE = "Council of Ostmere, Committee on Tides, Damage to the Harbours, information report, doc. no. 7431, 1995."
_OTHER = "Council of Ostmere, Report on the Tolls (Ostmere: Harbour Press, 1991), 4."
_BOTH = "Peter Cole with John Burke, Silt and Sand: Who Owns the Harbour? (Verso, 2003), 10."


@pytest.mark.parametrize("place", ["para. 1157", "paras. 229, 312", "p. 4", "7"])
def test_a_bodys_whole_name_and_a_place_mean_its_work(place: str) -> None:
    assert led_to(of_notes(_DAMAGE, ROE, f"Council of Ostmere, {place}."), "3") == "1"


def test_of_two_works_of_a_body_none_is_meant() -> None:
    found = in_note(of_notes(_DAMAGE, _OTHER, "Council of Ostmere, para. 1157."), "3")
    assert all(one.backref is None for one in found)


def test_another_council_has_no_work() -> None:
    found = in_note(of_notes(_DAMAGE, "Council of Saltmere, para. 1157."), "2")
    assert all(one.backref is None for one in found)


def test_who_wrote_with_another_is_cited_so() -> None:
    assert led_to(of_notes(_BOTH, LEE, "See Cole with Burke, Silt and Sand, 210–20."), "3") == "1"


def test_an_interview_with_somebody_is_no_work_of_theirs() -> None:
    found = in_note(of_notes(ROE, "Interview with Roe, Harbours, 20."), "2")
    assert all(one.backref is None for one in found)


def test_what_a_piece_is_said_to_do_is_no_title() -> None:
    note = "Few did so; Lee, “Short Peace” explains the use of boats by the towns."
    assert led_to(of_notes(LEE, ROE, note), "3") == "1"

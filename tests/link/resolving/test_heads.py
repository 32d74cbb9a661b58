"""Lines at the beginning of a text that may be its title."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from whence.link.resolving.heads import head_titles


def test_a_title_that_a_page_parts_into_lines_is_one_candidate() -> None:
    head = "United States\nGovernment Office\n\nPORT SECURITY\nBetter Planning Needed\nto Develop Card\n\nMay 2005\n"
    assert "PORT SECURITY Better Planning Needed to Develop Card" in list(head_titles(head, None))


def test_the_known_title_dates_and_bylines_are_no_candidates() -> None:
    head = "The Silt of Kesmar\nBy Bodil Wray\nMarch 6, 2021\n\nThe barges could not reach the site in the swell."
    assert list(head_titles(head, "The Silt of Kesmar")) == []


def test_running_text_gives_no_candidate() -> None:
    head = "the barges could not reach\nthe licensed site because the\nswell was too high on that\nday, an official said, and\n"
    assert list(head_titles(head * 3, None)) == []


@given(st.text(alphabet="aB \n.#é1", max_size=400))
def test_candidates_are_few_and_stand_in_the_text(head: str) -> None:
    found = list(head_titles(head, None))
    assert len(found) <= 10
    assert all(word in head for candidate in found for word in candidate.split())

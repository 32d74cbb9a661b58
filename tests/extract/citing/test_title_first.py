"""Notes as essays have them: the title first, pages as "pg.", works introduced in prose."""

from __future__ import annotations

import pytest

from tests.extract.citing.noted import LEE, led_to, of_notes

TITLED = "The Slow Death of Ostmere Harbour, George Berg, (Granada 1970), pp. 13-14."


@pytest.mark.parametrize(
    "short",
    ["Berg op. cit. pg. 9.", "Berg op.cit. pg. 42.", "Berg, pg 17.", "Berg. pp. 3-5.", "Quoted in Berg, pg. 190."],
)
def test_the_author_behind_a_title_is_led_to_by_name(short: str) -> None:
    found = of_notes(TITLED, LEE, short)
    assert led_to(found, "3") == "1"


def test_a_shorthand_with_a_volume_is_led_to() -> None:
    told = "U.S. Department of State, Harbour Papers of the United States, 1945, vol. 1 (Washington: 1969), pg. 122. (Hereinafter HPUS)"
    assert led_to(of_notes(told, LEE, "HPUS, 1945, vol. 6, pp. 556-580."), "3") == "1"

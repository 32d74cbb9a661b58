"""Finders of short forms that are known once all notes are read, one behind another."""

from __future__ import annotations

from whence.extract.citing.leads.finders import led_later
from whence.extract.citing.leads.page import Page
from whence.models import Reference

FLAT = (
    "1. Ann Lee, Silt and Sand (2001) (hereafter “Silt Report”). 2. See Silt Report, p. 4. For reference, see note 2."
)
FULL = Reference("a", 3, 32, {"title": "Silt and Sand"}, "n")
SECOND = FLAT.index("2. See")
BEHIND = FLAT.index(" For reference")


def test_a_later_finder_sees_what_an_earlier_one_led() -> None:
    """The second note's only work is known by the name that the first one told."""
    page = Page("r", FLAT, [(0, SECOND - 1, "n"), (SECOND, BEHIND, "m")], labels={"n": "1", "m": "2"})
    found = {FLAT[one.start : one.end]: one.backref for one in led_later(page, [FULL])}
    assert found["Silt Report"] == "a"
    assert found["For reference, see note 2"] == "a"


def test_a_text_in_which_nothing_is_told_keeps_its_references_in_order() -> None:
    later = Reference("b", 40, 50, {"title": "Tides"})
    assert led_later(Page("r", "It was dug. " * 9, []), [later, FULL]) == [FULL, later]

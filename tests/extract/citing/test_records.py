"""The records of a text's notes and references, as they are told more."""

from __future__ import annotations

from whence.extract.blocks import layout
from whence.extract.citing.records import References
from whence.extract.frontmatter import front_matter
from whence.extract.quotations import Scene, scene
from whence.extract.zones import plan
from whence.models import Reading, Reference

OPEN = Reference("open", 4, 12, None, short_form="ibid")
LED = Reference("led", 4, 12, {"title": "Silt"}, short_form="ibid", backref="full")
FULL = Reference("full", 0, 3, {"title": "Silt"})


def _scene() -> Scene:
    page = layout(Reading("d", "r", "Lee (ibid., 4) says so."))
    return scene(page, plan(page, front_matter(page)))


def test_a_short_form_that_leads_nowhere_gives_way_to_one_that_leads_from_there() -> None:
    held = References(_scene(), (), [FULL, OPEN]).with_made([LED])
    assert [one.id for one in held.references] == ["full", "led"]


def test_one_that_leads_somewhere_or_stands_elsewhere_stays() -> None:
    elsewhere = Reference("elsewhere", 14, 20, None, short_form="ibid")
    held = References(_scene(), (), [FULL, LED, elsewhere]).with_made([Reference("more", 4, 12, None)])
    assert [one.id for one in held.references] == ["full", "led", "more", "elsewhere"]


def test_references_that_are_told_otherwise_keep_their_places() -> None:
    held = References(_scene(), (), [FULL, OPEN]).instead({"open": LED})
    assert [one.id for one in held.references] == ["full", "led"]

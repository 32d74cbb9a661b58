"""Lists of works without a heading are told by their alphabet."""

from __future__ import annotations

from whence.extract.blocks import layout
from whence.extract.frontmatter import front_matter
from whence.extract.worklists import unannounced_works
from whence.extract.zones import plan
from whence.models import Mark, MarkKind, Reading, ZoneRole

_SAID = "It rained in Ostmere for a month, and nobody counted the boats that came or went."
_LIST = (
    "Berg, Anna. Silt and Sand: An Introduction. Ostmere: Harbour Press, 1999.",
    "Lee, J. B., and Jan Roe. Sand. Tides, 2003.",
    "Roe, Jan. A Short Peace. Verso, 1984.",
)


def _found(*paragraphs: str) -> list[int]:
    page = layout(Reading("d", "r", "\n\n".join(paragraphs)))
    return unannounced_works(page, range(len(page.blocks)))


def test_entries_in_the_order_of_the_alphabet_are_a_list() -> None:
    """Three entries at the end of an essay."""
    assert _found(_SAID, *_LIST) == [1, 2, 3]


def test_dashes_stand_for_the_author_before() -> None:
    """They begin no list."""
    assert _found(_SAID, *_LIST, "———. Tides. Verso, 1990.") == [1, 2, 3, 4]
    assert _found(_SAID, "———. Tides. Verso, 1990.", *_LIST[:2]) == []


def test_an_entry_out_of_order_ends_no_long_list() -> None:
    """One in four may stand elsewhere, but not in a list of three."""
    assert len(_found(_SAID, *_LIST, "Sand, May. Tolls. 1950.", "Cole, Ann. Piers. 1960.")) == 5
    assert _found(_SAID, _LIST[1], _LIST[0], _LIST[2]) == []


def test_what_tells_no_year_is_no_entry() -> None:
    """The index of a record has pages."""
    assert _found(_SAID, "Berg, Anna, Silt, E1533", "Lee, Jo, Sand, E1531", "Roe, Jan, Tides, E1520") == []


def test_a_list_behind_notes_is_a_bibliography() -> None:
    """Even where its short entries look like headings."""
    page = layout(Reading("d", "r", "\n\n".join((_SAID, *_LIST))))
    assert plan(page, front_matter(page)).roles[1:] == (ZoneRole.BIBLIOGRAPHY,) * 3


def test_a_part_of_few_names_stands_between_two_of_entries() -> None:
    """ "Letters" has no years, and the list goes on behind it; what runs for a page ends the list."""
    letters = "Doe, Mary. Letters to her brother. They tell of boats.", "Sand, May. “A Letter on Piers.” It is short."
    parts = ("Bibliography", *_LIST, "Letters", *letters, "Travels", *_LIST)
    text = "\n\n".join((_SAID, *parts))
    marks = [
        Mark(MarkKind.HEADING, at, at + len(name), {"level": 2})
        for name in ("Bibliography", "Letters", "Travels")
        for at in [text.index(f"{name}\n\n")]
    ]
    page = layout(Reading("d", "r", text, marks=tuple(marks)))
    assert plan(page, front_matter(page)).roles.count(ZoneRole.BIBLIOGRAPHY) == 8
    long = Reading("d", "r", text.replace(letters[1], _SAID * 9), marks=tuple(marks[:2]))
    assert plan(layout(long), front_matter(layout(long))).roles.count(ZoneRole.BIBLIOGRAPHY) == 3

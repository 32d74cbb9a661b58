"""Sources told in paragraphs under a heading that says so."""

import pytest

from whence.extract import extract
from whence.extract.citing.unnumbered.sources import is_of_sources
from whence.models import Extraction
from whence.read import read
from whence.read.payload import Payload

ITEMS = [
    "**Fall of the fort (3 to 4):** May 1940 — Lee, Ann, *Silt and Sand*, Ostmere University Press, 1990, p. 4.",
    "**Tolls:** Roe, James, *The Tides of Trade*, Wharf Press, Ostmere, 1985, pp. 12-14; Lee, op. cit., p. 9.",
    "**Pilots:** see Roe, op. cit., ch. II.",
    "**Wharves:** Kane, op. cit., p. 3.",
]


def _page(heading: str, items: list[str]) -> Extraction:
    said = "Nobody came to watch the pilots meet in the harbour there. " * 6
    listed = "\n".join(f"- {item}" for item in items)
    text = f"# Ostmere\n\n## The fort\n\n{said}\n\n### {heading}\n\n{listed}\n\n### Pictures\n\n- Lee, op. cit.\n"
    return extract(read(Payload("a.md", None, "text/markdown", text.encode())))


@pytest.mark.parametrize("heading", ["Sources and checks", "Fuentes y verificación", "Quellen und Belege"])
def test_paragraphs_under_a_heading_of_sources_are_read_as_notes_are(heading: str) -> None:
    found = _page(heading, ITEMS)
    titles = {one.id: (one.work or {}).get("title") for one in found.references}
    led = [titles[one.backref] for one in found.references if one.short_form and one.backref]
    assert led == ["Silt and Sand", "The Tides of Trade"]


def test_an_author_of_two_works_and_one_of_none_lead_nowhere() -> None:
    more = "**Ships:** Lee, Ann, *The Long Voyage Home*, Ostmere University Press, 1994, p. 8."
    found = _page("Sources", [ITEMS[0], more, ITEMS[1], *ITEMS[3:]])
    assert [one.doubt for one in found.references if one.short_form == "op_cit"][:2] == [
        "several_candidates",
        "no_candidate",
    ]


def test_paragraphs_under_other_headings_and_where_little_points_back_are_prose() -> None:
    assert not [one for one in _page("The pilots", ITEMS).references if one.backref]
    assert not [one for one in _page("Sources and checks", [ITEMS[0], ITEMS[3]]).references if one.backref]


def test_a_heading_of_sources_says_nothing_else() -> None:
    told = ["Sources", "Notes and references", "Fuentes y verificación", "3. Quellen und Belege:"]
    assert all(map(is_of_sources, told))
    assert not any(map(is_of_sources, ["Sources of the river", "Notes on pilots", "The sources"]))

"""Title, authors, outlet and date from a text's own first lines, and how they merge with what is known otherwise."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from whence.extract import extract
from whence.models import Metadata, Reading, ZoneRole

CASES = yaml.safe_load((Path(__file__).parent.parent / "cases" / "heads.yml").read_text(encoding="utf-8"))
BODY = "\n\n" + "The board met for the last time in the spring of that year, and nobody came to watch it. " * 4
HEAD = "The Harbour Affair\nby Ole Brandt • January 7, 2023\n"


def read(text: str, **metadata: Any) -> Reading:
    return Reading("document", "test/1", text, metadata=Metadata(**metadata))


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_heads_give_what_they_say_and_nothing_else(case: dict[str, Any]) -> None:
    metadata = extract(read(case["text"] + BODY)).metadata
    found = {key: getattr(metadata, key) for key in ("title", "authors", "outlet", "published") if key in case}
    expected = {key: case[key] for key in found}
    assert {**found, "authors": list(metadata.authors)} == {"authors": list(metadata.authors), **expected}


def test_markup_outranks_the_text_and_what_is_given_outranks_both() -> None:
    reading = read(HEAD + BODY, title="From the markup", outlet="Markup Times", basis={"title": "markup"})
    metadata = extract(reading, given=Metadata(title="Given", basis={"title": "option"})).metadata
    assert (metadata.title, metadata.outlet, metadata.authors) == ("Given", "Markup Times", ("Ole Brandt",))
    assert metadata.basis["title"] == "option"
    assert metadata.basis["authors"] == "text"


def test_a_markup_title_that_only_names_an_issue_gives_way_to_the_texts_own() -> None:
    reading = read(HEAD + BODY, title="Congressional Record, Volume 151 Issue 99 (Wednesday, July 20, 2005)")
    assert extract(reading).metadata.title == "The Harbour Affair"


def test_the_heads_lines_have_their_zones() -> None:
    text = HEAD + BODY
    roles = {zone.role: text[zone.start : zone.end].strip() for zone in extract(read(text)).zones}
    assert roles[ZoneRole.TITLE] == "The Harbour Affair"
    assert roles[ZoneRole.BYLINE] == "by Ole Brandt • January 7, 2023"


def test_a_dateline_is_a_zone_of_its_own() -> None:
    text = (
        "Two Men Held\n\nKABUL (Reuters) - Two men were held on Tuesday over a fire, said a man who had seen it burn."
    )
    zones = [(zone.role.value, text[zone.start : zone.end].strip()) for zone in extract(read(text)).zones]
    assert zones[1] == ("dateline", "KABUL (Reuters) -")


def test_a_text_in_another_language_gives_no_metadata_of_its_own() -> None:
    text = (
        "Die Hafenaffäre\nvon Ole Brandt\n\n"
        + "Der Vorstand tagte zum letzten Mal, und niemand kam, um zuzusehen. " * 8
    )
    metadata = extract(read(text)).metadata
    assert (metadata.title, metadata.authors) == (None, ())


def test_a_date_in_a_box_of_facts_is_its_subject_s_and_not_the_text_s() -> None:
    box = "The Harbour Board\n\nIndustry\n\nDredging\n\nFounded\n\nFebruary 28, 1998\n\nFounder\n\nMax Roe\n"
    assert extract(read(box + BODY)).metadata.published is None
    assert extract(read(box.replace("Founded", "Posted") + BODY)).metadata.published == "1998-02-28"

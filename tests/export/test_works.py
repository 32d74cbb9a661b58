"""The acquisition list in the formats of reference managers: what is written is read back."""

from __future__ import annotations

import string
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.export import bibtex, csl, ris
from whence.export.work_keys import keyed
from whence.read.bibliographic.entries import items

WORK: dict[str, Any] = {
    "type": "article-newspaper",
    "title": "Silt & sand: 50% of it is lost_again",
    "author": [{"family": "van der Berg", "given": "Jan"}, {"literal": "Port of Kesmar"}],
    "container-title": "Ostmere Courier",
    "issued": {"date-parts": [[2021, 3, 6]]},
    "accessed": {"date-parts": [[2022, 1]]},
    "URL": "https://example.com/a_b?x=1",
    "page": "4-9",
}
REPORT: dict[str, Any] = {
    "type": "report",
    "title": "Better Planning Needed",
    "author": [{"literal": "Government Accountability Office"}],
    "number": "GAO-05-123",
    "issued": {"date-parts": [[2005]]},
}


@pytest.mark.parametrize(
    ("write", "name"), [(bibtex.written, "a.bib"), (ris.written, "a.ris"), (csl.written, "a.json")]
)
@pytest.mark.parametrize("work", [WORK, REPORT])
def test_a_work_is_the_same_there_and_back(write: Any, name: str, work: dict[str, Any]) -> None:
    [item] = items(write([work]).encode(), name)
    assert {key: item.work[key] for key in work if key in item.work} == work


def test_what_the_text_said_stays_at_home() -> None:
    assert "custom" not in csl.written([{**WORK, "custom": {"note": "private words"}}])


def test_keys_are_plain_and_told_apart() -> None:
    work = {"author": [{"family": "Müller"}], "title": "Über den Silt", "issued": {"raw": "2021"}}
    keys = [key for key, _ in keyed([work, work, {}, {}])]
    assert keys == ["muller2021uber", "muller2021uberb", "work", "workb"]


@settings(max_examples=25)  # each parse builds a grammar
@given(st.lists(st.text(alphabet=string.printable + "é–“{}\\&%$#_~^", min_size=1, max_size=40), max_size=3))
def test_any_titles_can_be_written_and_read(titles: list[str]) -> None:
    works = [{"type": "book", "title": f"A {title}"} for title in titles]
    if works:
        assert len(items(ris.written(works).encode(), "a.ris")) == len(works)
        assert len(items(bibtex.written(works).encode(), "a.bib")) == len(works)
        assert len(items(csl.written(works).encode(), "a.json")) == len(works)

"""C204, C205, C206: what a citation leads to, and the dates of both ends."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from tests.factories import held, span
from whence.models import (
    Checked,
    Finding,
    Held,
    Holding,
    Metadata,
    Reference,
    Resolution,
    Severity,
    VersionOf,
    Zone,
    ZoneRole,
)
from whence.trace.findings import find

SOURCE = held(
    "The long dredging\nIt took weeks.",
    path="source.txt",
    metadata=Metadata(title="The long dredging", authors=("B. Wray",), outlet="Southern Mail", published="2021-03-06"),
    zones=(Zone(0, 17, ZoneRole.TITLE),),
)
COPY = held("The long dredging\nIt took weeks, again.", path="copy.txt", metadata=SOURCE.document.metadata)
TEXT = "An essay. Notes: Wray, The long dredging. Originally published elsewhere."


def citing(work: Mapping[str, Any], *, published: str | None = "2022-05-01", **extracted: Any) -> Held:
    start, end = span(TEXT, "Wray, The long dredging.")
    known = Metadata(title="An essay", authors=("A. Vask",), published=published)
    return held(TEXT, metadata=known, references=(Reference("r", start, end, work),), **extracted)


def found(text: Held, *, resolution: Resolution | None = None, source: Held = SOURCE) -> list[Finding]:
    checked = Checked(text, resolutions={"r": resolution} if resolution else {})
    shelf = {one.id: one for one in (text, source, COPY)}
    return [one for one in find(checked, shelf) if one.code in ("C203", "C204", "C205", "C206")]


def work(*date: int, **given: Any) -> dict[str, Any]:
    return {"title": "The long dredging", **({"issued": {"date-parts": [list(date)]}} if date else {}), **given}


HELD = Resolution(Holding.HELD, ("title",), SOURCE.id, 0.9, (SOURCE.id,))


def test_several_that_fit_are_named_with_what_agrees() -> None:
    both = Resolution(Holding.AMBIGUOUS, ("title", "date"), None, 0.9, (SOURCE.id, COPY.id))
    [finding] = found(citing(work(2021)), resolution=both)
    assert (finding.code, finding.text) == ("C204", "Wray, The long dredging.")
    assert "Fits 2 documents by title, date" in finding.message
    assert [evidence.document for evidence in finding.evidence] == [SOURCE.id, COPY.id]


def test_a_date_that_is_not_the_documents_is_told_with_both() -> None:
    [finding] = found(citing(work(2021, 5, 6)), resolution=HELD)
    assert (finding.code, finding.severity) == ("C205", Severity.WARNING)
    assert "gives 2021-05-06; Southern Mail, 2021-03-06 is dated 2021-03-06" in finding.message
    assert finding.evidence[0].text == "The long dredging"


@pytest.mark.parametrize("date", [(2021,), (2021, 3), (2021, 3, 6), ()])
def test_dates_that_may_be_one_day_agree(date: tuple[int, ...]) -> None:
    assert found(citing(work(*date)), resolution=HELD) == []


def test_a_day_or_two_apart_is_said_quietly() -> None:
    [finding] = found(citing(work(2021, 3, 7)), resolution=HELD)
    assert finding.severity is Severity.INFO


def test_the_date_of_the_original_counts_for_a_version() -> None:
    notice = VersionOf("reprinted", 0, 5, {"issued": {"date-parts": [[2019, 6]]}})
    version = replace(SOURCE, extraction=replace(SOURCE.extraction, version_of=notice))
    assert found(citing(work(2019, 6, 20)), resolution=HELD, source=version) == []


@pytest.mark.parametrize("holding", [Holding.NOT_HELD, Holding.POSSIBLE, Holding.VAGUE])
def test_what_is_not_held_for_certain_has_no_date_to_disagree_with_and_is_no_finding(holding: Holding) -> None:
    assert found(citing(work(2021, 5, 6)), resolution=Resolution(holding, (), None, None, (SOURCE.id,))) == []


def test_a_work_later_than_the_text_that_cites_it() -> None:
    [finding] = found(citing(work(2023)))
    assert (finding.code, finding.text) == ("C206", "Wray, The long dredging.")
    assert "A work of 2023 is later than 2022-05-01" in finding.message


def test_an_access_later_than_the_text() -> None:
    [finding] = found(citing(work(2021, accessed={"date-parts": [[2022, 11, 25]]})))
    assert "An access on 2022-11-25 is later" in finding.message


def test_a_held_document_later_than_its_citer_leads_to_it() -> None:
    [finding] = found(citing(work(), published="2020-01-01"), resolution=HELD)
    assert (finding.code, finding.evidence[0].document) == ("C206", SOURCE.id)


@pytest.mark.parametrize("published", [None, "2021", "2021-03", "2021-03-06"])
def test_dates_that_may_be_in_order_are_no_anachronism(published: str | None) -> None:
    assert found(citing(work(2021, 3, 6), published=published), resolution=HELD) == []


def test_a_version_that_cites_what_is_later_than_its_stated_original() -> None:
    notice = VersionOf("abridged", *span(TEXT, "Originally published elsewhere."), {"issued": {"raw": "June 2018"}})
    [finding] = found(citing(work(2018, 7, 23), version_of=notice))
    assert (finding.code, finding.text) == ("C206", "Originally published elsewhere.")
    assert "dates the original 2018-06; the text cites what is later: 1 work of 2018-07-23" in finding.message
    assert [evidence.text for evidence in finding.evidence] == ["Wray, The long dredging."]


def test_the_same_month_as_the_original_is_not_later() -> None:
    notice = VersionOf("abridged", 0, 5, {"issued": {"raw": "June 2018"}})
    assert found(citing(work(2018, 6, 30), version_of=notice)) == []

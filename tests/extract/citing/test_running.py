"""Outlets that the running text names as its source."""

import pytest

from tests.extract.citing.noted import BODY, read
from whence.models import Citation


def cited(sentence: str, published: str | None = None) -> list[Citation]:
    found = read(f"{BODY}\n\n{sentence}\n\n{BODY}", published=published)
    return [citation for citation in found.citations if citation.kind == "running"]


@pytest.mark.parametrize(
    ("sentence", "outlet", "issued"),
    [
        ("He denied it in a Washington Post interview on May 3, 2019.", "Washington Post", [[2019, 5, 3]]),
        ("He told CNN that it was over.", "CNN", None),
        ("On March 13, 2005, The New York Times reported that it was over.", "The New York Times", [[2005, 3, 13]]),
        ("She wrote in Foreign Affairs in 2019 that it was over.", "Foreign Affairs", [[2019]]),
        ("It was over, according to Reuters.", "Reuters", None),
        ("He spoke of it in an interview with Der Spiegel.", "Der Spiegel", None),
    ],
)
def test_an_outlet_and_its_day_are_the_work(sentence: str, outlet: str, issued: list[list[int]] | None) -> None:
    [citation] = cited(sentence)
    work = citation.work or {}
    assert work["container-title"] == outlet
    assert (work.get("issued") or {}).get("date-parts") == issued


def test_a_day_without_a_year_is_the_last_one_before_the_document() -> None:
    sentence = "He denied it in a Washington Post interview on November 3."
    assert (cited(sentence, "2019-05-02")[0].work or {})["issued"] == {"date-parts": [[2018, 11, 3]]}
    assert "issued" not in (cited(sentence)[0].work or {})


@pytest.mark.parametrize(
    "sentence",
    ["He told Edda Korrin that it was over.", "In a Norwegian report it was over.", "The Times Square billboard fell."],
)
def test_a_person_or_place_is_no_outlet(sentence: str) -> None:
    assert cited(sentence) == []


def test_a_dated_outlet_vouches_for_the_quotation_of_its_sentence() -> None:
    text = f'{BODY}\n\nKant told CNN on May 3, 2019 that "the harbour will never be built by us." It rained.\n\n{BODY}'
    found = read(text)
    by_id = {citation.id: citation.kind for citation in found.citations}
    assert by_id[found.quotations[0].citation or ""] == "running"

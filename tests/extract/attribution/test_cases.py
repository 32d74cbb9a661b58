"""Hand-checked passages: who says what by which words, one reason each."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from whence.extract.attribution import attributions
from whence.extract.blocks import layout
from whence.models import Attribution, Reading, Span

CASES = Path(__file__).parents[2] / "cases"


def told(text: str, **kept: Any) -> tuple[Attribution, ...]:
    return attributions(layout(Reading("document", "reader", text)), language="en", **kept)


def load(name: str) -> dict[str, Any] | list[dict[str, Any]]:
    loaded: dict[str, Any] | list[dict[str, Any]] = yaml.safe_load((CASES / name).read_text(encoding="utf-8"))
    return loaded


def words(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [text[start:end] for start, end in spans]


def first(text: str, spans: tuple[Span, ...]) -> str:
    return words(text, spans)[0] if spans else ""


def row(text: str, one: Attribution, above: Attribution | None) -> list[Any]:
    return [
        first(text, one.source),
        first(text, one.cue),
        words(text, one.content),
        one.stance.value,
        one.polarity.value,
        first(text, above.source) if above else "",
    ]


@pytest.mark.parametrize("case", load("attribution.yml"), ids=lambda case: case["why"])
def test_a_passage_gives_what_a_careful_reader_finds(case: dict[str, Any]) -> None:
    found = told(case["text"])
    by_id = {one.id: one for one in found}
    assert [row(case["text"], one, by_id.get(one.parent or "")) for one in found] == case["found"]


def chain_of(text: str, found: tuple[Attribution, ...], words_of_first: str) -> list[str]:
    by_id = {one.id: one for one in found}
    [start] = [one for one in found if first(text, one.source) == words_of_first][:1]
    chain, at = [], by_id.get(start.id)
    while at is not None:
        chain.append(first(text, at.source))
        at = by_id.get(at.parent or "")
    return chain


@pytest.mark.parametrize("case", load("attribution_chains.yml")["nested"], ids=lambda case: case["text"][:50])
def test_the_chain_leads_from_the_innermost_source_outwards(case: dict[str, Any]) -> None:
    expected = [level[0] for level in case["levels"] if level[0]]
    if case["levels"][0][0]:
        assert chain_of(case["text"], told(case["text"]), expected[0]) == expected
    else:
        [unnamed] = [one for one in told(case["text"]) if not one.source]
        by_id = {one.id: one for one in told(case["text"])}
        assert first(case["text"], by_id[unnamed.parent or ""].source) == expected[0]


@pytest.mark.parametrize("case", load("attribution_chains.yml")["flat"], ids=lambda case: case["text"][:50])
def test_a_passage_without_nesting_gets_no_parent(case: dict[str, Any]) -> None:
    assert [one.parent for one in told(case["text"]) if one.parent] == []

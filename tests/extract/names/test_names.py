"""Names in a text: kinds, extents, short forms, offices; each case says in a line what makes it hard."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from benchmarks.names import LATER, Score, measure
from hypothesis import given
from hypothesis import strategies as st

from whence.extract import extract
from whence.extract.blocks import layout
from whence.extract.names.finding import names
from whence.models import Metadata, Reading

CASES = yaml.safe_load((Path(__file__).resolve().parents[2] / "cases" / "names.yml").read_text(encoding="utf-8"))


def found(text: str) -> list[tuple[str, str, str]]:
    whole = names(layout(Reading("d", "r", text)))
    return [(" ".join(text[n.start : n.end].split()), n.kind.value, n.full) for n in whole.names]


def offices(text: str) -> list[list[Any]]:
    whole = names(layout(Reading("d", "r", text)))
    ids = {n.id: n.full for n in whole.names}
    return [[ids[o.name], o.title, o.held, o.organisation] for o in whole.offices]


@pytest.mark.parametrize("case", CASES["names"], ids=lambda case: case["why"])
def test_names_stand_as_tagged(case: dict[str, Any]) -> None:
    assert [[words, kind] for words, kind, _ in found(case["text"])] == case["names"]


@pytest.mark.parametrize("case", CASES["full"], ids=lambda case: case["why"])
def test_short_forms_lead_to_their_long_ones(case: dict[str, Any]) -> None:
    fulls = [[words, full] for words, _, full in found(case["text"]) if words != full]
    assert fulls == case["full"]


@pytest.mark.parametrize("case", CASES["offices"], ids=lambda case: case["why"])
def test_offices_are_given_to_their_holders(case: dict[str, Any]) -> None:
    assert offices(case["text"]) == case["offices"]


def test_a_surname_of_two_persons_leads_to_neither() -> None:
    text = "George Bush spoke. Laura Bush listened. Then Bush left."
    assert found(text)[-1] == ("Bush", "person", "Bush")


def test_a_surname_leads_to_the_only_bearer_named_so_far() -> None:
    text = "Nathan Sales spoke in May. Sales said no. Later Ruth Sales came."
    assert found(text)[1] == ("Sales", "person", "Nathan Sales")


def test_he_is_the_one_person_named_before() -> None:
    text = "Nathan Sales spoke in May. He said no."
    whole = names(layout(Reading("d", "r", text)))
    assert [(n.form, n.full) for n in whole.names] == [("full", "Nathan Sales"), ("pronoun", "Nathan Sales")]
    assert whole.names[1].referent == whole.names[0].id


def test_he_is_nobody_where_two_were_named() -> None:
    assert len(found("Nathan Sales met Ruth Beck. He said no.")) == 2


def test_extraneous_stretches_have_no_names() -> None:
    from whence.models import Zone, ZoneRole

    text = "Nathan Sales spoke.\n\nBuy at Acme Corporation today."
    cut = text.index("Buy")
    zones = [Zone(0, cut, ZoneRole.BODY), Zone(cut, len(text), ZoneRole.EXTRANEOUS)]
    assert [n.full for n in names(layout(Reading("d", "r", text)), zones).names] == ["Nathan Sales"]


def test_a_text_of_names_only_is_read_in_linear_time_and_without_error() -> None:
    one = "Nathan Sales, Ruth Beck and the Organization of American States (OAS) of Buenos Aires "
    assert len(found(one * 400)) >= 4 * 400


def test_a_list_of_names_in_no_language_is_read() -> None:
    passengers = ", ".join(["Anna Berg", "Theresa May", "Ali Khamenei", "Lars Amsel"] * 20)
    whole = extract(Reading("d", "r", passengers), given=Metadata(language="en"))
    assert {name.full for name in whole.names} == {"Anna Berg", "Theresa May", "Ali Khamenei", "Lars Amsel"}
    german = "Der Minister sagte, dass die Regierung in Berlin nicht zustimmt und dass Anna Berg es anders sieht. " * 5
    assert extract(Reading("d", "r", german), given=Metadata(language="en")).names == ()


@pytest.mark.parametrize("text", ["A" * 5000, "Al " * 3000, "U.S. " * 2000, "(A) " * 2000, "of the " * 3000 + "Bank"])
def test_strange_texts_end(text: str) -> None:
    found(text)


@given(st.text(alphabet="AbcĆ.,'’-() \nofal1I", max_size=120))
def test_every_name_stands_in_the_text_in_order_without_overlap(text: str) -> None:
    whole = names(layout(Reading("d", "r", text)))
    spans = [(n.start, n.end) for n in whole.names]
    assert all(0 <= a < b <= len(text) for a, b in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    ids = {n.id for n in whole.names}
    assert all(n.referent is None or n.referent in ids for n in whole.names)
    assert all(o.name in ids for o in whole.offices)


@pytest.mark.data
def test_names_on_passages_tagged_after_the_rules(shared: Path) -> None:
    score: Score = measure(shared / "data", LATER)
    assert score.exact >= 0.9 * score.found
    assert score.exact >= 0.78 * score.tagged
    assert score.kind >= 0.93 * score.exact
    assert score.offices_right >= 0.85 * score.offices_tagged

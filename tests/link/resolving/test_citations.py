"""What a document's citations lead to: notes with several works, second-hand chains, and a person's word."""

from __future__ import annotations

from typing import Any

from whence.link.resolving.citations import Cited, looked_into, resolved
from whence.link.resolving.resolver import Entry, Link, Resolver
from whence.models import Citation, Holding, Reference, Status

DREDGING = {"title": "The long dredging of Kesmar", "author": [{"family": "Wray"}]}
BARGES = {"title": "Barges that never came back", "author": [{"family": "Vask"}]}
ABSENT = {"title": "A history of the northern quays", "author": [{"family": "Korrin"}]}
ENTRIES = [
    Entry("dredging", "The long dredging of Kesmar", ("Bodil Wray",), None, "2021"),
    Entry("barges", "Barges that never came back", ("Ann Vask",), None, "2020"),
]


def reference(id_: str, work: dict[str, Any] | None, at: int = 0, **given: Any) -> Reference:
    return Reference(id_, at, at + 5, work, **given)


def holdings(*references: Reference, links: dict[str, list[Link]] | None = None) -> dict[str, Any]:
    citation = Citation("c", 0, 3, "marker", references[0].work, references=tuple(r.id for r in references))
    return resolved(Cited("citing", [citation], references), Resolver(ENTRIES, links=links))  # type: ignore[return-value]


def test_a_note_whose_works_are_all_held_leads_to_all_of_them() -> None:
    found = holdings(reference("a", DREDGING), reference("b", BARGES, 10))["c"]
    assert (found.holding, found.candidates) == (Holding.HELD, ("dredging", "barges"))


def test_where_one_of_several_works_is_not_held_the_note_is_not_and_still_leads_to_the_other() -> None:
    found = holdings(reference("a", DREDGING), reference("b", ABSENT, 10))["c"]
    assert (found.holding, found.document, found.candidates) == (Holding.NOT_HELD, None, ("dredging",))


def test_of_a_work_quoted_in_another_the_other_was_looked_into() -> None:
    found = holdings(reference("a", ABSENT), reference("b", DREDGING, 10, relation="quoted in", parent="a"))
    assert (found["a"].holding, found["c"].holding, found["c"].document) == (
        Holding.NOT_HELD,
        Holding.HELD,
        "dredging",
    )


def test_a_reprint_is_another_place_of_the_same_words() -> None:
    works = [reference("a", DREDGING), reference("b", BARGES, 10, relation="reprinted in", parent="a")]
    assert looked_into(works) == works


def test_a_short_form_that_leads_nowhere_beside_a_work_leaves_the_citation_to_its_own_work() -> None:
    found = holdings(reference("a", DREDGING), reference("b", None, 10, short_form="ibid"))
    assert found["c"].document == "dredging"
    assert "b" not in found


def test_a_stated_link_goes_before_what_was_worked_out() -> None:
    said = {"citing": [Link((10, 15), "barges", Status.STATED)]}
    found = holdings(reference("a", DREDGING, 10), links=said)
    assert (found["a"].holding, found["a"].document, found["a"].basis) == (Holding.HELD, "barges", ("judgement",))
    assert found["c"].document == "barges"


def test_a_rejected_link_leaves_the_work_to_others_or_to_none() -> None:
    said = {"citing": [Link((10, 15), "dredging", Status.REJECTED)]}
    assert holdings(reference("a", DREDGING, 10), links=said)["a"].holding is Holding.NOT_HELD


def test_a_link_of_a_full_reference_holds_for_its_short_forms() -> None:
    said = {"citing": [Link((10, 15), "barges", Status.STATED)]}
    ibid = reference("b", DREDGING, 20, short_form="ibid", backref="a")
    assert holdings(reference("a", DREDGING, 10), ibid, links=said)["b"].document == "barges"


def test_circular_short_forms_end() -> None:
    one, other = reference("a", DREDGING, 10, backref="b"), reference("b", DREDGING, 20, backref="a")
    assert holdings(one, other)["a"].document == "dredging"

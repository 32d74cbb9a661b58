"""Names over documents: what is stated, what is suspected, what is parted; by hand-made entries and tagged pairs."""

from collections import Counter
from pathlib import Path

import pytest
from benchmarks.name_pairs import judged as judged_pairs

from tests.growth import grows_in_step
from whence.extract.blocks import layout
from whence.extract.names.finding import names
from whence.link.names.entities import chosen, entities
from whence.link.names.entity import Entity
from whence.link.names.judged import Verdict, verdicts
from whence.link.names.likeness import likeness
from whence.models import NameKind, Reading, Status
from whence.store.names import NameEntry, entries_of


def entry(
    document: str, full: str, kind: str = "organisation", *forms: str, office: tuple[str, str | None] | None = None
) -> NameEntry:
    offices = ((office[0], None, office[1]),) if office else ()
    written = {form: (1, 10 * n, 10 * n + len(form)) for n, form in enumerate((full, *forms))}
    return NameEntry(document, kind, full, 0, len(full), len(written), written, offices)


def told(*texts: str) -> list[Entity]:
    found = []
    for number, text in enumerate(texts):
        whole = names(layout(Reading(str(number), "r", text)))
        found += entries_of(str(number), text, whole.names, whole.offices)
    return entities(found)


def suspected(found: list[Entity]) -> set[frozenset[str]]:
    return {frozenset((one.name, link.name)) for one in found for link in one.links if link.status is Status.SUSPECTED}


def test_an_acronym_is_linked_to_a_name_only_where_all_words_of_it_begin_it() -> None:
    names = ("School of Advanced International Studies", "SARS", "Kesmar Harbour Dredging Board", "KHDB")
    found = entities([entry(str(n), name) for n, name in enumerate(names)])
    assert suspected(found) == {frozenset(("Kesmar Harbour Dredging Board", "KHDB"))}


def test_a_full_name_of_a_body_in_two_documents_is_one() -> None:
    (one,) = entities([entry("a", "Quds Force"), entry("b", "Quds Force")])
    assert [place.status for place in one.occurrences] == [Status.STATED, Status.STATED]


def test_the_united_states_in_the_name_of_a_body_is_one_in_full_and_in_short() -> None:
    names = (
        "United States Dredging Office",
        "U.S. Dredging Office",
        "US Dredging Office",
        "Dredging Office",
        "USA Today",
    )
    found = entities([entry(str(n), name) for n, name in enumerate(names)])
    assert sorted(len(one.documents) for one in found) == [1, 1, 3]
    assert {one.words for one in max(found, key=lambda one: len(one.documents)).variants} == set(names[:3])


def test_a_body_in_full_and_in_short_in_one_document_is_counted_once() -> None:
    (one,) = entities([entry("a", "United States Dredging Office"), entry("a", "U.S. Dredging Office")])
    assert (one.documents, one.mentions) == (("a",), 2)


def test_a_body_that_may_be_any_countrys_is_suspected() -> None:
    (one,) = entities([entry("a", "Ministry of Works"), entry("b", "Ministry of Works")])
    assert one.occurrences[1].status is Status.SUSPECTED
    assert one.homonym == "many bear a name like this"


def test_a_head_noun_alone_is_another_body_in_each_document() -> None:
    assert len(entities([entry("a", "Committee"), entry("b", "Committee")])) == 2


def test_a_person_is_not_one_on_a_name_alone() -> None:
    (one,) = entities([entry("a", "Anna Beck", "person"), entry("b", "Anna Beck", "person")])
    assert one.occurrences[1].status is Status.SUSPECTED
    assert one.occurrences[1].reason == "the same name alone"


def test_the_same_full_name_with_the_same_office_is_stated() -> None:
    found = told(
        "He found that Venezuelan Vice–President Tareck El Aissami issued passports.",
        "It links Venezuela's new Vice President Tareck El Aissami to passports.",
    )
    (one,) = chosen(found, "Tareck El Aissami")
    assert one.occurrences[1].status is Status.STATED
    assert "vice president of venezuela" in one.occurrences[1].reason


def test_other_offices_warn_of_a_homonym() -> None:
    found = [
        entry("a", "John Smith", "person", office=("Mayor of Boston", "Boston")),
        entry("b", "John Smith", "person", office=("Minister of Justice of Canada", "Canada")),
    ]
    (one,) = entities(found)
    assert one.homonym is not None
    assert sorted(place.status for place in one.occurrences) == [Status.STATED, Status.SUSPECTED]


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Hezbollah", "Hizballah", "organisation"),
        ("Hezbollah", "Hizb Allah", "organisation"),
        ("Qassem Soleimani", "Ghasem Soleymani", "person"),
        ("Usama bin Ladin", "Osama bin Laden", "person"),
        ("IRGC", "IRCG", "organisation"),
        ("Pâsdârân", "Pasdaran", "organisation"),
        ("George Bush", "George W. Bush", "person"),
        ("Siemens AG", "Siemens Aktiengesellschaft", "organisation"),
    ],
)
def test_spellings_of_one_name_are_suspected(one: str, other: str, kind: str) -> None:
    found = entities([entry("a", one, kind), entry("b", other, kind)])
    assert len(found) == 1 or suspected(found) == {frozenset((one, other))}


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Hafez al-Assad", "Bashar al-Assad", "person"),
        ("Sammy Davis Sr.", "Sammy Davis Jr.", "person"),
        ("George H. W. Bush", "George W. Bush", "person"),
        ("Iran", "Iraq", "place"),
        ("Department of Defense", "Department of Energy", "organisation"),
        ("Senate", "Senate Finance Committee", "organisation"),
        ("Islamic Republic of Iran", "Islamic Republic of Iran Navy", "organisation"),
        ("Air Force", "Air Force Research Laboratory", "organisation"),
        ("FBI", "FAA", "organisation"),
        ("Iranian Navy", "Iraqi Navy", "organisation"),
    ],
)
def test_branches_kin_and_neighbours_are_not_linked(one: str, other: str, kind: str) -> None:
    assert suspected(entities([entry("a", one, kind), entry("b", other, kind)])) == set()


def test_a_form_that_one_document_gives_links_the_name_in_another() -> None:
    found = told(
        "The Quds Force (Jerusalem Force or QF) was made in 1990.", "Many say that the Jerusalem Force fought."
    )
    assert (
        frozenset(("Quds Force", "Jerusalem Force")) in suspected(found) or len(chosen(found, "Jerusalem Force")) == 1
    )


def test_a_judgement_puts_two_together_and_its_undoing_parts_them() -> None:
    rows = [entry("a", "Hezbollah"), entry("b", "Party of the Mountain")]
    one, other = entities(rows)
    together = entities(rows, [Verdict(one.id, other.id, True)])
    assert len(together) == 1
    assert together[0].documents == ("a", "b") or together[0].documents == ("b", "a")
    assert together[0].occurrences[1].reason == "a person judged them the same"
    assert len(entities(rows)) == 2


def test_a_judgement_rejects_a_suspicion() -> None:
    rows = [entry("a", "IRGC"), entry("b", "IRCG")]
    one, other = entities(rows)
    links = [link.status for entity in entities(rows, [Verdict(one.id, other.id, False)]) for link in entity.links]
    assert links == [Status.REJECTED, Status.REJECTED]


def test_a_judgement_parts_a_homonym_in_one_document() -> None:
    document = "ab" * 32
    rows = [entry("a", "Anna Beck", "person"), entry(document, "Anna Beck", "person")]
    (one,) = entities(rows)
    parted = entities(rows, [Verdict(one.id, document, False)])
    assert sorted(entity.documents for entity in parted) == [("a",), (document,)]


def test_a_verdict_survives_its_writing() -> None:
    verdict = Verdict("0" * 16, "f" * 64, False)
    assert verdicts([("same", verdict.decision)]) == [verdict]
    assert verdicts([("note", verdict.decision)]) == []


def test_linking_grows_with_the_names() -> None:
    def link(count: int) -> object:
        return entities([entry(str(n), f"Name{n % 997} Family{n}", "person") for n in range(count)])

    assert grows_in_step(link, 300, 1200)


@pytest.mark.data
def test_tagged_pairs_hold_at_most_one_wrong_stated_link(shared: Path) -> None:
    counts = Counter((status, truth) for status, truth, *_ in judged_pairs(shared))
    assert counts["stated", "different"] <= 1
    right, wrong = counts["suspected", "same"], counts["suspected", "different"]
    assert right >= 0.85 * (right + wrong)
    assert right + counts["stated", "same"] >= 0.7 * sum(n for (_, truth), n in counts.items() if truth == "same")


def test_names_of_the_same_words_in_another_order_say_so() -> None:
    found = likeness("Ostmere Law School", "Ostmere School of Law", NameKind.ORGANISATION)
    assert found.reasons == ("the same words in another order",)

"""Reuse: copied passages with direction and attribution, near-copies, boilerplate."""

import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.factories import held, quotation
from whence.link.passages.index import PassageIndex
from whence.link.reuse.reuses import Overview, Reuse, overview, reuses, since
from whence.models import Held, Metadata, Zone, ZoneRole

COPIED = (
    "the harbour master had signed the closing order at nine on Monday night, three hours before the barge broke loose"
)
FIRST = f"Nobody on the quay wanted to talk. According to the log, {COPIED}. The crane stood still."
SECOND = (
    f"A storm was coming. Residents recall that {COPIED}. They had heard the chain go, one after another, in the dark."
)
FOOTER = (
    "For more on this and other news from the office, write to the secretary at box seven, Kesmar, or telephone at noon"
)


def dated(text: str, day: str | None, **facts: object) -> Held:
    return held(text, path=f"{abs(hash(text)) % 1000}.txt", metadata=Metadata(published=day, **facts))  # type: ignore[arg-type]


def found(documents: Iterable[Held], **options: object) -> list[Reuse]:
    shelf = {one.id: one for one in documents}
    index = PassageIndex.open(None)
    index.add((one.id, one.text, ()) for one in shelf.values())
    return list(reuses(index, shelf, **options))  # type: ignore[arg-type]


def test_the_earlier_document_comes_first_in_the_direction() -> None:
    a, b = dated(FIRST, "2021-03-05"), dated(SECOND, "2021-03-08")
    [one] = found([a, b])
    assert (one.direction, one.code) == ("a_to_b", "R401")
    assert a.text[one.a.start : one.a.end].startswith("the harbour master") or COPIED in a.text[one.a.start : one.a.end]
    [other] = found([b, a])
    assert other.direction == "b_to_a"


@pytest.mark.parametrize("day", ["2021-03-05", "2021-03", None])
def test_copies_whose_dates_may_be_the_same_are_not_ordered(day: str | None) -> None:
    [one] = found([dated(FIRST, "2021-03-05"), dated(SECOND, day)])
    assert one.direction is None


def test_a_passage_in_quotation_marks_is_attributed() -> None:
    quoting = held(
        SECOND, path="b.txt", metadata=Metadata(published="2021-03-08"), quotations=(quotation(SECOND, COPIED),)
    )
    [one] = found([dated(FIRST, "2021-03-05"), quoting])
    assert (one.attributed, one.code) == (True, None)


def test_only_the_document_that_took_the_words_must_attribute_them() -> None:
    quoting = held(
        FIRST, path="a.txt", metadata=Metadata(published="2021-03-05"), quotations=(quotation(FIRST, COPIED),)
    )
    [one] = found([quoting, dated(SECOND, "2021-03-08")])
    assert (one.attributed, one.code) == (False, "R401")


def test_the_other_outlet_named_beside_the_passage_attributes_it() -> None:
    text = SECOND.replace("Residents recall", "The Kesmar Courier reported")
    [one] = found([dated(FIRST, "2021-03-05", outlet="Kesmar Courier"), dated(text, "2021-03-08")])
    assert one.attributed


def test_a_truncated_copy_is_a_near_copy_with_all_its_pairs() -> None:
    story = " ".join(
        f"On day {i} the {w} of pier {i} was {v} by crew {i + 3}."
        for i, (w, v) in enumerate(
            zip(
                ["rail", "wall", "lamp", "gate", "rope", "mast", "deck", "buoy"],
                ["painted", "moved", "broken", "sold", "found", "raised", "lost", "tied"],
                strict=True,
            )
        )
    )
    texts = [story, "By our own staff. " + story[: len(story) * 3 // 5], "From the wires: " + story[: len(story) // 2]]
    pairs = found([dated(text, "2021-03-05") for text in texts])
    assert {one.kind for one in pairs} == {"near_copy"}
    assert len({one.group for one in pairs}) == 1
    assert len({frozenset((one.a.document, one.b.document)) for one in pairs}) == 3
    [group] = overview(pairs).copies
    assert len(group.documents) == 3


def newsletters(count: int) -> list[Held]:
    words = [
        "rain",
        "fish",
        "salt",
        "rope",
        "tide",
        "moon",
        "coal",
        "iron",
        "corn",
        "wool",
        "silk",
        "gold",
        "lead",
        "tin",
        "oak",
        "elm",
        "ash",
        "fir",
        "yew",
        "box",
    ]
    return [
        dated(
            f"Today the {words[i % 20]} ship {words[i // 20]} number {i * 37} came in. {FOOTER}.",
            f"2021-03-{i % 9 + 1:02d}",
            authors=("Office",),
        )
        for i in range(count)
    ]


@pytest.mark.parametrize("count", [6, 60])
def test_a_footer_is_boilerplate_and_every_pair_is_given(count: int) -> None:
    pairs = found(newsletters(count))
    assert {one.kind for one in pairs} == {"boilerplate"}
    assert {one.code for one in pairs} == {None}
    assert len({frozenset((one.a.document, one.b.document)) for one in pairs}) == count * (count - 1) // 2
    [group] = overview(pairs).boilerplate
    assert len(group.documents) == count


def test_a_copied_passage_that_runs_into_a_footer_is_not_hidden_with_it() -> None:
    copied = f"{COPIED}, and the keeper of the lamp wrote it down in the book that was lost that winter"
    leads = (
        "It rained all day on the hills behind the town, and the river rose by a man's height before the bells rang.",
        "Snow fell on every pier from here to the strait while children drew ships with sticks along frozen sand.",
    )
    copies = [dated(f"{lead} Later {copied}. {FOOTER}.", "2021-04-09", authors=("Office",)) for lead in leads]
    pairs = found([*newsletters(6), *copies])
    between = [one for one in pairs if {one.a.document, one.b.document} == {one.id for one in copies}]
    assert [(one.kind, one.code) for one in between] == [("passage", "R401")]
    assert {one.kind for one in pairs if one not in between} == {"boilerplate"}


def test_the_same_footer_by_many_hands_is_a_passage_until_it_is_in_very_many_documents() -> None:
    letters = [dated(one.text, "2021-03-05", authors=(f"Writer {i}",)) for i, one in enumerate(newsletters(6))]
    assert {one.kind for one in found(letters)} == {"passage"}


def test_rare_passages_are_listed_before_common_ones() -> None:
    pairs = found([dated(FIRST, None), dated(SECOND, None), *newsletters(6)])
    listed: Overview = overview(pairs)
    assert [one.kind for one in listed.passages] == ["passage"]
    surprisals = [one.surprisal for one in listed.passages]
    assert surprisals == sorted(surprisals, reverse=True)


def test_passages_at_the_edges_are_found_and_say_so() -> None:
    a, b = dated(f"{COPIED}. Then it rained on the quay.", None), dated(f"Long ago and far away, {COPIED}", None)
    [one] = found([a, b])
    assert one.edges == ("start", "end")


def test_only_pairs_between_the_sides_are_given() -> None:
    a, b, c = dated(FIRST, None), dated(SECOND, None), dated("Once more: " + COPIED, None)
    pairs = found([a, b, c], left={a.id}, right={c.id})
    assert {frozenset((one.a.document, one.b.document)) for one in pairs} == {frozenset((a.id, c.id))}


def test_since_leaves_out_what_is_older_or_undated() -> None:
    shelf = {str(i): dated(FIRST, day) for i, day in enumerate(["2021-03-05", "2021-04-01", None, "2021"])}
    assert since(shelf, "2021-03-10") == {"1", "3"}


def test_a_record_is_plain_json() -> None:
    [one] = found([dated(FIRST, "2021-03-05"), dated(SECOND, "2021-03-08")])
    record = json.loads(json.dumps(one.to_dict()))
    assert set(record["a"]) == {"document", "path", "record", "start", "end"}
    assert {"similarity", "surprisal", "direction", "attributed", "group"} <= set(record)


@pytest.mark.data
def test_the_press_releases_that_share_a_third_of_their_shingles_are_found(shared: Path) -> None:
    lines = (shared / "data/senate_2005/documents.jsonl").read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    index = PassageIndex.open(None)
    index.add((record["id"], record["text"], ()) for record in records)
    pairs = {frozenset((one.a.document, one.b.document)) for one in index.shared_passages()}
    rows = [line.split("\t") for line in (shared / "data/senate_2005/reuse_pairs.tsv").read_text().splitlines()[1:]]
    wanted = [frozenset(row[1:]) for row in rows if float(row[0]) >= 0.3]
    assert len(wanted) > 500
    assert sum(pair in pairs for pair in wanted) >= 0.98 * len(wanted)


MENU = (
    "Home World Harbours Markets Weather Sport Letters Archive. Find our offices in Kesmar, Ostmere, Brack, Ulverness and "
    "Port Anders; our trainees, our prizes, our terms of use, our archive since 1921 and the names of all our editors."
)
NEWS = (
    "The pilot cutter came back on Tuesday with a torn sail.",
    "A bakery burned down, and nobody saw who left last.",
)


def below_a_menu(news: str) -> Held:
    text = f"{MENU}\n\n{news}"
    at = len(MENU) + 2
    zones = (Zone(0, at, ZoneRole.EXTRANEOUS), Zone(at, len(text), ZoneRole.BODY))
    return held(text, path=f"{len(news)}.html", metadata=Metadata(published="2021-03-05"), zones=zones)


def test_what_is_no_part_of_the_articles_is_neither_a_passage_nor_a_copy() -> None:
    assert found([below_a_menu(news) for news in NEWS]) == []


def test_a_copy_below_the_same_or_another_menu_is_a_copy() -> None:
    story = f"{FIRST} {SECOND} {FOOTER}."
    copies = [below_a_menu(story), held(story, path="b.txt")]
    pairs = found(copies)
    assert {one.kind for one in pairs} == {"near_copy"}
    assert all(one.a.start >= len(MENU) or one.a.document != copies[0].id for one in pairs)

"""What screens ask gives the same in both databases, and what stands in its rows is what the documents say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.requests import Request

from tests.store.conftest import empty_database
from tests.test_tracing import texts
from whence.engine import ranking
from whence.library import Library
from whence.link.said import all_said
from whence.link.stated import Wanted, events, stated
from whence.link.tellings import asked
from whence.models import Holding
from whence.store import copies, ranked, rests, search, shown, tellings
from whence.store.judgements import Decision
from whence.store.search import terms
from whence.store.store import Store
from whence.web.app import pages
from whence.web.asking import asked as taken_apart
from whence.web.desk import Desk
from whence.web.finding import Finder
from whence.web.guard import Rules, local_hosts
from whence.web.sessions import Session, Sessions
from whence.web.tallies import Tallies

PAGES = ("documents", "findings", "copied", "judgements", "sources", "entities", "timeline", "search")


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def library(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A few documents of the demo, traced, with one finding judged; in each database."""
    place = tmp_path_factory.mktemp("screens")
    if request.param == "sqlite":
        store = Store.embedded(place / ".whence", create=True, durable=False)
    else:
        store = Store.server(empty_database(request.getfixturevalue("server"), "screens"), create=True)
    with Library(store, place) as made:
        made.add(texts())
        finding = made.findings().findings[0]
        place_ = (finding.start, finding.end)
        made.store.judge(finding.document, place_, Decision("finding", f"accepted {finding.code}", "A"))
        yield made


def test_documents_are_listed_with_what_was_traced_of_them(library: Library) -> None:
    report = library.findings(with_set_aside=True)
    with library.store.database.read() as connection:
        rows = shown.rows(connection, shown.Wanted())
        assert {row.id: row.findings for row in rows} == {
            one.held.id: sum(f.document == one.held.id for f in report.findings) for one in report.checks
        }
        assert [row.published or "9999" for row in rows] == sorted(row.published or "9999" for row in rows)
        for row in rows:
            checked = next(one for one in report.checks if one.held.id == row.id)
            assert row.outcomes == {found.outcome.value for found in checked.comparisons.values()}
            outlet = shown.Wanted(outlet=(row.outlet or "")[:5].upper())
            assert row.outlet is None or row.id in {one.id for one in shown.rows(connection, outlet)}


def test_every_order_of_documents_holds_over_all_pages(library: Library) -> None:
    with library.store.database.read() as connection:
        for order in shown.ORDERS:
            whole = [row.id for row in shown.rows(connection, shown.Wanted(), order=order)]
            parts = [shown.rows(connection, shown.Wanted(), order=order, limit=3, offset=n) for n in range(0, 12, 3)]
            assert [row.id for part in parts for row in part] == whole[:12]
        numbers = [row.findings for row in shown.rows(connection, shown.Wanted(), order="findings")]
    assert numbers == sorted(numbers, reverse=True)


def test_a_verdict_stands_with_its_finding_also_after_tracing_anew(library: Library) -> None:
    before = library.store.state()
    with library.store.database.write() as connection:
        assert shown.verdict_counts(connection)["accepted"] == 1
    library.store.still(f"{before}", "", without=[one.id for one in library.documents()])
    library.tracing.bring_up()
    with library.store.database.read() as connection:
        assert shown.verdict_counts(connection)["accepted"] == 1
        ids = shown.ids(connection, shown.Asked(verdicts=("accepted",)), limit=9)
        assert len(ids) == 1


def test_findings_that_touch_a_kind_of_word_are_those_that_say_so(library: Library) -> None:
    every = library.findings(with_set_aside=True).findings
    with library.store.database.read() as connection:
        for kind, number in shown.touching_counts(connection).items():
            said = {
                one.id for one in every if one.code == "Q102" and f"a {kind}" in one.message.partition("touches")[2]
            }
            assert set(shown.ids(connection, shown.Asked(saying=(kind,)), limit=99)) == said
            assert len(said) == number


def test_the_timeline_is_that_of_the_opened_documents(library: Library) -> None:
    for wanted in (Wanted(), Wanted(first="2019", last="2021-06"), Wanted(about="Korrin")):
        opened = [
            event
            for held in library.held.values()
            for event in events(
                stated(held, library.store.particulars(held.id), library.store.named(held.id).names, wanted)
            )
        ]
        with library.store.database.read() as connection:
            question = asked(wanted)
            found = tellings.events(connection, question, limit=1000)
            assert tellings.event_count(connection, question) == len(found)
        if not wanted.is_dated:  # a statement of several dates: rows have those that are asked for
            assert sorted((e.id, e.when, e.edtf) for e in found) == sorted((e.id, e.when, e.edtf) for e in opened)
        assert {e.id for e in found} == {e.id for e in opened}


def test_the_strip_over_the_timeline_counts_its_events(library: Library) -> None:
    for wanted in (Wanted(), Wanted(about="Korrin"), Wanted(first="2020", last="2020")):
        with library.store.database.read() as connection:
            counted = tellings.stretches(connection, asked(wanted))
            placed = [e for e in tellings.events(connection, asked(wanted), limit=1000) if e.earliest or e.latest]
        assert sum(number for *_, number in counted) == len(placed) > 0
        assert counted == sorted(counted)


def test_a_document_rests_on_what_it_cites_and_on_what_it_copied(library: Library) -> None:
    checks = library.findings(with_set_aside=True).checks
    ids = [one.held.id for one in checks]
    cited = {
        (one.held.id, found.document)
        for one in checks
        for found in one.resolutions.values()
        if found.holding is Holding.HELD and found.document not in (None, one.held.id)
    }
    copied = {
        frozenset((one.a.document, one.b.document))
        for check in checks
        for one in check.reuses
        if one.kind == "near_copy" or (one.kind == "passage" and not one.attributed)
    }
    with library.store.database.read() as connection:
        assert {(one.document, one.on) for one in rests.stated(connection, ids)} == cited
        assert {frozenset((one.document, one.on)) for one in rests.shared_between(connection, ids)} == copied
        assert rests.shared_between(connection, ids[:1]) == []
    assert cited
    assert copied


def test_what_a_speaker_said_is_what_opening_all_documents_gives(library: Library) -> None:
    opened = {(hit.document, hit.start, hit.end) for hit in all_said("Korrin", library.held)}
    finder = Finder(Tallies(library, None), taken_apart("speaker:Korrin"))
    assert {(hit.document, hit.start, hit.end) for hit in finder.hits(finder.ids())} == opened
    assert finder.total == len({document for document, *_ in opened})
    assert opened


@pytest.mark.parametrize("query", ["bank", '"grey bank"', "bank outlet:gazette", "bank speaker:Korrin", "~Korin"])
def test_a_search_from_the_index_is_that_of_the_texts(library: Library, query: str) -> None:
    wanted = taken_apart(query)
    finder = Finder(Tallies(library, None), wanted)
    found = {(hit.document, hit.start) for hit in finder.hits(finder.ids())}
    words = [" ".join(map(" ".join, each)) for each in finder.queries]
    hits = {(hit.document, hit.start, hit.end) for each in words for hit in library.search(each, phrase='"' in query)}
    said = list(all_said(wanted.speaker, library.held)) if wanted.speaker else None
    meant = {
        (document, start)
        for document, start, end in hits
        if wanted.outlet in (library.held[document].extraction.metadata.outlet or "").casefold()
        and (said is None or any(one.document == document and one.start <= start <= end <= one.end for one in said))
    }
    assert found == meant
    assert found


def test_lists_of_names_and_works_are_kept_in_their_order(library: Library) -> None:
    ranking.bring_up(library.store, ranking.NAMES, library.entities)
    ranking.bring_up(library.store, ranking.WORKS, library.sources)
    every = ranked.Asked()
    with library.store.database.read() as connection:
        names = ranked.heads(connection, ranking.NAMES, every, limit=1000)
        assert [row["id"] for row in names] == [one.id for one in library.entities()]
        assert ranked.heads(connection, ranking.NAMES, every, limit=2, offset=1) == names[1:3]
        works = ranked.heads(connection, ranking.WORKS, every, limit=1000)
        assert [row["id"] for row in works] == [one.id for one in library.sources()]
        assert ranked.number(connection, ranking.NAMES, ranked.Asked(spelled="korrin")) > 0
    assert ranking.is_current(library.store, ranking.NAMES)


def test_the_page_of_a_name_in_many_documents_has_its_first_places_and_all_numbers(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ranking, "OPENING", 1)
    monkeypatch.setattr(ranking, "_VERSION", "with one place")
    ranking.bring_up(library.store, ranking.NAMES, library.entities)
    wide = next(one for one in library.entities() if len(one.documents) > 1)
    rare = next(one for one in library.entities() if len(one.occurrences) == 1)
    with library.store.database.read() as connection:
        opening = ranked.opening(connection, wide.id)
        assert opening is not None
        assert opening["occurrences"] == wide.to_dict()["occurrences"][:1]
        numbers = len(wide.occurrences), wide.mentions, len(wide.documents)
        assert tuple(opening[name] for name in ("places", "mentions", "documents")) == numbers
        assert ranked.whole(connection, ranking.NAMES, wide.id) == wide.to_dict()
        assert ranked.opening(connection, rare.id) == rare.to_dict()
        assert ranked.opening(connection, "none") is None
    monkeypatch.undo()
    ranking.bring_up(library.store, ranking.NAMES, library.entities)


def test_passages_come_rarest_first_on_every_page(library: Library) -> None:
    with library.store.database.read() as connection:
        found = copies.passages(connection, copies.Asked(), limit=100)
        assert len(found) == copies.passage_count(connection, copies.Asked())
        assert [one.surprisal for one in found] == sorted((one.surprisal for one in found), reverse=True)
        assert [copies.passages(connection, copies.Asked(), limit=1, offset=n)[0] for n in range(3)] == found[:3]


def test_an_earlier_version_leaves_the_lists(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "pier.txt"
    for words in ("The pier is “safe for all who walk on it”, said Edda Korrin.", "The pier is closed."):
        file.write_text(words, encoding="utf-8")
        library.add(file)
        library.tracing.bring_up()
    gone = next(id_ for id_ in library.store.all_ids() if id_ not in library.store.ids())
    with library.store.database.read() as connection:
        assert shown.row(connection, gone) is None
        listing = search.listing(connection, [terms('"safe for all who walk"')], [])
        assert gone not in connection.execute(listing).scalars().all()


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_answered_from_either_database(library: Library, page: str) -> None:
    desk = Desk(library, "library")
    app = pages(desk, Rules(local_hosts(80), Sessions()))
    scope = {
        "type": "http", "method": "GET", "path": f"/{page}", "raw_path": b"", "query_string": b"q=bank&judgement=open",
        "headers": [(b"host", b"127.0.0.1")], "app": app, "session": Session("k", "A", "admin"), "root_path": "",
        "scheme": "http", "server": ("127.0.0.1", 80),
    }  # fmt: skip
    route = next(one for one in app.routes if getattr(one, "path", "") == f"/{page}")
    answer = route.endpoint(Request(scope))  # type: ignore[attr-defined]
    desk.close()
    assert answer.status_code == 200
    assert b"data-row" in answer.body

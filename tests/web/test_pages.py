"""What pages show: counts with their denominators, stable addresses, and the way from a number to its words."""

from __future__ import annotations

import json
import re
import shutil
from html import unescape
from importlib.resources import files
from pathlib import Path

import pytest

from tests.web.conftest import Opened, Workbench
from whence.library import Library
from whence.models import Outcome

ESSAY = "estuary-review-essay-2021-09.html"


def test_the_overview_counts_what_the_library_holds(shared_workbench: Workbench) -> None:
    html = shared_workbench.page("/")
    tallies = shared_workbench.desk.tallies()
    assert f"<b>{tallies.total} documents</b>" in html
    assert f"<b>{sum(tallies.outcomes.values())} quotations</b>" in html
    assert "scan-0231.pdf" in html


def test_the_overview_tells_looked_up_from_found_and_says_what_is_no_fault(shared_workbench: Workbench) -> None:
    html, outcomes = shared_workbench.page("/"), shared_workbench.desk.tallies().outcomes
    standing = sum(outcomes[one] for one in (Outcome.VERBATIM, Outcome.MARKED_EDIT, Outcome.DIFFERS, Outcome.PARTIAL))
    looked_up = outcomes.total() - outcomes[Outcome.TOO_SHORT] - outcomes[Outcome.NOT_HELD]
    assert f"{looked_up} were looked up in the other documents and {standing} stand there" in html
    assert "“Not found” and “not held” are no faults" in html


def test_every_document_is_a_row_and_a_failed_file_is_one_too(shared_workbench: Workbench) -> None:
    html = shared_workbench.page("/documents")
    assert all(f"/document/{one.id}" in html for one in shared_workbench.library.documents())
    assert "none of its 4 pages has text" in html


def test_kinds_of_documents_are_said_in_words(tmp_path: Path, opened: Opened) -> None:
    said = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Silt and Sand"}</script>'
    (tmp_path / "a.html").write_text(f"<html><head>{said}</head><body><p>The barges left Ostmere.</p></body></html>")
    (tmp_path / "b.txt").write_text("Silt and Sand\n\nThe barges came back to Ostmere.\n")
    with Library.open(tmp_path, create=True) as library:
        library.add([tmp_path / "b.txt"])
    assert 'scope="col">Kind' not in opened(tmp_path).page("/documents")
    with Library.open(tmp_path, create=False) as library:
        library.add([tmp_path / "a.html"])
    html = opened(tmp_path).page("/documents")
    assert '<td data-h="kind">news article</td>' in html
    assert 'value="NewsArticle"> news article' in html
    with Library.open(tmp_path, create=False) as library:
        article = library.document("a.html").id
    assert "</a> / news article" in opened(tmp_path).page(f"/document/{article}")


def test_a_filter_hides_rows_and_says_how_many(shared_workbench: Workbench) -> None:
    html = shared_workbench.page("/documents?outcome=absent")
    shown = html.count("data-row")
    total = len(shared_workbench.library.documents())
    assert 0 < shown < total
    assert f"filters hide {total - shown}" in html
    assert "No document at these settings" in shared_workbench.page("/documents?outlet=nobody")


def test_a_passage_has_an_address_at_which_it_is_framed(shared_workbench: Workbench) -> None:
    document = shared_workbench.id_of(ESSAY)
    html = shared_workbench.page(f"/document/{document}?at=20-40")
    assert re.search(r'id="at"[^>]*class="here[ "]|class="here[ "][^>]*id="at"', html)
    assert 'id="panel"' in html


def test_the_panel_shows_both_passages_how_it_was_found_and_where_else(shared_workbench: Workbench) -> None:
    document = shared_workbench.id_of(ESSAY)
    html = shared_workbench.page(f"/document/{document}?at=492-559")
    panel = html.partition('id="panel"')[2].partition("</aside>")[0]
    assert "a word is missing here" in panel
    assert '<mark class="d there">not' in panel
    assert "Note 2 → note 1" in panel
    assert "The same words elsewhere" in panel
    other = re.search(r'data-key="o" href="([^"]+)"', panel)
    assert other
    assert "was not placed on Grey Bank" in shared_workbench.page(other[1].partition("#")[0]).replace(
        '<span class="here" id="at">', ""
    )


def test_the_panel_comes_alone_for_a_page_that_has_the_rest(shared_workbench: Workbench) -> None:
    document = shared_workbench.id_of(ESSAY)
    html = shared_workbench.page(f"/document/{document}/panel?at=492-559")
    assert html.lstrip().startswith("<aside")
    assert shared_workbench.client.get(f"/document/{document}/panel?at=9-3").status_code == 404


def test_what_a_documents_margin_leaves_out_is_counted_there(tmp_path: Path, opened: Opened) -> None:
    unclosed = "\n\n".join(f"On day {n} the pilots said: “Nobody in the harbour wrote of load {n}." for n in range(45))
    (tmp_path / "silt.txt").write_text(f"Silt and Sand\n\nBy Ann Lee\n\n{unclosed}\n")
    with Library.open(tmp_path, create=True) as library:
        library.add([tmp_path / "silt.txt"])
        of = len(library.findings().findings)
        document = library.documents()[0].id
    html = opened(tmp_path).page(f"/document/{document}")
    assert f'<a href="/findings?document={document}">{of - 40} more</a>' in html


def test_excluded_zones_are_shown_and_named(shared_workbench: Workbench) -> None:
    html = shared_workbench.page(f"/document/{shared_workbench.id_of(ESSAY)}")
    assert 'data-zone="not part of the article"' in html
    assert 'data-zone="notes"' in html


def test_layers_are_switched_by_the_address(shared_workbench: Workbench) -> None:
    document = shared_workbench.id_of(ESSAY)
    bare = shared_workbench.page(f"/document/{document}?shown=1")
    copied = shared_workbench.page(f"/document/{document}?shown=1&show=copied")
    assert 'class="q ' not in bare
    assert 'class="copied"' in copied


def test_every_finding_has_an_address(shared_workbench: Workbench) -> None:
    document = shared_workbench.id_of(ESSAY)
    for one in shared_workbench.desk.tallies().findings_of(document)[:5]:
        assert one.code in shared_workbench.page(f"/finding/{one.id}")
    assert shared_workbench.client.get("/finding/none").status_code == 404


def test_findings_are_filtered_by_what_their_differing_words_touch(shared_workbench: Workbench) -> None:
    html = shared_workbench.page("/findings?touches=negation")
    assert html.count('<article class="finding"') == 2
    assert "No finding at these settings" in shared_workbench.page("/findings?code=Q999")


def test_a_copied_passage_leads_to_both_texts(shared_workbench: Workbench) -> None:
    html = shared_workbench.page("/copied")
    both = re.search(r'href="(/copied/[0-9a-f]+)"', html)
    assert both
    assert shared_workbench.page(both[1]).count('<blockquote class="pre"') == 2
    assert shared_workbench.client.get("/copied/none").status_code == 404


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ('"Grey Bank"', "Grey Bank"),
        ("~Korin", "Korrin"),
        ('speaker:"Edda Korrin"', "Korrin"),
        ("bank outlet:Gazette", "Harbour Gazette"),
        ("bank date:2021-04", "2021"),
        ("bank code:Q102", "Grey"),
    ],
)
def test_search_finds_words_and_narrows_them(shared_workbench: Workbench, query: str, words: str) -> None:
    answer = shared_workbench.client.get("/search", params={"q": query})
    assert answer.status_code == 200
    assert words in answer.text
    assert "Open at this place" in answer.text


def test_search_opens_at_the_hit(shared_workbench: Workbench) -> None:
    html = shared_workbench.client.get("/search", params={"q": '"Grey Bank"'}).text
    address = re.search(r'data-open href="([^"#]+)#at"', html)
    assert address
    assert re.search(r'id="at"[^>]*>[^<]*Grey Bank', shared_workbench.page(address[1]))


def test_search_of_a_code_alone_leads_to_the_findings(shared_workbench: Workbench) -> None:
    answer = shared_workbench.client.get("/search", params={"q": "code:Q102"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/findings?code=Q102")


def test_a_search_without_result_says_where_most_of_the_words_stand(shared_workbench: Workbench) -> None:
    query = "the material was weighed at every stage and was not placed on Grey Bank"
    html = shared_workbench.client.get("/search", params={"q": query}).text
    assert "Nothing for" in html
    assert "Where most of the words stand together" in html


@pytest.mark.parametrize("view", ["documents", "findings", "sources", "entities", "copied", "judgements", "search"])
def test_what_is_on_the_screen_leaves_as_csv_and_json(shared_workbench: Workbench, view: str) -> None:
    query = "?q=bank" if view == "search" else ""
    table = shared_workbench.client.get(f"/{view}.csv{query}")
    made = shared_workbench.client.get(f"/{view}.json{query}")
    name = "hits" if view == "search" else view
    assert table.headers["content-type"].startswith("text/csv")
    assert len(json.loads(made.text)[name]) == max(0, len(table.text.split("\r\n")) - 2) or "\n" in table.text
    assert made.headers["content-disposition"].startswith("attachment")


def test_a_document_leaves_as_the_json_contract_has_it(shared_workbench: Workbench) -> None:
    document = shared_workbench.id_of(ESSAY)
    made = json.loads(shared_workbench.client.get(f"/document/{document}.json").text)
    assert made["schema"].endswith("/show")
    assert {one["document"] for one in made["quotations"]} == {document}


def test_private_collections_leave_in_no_export(affair: Path, tmp_path: Path, opened: Opened) -> None:
    folder = Path(shutil.copytree(affair, tmp_path / "kesmar"))
    with Library.open(folder, create=False) as library:
        library.add([folder / "documents" / "press-release-2021-03-04.html"], collection="leaked")
        library.store.make_private("leaked")
        library.findings()
    bench = opened(folder)
    release, essay = bench.id_of("press-release-2021-03-04.html"), bench.id_of(ESSAY)
    assert bench.client.get(f"/document/{release}").status_code == 200
    assert bench.client.get(f"/document/{release}.json").status_code == 403
    for address in (
        "/documents.json",
        "/findings.json",
        "/copied.json",
        "/sources.json",
        "/sources.bib",
        "/entities.json",
        f"/document/{essay}.json",
        "/search.json?q=channel",
    ):
        text = bench.client.get(address).text
        assert release not in text, address
        assert "was not placed on Grey Bank,” said the Authority" not in text


def test_lists_come_in_pages_of_a_hundred_with_addresses(tmp_path: Path, opened: Opened) -> None:
    for n in range(120):
        (tmp_path / f"note-{n:03}.txt").write_text(f"Note {n}\n\nThe port said thing {n}.\n", encoding="utf-8")
    with Library.open(tmp_path) as library:
        library.add([tmp_path])
    bench = opened(tmp_path)
    first, second = bench.page("/documents"), bench.page("/documents?page=2")
    assert first.count("data-row") == 100
    assert second.count("data-row") == 20
    assert "page 2 of 2" in second
    assert "101–120 of 120" in second


def test_an_empty_library_says_what_to_do(tmp_path: Path, opened: Opened) -> None:
    Library.open(tmp_path).close()
    bench = opened(tmp_path)
    assert "Nothing here yet" in bench.page("/")
    assert all(
        bench.page(page) for page in ("/documents", "/findings", "/copied", "/judgements", "/search?q=x", "/check")
    )


def test_the_tour_has_five_steps_and_is_put_away(affair: Path, opened: Opened) -> None:
    bench = opened(affair)
    html = bench.page("/")
    steps = re.findall(r'<li><a href="([^"]+)"', html.partition('class="tour"')[2].partition("</section>")[0])
    assert len(steps) == 5
    assert all(bench.client.get(step.partition("#")[0]).status_code == 200 for step in steps)
    proof = re.search(r'name="proof" value="(\w+)"', html)
    assert proof
    assert bench.client.post("/tour", data={"proof": proof[1]}).status_code == 303
    assert 'class="tour"' not in bench.page("/")


def test_every_code_sign_and_key_is_in_the_help(shared_workbench: Workbench) -> None:
    from whence.trace.rules import rules
    from whence.web.wording import words

    html = shared_workbench.page("/help")
    assert all(f'href="/help/{code}"' in html for code in rules())
    assert all(entry["word"] in html for entry in (*words()["outcomes"].values(), *words()["holdings"].values()))
    assert all(shared_workbench.client.get(f"/help/{code}").status_code == 200 for code in rules())


def test_sources_come_by_how_much_rests_on_them_and_what_is_missing_has_its_list(shared_workbench: Workbench) -> None:
    html = shared_workbench.page("/sources")
    missing = html.partition('id="acquire"')[2]
    assert "Grey Bank: Sediment Survey" in missing
    assert "Kesmar Port Authority, 4 March 2021" in html
    held = shared_workbench.page("/sources?holding=held")
    assert "Sediment Survey" not in held.partition('id="acquire"')[0]
    assert "@" in shared_workbench.client.get("/sources.bib?holding=not_held").text


def test_a_source_has_its_places_and_what_speaks_for_which_document(shared_workbench: Workbench) -> None:
    address = re.search(r'data-open href="(/source/[0-9a-f]+)"', shared_workbench.page("/sources"))
    assert address
    html = shared_workbench.page(address[1])
    assert "Where it is cited" in html
    assert "?at=" in html
    assert shared_workbench.client.get("/source/none").status_code == 404


def test_a_source_shows_the_words_that_cite_it_in_their_sentence(shared_workbench: Workbench) -> None:
    rows = shared_workbench.client.get("/sources.json").json()["sources"]
    cited = next(row for row in rows if any(not place["spelling"] for place in row["places"]))
    place = next(place for place in cited["places"] if not place["spelling"])
    words = shared_workbench.desk.tallies().text(place["document"])[place["start"] : place["end"]]
    html = unescape(re.sub("<[^>]+>", "", shared_workbench.page(f"/source/{cited['id']}")))
    assert " ".join(words.split()) in " ".join(html.split())


def test_what_carries_most_is_what_most_quotations_and_attributions_rest_on(shared_workbench: Workbench) -> None:
    rows = shared_workbench.client.get("/sources.json").json()["sources"]
    resting = [row["quotations"] + row["attributions"] for row in rows]
    assert resting == sorted(resting, reverse=True)
    assert resting[0] > resting[-1]


def test_works_of_which_only_the_day_is_known_are_not_taken_for_one(tmp_path: Path) -> None:
    posted = (
        "<blockquote><p>The tide is out again, and the barges are gone.</p>— {} (@{}) December 31, 2014</blockquote>"
    )
    posts = "".join(
        f"<p>The pilots wrote of it.</p>{posted.format(*who)}" for who in (("A. Lee", "al"), ("B. Roe", "br"))
    )
    (tmp_path / "posts.html").write_text(f"<html><body><article><h1>Posts</h1>{posts}</article></body></html>")
    with Library.open(tmp_path, create=True) as library:
        library.add([tmp_path / "posts.html"])
        nameless = [one for one in library.sources() if "title" not in one.work and "author" not in one.work]
    assert len(nameless) == 2
    assert all(one.citations == 1 for one in nameless)
    assert len({one.id for one in nameless}) == len(nameless)


def test_a_persons_word_on_a_citation_goes_before_what_is_worked_out(fresh: Path, opened: Opened) -> None:
    bench = opened(fresh)
    html = bench.page("/sources?holding=held")
    address = re.search(r'data-open href="(/source/[0-9a-f]+)"', html)
    assert address
    form = re.search(r'<form method="post" action="/source/judge".*?</form>', bench.page(address[1]), re.DOTALL)
    assert form
    fields = dict(re.findall(r'name="(\w+)" value="([^"]*)"', form[0].partition("<label>")[0]))
    document = re.search(r'<option value="([0-9a-f]{64})"', form[0])
    assert document
    said = {**fields, "document": document[1], "decision": "rejected"}
    assert bench.client.post("/source/judge", data=said).status_code == 303
    assert bench.client.post("/source/judge", data=said).status_code == 409
    assert "on a citation" in bench.page("/judgements")


def test_an_entity_has_its_spellings_and_its_places(shared_workbench: Workbench) -> None:
    html = shared_workbench.page("/entities?name=korrin")
    address = re.search(r'data-open href="(/entity/[0-9a-f]+)"', html)
    assert address
    entity = shared_workbench.page(address[1])
    assert "How it is written" in entity
    assert "Where it stands" in entity
    assert shared_workbench.client.get("/entity/none").status_code == 404


def test_a_name_without_other_spellings_has_no_dot_before_what_may_be_the_same(shared_workbench: Workbench) -> None:
    assert not re.search(r'data-h="also">\s*<span class="quiet">·', shared_workbench.page("/entities"))


def test_the_timelines_table_has_dates_in_words(shared_workbench: Workbench) -> None:
    shown = re.findall(
        r'<span class="sub">([^<]*)</span></th><td class="wide serif">', shared_workbench.page("/timeline")
    )
    assert any(", to the season" in one for one in shown)
    assert not [one for one in shown if "XX" in one or re.search(r"\d{4}-\d\d|not known, to the", one)]


def test_the_timeline_draws_dates_as_vague_as_the_words_are(shared_workbench: Workbench) -> None:
    html = shared_workbench.page("/timeline")
    assert 'class="span2"' in html
    assert 'class="dot"' in html
    assert "When it was said" in html
    assert "is no date" in shared_workbench.page("/timeline?from=yesterday").replace("&#39;", "'")


def test_the_timeline_is_narrowed_by_a_name_and_a_time(shared_workbench: Workbench) -> None:
    def rows(address: str) -> int:
        found = re.search(r"<p>(\d+) dated statements?\.", shared_workbench.page(address))
        assert found
        return int(found[1])

    assert 0 < rows("/timeline?from=2008&to=2008") < rows("/timeline")
    assert 0 < rows("/timeline?about=Edda+Korrin") < rows("/timeline")


def test_the_timeline_leads_from_a_year_to_its_statements_and_marks_what_is_shown(shared_workbench: Workbench) -> None:
    html = shared_workbench.page("/timeline?about=Grey+Bank&page=1")
    assert 'class="brushline"' not in html
    years = [unescape(found) for found in re.findall(r'<a href="(/timeline\?[^"]*from=2021[^"]*)" aria-label', html)]
    assert years
    chosen = shared_workbench.page(years[0])
    assert "about=Grey+Bank" in years[0]
    assert "page=" not in years[0]
    assert 'class="brushline"' in chosen
    assert 'name="from" value="2021' in chosen


def test_documents_have_lines_to_those_on_whose_word_they_speak(shared_workbench: Workbench) -> None:
    html = shared_workbench.page("/timeline")
    assert re.search(
        r'aria-label="Ostmere Courier, 6 March 2021: \d+ statements?; cites [^"]*Tarvian Press Service', html
    )
    assert 'class="arc "' in html
    assert 'class="arc sus"' in html


def test_the_map_is_a_drawing_that_loads_nothing(shared_workbench: Workbench) -> None:
    answer = shared_workbench.client.get("/map.svg")
    assert answer.headers["content-type"].startswith("image/svg+xml")
    assert "<script" not in answer.text
    assert "href" not in answer.text
    assert "statement" not in re.sub("<title>.*?</title>", "", answer.text).partition("<path")[2]


def test_a_draft_that_crashes_its_reader_hurts_nothing_else(affair: Path, opened: Opened) -> None:
    from tests.web.conftest import proof
    from whence.engine.limits import Limits

    bench = opened(affair)
    bench.desk.drafts.limits = Limits(seconds=0.001)
    given = {"proof": proof(bench.page("/check"))}
    answer = bench.client.post("/check", data=given, files={"draft": ("a.txt", b"A title\n\nSome words.\n" * 50_000)})
    assert answer.status_code == 400
    assert "was not checked" in answer.text
    assert bench.client.get("/documents").status_code == 200


@pytest.mark.parametrize(
    ("view", "link"),
    [("findings", r"/finding/[0-9a-f]+"), ("copied", r"/copied/[0-9a-f]+"), ("sources", r"/source/[0-9a-f]+"),
     ("entities", r"/entity/[0-9a-f]+")],
)  # fmt: skip
def test_what_has_a_page_of_its_own_leaves_alone_too(shared_workbench: Workbench, view: str, link: str) -> None:
    if view == "findings":
        one = f"/finding/{shared_workbench.library.findings().findings[0].id}"
    else:
        found = re.search(rf'href="({link})"', shared_workbench.page(f"/{view}"))
        assert found
        one = found[1]
    assert f'href="{one}.json" data-key="e"' in shared_workbench.page(one)
    [row] = json.loads(shared_workbench.client.get(f"{one}.json").text)[view]
    assert row["id"] == one.rpartition("/")[2]
    assert shared_workbench.client.get(f"{one}.exe").status_code == 404


def test_a_lone_sign_stands_with_the_words_around_it(shared_workbench: Workbench, tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        (tmp_path / "a.txt").write_text(
            "Of silt\n\nThe port said: “All of it went to sea.\n\nThen it rained.\n", "utf-8"
        )
        library.add([tmp_path / "a.txt"])
        assert [one.code for one in library.findings().findings].count("Q106") == 1
        bench = Workbench(library, shared_workbench.rules)
        html = bench.page("/findings?code=Q106")
        bench.desk.close()
    assert '<span class="ctx">The port said: </span>“<span class="ctx">All of it went to sea.</span>' in html


def test_words_at_the_edge_of_a_place_that_stand_only_there_are_shown(shared_workbench: Workbench) -> None:
    html = shared_workbench.page("/findings?code=Q102&touches=number")
    assert '<mark class="d only">2.1' in html
    assert '<mark class="d there">1.2' in html


def test_what_is_not_held_against_the_others_yet_is_said_where_counts_stand(
    affair: Path, tmp_path: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Path(shutil.copytree(affair, tmp_path / "kesmar"))
    (folder / "new.txt").write_text("A new note\n\nNobody had read it.\n", encoding="utf-8")
    monkeypatch.setattr("whence.tracing.Tracing.after_adding", lambda *_: [])
    monkeypatch.setattr("whence.web.desk.Desk.see_to", lambda _: None)
    with Library.open(folder, create=False) as library:
        library.add([folder / "new.txt"])
    bench = opened(folder)
    for page in ("/", "/documents", "/findings", "/copied", "/sources"):
        assert re.search(r"So far \d+ of 18 documents are held against the others", bench.page(page)), page


def test_near_copies_say_that_they_are_and_count_as_one_text_that_cites(tmp_path: Path, opened: Opened) -> None:
    essay = (files("whence") / "resources" / "demo" / "documents" / ESSAY).read_text(encoding="utf-8")
    (tmp_path / "first.html").write_text(essay, encoding="utf-8")
    (tmp_path / "second.html").write_text(
        essay.replace("A harbour is a promise", "A port is a promise"), encoding="utf-8"
    )
    with Library.open(tmp_path / "library", create=True) as library:
        library.add([tmp_path / "first.html", tmp_path / "second.html"])
        ids = [one.id for one in library.documents()]
    workbench = opened(tmp_path / "library")
    assert workbench.desk.tallies().texts(ids) == 1
    assert workbench.desk.tallies().texts([*ids, "another"]) == 2
    documents, sources = workbench.page("/documents"), workbench.page("/sources")
    assert [f'href="/copied?document={id_}"' in documents for id_ in ids] == [True, True]
    assert '2<span class="sub nb">1 text: near-copies</span>' in sources
    assert "in 2 documents (1 text: near-copies)" in sources


def test_a_file_tells_documents_of_one_title_apart(tmp_path: Path, opened: Opened) -> None:
    (tmp_path / "first.md").write_text("# Silt and Sand\n\nThe harbour was dredged by J. Lee in March.\n")
    (tmp_path / "second.md").write_text("# Silt and Sand\n\nNobody asked A. Roe where the spoil had gone.\n")
    (tmp_path / "third.md").write_text("# Spoil\n\nA third text of another name stands here.\n")
    with Library.open(tmp_path / "library", create=True) as library:
        library.add([tmp_path / name for name in ("first.md", "second.md", "third.md")])
    html = opened(tmp_path / "library").page("/documents")
    assert ["first.md" in html, "second.md" in html, "third.md" in html] == [True, True, False]


def test_a_library_of_one_document_has_one_day_and_no_settings_to_change(tmp_path: Path, opened: Opened) -> None:
    page = (
        '<html><head><meta name="date" content="2021-03-06"></head><body><p>The barges left Ostmere.</p></body></html>'
    )
    (tmp_path / "a.html").write_text(page)
    with Library.open(tmp_path / "library", create=True) as library:
        library.add([tmp_path / "a.html"])
    workbench = opened(tmp_path / "library")
    assert "<b>1 document</b>, 6 March 2021. It holds <b>0 quotations</b>. " in workbench.page("/")
    assert "No passage stands in two documents, in 1 document searched." in workbench.page("/copied")

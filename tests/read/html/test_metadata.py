import json

import pytest

from tests.read.reading import html
from whence.models import CoverageKind, Metadata
from whence.read.html.names import authors, looks_like_names, title


def about(head: str = "", body: str = "<p>Text.</p>") -> Metadata:
    return html(body, head).metadata


def ld(**item: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(item)}</script>'


def test_citation_tags_come_first() -> None:
    found = about(
        '<meta name="citation_title" content="Silt"><meta name="citation_author" content="Aldry, Tess">'
        '<meta name="citation_author" content="J. Orr"><meta name="citation_publication_date" content="2021/03">'
        '<meta name="citation_journal_title" content="Estuary Review"><meta property="og:title" content="Other">'
    )
    assert (found.title, found.authors, found.published, found.outlet) == (
        "Silt", ("Tess Aldry", "J. Orr"), "2021-03", "Estuary Review",
    )  # fmt: skip
    assert set(found.basis.values()) == {"markup"}


def test_json_ld_gives_authors_outlet_and_date() -> None:
    found = about(
        ld(
            **{"@type": "NewsArticle"}, headline="Silt", datePublished="2021-03-04T06:00:00+01:00",
            author=[{"@type": "Person", "name": "Tess Aldry"}, "J. Orr"], publisher={"name": "Gazette"},
        )
    )  # fmt: skip
    assert (found.title, found.authors, found.outlet) == ("Silt", ("Tess Aldry", "J. Orr"), "Gazette")
    assert found.published == "2021-03-04T06:00:00+01:00"
    assert found.document_type == "NewsArticle"


def test_json_ld_in_a_graph_is_found_and_broken_json_ignored() -> None:
    graph = ld(**{"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": "Article", "headline": "Silt"}]})
    assert about('<script type="application/ld+json">{"@type": </script>' + graph).title == "Silt"


def test_open_graph_and_canonical_address() -> None:
    found = about(
        '<link rel="canonical" href="https://e.org/silt"><meta property="og:title" content="Silt | Gazette">'
        '<meta property="og:site_name" content="Gazette"><meta property="article:published_time" content="2021-03-04">'
    )
    assert (found.title, found.outlet, found.url, found.published) == (
        "Silt",
        "Gazette",
        "https://e.org/silt",
        "2021-03-04",
    )


def test_dublin_core() -> None:
    found = about(
        '<meta name="DC.title" content="Silt"><meta name="DC.creator" content="T. Aldry">'
        '<meta name="DC.date" content="2021"><meta name="DC.language" content="en-GB">'
    )
    assert (found.title, found.authors, found.published, found.language) == ("Silt", ("T. Aldry",), "2021", "en")


def test_a_date_in_the_text_is_not_taken_for_the_publications() -> None:
    assert (
        about(body="<h1>Silt</h1><p>On January 18, 2019 the port closed. On January 18, 2019 it rained.").published
        is None
    )


def test_a_time_element_that_stands_alone_or_says_so_is_the_publications() -> None:
    assert about(body="<p>Text <time datetime='2021-03-04T06:00'>today</time>").published == "2021-03-04T06:00"
    two = "<time datetime='2021-03-04'>a</time><time datetime='2021-03-05' itemprop='datePublished'>b</time>"
    assert about(body=f"<p>{two}").published == "2021-03-05"
    assert about(body="<p><time datetime='2021-03-04'>a</time><time datetime='2021-03-05'>b</time>").published is None


def test_an_ambiguous_date_keeps_only_its_year() -> None:
    assert about('<meta name="date" content="03/04/2021">').published == "2021"


def test_the_only_heading_is_the_title_where_no_tag_gives_one() -> None:
    assert about("<title>Silt - Gazette</title>", "<h1>Silt</h1><p>Text.").title == "Silt"
    assert about("<title>Silt and more</title>", "<h1>a</h1><h1>b</h1>").title == "Silt and more"


@pytest.mark.parametrize(
    ("words", "outlet", "url", "expected"),
    [
        ("Silt - Estuary Review", "Estuary Review", "", "Silt"),
        ("Estuary Review: Silt", "Estuary Review", "", "Estuary Review: Silt"),
        ("Gazette | Silt", "Gazette", "", "Silt"),
        ("Silt | e.org", None, "https://www.e.org/silt", "Silt"),
        ("Silt - and sand", "Gazette", "", "Silt - and sand"),
        ("Silt", None, "https://[broken", "Silt"),
    ],
)
def test_titles_lose_the_name_of_the_site_only(words: str, outlet: str | None, url: str, expected: str) -> None:
    assert title(words, outlet, url) == expected


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (["By Tess Aldry and J. Orr"], ("Tess Aldry", "J. Orr")),
        (["Christoph von Ritter"], ("Christoph von Ritter",)),
        (["Orr, Jane"], ("Jane Orr",)),
        (["Michael L. Anderson, PhD"], ("Michael L. Anderson, PhD",)),
        (["Committee on Science and Technology"], ("Committee on Science and Technology",)),
        (["Gazette", "© 2021 Gazette", "gazette.com", "editor@e.org", "Redaktion"], ()),
        (["Tess Aldry", "Tess Aldry"], ("Tess Aldry",)),
    ],
)
def test_authors_are_names_one_by_one(found: list[str], expected: tuple[str, ...]) -> None:
    assert authors(found, "Gazette") == expected


def test_a_byline_that_is_no_name_is_not_believed() -> None:
    assert looks_like_names("By Tess Aldry")
    assert not looks_like_names("September")
    assert not looks_like_names("T Aldry · Estuary Review")


def test_a_closed_article_that_holds_less_than_it_states_is_a_stub() -> None:
    closed = ld(**{"@type": "NewsArticle"}, isAccessibleForFree=False, wordCount=900)
    assert html("<p>The port said nothing.</p>", closed).coverage.kind is CoverageKind.STUB
    assert html("<p>" + "The port said nothing. " * 250, closed).coverage.kind is CoverageKind.WHOLE


def test_a_paywalls_words_make_a_short_page_a_stub() -> None:
    wall = "<p>The port said nothing.</p><p>Subscribe to continue reading.</p>"
    assert html(wall).coverage.kind is CoverageKind.STUB
    assert html("<p>" + "The port said nothing. " * 250 + "</p>" + wall).coverage.kind is CoverageKind.WHOLE


def test_bylines_in_the_markup_are_believed_where_they_agree() -> None:
    one = "<p class='byline'>By Tess Aldry</p>"
    assert about(body=f"<h1>Silt</h1>{one}<p>Text.</p><footer>{one}</footer>").authors == ("Tess Aldry",)
    beside = "<div><a rel='author'>Tess Aldry</a>, <a rel='author'>Jane Orr</a></div>"
    assert about(body=f"<h1>Silt</h1>{beside}<p>Text.</p>").authors == ("Tess Aldry", "Jane Orr")


def test_bylines_of_several_articles_give_no_author() -> None:
    teasers = "".join(f"<div><p class='byline'>By {name}</p></div>" for name in ("Tess Aldry", "Jane Orr"))
    assert about(body=f"<h1>Silt</h1><p>Text.</p>{teasers}").authors == ()


def test_the_last_change_of_a_page_is_what_it_stands_as_of() -> None:
    written = {"@type": "Article", "datePublished": "2014-03-27"}
    changed = about(ld(**written, dateModified="2024-04-02T13:18:40Z"))
    assert (changed.published, changed.as_of) == ("2014-03-27", "2024-04-02T13:18:40Z")
    assert about('<meta property="article:modified_time" content="2021-05-01">').as_of == "2021-05-01"
    assert about(ld(**written)).as_of is None

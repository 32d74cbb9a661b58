"""The page of a check: it needs nothing else, holds every word of the draft, and nothing in it is markup of others."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from tests.export.drafts import finding
from whence.checking import Report
from whence.export.page import page
from whence.export.page_rows import CLASSES, paragraphs, rows
from whence.export.passages import beside
from whence.models import (
    Checked,
    Comparison,
    Document,
    Extraction,
    Held,
    Metadata,
    Outcome,
    Quotation,
    QuotationKind,
    Reading,
)
from whence.store import ticks
from whence.trace.rules import rules


@pytest.fixture(scope="module")
def tree(report: Report) -> html.HtmlElement:
    return html.document_fromstring(page(report.sheet(), rules(), command="whence check silt.docx"))


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_nothing_is_loaded_and_nothing_runs(tree: html.HtmlElement) -> None:
    assert not tree.xpath("//script | //link | //iframe | //img | //object | //form | //*[@style] | //base")
    addresses = tree.xpath("//@href | //@src | //@xlink:href", namespaces={"xlink": "http://www.w3.org/1999/xlink"})
    assert addresses
    assert all(address.startswith("#") for address in addresses)
    [policy] = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'")
    style = tree.xpath("string(//style)")
    assert not re.search(r"url\(|@import|@font-face", style)


def test_words_of_the_draft_are_no_markup(tree: html.HtmlElement) -> None:
    assert "<script>alert(1)</script> & <img src=x onerror=y> · *stars*" in words(tree)


def test_every_link_leads_to_one_place_and_every_sign_is_there(tree: html.HtmlElement) -> None:
    names = tree.xpath("//@id")
    assert len(names) == len(set(names))
    assert {address.removeprefix("#") for address in tree.xpath("//a/@href | //use/@href")} <= set(names)
    assert {f"s-{name}" for name in CLASSES.values()} <= set(names)


def test_the_rows_hold_the_draft_and_its_findings_stand_beside_their_words(
    tree: html.HtmlElement, report: Report
) -> None:
    rows = tree.find_class("row")
    assert len(rows) == 8
    beside_ = [row for row in rows if "Q102" in words(row)]
    assert len(beside_) == 1
    assert "The director was plain." in words(beside_[0])
    assert sum(len(row.xpath(".//div[starts-with(@id,'f')]")) for row in rows) == len(report.findings)


def test_coverage_comes_before_the_findings(tree: html.HtmlElement) -> None:
    text = words(tree.xpath("//main")[0])
    assert text.index("2 documents, 2 read whole") < text.index("findings:") < text.index("Q102")
    assert "cite nothing and put nothing down to anybody" in text


def test_a_quotation_opens_to_the_passage_with_the_word_that_is_missing(tree: html.HtmlElement) -> None:
    [compared] = [each for each in tree.find_class("cmp") if "differs" in each.get("class")]
    first = compared.find_class("pair")[0]
    here, there = first.xpath("./div")
    assert "a word is missing here" in words(here)
    assert [words(mark) for mark in there.xpath(".//mark")] == ["not"]


def test_a_source_note_leads_to_its_document(tree: html.HtmlElement) -> None:
    found = [words(each) for each in tree.find_class("src")]
    assert any("pell-interview.txt" in each and "Interview with Anders Pell" in each for each in found)
    assert not any("Really?" in each for each in found)


def test_a_tick_is_shown_with_its_name_and_reason(report: Report) -> None:
    finding = report.findings[0]
    held = report.checks[0].held
    anchor = ticks.anchored(held.id, held.text, (finding.start, finding.end))
    tick = ticks.made("k", finding.code, anchor, ticks.Said("checked", "Ana", "by phone <b>"), finding.message)
    orphan = replace(tick, anchor=replace(anchor, exact="Words that went away"))
    ticked = (ticks.Ticked(tick, (finding.start, finding.end)), ticks.Ticked(orphan, None))
    made = html.document_fromstring(page(replace(report, ticked=ticked).sheet(), rules()))
    assert "checked by Ana" in words(made.get_element_by_id("f1"))
    assert "by phone <b>" in words(made.get_element_by_id("f1"))
    assert "Words that went away" in words(made)
    assert "1 ticked" in words(made)


def test_here_and_there_read_as_the_two_texts(report: Report) -> None:
    [(quotation, comparison)] = [each for each in report.checks[0].compared() if each[1].outcome is Outcome.DIFFERS]
    match = comparison.matches[0]
    found = report.shelf[match.document]
    made = beside(report.checks[0].held, quotation, match, found)
    text = report.checks[0].held.text
    assert "".join(bit.text for bit in made.here) == text[quotation.start : quotation.end]
    assert "".join(bit.text for bit in made.there if bit.kind != "ctx") == found.text[match.start : match.end]


@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 25)), max_size=8), st.lists(st.integers(0, 60), max_size=4)
)
def test_the_stretches_of_a_row_are_its_words_whatever_stands_in_it(
    cuts: list[tuple[int, int]], notes: list[int]
) -> None:
    text = "One two three four five six.\n\nSeven eight nine ten eleven twelve thirteen."
    spans = [(min(a, len(text) - 1), min(a + n, len(text))) for a, n in cuts]
    quotations = tuple(Quotation(str(n), a, b, QuotationKind.SPEECH, ((a, b),)) for n, (a, b) in enumerate(spans[::2]))
    reading = Reading("d", "r", text)
    markers = tuple((at, at + 1) for at in notes if at < len(text))
    draft = Held(Document("d", "d.txt", None, "text/plain", 1, Metadata()), reading,
                 Extraction("e", Metadata(), quotations=quotations, note_markers=markers))  # fmt: skip
    compared = {q.id: Comparison(q.id, Outcome.PARTIAL, "", 1) for q in quotations}
    numbered = [(n, finding(draft, span, n)) for n, span in enumerate(sorted(spans[1::2]), start=1)]
    made = rows(Checked(draft, compared), numbered, {q.id: q.id for q in quotations})
    for row in made:
        assert "".join(bit.text for s in row.stretches for bit in s.bits) == text[row.start : row.end]
    began = [n for n, f in numbered if any(row.start <= f.start < row.end for row in made)]
    assert sorted(ref for row in made for s in row.stretches for ref in s.refs) == began


def test_a_heading_in_one_paragraph_with_its_text_is_a_row_of_its_own() -> None:
    assert paragraphs("Title\nIt rained all day.\n\nMore.", [0, 5]) == [(0, 5), (6, 24), (26, 31)]


@given(st.text(alphabet="ab \n\t.", max_size=60))
def test_paragraphs_hold_all_words_and_no_blank_line(text: str) -> None:
    spans = paragraphs(text)
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
    assert all(text[a:b] == text[a:b].strip() for a, b in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))

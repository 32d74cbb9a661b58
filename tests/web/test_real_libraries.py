"""The ways that an analyst goes most, counted in clicks, on documents that were not made for it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.web.browsing import Open, Serve
from whence.library import Library

SWJ = "2020-01-20-small-wars-journal.txt"


def test_from_the_first_page_to_not_in_the_one_held_item_are_two_clicks(
    shared: Path, tmp_path: Path, serve: Serve, visit: Open
) -> None:
    reports = sorted((shared / "reports").glob("*.txt"))
    if SWJ not in [one.name for one in reports]:
        pytest.skip("the reports are not in ../shared")
    with Library.open(tmp_path / "reports") as library:
        library.add(reports)
    page = visit(serve(tmp_path / "reports").link).page
    page.click("a.code:text-is('Q109')")
    said = page.inner_text("article.finding")
    assert "the one item held of that outlet and date; another item may be meant" in said
    page.click("article.finding [data-open]")
    page.wait_for_selector(".panel")
    assert "another item of that outlet and date" in page.inner_text(".panel .outcome")
    assert "We're concerned that [Venezuelan President] Maduro" in page.inner_text("#panel, .text")
    assert "possible, by outlet, date" in page.inner_text(".panel")


def test_from_a_copied_passage_to_both_texts_are_two_clicks(
    shared: Path, tmp_path: Path, serve: Serve, visit: Open
) -> None:
    folder = shared / "data" / "senate_2005"
    if not folder.is_dir():
        pytest.skip("the Senate's press releases are not in ../shared")
    meant = _pair(folder)
    with Library.open(tmp_path / "senate") as library:
        with (folder / "documents.jsonl").open(encoding="utf-8") as records:
            lines = [line for line in records if json.loads(line)["id"] in meant]
        (tmp_path / "documents.jsonl").write_text("".join(lines), encoding="utf-8")
        library.add([tmp_path / "documents.jsonl"])
        ids = {one.id for one in library.documents()}
    page = visit(serve(tmp_path / "senate").link).page
    page.click("nav >> text=Copied")
    page.click("text=both texts >> nth=0")
    page.wait_for_selector(".pair.wide")
    both = page.locator(".pair.wide blockquote").all_inner_texts()
    assert len(both) == 2
    assert all(len(one.split()) > 20 for one in both)
    ways = [one.get_attribute("href") or "" for one in page.locator(".pair.wide .ph a").all()]
    assert {way.removeprefix("/document/")[:64] for way in ways} == ids


def _pair(folder: Path) -> list[str]:
    """The first two press releases of which one holds much of the other, and not all."""
    rows = (line.split("\t") for line in (folder / "reuse_pairs.tsv").read_text(encoding="utf-8").splitlines()[1:])
    return next([one, other] for share, one, other in rows if 0.5 < float(share) < 0.9)

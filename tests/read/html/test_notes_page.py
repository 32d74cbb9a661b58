"""Notes on a page of their own."""

from __future__ import annotations

import pytest

from tests.read.reading import html, under
from whence.models import MarkKind

NOTE = '<div class="note"><a href="{page}" id="n{n}">{n}</a><p>{words}</p></div>'


def page(href: str = "one.html#ref_fn{n}", count: int = 8) -> str:
    """A page of notes that link to the places in their texts."""
    words = ["Ann Lee, Silt and Sand (Ostmere, 2001), 4.", "Ibid., 5."]
    return "".join(NOTE.format(page=href.format(n=n), n=n, words=words[n % 2]) for n in range(1, count + 1))


def test_numbers_that_link_to_other_pages_label_notes() -> None:
    assert under(html(page()), MarkKind.NOTE)[:2] == ["Ibid., 5.", "Ann Lee, Silt and Sand (Ostmere, 2001), 4."]


def test_numbers_may_begin_anew_under_a_heading() -> None:
    found = under(html(f"<h2>One</h2>{page()}<h2>Two</h2>{page()}"), MarkKind.NOTE)
    assert len(found) == 16
    assert not any("Two" in note for note in found)


@pytest.mark.parametrize("href", ["one.html", "two.html#chapter{n}"])
def test_links_to_pages_or_chapters_label_none(href: str) -> None:
    assert under(html(page(href, 3)), MarkKind.NOTE) == []


def test_a_page_of_text_with_such_links_is_no_page_of_notes() -> None:
    text = "<p>Silt was carried down by the river and laid where it met the tide.</p>" * 40
    rows = "".join(f'<p><a href="two.html#ref{n}">{n}</a> Sand</p>' for n in range(1, 9))
    assert "Sand" not in under(html(text + rows), MarkKind.NOTE)

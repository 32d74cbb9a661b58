"""Two or three notes are told by a title, by the name of their element, or by raised numbers."""

from __future__ import annotations

import pytest

from tests.read.reading import reading
from whence.models import MarkKind, Reading

NOTES = ("A report of the board, which nobody read.", "She was right about the wall.")
TEXT = "<p>The board met in spring.{} It voted for a wall,{} and nothing came of it.</p>"


def notes(found: Reading) -> list[str]:
    return [found.text[mark.start : mark.end] for mark in found.marks if mark.kind is MarkKind.NOTE]


def page(marker: str, listed: str, text: str = TEXT) -> Reading:
    return reading(f"<h1>A day</h1>{text.format(*(marker.format(n) for n in (1, 2)))}{listed}", "a.html")


@pytest.mark.parametrize(
    "title", ["<h2>Notes</h2>", "<p><b>Footnotes:</b></p>", "<h4>References</h4>", "<h3>Fußnoten</h3>"]
)
@pytest.mark.parametrize("label", ["<sup>{}</sup> ", "{}. ", "[{}] ", "<strong>{}</strong> "])
def test_two_notes_under_their_title_are_notes(title: str, label: str) -> None:
    listed = "".join(f"<p>{label.format(number)}{words}</p>" for number, words in enumerate(NOTES, start=1))
    found = notes(page("<sup>{}</sup>", f"{title}{listed}<p>Jane Roe teaches at Ostmere.</p>"))
    assert [note[-20:] for note in found] == [words[-20:] for words in NOTES]


def test_items_of_a_list_whose_name_says_that_they_are_notes_are_notes() -> None:
    listed = "".join(f"<li>{words}</li>" for words in NOTES)
    assert notes(page("<sup>{}</sup>", f'<div class="footnotes"><ul>{listed}</ul></div>')) == list(NOTES)


def test_raised_numbers_at_the_heads_of_the_last_paragraphs_are_labels() -> None:
    listed = "".join(f"<p><sup>{number}</sup> {words}</p>" for number, words in enumerate(NOTES, start=1))
    assert notes(page("<sup>{}</sup>", f"<hr>{listed}")) == [f"{n} {words}" for n, words in enumerate(NOTES, start=1)]


def test_where_authors_work_is_told_by_no_notes() -> None:
    authors = "<p>Ann Lee<sup>1</sup>, Jane Roe<sup>2</sup></p><p><sup>1</sup>University of Ostmere</p><p><sup>2</sup>Fenby</p>"
    assert notes(page("", authors)) == []


def test_a_list_under_a_title_to_which_nothing_leads_is_none_of_notes() -> None:
    listed = "".join(f"<li>{words}</li>" for words in NOTES)
    assert notes(page("", f"<h2>Notes</h2><ol>{listed}</ol>")) == []


def test_a_list_of_more_items_than_markers_is_none_of_notes() -> None:
    listed = "".join(f"<li>{words}</li>" for words in (*NOTES, "Two eggs."))
    assert notes(page("<sup>{}</sup>", f'<div class="footnotes"><ul>{listed}</ul></div>')) == []


def test_where_authors_work_is_told_by_no_notes_beside_notes_either() -> None:
    authors = "<p>Ann Lee<sup>1</sup>, Jane Roe<sup>2</sup></p><p><sup>1</sup>University of Ostmere</p><p><sup>2</sup>Fenby</p>"
    listed = "".join(f"<p><sup>{number}</sup>{words}</p>" for number, words in enumerate(NOTES, start=1))
    found = notes(page("<sup>{}</sup>", listed, authors + TEXT))
    assert found == [f"{number}{words}" for number, words in enumerate(NOTES, start=1)]


def test_a_numbered_list_behind_the_notes_is_none_of_them() -> None:
    listed = "".join(f"<li>{words}</li>" for words in NOTES)
    others = "<h3>Most read</h3><ol><li>A wall</li><li>A pier</li><li>Forty ships</li></ol>"
    assert notes(page("<sup>{}</sup>", f'<section class="footnotes"><ol>{listed}</ol></section>{others}')) == list(
        NOTES
    )


def test_notes_that_run_on_in_a_paragraph_for_each_chapter_are_not_one_note_alone() -> None:
    run = "1. Ann Lee, Silt, 4. 2. Jane Roe, Sand, 5. 3. Ann Lee, Silt, 9."
    body = "<h2>Chapter {}</h2>" + "".join(f"<p>It was so said again[{at}] and nobody minded.</p>" for at in (1, 2, 3))
    chapters = "".join(body.format(at) for at in (1, 2))
    found = notes(reading(f"<h1>Of boats</h1>{chapters}<h2>Notes</h2><p>{run}</p><p>{run}</p>", "a.html"))
    assert not any("2. Jane Roe" in note for note in found)

"""A page's markers lead to its notes, in whatever way they are tied."""

from __future__ import annotations

import pytest

from tests.read.reading import reading
from whence.models import MarkKind, Reading

NOTES = ("A. Doe, A Book, 1999.", "Ibid., 4.", "B. Roe, Other.")


def page(marker: str, note: str, around: str = "{}", *, count: int = 3) -> Reading:
    said = list(enumerate(NOTES[:count], start=1))
    text = "".join(f"<p>It rained,{marker.format(number)} they say. Nobody came.</p>" for number, _ in said)
    listed = around.format("".join(note.format(number, words) for number, words in said))
    return reading(f"<html><body><h1>A day</h1>{text}{listed}</body></html>", "a.html")


def pairs(found: Reading) -> list[tuple[str, str]]:
    """The label of each marker and the words of the note that it leads to."""
    notes = {m.data["id"]: found.text[m.start : m.end] for m in found.marks if m.kind is MarkKind.NOTE}
    led = [mark for mark in found.marks if mark.kind is MarkKind.NOTE_REFERENCE]
    return [(mark.data["label"], " ".join(notes[mark.data["target"]].split())) for mark in led]


WHOLE = "https://www.ostmere.example/2019/harbour"
LED = ('<p id="fn{0}"><a href="%s#r{0}">{0}.</a> {1}</p>', '<sup><a id="r{0}" href="%s#fn{0}">{0}</a></sup>')


@pytest.mark.parametrize("address", ["", "a.html", WHOLE, "file:///C:/a.docx"])
@pytest.mark.parametrize("count", [1, 3])
def test_a_link_with_the_page_s_whole_address_leads_to_its_note(address: str, count: int) -> None:
    note, marker = (form.replace("%s", address) for form in LED)
    expected = [(str(n), f"{n}. {words}") for n, words in enumerate(NOTES[:count], start=1)]
    assert pairs(page(marker, note, count=count)) == expected


def test_a_link_to_another_page_s_notes_leads_to_none() -> None:
    assert pairs(page(f'<sup><a href="{WHOLE}#fn{{0}}">{{0}}</a></sup>', "<p>{1}</p>")) == []


@pytest.mark.parametrize(
    ("marker", "note"),
    [
        ('<a href="#_ftn{0}"><sup>[{0}]</sup></a>', '<p><a href="#_ftnref{0}">[{0}]</a> {1}</p>'),
        ('<a href="/edit/7#_ftn{0}">[{0}]</a>', '<p><a href="/edit/7#_ftnref{0}">[{0}]</a> {1}</p>'),
        ('<sup><a href="#fn:{0}">{0}</a></sup>', '<li><p>{1} <a href="#fnref:{0}">↩</a></p></li>'),
        ('<a href="#note-5-{0}">{0}</a>', '<li>{1} <a href="#return-note-5-{0}">Return to text</a></li>'),
    ],
)
def test_a_link_whose_name_is_gone_leads_to_the_block_that_leads_back(marker: str, note: str) -> None:
    found = pairs(page(marker, note, "<ol>{}</ol>" if "<li" in note else "{}"))
    assert [label for label, _ in found] == ["1", "2", "3"]
    assert all(NOTES[at] in words for at, (_, words) in enumerate(found))


def test_a_name_with_signs_that_addresses_spell_out_is_found() -> None:
    marker, note = (
        '<a href="#%5B{0}%5D" name="r[{0}]">[{0}]</a>',
        '<p><a href="#r%5B{0}%5D" name="[{0}]">[{0}]</a> {1}</p>',
    )
    assert pairs(page(marker, note)) == [(str(n), f"[{n}] {words}") for n, words in enumerate(NOTES, start=1)]


@pytest.mark.parametrize(
    "marker",
    [
        '<sup data-rid="fn{0}">{0}</sup>',
        '<span data-definition="fn{0}"><a href="#">{0}</a></span>',
        '<button popovertarget="fn{0}">{0}</button>',
        '<label for="fn{0}">{0}</label>',
        '<sup aria-describedby="fn{0}">[{0}]</sup>',
    ],
)
@pytest.mark.parametrize("note", ['<aside id="fn{0}">{1}</aside>', '<aside hidden id="fn{0}"><p>{1}</p></aside>'])
def test_a_number_that_names_its_note_leads_there_and_shows_it(marker: str, note: str) -> None:
    assert pairs(page(marker, note)) == [(str(n), words) for n, words in enumerate(NOTES, start=1)]


def test_the_number_of_comments_leads_to_no_note() -> None:
    comments = '<div id="comments"><h3>3 comments</h3><p>Quite so.</p><p>Not at all.</p></div>'
    found = reading(f'<h1>A day</h1><p><a href="#comments">3</a> It rained.</p>{comments}', "a.html")
    assert pairs(found) == []


def test_the_last_note_ends_before_what_stands_behind_the_notes() -> None:
    title = "<center><h3>Notes</h3></center>"
    behind = title + "{}<p>Jane Roe teaches at Ostmere.</p>"
    found = page('<a href="#F{0}" name="B{0}">[{0}]</a>', '<p><a href="#B{0}" name="F{0}">[{0}]</a> {1}</p>', behind)
    assert pairs(found)[-1] == ("3", "[3] B. Roe, Other.")


def test_a_heading_that_is_a_note_s_label_stands_before_the_words_of_the_last_one_too() -> None:
    marker = '<a id="D{0}" href="#FOOT{0}">{0}</a>'
    found = page(marker, '<h5><a id="FOOT{0}" href="#D{0}">({0})</a></h5><p>{1}</p>', "<div><h4>Footnotes</h4>{}</div>")
    assert pairs(found) == [(str(n), f"({n}) {words}") for n, words in enumerate(NOTES, start=1)]

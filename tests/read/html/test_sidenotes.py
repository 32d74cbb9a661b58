"""Notes that a page holds inside its sentences are read behind them."""

from __future__ import annotations

import pytest

from tests.read.reading import reading
from whence.models import MarkKind, Reading

TUFTE = (
    '<p>It rained,<label for="sn-{0}" class="margin-toggle sidenote-number"></label><input type="checkbox" id="sn-{0}"/>'
    '<span class="sidenote">{1}</span> they say. The next day nobody came to watch it.</p>'
)
WORDPRESS = (
    '<p>It rained,<sup class="modern-footnotes-footnote" data-mfn="{0}"><a href="javascript:void(0)">{0}</a></sup>'
    '<span class="modern-footnotes-footnote__note" data-mfn="{0}">{1}</span> they say. The next day nobody came.</p>'
)
CITE = (
    '<p>It rained,<button class="footnote-count"><i>{0}</i></button><cite class="footnote footnote-{0}">'
    '<span class="footnote-text"><span>{0}</span> {1}</span><button>Close</button></cite> they say. Nobody came.</p>'
)
NOTES = ("A. Doe, <em>A Book</em>, 1999.", "Ibid., 4.", "B. Roe, Other.")


def page(form: str) -> Reading:
    body = "".join(form.format(number, note) for number, note in enumerate(NOTES, start=1))
    return reading(f"<html><body><article><h1>A day</h1>{body}</article></body></html>", "a.html")


INLINE = '<p>It rained,<span class="footnote">{1}</span> they say. The next day nobody came to watch it.</p>'
BRACKETED = (
    '<p>It rained,<a href="#F{0}">[{0}]</a><span class="footnote"><a>[{0}]</a> {1}</span> they say. Nobody came.</p>'
)
LATEX = (
    '<p>It rained,<span class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">{0}</sup><span '
    'class="ltx_note_outer"><span class="ltx_note_content">{1}</span></span></span> they say. Nobody came.</p>'
)
UNFOLDED = "<p>It rained,<details><summary>{0}</summary>{1}</details> they say. Nobody came.</p>"
RAISED = '<p>It rained,<sup>{0}</sup><aside class="note">{1}</aside> they say. The next day nobody came.</p>'


@pytest.mark.parametrize("form", [TUFTE, WORDPRESS, CITE, INLINE, LATEX, UNFOLDED, RAISED])
def test_a_note_inside_a_sentence_stands_behind_the_text(form: str) -> None:
    found = page(form)
    notes = [mark for mark in found.marks if mark.kind is MarkKind.NOTE]
    said = [(n.data["label"], found.text[n.start : n.end].removeprefix(f"{n.data['label']} ")) for n in notes]
    assert said == [
        ("1", "A. Doe, A Book, 1999."),
        ("2", "Ibid., 4."),
        ("3", "B. Roe, Other."),
    ]
    assert "It rained,2 they say." in found.text
    assert sum(mark.kind is MarkKind.NOTE_REFERENCE for mark in found.marks) == 3


def test_a_span_of_another_class_stays_where_it_is() -> None:
    found = reading('<p>It <span class="noted">rained</span> all May.</p>', "a.html")
    assert found.text == "It rained all May."


def test_a_marker_of_a_notes_class_is_no_note() -> None:
    found = reading('<p>It rained.<span class="footnote">1</span> All May.</p>', "a.html")
    assert found.text == "It rained.1 All May."


def test_words_that_a_number_shows_are_its_note() -> None:
    words = ["A. Doe, A Book, 1999.", "Ibid., 4.", "B. Roe, Other, 2001."]
    shown = "".join(f'<p>It rained<sup title="{word}">{n}</sup> all May.</p>' for n, word in enumerate(words, 1))
    found = reading(f"<html><body>{shown}</body></html>", "a.html")
    assert [found.text[m.start : m.end] for m in found.marks if m.kind is MarkKind.NOTE] == words
    assert "It rained1 all May." in found.text


def test_what_a_list_of_notes_repeats_is_only_taken_out() -> None:
    words = ["A. Doe, A Book, 1999.", "Ibid., 4.", "B. Roe, Other, 2001."]
    text = "".join(
        f'<p>So<sup>{n}</sup><span class="footnote_tooltip">{word}</span> it was.</p>'
        for n, word in enumerate(words, 1)
    )
    listed = "".join(f"<li>{word}</li>" for word in words)
    found = reading(f"<html><body>{text}<ol>{listed}</ol></body></html>", "a.html")
    assert found.text.count(words[0]) == 1
    assert "So1 it was." in found.text


def test_the_words_of_a_listed_note_stay_in_their_item() -> None:
    items = "".join(f'<li><span class="footnotes__item-text">{n}8 U.S.C. § 1030.</span></li>' for n in range(1, 4))
    assert "side" not in str(reading(f"<p>It rained.</p><ul>{items}</ul>", "a.html").marks)


def test_a_heading_that_explains_itself_when_pointed_at_is_no_note() -> None:
    found = reading(
        '<p>It <abbr title="as they say in Ostmere">eo</abbr> rained <a title="Go on" href="#x">2</a>.</p>', "a.html"
    )
    assert found.text == "It eo rained 2."


BOXES = (
    '<span class="ref footnote"><sup class="xref">{0}</sup><span class="refCtt closed"><strong>{0}</strong>{1}</span></span>',
    '<a role="button"><sup>[{0}]</sup></a><span class="footnote_tooltip">{1}</span>',
    '<sup>{0}</sup><span class="footnote-content" hidden>{1}</span>',
    '<span class="tooltip"><sup>{0}</sup><span class="tooltiptext">{1}</span></span>',
    '<sup class="fn" data-content="&lt;p&gt;{1}&lt;/p&gt;">{0}</sup>',
)
LONG = ("Ann Doe, A Book of Tides, 1999, p. 12.", "Ibid., 4.", "Ben Roe, Other Waters, 2001, p. 7.")


@pytest.mark.parametrize("box", BOXES)
@pytest.mark.parametrize(
    "listed", ["", "<li>{1}</li>", "<li><span>{0}</span><div>{1}</div></li>", "<p><sup>{0}</sup> {1}</p>"]
)
def test_a_box_at_a_marker_is_out_of_the_sentence_and_its_note_behind_the_text(box: str, listed: str) -> None:
    said = list(enumerate(LONG, start=1))
    body = "".join(f"<p>It rained,{box.format(n, words)} they say. Nobody came.</p>" for n, words in said)
    around = "<ol>{}</ol>" if "<li" in listed else "<h3>Notes</h3>{}"
    behind = around.format("".join(listed.format(n, words) for n, words in said)) if listed else ""
    found = reading(f"<html><body><h1>A day</h1>{body}{behind}</body></html>", "a.html")
    notes = [found.text[mark.start : mark.end] for mark in found.marks if mark.kind is MarkKind.NOTE]
    assert [" ".join(note.split()).removeprefix(f"{n} ") for n, note in enumerate(notes, start=1)] == list(LONG)
    assert all(found.text.count(words) == 1 for words in LONG)
    assert "2 they say." in found.text or "[2] they say." in found.text


def test_the_box_of_a_work_that_a_list_has_is_taken_out() -> None:
    box = (
        '<span class="ref">(Doe, 1999<span class="refCtt">DOE, A. A Book of Tides. Ostmere, 1999.</span>, p. 3)</span>'
    )
    found = reading(
        f"<body><p>It rained {box}.</p><ul><li>DOE, A. A Book of Tides. Ostmere, 1999.</li></ul></body>", "a.html"
    )
    assert "(Doe, 1999, p. 3)" in found.text


def test_the_words_of_a_listed_note_stay_behind_its_number() -> None:
    listed = "".join(
        f'<li><span>{n}</span> <span class="footnote-text">{words}</span></li>' for n, words in enumerate(LONG, 1)
    )
    found = reading(f'<body><p>It rained.</p><ul class="footnotes">{listed}</ul></body>', "a.html")
    assert "2 Ibid., 4." in found.text


def test_a_note_that_begins_with_a_number_is_found_again_behind_its_label() -> None:
    words = (*LONG[:2], "18 U.S.C. § 1030 and what follows it there.")
    box = "<p>It rained,<sup>{0}</sup><span class='footnote_tooltip'>{1}</span> they say. Nobody came.</p>"
    body = "".join(box.format(n, note) for n, note in enumerate(words, start=1))
    rows = "".join(f"<tr><th>↑{n}</th><td>{note}</td></tr>" for n, note in enumerate(words, start=1))
    found = reading(f"<html><body><h1>A day</h1>{body}<table>{rows}</table></body></html>", "a.html")
    notes = [found.text[mark.start : mark.end] for mark in found.marks if mark.kind is MarkKind.NOTE]
    assert notes == [f"↑{n}\t{note}" for n, note in enumerate(words, start=1)]


def test_boxes_at_the_end_that_numbers_name_are_taken_out_where_a_list_has_their_words() -> None:
    text = "".join(
        f'<p>It rained.<a aria-describedby="tip-{n}" class="citation"><sup>{n}</sup></a> Nobody came.</p>'
        for n in range(1, len(LONG) + 1)
    )
    listed = "".join(f'<li id="footnote-{n}">{words}</li>' for n, words in enumerate(LONG))
    boxes = "".join(f'<div id="tip-{n}" role="tooltip">{words}</div>' for n, words in enumerate(LONG, start=1))
    found = reading(f"<html><body>{text}<h3>Footnotes</h3><ol>{listed}</ol>{boxes}</body></html>", "a.html")
    assert all(found.text.count(words) == 1 for words in LONG)
    assert [found.text[m.start : m.end] for m in found.marks if m.kind is MarkKind.NOTE] == list(LONG)

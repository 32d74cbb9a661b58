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


@pytest.mark.parametrize("form", [TUFTE, WORDPRESS, CITE])
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

"""HTML in Markdown, as blogs that were moved from elsewhere have it."""

from __future__ import annotations

from tests.read.reading import reading
from whence.models import MarkKind
from whence.read.markdown.html import flush

SAID = '<p>It silted up.<a name="_ftnref{0}" href="#_ftn{0}"><span>[{0}]</span></a></p>\n\n'
NOTE = """  <div id="ftn{0}">
    <p class="MsoFootnoteText">
      <a name="_ftn{0}" href="#_ftnref{0}"><span class="MsoFootnoteReference"><!--[if !supportFootnotes]-->

      <span style="font-size: 11pt">[{0}]</span><!--[endif]--></span></a>

      <span style="font-size: 11pt"> {1}</span>
    </p>
  </div>

"""
WORKS = ("Lee, A. <em>Silt and Sand.</em> Ostmere: Roe Press, 1987. 93.", "Ibid., 99.", "Roe, J. Towns. 2003. 5.")


def _page() -> str:
    said = "".join(SAID.format(number) for number in range(1, 4))
    notes = "".join(NOTE.format(number, words) for number, words in enumerate(WORKS, start=1))
    return f"It rained.\n\n{said}<div>\n{notes}</div>\n"


def test_tags_behind_empty_lines_of_a_set_in_paragraph_are_no_text() -> None:
    found = reading(_page(), "a.md")
    assert "<" not in found.text
    assert "[2] Ibid., 99." in found.text


def test_notes_that_a_word_processor_wrote_as_html_are_notes() -> None:
    found = reading(_page(), "a.md")
    notes = [found.text[mark.start : mark.end] for mark in found.marks if mark.kind is MarkKind.NOTE]
    assert notes == [
        "[1] Lee, A. Silt and Sand. Ostmere: Roe Press, 1987. 93.",
        "[2] Ibid., 99.",
        "[3] Roe, J. Towns. 2003. 5.",
    ]
    assert sum(mark.kind is MarkKind.NOTE_REFERENCE for mark in found.marks) == 3


def test_a_table_that_is_set_in_is_no_code() -> None:
    assert "<td" not in reading("<div>\n\n    <table>\n    <tr><td>Silt</td></tr>\n    </table>\n</div>\n", "a.md").text


def test_code_and_markdown_inside_of_html_stay_as_they_are() -> None:
    fenced = "```\n<p>\n\n      <b>Silt</b>\n</p>\n```\n"
    written = "<p>\n\n      [Silt](a.md)\n\n      <b>Sand</b>\n</p>\n"
    alone = "It rained:\n\n      <b>Silt</b>\n\nIt did.\n"
    assert [flush(text) for text in (fenced, written, alone)] == [fenced, written, alone]

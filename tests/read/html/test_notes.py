import pytest

from tests.read.reading import data_of, html, under
from whence.models import MarkKind

BODY = "<p>He denied it.<sup><a href='#fn1' id='r1'>1</a></sup> Twice.<a href='#fn2' id='r2'>[2]</a></p>"


def pairs(body: str) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """(words, label) of the markers, (words, label) of the notes."""
    found = html(body)
    kinds = (MarkKind.NOTE_REFERENCE, MarkKind.NOTE)
    both = [[(w, str(d["label"])) for w, d in zip(under(found, k), data_of(found, k), strict=True)] for k in kinds]
    return both[0], both[1]


def test_markers_lead_to_the_items_of_a_list() -> None:
    markers, notes = pairs(
        BODY + "<ol><li id='fn1'>Estuary Review, 4. <a href='#r1'>↑</a><li id='fn2'><p>Ibid.</p><p>More.</p></ol>"
    )
    assert markers == [("1", "1"), ("[2]", "2")]
    assert notes == [("Estuary Review, 4.", "1"), ("Ibid.\n\nMore.", "2")]


def test_an_anchor_opens_a_note_that_goes_on_to_the_next() -> None:
    markers, notes = pairs(
        BODY
        + "<div><p><a id='fn1'></a>1. Review, 4.</p><p>With more.</p><p><a name='fn2'>2.</a> Ibid.</p></div><p>By X."
    )
    assert notes == [("1. Review, 4.\n\nWith more.", "1"), ("2. Ibid.", "2")]
    assert len(markers) == 2


def test_notes_divided_by_line_ends_are_told_apart() -> None:
    _, notes = pairs(BODY + "<p><a id='fn1'></a>1. Review.<br><a id='fn2'></a>2. Ibid.</p>")
    assert notes == [("1. Review.", "1"), ("2. Ibid.", "2")]


def test_what_follows_the_last_note_is_no_part_of_it() -> None:
    _, notes = pairs(
        "<div>"
        + BODY
        + "<h2>Notes</h2><p id='fn1'>1. Review.</p><p id='fn2'>2. Ibid.</p><p>About the author.</p></div>"
    )
    assert notes == [("1. Review.", "1"), ("2. Ibid.", "2")]


def test_a_link_to_a_heading_is_no_marker() -> None:
    assert pairs("<p><a href='#part-2'>2</a></p><h2 id='part-2'>What the tide took</h2><p>Text.") == ([], [])


def test_a_link_upwards_is_no_marker() -> None:
    markers, _ = pairs("<p id='fn1'>1. Note.</p><p>Text <a href='#fn1'>1</a>")
    assert markers == []


def test_a_marker_without_its_note_is_left_out() -> None:
    assert pairs("<p>Text.<a href='#fn9'>9</a></p>") == ([], [])


def test_two_markers_may_lead_to_one_note() -> None:
    markers, notes = pairs(
        "<p>One.<a href='#n-a'>a</a> Two.<a href='#n-a'>a</a></p><section><p id='n-a'>a Same place.</p></section>"
    )
    assert [label for _, label in markers] == ["a", "a"]
    assert notes == [("a Same place.", "a")]


def test_raised_figures_are_superscript_without_being_markers() -> None:
    found = html("<p>One km<sup>2</sup>.")
    assert under(found, MarkKind.SUPERSCRIPT) == ["2"]
    assert under(found, MarkKind.NOTE_REFERENCE) == []


def test_an_item_of_a_numbered_list_is_the_note_of_its_number() -> None:
    markers, notes = pairs(
        "<p>One.<sup><a href='#n1'>1</a></sup> Two.<sup><a href='#n2'>2</a></sup></p>"
        "<ol><li id='n1'>Review.</li><li id='n2'>Ibid.</li></ol>"
    )
    assert [label for _, label in markers] == ["1", "2"]
    assert notes == [("Review.", "1"), ("Ibid.", "2")]


def test_a_place_that_links_back_to_the_marker_is_its_note() -> None:
    _, notes = pairs(
        "<p>One.<sup id='r-a'><a href='#x'>a</a></sup></p><h2>Sources</h2><p id='x'>Review. <a href='#r-a'>up</a></p>"
    )
    assert [label for _, label in notes] == ["a"]


CHAPTERED = "<p>It sank.<a name='t2-1'></a><a href='#footnote2-1'>[2-1]</a> Twice.<a href='#footnote2-2'>[2-2]</a></p>"
FEET = (
    "<p><a id='footnote2-1'></a><b>Footnote 2-1:</b> Log.</p><p><a id='footnote2-2'></a><b>Footnote 2-2:</b> Ibid.</p>"
)


def test_an_empty_place_beside_a_link_back_begins_a_note() -> None:
    """The link stands before the place that it belongs to, in the note as in the text."""
    markers, notes = pairs(
        "<p>He denied it.[<a href='#x1'>1</a><a name='x1.1'></a>] Twice.[<a href='#x2'>2</a><a name='x2.2'></a>]</p>"
        "<p>[<a href='#x1.1'>1</a><a name='x1'></a>] Estuary Review, 4.</p>"
        "<p>[<a href='#x2.2'>2</a><a name='x2'></a>] <i>Ibid.</i></p>"
    )
    assert markers == [("1", "1"), ("2", "2")]
    assert notes == [("[1] Estuary Review, 4.", "1"), ("[2] Ibid.", "2")]


def test_labels_with_their_chapter_are_labels() -> None:
    markers, notes = pairs(CHAPTERED + FEET)
    assert markers == [("[2-1]", "2-1"), ("[2-2]", "2-2")]
    assert notes == [("Footnote 2-1: Log.", "2-1"), ("Footnote 2-2: Ibid.", "2-2")]


def test_a_range_of_notes_is_no_label_with_a_chapter() -> None:
    markers, _ = pairs("<p>It sank.<a href='#fn1'>[1-2]</a></p><p id='fn1'>1. Log.</p><p id='fn2'>2. Ibid.</p>")
    assert markers == []


def test_an_index_s_letter_leads_to_no_numbered_note() -> None:
    index = "<p>Boats, 3<a href='#footnote2-1'>n</a></p>"
    markers, notes = pairs(index + CHAPTERED + FEET)
    assert [label for _, label in markers] == ["2-1", "2-2"] == [label for _, label in notes]


def test_a_block_that_begins_with_a_label_is_the_note_with_its_paragraphs() -> None:
    _, notes = pairs(
        BODY
        + "<blockquote><a id='fn1'></a><b>Footnote 1:</b> <a href='#r1'>(return)</a><p>Review, 4.<p>More.</blockquote>"
        + "<blockquote><a id='fn2'></a><b>Footnote 2:</b> <a href='#r1'>(return)</a><p>Ibid.</blockquote><p>By X."
    )
    assert notes == [
        ("Footnote 1: (return)\n\nReview, 4.\n\nMore.", "1"),
        ("Footnote 2: (return)\n\nIbid.", "2"),
    ]


def test_a_block_of_several_notes_is_none() -> None:
    _, notes = pairs(
        BODY + "<div><a id='fn1'></a>1. Review.<p>More.</p><a id='fn2'></a>2. Ibid.<p>Further.</p></div><p>By X."
    )
    assert [words.split("\n")[0] for words, _ in notes] == ["1. Review.", "2. Ibid."]
    assert "Ibid" not in notes[0][0]


def test_a_label_before_the_block_of_its_note_begins_it() -> None:
    _, notes = pairs(
        "<body>"
        + BODY
        + "<a id='fn1'></a><a href='#r1'>[1]</a><div class='note'><p>Review, 4.</p><p>With more.</p></div>\n"
        "<p><a id='fn2'></a><a href='#r2'>[2]</a></p><blockquote><p>Ibid.</p></blockquote><p>About the author.</p>"
    )
    assert notes == [("[1]\n\nReview, 4.\n\nWith more.", "1"), ("[2]\n\nIbid.", "2")]


def test_a_note_ends_where_the_text_goes_on_to_the_next_marker() -> None:
    _, notes = pairs(
        '<p>One.<a href="#n1">1</a></p><p><a name="n1"></a>1. Estuary Review, 4.</p>'
        '<p>More.<a href="#n2">2</a></p><p><a name="n2"></a>2. Ibid.</p>'
    )
    assert notes == [("1. Estuary Review, 4.", "1"), ("2. Ibid.", "2")]


@pytest.mark.parametrize("label", ["Footnote 1", "n1", "Endnote 1", "note 1", "fn1"])
def test_a_marker_may_name_itself(label: str) -> None:
    markers, notes = pairs(f'<p>One.<a href="#n1">{label}</a></p><p id="n1">1. Estuary Review, 4.</p>')
    assert (markers, notes) == ([(label, "1")], [("1. Estuary Review, 4.", "1")])


def test_a_note_ends_before_the_link_that_leads_back_from_it() -> None:
    _, notes = pairs(
        '<p>One.<a id="r1" href="#fn1">1</a></p><div id="fn1"><p>Estuary Review, 4.</p><p><a href="#r1">Up we go</a></p></div>'
    )
    assert notes == [("Estuary Review, 4.", "1")]


def test_a_row_of_links_to_sections_is_no_row_of_markers() -> None:
    row = " | ".join(f'<a href="#s{n}">{n}</a>' for n in range(1, 10))
    sections = "".join(f'<p id="s{n}">{n}. The harbour is open on day {n}.</p>' for n in range(1, 10))
    assert pairs(f"<p>{row}</p>{sections}") == ([], [])


def test_three_markers_in_a_row_are_markers() -> None:
    body = ", ".join(f'<a href="#fn{n}">{n}</a>' for n in range(1, 4))
    listed = "".join(f'<li id="fn{n}">Work {n}.</li>' for n in range(1, 4))
    assert len(pairs(f"<p>It rained.{body}</p><ol>{listed}</ol>")[1]) == 3


@pytest.mark.parametrize("name", ["Page_{}", "pg{}", "p{}", "page-00{}", "Lee_page_{}"])
def test_a_page_that_contents_lead_to_is_no_note(name: str) -> None:
    first, second = name.format(11), name.format(12)
    markers, notes = pairs(
        f'<table><tr><td>Silt</td><td><a href="#{first}">11</a></td></tr>'
        f'<tr><td>Sand</td><td><a href="#{second}">12</a></td></tr></table>'
        f'<p><span id="{first}">11</span>The harbour silted up<sup><a href="#f1" id="r1">1</a></sup> in a year.</p>'
        f'<p><span id="{second}"></span>12 boats came.</p><p id="f1"><a href="#r1">1</a> Lee, Silt, 4.</p>'
    )
    assert markers == [("1", "1")]
    assert notes == [("1 Lee, Silt, 4.", "1")]


def test_a_year_that_leads_to_an_entry_of_a_list_is_no_marker() -> None:
    """As Pandoc links author and date; a note of such a number begins with it."""
    body = "<p>It rained (Lee <a href='#ref-lee'>2004</a>, 9), and so on (Roe <a href='#ref-roe'>2011</a>).</p>"
    entries = "<div id='ref-lee'><p>Lee, Ann. 2004. Silt.</p></div><div id='ref-roe'><p>Roe, Jan. 2011. Sand.</p></div>"
    assert pairs(f"{body}<h2>References</h2>{entries}") == ([], [])
    many = "<p>It rained.<a href='#fn2004'>2004</a></p><p id='fn2004'>2004. Lee, Silt, 9.</p>"
    assert pairs(many) == ([("2004", "2004")], [("2004. Lee, Silt, 9.", "2004")])


def test_a_further_paragraph_beside_a_note_s_belongs_to_it() -> None:
    listed = '<p id="n1">1. A. Doe, A Book.</p><p>It was never read.</p><p id="n2">2. Ibid.</p><p>Jane Roe teaches.</p>'
    text = '<p>It rained.<a href="#n1">1</a> Nobody came.<a href="#n2">2</a></p>'
    found = html(f"{text}<h2>Notes</h2>{listed}")
    notes = [found.text[mark.start : mark.end] for mark in found.marks if mark.kind is MarkKind.NOTE]
    assert notes == ["1. A. Doe, A Book.\n\nIt was never read.", "2. Ibid."]

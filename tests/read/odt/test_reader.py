"""OpenDocument texts: what LibreOffice writes, in miniature."""

import pytest

from tests.read.office import archive
from tests.read.reading import data_of, reading, under
from whence.errors import ReadError
from whence.models import MarkKind

NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{word}:1.0"'
    for name, word in {
        "office": "office", "text": "text", "table": "table", "style": "style", "draw": "drawing", "meta": "meta",
        "fo": "xsl-fo-compatible",
    }.items()
) + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'  # fmt: skip
STYLES = """
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>
<style:style style:name="P2" style:family="paragraph">
  <style:paragraph-properties fo:margin-left="0.5in" fo:margin-right="1.27cm"/></style:style>
<style:style style:name="T1" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="T2" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="T3" style:family="text"><style:text-properties text:display="none"/></style:style>"""


def odt(body: str, **parts: str) -> bytes:
    content = (
        f"<office:document-content {NAMES}><office:automatic-styles>{STYLES}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return archive(
        {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content}
        | {f"{name}.xml": text for name, text in parts.items()},
        packed=False,
    )


def note(label: str, words: str, kind: str = "footnote") -> str:
    return (
        f'<text:note text:id="n{label}" text:note-class="{kind}"><text:note-citation>{label}</text:note-citation>'
        f"<text:note-body><text:p>{words}</text:p></text:note-body></text:note>"
    )


def test_footnotes_then_endnotes_stand_behind_the_text() -> None:
    found = reading(
        odt(f"<text:p>It rained.{note('i', 'End.', 'endnote')}{note('1', 'Review, p. 3.')}</text:p>"), "a.odt"
    )
    assert found.text == "It rained.i1\n\n1 Review, p. 3.\n\ni End."
    assert under(found, MarkKind.NOTE_REFERENCE) == ["i", "1"]
    assert data_of(found, MarkKind.NOTE) == [
        {"label": "1", "id": "n1", "kind": "footnote"},
        {"label": "i", "id": "ni", "kind": "endnote"},
    ]


def test_quotations_are_known_by_inherited_style_by_name_or_by_margins() -> None:
    body = "".join(
        f'<text:p text:style-name="{style}">{style}.</text:p>' for style in ("P1", "P2", "Quotations", "Text")
    )
    assert under(reading(odt(body), "a.odt"), MarkKind.BLOCK_QUOTE) == ["P1.", "P2.", "Quotations."]


def test_headings_links_raised_and_set_letters_are_marked_and_hidden_ones_are_no_text() -> None:
    found = reading(
        odt(
            '<text:h text:outline-level="2">A day</text:h><text:p>It <text:span text:style-name="T1">rained</text:span>'
            '<text:span text:style-name="T2">2</text:span><text:span text:style-name="T3">never</text:span>'
            '<text:s text:c="3"/>in <text:a xlink:href="https://e.org/a">Ostmere</text:a>.</text:p>'
        ),
        "a.odt",
    )
    assert found.text == "A day\n\nIt rained2 in Ostmere."
    assert data_of(found, MarkKind.HEADING) == [{"level": 2}]
    assert data_of(found, MarkKind.LINK) == [{"href": "https://e.org/a"}]
    assert (under(found, MarkKind.EMPHASIS), under(found, MarkKind.SUPERSCRIPT)) == (["rained"], ["2"])


def test_a_comment_covers_its_range_and_one_without_an_end_the_rest_of_its_paragraph() -> None:
    inside = "<dc:creator>J. Orr</dc:creator><dc:date>2021-03-04T10:00:00</dc:date><text:p>memo.pdf p. 3</text:p>"
    found = reading(
        odt(
            f'<text:p>It <office:annotation office:name="c1">{inside}</office:annotation>rained'
            f'<office:annotation-end office:name="c1"/> all <office:annotation>{inside}</office:annotation>day.</text:p>'
        ),
        "a.odt",
    )
    assert under(found, MarkKind.COMMENT) == ["rained", "day."]
    assert data_of(found, MarkKind.COMMENT)[0] == {
        "author": "J. Orr", "date": "2021-03-04T10:00:00", "text": "memo.pdf p. 3", "id": "c1"
    }  # fmt: skip
    assert found.text == "It rained all day."


def test_what_was_deleted_is_no_text() -> None:
    deleted = "<text:tracked-changes><text:changed-region><text:deletion><text:p>Never.</text:p></text:deletion>"
    found = reading(odt(f"{deleted}</text:changed-region></text:tracked-changes><text:p>It rained.</text:p>"), "a.odt")
    assert found.text == "It rained."


def test_tables_of_data_are_rows_of_cells_and_lists_have_depth() -> None:
    rows = "".join(
        f"<table:table-row><table:table-cell><text:p>{a}</text:p></table:table-cell>"
        f"<table:table-cell><text:p>{b}</text:p></table:table-cell></table:table-row>"
        for a, b in (("Port", "Ships"), ("Ostmere", "3"))
    )
    inner = "<text:list><text:list-item><text:p>two</text:p></text:list-item></text:list>"
    found = reading(
        odt(
            f"<table:table>{rows}</table:table>"
            f"<text:list><text:list-item><text:p>one</text:p>{inner}</text:list-item></text:list>"
        ),
        "a.odt",
    )
    assert found.text == "Port\tShips\nOstmere\t3\n\none\n\ntwo"
    assert data_of(found, MarkKind.CELL)[3] == {"row": 2, "column": 2}
    assert [data["depth"] for data in data_of(found, MarkKind.LIST_ITEM)] == [1, 2]


def test_text_boxes_follow_their_paragraph() -> None:
    box = "<draw:frame><draw:text-box><text:p>Boxed.</text:p></draw:text-box></draw:frame>"
    assert reading(odt(f"<text:p>It {box}rained.</text:p>"), "a.odt").text == "It rained.\n\nBoxed."


def test_title_and_author_of_the_file_count_where_the_text_shows_them() -> None:
    meta = (
        f"<office:document-meta {NAMES}><office:meta><dc:title>The Silt Report</dc:title>"
        "<meta:initial-creator>Administrator</meta:initial-creator></office:meta></office:document-meta>"
    )
    found = reading(odt("<text:p>The Silt Report</text:p><text:p>It rained.</text:p>", meta=meta), "a.odt")
    assert (found.metadata.title, found.metadata.authors) == ("The Silt Report", ())


def test_one_xml_file_reads_as_the_packed_one_does() -> None:
    flat = (
        f'<?xml version="1.0"?><office:document {NAMES} office:mimetype="application/vnd.oasis.opendocument.text">'
        "<office:body><office:text><text:p>It rained.</text:p></office:text></office:body></office:document>"
    )
    assert reading(flat, "a.fodt").text == "It rained."


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (odt("<text:p>x</text:p>")[:-40], "damaged"),
        (odt("<text:p>x"), "damaged"),
        (archive({"mimetype": "application/vnd.oasis.opendocument.text", "a": "x"}, packed=False), "no text part"),
        (odt('<!ENTITY a "x"><text:p>x</text:p>'), "entities"),
        (odt("<text:section>" * 1500 + "</text:section>" * 1500), "nested too deep"),
    ],
)
def test_damaged_files_say_so(data: bytes, words: str) -> None:
    with pytest.raises(ReadError, match=words):
        reading(data, "a.odt")

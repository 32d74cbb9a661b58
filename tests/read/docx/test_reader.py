import io

import docx as python_docx
import pytest

from tests.read.office import MC, R, W, archive, docx, notes, paragraph, run
from tests.read.reading import data_of, reading, under
from whence.errors import ReadError
from whence.models import MarkKind, Reading
from whence.read.notes.numbers.word_labels import label

FOOT = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
END = '<w:r><w:endnoteReference w:id="{}"/></w:r>'


def read_docx(body: str, **parts: str) -> Reading:
    return reading(docx(body, parts=parts), "a.docx")


def test_tracked_changes_are_accepted() -> None:
    body = paragraph(
        run("The port denied ")
        + '<w:del w:id="1"><w:r><w:delText>nothing</w:delText></w:r></w:del>'
        + f'<w:ins w:id="2">{run("everything")}</w:ins>'
        + f'<w:moveFrom w:id="3">{run(" yesterday")}</w:moveFrom><w:moveTo w:id="4">{run(" today")}</w:moveTo>'
    )
    assert read_docx(body).text == "The port denied everything today"


def test_a_paragraph_whose_end_is_deleted_runs_on_in_the_next() -> None:
    body = f'<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>{run("One ")}</w:p>{paragraph("two.")}'
    found = read_docx(body)
    assert under(found, MarkKind.PARAGRAPH) == ["One two."]


def test_notes_follow_the_text_with_their_markers() -> None:
    body = (
        paragraph(run("He denied it.") + FOOT.format(7) + run(" Twice.") + END.format(3))
        + paragraph(run("Again.") + FOOT.format(5) + run(" See the same.") + END.format(4))
    )  # fmt: skip
    found = read_docx(
        body,
        footnotes=notes("footnote", {"5": "Gazette, 9.", "7": "Review, 4.", "9": "Never cited."}),
        endnotes=notes("endnote", {"3": "Ibid.", "4": "Op. cit."}),
    )
    assert found.text.split("\n\n") == [
        "He denied it.1 Twice.i", "Again.2 See the same.ii", "1 Review, 4.", "2 Gazette, 9.", "i Ibid.", "ii Op. cit.",
    ]  # fmt: skip
    assert [(d["label"], d["kind"]) for d in data_of(found, MarkKind.NOTE)] == [
        ("1", "footnote"), ("2", "footnote"), ("i", "endnote"), ("ii", "endnote"),
    ]  # fmt: skip
    targets = {d["target"] for d in data_of(found, MarkKind.NOTE_REFERENCE)}
    assert targets == {d["id"] for d in data_of(found, MarkKind.NOTE)}


def test_the_number_format_of_notes_is_the_files() -> None:
    settings = f'<w:settings {W}><w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr></w:settings>'
    found = read_docx(
        paragraph(run("Text.") + END.format(1)), endnotes=notes("endnote", {"1": "Ibid."}), settings=settings
    )
    assert under(found, MarkKind.NOTE_REFERENCE) == ["1"]


@pytest.mark.parametrize("own", ["*", "7"])
def test_a_mark_of_the_authors_own_is_not_counted(own: str) -> None:
    custom = f'<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>{own}</w:t></w:r>'
    found = read_docx(
        paragraph(run("One") + custom + run(" two.") + FOOT.format(2)),
        footnotes=notes("footnote", {"1": f"{own} Ours.", "2": "Counted."}),
    )
    assert found.text.startswith(f"One{own} two.1")
    assert under(found, MarkKind.NOTE_REFERENCE) == [own, "1"]
    assert [mark.data["label"] for mark in found.marks if mark.kind is MarkKind.NOTE] == [own, "1"]


def test_a_note_whose_own_mark_is_missing_has_no_marker() -> None:
    custom = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/></w:r>'
    found = read_docx(paragraph(run("One") + custom + run(" two.")), footnotes=notes("footnote", {"1": "Ours."}))
    assert found.text.startswith("One two.")
    assert under(found, MarkKind.NOTE_REFERENCE) == []


@pytest.mark.parametrize(
    ("count", "form", "printed"),
    [(1, "decimal", "1"), (9, "lowerRoman", "ix"), (44, "upperRoman", "XLIV"), (27, "lowerLetter", "aa"),
     (6, "chicago", "††"), (3, "unheardOf", "3")],
)  # fmt: skip
def test_labels_are_what_word_prints(count: int, form: str, printed: str) -> None:
    assert label(count, form) == printed


def comments(text: str) -> str:
    return (
        f'<w:comments {W}><w:comment w:id="0" w:author="Ed" w:date="2021-03-04T00:00:00Z">'
        f"{paragraph(text)}</w:comment></w:comments>"
    )


def test_comments_stand_on_exactly_their_words() -> None:
    body = paragraph(
        run("He ") + '<w:commentRangeStart w:id="0"/>' + run("denied ") + run("it", "<w:b/>")
        + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>' + run(" twice.")
    )  # fmt: skip
    found = read_docx(body, comments=comments("Who says so?"))
    assert under(found, MarkKind.COMMENT) == ["denied it"]
    assert data_of(found, MarkKind.COMMENT) == [
        {"author": "Ed", "date": "2021-03-04T00:00:00Z", "text": "Who says so?", "id": "0"}
    ]
    assert "Who says so?" not in found.text


def test_a_comment_may_range_over_paragraphs_or_hang_on_a_point() -> None:
    start, end = '<w:commentRangeStart w:id="0"/>', '<w:commentRangeEnd w:id="0"/>'
    ranged = read_docx(paragraph(start + run("One.")) + paragraph(run("Two.") + end), comments=comments("x"))
    assert under(ranged, MarkKind.COMMENT) == ["One.\n\nTwo."]
    point = paragraph(run("One.") + '<w:r><w:commentReference w:id="0"/></w:r>')
    assert under(read_docx(point, comments=comments("x")), MarkKind.COMMENT) == ["One."]


def test_styles_are_known_in_any_language_and_through_inheritance() -> None:
    found = read_docx(
        paragraph("Silt", style="Titel") + paragraph("By T. Aldry", style="Autor")
        + paragraph("Part", style="berschrift1") + paragraph("Never.", style="MeinZitat")
    )  # fmt: skip
    assert under(found, MarkKind.HEADING) == ["Silt", "Part"]
    assert under(found, MarkKind.BLOCK_QUOTE) == ["Never."]
    assert data_of(found, MarkKind.PARAGRAPH)[0] == {"style": "byline"}


def test_paragraphs_set_in_from_both_sides_are_block_quotes() -> None:
    both = '<w:p><w:pPr><w:ind w:left="720" w:right="720"/></w:pPr>' + run("Quoted.") + "</w:p>"
    left = '<w:p><w:pPr><w:ind w:left="720"/></w:pPr>' + run("Only indented.") + "</w:p>"
    assert under(read_docx(both + left), MarkKind.BLOCK_QUOTE) == ["Quoted."]


def test_fields_give_their_result_not_their_code() -> None:
    part = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    code = '<w:r><w:instrText> ADDIN ZOTERO_ITEM CSL_CITATION {"id": 1}</w:instrText></w:r>'
    zotero = part.format("begin") + code + part.format("separate") + run("(Smith 2019)") + part.format("end")
    link = (
        part.format("begin") + '<w:r><w:instrText> HYPERLINK "https://e.org/a" </w:instrText></w:r>'
        + part.format("separate") + run("there") + part.format("end")
    )  # fmt: skip
    found = read_docx(paragraph(run("So ") + zotero + run(", ") + link + run(".")))
    assert found.text == "So (Smith 2019), there."
    assert data_of(found, MarkKind.LINK) == [{"href": "https://e.org/a"}]


def test_links_are_read_from_the_relations_and_never_followed() -> None:
    body = paragraph(f'<w:hyperlink r:id="L1">{run("the survey")}</w:hyperlink>')
    found = reading(docx(body, links={"L1": "https://e.org/survey"}), "a.docx")
    assert data_of(found, MarkKind.LINK) == [{"href": "https://e.org/survey"}]


def test_what_would_run_a_script_is_no_link() -> None:
    body = paragraph(f'<w:hyperlink r:id="L1">{run("the survey")}</w:hyperlink>')
    found = reading(docx(body, links={"L1": "javascript:x()"}), "a.docx")
    assert (found.text, data_of(found, MarkKind.LINK)) == ("the survey", [])


def test_text_boxes_are_read_once_beside_their_paragraph() -> None:
    box = f"<w:txbxContent>{paragraph('Boxed.')}</w:txbxContent>"
    both = (
        f'<w:r><mc:AlternateContent {MC}><mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert read_docx(paragraph(both + run("Beside."))).text == "Beside.\n\nBoxed."


def test_tables_lists_and_formatting_become_marks() -> None:
    row = "<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>"
    table = "<w:tbl>" + row.format(paragraph("2019"), paragraph("300")) + "</w:tbl>"
    item = '<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>' + run("deep") + "</w:p>"
    styled = paragraph(
        run("a", "<w:b/>") + run("b", '<w:i w:val="0"/>') + run("2", '<w:vertAlign w:val="superscript"/>')
    )
    found = read_docx(table + item + styled)
    assert under(found, MarkKind.TABLE) == ["2019\t300"]
    assert data_of(found, MarkKind.CELL)[1] == {"row": 1, "column": 2}
    assert data_of(found, MarkKind.LIST_ITEM) == [{"depth": 2}]
    assert under(found, MarkKind.EMPHASIS) == ["a"]
    assert under(found, MarkKind.SUPERSCRIPT) == ["2"]


def test_hidden_text_is_none_and_page_headers_are_grey() -> None:
    found = read_docx(
        paragraph(run("Seen.") + run("Hidden.", "<w:vanish/>")), header1=f"<w:hdr {W}>{paragraph('Gazette')}</w:hdr>"
    )
    assert found.text == "Seen.\n\nGazette"
    assert under(found, MarkKind.EXTRANEOUS) == ["Gazette"]


def test_content_controls_and_odd_wrappers_are_looked_into() -> None:
    wrapped = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('One.')}</w:sdtContent></w:sdt>"
    inline = paragraph(f"<w:smartTag>{run('Two')}</w:smartTag><w:sdt><w:sdtContent>{run('.')}</w:sdtContent></w:sdt>")
    assert read_docx(wrapped + inline).text == "One.\n\nTwo."


def test_a_file_that_word_processors_write_is_read() -> None:
    made = python_docx.Document()
    made.core_properties.title = "What the Tide Took"
    made.core_properties.author = "python-docx"
    made.add_heading("What the Tide Took", 0)
    made.add_heading("Background", 1)
    made.add_paragraph("We never dredged.", style="Quote")
    made.add_paragraph("first", style="List Bullet")
    file = io.BytesIO()
    made.save(file)
    found = reading(file.getvalue(), "a.docx")
    assert found.text == "What the Tide Took\n\nBackground\n\nWe never dredged.\n\nfirst"
    assert under(found, MarkKind.HEADING) == ["What the Tide Took", "Background"]
    assert (found.metadata.title, found.metadata.authors) == ("What the Tide Took", ())


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_truncated_file_says_so(share: float) -> None:
    data = docx(paragraph("It rained. " * 500))
    with pytest.raises(ReadError, match="damaged or cut off"):
        reading(data[: int(share * len(data))] + b"word/document", "a.docx")


def test_a_broken_part_says_which() -> None:
    data = archive({"word/document.xml": f"<w:document {W}><w:body><w:p>"})
    with pytest.raises(ReadError, match=r"word/document.xml .* damaged"):
        reading(data, "a.docx")


def test_a_bomb_is_not_unpacked() -> None:
    data = archive({"word/document.xml": b"<w:document>" + b" " * (40 << 20)})
    assert len(data) < 100_000
    with pytest.raises(ReadError, match="not unpacked"):
        reading(data, "a.docx")


def test_entities_are_never_resolved() -> None:
    outside = f'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document {W}><w:body>{paragraph("&e;")}</w:body></w:document>'
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    inside = (
        f'<!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]><w:document {W}><w:body>{paragraph("&l11;")}</w:body></w:document>'
    )
    for document in (outside, inside):
        with pytest.raises(ReadError, match="entities"):
            reading(archive({"word/document.xml": document}), "a.docx")


def test_nesting_without_end_is_refused_or_read() -> None:
    row = "<w:tbl><w:tr><w:tc>"
    body = row * 2000 + paragraph("deep") + "</w:tc></w:tr></w:tbl>" * 2000
    with pytest.raises(ReadError, match=r"deep|damaged"):
        read_docx(body)


def test_a_file_without_a_body_says_so() -> None:
    with pytest.raises(ReadError, match="no text body"):
        reading(archive({"word/document.xml": f"<w:document {W} {R}/>"}), "a.docx")

"""Workbooks by openpyxl and slides by python-pptx, the libraries that people make them with."""

import datetime
import io
import zipfile

import openpyxl
import pptx
import pytest
from openpyxl.comments import Comment
from pptx.util import Inches

from tests.read.office import archive
from tests.read.reading import data_of, reading, under
from whence.errors import ReadError
from whence.models import MarkKind


def workbook() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Ports"
    sheet.append(["Port", "Ships", "Seen"])
    sheet.append(["Ostmere", 3, datetime.datetime(2021, 3, 4)])
    sheet["B4"] = 0.5
    hidden = book.create_sheet("Notes")
    hidden["A1"] = "Not for print"
    hidden.sheet_state = "hidden"
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def slides() -> bytes:
    shown = pptx.Presentation()
    slide = shown.slides.add_slide(shown.slide_layouts[5])
    slide.shapes.title.text = "The silt"
    box = slide.shapes.add_textbox(Inches(1), Inches(2), Inches(3), Inches(1)).text_frame
    run = box.paragraphs[0].add_run()
    run.text = "the log"
    run.hyperlink.address = "https://e.org/a"
    table = slide.shapes.add_table(1, 2, Inches(1), Inches(4), Inches(3), Inches(1)).table
    table.cell(0, 0).text, table.cell(0, 1).text = "Ostmere", "3"
    slide.notes_slide.notes_text_frame.text = "Say that it rained."
    shown.slides.add_slide(shown.slide_layouts[6]).shapes.add_textbox(0, 0, 99, 99).text_frame.text = "The end."
    file = io.BytesIO()
    shown.save(file)
    return file.getvalue()


def test_sheets_are_headings_and_cells_know_their_address() -> None:
    found = reading(workbook(), "a.xlsx")
    assert found.text == "Ports\n\nPort\tShips\tSeen\nOstmere\t3\t2021-03-04\n0.5\n\nNotes\n\nNot for print"
    assert data_of(found, MarkKind.CELL)[6] == {"row": 4, "column": 2, "sheet": "Ports", "ref": "B4"}
    assert under(found, MarkKind.EXTRANEOUS) == ["Notes\n\nNot for print"]


def test_slides_are_pages_with_titles_links_tables_and_notes() -> None:
    found = reading(slides(), "a.pptx")
    assert found.text == "The silt\n\nthe log\n\nOstmere\t3\n\nSay that it rained.\n\nThe end."
    assert [data["number"] for data in data_of(found, MarkKind.PAGE)] == [1, 2]
    assert (under(found, MarkKind.HEADING), under(found, MarkKind.LINK)) == (["The silt"], ["the log"])
    assert data_of(found, MarkKind.NOTE)[0]["kind"] == "speaker"


@pytest.mark.parametrize(("name", "part"), [("a.xlsx", "xl/workbook.xml"), ("a.pptx", "ppt/presentation.xml")])
@pytest.mark.parametrize("content", ["<x/>", "<x", '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'])
def test_damaged_files_say_so(name: str, part: str, content: str) -> None:
    with pytest.raises(ReadError):
        reading(archive({part: content, "[Content_Types].xml": "<Types/>"}), name)


def test_a_sheet_in_an_unknown_encoding_is_damaged() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook())) as sound, zipfile.ZipFile(made, "w") as harmed:
        for name in sound.namelist():
            content = sound.read(name)
            if name.startswith("xl/worksheets/"):
                content = b'<?xml version="1.0" encoding="UT--8"?>' + content.partition(b"?>")[2]
            harmed.writestr(name, content)
    with pytest.raises(ReadError, match="UT--8"):
        reading(made.getvalue(), "a.xlsx")


def test_cells_lead_where_their_link_or_formula_says_and_carry_their_comments() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["the log", "the diary", "the script", "It rained."])
    sheet["A1"].hyperlink = "https://e.org/a?b=1&c=2"
    sheet["C1"].hyperlink = "javascript:alert(1)"
    sheet["D1"].comment = Comment("memo.pdf p. 3", "Tess Aldry")
    file = io.BytesIO()
    book.save(file)
    found = reading(file.getvalue(), "a.xlsx")
    assert under(found, MarkKind.LINK) == ["the log"]
    assert data_of(found, MarkKind.LINK) == [{"href": "https://e.org/a?b=1&c=2"}]
    assert under(found, MarkKind.COMMENT) == ["It rained."]
    [said] = data_of(found, MarkKind.COMMENT)
    assert (said["author"], said["text"], said["id"]) == ("Tess Aldry", "memo.pdf p. 3", "Sheet!D1")


def test_the_function_hyperlink_leads_to_the_address_in_its_quotes() -> None:
    sheet = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">'
        '<c r="A1" t="str"><f>HYPERLINK("https://e.org/b","the diary")</f><v>the diary</v></c>'
        '<c r="B1" t="str"><f>HYPERLINK(A1,"more")</f><v>more</v></c></row></sheetData></worksheet>'
    )
    with zipfile.ZipFile(io.BytesIO(workbook())) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        for name, content in {**parts, "xl/worksheets/sheet1.xml": sheet.encode()}.items():
            packed.writestr(name, content)
    found = reading(file.getvalue(), "a.xlsx")
    assert under(found, MarkKind.LINK) == ["the diary"]
    assert data_of(found, MarkKind.LINK) == [{"href": "https://e.org/b"}]


def test_a_title_is_known_by_its_type_where_it_is_not_number_0() -> None:
    shown = pptx.Presentation()
    slide = shown.slides.add_slide(shown.slide_layouts[5])
    slide.shapes.title.text = "The silt"
    for each in (slide, slide.slide_layout):
        for element in each.element.iter("{*}ph"):
            if element.get("type") == "title":
                element.set("idx", "100")
    file = io.BytesIO()
    shown.save(file)
    assert slide.shapes.title is None
    assert under(reading(file.getvalue(), "a.pptx"), MarkKind.HEADING) == ["The silt"]

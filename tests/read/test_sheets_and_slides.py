"""Workbooks by openpyxl and slides by python-pptx, the libraries that people make them with."""

import datetime
import io
import struct
import zipfile

import openpyxl
import pptx
import pytest
from openpyxl.comments import Comment
from pptx.util import Inches

from tests.read.compound import compound
from tests.read.office import archive
from tests.read.reading import data_of, reading, under
from whence.errors import ReadError
from whence.models import MarkKind
from whence.read import read, split
from whence.read.payload import Payload


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


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def old_workbook() -> bytes:
    """A workbook of Excel 5 (BIFF5, [MS-XLS] has its successor): one sheet with a word and two numbers, one hidden."""
    first = _record(0x0809, struct.pack("<HHHH", 0x0500, 0x0010, 0, 0))
    first += _record(0x0204, struct.pack("<HHHH", 1, 1, 0, 5) + b"Ships")
    first += _record(0x0203, struct.pack("<HHHd", 2, 1, 0, 3.0)) + _record(0x0203, struct.pack("<HHHd", 2, 2, 0, 0.25))
    second = _record(0x0809, struct.pack("<HHHH", 0x0500, 0x0010, 0, 0))
    second += _record(0x0204, struct.pack("<HHHH", 0, 0, 0, 5) + b"Quiet")
    sheets = [(b"Ports", 0, first + _record(0x0A, b"")), (b"Notes", 1, second + _record(0x0A, b""))]
    head = _record(0x0809, struct.pack("<HHHH", 0x0500, 0x0005, 0, 0))
    at = len(head) + sum(4 + 7 + len(name) for name, _, _ in sheets) + 4
    for name, state, body in sheets:
        head += _record(0x0085, struct.pack("<IBBB", at, state, 0, len(name)) + name)
        at += len(body)
    return compound({"Book": head + _record(0x0A, b"") + b"".join(body for _, _, body in sheets)})


def open_sheet() -> bytes:
    """A spreadsheet of OpenDocument 1.3."""
    office = "urn:oasis:names:tc:opendocument:xmlns:"
    content = f"""<office:document-content xmlns:office="{office}office:1.0" xmlns:table="{office}table:1.0"
 xmlns:text="{office}text:1.0"><office:body><office:spreadsheet><table:table table:name="Ports"><table:table-row>
<table:table-cell table:number-columns-repeated="2"/></table:table-row><table:table-row><table:table-cell/>
<table:table-cell office:value-type="string"><text:p>Ships</text:p></table:table-cell>
<table:table-cell office:value-type="float" office:value="0.25"/><table:table-cell office:value-type="date"
 office:date-value="2021-03-04"/></table:table-row></table:table></office:spreadsheet></office:body>
</office:document-content>"""
    manifest = """<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>"""
    members: dict[str, str | bytes] = {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": content.replace("\n", ""),
        "META-INF/manifest.xml": manifest,
    }
    return archive(members, packed=False)


def test_an_old_workbook_is_read_with_the_addresses_of_its_cells() -> None:
    found = reading(old_workbook(), "a.xls")
    assert found.text == "Ports\n\nShips\n3\t0.25\n\nNotes\n\nQuiet"
    assert [(mark.data["sheet"], mark.data["ref"]) for mark in found.marks if mark.kind is MarkKind.CELL] == [
        ("Ports", "B2"),
        ("Ports", "B3"),
        ("Ports", "C3"),
        ("Notes", "A1"),
    ]
    assert under(found, MarkKind.EXTRANEOUS) == ["Notes\n\nQuiet"]


def test_a_sheet_of_open_document_is_read() -> None:
    found = reading(open_sheet(), "a.ods")
    assert found.text == "Ports\n\nShips\t0.25\t2021-03-04"
    assert [mark.data["ref"] for mark in found.marks if mark.kind is MarkKind.CELL] == ["B2", "C2", "D2"]


def test_a_workbook_whose_styles_lead_nowhere_is_read_all_the_same() -> None:
    with zipfile.ZipFile(io.BytesIO(workbook())) as whole:
        members = {name: whole.read(name) for name in whole.namelist()}
    fonts = (
        members["xl/styles.xml"].partition(b"<fonts")[0] + b'<fonts><font><sz val="wide"/></font></fonts></styleSheet>'
    )
    members["xl/styles.xml"] = fonts
    assert "Ostmere\t3" in reading(archive(members), "a.xlsx").text


@pytest.mark.parametrize(("data", "name"), [(old_workbook(), "a.xls"), (open_sheet(), "a.ods")])
def test_a_damaged_sheet_of_another_kind_fails_with_a_reason(data: bytes, name: str) -> None:
    [found] = split(data[: len(data) // 2], name)
    if isinstance(found, Payload):
        with pytest.raises(ReadError, match="damaged"):
            read(found)
    else:
        assert "damaged" in found.reason

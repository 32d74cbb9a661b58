"""Sets a demo source as a DOCX with real hyperlinks and real endnotes.

In: a `Source`, whose running text may hold `[words](https://…)`, `*italics*` and `^[an endnote]`. Out: the bytes of a
DOCX, the same each time: fixed properties, fixed order and dates inside the archive.
"""

from __future__ import annotations

import datetime
import re
import zipfile
from io import BytesIO
from xml.sax.saxutils import escape

from demo_text import Line, Source
from docx import Document
from docx.document import Document as Docx
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.text.paragraph import Paragraph

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ENDNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.endnotes+xml"
_INLINE = re.compile(
    r"\^\[(?P<note>[^\]]+)\]|\[(?P<words>[^\]]+)\]\((?P<href>https://[^)\s]+)\)|\*(?P<italic>[^*]+)\*|(?P<plain>[^*^\[]+|[\[^*])"
)
_STYLES = {"title": "Title", "heading": "Heading 1", "pull": "Intense Quote", "sign_off": "Intense Quote"}


def docx_bytes(source: Source) -> bytes:
    """The source as a DOCX."""
    document = Document()
    _properties(document, source)
    notes: list[str] = []
    for line in (line for page in source.pages for line in page.lines):
        _paragraph(document, line, notes)
    if notes:
        _add_endnotes(document, notes)
    buffer = BytesIO()
    document.save(buffer)
    return _repacked(buffer.getvalue())


def _properties(document: Docx, source: Source) -> None:
    moment = datetime.datetime.fromisoformat(source.fields["date"]).replace(hour=9)
    properties = document.core_properties
    properties.title = source.title
    properties.author = properties.last_modified_by = source.fields.get("author", "")
    properties.created = properties.modified = moment
    properties.comments = ""
    properties.revision = 1


def _paragraph(document: Docx, line: Line, notes: list[str]) -> None:
    paragraph = document.add_paragraph(style=_STYLES.get(line.kind, "Normal"))
    for piece in _INLINE.finditer(line.text):
        if piece["note"]:
            notes.append(piece["note"])
            paragraph._p.append(_note_reference(len(notes)))
        elif piece["href"]:
            _add_link(paragraph, piece["words"], piece["href"])
        else:
            paragraph.add_run(piece["italic"] or piece["plain"]).italic = bool(piece["italic"]) or None


def _note_reference(number: int) -> object:
    style = '<w:rPr><w:rStyle w:val="EndnoteReference"/></w:rPr>'
    return parse_xml(f'<w:r xmlns:w="{_W}">{style}<w:endnoteReference w:id="{number}"/></w:r>')


def _add_link(paragraph: Paragraph, words: str, href: str) -> None:
    relation = paragraph.part.relate_to(href, RT.HYPERLINK, is_external=True)
    paragraph._p.append(
        parse_xml(
            f'<w:hyperlink xmlns:w="{_W}" xmlns:r="{_R}" r:id="{relation}"><w:r><w:rPr><w:u w:val="single"/></w:rPr>'
            f'<w:t xml:space="preserve">{escape(words)}</w:t></w:r></w:hyperlink>'
        )
    )


def _add_endnotes(document: Docx, notes: list[str]) -> None:
    """Word's own two separator notes and one note for each text, in a part that the document points to."""
    separators = "".join(
        f'<w:endnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{mark}/></w:r></w:p></w:endnote>'
        for number, kind, mark in (
            (-1, "separator", "separator"),
            (0, "continuationSeparator", "continuationSeparator"),
        )
    )
    body = "".join(_endnote(number, text) for number, text in enumerate(notes, start=1))
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    xml = f'{head}<w:endnotes xmlns:w="{_W}">{separators}{body}</w:endnotes>'
    part = Part(PackURI("/word/endnotes.xml"), _ENDNOTES, xml.encode("utf-8"), document.part.package)
    document.part.relate_to(part, RT.ENDNOTES)
    document.sections[0]._sectPr.insert(
        0, parse_xml(f'<w:endnotePr xmlns:w="{_W}"><w:numFmt w:val="decimal"/></w:endnotePr>')
    )


def _endnote(number: int, text: str) -> str:
    runs = "".join(
        f'<w:r><w:rPr>{"<w:i/>" if index % 2 else ""}</w:rPr><w:t xml:space="preserve">{escape(piece)}</w:t></w:r>'
        for index, piece in enumerate(text.split("*"))
        if piece
    )
    mark = '<w:r><w:rPr><w:rStyle w:val="EndnoteReference"/></w:rPr><w:endnoteRef/></w:r>'
    space = '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
    return f'<w:endnote w:id="{number}"><w:p>{mark}{space}{runs}</w:p></w:endnote>'


def _repacked(archive: bytes) -> bytes:
    """The same archive with its members in order and one fixed date on each."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(archive)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            member = zipfile.ZipInfo(name, date_time=(2021, 10, 16, 9, 12, 0))
            member.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(member, old.read(name), compresslevel=9)
    return out.getvalue()

"""Drafts for the tests of exports: a DOCX file with everything that a newsroom puts into one, and sheets over it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from pathlib import Path

from tests.read.office import R, W, archive, docx, notes, paragraph, run
from whence.export.sheet import Sheet
from whence.models import (
    Checked,
    Document,
    Extraction,
    Failure,
    Finding,
    Held,
    Metadata,
    Severity,
    Span,
    Summary,
    content_id,
)
from whence.read import read, split

W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
WP = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)

COMMENTS = f"""<w:comments {W} {W14}>
<w:comment w:id="4" w:author="Ana" w:date="2026-11-01T09:00:00Z" w:initials="A"><w:p w14:paraId="0A000001">
<w:r><w:t>memo.pdf p. 3</w:t></w:r></w:p></w:comment>
<w:comment w:id="7" w:author="Ben" w:initials="B"><w:p w14:paraId="0A000002"><w:r><w:t>Really?</w:t></w:r></w:p></w:comment>
</w:comments>"""
EXTENDED = f'<w15:commentsEx {W15}><w15:commentEx w15:paraId="0A000001" w15:done="0"/></w15:commentsEx>'

FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>twelve seven</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
BOX = (
    f"<w:r><w:drawing {WP}><wp:inline><wps:txbx><w:txbxContent><w:p><w:r><w:t>A box of forty words or so</w:t></w:r></w:p>"
    "</w:txbxContent></wps:txbx></wp:inline></w:drawing></w:r>"
)


def cell(words: str) -> str:
    return f"<w:tc><w:tcPr/>{paragraph(words)}</w:tc>"


BODY = "".join(
    [
        paragraph("Where the money went", style="Titel"),
        paragraph(
            run("The minister said, “We will ")
            + run("not", "<w:b/>")
            + run(" pay  a   penny more,” and the harbour ")
            + '<w:ins w:id="90" w:author="Ben" w:date="2026-11-02T10:00:00Z">'
            + run("board agreed in March")
            + "</w:ins>"
            + '<w:del w:id="91" w:author="Ben"><w:r><w:delText xml:space="preserve"> never answered</w:delText></w:r></w:del>'
            + run(". The bill came to 57 million crowns.")
        ),
        "<w:p>"
        + run("In the report")
        + '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>'
        + run(" it says that ")
        + '<w:commentRangeStart w:id="4"/>'
        + run("the dredgers were never ")
        + '<w:bookmarkStart w:id="33" w:name="here"/>'
        + run("tracked at night")
        + '<w:bookmarkEnd w:id="33"/><w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>'
        + '<w:hyperlink r:id="link1">'
        + run("as the log shows")
        + "</w:hyperlink>"
        + run(" for everyone.")
        + "</w:p>",
        "<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>One run</w:t><w:tab/><w:t xml:space='preserve"
        "'>with a tab, </w:t><w:br/><w:t>a break and more words to follow</w:t></w:r>"
        + FIELD
        + run(" after it.")
        + "</w:p>",
        f"<w:tbl><w:tr>{cell('Ship')}{cell('Trips in winter')}</w:tr><w:tr>{cell('Marta')}{cell('forty four')}</w:tr></w:tbl>",
        "<w:p>" + run("A box hangs here ") + BOX + run(" and the text goes on.") + "</w:p>",
        '<w:sdt><w:sdtContent><w:p w:rsidR="00AB12CD">'
        + '<w:r w:rsidRPr="00AB12CE"><w:t xml:space="preserve">Words in a control </w:t></w:r>'
        + '<w:proofErr w:type="spellStart"/><w:r><w:t>mispelt</w:t></w:r><w:proofErr w:type="spellEnd"/>'
        + run(" stand here.")
        + "</w:p></w:sdtContent></w:sdt>",
        paragraph("Soft­ hyphens and ﬁne ligatures, naïve ünïcode — and 漢字 — end it all at last."),
    ]
)
FOOTNOTES = notes("footnote", {"2": "Kesmar Port Authority, Annual Report 2020, page 14 of the printed edition."})


FORMAT = "application/vnd.openxmlformats-officedocument.wordprocessingml"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{FORMAT}.document.main+xml"/>'
    + "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{FORMAT}.{name}+xml"/>'
        for name in ("styles", "footnotes", "comments", "commentsExtended")
    )
    + "</Types>"
)


def rich() -> bytes:
    """A draft with a table, tracked changes, fields, a text box, a footnote, a control and others' comments."""
    parts = {"footnotes": FOOTNOTES, "comments": COMMENTS, "commentsExtended": EXTENDED}
    made = zipfile.ZipFile(io.BytesIO(docx(BODY, parts=parts, links={"link1": "https://example.org/log"})))
    return archive({**{name: made.read(name) for name in made.namelist()}, "[Content_Types].xml": TYPES})


def held(data: bytes, folder: Path, name: str = "draft.docx") -> Held:
    """A draft as it is read, with nothing extracted from it."""
    [payload] = split(data, str(folder / name))
    assert not isinstance(payload, Failure)
    reading = read(payload)
    document = Document(payload.id, payload.path, None, payload.media_type, len(data), Metadata())
    return Held(document, reading, Extraction(reading.id, Metadata()))


def sheet(draft: Held, spans: Iterable[Span]) -> Sheet:
    """A sheet with a finding on each of these stretches of the draft."""
    findings = tuple(finding(draft, span, number) for number, span in enumerate(spans))
    return Sheet((Checked(draft),), findings, Summary(9, 1, 1, 0, 0, 0, 0, 0), {draft.id: draft})


def finding(draft: Held, span: Span, number: int = 0) -> Finding:
    """A finding with a message of its own."""
    words = draft.text[slice(*span)]
    message = f"Remark {number}."
    id_ = content_id(draft.id, *span, number)
    return Finding(id_, "Q102", "quote-differs", Severity.WARNING, draft.id, *span, words, message)


__all__ = ["R", "finding", "held", "rich", "sheet"]

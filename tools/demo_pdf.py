"""Sets a demo source as a PDF with page heads, page labels, charts and scanned pages.

In: a `Source`. Out: the bytes of a PDF, the same each time: reportlab's invariant mode, built-in fonts only. A scanned
page is a grey picture of its words, without a text layer. `|` in a text is a forced line end.
"""

from __future__ import annotations

from io import BytesIO

from demo_text import Line, Page, Source
from PIL import Image, ImageDraw, ImageFilter, ImageFont
from reportlab.lib.pagesizes import A5
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

WIDTH, HEIGHT = A5
MARGIN = 48.0
_STYLES = {
    "title": ParagraphStyle("title", fontName="Times-Bold", fontSize=17, leading=21, spaceAfter=6),
    "heading": ParagraphStyle("heading", fontName="Times-Bold", fontSize=12, leading=16, spaceBefore=6, spaceAfter=3),
    "matter": ParagraphStyle("matter", fontName="Times-Italic", fontSize=11.5, leading=15.5, spaceAfter=4),
    "body": ParagraphStyle("body", fontName="Times-Roman", fontSize=12, leading=17, spaceAfter=7),
}


def pdf_bytes(source: Source) -> bytes:
    """The source as a PDF."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A5, invariant=1, pageCompression=1, lang="en")
    canvas.setTitle(source.title)
    canvas.setAuthor(source.fields.get("author", ""))
    canvas.setSubject(source.fields.get("subject", ""))
    canvas.setCreator("")
    canvas.setDateFormatter(lambda *_: f"D:{source.fields['date'].replace('-', '')}090000Z")
    for index, page in enumerate(source.pages):
        _label(canvas, index, page)
        _scanned(canvas, page) if page.scan else _printed(canvas, source, page)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _label(canvas: Canvas, index: int, page: Page) -> None:
    """The printed number as the page's label, so that viewers and readers name the page as citations do."""
    if index == 0 and page.number.isdigit():
        canvas.addPageLabel(0, "ARABIC", int(page.number))


def _printed(canvas: Canvas, source: Source, page: Page) -> None:
    canvas.setFont("Times-Italic", 8.5)
    canvas.drawString(MARGIN, HEIGHT - 32, source.fields.get("head", ""))
    canvas.setFont("Times-Roman", 9)
    canvas.drawCentredString(WIDTH / 2, 28, page.number)
    top = HEIGHT - 52
    for line in page.lines:
        top = _chart(canvas, line, top) if line.kind == "chart" else _paragraph(canvas, line, top)
    if top < 40:
        raise ValueError(f"page {page.number} of {source.title!r} runs over by {40 - top:.0f} points: shorten it")


def _paragraph(canvas: Canvas, line: Line, top: float) -> float:
    style = _STYLES.get(line.kind, _STYLES["body"])
    words = line.text.replace("&", "&amp;").replace("|", "<br/>")
    speaker = f"<b>{line.speaker}:</b> " if line.speaker else ""
    paragraph = Paragraph(speaker + words, style)
    _, height = paragraph.wrap(WIDTH - 2 * MARGIN, HEIGHT)
    top -= style.spaceBefore + height
    paragraph.drawOn(canvas, MARGIN, top)
    return top - style.spaceAfter


def _chart(canvas: Canvas, line: Line, top: float) -> float:
    """A sketch of the places, labelled in small type along a coast."""
    bottom = top - 190
    canvas.setLineWidth(0.7)
    canvas.rect(MARGIN, bottom, WIDTH - 2 * MARGIN, 180)
    coast = canvas.beginPath()
    coast.moveTo(MARGIN, bottom + 40)
    coast.curveTo(MARGIN + 90, bottom + 70, MARGIN + 180, bottom + 10, WIDTH - MARGIN, bottom + 55)
    canvas.drawPath(coast)
    canvas.setFont("Helvetica", 7)
    for place, (x, y) in zip(line.text.split(" | "), ((210, 150), (120, 85), (200, 95), (40, 25)), strict=True):
        canvas.circle(MARGIN + x - 6, bottom + y + 2, 2)
        canvas.drawString(MARGIN + x, bottom + y, place)
    return bottom - 12


def _scanned(canvas: Canvas, page: Page) -> None:
    """A picture of the page's words, slightly turned and grey as from a flat-bed scanner."""
    picture = Image.new("L", (420, 595), 236)
    draw = ImageDraw.Draw(picture)
    draw.line((36, 60, 384, 60), fill=120)
    for row, line in enumerate(page.lines):
        draw.text((40, 80 + 24 * row), line.text, fill=70, font=ImageFont.load_default_imagefont())
    for rule in range(12):
        draw.line((40, 200 + 26 * rule, 380, 200 + 26 * rule), fill=190)
    turned = picture.rotate(0.6, fillcolor=225).filter(ImageFilter.GaussianBlur(0.5))
    canvas.drawImage(ImageReader(turned), 0, 0, WIDTH, HEIGHT)

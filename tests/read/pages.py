"""PDF files made for tests with reportlab: lines at places, paragraphs, columns, footnotes, encryption."""

import io
from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.pagesizes import letter
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

FONT = "Times-Roman"
LEFT, TOP, WIDTH = 72.0, 700.0, 440.0


@dataclass
class Pages:
    """A PDF under construction; `at` is where the next line goes, in points from the page's bottom."""

    password: str | None = None
    title: str = ""
    author: str = ""

    def __post_init__(self) -> None:
        self.file = io.BytesIO()
        secret = StandardEncryption(self.password, canPrint=0) if self.password else None
        self.canvas = Canvas(self.file, pagesize=letter, encrypt=secret, invariant=1)
        self.canvas.setTitle(self.title)
        self.canvas.setAuthor(self.author)
        self.at = TOP

    def line(self, text: str, *, x: float = LEFT, size: float = 11, font: str = FONT, y: float | None = None) -> None:
        """One line; `^…^` in it is raised, as a note's marker is."""
        writing = self.canvas.beginText(x, self.at if y is None else y)
        for number, piece in enumerate(text.split("^")):
            raised = number % 2 == 1
            writing.setFont(font, 0.66 * size if raised else size)
            writing.setRise(0.36 * size if raised else 0)
            writing.textOut(piece)
        self.canvas.drawText(writing)
        if y is None:
            self.at -= 1.25 * size

    def paragraph(
        self, text: str, *, x: float = LEFT, width: float = WIDTH, size: float = 11, indent: float = 16
    ) -> None:
        """Words broken into lines; `-|` is where a word may be broken at a line's end."""
        start = x + indent
        line = ""
        for word in text.split():
            whole = word.replace("-|", "")
            if line and start - x + stringWidth(f"{line} {whole}".replace("^", ""), FONT, size) > width:
                head, broken, tail = word.partition("-|")
                if broken:
                    self.line(f"{line} {head}-", x=start, size=size)
                    line, start = tail.replace("-|", ""), x
                    continue
                self.line(line, x=start, size=size)
                line, start = whole, x
            else:
                line = f"{line} {whole}".strip()
        self.line(line, x=start, size=size)

    def notes(self, notes: Sequence[str], *, size: float = 8.5) -> None:
        """Footnotes at the page's foot, each on lines of its own."""
        for number, note in enumerate(notes):
            self.line(note, y=120 - 11 * number, size=size)

    def page(self) -> None:
        """The next page."""
        self.canvas.showPage()
        self.at = TOP

    def link(self, text: str, address: str) -> None:
        """A line that leads to an address."""
        self.canvas.linkURL(address, (LEFT, self.at - 2, LEFT + stringWidth(text, FONT, 11), self.at + 9), relative=0)
        self.line(text)

    def picture(self) -> None:
        """A drawing, as a scanned page has instead of text."""
        self.canvas.rect(100, 100, 300, 500, fill=1)

    def data(self) -> bytes:
        """The file."""
        self.canvas.showPage()
        self.canvas.save()
        return self.file.getvalue()

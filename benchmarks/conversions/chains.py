"""The rows of tools that people use, from a source on.

Out: rows of names of steps (`tools.STEPS`); an empty one is the source as it is.

>>> next(chains("markdown"))
('docx',)
"""

from collections.abc import Iterator
from itertools import product

MARKDOWNS = (
    *(f"pandoc {name}" for name in ("md", "gfm", "commonmark", "strict", "phpextra", "mmd", "md block", "md section")),
    *(f"pandoc {name}" for name in ("gfm wide", "commonmark_x", "raw html", "gfm bare")),
)
TEXTS = tuple(
    f"pandoc {name}" for name in ("plain", "rst", "org", "asciidoc", "mediawiki", "plain wide", "plain block")
)
RARE = ("pandoc latex", "pandoc dokuwiki", "pandoc textile", "pandoc muse")
PAGES = (
    *("html2text", "html2text wide", "html2text txt", "markdownify", "markdownify sup", "markitdown"),
    *("soup", "soup lines", "lxml text"),
)
WORDS = ("soffice txt", "mammoth md", "docx2txt", "docx2python", "mammoth txt", "markitdown")
PDFS = (
    *("pdftotext", "pdftotext raw", "pdftotext layout", "pymupdf", "pymupdf4llm", "pdfminer", "pypdf", "pdfplumber"),
    *("markitdown", "pdftohtml", "pymupdf html"),
)
_KINDS = ("docx", "odt", "epub2", "epub3", "html4", "html5", "rtf")
_WRITTEN = (
    ((), (*_KINDS, *TEXTS, *MARKDOWNS, *RARE)),
    (("html5",), (*PAGES, *MARKDOWNS, *TEXTS)),
    (("jats", "jats html"), (*PAGES, *MARKDOWNS, *TEXTS)),
    (("docx",), (*WORDS, *MARKDOWNS, *TEXTS, "soffice pdf", "soffice rtf", "soffice odt")),
    (("odt", "soffice docx"), (*WORDS, *MARKDOWNS, *TEXTS)),
    (("epub2",), (*MARKDOWNS, *TEXTS, "markitdown")),
    (("docx", "soffice pdf"), PDFS),
    (("docx", "soffice html"), (*PAGES, "pandoc gfm", "pandoc plain", "pandoc strict")),
    (("docx", "mammoth html"), (*PAGES, "pandoc gfm", "pandoc plain", "pandoc strict")),
    (("docx", "soffice rtf"), ("soffice txt",)),
    (("docx", "soffice pdf", "pdftohtml"), ("html2text",)),
    (("docx", "soffice pdf", "pymupdf html"), ("pandoc gfm",)),
)
"""From Markdown with footnotes: steps, and each of those behind them."""
_SAVED = (
    ((), (*PAGES, *MARKDOWNS, *TEXTS, "docx", "epub2", "epub3", "html4", "soffice odt", "soffice txt", "soffice pdf")),
    *(((kind,), ("pandoc gfm", "pandoc plain", "pandoc md")) for kind in ("docx", "epub2", "epub3", "html4")),
    (("docx",), ("docx2txt", "markitdown", "mammoth md")),
    (("soffice pdf",), PDFS),
)
"""From a page."""


def chains(source: str) -> Iterator[tuple[str, ...]]:
    """The rows of steps that make sense from a source."""
    for steps, ends in _WRITTEN if source == "markdown" else ((((), ()), *_SAVED)):
        yield from ((*one, end) for one, end in product((steps,), ends)) if ends else ((),)

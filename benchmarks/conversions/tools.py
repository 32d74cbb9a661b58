"""The tools that turn one format into another, each a step from a suffix to a suffix; a chain is a row of steps.

In: a source's bytes. Out: the chain's, kept in a folder so that no tool runs twice on the same. Tools that are not at
hand are left out.
"""

import hashlib
import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_SECONDS = 120


@dataclass(frozen=True)
class Step:
    """A tool's arguments; `{i}` the file that it reads, `{o}` the one it writes, `{d}` that one's folder."""

    before: str
    after: str
    command: Sequence[str]


def _pandoc(before: str, after: str, reads: str, writes: str, *more: str) -> Step:
    return Step(before, after, ("pandoc", "-f", reads, "-t", writes, "-s", *more, "{i}", "-o", "{o}"))


def _soffice(before: str, after: str, into: str) -> Step:
    return Step(before, after, ("soffice", "--headless", "--convert-to", into, "--outdir", "{d}", "{i}"))


def _python(before: str, after: str, made: str) -> Step:
    begun = "import sys;from pathlib import Path;i,o=sys.argv[1:];t=Path(i)\n"
    return Step(before, after, ("{py}", "-c", f"{begun}{made}", "{i}", "{o}"))


_WRITE = "\nPath(o).write_text(r,encoding='utf-8')"
_DIALECTS = {
    "pandoc md": "markdown",
    "pandoc gfm": "gfm",
    "pandoc commonmark": "commonmark",
    "pandoc strict": "markdown_strict",
    "pandoc phpextra": "markdown_phpextra",
    "pandoc mmd": "markdown_mmd",
}
_TEXTS = {
    "pandoc plain": "plain",
    "pandoc rst": "rst",
    "pandoc org": "org",
    "pandoc asciidoc": "asciidoc",
    "pandoc mediawiki": "mediawiki",
    "pandoc latex": "latex",
    "pandoc dokuwiki": "dokuwiki",
    "pandoc textile": "textile",
    "pandoc muse": "muse",
}
_READS = {".html": "html", ".docx": "docx", ".epub": "epub", ".odt": "odt", ".md": "markdown"}
_WRITES = {
    "docx": (".docx", "docx"),
    "odt": (".odt", "odt"),
    "epub2": (".epub", "epub2"),
    "epub3": (".epub", "epub3"),
    "html4": (".html", "html4"),
    "html5": (".html", "html5"),
    "rtf": (".rtf", "rtf"),
    "jats": (".xml", "jats"),
    "docbook": (".xml", "docbook5"),
    "tei": (".xml", "tei"),
}

STEPS: dict[str, list[Step]] = {}


def _add(name: str, step: Step) -> None:
    STEPS.setdefault(name, []).append(step)


for _before, _reads in _READS.items():
    for _name, _writes in _DIALECTS.items():
        _add(_name, _pandoc(_before, ".md", _reads, _writes))
    for _name, _writes in _TEXTS.items():
        _add(_name, _pandoc(_before, ".txt", _reads, _writes))
    for _name, (_after, _writes) in _WRITES.items():
        if _after != _before or _before == ".html":
            _add(_name, _pandoc(_before, _after, _reads, _writes))
    _add("pandoc plain wide", _pandoc(_before, ".txt", _reads, "plain", "--wrap=none"))
    _add("pandoc plain block", _pandoc(_before, ".txt", _reads, "plain", "--reference-location=block"))
    _add("pandoc md block", _pandoc(_before, ".md", _reads, "markdown", "--reference-location=block", "--wrap=none"))
    _add("pandoc md section", _pandoc(_before, ".md", _reads, "gfm", "--reference-location=section"))
    _add("pandoc gfm wide", _pandoc(_before, ".md", _reads, "gfm", "--wrap=none"))
    _add("pandoc commonmark_x", _pandoc(_before, ".md", _reads, "commonmark_x"))
    _add("pandoc raw html", _pandoc(_before, ".md", _reads, "markdown-footnotes-raw_html"))
    _add("pandoc gfm bare", _pandoc(_before, ".md", _reads, "gfm-footnotes-raw_html"))
_add("jats html", _pandoc(".xml", ".html", "jats", "html5"))
_add("docbook md", _pandoc(".xml", ".md", "docbook", "markdown"))
for _before in (".docx", ".odt", ".html", ".rtf"):
    _add("soffice txt", _soffice(_before, ".txt", "txt:Text (encoded):UTF8"))
    _add("soffice pdf", _soffice(_before, ".pdf", "pdf"))
    if _before != ".html":
        _add("soffice html", _soffice(_before, ".html", "html"))
    if _before != ".rtf":
        _add("soffice rtf", _soffice(_before, ".rtf", "rtf"))
    if _before != ".docx":
        _add("soffice docx", _soffice(_before, ".docx", "docx"))
    if _before != ".odt":
        _add("soffice odt", _soffice(_before, ".odt", "odt"))
for _name, _more in {"pdftotext": (), "pdftotext raw": ("-raw",), "pdftotext layout": ("-layout",)}.items():
    _add(_name, Step(".pdf", ".txt", ("pdftotext", *_more, "{i}", "{o}")))
_add("pdftohtml", Step(".pdf", ".html", ("pdftohtml", "-s", "-i", "-noframes", "{i}", "{o}")))
_add(
    "pymupdf", _python(".pdf", ".txt", "import pymupdf\nr=chr(12).join(p.get_text() for p in pymupdf.open(i))" + _WRITE)
)
_add(
    "pymupdf html",
    _python(".pdf", ".html", "import pymupdf\nr=''.join(p.get_text('xhtml') for p in pymupdf.open(i))" + _WRITE),
)
_add("pymupdf4llm", _python(".pdf", ".md", "import pymupdf4llm\nr=pymupdf4llm.to_markdown(i)" + _WRITE))
_add("pdfminer", _python(".pdf", ".txt", "from pdfminer.high_level import extract_text\nr=extract_text(i)" + _WRITE))
_add(
    "pypdf",
    _python(".pdf", ".txt", "import pypdf\nr='\\n'.join(p.extract_text() for p in pypdf.PdfReader(i).pages)" + _WRITE),
)
_add(
    "pdfplumber",
    _python(
        ".pdf", ".txt", "import pdfplumber\nr='\\n'.join(p.extract_text() for p in pdfplumber.open(i).pages)" + _WRITE
    ),
)
for _before in (".pdf", ".docx", ".html", ".epub"):
    _add(
        "markitdown",
        _python(_before, ".md", "import markitdown\nr=markitdown.MarkItDown().convert(i).text_content" + _WRITE),
    )
_add("html2text", _python(".html", ".md", "import html2text\nr=html2text.html2text(t.read_text())" + _WRITE))
_add(
    "html2text wide",
    _python(
        ".html",
        ".md",
        "import html2text\nh=html2text.HTML2Text(bodywidth=0)\nh.ignore_links=True\nr=h.handle(t.read_text())" + _WRITE,
    ),
)
_add(
    "html2text txt",
    _python(
        ".html",
        ".txt",
        "import html2text\nh=html2text.HTML2Text()\nh.ignore_links=h.ignore_emphasis=True\nr=h.handle(t.read_text())"
        + _WRITE,
    ),
)
_add("markdownify", _python(".html", ".md", "import markdownify\nr=markdownify.markdownify(t.read_text())" + _WRITE))
_add(
    "markdownify sup",
    _python(
        ".html",
        ".md",
        "import markdownify\nr=markdownify.markdownify(t.read_text(),sup_symbol='^',heading_style='ATX')" + _WRITE,
    ),
)
_add("soup", _python(".html", ".txt", "import bs4\nr=bs4.BeautifulSoup(t.read_text(),'lxml').get_text()" + _WRITE))
_add(
    "soup lines",
    _python(
        ".html", ".txt", "import bs4\nr=bs4.BeautifulSoup(t.read_text(),'lxml').get_text('\\n',strip=True)" + _WRITE
    ),
)
_add(
    "lxml text",
    _python(".html", ".txt", "from lxml import html\nr=html.fromstring(t.read_text()).text_content()" + _WRITE),
)
_add(
    "mammoth html", _python(".docx", ".html", "import mammoth\nr=mammoth.convert_to_html(t.open('rb')).value" + _WRITE)
)
_add(
    "mammoth md", _python(".docx", ".md", "import mammoth\nr=mammoth.convert_to_markdown(t.open('rb')).value" + _WRITE)
)
_add("docx2txt", _python(".docx", ".txt", "import docx2txt\nr=docx2txt.process(i)" + _WRITE))
_add("docx2python", _python(".docx", ".txt", "import docx2python\nr=docx2python.docx2python(i).text" + _WRITE))
_add("mammoth txt", _python(".docx", ".txt", "import mammoth\nr=mammoth.extract_raw_text(t.open('rb')).value" + _WRITE))


class MissingError(Exception):
    """A tool is not at hand, fails, or has no step from this suffix."""


def run(name: str, data: bytes, suffix: str, *, python: str, folder: Path) -> tuple[bytes, str]:
    """What a step makes of a file, and its suffix."""
    step = next((one for one in STEPS[name] if one.before == suffix), None)
    if step is None:
        raise MissingError(f"{name} from {suffix}")
    told = hashlib.sha256(repr((step.command, suffix)).encode() + data).hexdigest()[:24]
    kept = folder / f"{told}{step.after}"
    if not kept.exists():
        kept.write_bytes(_made(step, data, suffix, python))
    made = kept.read_bytes()
    if not made.strip():
        raise MissingError(f"{name} from {suffix}: nothing")
    return made, step.after


def _made(step: Step, data: bytes, suffix: str, python: str) -> bytes:
    program = step.command[0].format(py=python)
    if not shutil.which(program):
        raise MissingError(program)
    with tempfile.TemporaryDirectory() as at:
        before, after = Path(at) / f"text{suffix}", Path(at) / "made" / f"text{step.after}"
        after.parent.mkdir()
        before.write_bytes(data)
        signs = {"{i}": str(before), "{o}": str(after), "{d}": str(after.parent), "{py}": python}
        command = [signs.get(part, part) for part in step.command]
        subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False, cwd=at)
        if not after.exists():
            return b""
        return _kept(after.read_bytes())


def _kept(data: bytes) -> bytes:
    return re.sub(rb"^\xef\xbb\xbf", b"", data)

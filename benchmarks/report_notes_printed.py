"""Made-up notes as the bytes of a file, for `report_notes.py`: plain text, Markdown, a web page or DOCX.

In: pieces with their words, titles between stars. Out: a text with a sentence and a marker for each, and its notes.
"""

import io
import re
import zipfile
from collections.abc import Sequence
from typing import Any

SUFFIXES = ("txt", "md", "html", "docx")
_SENTENCES = (
    "The board met for the last time in the spring of that year.",
    "Nobody came to watch, and the pilots stayed away as well.",
    "Some of what was said there has been told before, most of it badly.",
    "The lamps on the pier went out soon after.",
    "It rained, and the men who had waited went home.",
)
_STARS = re.compile(r"\*([^*]+)\*")
_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="' + _OFFICE + 'document.main+xml"/>'
    '<Override PartName="/word/footnotes.xml" ContentType="' + _OFFICE + 'footnotes+xml"/></Types>'
)
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{_RELATED}/{{}}" Target="{{}}"/></Relationships>'
)
_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def printed(pieces: Sequence[Any], suffix: str) -> bytes:
    notes = [piece.words for piece in pieces]
    return {"txt": _plain, "md": _markdown, "html": _page, "docx": _docx}[suffix](notes)


def _said(at: int) -> str:
    return f"{_SENTENCES[at % 5]} {_SENTENCES[(at + 2) % 5].removesuffix('.')}"


def _plain(notes: Sequence[str]) -> bytes:
    body = [f"{_said(at)}.[{at}] {_SENTENCES[3]}" for at, _ in enumerate(notes, start=1)]
    ends = [f"{at}. {_starless(note)}" for at, note in enumerate(notes, start=1)]
    return "\n\n".join(["Of Boats", *body, "Notes", *ends, ""]).encode()


def _markdown(notes: Sequence[str]) -> bytes:
    body = [f"{_said(at)}.[^{at}] {_SENTENCES[3]}" for at, _ in enumerate(notes, start=1)]
    ends = [f"[^{at}]: {note}" for at, note in enumerate(notes, start=1)]
    return "\n\n".join(["# Of Boats", *body, *ends, ""]).encode()


def _page(notes: Sequence[str]) -> bytes:
    body = "".join(
        f'<p>{_said(at)}.<sup><a href="#n{at}" id="r{at}">{at}</a></sup> {_SENTENCES[3]}</p>\n'
        for at, _ in enumerate(notes, start=1)
    )
    ends = "".join(
        f'<li id="n{at}"><p>{_slanted(note)} <a href="#r{at}">↩</a></p></li>\n'
        for at, note in enumerate(notes, start=1)
    )
    return f"<html><body><h1>Of Boats</h1>{body}<h2>Notes</h2><ol>{ends}</ol></body></html>".encode()


def _docx(notes: Sequence[str]) -> bytes:
    body = "".join(
        f'<w:p>{_run(_said(at))}<w:r><w:footnoteReference w:id="{at + 1}"/></w:r>{_run(". " + _SENTENCES[3])}</w:p>'
        for at, _ in enumerate(notes, start=1)
    )
    ends = "".join(
        f'<w:footnote w:id="{at + 1}"><w:p><w:r><w:footnoteRef/></w:r>{_runs(" " + note)}</w:p></w:footnote>'
        for at, note in enumerate(notes, start=1)
    )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        file.writestr("[Content_Types].xml", _TYPES)
        file.writestr("_rels/.rels", _RELATIONS.format("officeDocument", "word/document.xml"))
        file.writestr("word/_rels/document.xml.rels", _RELATIONS.format("footnotes", "footnotes.xml"))
        file.writestr("word/document.xml", f"<w:document {_WORD}><w:body>{body}</w:body></w:document>")
        file.writestr("word/footnotes.xml", f"<w:footnotes {_WORD}>{ends}</w:footnotes>")
    return made.getvalue()


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;")


def _run(words: str, slanted: str = "") -> str:
    return f'<w:r>{slanted}<w:t xml:space="preserve">{_escaped(words)}</w:t></w:r>'


def _runs(words: str) -> str:
    parts = _STARS.split(words)
    return "".join(_run(part, "<w:rPr><w:i/></w:rPr>" if at % 2 else "") for at, part in enumerate(parts) if part)


def _starless(words: str) -> str:
    return _STARS.sub(r"\1", words)


def _slanted(words: str) -> str:
    return _STARS.sub(r"<em>\1</em>", _escaped(words))

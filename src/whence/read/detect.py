"""What kind of file this is: by its first bytes, then by its suffix. A name never outvotes the content.

In: bytes and a path. Out: a media type; `UNKNOWN` where no reader is known, and `describe` says what it looks like.

>>> detect(b"%PDF-1.7 ...", "essay.txt")
'application/pdf'
>>> detect(b"# Notes", "notes.md")
'text/markdown'
"""

from __future__ import annotations

import json
import re
from pathlib import PurePath

PLAIN = "text/plain"
MARKDOWN = "text/markdown"
HTML = "text/html"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
JSON_LINES = "application/x-ndjson"
JSON = "application/json"
VERTICAL = "text/x-vertical"
UNKNOWN = "application/octet-stream"

_MAGIC = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old or an encrypted Office file: save it as DOCX without a password"),
    (b"{\\rtf", "Rich Text Format: save it as DOCX"),
    (b"\x89PNG", "a picture (PNG): it needs OCR first"),
    (b"\xff\xd8\xff", "a picture (JPEG): it needs OCR first"),
    (b"GIF8", "a picture (GIF): it needs OCR first"),
    (b"II*\x00", "a picture (TIFF): it needs OCR first"),
    (b"MM\x00*", "a picture (TIFF): it needs OCR first"),
    (b"\x1f\x8b", "a gzip archive: unpack it first"),
    (b"BZh", "a bzip2 archive: unpack it first"),
    (b"\xfd7zXZ", "an xz archive: unpack it first"),
    (b"7z\xbc\xaf", "a 7-Zip archive: unpack it first"),
    (b"Rar!", "a RAR archive: unpack it first"),
    (b"SQLite format 3", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"OggS", "audio or video: transcribe it first"),
    (b"ID3", "audio: transcribe it first"),
    (b"RIFF", "audio, video or a picture"),
)
_ZIPS = (
    (b"META-INF/container.xml", "an EPUB book: no reader for it yet; convert it to HTML or DOCX"),
    (b"application/vnd.oasis.opendocument", "an OpenDocument file: save it as DOCX"),
    (b"xl/workbook", "a spreadsheet: save it as text"),
    (b"ppt/presentation", "a presentation: save it as PDF"),
)
_HTML_START = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,4000}?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_HTML_TAGS = re.compile(rb"</(?:p|div|span|a|li|td|h[1-6]|article|body|html)\s*>", re.IGNORECASE)
_VERTICAL = re.compile(rb"<(?:text|doc|s|p)\b[^>]*>\s*(?:<[^>]*>\s*)*[^\s<][^\t\r\n]*\t[^\r\n]*\t")
_SUFFIXES = {
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".htm": HTML,
    ".html": HTML,
    ".xhtml": HTML,
    ".jsonl": JSON_LINES,
    ".ndjson": JSON_LINES,
}
_HEAD = 8192


def detect(data: bytes, path: str) -> str:
    """The media type of `data`, found at `path`."""
    head = data[:_HEAD]
    if b"%PDF-" in head[:1024]:
        return PDF
    if head.startswith(b"PK\x03\x04"):
        return DOCX if _is_docx(data) else UNKNOWN
    if any(head.startswith(magic) for magic, _ in _MAGIC):
        return UNKNOWN
    return _text_type(data, _narrow(head), PurePath(path).suffix.lower())


def _text_type(data: bytes, head: bytes, suffix: str) -> str:
    if _HTML_START.match(head):
        return HTML
    if _VERTICAL.match(head.removeprefix(b"\xef\xbb\xbf")) or _VERTICAL.search(head[:4096]):
        return VERTICAL
    declared = _SUFFIXES.get(suffix)
    if declared == HTML and not _HTML_TAGS.search(data):
        return PLAIN
    if declared == JSON_LINES or (head.lstrip()[:1] in (b"{", b"[") and _is_records(data)):
        return JSON_LINES
    if suffix == ".json" and head.lstrip()[:1] in (b"{", b"["):
        return JSON
    return declared or PLAIN


def _narrow(head: bytes) -> bytes:
    """UTF-16 heads as ASCII, so that one pattern finds a tag in either."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head[2:].replace(b"\x00", b"")
    return head.removeprefix(b"\xef\xbb\xbf")


def _is_docx(data: bytes) -> bool:
    return b"word/document" in data or (b"[Content_Types].xml" in data[:_HEAD] and b"word/" in data)


def _is_records(data: bytes) -> bool:
    """Whether the first two lines are JSON objects, each whole on its line."""
    lines = data[: 1 << 20].split(b"\n", 2)[:2]
    if len(lines) < 2:
        return False
    try:
        return all(isinstance(json.loads(line), dict) for line in lines)
    except (ValueError, RecursionError):
        return False


def describe(data: bytes) -> str:
    """What an unknown file looks like and what to do with it, as a sentence's end."""
    for magic, words in _MAGIC:
        if data.startswith(magic):
            return words
    if data.startswith(b"PK\x03\x04"):
        return next((words for name, words in _ZIPS if name in data), "a zip archive: unpack it first")
    return "binary data, not text"

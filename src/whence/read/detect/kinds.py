"""What kind of file this is: by its first bytes, then by its suffix. A name never outvotes the content.

In: bytes and a path. Out: a media type; `UNKNOWN` where no reader is known, and `describe` says what it looks like.

>>> detect(b"%PDF-1.7 ...", "essay.txt")
'application/pdf'
>>> detect(b"# Notes", "notes.md")
'text/markdown'
"""

from __future__ import annotations

import io
import json
import re
from pathlib import PurePath
from typing import BinaryIO

from whence.read.detect import compound, mail, packed
from whence.read.media_types import (
    BIBLIOGRAPHY,
    BMP,
    CSV,
    FODT,
    HTML,
    JPEG,
    JSON,
    JSON_LINES,
    MARKDOWN,
    PDF,
    PLAIN,
    PNG,
    RTF,
    SRT,
    TIFF,
    TSV,
    UNKNOWN,
    VERTICAL,
    VTT,
    WARC,
    WEBP,
)

_MAGIC = (
    (b"GIF8", "a picture (GIF): save it as PNG, and add it with --ocr"),
    (b"7z\xbc\xaf", "a 7-Zip archive: unpack it first"),
    (b"Rar!", "a RAR archive: unpack it first"),
    (b"SQLite format 3", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"OggS", "audio or video: transcribe it first"),
    (b"ID3", "audio: transcribe it first"),
    (b"RIFF", "audio, video or a picture"),
    (b"!BDN", "an Outlook mailbox (PST): export it as .mbox or .eml"),
)
_STARTS = (
    (b"{\\rtf", RTF),
    (b"WEBVTT", VTT),
    (b"WARC/", WARC),
    (b"\x89PNG", PNG),
    (b"\xff\xd8\xff", JPEG),
    (b"II*\x00", TIFF),
    (b"MM\x00*", TIFF),
)
_HTML_START = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,4000}?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_HTML_TAGS = re.compile(rb"</(?:p|div|span|a|li|td|h[1-6]|article|body|html)\s*>", re.IGNORECASE)
_VERTICAL = re.compile(rb"<(?:text|doc|s|p)\b[^>]*>\s*(?:<[^>]*>\s*)*[^\s<][^\t\r\n]*\t[^\r\n]*\t")
_SRT = re.compile(rb"\s*\d+[ \t]*\r?\n\s*\d{1,3}:\d\d:\d\d[,.]\d{1,3}[ \t]*-->")
_FODT = re.compile(rb"<office:document\b[^>]{0,20000}office:mimetype=\"application/vnd\.oasis\.opendocument\.text\"")
_SUFFIXES = {
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".htm": HTML,
    ".html": HTML,
    ".xhtml": HTML,
    ".jsonl": JSON_LINES,
    ".ndjson": JSON_LINES,
    ".csv": CSV,
    ".tsv": TSV,
    ".ris": BIBLIOGRAPHY,
    ".bib": BIBLIOGRAPHY,
}
_HEAD = 8192
DETECTED_BY = 1 << 20
"""So many bytes from the start tell what a file is; archives are looked into."""


def detect(data: bytes, path: str) -> str:
    """The media type of `data`, found at `path`."""
    return detect_file(io.BytesIO(data), path)


def detect_file(file: BinaryIO, path: str) -> str:
    """The media type of a file that can be sought in; it is left at its start."""
    file.seek(0)
    sample = file.read(DETECTED_BY)
    found = _packed(file, sample, path) or _unpacked(sample, PurePath(path).suffix.lower())
    file.seek(0)
    return found


def _packed(file: BinaryIO, sample: bytes, path: str) -> str | None:
    if b"%PDF-" in sample[:1024]:
        return PDF
    return packed.detect(file, sample, path) or compound.detect(file, sample)


def _unpacked(sample: bytes, suffix: str) -> str:
    head = sample[:_HEAD]
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return WEBP
    if head.startswith(b"BM") and suffix == ".bmp":
        return BMP
    if any(head.startswith(magic) for magic, _ in _MAGIC):
        return UNKNOWN
    narrow = _narrow(head)
    found = next((media_type for start, media_type in _STARTS if narrow.startswith(start)), None)
    return found or mail.detect(sample, suffix) or _text_type(sample, narrow, suffix)


def _text_type(data: bytes, head: bytes, suffix: str) -> str:
    if _HTML_START.match(head):
        return HTML
    if _SRT.match(head):
        return SRT
    if _FODT.search(head):
        return FODT
    if _VERTICAL.match(head.removeprefix(b"\xef\xbb\xbf")) or _VERTICAL.search(head[:4096]):
        return VERTICAL
    return _declared(data, head, suffix)


def _declared(data: bytes, head: bytes, suffix: str) -> str:
    """What the suffix says, where the content bears it out."""
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


def _is_records(data: bytes) -> bool:
    """Whether the first two lines are JSON objects, each whole on its line; of a first line that is longer than what is
    looked at, nothing is known."""
    lines = data.split(b"\n", 2)[:2]
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
    return packed.describe(data) or compound.describe(data) or "binary data, not text"

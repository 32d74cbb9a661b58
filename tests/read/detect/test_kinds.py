import gzip

import pytest

from tests.read.office import archive, docx, paragraph
from whence.read import media_types as types
from whence.read.detect.kinds import describe, detect
from whence.read.media_types import (
    DOCX,
    EPUB,
    HTML,
    JSON,
    JSON_LINES,
    MAIL,
    MARKDOWN,
    MBOX,
    PDF,
    PLAIN,
    PNG,
    UNKNOWN,
    VERTICAL,
    ZIP,
)

LETTER = b"From: A <a@e.org>\r\nTo: b@e.org\r\nSubject: Silt\r\nMIME-Version: 1.0\r\n\r\nIt rained.\r\n"
RELEASE = b"From: The press office\nDate: 4 March 2021\nContact: J. Orr\n\nIt rained.\n"


@pytest.mark.parametrize(
    ("data", "path", "media_type"),
    [
        (b"It rained.", "a.txt", PLAIN),
        (b"It rained.", "README", PLAIN),
        (b"# It rained", "a.md", MARKDOWN),
        (b"<!DOCTYPE html><p>x</p>", "a.txt", HTML),
        (b"<?xml version='1.0'?>\n<!-- c -->\n<html><body/></html>", "a", HTML),
        (b"<p>x</p>", "a.htm", HTML),
        (b"not a tag in it", "a.html", PLAIN),
        ("\ufeff<html><p>x</p>".encode("utf-16-le"), "a.txt", HTML),
        (b"%PDF-1.4\n", "a.html", PDF),
        (b"junk\n%PDF-1.4\n", "a.pdf", PDF),
        (docx(paragraph("x")), "a.pdf", DOCX),
        (b'{"id": 1, "text": "x"}\n{"id": 2, "text": "y"}\n', "a.txt", JSON_LINES),
        (b'{"text": "x"}', "a.jsonl", JSON_LINES),
        (b'{\n "text": "x"\n}', "a.json", JSON),
        (b'<text id="a">\n<s>\nIt\tPP\tit\n', "a.xml", VERTICAL),
        (b"{curly} words\nmore\n", "a.txt", PLAIN),
        (b"\x89PNG\r\n\x1a\n", "a.txt", PNG),
        (archive({"META-INF/container.xml": "x"}), "a.docx", EPUB),
        (archive({"letters/a.txt": "x"}), "a.docx", ZIP),
        (LETTER, "a.txt", MAIL),
        (RELEASE, "a.txt", PLAIN),
        (b"Subject: Silt\n\nIt rained.", "a.eml", MAIL),
        (b"From a@e.org Thu Mar  4 10:00:00 2021\n" + LETTER, "a", MBOX),
        (b"From 10:00 to noon it rained.\n\nThen not.", "a", PLAIN),
        (b"{\\rtf1 x}", "a.doc", types.RTF),
        (b"\xef\xbb\xbfWEBVTT\n\n", "a.txt", types.VTT),
        (b"1\r\n00:00:01,000 --> 00:00:02,000\r\nIt rained.\r\n", "a.txt", types.SRT),
        (b"WARC/1.0\r\n", "a", types.WARC),
        (gzip.compress(b"WARC/1.0\r\n", mtime=0), "a", types.WARC),
        (gzip.compress(b"It rained.", mtime=0), "a", types.COMPRESSED),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.docx", UNKNOWN),
    ],
)
def test_content_outvotes_the_suffix(data: bytes, path: str, media_type: str) -> None:
    assert detect(data, path) == media_type


def test_unknown_files_are_described_with_what_to_do() -> None:
    assert "password" in describe(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    assert "unpack" in describe(b"Rar!\x1a\x07\x00")
    assert "PPTX" in describe(archive({"mimetype": "application/vnd.oasis.opendocument.presentation"}, packed=False))


def test_a_long_comment_before_the_tags_costs_no_time() -> None:
    assert detect(b"<!--" + b"-- " * 100_000 + b"--><html>", "a.html") in (HTML, PLAIN)

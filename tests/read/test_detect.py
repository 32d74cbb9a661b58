import pytest

from tests.read.office import archive, docx, paragraph
from whence.read.detect import DOCX, HTML, JSON, JSON_LINES, MARKDOWN, PDF, PLAIN, UNKNOWN, VERTICAL, describe, detect


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
        (b"\x89PNG\r\n\x1a\n", "a.txt", UNKNOWN),
        (archive({"META-INF/container.xml": "x"}), "a.docx", UNKNOWN),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.docx", UNKNOWN),
    ],
)
def test_content_outvotes_the_suffix(data: bytes, path: str, media_type: str) -> None:
    assert detect(data, path) == media_type


def test_unknown_files_are_described_with_what_to_do() -> None:
    assert "OCR" in describe(b"\x89PNG\r\n\x1a\n")
    assert "password" in describe(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    assert "EPUB" in describe(archive({"META-INF/container.xml": "x"}))
    assert "unpack" in describe(archive({"a.txt": "x"}))


def test_a_long_comment_before_the_tags_costs_no_time() -> None:
    assert detect(b"<!--" + b"-- " * 100_000 + b"--><html>", "a.html") in (HTML, PLAIN)

"""Bad input: whatever comes, it is read, or refused with a reason that says what to do."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.read.office import archive, docx, paragraph
from tests.read.pages import Pages
from tests.read.reading import html, payload, reading, under
from whence.errors import ReadError
from whence.models import Failure, MarkKind
from whence.read import read, split
from whence.read.formats import FORMATS
from whence.read.payload import Payload

MARKERS = ("\u202e", "\n", "..", "\x00", " ", "🦊")


@pytest.mark.parametrize("path", ["a.txt", "a.html", "a.md", "a.pdf", "a.docx", "a.json"])
@pytest.mark.parametrize("data", [b"", b" \n\t\r\n ", b"\xef\xbb\xbf", b"\x00" * 50])
def test_files_without_text_say_so(path: str, data: bytes) -> None:
    with pytest.raises(ReadError) as caught:
        read(payload(data, path))
    assert any(words in caught.value.reason for words in ("empty", "no text", "no element", "binary", "JSON"))


def test_a_container_without_documents_says_so() -> None:
    assert [str(found.reason) for found in split(b"", "a.jsonl") if isinstance(found, Failure)] == ["the file is empty"]
    [found] = split(archive({".hidden": "x"}), "a.zip")
    assert isinstance(found, Failure)
    assert "no document" in found.reason


def test_binary_junk_is_refused() -> None:
    junk = random.Random(3).randbytes(20_000)
    for path in ("a.txt", "a.bin", "a"):
        with pytest.raises(ReadError, match="binary"):
            reading(junk, path)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 50, "without a password"),
        (b"Rar!\x1a\x07" + b"x" * 50, "unpack"),
    ],
)
def test_what_no_reader_reads_is_named_with_what_to_do(data: bytes, words: str) -> None:
    with pytest.raises(ReadError, match=words) as caught:
        reading(data, "a.txt")
    assert caught.value.stage == "detect"


@pytest.mark.parametrize("marker", MARKERS)
def test_odd_names_change_nothing(marker: str) -> None:
    assert reading("It rained.", f"../{marker}a{marker}.txt").text == "It rained."
    assert payload("<p>x</p>", f"{marker}/a.html").media_type == "text/html"


def test_scripts_frames_and_handlers_are_never_text() -> None:
    found = html(
        "<p onmouseover='alert(1)'>One<script>alert(2)</script>"
        "<iframe src='https://e.org/x'>three</iframe><img src=x onerror='alert(4)'><svg><script>5</script></svg>"
        "<a href='JaVaScRiPt:alert(6)'>seven</a><template>eight</template><object data=x>nine</object></p>"
    )
    assert found.text == "Oneseven"
    assert under(found, MarkKind.LINK) == []


def test_every_format_has_a_version() -> None:
    names = [chosen.reader for chosen in FORMATS.values()]
    assert all(name.partition("/")[2].isdigit() for name in names)
    assert len(set(names)) == len(names)


def test_reading_twice_gives_the_same_reading() -> None:
    page = "<h1>Silt</h1><p>It rained.<sup><a href='#n1'>1</a></sup></p><ol><li id='n1'>Review.</ol>"
    assert reading(page, "a.html") == reading(page, "b.html")


SAMPLES = {
    "a.html": b"<html><h1>Silt</h1><p>It <b>rained</b> in <a href='#n1'>1</a>.</p><ol><li id='n1'>Note</ol><table><td>x",
    "a.md": b"---\ntitle: Silt\n---\n# Silt\n\n> It *rained*[^1]\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: Note\n",
    "a.jsonl": b'{"id": "a", "text": "It rained.", "date": "2021-03-04"}\n{"id": "b", "text": "Again."}\n',
    "a.xml": b'<text id="a" title="x">\n<p>\nIt\tPP\tit\nrained\tVV\train\n</p>\n</text>\n',
    "a.txt": "It rained in Ostmere — said “the port”.".encode(),
    "a.docx": docx(paragraph("It rained.")),
}


def _pdf() -> bytes:
    pages = Pages()
    pages.paragraph("It rained in Ostmere and nobody said why.^1^ " * 10)
    pages.notes(["^1^Review."])
    return pages.data()


SAMPLES["a.pdf"] = _pdf()


@settings(max_examples=150)
@given(st.sampled_from(sorted(SAMPLES)), st.data())
def test_damaged_files_are_read_or_refused_and_never_crash(path: str, data: st.DataObject) -> None:
    whole = SAMPLES[path]
    at = data.draw(st.integers(0, len(whole)))
    length = data.draw(st.integers(0, 40))
    damaged = whole[:at] + data.draw(st.binary(max_size=20)) + whole[at + length :]
    for found in split(damaged, path):
        if isinstance(found, Payload):
            try:
                result = read(found)
            except ReadError as error:
                assert error.reason  # noqa: PT017  (either outcome is right; a crash is not)
                continue
            assert "\x00" not in result.text
            assert all(0 <= mark.start < mark.end <= len(result.text) for mark in result.marks)

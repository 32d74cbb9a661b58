"""EPUB books: made in miniature as publishers and converters make them."""

from collections import Counter
from pathlib import Path

import pytest

from tests.read.office import archive
from tests.read.reading import data_of, reading, under
from whence.errors import ReadError
from whence.models import CoverageKind, MarkKind
from whence.read.epub.reader import read_epub
from whence.read.html.reader import read_html
from whence.read.payload import Payload
from whence.text import tokens

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
)
META = "<dc:title>The Silt</dc:title><dc:creator>Tess Aldry</dc:creator><dc:date>2021-03-04</dc:date>"


def epub(
    chapters: dict[str, str], *, meta: str = META, more: dict[str, str] | None = None, doctype: str = "<!DOCTYPE html>"
) -> bytes:
    """A book of XHTML `chapters` by name; a name with `!` is the table of contents."""
    items, spine = "", ""
    files = {"mimetype": "application/epub+zip", "META-INF/container.xml": CONTAINER, **(more or {})}
    for number, (name, body) in enumerate(chapters.items()):
        properties = ' properties="nav"' if "!" in name else ""
        name = name.replace("!", "")
        items += f'<item id="i{number}" href="{name}" media-type="application/xhtml+xml"{properties}/>'
        spine += f'<itemref idref="i{number}"/>'
        files[f"OEBPS/{name.replace('%20', ' ')}"] = (
            f'<?xml version="1.0"?>{doctype}<html xmlns="http://www.w3.org/1999/xhtml" '
            f'xmlns:epub="http://www.idpf.org/2007/ops"><head><title>t</title></head><body>{body}</body></html>'
        )
    files["OEBPS/book.opf"] = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/" version="3.0"><metadata>{meta}</metadata>'
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    return archive(files)  # type: ignore[arg-type]


def test_chapters_follow_the_spine() -> None:
    found = reading(
        epub({"b%20c.xhtml": "<h1>One</h1><p>It&nbsp;rained.</p>", "a.xhtml": "<p>Then<a id='x'/> not.</p>"}), "a"
    )
    assert found.text == "One\n\nIt\xa0rained.\n\nThen not."
    assert found.reader.startswith("epub/")


def test_notes_are_found_across_files() -> None:
    found = reading(
        epub(
            {
                "one.xhtml": '<p>It rained.<a epub:type="noteref" href="notes.xhtml#n1">1</a></p>',
                "two.xhtml": '<p>Then not.<a href="notes.xhtml#n2">2</a> See <a href="one.xhtml">the first</a>.</p>',
                "notes.xhtml": '<ol><li id="n1">Review, p. 3.</li><li id="n2">Courier.</li></ol>',
            }
        ),
        "a.epub",
    )
    assert under(found, MarkKind.NOTE_REFERENCE) == ["1", "2"]
    assert under(found, MarkKind.NOTE) == ["Review, p. 3.", "Courier."]
    targets = [data["target"] for data in data_of(found, MarkKind.NOTE_REFERENCE)]
    assert targets == [data["id"] for data in data_of(found, MarkKind.NOTE)]


def test_the_table_of_contents_is_no_part_of_the_text_but_stays_visible() -> None:
    found = reading(
        epub({"nav!.xhtml": "<nav><ol><li><a href='a.xhtml'>One</a></li></ol></nav>", "a.xhtml": "<p>It.</p>"}), "a"
    )
    assert under(found, MarkKind.EXTRANEOUS) == ["One"]


def test_metadata_prefers_the_main_title_the_authors_and_the_publication() -> None:
    found = reading(
        epub(
            {"a.xhtml": "<p>It rained.</p>"},
            meta='<dc:title id="s">A memoir</dc:title><dc:title id="m">The Silt</dc:title>'
            '<meta refines="#m" property="title-type">main</meta>'
            '<dc:creator id="c">Aldry, Tess</dc:creator><dc:creator opf:role="ill">A. Painter</dc:creator>'
            '<dc:date opf:event="conversion">2024-01-01</dc:date><dc:date opf:event="publication">2021-03</dc:date>'
            "<dc:publisher>Ostmere Press</dc:publisher><dc:language>en-GB</dc:language>",
        ),
        "a.epub",
    ).metadata
    assert (found.title, found.authors, found.published) == ("The Silt", ("Tess Aldry",), "2021-03")
    assert (found.outlet, found.language) == ("Ostmere Press", "en")


def test_a_chapter_that_is_missing_is_told_in_the_coverage() -> None:
    book = epub({"a.xhtml": "<p>It rained.</p>"})
    broken = book.replace(b"OEBPS/a.xhtml", b"OEBPS/z.xhtml")
    with pytest.raises(ReadError, match="no chapter"):
        reading(broken, "a.epub")
    two = epub({"a.xhtml": "<p>It rained.</p>", "b.xhtml": "<p>Again.</p>"}).replace(b"OEBPS/b.xhtml", b"OEBPS/z.xhtml")
    found = reading(two, "a.epub")
    assert found.coverage.kind is CoverageKind.EXCERPT
    assert "b.xhtml" in found.coverage.reason


def test_a_protected_book_says_so() -> None:
    locked = (
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData><CipherData>'
        '<CipherReference URI="OEBPS/a.xhtml"/></CipherData></EncryptedData></encryption>'
    )
    with pytest.raises(ReadError, match="DRM"):
        reading(epub({"a.xhtml": "<p>x</p>"}, more={"META-INF/encryption.xml": locked}), "a.epub")


def test_entities_that_a_chapter_declares_are_not_expanded() -> None:
    laughs = '<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY lol "&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>'
    found = reading(epub({"a.xhtml": "<p>It &lol;&x; rained.</p>"}, doctype=laughs), "a.epub")
    assert "rained." in found.text
    assert "ha" not in found.text
    assert "root" not in found.text


@pytest.mark.data
def test_a_real_book_agrees_with_its_page(shared: Path) -> None:
    """The same report by the same program as one page and as 1,093 files: same words, same notes."""
    place = shared / "data" / "mueller" / "mueller-report-vol-2"
    book, page = (
        reader(Payload(ending, None, "", place.with_suffix(ending).read_bytes()))
        for ending, reader in ((".epub", read_epub), (".html", read_html))
    )
    assert sum(mark.kind is MarkKind.NOTE for mark in page.marks) == 1092
    assert sum(mark.kind is MarkKind.NOTE for mark in book.marks) == 1092
    words, others = (Counter(tokens(draft.text).words) for draft in (book, page))
    assert (words & others).total() >= 0.999 * max(words.total(), others.total())

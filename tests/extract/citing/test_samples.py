"""A DOCX and a PDF made here, with every kind of marker and note."""

import json

import pytest

from tests.extract.citing.noted import BODY, LEE, SMITH, markers
from tests.read.office import docx, notes, paragraph, run
from tests.read.pages import Pages
from tests.read.reading import reading
from whence.extract.whole import quoted
from whence.models import Extraction, Reading

ITEM = {"type": "book", "title": "Silt", "author": [{"family": "Berg"}], "issued": {"date-parts": [[2019]]}}
FIELD = json.dumps({"citationItems": [{"itemData": ITEM}]})


def reference(kind: str, name: int) -> str:
    return f'<w:r><w:{kind}Reference w:id="{name}"/></w:r>'


def field(result: str) -> str:
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    code = f"<w:r><w:instrText>ADDIN ZOTERO_ITEM CSL_CITATION {FIELD}</w:instrText></w:r>"
    return f"{begin}{code}{middle}{run(result)}{end}"


@pytest.fixture(scope="module")
def document() -> tuple[Reading, Extraction]:
    sentence = run("It was so for a very long time in the harbour town.")
    link = '<w:hyperlink r:id="l1"><w:r><w:t>the record</w:t></w:r></w:hyperlink>'
    body = [
        paragraph(BODY),
        paragraph(sentence + reference("footnote", 1) + sentence + reference("endnote", 1)),
        paragraph(sentence + run(" It is told in ") + link + run(".") + sentence + reference("footnote", 2)),
        paragraph(run("The water rose again ") + field("(Berg, 2019)") + run(" and fell.") + sentence),
        paragraph(BODY),
    ]
    parts = {
        "footnotes": notes("footnote", {"1": SMITH, "2": "Ibid., 14."}),
        "endnotes": notes("endnote", {"1": LEE}),
    }
    found = reading(docx("".join(body), parts=parts, links={"l1": "https://example.org/record"}), "a.docx")
    return found, quoted(found)[0]


def test_footnotes_and_endnotes_of_a_docx_pair_each_with_its_own(document: tuple[Reading, Extraction]) -> None:
    _, found = document
    kinds = {note.id: note.kind for note in found.notes}
    titles = [((c.work or {}).get("title"), kinds[c.note_id or ""]) for c in markers(found)]
    assert titles == [
        ("The Long War of the North", "footnote"),
        ("Short Peace", "endnote"),
        ("The Long War of the North", "footnote"),
    ]


def test_fields_and_links_of_a_docx_are_citations(document: tuple[Reading, Extraction]) -> None:
    text, found = document
    others = [(c.kind, text.text[c.start : c.end], c.work) for c in found.citations if c.kind != "marker"]
    link = {"type": "webpage", "URL": "https://example.org/record"}
    assert others == [("link", "the record", link), ("inline", "(Berg, 2019)", ITEM)]


def test_raised_numbers_of_a_pdf_pair_with_the_notes_at_its_feet() -> None:
    pages = Pages()
    for first in (1, 3, 5):
        pages.paragraph(f"Page {first}. {BODY}It was so.^{first}^ He denied it.^{first + 1}^ {BODY}")
        pages.notes([f"^{first}^{LEE}", f"^{first + 1}^3/4/21 Gazette, 9."])
        pages.page()
    found = quoted(reading(pages.data(), "a.pdf"))[0]
    assert [citation.note for citation in markers(found)] == list(range(1, 7))
    assert [(citation.work or {}).get("title") for citation in markers(found)][::2] == ["Short Peace"] * 3

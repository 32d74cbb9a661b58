"""Works that reference managers keep in fields."""

import base64
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.read.office import docx, paragraph, run
from tests.read.reading import data_of, reading, under
from whence.models import MarkKind
from whence.read.docx.fields import cited_items

ITEM = {
    "id": 7,
    "type": "book",
    "title": "Silt & Sand",
    "author": [{"family": "Berg", "given": "Anna"}],
    "abstract": "Long.",
}
CITED = {"citationItems": [{"id": 7, "itemData": ITEM, "locator": "47", "label": "page"}], "schema": "x"}
WANTED = {"type": "book", "title": "Silt & Sand", "author": [{"family": "Berg", "given": "Anna"}]}
ENDNOTE = (
    "<EndNote><Cite><Author>Berg</Author><Year>2019</Year><record><ref-type name='Book'>6</ref-type><contributors><authors>"
    "<author>Berg, Anna</author></authors></contributors><titles><title>Silt</title></titles><dates><year>2019</year></dates>"
    "</record></Cite></EndNote>"
)


def field(code: str, result: str) -> str:
    """A field with its code split over two runs, as Word writes long ones."""
    escaped = code.replace("&", "&amp;").replace("<", "&lt;")
    half = len(escaped) // 2
    while escaped[half - 1] == "&" or "&" in escaped[half - 5 : half]:
        half += 1
    parts = "".join(
        f'<w:r><w:instrText xml:space="preserve">{part}</w:instrText></w:r>'
        for part in (escaped[:half], escaped[half:])
    )
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    return f"{begin}{parts}{middle}{run(result)}{end}"


@pytest.mark.parametrize("prefix", ["ADDIN ZOTERO_ITEM CSL_CITATION ", "ADDIN CSL_CITATION "])
def test_a_field_of_zotero_or_mendeley_marks_its_words_with_the_work(prefix: str) -> None:
    found = reading(
        docx(paragraph(run("So it was ") + field(prefix + json.dumps(CITED), "(Berg, 47)") + run("."))), "a.docx"
    )
    assert under(found, MarkKind.CITED) == ["(Berg, 47)"]
    assert data_of(found, MarkKind.CITED) == [{"items": [{**WANTED, "locator": "47", "label": "page"}]}]
    assert found.text == "So it was (Berg, 47)."


def test_a_field_of_endnote_gives_its_record() -> None:
    [item] = cited_items(f" ADDIN EN.CITE {ENDNOTE}")
    assert item["author"] == [{"family": "Berg", "given": "Anna"}]
    assert (item["type"], item["title"], item["issued"]) == ("book", "Silt", {"date-parts": [[2019]]})


def test_a_content_control_of_mendeley_marks_its_words() -> None:
    tag = "MENDELEY_CITATION_v3_" + base64.b64encode(json.dumps(CITED).encode()).decode()
    control = f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/></w:sdtPr><w:sdtContent>{run("(Berg)")}</w:sdtContent></w:sdt>'
    found = reading(docx(paragraph(run("So ") + control + run("."))), "a.docx")
    assert under(found, MarkKind.CITED) == ["(Berg)"]


@given(st.text(max_size=80), st.sampled_from(["CSL_CITATION ", "EN.CITE <EndNote", "MENDELEY_CITATION_v3_", ""]))
def test_a_broken_code_cites_nothing_and_never_fails(words: str, prefix: str) -> None:
    assert all(isinstance(item, dict) for item in cited_items(prefix + words))
    assert cited_items("CSL_CITATION " + "[" * 100_000) == []

"""Bibliographies of reference managers become works with their files."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.errors import ReadError
from whence.read.bibliographic.csl import csl_date, date_of, metadata_of
from whence.read.bibliographic.entries import items

BIB = r"""
@comment{jabref-meta: databaseType:bibtex;}
@string{jfq = "Joint Force Quarterly"}
@article{a, title={The {NATO} Effect: G{\"o}del's B\"uro}, author={van der Berg, Jan and {Ways and Means Committee} and
  Anne-Marie O'Neil}, journal=jfq, year=2019, month=jan, number=4, pages={10--12}, url={https://a.b/c\_d?x=1},
  file={Full Text:files/12/a\;b.pdf:application/pdf;files/12/c.html}}
@online{b, title="Silt", date={2019-05-12}, urldate={2020-01-02}, organization={Port {\&} Co}}
@report{c, title={Dredging}, institution=unknownmacro, number={GAO-05-123}, date={2005}}
@article{d, entrysubtype={newspaper}, title={Barges}, journaltitle={Ostmere Courier}, date={2021-03-06}}
@odd{e, title={Odd}, year={c. 1990}}
"""
RIS = """\ufeffTY  - NEWS\r
AU  - Wray, Bodil\r
A1  - Kesmar Port Authority\r
TI  - Dredging complete;\r
 where did the silt go?\r
T2  - Southern Mail\r
DA  - 2021/03/06/\r
PY  - 2021\r
Y2  - 2021/04/01/12:00:00\r
XX  - odd\r
L1  - files/1/a.pdf\r
ER  - \r
\r
TY  - RPRT
TI  - Better Planning Needed
SN  - GAO-05-123
SP  - 4
EP  - 9
PY  - 2005///Spring
"""


def test_bibtex_entries_become_works() -> None:
    article, online, report, newspaper, odd = items(BIB.encode(), "lib.bib")
    assert article.work["title"] == "The NATO Effect: Gödel's Büro"
    assert article.work["author"] == [
        {"family": "van der Berg", "given": "Jan"},
        {"literal": "Ways and Means Committee"},
        {"family": "O'Neil", "given": "Anne-Marie"},
    ]
    assert article.work["container-title"] == "Joint Force Quarterly"
    assert article.work["issued"] == {"date-parts": [[2019, 1]]}
    assert (article.work["issue"], article.work["page"], article.work["URL"]) == ("4", "10-12", "https://a.b/c_d?x=1")
    assert article.files == ("files/12/a;b.pdf", "files/12/c.html")
    assert (online.work["type"], online.work["publisher"]) == ("webpage", "Port & Co")
    assert online.work["accessed"] == {"date-parts": [[2020, 1, 2]]}
    assert (report.work["number"], report.work["publisher"]) == ("GAO-05-123", "unknownmacro")
    assert newspaper.work["type"] == "article-newspaper"
    assert odd.work["type"] == "document"


def test_ris_entries_become_works_also_where_the_file_is_cut_off() -> None:
    news, report = items(RIS.encode(), "lib.RIS")
    assert news.work["title"] == "Dredging complete; where did the silt go?"
    assert news.work["author"] == [{"family": "Wray", "given": "Bodil"}]
    assert news.work["issued"] == {"date-parts": [[2021, 3, 6]]}
    assert news.work["accessed"] == {"date-parts": [[2021, 4, 1]]}
    assert news.files == ("files/1/a.pdf",)
    assert (report.work["number"], report.work["page"]) == ("GAO-05-123", "4-9")
    assert report.work["issued"] == {"date-parts": [[2005]]}


def test_csl_json_is_taken_as_it_is() -> None:
    work = {"id": "x", "type": "book", "title": "The Iran Threat", "author": [{"family": "Jafarzadeh"}]}
    assert [item.work for item in items(json.dumps([work, {"no": "type"}]).encode(), "a.json")] == [work]
    assert items(json.dumps({"items": [work]}).encode(), "a.json")[0].work == work


def test_a_work_tells_the_metadata_of_its_document() -> None:
    work = {
        "type": "article-journal",
        "title": "Silt",
        "author": [{"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"}, {"literal": "Port"}],
        "container-title": "Estuary Review",
        "issued": {"date-parts": [[2019, 5]]},
        "DOI": "10.1000/xyz",
    }
    known = metadata_of(work)
    assert (known.title, known.outlet, known.published) == ("Silt", "Estuary Review", "2019-05")
    assert known.authors == ("Jan van der Berg", "Port")
    assert known.url == "https://doi.org/10.1000/xyz"
    assert set(known.basis.values()) == {"record"}
    assert "language" not in known.basis


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"{", "a.json"),
        (b"[1]", "a.json"),
        (b"[" * 100_000, "a.json"),
        (b"", "a.bib"),
        (b"TY  - JOUR\n", "a.ris"),
        (b"x", "a.txt"),
    ],
)
def test_what_is_no_bibliography_is_said(data: bytes, name: str) -> None:
    with pytest.raises(ReadError):
        items(data, name)


@given(st.dates(date(1000, 1, 1), date(2199, 12, 31)))
def test_a_day_is_the_same_there_and_back(day: date) -> None:
    assert date_of(csl_date(str(day))) == str(day)


@given(st.one_of(st.none(), st.dictionaries(st.sampled_from(["date-parts", "raw"]), st.lists(st.integers()))))
def test_a_malformed_date_is_none(value: object) -> None:
    assert date_of(value) is None


@given(st.text(alphabet='TYAUERI10 -\n@{}=,ab"\\#', max_size=120), st.sampled_from(["a.ris", "a.bib"]))
def test_garbage_gives_works_or_a_read_error(text: str, name: str) -> None:
    try:
        found = items(text.encode(), name)
    except ReadError:
        return
    assert all(isinstance(item.work["type"], str) for item in found)

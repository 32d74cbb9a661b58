"""Web archives that warcio wrote, and pages that browsers saved."""

import io
from email.message import EmailMessage

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from tests.read.office import archive
from tests.read.reading import reading, under
from whence.models import Failure, MarkKind
from whence.read import read, split
from whence.read.payload import Payload

pytestmark = [  # warcio's writer leaves its temporary files to the garbage collector
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

PAGE = b"<html><h1>Silt</h1><p>It rained.</p></html>"


def warc(*, gzipped: bool = True, revisit_only: bool = False) -> bytes:
    file = io.BytesIO()
    writer = WARCWriter(file, gzip=gzipped)
    ok = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
    made = writer.create_warc_record(
        "https://e.org/silt", "response", payload=io.BytesIO(PAGE), http_headers=ok,
        warc_headers_dict={"WARC-Date": "2021-03-04T10:00:00Z"},
    )  # fmt: skip
    if not revisit_only:
        writer.write_record(made)
    for address, status, kind in (
        ("https://e.org/a.css", "200 OK", "text/css"),
        ("https://e.org/x", "404 No", "text/html"),
    ):
        headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(address, "response", payload=io.BytesIO(b"x"), http_headers=headers)
        )
    digest = (
        "sha1:CRW7WWDV4CT5EFJRZD4I7UHFJ2YGXTK7" if revisit_only else made.rec_headers.get_header("WARC-Payload-Digest")
    )
    again = writer.create_revisit_record(
        "https://e.org/silt?again", digest, "https://e.org/silt", "2021-03-04T10:00:00Z", http_headers=ok,
        warc_headers_dict={"WARC-Date": "2021-03-05T10:00:00Z"},
    )  # fmt: skip
    writer.write_record(again)
    return file.getvalue()


@pytest.mark.parametrize("gzipped", [True, False])
def test_each_page_is_a_document_with_its_address_and_day(gzipped: bool) -> None:
    first, again = split(warc(gzipped=gzipped), "a.warc.gz")
    assert isinstance(first, Payload)
    assert isinstance(again, Payload)
    assert (first.record, read(first).text) == ("https://e.org/silt", "Silt\n\nIt rained.")
    assert first.said is not None
    assert (first.said.url, first.said.retrieved) == ("https://e.org/silt", "2021-03-04T10:00:00Z")
    assert again.id == first.id
    assert again.said is not None
    assert again.said.retrieved == "2021-03-05T10:00:00Z"


def test_a_revisit_of_what_is_elsewhere_is_told() -> None:
    [found] = split(warc(revisit_only=True), "a.warc.gz")
    assert isinstance(found, Failure)
    assert "2021-03-04" in found.reason


def test_a_wacz_file_holds_archives() -> None:
    packed = archive({"datapackage.json": "{}", "archive/data.warc.gz": warc(), "indexes/index.cdx": "x"})
    assert [f.record for f in split(packed, "a.wacz")] == ["https://e.org/silt", "https://e.org/silt?again"]


def test_a_torn_archive_gives_what_is_whole_and_says_so() -> None:
    found = list(split(warc(gzipped=False)[:900], "a.warc"))
    assert isinstance(found[0], (Payload, Failure))


def test_a_page_in_one_file_is_read_with_its_address() -> None:
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = "https://e.org/silt"
    message["Date"] = "Thu, 4 Mar 2021 10:00:00 +0000"
    message["MIME-Version"] = "1.0"
    message.make_related()
    message.add_related(
        "<p>It rained in Göteborg.</p>".encode("cp1252"),
        maintype="text",
        subtype="html",
        params={"charset": "windows-1252"},
    )
    message.add_related(b"x", maintype="image", subtype="png")
    found = reading(message.as_bytes(), "a.mhtml")
    assert found.text == "It rained in Göteborg."
    assert (found.metadata.url, found.metadata.retrieved) == ("https://e.org/silt", "2021-03-04T10:00:00+00:00")


def test_a_saved_page_tells_where_it_is_from() -> None:
    single = "<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://e.org/a \n saved date: Thu Mar 04 2021 10:00:00 GMT+0100 (CET)\n-->"
    found = reading(f"{single}<p>It rained.</p></html>", "a.html")
    assert (found.metadata.url, found.metadata.retrieved) == ("https://e.org/a", "2021-03-04")
    assert under(found, MarkKind.EXTRANEOUS) == []

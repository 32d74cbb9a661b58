"""The media types by which readers are chosen; they are stored with every document.

>>> base("application/json; fields=text:body")
'application/json'
"""

from __future__ import annotations

PLAIN = "text/plain"
MARKDOWN = "text/markdown"
HTML = "text/html"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
XLS = "application/vnd.ms-excel"
XLSB = "application/vnd.ms-excel.sheet.binary.macroenabled.12"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
ODT = "application/vnd.oasis.opendocument.text"
FODT = "application/vnd.oasis.opendocument.text-flat-xml"
EPUB = "application/epub+zip"
RTF = "application/rtf"
MAIL = "message/rfc822"
OUTLOOK = "application/vnd.ms-outlook"
MBOX = "application/mbox"
MHTML = "multipart/related"
WARC = "application/warc"
WACZ = "application/wacz"
ZIP = "application/zip"
TAR = "application/x-tar"
COMPRESSED = "application/gzip"
VTT = "text/vtt"
SRT = "application/x-subrip"
CSV = "text/csv"
TSV = "text/tab-separated-values"
JSON_LINES = "application/x-ndjson"
JSON = "application/json"
BIBLIOGRAPHY = "application/x-research-info-systems"
VERTICAL = "text/x-vertical"
PNG = "image/png"
JPEG = "image/jpeg"
TIFF = "image/tiff"
BMP = "image/bmp"
WEBP = "image/webp"
UNKNOWN = "application/octet-stream"

PICTURES = frozenset((PNG, JPEG, TIFF, BMP, WEBP))


def base(media_type: str) -> str:
    """A media type without its parameters."""
    return media_type.partition(";")[0].strip()

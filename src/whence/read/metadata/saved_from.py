"""Where a page came from that a browser saved, as it wrote down itself.

In: the page's text. Out: `Metadata` with the address and, where it is told, the day.

>>> saved("<!-- saved from url=(0021)https://e.org/a?b=1&c --><html>").url
'https://e.org/a?b=1&c'
"""

from __future__ import annotations

import re

from whence.models import Metadata
from whence.read.metadata.dates import edtf

_BY_BROWSER = re.compile(r"<!--\s{0,20}saved from url=\(\d{4}\)(https?://[^\s>]{1,4000})", re.IGNORECASE)
_BY_SINGLEFILE = re.compile(
    r"<!--\s{0,20}Page saved with SingleFile\s{1,20}url:\s{0,9}(https?://\S{1,4000})\s{1,20}"
    r"saved date:\s{0,9}([^\n(]{1,60})"
)
_HEAD = 8192


def saved(text: str) -> Metadata:
    """What Chrome, Edge, Internet Explorer or SingleFile wrote at a page's start."""
    head = text[:_HEAD]
    by_singlefile = _BY_SINGLEFILE.search(head)
    by_browser = _BY_BROWSER.search(head)
    if by_singlefile:
        return place_and_day(by_singlefile[1], edtf(by_singlefile[2].strip()) or _day(by_singlefile[2]))
    return place_and_day(by_browser[1] if by_browser else None, None)


def _day(words: str) -> str | None:
    """`Thu Mar 04 2021 10:00:00 GMT+0100` as JavaScript writes a date."""
    parts = words.split()
    return edtf(" ".join((*parts[2:3], *parts[1:2], *parts[3:4]))) if len(parts) > 3 else None


def place_and_day(address: str | None, day: str | None) -> Metadata:
    """The metadata that an address and a day amount to."""
    url = address if address and address.startswith(("http://", "https://")) else None
    known = {name: value for name, value in (("url", url), ("retrieved", day)) if value}
    return Metadata(**known, basis=dict.fromkeys(known, "markup"))  # type: ignore[arg-type]

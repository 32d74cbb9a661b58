"""Pages in one file, as Chrome and Edge save them (MHTML).

In: a payload. Out: a draft of the page, with the address and day of saving where the page itself says none.
"""

from __future__ import annotations

from email.message import Message

from whence.errors import ReadError
from whence.read.draft import Draft
from whence.read.html.reader import read_html
from whence.read.mail.parts import content, header, parsed, sent
from whence.read.metadata.saved_from import place_and_day
from whence.read.metadata.sidecar import merge
from whence.read.payload import Payload

_DEEPEST = 10


def read_mhtml(payload: Payload) -> Draft:
    """The page in an MHTML file. Raises ReadError where there is none."""
    message = parsed(payload.data)
    page = _page(message)
    if page is None:
        raise ReadError("read", "no page in the MHTML file: it is damaged")
    draft = read_html(Payload(payload.path, payload.record, "text/html", _declaring(page)))
    address = header(message, "Snapshot-Content-Location") or header(page, "Content-Location")
    draft.metadata = merge(draft.metadata, place_and_day(address, sent(message)))
    return draft


def _page(message: Message, depth: int = 0) -> Message | None:
    """The part that the others belong to: the one that `start` names, else the first page."""
    if depth > _DEEPEST:
        return None
    if not message.is_multipart():
        return message if message.get_content_type() in ("text/html", "application/xhtml+xml") else None
    parts = [part for part in message.get_payload() if isinstance(part, Message)]
    start = str(message.get_param("start") or "")
    parts.sort(key=lambda part: not start or header(part, "Content-ID") != start)
    return next((page for part in parts if (page := _page(part, depth + 1)) is not None), None)


def _declaring(page: Message) -> bytes:
    """The page's bytes; where only its part says in which encoding they are, they say so too."""
    data, charset = content(page), page.get_content_charset()
    if charset and b"charset" not in data[:4096].lower():
        return b'<meta charset="%s">' % charset.encode("ascii", "replace") + data
    return data

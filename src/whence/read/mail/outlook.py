"""Messages as Outlook saves them (.msg), read as the e-mail that was sent.

In: a file, compound ([MS-CFB]) with the properties of a message ([MS-OXMSG]). Out: payloads: the message as MIME
(RFC 5322), and its attachments, as `reader` finds them there. Headers are those of the transport where the file keeps
them, else what its properties say; addresses of Exchange's own directory are left out, since they name nobody.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from email.encoders import encode_base64
from email.header import Header
from email.message import Message
from email.mime.base import MIMEBase
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.parser import HeaderParser
from email.utils import format_datetime, formataddr, quote
from typing import BinaryIO

from whence.errors import ReadError
from whence.models import Failure
from whence.read.mail.properties import Storage, opened
from whence.read.mail.reader import message_and_attachments
from whence.read.payload import Payload

_SUBJECT, _SENT, _HEADERS, _ID = 0x0037, 0x0039, 0x007D, 0x1035
_SENDER, _SENDER_ADDRESSES = 0x0C1A, (0x5D01, 0x0C1F)
_NAME, _ADDRESSES, _ROLE = 0x3001, (0x39FE, 0x3003), 0x0C15
_ROLES = {1: "To", 2: "Cc", 3: "Bcc"}
_BODY, _HTML = 0x1000, 0x1013
_FILE_NAMES, _DATA, _KIND, _CONTENT_ID = (0x3707, 0x3704, 0x3001), 0x3701, 0x370E, 0x3712
_DEEPEST = 20
_KEPT = ("From", "To", "Cc", "Date", "Subject", "Message-ID", "Reply-To", "Newsgroups", "Archived-At")


def as_mail(file: BinaryIO, path: str) -> Iterator[Payload | Failure]:
    """The message and its attachments, each under its own name. Raises ReadError where the file is damaged."""
    with opened(file) as storage:
        sent = _message(storage, 0).as_bytes()
    yield from message_and_attachments(io.BytesIO(sent), path)


def _message(storage: Storage, depth: int) -> Message:
    """The message that a storage holds, with what is attached to it."""
    if depth > _DEEPEST:
        raise ReadError("open", f"messages attached to one another more than {_DEEPEST} deep are not opened")
    whole = _multipart("mixed", depth)
    for name, value in _headers(storage).items():
        whole[name] = value if value.isascii() else Header(value, "utf-8").encode()
    whole.attach(_body(storage, depth))
    for attached in storage.inner("__attach_version1.0_#"):
        part = _attachment(attached, depth)
        if part is not None:
            whole.attach(part)
    return whole


def _multipart(kind: str, depth: int) -> MIMEMultipart:
    """One with a boundary of its own, always the same: what is made of a file twice is the same twice."""
    return MIMEMultipart(kind, boundary=f"=_{kind}_{depth}_=")


def _headers(storage: Storage) -> dict[str, str]:
    """What says who wrote to whom, when and of what; each on one line."""
    transport = HeaderParser().parsestr(storage.text(_HEADERS))
    sent = storage.time(_SENT)
    known = {
        "From": _person(storage, _SENDER, _SENDER_ADDRESSES),
        "Subject": storage.text(_SUBJECT),
        "Date": format_datetime(sent) if sent else "",
        "Message-ID": storage.text(_ID),
        **_recipients(storage),
    }
    found = {name: str(transport.get(name) or known.get(name) or "") for name in _KEPT}
    return {name: " ".join(value.split()) for name, value in found.items() if value.strip()}


def _recipients(storage: Storage) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for one in storage.inner("__recip_version1.0_#"):
        found.setdefault(_ROLES.get(one.number(_ROLE) or 1, "To"), []).append(_person(one, _NAME, _ADDRESSES))
    return {role: ", ".join(filter(None, people)) for role, people in found.items()}


def _person(storage: Storage, name: int, addresses: tuple[int, ...]) -> str:
    address = next((known for pid in addresses if "@" in (known := storage.text(pid).strip())), "")
    said = storage.text(name).strip().strip("'")
    return formataddr((said, address)) if address or not said else f'"{quote(said)}"'


def _body(storage: Storage, depth: int) -> Message:
    """The words, plain and as a page where both are there."""
    plain, page = storage.text(_BODY), storage.text(_HTML) or storage.decoded(_HTML)
    texts = [MIMEText(words, kind, "utf-8") for words, kind in ((plain, "plain"), (page, "html")) if words.strip()]
    if len(texts) == 1:
        return texts[0]
    both = _multipart("alternative", depth)
    for text in texts:
        both.attach(text)
    return both


def _attachment(storage: Storage, depth: int) -> Message | None:
    """A file or a message that is attached; None for a link to a file elsewhere and for what only Office can show."""
    message = next(storage.inner(f"__substg1.0_{_DATA:04X}000D"), None)
    if message is not None:
        return MIMEMessage(_message(message, depth + 1)) if message.is_message else None
    data = storage.binary(_DATA)
    if not data:
        return None
    kind, _, subkind = (storage.text(_KIND) or "application/octet-stream").partition("/")
    part = MIMEBase(kind, subkind or "octet-stream")
    part.set_payload(data)
    encode_base64(part)
    name = next(filter(None, map(storage.text, _FILE_NAMES)), "")
    identifier = storage.text(_CONTENT_ID)
    if identifier and kind == "image":
        part["Content-ID"] = f"<{identifier}>"
    part.add_header(
        "Content-Disposition", "inline" if part["Content-ID"] else "attachment", filename=("utf-8", "", name)
    )
    return part

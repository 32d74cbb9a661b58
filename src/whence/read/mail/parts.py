"""The parts of an e-mail: which are its words, which are attachments, and what its headers say.

In: bytes of a message (RFC 5322, MIME). Out: the standard library's message, its bodies and attachments, headers as
text. The old parser is used on purpose: it never raises on a header, however broken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.header import decode_header
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from email.utils import collapse_rfc2231_value, getaddresses, parsedate_to_datetime

from whence.errors import ReadError
from whence.read.decoding.decode import decode
from whence.read.metadata.dates import edtf

_DEEPEST = 30
_SIGNATURES = frozenset(
    ("application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature", "text/x-amp-html",
     "application/pgp-encrypted", "message/delivery-status", "text/rfc822-headers")
)  # fmt: skip
_TEXTS = ("text/plain", "text/html", "text/enriched", "text/markdown")
_SPACES = re.compile(r"\s+")


def parsed(data: bytes) -> Message:
    """The message. Raises ReadError where it is nested too deep to be parsed."""
    try:
        return BytesParser(policy=compat32).parsebytes(data)
    except RecursionError as error:
        raise ReadError("read", "the message is nested too deep to be read") from error


def header(message: Message, name: str) -> str:
    """A header as text on one line; empty where there is none."""
    return next((_SPACES.sub(" ", _decoded(value)).strip() for value in _raw(message, name)), "")


def _raw(message: Message, name: str) -> Iterator[str]:
    """The values of a header as they stand, bytes above ASCII as surrogates; `get` would lose these."""
    return (value for its, value in message.raw_items() if its.lower() == name.lower())


def _decoded(value: str) -> str:
    """RFC 2047 words decoded; raw bytes above ASCII, which no standard allows, as what they look like."""
    try:
        pieces = decode_header(value)
    except Exception:  # noqa: BLE001 - binascii.Error and others, on words that are no encoding at all
        pieces = [(value, None)]
    return "".join(_piece(words, charset) for words, charset in pieces)


def _piece(words: str | bytes, charset: str | None) -> str:
    data = words.encode("utf-8", "surrogateescape") if isinstance(words, str) else words
    try:
        return decode(data, declared=None if charset == "unknown-8bit" else charset).text
    except ReadError:
        return data.decode("ascii", "replace")


def people(message: Message, *names: str) -> list[str]:
    """The names in address headers, else the addresses; each once, in order."""
    found: list[str] = []
    for name in names:
        for value in _raw(message, name):
            pairs = getaddresses([_SPACES.sub(" ", value)[:20_000]])
            found += (_unquoted(_decoded(words or address).strip()) or address for words, address in pairs)
    return list(dict.fromkeys(filter(None, found)))


def _unquoted(name: str) -> str:
    """A name without the quotation marks around all of it."""
    return name[1:-1].strip() if len(name) > 1 and name[0] == name[-1] and name[0] in "'\"" else name


def sent(message: Message) -> str | None:
    """When the message was sent, as EDTF with its time zone; None where no date can be read."""
    value = header(message, "Date")
    try:
        return edtf(parsedate_to_datetime(value).isoformat()) if value else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return edtf(value)


def bodies(part: Message, depth: int = 0) -> list[Message]:
    """The parts that hold the message's own words, in order; of alternatives the one with HTML, else the last."""
    kind = part.get_content_type()
    if depth > _DEEPEST or is_attachment(part):
        return []
    if not part.is_multipart():
        return [part] if kind in _TEXTS else []
    children = [child for child in part.get_payload() if isinstance(child, Message)]
    if kind == "message/rfc822":
        return []
    if kind == "multipart/alternative":
        choices = [found for child in children if (found := bodies(child, depth + 1))]
        with_html = [found for found in choices if any(one.get_content_type() == "text/html" for one in found)]
        return (with_html or choices or [[]])[-1]
    return [body for child in children for body in bodies(child, depth + 1)]


def is_attachment(part: Message) -> bool:
    """Whether a part is a file of its own."""
    if part.get_content_disposition() == "attachment":
        return True
    return not part.is_multipart() and bool(part.get_filename()) and part.get_content_disposition() != "inline"


def attachments(part: Message, depth: int = 0) -> Iterator[Message]:
    """The files and messages that are attached; signatures and pictures inside the text are none."""
    kind = part.get_content_type()
    if depth > _DEEPEST or kind in _SIGNATURES:
        return
    if kind == "message/rfc822" and (depth or is_attachment(part)):
        yield part
    elif part.is_multipart():
        for child in part.get_payload():
            if isinstance(child, Message):
                yield from attachments(child, depth + 1)
    elif is_attachment(part) or (depth and not _is_shown(part)):
        yield part


def _is_shown(part: Message) -> bool:
    """Whether a part is shown in the message itself."""
    kind = part.get_content_type()
    return kind in _TEXTS or (kind.startswith("image/") and bool(part.get("Content-ID")))


def content(part: Message) -> bytes:
    """A part's bytes, its transfer encoding undone; of an attached message the message's."""
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload()
        first = inner[0] if isinstance(inner, list) and inner else None
        return first.as_bytes() if isinstance(first, Message) else b""
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def file_name(part: Message, number: int) -> str:
    """What an attachment is called; without a name of its own its number and kind."""
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload()
        subject = (
            header(inner[0], "Subject") if isinstance(inner, list) and inner and isinstance(inner[0], Message) else ""
        )
        return f"{subject or f'message {number}'}.eml"
    try:
        name = _decoded(collapse_rfc2231_value(part.get_filename() or ""))
    except (ValueError, LookupError):
        name = ""
    return _SPACES.sub(" ", name).strip() or f"attachment {number} ({part.get_content_type()})"


def text_of(part: Message) -> str:
    """The words of a text part, decoded by what it declares or looks like."""
    return decode(content(part), declared=part.get_content_charset()).text

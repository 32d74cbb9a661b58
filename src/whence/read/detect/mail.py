"""Whether bytes are an e-mail, a mailbox or a page that a browser saved as one file.

In: the first bytes of a file, and its suffix. Out: a media type, or None. A press release may begin with `From:` and
`Date:`; it does not have the headers that only machines write.

>>> detect(b"From: a@e.org\\nDate: Mon, 1 Mar 2021 10:00:00 +0000\\nMessage-ID: <1@e.org>\\n\\nSilt.", "")
'message/rfc822'
"""

from __future__ import annotations

import re

from whence.read.media_types import MAIL, MBOX, MHTML

_HEADER = re.compile(rb"([!-9;-~]{1,78}):")
_FROM_LINE = re.compile(rb"From \S.{0,200}\d:\d\d.{0,60}")
_MACHINE = frozenset(
    (b"message-id", b"received", b"mime-version", b"return-path", b"delivered-to", b"x-mailer", b"content-type",
     b"content-transfer-encoding", b"dkim-signature", b"x-received", b"authentication-results", b"references",
     b"in-reply-to", b"envelope-to", b"x-original-to", b"user-agent")
)  # fmt: skip
_HUMAN = frozenset((b"from", b"to", b"subject", b"date", b"cc", b"sender"))
_RELATED = re.compile(rb"^content-type:\s*multipart/related\b", re.IGNORECASE | re.MULTILINE)
_SAVED = re.compile(rb"^(?:snapshot-content-location:|from:\s*<saved by|x-mimeole:)", re.IGNORECASE | re.MULTILINE)


def detect(sample: bytes, suffix: str) -> str | None:
    """The media type of a message, mailbox or saved page."""
    head = sample.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    first, _, rest = head.partition(b"\n")
    if first.startswith(b"From ") and _FROM_LINE.match(first) and _names(rest) & (_MACHINE | _HUMAN):
        return MBOX
    names = _names(head)
    if not names:
        return None
    top = head[: _end(head)]
    if _RELATED.search(top) and (suffix in (".mht", ".mhtml") or _SAVED.search(top)):
        return MHTML
    if suffix == ".eml" and names & (_MACHINE | _HUMAN):
        return MAIL
    return MAIL if len(names & _HUMAN) > 1 and names & _MACHINE else None


def _end(head: bytes) -> int:
    found = [at for at in (head.find(b"\n\n"), head.find(b"\r\n\r\n")) if at >= 0]
    return min(found, default=len(head))


def _names(head: bytes) -> set[bytes]:
    """The names of the headers at the start, in lower case; empty where the first line is none."""
    names: set[bytes] = set()
    for line in head[: _end(head)].splitlines():
        if line[:1] in (b" ", b"\t") and names:
            continue
        header = _HEADER.match(line)
        if header is None:
            break
        names.add(header[1].lower())
    return names

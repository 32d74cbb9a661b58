"""A payload: the bytes of one document, as a file, a line of JSON Lines or another container gave them.

In: bytes and where they came from. Out: `Payload`, whose `id` is the document's id.

>>> Payload("a.txt", None, "text/plain", b"abc").id[:8]
'ba7816bf'
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from whence.models import Metadata


@dataclass(frozen=True, slots=True)
class Payload:
    """One document's original bytes: the file at `path`, or its record `record`; `media_type` chooses the reader.

    `said` is what its container says of it and its own bytes do not: a web archive's address and day.
    """

    path: str
    record: str | None
    media_type: str
    data: bytes
    said: Metadata | None = None

    @property
    def id(self) -> str:
        """SHA-256 of the bytes, in hexadecimal: identical bytes are one document, whatever their path."""
        return hashlib.sha256(self.data).hexdigest()

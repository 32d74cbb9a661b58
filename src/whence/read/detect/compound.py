"""What stands in a compound file ([MS-CFB]): Office's files of before 2007, encrypted ones, Outlook's messages.

In: a file that can be sought in, and its first bytes. Out: a media type, None where it is no compound file; and what
to do with one that no reader is known for.
"""

from __future__ import annotations

import io
from typing import BinaryIO

import olefile

from whence.read.media_types import OUTLOOK, UNKNOWN, XLS

_WORKBOOKS = ("workbook", "book")
_OTHERS = {
    "encryptedpackage": "an encrypted Office file: save it without a password",
    "worddocument": "an old Word file (DOC): save it as DOCX",
    "powerpoint document": "an old PowerPoint file (PPT): save it as PPTX",
}
_UNKNOWN = "an old or a damaged Office file: save it as DOCX, XLSX or PPTX without a password"


def detect(file: BinaryIO, sample: bytes) -> str | None:
    """The media type of a compound file."""
    if not sample.startswith(olefile.MAGIC):
        return None
    names = _names(file)
    if "encryptedpackage" in names:
        return UNKNOWN
    if any(name in names for name in _WORKBOOKS):
        return XLS
    return OUTLOOK if "__properties_version1.0" in names else UNKNOWN


def describe(data: bytes) -> str | None:
    """What a compound file without a reader is; None for anything else."""
    if not data.startswith(olefile.MAGIC):
        return None
    names = _names(io.BytesIO(data))
    return next((words for name, words in _OTHERS.items() if name in names), _UNKNOWN)


def _names(file: BinaryIO) -> frozenset[str]:
    """The streams at the top, in lower case, since case tells none apart; none where the file is damaged."""
    file.seek(0)
    try:
        with olefile.OleFileIO(file) as compound:
            return frozenset(path[0].lower() for path in compound.listdir() if len(path) == 1)
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return frozenset()

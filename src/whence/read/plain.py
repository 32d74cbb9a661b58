"""Plain text: as it stands, neither stripped nor reflowed, so that its offsets are the file's.

In: a payload. Out: a draft; only a byte order mark, NUL characters and mojibake are repaired, each on record.

>>> read_plain(Payload("a.txt", None, "text/plain", b"  one\\r\\ntwo ")).text
'  one\\r\\ntwo '
"""

from __future__ import annotations

from whence.models import Coverage
from whence.read.bracket_notes import bracket_notes
from whence.read.decode import Decoded, decode
from whence.read.decorated_notes import decorated_notes
from whence.read.draft import Draft, Edit
from whence.read.page_notes import page_notes
from whence.read.payload import Payload
from whence.read.roman_notes import roman_notes
from whence.read.run_on_notes import run_on_notes


def read_plain(payload: Payload) -> Draft:
    """The text of the file, line ends and all; notes at the feet of its pages are marked."""
    decoded = decode(payload.data)
    marks = bracket_notes(decoded.text) or roman_notes(decoded.text) or decorated_notes(decoded.text)
    marks = marks or page_notes(decoded.text) or run_on_notes(decoded.text)
    return Draft(decoded.text, marks, edits=bom_edits(decoded), coverage=coverage(decoded))


def bom_edits(decoded: Decoded) -> list[Edit]:
    """The repair that leaves a byte order mark out of the text."""
    return [Edit(0, 1, "")] if decoded.bom and decoded.text.startswith("\ufeff") else []


def coverage(decoded: Decoded) -> Coverage:
    """Whole, and a word about bytes that fitted no character."""
    if not decoded.lost:
        return Coverage()
    return Coverage(reason=f"{decoded.lost} places are no valid {decoded.encoding} and stand as U+FFFD")

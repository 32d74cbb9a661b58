"""The one reading of a file, and what is extracted from it.

In: bytes and the name that tells their kind. Out: a `Reading`, and with `extracted` its `Extraction`.

>>> reading, found = extracted(b"It was so.[1]\\n\\nNotes\\n\\n[1] Ann Lee, Silt, 4.", "a.txt")
>>> [note.label for note in found.notes]
['1']
"""

from collections.abc import Mapping

from whence.extract import extract
from whence.models import Extraction, Reading, Reference
from whence.read import read, split
from whence.read.payload import Payload


def read_one(data: bytes, name: str) -> Reading:
    """The reading of the only document of a file."""
    [payload] = [one for one in split(data, name) if isinstance(one, Payload)]
    return read(payload)


def extracted(data: bytes, name: str) -> tuple[Reading, Extraction]:
    """Its reading, and what is extracted from it."""
    reading = read_one(data, name)
    return reading, extract(reading)


def root(one: Reference, by_id: Mapping[str, Reference]) -> Reference:
    """The citation in full that a short form leads to at last."""
    while one.backref in by_id:
        one = by_id[str(one.backref)]
    return one

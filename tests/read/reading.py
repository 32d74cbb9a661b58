"""Reading made bytes in tests: from bytes and a name to a reading, and what stands under its marks."""

from collections.abc import Sequence

from whence.models import MarkKind, Reading, Repair
from whence.read import read, split
from whence.read.payload import Payload


def payload(data: bytes | str, path: str) -> Payload:
    """The only payload in a file."""
    [found] = split(data.encode() if isinstance(data, str) else data, path)
    assert isinstance(found, Payload)
    return found


def reading(data: bytes | str, path: str) -> Reading:
    """The reading of the only payload in a file."""
    return read(payload(data, path))


def html(body: str, head: str = "") -> Reading:
    """The reading of a page."""
    return reading(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>", "a.html")


def under(found: Reading, kind: MarkKind) -> list[str]:
    """The words under the marks of a kind."""
    return [found.text[mark.start : mark.end] for mark in found.marks if mark.kind is kind]


def data_of(found: Reading, kind: MarkKind) -> list[dict[str, object]]:
    """What the marks of a kind carry."""
    return [dict(mark.data) for mark in found.marks if mark.kind is kind]


def unrepaired_agree(text: str, raw: str, repairs: Sequence[Repair]) -> bool:
    """Whether outside the repairs `text` is `raw`, at the offsets that the repairs give."""
    at = raw_at = 0
    for repair in repairs:
        if text[at : repair.start] != raw[raw_at : repair.raw_start]:
            return False
        at, raw_at = repair.end, repair.raw_end
    return text[at:] == raw[raw_at:]

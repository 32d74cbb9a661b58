"""Document → records: zones, quotations, citations, metadata from the text; pure, no files, no database."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from whence.extract.whole import extract

__all__ = ["extract"]


def __getattr__(name: str) -> Any:
    """The stage is imported when first used: its patterns take most of a command's start, and what links or shows
    records needs but some of its lists."""
    if name != "extract":
        raise AttributeError(f"module 'whence.extract' has no attribute {name!r}")
    from whence.extract.whole import extract

    return extract

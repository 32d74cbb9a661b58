"""Document → records: zones, quotations, citations, metadata from the text; pure, no files, no database."""

from whence.extract.whole import extract

__all__ = ["extract"]

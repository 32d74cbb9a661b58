"""What all nouns share: spans, ids from content, and the way to plain JSON types."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

Span = tuple[int, int]
"""Half-open `[start, end)` in code points of a reading's text."""

CSL = Mapping[str, Any]
"""A work as a CSL-JSON item (https://github.com/citation-style-language/schema)."""


def content_id(*parts: object) -> str:
    """Sixteen hexadecimal digits from the parts: the same parts give the same id, everywhere."""
    joined = ("%s\x1f" * len(parts))[:-1] % parts
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).digest()[:8].hex()


class Record:
    """What all nouns share: `to_dict`, with enums as their words, spans as lists, nested records as dictionaries."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        """The record in plain JSON types, under its field names."""
        return {f.name: _plain(getattr(self, f.name)) for f in dataclasses.fields(self)}  # type: ignore[arg-type]


def _plain(value: Any) -> Any:
    if isinstance(value, Record):
        return value.to_dict()
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, (tuple, list, set, frozenset)):
        return [_plain(item) for item in value]
    return value

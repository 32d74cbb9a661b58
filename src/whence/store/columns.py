r"""Column types and packing: any Python string goes into any database and comes back the same.

In: strings, JSON values and records. Out: what SQLite and PostgreSQL can both hold: file names may carry lone
surrogates and texts NUL characters, which neither database takes as text.

>>> unescape(escape("a\x00b\udc80\\")) == "a\x00b\udc80\\"
True
"""

from __future__ import annotations

import json
import re
import zlib
from typing import Any

from sqlalchemy import Dialect, Text
from sqlalchemy.dialects import postgresql
from sqlalchemy.types import TypeDecorator, TypeEngine

_UNSTORABLE = re.compile(r"[\\\x00\ud800-\udfff]")
_ESCAPED = re.compile(r"\\u([0-9a-f]{4})")


def escape(text: str) -> str:
    r"""`text` with NUL, lone surrogates and the backslash itself written as \uXXXX."""
    return _UNSTORABLE.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def unescape(text: str) -> str:
    """What `escape` was given."""
    return _ESCAPED.sub(lambda found: chr(int(found.group(1), 16)), text)


class AnyText(TypeDecorator[str]):
    """Text that may hold what no database takes."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Escape on the way in, also in comparisons."""
        return None if value is None else escape(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        """Restore on the way out."""
        return None if value is None else unescape(value)


class InOrder(AnyText):
    """Text that any database puts in order by code point: a server's own order may pass over hyphens."""

    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """PostgreSQL is told; SQLite compares so."""
        chosen: TypeEngine[Any] = postgresql.TEXT(collation="C") if dialect.name == "postgresql" else Text()
        return dialect.type_descriptor(chosen)


class Written(str):
    """JSON that a worker has written already, so that the one writer need not."""

    __slots__ = ()


class Json(TypeDecorator[Any]):
    """A JSON value as ASCII text with sorted keys: equal values are equal bytes in both databases."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """Write compactly."""
        return value if value is None or isinstance(value, Written) else dumps(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """Parse."""
        return None if value is None else json.loads(value)


def dumps(value: Any) -> Written:
    """Compact JSON in ASCII, keys sorted."""
    return Written(json.dumps(value, separators=(",", ":"), sort_keys=True))


def pack(text: str) -> bytes:
    """Any string as compressed bytes."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 3)


def unpack(data: bytes) -> str:
    """What `pack` was given."""
    return zlib.decompress(data).decode("utf-8", "surrogatepass")

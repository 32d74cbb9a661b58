"""The words of a library, for those who are not sure how one is spelled.

In: a word. Out: words of the full-text index that are spelled nearly so, nearest first.
"""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz, process
from sqlalchemy import Connection, text

_NEAR = 80  # of 100: one letter in five
_MOST = 8
_APART = 2  # characters longer or shorter

_SQLITE = text("SELECT term FROM temp.vocabulary WHERE length(term) BETWEEN :least AND :most AND term GLOB :opening")
_POSTGRES = text(
    "SELECT DISTINCT word FROM words, unnest(words) AS word "
    "WHERE length(word) BETWEEN :least AND :most AND left(word, 1) = :opening"
)


def similar(connection: Connection, word: str) -> list[str]:
    """Words spelled nearly like `word` (in comparison form) that begin with its letter; `word` itself is first where it
    is one of them."""
    known = process.extract(word, _words(connection, word), scorer=fuzz.ratio, score_cutoff=_NEAR, limit=_MOST)
    return [term for term, _, _ in sorted(known, key=lambda found: (-found[1], found[0]))]


def _words(connection: Connection, word: str) -> Iterable[str]:
    lengths = {"least": max(1, len(word) - _APART), "most": len(word) + _APART}
    if connection.dialect.name != "sqlite":
        return connection.execute(_POSTGRES, {**lengths, "opening": word[:1]}).scalars().all()
    connection.execute(
        text("CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab('main', 'words', 'row')")
    )
    opening = f"[{word[:1]}]*" if word[:1] not in "[]^" else "*"
    return connection.execute(_SQLITE, {**lengths, "opening": opening}).scalars().all()

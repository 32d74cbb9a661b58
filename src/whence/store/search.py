"""Full-text search: which readings hold the words, and where exactly they stand.

In: a query of words and "phrases". Out: `Hit`s with spans of the readings' texts. The database only narrows the
readings down; every hit is verified in the text, so both databases give the same.

The words that are indexed are those of the comparison text, one by one: SQLite in a contentless FTS5 table with
positions, PostgreSQL in an array with a GIN index. Rows of readings that are no longer current stay and never match.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, column, literal_column, or_, select, table, text

from whence.errors import UsageError
from whence.models import Record, Span
from whence.store import schema
from whence.store.screen_tables import listed
from whence.text import Tokens, tokens

FTS = "CREATE VIRTUAL TABLE words USING fts5(body, content='', columnsize=0, tokenize=\"ascii tokenchars '''.,'\")"
"""FTS5 cuts at spaces only, where we put them: all beyond ASCII counts as letters, and of ASCII's other signs only
these stand in comparison words."""

_KEEP = text("INSERT INTO words(rowid, body) VALUES (:reading, :body)")

_LONGEST = 500
"""Longer words are cut in the index, for GIN's sake; the text still decides."""
_QUOTES = str.maketrans("“”„‟«»＂", '"""""""')
_TERM = re.compile(r'"([^"]*)"?|(\S+)')

Term = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hit(Record):
    """A place where a word or phrase of the query stands; `term` is it in comparison form."""

    document: str
    start: int
    end: int
    text: str
    term: str


def terms(query: str, *, phrase: bool = False) -> list[Term]:
    """The words and "phrases" of a query, each as its comparison words; `phrase` takes the query as one.

    Raises UsageError where no word is left.

    >>> terms('missiles "Quds Force"')
    [('missiles',), ('quds', 'force')]
    """
    asked = [query] if phrase else [quoted or word for quoted, word in _TERM.findall(query.translate(_QUOTES))]
    found = [tuple(tokens(part).words) for part in asked]
    found = list(dict.fromkeys(filter(None, found)))
    if not found:
        raise UsageError(f"nothing to search for in {query!r}: write words, or a phrase in quotation marks")
    return found


def indexed_words(words: Sequence[str]) -> str:
    """The words of a text as `keep` takes them: with spaces between."""
    return " ".join(word[:_LONGEST] for word in words)


def keep(connection: Connection, reading: int, words: str) -> None:
    """Index the words of a reading, as `indexed_words` gives them."""
    if connection.dialect.name == "sqlite":
        connection.execute(_KEEP, {"reading": reading, "body": words})
    else:
        connection.execute(schema.words.insert(), {"reading": reading, "words": sorted(set(words.split(" ")))})


def candidates(connection: Connection, wanted: Sequence[Term]) -> Iterator[int]:
    """The readings that may hold all terms, in the order of adding; superseded ones included."""
    cut = [indexed_words(term) for term in wanted]
    if connection.dialect.name == "sqlite":
        match = " AND ".join(f'"{term}"' for term in cut)
        found = connection.execute(
            text("SELECT rowid FROM words WHERE words MATCH :match ORDER BY rowid"), {"match": match}
        )
    else:
        every = sorted({word for term in cut for word in term.split(" ")})
        found = connection.execute(
            select(schema.words.c.reading).where(schema.words.c.words.contains(every)).order_by(schema.words.c.reading)
        )
    yield from found.scalars()


def listing(connection: Connection, queries: Sequence[Sequence[Term]], narrowed: Narrowed) -> Select[Any]:
    """The question for `listed` documents that may hold all terms of one of the queries, in the order of reading."""
    index, held, matching = _matching(connection, queries)
    chosen = select(listed.c.id).join(index, held == listed.c.reading)
    return chosen.where(matching, *narrowed).order_by(held)


def readings_with(connection: Connection, queries: Sequence[Sequence[Term]]) -> list[int]:
    """The readings that may hold all terms of one of the queries; superseded ones included."""
    _, held, matching = _matching(connection, queries)
    return list(connection.execute(select(held).where(matching)).scalars().all())


def _matching(
    connection: Connection, queries: Sequence[Sequence[Term]]
) -> tuple[FromClause, ColumnElement[int], ColumnElement[bool]]:
    """The index, its column of readings, and the condition that one of the queries fits."""
    if connection.dialect.name == "sqlite":
        parts = (" AND ".join(f'"{term}"' for term in map(_cut, query)) for query in queries)
        match = " OR ".join(f"({part})" for part in parts)
        return _FTS, _FTS.c.rowid, literal_column("words.words").op("MATCH")(match)
    words_ = schema.words.c
    return schema.words, words_.reading, or_(*(words_.words.contains(_distinct(query)) for query in queries))


Narrowed = Sequence[ColumnElement[bool]]
_FTS = table("words", column("rowid"))


def _cut(term: Term) -> str:
    return indexed_words(term)


def _distinct(query: Sequence[Term]) -> list[str]:
    return sorted({word for term in query for word in _cut(term).split(" ")})


def places(there: Tokens, wanted: Sequence[Term]) -> list[tuple[Span, Term]]:
    """Every place of every term in the text, in its order; nothing where one term does not stand there."""
    positions: dict[str, list[int]] = {term[0]: [] for term in wanted}
    for index, word in enumerate(there.words):
        if word in positions:
            positions[word].append(index)
    found: list[tuple[Span, Term]] = []
    for term in wanted:
        stands = [at for at in positions[term[0]] if tuple(there.words[at : at + len(term)]) == term]
        if not stands:
            return []
        found += [(there.span(at, at + len(term)), term) for at in stands]
    return sorted(found)

"""Systems that find where a quotation stands, each with one function: the document and span it finds, or none.

In: the texts, and how many candidates to align. Out: a `Finder` by name; one whose package is absent raises ImportError
with its name. Each gives what Whence gives: the span by `partial_ratio_alignment`, and the differing words of it.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path

from benchmarks.passages.corpus import Text
from rapidfuzz import fuzz, process
from rapidfuzz.distance import Indel, Opcodes

Place = tuple[str, int, int] | None
Finder = Callable[[str], Place]
CLEAR = 70.0  # per cent that rapidfuzz must give for a quotation to be called found
_WORD = re.compile(r"\w+")


class Aligned:
    """The texts in lower case, as a user would keep them, in which candidates are aligned."""

    def __init__(self, texts: list[Text]) -> None:
        self.ids = [text.id for text in texts]
        self.lower = [text.text.lower() for text in texts]

    def best(self, quotation: str, candidates: Iterable[int]) -> Place:
        """The candidate in which the quotation stands best, by rapidfuzz's alignment of characters."""
        best: Place = None
        score, asked = CLEAR, quotation.lower()
        found = ""
        for number in candidates:
            at = fuzz.partial_ratio_alignment(asked, self.lower[number], score_cutoff=score)
            if at is not None and at.score > score:
                score, best = at.score, (self.ids[number], at.dest_start, at.dest_end)
                found = self.lower[number][at.dest_start : at.dest_end]
        if best is not None:
            differing(asked, found)
        return best


def differing(quoted: str, found: str) -> Opcodes:
    """Which words were replaced, left out or put in."""
    return Indel.opcodes(_WORD.findall(quoted), _WORD.findall(found))


def tantivy(texts: list[Text], _: Path, hits: int) -> Finder:
    """Tantivy: any of the words, the best documents by BM25, then rapidfuzz."""
    import tantivy as engine

    builder = engine.SchemaBuilder()
    builder.add_integer_field("number", fast=True)
    builder.add_text_field("text")
    index = engine.Index(builder.build())
    writer = index.writer(100_000_000, 1)
    for number, text in enumerate(texts):
        writer.add_document(engine.Document(number=number, text=text.text))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()
    aligned = Aligned(texts)

    def find(quotation: str) -> Place:
        words = [word.lower() for word in _WORD.findall(quotation)]
        terms = [(engine.Occur.Should, engine.Query.term_query(index.schema, "text", word)) for word in words]
        found = searcher.search(engine.Query.boolean_query(terms), hits, count=False).hits
        return aligned.best(quotation, searcher.fast_field_values("number", [address for _, address in found]))

    return find


def fts5(texts: list[Text], folder: Path, hits: int) -> Finder:
    """SQLite FTS5: any of the words, the best documents by BM25, then rapidfuzz."""
    database = sqlite3.connect(folder / "fts5")
    database.execute("create virtual table texts using fts5(text, content='')")
    database.executemany("insert into texts(rowid, text) values (?, ?)", enumerate(text.text for text in texts))
    database.commit()
    statement = "select rowid from texts where texts match ? order by rank limit ?"
    aligned = Aligned(texts)

    def find(quotation: str) -> Place:
        query = " OR ".join(f'"{word}"' for word in _WORD.findall(quotation))
        return aligned.best(quotation, [row for (row,) in database.execute(statement, (query, hits))])

    return find


def rapidfuzz(texts: list[Text], _: Path, hits: int) -> Finder:
    """rapidfuzz against every text; the best is aligned, whatever `hits`."""
    aligned = Aligned(texts)

    def find(quotation: str) -> Place:
        found = process.extractOne(quotation.lower(), aligned.lower, scorer=fuzz.partial_ratio, score_cutoff=CLEAR)
        return None if found is None else aligned.best(quotation, [found[2]])

    return find


FINDERS: dict[str, Callable[[list[Text], Path, int], Finder]] = {
    "tantivy": tantivy,
    "fts5": fts5,
    "rapidfuzz": rapidfuzz,
}
"""By name."""

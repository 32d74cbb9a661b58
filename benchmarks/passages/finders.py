"""Systems that find where a quotation stands, each with one function: the document and span it finds, or none.

In: the texts. Out: a `Finder` by name; one whose package is absent raises ImportError with its name.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from pathlib import Path

from benchmarks.passages.corpus import Text
from rapidfuzz import fuzz, process

Place = tuple[str, int, int] | None
Finder = Callable[[str], Place]
CLEAR = 70.0  # per cent that rapidfuzz must give for a quotation to be called found
_WORD = re.compile(r"\w+")


def _best(quotation: str, candidates: list[Text]) -> Place:
    """The candidate in which the quotation stands best, by rapidfuzz's alignment of characters."""
    best: Place = None
    score = CLEAR
    for text in candidates:
        found = fuzz.partial_ratio_alignment(quotation.lower(), text.text.lower(), score_cutoff=score)
        if found is not None and found.score > score:
            score, best = found.score, (text.id, found.dest_start, found.dest_end)
    return best


def tantivy(texts: list[Text], _: Path) -> Finder:
    """Tantivy: any of the words, the ten best documents by BM25, then rapidfuzz."""
    import tantivy as engine

    builder = engine.SchemaBuilder()
    builder.add_integer_field("number", stored=True)
    builder.add_text_field("text")
    index = engine.Index(builder.build())
    writer = index.writer(100_000_000, 1)
    for number, text in enumerate(texts):
        writer.add_document(engine.Document(number=number, text=text.text))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def find(quotation: str) -> Place:
        words = [word.lower() for word in _WORD.findall(quotation)]
        terms = [(engine.Occur.Should, engine.Query.term_query(index.schema, "text", word)) for word in words]
        hits = searcher.search(engine.Query.boolean_query(terms), 10).hits
        return _best(quotation, [texts[searcher.doc(address)["number"][0]] for _, address in hits])

    return find


def fts5(texts: list[Text], folder: Path) -> Finder:
    """SQLite FTS5: any of the words, the ten best documents by BM25, then rapidfuzz."""
    database = sqlite3.connect(folder / "fts5")
    database.execute("create virtual table texts using fts5(text, content='')")
    database.executemany("insert into texts(rowid, text) values (?, ?)", enumerate(text.text for text in texts))
    database.commit()
    statement = "select rowid from texts where texts match ? order by rank limit 10"

    def find(quotation: str) -> Place:
        query = " OR ".join(f'"{word}"' for word in _WORD.findall(quotation))
        return _best(quotation, [texts[row] for (row,) in database.execute(statement, (query,))])

    return find


def rapidfuzz(texts: list[Text], _: Path) -> Finder:
    """rapidfuzz against every text."""
    lower = [text.text.lower() for text in texts]

    def find(quotation: str) -> Place:
        found = process.extractOne(quotation.lower(), lower, scorer=fuzz.partial_ratio, score_cutoff=CLEAR)
        return None if found is None else _best(quotation, [texts[found[2]]])

    return find


FINDERS: dict[str, Callable[[list[Text], Path], Finder]] = {"tantivy": tantivy, "fts5": fts5, "rapidfuzz": rapidfuzz}

"""Finding what a search asks for: which documents hold it, from rows, and the places in those that are opened.

In: a query, taken apart. Out: `Finder`: how many documents, the ids of some of them, their hits. Words and phrases are
in the full-text index, what is put down to somebody in `sayings`; where both, or a finding, must stand at one place,
the rows only say which documents may have it: `may_be`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from itertools import islice, product

from sqlalchemy import ColumnElement, func, select

from whence.link.passages.terms import term_places
from whence.link.said import outermost
from whence.link.speakers import may_be_same
from whence.link.tellings import speaker
from whence.models import Span
from whence.store import documents, search, tellings
from whence.store import shown as rows
from whence.store.batches import batches
from whence.store.screen_tables import listed
from whence.store.search import Hit, Term, terms
from whence.store.vocabulary import similar
from whence.web.asking import Asked
from whence.web.tallies import Tallies

_SPELLINGS = 12
_OPENED = 50
"""Documents that a page opens where rows only say which may have what is asked for."""
_AT_ONCE = 100


class Finder:
    """One question to a library. Raises UsageError where there is nothing to search for."""

    most = _OPENED

    def __init__(self, tallies: Tallies, wanted: Asked) -> None:
        self.tallies = tallies
        self.wanted = wanted
        self.queries, self.spellings = self._spelled() if wanted.words or not wanted.speaker else ([], ())
        self.narrowed = [*rows.conditions(narrowing(wanted)), *([rows.having(self.code)] if self.code else [])]

    @property
    def code(self) -> str:
        """The code of the findings that a hit must meet."""
        return self.wanted.code.upper()

    @property
    def may_be(self) -> bool:
        """Whether only opening a document tells if what is asked for stands at one place in it."""
        is_phrase = any(len(term) > 1 for query in self.queries for term in query)
        is_loose = is_phrase and not self.tallies.database.sqlite  # a server's index has words without their places
        return bool(self.code or (self.wanted.speaker and self.queries) or is_loose)

    def _spelled(self) -> tuple[list[list[Term]], tuple[str, ...]]:
        """The query, or the queries that its near spellings give."""
        if not self.wanted.fuzzy:
            return [terms(self.wanted.words)], ()
        with self.tallies.database.read() as connection:
            choices = [similar(connection, term[0]) or [term[0]] if len(term) == 1 else [f'"{" ".join(term)}"']
                       for term in terms(self.wanted.words)]  # fmt: skip
        made = [" ".join(each) for each in islice(product(*choices), _SPELLINGS)]
        return [terms(each) for each in made], tuple(made)

    @cached_property
    def names(self) -> list[str]:
        """The speakers that the name may mean."""
        name = self.wanted.speaker

        def ask() -> list[str]:
            with self.tallies.database.read() as connection:
                return [one for one in tellings.speakers(connection, speaker(name)) if may_be_same(one, name)]

        return self.tallies.once(("names of a speaker", name), ask)

    @property
    def speaking(self) -> list[int]:
        """The readings in which one of them speaks and that may hold the words, in their order."""

        def ask() -> list[int]:
            with self.tallies.database.read() as connection:
                found = set(tellings.speaking(connection, self.names))
                if self.queries:
                    found.intersection_update(search.readings_with(connection, self.queries))
                if self.narrowed:
                    chosen = select(listed.c.reading).where(*self.narrowed)
                    found.intersection_update(connection.execute(chosen).scalars())
            return sorted(found)

        return self.tallies.once(("speaking", self.wanted), ask)

    @property
    def total(self) -> int:
        """How many documents have it, or may have it."""
        if self.wanted.speaker:
            return len(self.speaking)
        return self.tallies.once(("search", self.wanted), self._count)

    def _count(self) -> int:
        with self.tallies.database.read() as connection:
            chosen = search.listing(connection, self.queries, self.narrowed).order_by(None)
            return connection.execute(select(func.count()).select_from(chosen.subquery())).scalar() or 0

    def ids(self, *, limit: int | None = None, offset: int = 0) -> list[str]:
        """Some of these documents, in the order of reading."""
        with self.tallies.database.read() as connection:
            if self.wanted.speaker:
                part = self.speaking[offset : None if limit is None else offset + limit]
                return rows.ids_of(connection, part)
            chosen = search.listing(connection, self.queries, self.narrowed).limit(limit).offset(offset)
            return list(connection.execute(chosen).scalars())

    # --- Places -------------------------------------------------------------------------------------------------

    def hits(self, ids: Sequence[str]) -> Iterator[Hit]:
        """The places in some documents; they are opened for it."""
        for low in range(0, len(ids), _AT_ONCE):
            part = ids[low : low + _AT_ONCE]
            with self.tallies.database.read() as connection:
                texts = documents.texts(connection, part)
                inside = self._inside(part)
            for id_ in part:
                if id_ in texts:
                    yield from self._of(id_, *texts[id_], inside)

    def _inside(self, ids: Sequence[str]) -> list[dict[str, list[Span]]]:
        """The stretches of each document in which a hit must stand: what is said, what a finding is on."""
        found = []
        with self.tallies.database.read() as connection:
            if self.wanted.speaker:
                said = tellings.said(connection, ids, set(self.names))
                found.append({id_: outermost(spans) for id_, spans in said.items()})
            if self.code:
                found.append(rows.spans(connection, self.code, ids))
        return found

    def _of(self, id_: str, text: str, markers: list[Span], inside: Sequence[dict[str, list[Span]]]) -> Iterator[Hit]:
        if not self.queries:
            term: Term = (self.wanted.speaker,)
            spans = [(span, term) for span in inside[0].get(id_, ())]
        else:
            spans = sorted({place for query in self.queries for place in term_places(text, query, skip=markers)})
        for (start, end), term in spans:
            if all(self._meets((start, end), stretches.get(id_, ()), n) for n, stretches in enumerate(inside)):
                yield Hit(id_, start, end, text[start:end], " ".join(term))

    def _meets(self, hit: Span, stretches: Collection[Span], which: int) -> bool:
        """A word must stand inside what is said; of a finding it may be a part, or the finding a part of it."""
        if which == 0 and self.wanted.speaker:
            return any(start <= hit[0] and hit[1] <= end for start, end in stretches)
        return any(start < hit[1] and hit[0] < end for start, end in stretches)

    @staticmethod
    def fitting(tallies: Tallies, wanted: Asked, ids: Collection[str]) -> frozenset[str]:
        """Those of some documents that a query's outlet, date and collection leave."""
        return fitting(tallies, rows.conditions(narrowing(wanted)), ids)


def narrowing(wanted: Asked) -> rows.Wanted:
    """What a query asks of documents themselves."""
    collections = (wanted.collection,) if wanted.collection else ()
    return rows.Wanted(collections=collections, outlet=wanted.outlet, day=wanted.date)


def fitting(tallies: Tallies, conditions: Sequence[ColumnElement[bool]], ids: Collection[str]) -> frozenset[str]:
    """Those of some documents that conditions on `listed` leave."""
    if not conditions:
        return frozenset(ids)
    with tallies.database.read() as connection:
        return frozenset(
            id_
            for part in batches(sorted(ids))
            for id_ in connection.execute(select(listed.c.id).where(listed.c.id.in_(part), *conditions)).scalars()
        )

"""What a library works out from all its documents, each thing when first asked for and anew when they change.

In: a store. Out: its documents with their texts, the passage index, what quotations are held against, what citations
may lead to, what names denote.

>>> import tempfile
>>> from pathlib import Path
>>> with Store.embedded(Path(tempfile.mkdtemp()) / ".whence", create=True) as store:
...     dict(Derivations(store).held)
{}
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from whence.link.against import Against
from whence.link.resolving.resolver import Resolver
from whence.models import Held
from whence.store.derived import Derived
from whence.store.held import HeldDocuments
from whence.store.store import Store

if TYPE_CHECKING:
    from whence.link.names.entity import Entity
    from whence.link.passages.index import PassageIndex


class Derivations:
    """What is worked out for one store. As long as the store does not change, asking again gives the same object."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._held = Derived(store, lambda: HeldDocuments(store))
        self._index = Derived(store, self._indexed)
        self._against = Derived(store, self._held_against)
        self._looking = Derived(store, self._looked_through)
        self._resolver = Derived(store, self._resolving)
        self._entities = Derived(store, self._denoted)

    @property
    def held(self) -> Mapping[str, Held]:
        """Every document with its text and records, by its id."""
        return self._held.get()

    @property
    def index(self) -> PassageIndex:
        """The passage index over all current documents."""
        return self._index.get()

    @property
    def against(self) -> Against:
        """What quotations are held against: the texts, their index, and what citations may lead to."""
        return self._against.get()

    @property
    def looking(self) -> Against:
        """What words that nobody cites are held against: `against`, without reading what citations may lead to."""
        return self._looking.get()

    @property
    def resolver(self) -> Resolver:
        """What citations may lead to, by what the documents can be found by."""
        return self._resolver.get()

    @property
    def entities(self) -> list[Entity]:
        """What the names in all documents denote."""
        return self._entities.get()

    def let_go(self) -> None:
        """Keep nothing that has files open, so that these can be closed."""
        for one in (self._index, self._against, self._looking):
            one.let_go()

    def _indexed(self) -> PassageIndex:
        from whence.engine.indexing import index_of

        return index_of(self._store)

    def _held_against(self) -> Against:
        return Against(self.held, self.index, self.resolver, coverages=self._store.coverages())

    def _looked_through(self) -> Against:
        return Against(self.held, self.index, Resolver(), coverages=self._store.coverages())

    def _resolving(self) -> Resolver:
        from whence.engine.catalogue import resolver_of

        return resolver_of(self._store)

    def _denoted(self) -> list[Entity]:
        from whence.engine.naming import entities_of

        return entities_of(self._store)

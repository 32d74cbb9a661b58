"""`HeldDocuments`: the library's documents as a mapping, loaded when asked for.

In: a store. Out: a mapping from id to `Held`. It iterates over current documents; an earlier version of a path can be
asked for by its id too, since a comparison or judgement may point into it.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Mapping
from functools import cached_property
from threading import Lock

from whence.models import Held
from whence.store.store import Store

CACHED_CHARACTERS = 16_000_000
"""The texts kept in memory have at most so many characters together (one longer text is kept alone)."""


class HeldDocuments(Mapping[str, Held]):
    """The documents of a store as it is now; the most recently used stay in memory."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._kept: OrderedDict[str, Held] = OrderedDict()
        self._characters = 0
        self._lock = Lock()  # pages are served by several threads

    def __getitem__(self, id_: str) -> Held:
        with self._lock:
            if id_ in self._kept:
                self._kept.move_to_end(id_)
                return self._kept[id_]
        held = self.store.held(id_)
        if held is None:
            raise KeyError(id_)
        with self._lock:
            self._keep(held)
        return held

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)

    def __contains__(self, id_: object) -> bool:
        return id_ in self._ids or (isinstance(id_, str) and self.get(id_) is not None)

    @cached_property
    def _ids(self) -> dict[str, None]:
        return dict.fromkeys(self.store.ids())

    def _keep(self, held: Held) -> None:
        if held.id not in self._kept:
            self._characters += len(held.text)
        self._kept[held.id] = held
        while self._characters > CACHED_CHARACTERS and len(self._kept) > 1:
            _, oldest = self._kept.popitem(last=False)
            self._characters -= len(oldest.text)

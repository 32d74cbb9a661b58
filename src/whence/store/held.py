"""`HeldDocuments`: the library's documents as a mapping, loaded when asked for.

In: a store. Out: a mapping from id to `Held`. It iterates over current documents; an earlier version of a path can be
asked for by its id too, since a comparison or judgement may point into it.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from threading import Lock
from typing import Generic, TypeVar

from whence.models import Held, Running
from whence.store.store import Store

CACHED_CHARACTERS = 16_000_000
"""The texts kept in memory have at most so many characters together (one longer text is kept alone); with their records
as many, and without."""


Text = TypeVar("Text", Held, Running)


class _Latest(Generic[Text]):
    """The texts used last, as many characters of them as are kept. Pages are served by several threads."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, Text] = OrderedDict()
        self._characters = 0
        self._lock = Lock()

    def get(self, id_: str) -> Text | None:
        with self._lock:
            if id_ in self._kept:
                self._kept.move_to_end(id_)
            return self._kept.get(id_)

    def put(self, made: Text) -> None:
        with self._lock:
            if made.id not in self._kept:
                self._characters += len(made.text)
            self._kept[made.id] = made
            while self._characters > CACHED_CHARACTERS and len(self._kept) > 1:
                _, oldest = self._kept.popitem(last=False)
                self._characters -= len(oldest.text)


class HeldDocuments(Mapping[str, Held]):
    """The documents of a store as it is now; the most recently used stay in memory."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._kept: _Latest[Held] = _Latest()
        self._running: _Latest[Running] = _Latest()

    def __getitem__(self, id_: str) -> Held:
        held = self._kept.get(id_)
        if held is None:
            held = self.store.held(id_)
            if held is None:
                raise KeyError(id_)
            self._kept.put(held)
        return held

    def running(self, ids: Collection[str]) -> dict[str, Running]:
        """The texts of some documents to look for words in, without their records; those that are held."""
        found = {id_: one for id_ in ids if (one := self._running.get(id_)) is not None}
        missing = [id_ for id_ in ids if id_ not in found]
        for one in self.store.running(missing) if missing else ():
            found[one.id] = one
            self._running.put(one)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)

    def __contains__(self, id_: object) -> bool:
        return id_ in self._ids or (isinstance(id_, str) and self.get(id_) is not None)

    @cached_property
    def _ids(self) -> dict[str, None]:
        return dict.fromkeys(self.store.ids())

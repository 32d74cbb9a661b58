"""The passage index kept in step with the library.

In: a store. Out: a `PassageIndex` over all current documents. Segments count once the database names them; whoever
finds the index behind brings it up to date, and a process that may not write does so in its own memory.
"""

from __future__ import annotations

from whence.errors import LibraryBusyError
from whence.link.passages.index import PassageIndex
from whence.store.store import Store

FOLDER = "index"


def index_of(store: Store) -> PassageIndex:
    """The index of a store, in step with it."""
    index = _open(store)
    if not _is_in_step(index, store):
        index = _in_memory(store) if store.readonly or store.folder is None else _on_disk(store)
    return index


def _open(store: Store) -> PassageIndex:
    if store.folder is None:
        return PassageIndex.open(None)
    return PassageIndex.open(store.folder / FOLDER, store.segments())


def _is_in_step(index: PassageIndex, store: Store) -> bool:
    return not index.damaged and not store.unindexed() and set(index.documents) == set(store.ids())


def _on_disk(store: Store) -> PassageIndex:
    """Bring the files up to date, for everybody; where another process is adding, it will, and we do not wait."""
    try:
        with store.writing(timeout=0):
            index = _open(store)
            _bring_up_to_date(index, store)
            store.name_segments(index.merge())
            index.sweep()
            return index
    except LibraryBusyError:
        return _in_memory(store)


def _in_memory(store: Store) -> PassageIndex:
    index = _open(store)
    index.folder = None  # what is made from here on stays with us
    _bring_up_to_date(index, store)
    return index


def _bring_up_to_date(index: PassageIndex, store: Store) -> None:
    current = store.ids()
    if index.damaged:
        index.rebuild(store.texts(current))
        return
    index.remove(set(index.documents) - set(current))
    absent = dict.fromkeys([*store.unindexed(), *(id_ for id_ in current if id_ not in index.documents)])
    index.add(store.texts(absent))

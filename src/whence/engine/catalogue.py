"""What the library's documents are found by, kept in step with it.

In: a store. Out: a `Resolver` over all current documents, which knows what people said that citations mean. The entry
of a document is made from the beginning of its text once, and kept in the database; afterwards nobody opens a text to
resolve a citation.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from whence.errors import LibraryBusyError
from whence.link.judged import links
from whence.link.resolving.resolver import Entry, Resolver
from whence.store.store import Store
from whence.store.works import Kept

VERSION = "entries/1"
"""The version of what makes entries: with another one they are made anew."""
_AT_ONCE = 200  # documents: a transaction each


def resolver_of(store: Store) -> Resolver:
    """The resolver of a store, in step with it."""
    made = _made(store)
    resolver = Resolver(links=links(store.judgements()))
    new = {kept.document for kept in made}
    for kept in (*made, *(kept for kept in store.entries() if kept.document not in new)):
        resolver.add_kept(kept.document, kept.keys, kept.body)
    return resolver


def _made(store: Store) -> list[Kept]:
    """Entries of the documents that have none, which could not be kept: the library is read-only, or another process
    is adding."""
    outdated = store.entries_version() != VERSION
    missing = store.ids() if outdated else store.without_entries()
    if store.readonly or not missing:
        return list(_entries(store, missing))
    try:
        with store.writing(timeout=0):
            store.drop_outdated_entries(VERSION)
            for some in _portions(missing):
                store.keep_entries(_entries(store, some))
    except LibraryBusyError:
        return list(_entries(store, missing))
    return []


def _entries(store: Store, ids: list[str]) -> Iterator[Kept]:
    for some in _portions(ids):
        for one in store.begun(some):
            for entry in Entry.of_text(one.document, one.metadata, one.text, one.version):
                yield Kept(one.document, tuple(dict.fromkeys(entry.keys())), json.dumps(entry.to_dict()))


def _portions(ids: list[str]) -> Iterator[list[str]]:
    for at in range(0, len(ids), _AT_ONCE):
        yield ids[at : at + _AT_ONCE]

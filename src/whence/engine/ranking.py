"""Lists that need the whole library, made and kept for screens: what its names denote, and the works that it cites.

In: a store, and what makes each list. Out: lists in the store, as of now. Making one takes seconds in a large library:
a process beside the pages does it, and pages show the list of before meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from whence.engine.stage import EXTRACTOR
from whence.link.cited.sources import CitedWork
from whence.link.names.entity import Entity
from whence.store import ranked
from whence.store.codec import decode
from whence.store.database import Database
from whence.store.ranked import Asked, Ranked
from whence.store.store import Store

NAMES = "denoted"
WORKS = "cited_works"
OPENING = 200
"""The places of a name that its page shows; of one that stands in more documents they are kept by themselves."""
_VERSION = "3"
_VARIANTS, _PLACES = 8, 6
"""How many spellings of a name, and documents that cite a work, each with its first place, a row of the list shows."""


def basis(store: Store) -> str:
    """What a list that is made now rests on."""
    return f"{store.state()} {EXTRACTOR} {_VERSION}"


def is_current(store: Store, name: str, *, kept_in: Database | None = None) -> bool:
    """Whether a list is kept and rests on the library as it is."""
    with (kept_in or store.database).read() as connection:
        return ranked.standing(connection, name) == basis(store)


def bring_up(store: Store, name: str, make: Callable[[], list[Any]], *, kept_in: Database | None = None) -> None:
    """Make a list and keep it, where it is old or none; `kept_in`: elsewhere than in the library."""
    rests_on = basis(store)
    if is_current(store, name, kept_in=kept_in):
        return
    rows = [_name(one) for one in make()] if name == NAMES else [_work(one) for one in make()]
    with (kept_in or store.database).write() as connection:
        ranked.keep(connection, name, rows, rests_on)


def works(store: Store, make: Callable[[], list[CitedWork]]) -> list[CitedWork]:
    """The cited works as they are kept; made, and kept where the library can be written, if these are old or none."""
    if is_current(store, WORKS):
        with store.database.read() as connection:
            return [decode(CitedWork, body) for body in ranked.wholes(connection, WORKS, Asked())]
    made = make()
    if not store.readonly:
        bring_up(store, WORKS, lambda: made)
    return made


def _name(one: Entity) -> Ranked:
    variants = [each.words for each in one.variants]
    head = {
        "id": one.id,
        "kind": one.kind.value,
        "name": one.name,
        "documents": len(one.documents),
        "mentions": one.mentions,
        "variants": [words for words in variants if words != one.name][:_VARIANTS],
        "links": len(one.links),
        "homonym": one.homonym,
    }
    columns = {"kind": one.kind.value, "spellings": ranked.spelled([one.name, *variants]), "opening": _opening(one)}
    return Ranked(one.id, columns, head, one.to_dict())


def _opening(one: Entity) -> bytes | None:
    """An entity with the first of its places and their numbers; None where the whole is as short."""
    if len(one.occurrences) <= OPENING:
        return None
    numbers = {"places": len(one.occurrences), "mentions": one.mentions, "documents": len(one.documents)}
    return ranked.packed({**replace(one, occurrences=one.occurrences[:OPENING]).to_dict(), **numbers})


def _work(one: CitedWork) -> Ranked:
    body = one.to_dict()
    first = {at.document: at for at in reversed(one.places)}
    named = [first[id_] for id_ in list(dict.fromkeys(at.document for at in one.places))[:_PLACES]]
    places = [{"document": at.document, "start": at.start, "end": at.end} for at in named]
    head = {**body, "places": places, "spellings": body["spellings"][:1], "cited": len(one.places)}
    return Ranked(one.id, {"holding": one.holding.value, "resting": one.quotations + one.attributions}, head, body)

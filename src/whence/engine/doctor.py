"""The doctor: whether a library is whole, what of it can be made anew, and what cannot.

In: a store. Out: `Examined` parts. What rests on the texts (indexes, what was traced) is made anew; an original that is
missing or changed is named, with what to do: nobody can make it anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from whence.counting import counted
from whence.engine.indexing import FOLDER, index_of
from whence.errors import StoreError
from whence.link.passages.index import PassageIndex
from whence.models import Held, Record
from whence.store.store import Store

_NAMED = 10  # originals that a report names

Told = Callable[[int, int], None]
"""Told how many of how many documents are looked through."""


@dataclass(frozen=True, slots=True)
class Examined(Record):
    """One part of a library. `state`: `whole`, `mended` (it was made anew) or `broken`; `said`: what was found, and
    what to do where it is broken."""

    part: str
    state: str
    said: str


def examine(store: Store, *, mend: bool = True, told: Told | None = None) -> Iterator[Examined]:
    """Look through the database, the originals, the texts and both indexes. `mend`: make anew what can be."""
    yield _database(store)
    yield _originals(store)
    yield _texts(store, told)
    yield _search(store, mend)
    yield _index(store, mend)
    yield _judgements(store)


def _database(store: Store) -> Examined:
    faults = store.faults()
    if not faults:
        return Examined("database", "whole", f"{len(store.all_ids()):,} documents")
    advice = "export what can be read with `whence export --bundle`, or restore the folder from a copy"
    return Examined("database", "broken", f"{faults[0]} ({len(faults)} such): {advice}")


def _originals(store: Store) -> Examined:
    """Every original, read and held against its hash."""
    gone = {one.document for one in store.tombstones()}
    wanted = [id_ for id_ in store.all_ids() if id_ not in gone]
    lost = [(id_, reason) for id_ in wanted if (reason := _lost(store, id_))]
    stray = len(set(store.blobs.ids()) - set(wanted))
    beside = f"; {stray:,} that no document names, which do no harm" if stray else ""
    if not lost:
        return Examined("originals", "whole", f"{len(wanted):,} as they came in{beside}")
    named = "; ".join(f"{_path(store, id_)}: {reason}" for id_, reason in lost[:_NAMED])
    more = f"; and {len(lost) - _NAMED} more" if len(lost) > _NAMED else ""
    return Examined("originals", "broken", f"{len(lost):,} of {len(wanted):,}: {named}{more}")


def _lost(store: Store, id_: str) -> str | None:
    try:
        store.original(id_)
    except StoreError as error:
        return str(error)
    return None


def _path(store: Store, id_: str) -> str:
    return next((entry.path for entry in store.paths(id_)), id_[:12])


def _texts(store: Store, told: Told | None) -> Examined:
    """Every text, and whether each record's span lies in it."""
    ids = store.ids()
    bad = []
    for done, id_ in enumerate(ids, 1):
        if not _is_readable(store, id_):
            bad.append(id_)
        if told is not None:
            told(done, len(ids))
    if not bad:
        return Examined("texts", "whole", f"{len(ids):,} with their records")
    named = ", ".join(_path(store, id_) for id_ in bad[:_NAMED])
    return Examined(
        "texts", "broken", f"{len(bad):,} of {len(ids):,} ({named}): forget them, and add their files again"
    )


def _is_readable(store: Store, id_: str) -> bool:
    try:
        held = store.held(id_)
    except Exception:  # noqa: BLE001 - whatever a damaged row raises, it is damaged
        return False
    return held is not None and all(0 <= start <= end <= len(held.text) for start, end in _spans(held))


def _spans(held: Held) -> Iterator[tuple[int, int]]:
    extraction = held.extraction
    yield from ((zone.start, zone.end) for zone in extraction.zones)
    yield from ((quotation.start, quotation.end) for quotation in extraction.quotations)
    yield from ((citation.start, citation.end) for citation in extraction.citations)
    for attribution in extraction.attributions:
        yield from (*attribution.source, *attribution.cue, *attribution.content)


def _search(store: Store, mend: bool) -> Examined:
    missing = store.unsearchable()
    if missing is not None and not missing:
        return Examined("full-text index", "whole", f"{len(store.ids()):,} texts")
    said = "is damaged" if missing is None else f"lacks {len(missing):,} texts"
    if not mend or store.readonly:
        return Examined("full-text index", "broken", f"{said}: run `whence doctor` where the library can be written")
    with store.writing():
        store.scrub()
    return Examined("full-text index", "mended", f"it {said}, and was made anew")


def _index(store: Store, mend: bool) -> Examined:
    folder = store.folder
    found = PassageIndex.open(folder / FOLDER if folder else None, store.segments() if folder else ())
    missing = set(store.ids()) - set(found.documents)
    if not found.damaged and not missing:
        return Examined("passage index", "whole", f"{len(found):,} words in {counted(len(found.segments), 'segment')}")
    said = f"{len(found.damaged):,} segments are damaged, {len(missing):,} texts are not in it"
    if folder is None:
        return Examined("passage index", "whole", "kept in memory by each process that asks")
    if not mend or store.readonly:
        return Examined("passage index", "broken", f"{said}: run `whence doctor` where the library can be written")
    index_of(store)
    return Examined("passage index", "mended", f"{said}; it was made anew from the texts")


def _judgements(store: Store) -> Examined:
    every, orphans = store.judgements(), store.judgements(orphans=True)
    if not orphans:
        return Examined("judgements", "whole", f"{len(every):,}, each at its words")
    return Examined(
        "judgements", "whole", f"{len(every):,}, {len(orphans):,} of which have lost their words: kept apart"
    )

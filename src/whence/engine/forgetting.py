"""Forgetting a document, or a person's name, in everything that a library keeps.

In: a store, and the ids of documents or the words of a name. Out: `Forgotten`, which counts what was done. Afterwards
the words stand in no file of the library: rows are deleted and the database is rewritten, the full-text index and the
segments of the passage index are made anew, and the originals are gone but for their hashes.

A name is masked at equal length, so that every other place in the text stays where it was; the document is then read
anew from its masked text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from whence.engine.indexing import index_of
from whence.engine.stage import EXTRACTOR, Task, extracted
from whence.errors import UsageError
from whence.models import Held, Metadata, Reading, Record, Span
from whence.read import Payload
from whence.store.codec import decode
from whence.store.forgetting import masked
from whence.store.prepared import Origin, Prepared, prepare
from whence.store.store import Store
from whence.text import Tokens, tokens

MASK = "█"
_POSSESSIVE = "'s"


@dataclass(frozen=True, slots=True)
class Forgotten(Record):
    """What was forgotten: the ids of the documents that were removed, and of those in which a name was masked."""

    removed: tuple[str, ...] = ()
    masked: tuple[str, ...] = ()


def forget_documents(store: Store, ids: Sequence[str]) -> Forgotten:
    """Remove documents with all versions of them that lay at the same paths. Raises LibraryBusyError, StoreError."""
    with store.writing():
        gone = store.remove_documents(ids)
        store.scrub()
    _clean(store)
    return Forgotten(removed=tuple(gone))


def forget_name(store: Store, names: Sequence[str]) -> Forgotten:
    """Mask every place where one of the names stands. Raises UsageError for a name without a word."""
    mask = masking(names)
    with store.writing():
        ids = store.naming(mask)
        store.mask_elsewhere(mask)  # first, so that judgements find their words in the masked texts
        for id_ in ids:
            store.replace_reading(id_, _without(store, id_, mask))
        store.scrub()
    _clean(store)
    return Forgotten(masked=tuple(ids))


def masking(names: Sequence[str]) -> Callable[[str], str]:
    """A function that masks the names in a text, as words in the comparison form: "DOE’s" is "Doe". Raises UsageError
    for a name without a word.

    >>> masking(["Jane Doe"])("She met Jane  DOE’s son; Jane Doering left.")
    'She met ███████████ son; Jane Doering left.'
    """
    wanted = [tokens(name).words for name in names]
    if not wanted or not all(wanted):
        raise UsageError("a name to be forgotten needs words: whence forget --name 'Jane Doe'")

    def mask(text: str) -> str:
        for start, end in _places(tokens(text), wanted):
            text = text[:start] + MASK * (end - start) + text[end:]
        return text

    return mask


def _places(text: Tokens, wanted: Sequence[Sequence[str]]) -> Iterator[Span]:
    first = {words[0] for words in wanted} | {words[0] + _POSSESSIVE for words in wanted}
    for i, word in enumerate(text.words):
        if word in first:
            for words in wanted:
                if _stands(text.words[i : i + len(words)], words):
                    yield text.span(i, i + len(words))


def _stands(there: Sequence[str], words: Sequence[str]) -> bool:
    return [*there[:-1], *(word.removesuffix(_POSSESSIVE) for word in there[-1:])] == list(words)


def _without(store: Store, id_: str, mask: Callable[[str], str]) -> Prepared:
    """A document read anew from its text without a name."""
    held = store.held(id_)
    if held is None:
        raise UsageError(f"{id_} was never read: forget the document itself")
    given = store.given(id_)
    reading = _masked(held, mask)
    document = held.document
    said = decode(Metadata, masked(given.to_dict(), mask))
    payload = Payload(mask(document.path), document.record and mask(document.record), document.media_type, b"")
    extraction = extracted(reading, Task(payload, said))
    origin = Origin(payload.path, payload.record, payload.media_type)
    return prepare(reading, extraction, origin=origin, given=said, extractor=EXTRACTOR)


def _masked(held: Held, mask: Callable[[str], str]) -> Reading:
    reading = held.reading
    return replace(
        reading,
        text=mask(reading.text),
        metadata=decode(Metadata, masked(reading.metadata.to_dict(), mask)),
        marks=tuple(replace(mark, data=masked(dict(mark.data), mask)) for mark in reading.marks),
    )


def _clean(store: Store) -> None:
    """Make the segments of the passage index anew, without what is gone; no earlier file of them stays."""
    index = index_of(store)
    with store.writing():
        index.sweep(at_once=True)

"""Metadata from a bibliography onto the documents that its entries describe.

In: the entries of a BibTeX, RIS or CSL-JSON file, and a store. Out: `Attached`: which entry went to which document,
and which found none. An entry finds its document by the file that it names, else as a citation would: only a document
that it identifies gets its metadata.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from whence.engine.adding import path_name
from whence.errors import ReadError, UsageError
from whence.link.resolving.resolver import Resolver
from whence.models import CSL, Holding, Metadata, Record
from whence.read.bibliographic.csl import Item, metadata_of
from whence.read.bibliographic.entries import items
from whence.store.store import Store


@dataclass(frozen=True, slots=True)
class Attached(Record):
    """One entry and its document: `by` the file that it names, or the fields that identify it. `document` is None where
    it has none here; `candidates` are those that it may be."""

    work: CSL
    document: str | None
    by: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()


def entries(paths: Iterable[Path]) -> Iterator[tuple[Path, Item]]:
    """The entries of bibliographies, each with the file that it stands in. Raises UsageError where one is none."""
    for path in paths:
        try:
            found = items(path.read_bytes(), path.name)
        except OSError as error:
            raise UsageError(f"{path} cannot be opened: {error.strerror}") from error
        except ReadError as error:
            raise UsageError(f"{path}: {error.reason}") from error
        yield from ((path, item) for item in found)


def placed(store: Store, root: Path | None, resolver: Resolver, given: Iterable[tuple[Path, Item]]) -> list[Attached]:
    """Each entry with its document."""
    return [_by_file(store, root, path, item) or _by_fields(resolver, item.work) for path, item in given]


def _by_file(store: Store, root: Path | None, bibliography: Path, item: Item) -> Attached | None:
    """The document of the first file that is in the library; paths are relative to the bibliography's folder."""
    for name in item.files:
        found = store.resolve(path_name(Path(os.path.abspath(bibliography)).parent / name, root))
        if len(found) == 1:
            return Attached(item.work, found[0], ("file",))
    return None


def _by_fields(resolver: Resolver, work: CSL) -> Attached:
    found = resolver.resolve(work)
    held = found.holding is Holding.HELD
    return Attached(work, found.document if held else None, found.basis if held else (), found.candidates)


def said(attached: Iterable[Attached]) -> dict[str, Metadata]:
    """What the entries say, by document; the first entry of a document counts."""
    known: dict[str, Metadata] = {}
    for one in attached:
        if one.document is not None:
            known.setdefault(one.document, metadata_of(one.work))
    return known

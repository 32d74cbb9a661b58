"""Bundles: a whole library in one file, to be handed on or kept.

In: a store and a path. Out: a ZIP archive with the database, the originals and a manifest of checksums; and the way
back, into a library that is still empty. Documents of private collections stay behind, as does everything that can be
made anew (indexes, what was traced) and who may sign in.
"""

from __future__ import annotations

import hashlib
import json
import re
import tempfile
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from whence import __version__
from whence.errors import StoreError, UsageError
from whence.models import Record
from whence.store.store import FILE, Store

FORMAT = "whence-bundle/1"
_MANIFEST = "manifest.json"
_DATABASE = "library.db"
_MEMBER = re.compile(r"library\.db|originals/[0-9a-f]{64}")
_CHUNK = 1 << 20
_LARGEST_MANIFEST = 1 << 28

Told = Callable[[int, int], None]
"""Told how many of how many originals are done."""


@dataclass(frozen=True, slots=True)
class Bundled(Record):
    """What a bundle holds: the number of documents and originals, and of documents that stayed behind as private."""

    documents: int
    originals: int
    private: int = 0


def export_bundle(store: Store, place: Path, *, told: Told | None = None) -> Bundled:
    """Write a bundle. Raises UsageError where the file is there already, StoreError where an original is missing."""
    if place.exists():
        raise UsageError(f"{place} is there already: give the bundle another name")
    with tempfile.TemporaryDirectory(prefix="whence-") as name, Store.embedded(Path(name), create=True) as copy:
        behind = store.copy_to(copy)
        documents = len(copy.ids())
        gone = {one.document for one in copy.tombstones()}
        originals = [id_ for id_ in copy.all_ids() if id_ not in gone]
        copy.close()
        unfinished = place.with_name(f".{place.name}.unfinished")
        try:
            with zipfile.ZipFile(unfinished, "x", zipfile.ZIP_DEFLATED, allowZip64=True) as archive:
                _write(archive, Path(name) / FILE, store, originals, told)
            unfinished.replace(place)
        finally:
            unfinished.unlink(missing_ok=True)
    return Bundled(documents, len(originals), behind)


def _write(archive: zipfile.ZipFile, database: Path, store: Store, originals: list[str], told: Told | None) -> None:
    sums = {_DATABASE: hashlib.sha256(database.read_bytes()).hexdigest()}
    archive.write(database, _DATABASE)
    for done, id_ in enumerate(originals, 1):
        archive.writestr(f"originals/{id_}", store.original(id_))
        sums[f"originals/{id_}"] = id_
        if told is not None:
            told(done, len(originals))
    manifest = {"format": FORMAT, "written_by": __version__, "sha256": sums}
    archive.writestr(_MANIFEST, json.dumps(manifest, indent=1, sort_keys=True))


def is_bundle(path: Path) -> bool:
    """Whether a file is a bundle, by its manifest."""
    if not zipfile.is_zipfile(path):
        return False
    with zipfile.ZipFile(path) as archive:
        return {_MANIFEST, _DATABASE} <= set(archive.namelist())


def import_bundle(store: Store, place: Path, *, told: Told | None = None) -> Bundled:
    """Take a bundle into an empty library. Raises UsageError where the library holds anything, or the file is no
    bundle; StoreError where a part of it is not what its manifest says, and nothing is taken in."""
    if store.all_ids():
        raise UsageError(
            "this library is not empty: import a bundle into a new one, `whence --library FOLDER import FILE`"
        )
    with zipfile.ZipFile(place) as archive, tempfile.TemporaryDirectory(prefix="whence-") as name:
        sums = _verified(archive, place)
        (Path(name) / FILE).write_bytes(archive.read(_DATABASE))
        with store.writing(), Store.embedded(Path(name)) as copy:
            originals = [member.partition("/")[2] for member in sums if member != _DATABASE]
            for done, id_ in enumerate(originals, 1):
                store.blobs.put(id_, archive.read(f"originals/{id_}"))
                if told is not None:
                    told(done, len(originals))
            copy.copy_to(store)
            store.scrub()
    return Bundled(len(store.ids()), len(originals))


def _verified(archive: zipfile.ZipFile, place: Path) -> Mapping[str, str]:
    """The checksums of a bundle, each held against its member."""
    manifest = _manifest(archive, place)
    sums: dict[str, str] = manifest["sha256"]
    if {*sums, _MANIFEST} != set(archive.namelist()) or not all(map(_MEMBER.fullmatch, sums)):
        raise StoreError(f"{place}: its members are not those of its manifest: get the bundle again")
    for member, expected in sums.items():
        with archive.open(member) as file:
            found = hashlib.sha256()
            while chunk := file.read(_CHUNK):
                found.update(chunk)
        if found.hexdigest() != expected or member not in (_DATABASE, f"originals/{expected}"):
            raise StoreError(f"{place}: {member} is not what the manifest says: get the bundle again")
    return sums


def _manifest(archive: zipfile.ZipFile, place: Path) -> dict[str, Any]:
    try:
        if archive.getinfo(_MANIFEST).file_size > _LARGEST_MANIFEST:
            raise ValueError("its manifest is too large")
        manifest: dict[str, Any] = json.loads(archive.read(_MANIFEST))
        if manifest["format"] != FORMAT or not isinstance(manifest["sha256"], dict):
            raise ValueError(f"its format is not {FORMAT}")
    except (KeyError, ValueError, TypeError) as error:
        raise UsageError(f"{place} is no bundle that this Whence knows ({error})") from error
    return manifest

"""Which files are meant: folders, globs and single files become one ordered list.

In: paths as a person wrote them. Out: files that exist, and a failure for each path that leads nowhere, in order.
"""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from whence.models import Failure
from whence.read.sidecar import is_sidecar

_GLOB = frozenset("*?[")


def find(paths: Iterable[str | os.PathLike[str]]) -> list[Path | Failure]:
    """Folders with all that is in them (hidden files, links to folders and sidecars left out), globs and single
    files, in the order asked for and by name within a folder; each file once, a failure for what is not there."""
    found: dict[Path | Failure, None] = {}
    for path in paths:
        found.update(dict.fromkeys(_place(os.fspath(path))))
    return list(found)


def _place(path: str) -> list[Path | Failure]:
    try:
        files = list(_expand(path))
        if not files and not Path(path).is_dir():
            return [Failure(path, None, "open", "no such file or folder")]
        return [*files]
    except (OSError, ValueError) as error:
        return [Failure(path, None, "open", f"cannot be opened: {error}")]


def _expand(path: str) -> Iterator[Path]:
    place = Path(path)
    if place.is_dir():
        yield from _inside(place)
    elif place.exists():
        yield place
    elif _GLOB & set(path):
        for match in sorted(glob.glob(path, recursive=True)):
            yield from _inside(Path(match)) if os.path.isdir(match) else _wanted(Path(match))


def _inside(folder: Path) -> Iterator[Path]:
    """Files below `folder` in order of their names; links to folders are not followed, so that it always ends."""
    for at, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            yield from _wanted(Path(at, name))


def _wanted(path: Path) -> Iterator[Path]:
    if not path.name.startswith(".") and not is_sidecar(path) and path.is_file():
        yield path

"""Which files are meant: folders, globs and single files become one ordered list.

In: paths as a person wrote them. Out: files that exist, and a failure for each path that leads nowhere, in order.
"""

from __future__ import annotations

import glob
import os
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from whence.models import Failure
from whence.read.metadata.sidecar import is_sidecar

_GLOB = frozenset("*?[")
_PAGES = (".html", ".htm", ".xhtml")
_COMPANIONS = (
    "_files", ".files", "-files", "-Dateien", "_Dateien", "_fichiers", "_archivos", "_ficheiros", "_arquivos", "-filer",
    "_bestanden", "_soubory", "_tiedostot", "_pliki", "_dosyalar",
)  # fmt: skip
"""How the folder is called that a browser saves beside `Page.html`, after the page's name, in its language."""


def find(paths: Iterable[str | os.PathLike[str]]) -> list[Path | Failure]:
    """Folders with all that is in them, globs and single files, in the order asked for and by name within a folder;
    each file once, a failure for what is not there. Left out are hidden files, links to folders, sidecars, and the
    folders that browsers save beside a page."""
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
            yield from _matched(Path(match))


def _matched(place: Path) -> Iterator[Path]:
    if not place.is_dir():
        yield from _wanted(place)
    elif not _is_companion(place.name, frozenset(beside.name for beside in place.parent.iterdir())):
        yield from _inside(place)


def _is_companion(name: str, beside: Collection[str]) -> bool:
    """Whether a folder holds the pictures and scripts of a page that a browser saved beside it."""
    stem = next((name.removesuffix(ending) for ending in _COMPANIONS if name.endswith(ending)), None)
    return stem is not None and any(stem + page in beside for page in _PAGES)


def _inside(folder: Path) -> Iterator[Path]:
    """Files below `folder` in order of their names; links to folders are not followed, so that it always ends."""
    for at, folders, names in os.walk(folder):
        here = frozenset(names)
        folders[:] = sorted(name for name in folders if not name.startswith(".") and not _is_companion(name, here))
        for name in sorted(names):
            yield from _wanted(Path(at, name))


def _wanted(path: Path) -> Iterator[Path]:
    if not path.name.startswith(".") and not is_sidecar(path) and path.is_file():
        yield path

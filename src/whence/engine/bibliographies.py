"""What the bibliographies among the files that are added say of the others: a reference manager's export folder.

In: the files of a run. Out: metadata by file, from the BibTeX and RIS files among them that name files; and a failure
for each bibliography that names none that is there.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from whence.errors import ReadError
from whence.models import Failure, Metadata
from whence.read.bibliographic.csl import metadata_of
from whence.read.bibliographic.entries import items

_ENDINGS = (".bib", ".bibtex", ".ris")


@dataclass(slots=True)
class Bibliographies:
    """`said`: what is said of a file, the first word counting; `failed`: why a bibliography said nothing."""

    said: dict[Path, Metadata] = field(default_factory=dict)
    failed: dict[Path, tuple[str, str]] = field(default_factory=dict)


def is_bibliography(file: Path) -> bool:
    """Whether a file lists works and is no document itself."""
    return file.name.lower().endswith(_ENDINGS)


def look_through(files: Iterable[Path | Failure]) -> Bibliographies:
    """All bibliographies among `files`."""
    found = Bibliographies()
    for file in files:
        if isinstance(file, Path) and is_bibliography(file):
            _take_up(found, file)
    return found


def _take_up(found: Bibliographies, file: Path) -> None:
    try:
        listed = items(file.read_bytes(), file.name)
    except OSError as error:
        found.failed[file] = ("open", f"cannot be opened: {error.strerror}")
        return
    except ReadError as error:
        found.failed[file] = (error.stage, error.reason)
        return
    places = [(place, metadata_of(item.work)) for item in listed for place in _places(file, item.files)]
    for place, metadata in places:
        found.said.setdefault(place, metadata)
    if not any(place.is_file() for place, _ in places):
        reason = (
            f"a list of {len(listed):,} works that names no file which is there: `whence import {file.name}` takes it"
        )
        found.failed[file] = ("read", reason)


def _places(file: Path, names: Iterable[str]) -> Iterable[Path]:
    folder = Path(os.path.abspath(file)).parent
    return (Path(os.path.normpath(folder / name)) for name in names if name and "\x00" not in name)

"""Checked drafts: read in a process of their own, held against the library, kept in memory until the workbench ends.

In: an uploaded file. Out: `Draft`, with everything its page and its exports need. A draft is never part of the library.
"""

from __future__ import annotations

import secrets
import shutil
import threading
from collections import OrderedDict
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from starlette.datastructures import UploadFile

from whence import checking
from whence.engine.limits import Limits
from whence.engine.local import Job, Lost, run
from whence.errors import ReadError
from whence.export.sheet import Sheet
from whence.library import Library
from whence.models import Held
from whence.web.uploads import safe_name

_KEPT = 20


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that was checked: its file's name and bytes, and what was found."""

    id: str
    name: str
    data: bytes = field(repr=False)
    sheet: Sheet = field(repr=False)
    owner: str = ""


class Drafts:
    """The drafts of one running workbench."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self._drafts: OrderedDict[str, Draft] = OrderedDict()
        self._lock = threading.Lock()

    def check(self, library: Library, upload: UploadFile, *, owner: str) -> Draft:
        """Read and check a file. Raises ReadError, UsageError."""
        name = safe_name(upload.filename)
        with TemporaryDirectory(prefix="whence-draft-") as folder:
            place = Path(folder) / name
            upload.file.seek(0)
            with open(place, "wb") as out:
                shutil.copyfileobj(upload.file, out)
            held = self._read(place, name)
            data = place.read_bytes()
        return self._keep(Draft(secrets.token_urlsafe(9), name, data, self._sheet(library, held), owner))

    def _read(self, place: Path, name: str) -> Held:
        """A draft, read in a process of its own, which may crash, loop or eat memory, and nothing else is hurt."""
        [(_, found)] = run(_read, [Job(None, (str(place), name))], limits=self.limits)
        if found is None or isinstance(found, Lost):
            raise ReadError("read", found.reason if found else "nothing came of it")
        return found

    def _sheet(self, library: Library, held: Held) -> Sheet:
        with self._lock:
            checked = checking.check(held, library.against)
            summary = checking.summarise([checked], library.against.coverages.values(), counting=True)
            report = checking.report([checked], library.held, summary=summary, single=True)
        return Sheet(report.checks, report.findings, report.summary, report.shelf)

    def _keep(self, draft: Draft) -> Draft:
        with self._lock:
            self._drafts[draft.id] = draft
            while len(self._drafts) > _KEPT:
                self._drafts.popitem(last=False)
        return draft

    def of(self, id_: str, owner: str) -> Draft | None:
        """A draft of one person's."""
        found = self._drafts.get(id_)
        return found if found and found.owner == owner else None

    def listed(self, owner: str) -> list[Draft]:
        """A person's drafts, the latest first."""
        return [one for one in reversed(self._drafts.values()) if one.owner == owner]


def _read(given: tuple[str, str]) -> Held:
    """A draft as its process reads it: under its own name, without the folder that it lay in for that moment."""
    place, name = given
    held = checking.unfiled(Path(place))
    return replace(held, document=replace(held.document, path=name))

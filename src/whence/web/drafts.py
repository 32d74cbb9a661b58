"""Checked drafts: read in a process of their own, held against the library, kept in memory until the workbench ends.

In: an uploaded file, and what people tick. Out: `Draft`, with everything its page and its exports need. A draft is
never part of the library; its ticks leave as the file that `whence tick` keeps beside a draft, and come back with it.
"""

from __future__ import annotations

import secrets
import threading
from collections import OrderedDict
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from starlette.datastructures import UploadFile

from whence import checking
from whence.checking import Report
from whence.engine.limits import Limits
from whence.engine.local import Job, Lost, run
from whence.errors import ReadError, UsageError
from whence.export.sheet import Sheet
from whence.library import Library
from whence.models import Held, Tick
from whence.store import ticks
from whence.store.ticks import Said, Ticked
from whence.web.uploads import safe_name, write

_KEPT = 20


@dataclass(frozen=True, slots=True)
class Given:
    """A file to be checked for somebody, and the file of its ticks, if there is one."""

    draft: UploadFile
    owner: str
    ticks: UploadFile | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that was checked: its file's name and bytes, what was found, and `sheet`: the same as exports see it."""

    id: str
    name: str
    data: bytes = field(repr=False)
    report: Report = field(repr=False)
    sheet: Sheet = field(repr=False)
    owner: str = ""

    @property
    def ticks(self) -> list[Tick]:
        """What people said of it; of one finding the last word."""
        return list({tick.key: tick for tick in (one.tick for one in self.report.ticked)}.values())


class Drafts:
    """The drafts of one running workbench."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self._drafts: OrderedDict[str, Draft] = OrderedDict()
        self._lock = threading.Lock()

    def check(self, library: Library, given: Given) -> Draft:
        """Read and check a file. What its person ticked in an earlier one of that name is remembered. Raises ReadError,
        UsageError."""
        name = safe_name(given.draft.filename)
        held, ticked, data = self._taken(given, name)
        with self._lock:
            report = library.check_read(held)
        known = next((one.ticks for one in self.listed(given.owner) if one.name == name), [])
        report = replace(report, ticked=(*ticks.placed(known, held.text), *ticked))
        return self._keep(Draft(secrets.token_urlsafe(9), name, data, report, report.sheet(), given.owner))

    def tick(self, draft: Draft, key: str, said: Said) -> Draft:
        """Keep a person's word on the finding or quotation of a key. Raises UsageError."""
        made = checking.tick(draft.report, key, said)
        text = draft.report.checks[0].held.text
        return self._ticked(draft, (*draft.report.ticked, *ticks.placed([made], text)))

    def untick(self, draft: Draft, key: str) -> Draft:
        """Take the last word on a key back: what was said before it stands again."""
        gone = draft.sheet.ticks.get(key)
        kept = [one for one in draft.report.ticked if one.tick is not gone]
        return self._ticked(draft, tuple(kept))

    def _ticked(self, draft: Draft, ticked: tuple[Ticked, ...]) -> Draft:
        report = replace(draft.report, ticked=ticked)
        return self._keep(replace(draft, report=report, sheet=report.sheet()))

    def _taken(self, given: Given, name: str) -> tuple[Held, tuple[Ticked, ...], bytes]:
        """The draft as it was read, what its files say that people ticked, and its bytes. What goes wrong is said
        without the folder in which they lay for that moment."""
        with TemporaryDirectory(prefix="whence-draft-") as folder:
            place = Path(folder) / name
            write(given.draft, place)
            if given.ticks is not None:
                write(given.ticks, ticks.file_of(place))
            try:
                held = self._read(place, name)
                return held, checking.ticked(place, held), place.read_bytes()
            except UsageError as error:
                raise UsageError(str(error).replace(f"{folder}/", "")) from None
            except ReadError as error:
                raise ReadError(error.stage, error.reason.replace(f"{folder}/", "")) from None

    def _read(self, place: Path, name: str) -> Held:
        """A draft, read in a process of its own, which may crash, loop or eat memory, and nothing else is hurt."""
        [(_, found)] = run(_read, [Job(None, (str(place), name))], limits=self.limits)
        if found is None or isinstance(found, Lost):
            raise ReadError("read", found.reason if found else "nothing came of it")
        return found

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

"""The library: what a newcomer reads first, and what the command line, the pages and scripts call.

In: paths and questions. Out: reports, documents, places. Files are read and kept by `add`; everything else is asked of
what is kept.

>>> with Library.temporary() as library:
...     library.documents()
[]
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from whence import checking, tracing
from whence.checking import Change, Looked, Report
from whence.derivations import Derivations
from whence.errors import NoLibraryError, UsageError
from whence.link.judged import set_aside
from whence.link.quotations import look_up_quotation
from whence.link.said import all_said, within_said
from whence.models import Checked, Document, Failure, Finding, Held, Judgement, Metadata, Span
from whence.store.judgements import Decision, Placement
from whence.store.search import Hit
from whence.store.store import Store
from whence.tracing import Tracing

if TYPE_CHECKING:
    from whence.engine.adding import AddOptions, AddReport, Progress
    from whence.engine.attaching import Attached
    from whence.engine.forgetting import Forgotten
    from whence.link.against import Against
    from whence.link.cited.led import Led
    from whence.link.cited.sources import CitedWork
    from whence.link.names.entity import Entity
    from whence.link.passages.index import PassageIndex
    from whence.link.resolving.evidence import Evidence
    from whence.link.resolving.resolver import Resolver
    from whence.link.stated import Stated, Wanted

FOLDER = ".whence"
VARIABLE = "WHENCE_LIBRARY"

AnyPath = str | os.PathLike[str]


class Library:
    """The documents that everything is traced in. `open` or `find` it, and close it, or use it in a `with`.

    Many may have it open; one at a time adds to it.
    """

    def __init__(self, store: Store, root: Path | None) -> None:
        self.store = store
        self.root = root
        self._derived = Derivations(store)
        self._changes: list[Change | Led] = []
        self._closing = ExitStack()
        self._closing.callback(store.close)

    # --- Opening ------------------------------------------------------------------------------------------------

    @classmethod
    def open(cls, place: AnyPath, *, create: bool = True, timeout: float = 10.0) -> Library:
        """The library of a folder (which holds `.whence/`), or at a `postgresql://…` address; a new one where there is
        none, unless `create` is False.

        `timeout` is how many seconds to wait for another writer. Raises NoLibraryError where there is none and `create`
        is False, LibrarySchemaError for one of a newer Whence, StoreError for one that cannot be read.
        """
        name = os.fspath(place)
        if name.startswith(("postgresql://", "postgres://")):
            return cls(Store.server(name, create=create, timeout=timeout), None)
        folder = Path(os.path.abspath(name))
        root = folder.parent if folder.name == FOLDER else folder
        return cls(Store.embedded(root / FOLDER, create=create, timeout=timeout), root)

    @classmethod
    def find(cls, start: AnyPath = ".", *, timeout: float = 10.0) -> Library:
        """The library that the variable WHENCE_LIBRARY names, else that of `start` or of the nearest folder above."""
        named = os.environ.get(VARIABLE)
        if named:
            return cls.open(named, create=False, timeout=timeout)
        here = Path(os.path.abspath(start))
        for folder in (here, *here.parents):
            if (folder / FOLDER).is_dir():
                return cls.open(folder, create=False, timeout=timeout)
        raise NoLibraryError(f"no library in {here} or above: `whence add PATH…` makes one here")

    @classmethod
    def temporary(cls) -> Library:
        """An empty library that is deleted when it is closed: for `check --against PATH…` and for trying out."""
        folder = tempfile.TemporaryDirectory(prefix="whence-")
        try:
            library = cls(Store.embedded(Path(folder.name) / FOLDER, create=True, durable=False), None)
        except BaseException:
            folder.cleanup()
            raise
        library._closing = ExitStack()
        library._closing.callback(folder.cleanup)
        library._closing.callback(library.store.close)
        return library

    def close(self) -> None:
        """Give everything back; what was added is kept."""
        self._derived.let_go()
        self._closing.close()

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # --- Bringing in --------------------------------------------------------------------------------------------

    def add(
        self,
        paths: AnyPath | Iterable[AnyPath],
        *,
        meta: Metadata | None = None,
        collection: str | None = None,
        jobs: int = 1,
        progress: Progress | None = None,
    ) -> AddReport:
        """Add files, folders and globs: read, extract, keep. May be ended at any moment and run again.

        `meta`: what you say of all of them, over what they say themselves; `collection`: put them into it; `jobs`:
        processes that read, 0 for all cores; `progress(done, total, path)` is called after each document, in bytes.

        A document that cannot be read is in the report's `failures`. Raises LibraryBusyError where another process
        adds, StoreError where the disk refuses.
        """
        from whence.engine.adding import AddOptions

        return self.add_with(paths, AddOptions(meta, collection, jobs, progress))

    def add_with(self, paths: AnyPath | Iterable[AnyPath], options: AddOptions) -> AddReport:
        """Add files as `add` does, with everything that can be chosen: also limits, names of fields, OCR."""
        from whence.engine.adding import Adding

        before = self.store.state()
        adding = Adding(self.store, self.root, options)
        return self._traced(adding.run([paths] if isinstance(paths, (str, os.PathLike)) else paths), before)

    def reread(self, *, jobs: int = 1, progress: Progress | None = None) -> AddReport:
        """Read again, from the originals that were kept, what an older Whence read, and what could not be read.
        Judgements move along; those that lose their place are `orphans`."""
        from whence.engine.adding import Adding, AddOptions

        before = self.store.state()
        return self._traced(Adding(self.store, self.root, AddOptions(jobs=jobs, progress=progress)).reread(), before)

    def attach(self, paths: Iterable[AnyPath], *, dry_run: bool = False) -> list[Attached]:
        """Attach what bibliographies (BibTeX, RIS, CSL-JSON) say to the documents that their entries describe; these
        are read again with it. Raises UsageError where a file is no bibliography."""
        from whence.engine import attaching
        from whence.engine.adding import Adding, AddOptions

        entries = attaching.entries(Path(path) for path in paths)
        attached = attaching.placed(self.store, self.root, self.resolver, entries)
        if not dry_run:
            before = self.store.state()
            self._traced(Adding(self.store, self.root, AddOptions()).attach(attaching.said(attached)), before)
        return attached

    def changes(self) -> list[Change | Led]:
        """The quotations whose outcome was changed by the last `add`, and the citations that lead elsewhere."""
        return list(self._changes)

    def _traced(self, report: AddReport, before: int) -> AddReport:
        new = {*report.added, *report.new_versions, *report.metadata_changed, *report.reread}
        concerned = bool(new) and tracing.may_change(self.store)
        self._changes = self.tracing.after_adding(new, tracing.basis_of(before)) if concerned else []
        return report

    # --- Taking out ---------------------------------------------------------------------------------------------

    def forget(self, *documents: str) -> Forgotten:
        """Remove documents, meant as in `document`, with all versions at their paths: afterwards their words stand in
        no file of the library. This cannot be undone."""
        from whence.engine.forgetting import forget_documents

        return forget_documents(self.store, [self.document(key).id for key in documents])

    def forget_name(self, *names: str) -> Forgotten:
        """Mask names at equal length wherever they stand, and drop the originals in which they do. This cannot be
        undone."""
        from whence.engine.forgetting import forget_name

        return forget_name(self.store, names)

    # --- What it holds ------------------------------------------------------------------------------------------

    def documents(self, *, collection: str | None = None) -> list[Document]:
        """The documents, in the order in which they came; earlier versions of a path are not among them."""
        return self.store.documents(collection=collection)

    @property
    def held(self) -> Mapping[str, Held]:
        """Every document with its text and records, by its id. Loaded when asked for; the latest are kept in memory."""
        return self._derived.held

    def document(self, key: str, *, record: str | None = None) -> Held:
        """The document meant by an id, the beginning of one, or a path. Raises UsageError for none, or for several."""
        from whence.engine.adding import path_name

        found = self.store.resolve(path_name(Path(key), self.root), record=record) or self.store.resolve(
            key, record=record
        )
        if len(found) > 1:
            raise UsageError(f"{key!r} may mean {len(found)} documents, the first {found[0][:12]}: give more of its id")
        if not found or found[0] not in self.held:
            raise UsageError(f"no document {key!r} in this library: `whence documents` lists them")
        return self.held[found[0]]

    def failures(self) -> list[Failure]:
        """What could not be read, with stage and reason; the originals are kept."""
        return self.store.failures()

    def search(self, query: str, *, phrase: bool = False, collection: str | None = None) -> Iterator[Hit]:
        """The places of words and "phrases", where all of them stand in a document; `phrase`: the query is one."""
        return self.store.search(query, phrase=phrase, collection=collection)

    # --- Tracing ------------------------------------------------------------------------------------------------

    def check(self, path: AnyPath) -> Report:
        """One text, which need not be in the library, held against it. Raises UsageError, ReadError."""
        draft = checking.unfiled(Path(path))
        return replace(self.check_read(draft), ticked=checking.ticked(Path(path), draft))

    def check_read(self, draft: Held) -> Report:
        """Check a text that was read already, as `check` does; ticks, which lie beside a file, are left out."""
        checked, notes = checking.check_draft(draft, self.against, self.documents)
        return replace(self._report([checked], single=True), sources=tuple(notes))

    def findings(self, document: str | None = None, *, with_set_aside: bool = False) -> Report:
        """What a reader should look at, in all documents or in the one that `document` means (as in `document`).
        Findings that a person set aside are left out and counted, unless `with_set_aside`."""
        report = self._findings(document)
        return report if with_set_aside else report.leaving_out(set_aside(self.judgements()))

    def _findings(self, document: str | None) -> Report:
        chosen = list(self.held) if document is None else [self.document(document).id]
        if self.store.readonly:
            return self._report([checking.check(self.held[id_], self.against) for id_ in chosen], single=bool(document))
        self.tracing.bring_up(only=chosen)
        traced = [self.tracing.checked(id_) for id_ in chosen]
        return self._report(
            [checked for checked, _ in traced], [f for _, found in traced for f in found], single=bool(document)
        )

    @property
    def tracing(self) -> Tracing:
        """The documents held against one another, and what that gave."""
        return Tracing(self.store, self.against, self.held)

    def quote(self, words: str, *, limit: int = 20) -> Looked:
        """Where in the library words stand, and how the places differ from them."""
        return Looked(look_up_quotation(words, self._derived.looking, limit=limit), self.held)

    @property
    def against(self) -> Against:
        """What quotations are held against: the texts, their index, and what citations may lead to."""
        return self._derived.against

    @property
    def resolver(self) -> Resolver:
        """What citations may lead to, by what the documents can be found by; no text is opened for it twice."""
        return self._derived.resolver

    def _report(self, checks: list[Checked], findings: list[Finding] | None = None, *, single: bool) -> Report:
        return checking.report_on(checks, self.against, self.failures(), findings=findings, single=single)

    def said(self, speaker: str, query: str | None = None) -> Iterator[Hit]:
        """What is put down to a speaker, in all documents; with a `query`, only its places inside that."""
        return all_said(speaker, self.held) if query is None else within_said(self.search(query), speaker, self.held)

    def sources(self, *, missing: bool = False) -> list[CitedWork]:
        """The works that documents cite, those that most rests on first; `missing`: only those that are not held, the
        acquisition list. No text is opened. They are worked out once, and kept until the library changes."""
        from whence.engine import ranking
        from whence.link.cited import sources

        works = ranking.works(self.store, lambda: sources.cited_works(self.store.citing(), self.resolver))
        return sources.missing(works) if missing else works

    def source(self, key: str) -> tuple[CitedWork, list[Evidence]]:
        """The cited work meant by an id, the beginning of one, or words of its title; and what agrees, and what does
        not, with the documents that it may be. Raises UsageError for none, or for several."""
        from whence.link.cited import sources
        from whence.link.resolving import evidence

        work = sources.chosen(self.sources(), key)
        citing = {place.document for place in work.places}
        return work, evidence.evidence(work.work, self.resolver, citing=citing.pop() if len(citing) == 1 else None)

    # --- Names ----------------------------------------------------------------------------------------------------

    def entities(self, name: str | None = None) -> list[Entity]:
        """What the names in all documents denote: persons, bodies, groups, places, works, those in most documents
        first; with a `name` (a spelling, or an entity's id) those that it may mean. No text is opened."""
        from whence.link.names.entities import chosen

        found = self._derived.entities
        return found if name is None else chosen(found, name)

    def judge_entities(self, pair: tuple[str, str], *, same: bool, by: str, note: str = "") -> Judgement:
        """Keep that two entities denote the same or do not; the second may be a document, for the first one in it.
        Raises UsageError where a name means none or several."""
        from whence.engine.naming import judge_entities

        return judge_entities(self.store, pair, same=same, by=by, note=note)

    def stated(self, wanted: Wanted, *, document: str | None = None) -> Iterator[Stated]:
        """The statements about a name, of a time, near a place, in all documents or in the one that `document` means
        (as in `document`). `link.stated.events` makes a timeline of them, `spots` a map."""
        from whence.link.stated import stated

        chosen = [self.document(document)] if document is not None else self._dated(wanted)
        for held in chosen:
            known = self.store.named(held.id).names
            yield from stated(held, self.store.particulars(held.id), known, wanted)

    def _dated(self, wanted: Wanted) -> Iterator[Held]:
        """The documents that may hold what is wanted; the database knows which have statements of a time."""
        ids = set(self.store.dated(*wanted.days)) if wanted.is_dated else None
        return (self.held[id_] for id_ in self.held if ids is None or id_ in ids)

    # --- Judgements ---------------------------------------------------------------------------------------------

    def judge(self, document: str, span: Span, decision: Decision) -> Judgement:
        """Keep a person's decision on a stretch of a document; it is dated now."""
        return self._judged(lambda: self.store.judge(document, span, decision))

    def judge_link(self, citation: str, document: str, *, stated: bool, by: str, note: str = "") -> Judgement:
        """Say that a citation or reference (by its id) means a document (as in `document`), or does not. It goes before
        what is worked out. Raises UsageError."""
        from whence import judging

        said, meant = judging.Signed(by, note), self.document(document).id
        return self._judged(lambda: judging.link(self.store, citation, meant, said, stated=stated))

    def judge_finding(self, finding: str, *, accepted: bool, by: str, note: str = "") -> Judgement:
        """Say that a finding (by its id) stands, or set it aside. Raises UsageError."""
        from whence import judging

        findings = self.findings(with_set_aside=True).findings
        said = judging.Signed(by, note)
        return self._judged(lambda: judging.finding(self.store, findings, finding, said, accepted=accepted))

    def undo(self, judgement: str, *, by: str) -> Judgement:
        """Take a judgement (by its id) back: what stood before it stands again. Raises UsageError."""
        from whence import judging

        return self._judged(lambda: judging.undo(self.store, judgement, by))

    def _judged(self, judge: Callable[[], Judgement]) -> Judgement:
        """Of what was traced, a judgement makes its own document stale, and no other one."""
        before = tracing.basis_of(self.store.state())
        made = judge()
        self.store.still(before, tracing.basis_of(self.store.state()), without=[made.anchor.document])
        return made

    def judgements(self) -> list[Placement]:
        """All judgements, and where each stands now."""
        return self.store.judgements()

    def orphans(self) -> list[Placement]:
        """The judgements whose words are no longer in their document's reading, or no longer only once."""
        return self.store.judgements(orphans=True)

    # --- Passages -----------------------------------------------------------------------------------------------

    @property
    def index(self) -> PassageIndex:
        """The passage index over all current documents, in step with them. It is a cache, made again where it is
        missing or torn; kept in the library's folder where that can be written, else in memory."""
        return self._derived.index

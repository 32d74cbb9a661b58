"""Works by how much rests on them: what the library's documents cite, held or not.

In: what each document cites, from rows (no text is opened), and a resolver. Out: `CitedWork`s: one for each work,
however it is spelled, with where it is cited and how many quotations and attributions rest on it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import urlsplit

from whence.errors import UsageError
from whence.link.cited.clusters import clustered, fullness, is_nameless, work_key
from whence.link.resolving.citations import Cited, resolved
from whence.link.resolving.resolver import Resolver
from whence.link.works.outlets import outlet_name, outlet_of_host
from whence.models import CSL, Citation, Holding, Record, Reference, Resolution, Span, content_id
from whence.text import tokens


class Citing(Protocol):
    """One document with what it cites: `quotations` names the citation of each quotation that has one, `contents`
    are the hulls of its attributions' contents."""

    @property
    def document(self) -> str:
        """The document's id."""

    @property
    def citations(self) -> Sequence[Citation]:
        """In the order of its text."""

    @property
    def references(self) -> Sequence[Reference]:
        """In the order of its text."""

    @property
    def quotations(self) -> Sequence[str]:
        """Ids of citations, one for each quotation that has one."""

    @property
    def contents(self) -> Sequence[Span]:
        """The hulls of its attributions' contents."""


@dataclass(frozen=True, slots=True)
class Pointer(Record):
    """A place that cites a work: a citation, or a reference that no marker leads to. `spelling` is the reference as the
    text gives it, where that was kept."""

    document: str
    id: str
    start: int
    end: int
    quotations: int
    attributions: int
    spelling: str | None
    work: CSL
    resolution: Resolution


@dataclass(frozen=True, slots=True)
class WorkSummary(Record):
    """A cited work without its places: the documents that cite it, its citations, the quotations and attributions that
    these vouch for. `group` is its outlet, archive or container; `work` the fullest of its spellings."""

    id: str
    work: CSL
    holding: Holding
    basis: tuple[str, ...]
    document: str | None
    candidates: tuple[str, ...]
    group: str
    documents: int
    citations: int
    quotations: int
    attributions: int
    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CitedWork(WorkSummary):
    """A work with all that rests on it: every place where it is cited."""

    places: tuple[Pointer, ...]


def cited_works(rows: Iterable[Citing], resolver: Resolver) -> list[CitedWork]:
    """All works that are cited, those that most rests on first."""
    pointers = [pointer for row in rows for pointer in _pointers(row, resolver)]
    groups: dict[object, list[Pointer]] = {}
    free = [p for p in pointers if p.resolution.holding is not Holding.HELD]
    numbers = dict(zip(map(id, free), clustered([p.work for p in free]), strict=True))
    for pointer in pointers:
        nameless = id(pointer) in numbers and is_nameless(pointer.work)
        group = pointer.id if nameless else numbers.get(id(pointer), pointer.resolution.document)
        groups.setdefault(group, []).append(pointer)
    return sorted(map(_work, groups.values()), key=_weight)


def _weight(work: CitedWork) -> tuple[int, int, int, int, str]:
    resting = work.quotations + work.attributions
    return -resting, -work.quotations, -work.citations, -work.documents, work.id


# --- From documents to pointers -----------------------------------------------------------------------------------


def _pointers(row: Citing, resolver: Resolver) -> Iterator[Pointer]:
    """Every citation of a document with each of its works, then the references that no citation names."""
    found = resolved(Cited(row.document, row.citations, row.references), resolver)
    known = {reference.id: reference for reference in row.references}
    quoted, contents = Counter(row.quotations), sorted(row.contents)
    named: set[str] = set()
    for citation in row.citations:
        named.update(citation.references)
        named_here = [known[id_] for id_ in citation.references if id_ in known and known[id_].work]
        works: Sequence[Citation | Reference] = named_here or [citation]
        resting = quoted[citation.id], _resting(contents, citation.covers)
        for work in works:
            if work.work is not None and work.id in found:
                yield _pointer(row.document, citation, work, found[work.id], resting)
    for reference in row.references:
        if reference.id not in named and reference.id in found:
            yield _pointer(row.document, reference, reference, found[reference.id], (0, 0))


def _pointer(
    document: str,
    place: Citation | Reference,
    cited: Citation | Reference,
    found: Resolution,
    resting: tuple[int, int],
) -> Pointer:
    work = cited.work or {}
    spelling = (work.get("custom") or {}).get("note")
    return Pointer(document, cited.id, place.start, place.end, *resting, spelling, work, found)


def _resting(contents: Sequence[Span], covers: Sequence[Span]) -> int:
    """How many attributions have their content in the stretches that a citation vouches for."""
    return sum(
        1
        for start, end in covers
        for content in contents[bisect_left(contents, (start, 0)) :]
        if content[0] < end and content[1] <= end
    )


# --- From pointers to works ---------------------------------------------------------------------------------------


def _work(pointers: list[Pointer]) -> CitedWork:
    fullest = max(pointers, key=lambda p: (fullness(p.work, work_key(p.work)), p.id))
    resolution = max((p.resolution for p in pointers), key=lambda r: (_ORDER.index(r.holding), r.score or 0.0))
    key = fullest.id if is_nameless(fullest.work) else work_key(fullest.work)
    identity = resolution.document if resolution.holding is Holding.HELD else key
    return CitedWork(
        id=content_id("work", identity),
        work={name: value for name, value in fullest.work.items() if name != "custom"},
        holding=resolution.holding,
        basis=resolution.basis,
        document=resolution.document,
        candidates=resolution.candidates,
        group=group_of(fullest.work),
        documents=len({p.document for p in pointers}),
        citations=len({(p.document, p.start, p.end) for p in pointers}),
        quotations=sum(p.quotations for p in pointers),
        attributions=sum(p.attributions for p in pointers),
        spellings=tuple(dict.fromkeys(p.spelling for p in pointers if p.spelling)),
        places=tuple(pointers),
    )


_ORDER = (Holding.VAGUE, Holding.NOT_HELD, Holding.POSSIBLE, Holding.AMBIGUOUS, Holding.HELD)
NOWHERE = "without outlet, archive or publisher"


def group_of(work: CSL) -> str:
    """Under which heading a work is listed: its outlet, container, archive or publisher, else its address's host."""
    for name in ("container-title", "archive", "publisher"):
        if work.get(name):
            return outlet_name(str(work[name]))
    host = urlsplit(str(work.get("URL") or "")).hostname or ""
    return outlet_name(outlet_of_host(host) or host.removeprefix("www.")) or NOWHERE


def missing(works: Iterable[CitedWork]) -> list[CitedWork]:
    """The acquisition list (C203): the works that are cited and not in the library."""
    return [work for work in works if work.holding is Holding.NOT_HELD]


def chosen(works: Sequence[CitedWork], key: str) -> CitedWork:
    """The work meant by its id, the beginning of one, or words of its title. Raises UsageError for none or several."""
    found = [work for work in works if len(key) >= _PREFIX and work.id.startswith(key)]
    wanted = f" {' '.join(tokens(key).words)} "
    found = found or [work for work in works if wanted.strip() and wanted in _title(work)]
    if len(found) != 1:
        many = f"may mean {len(found):,} works: give its id" if found else "is no cited work"
        raise UsageError(f"{key!r} {many}; `whence sources` lists them")
    return found[0]


_PREFIX = 4


def _title(work: CitedWork) -> str:
    return f" {' '.join(tokens(str(work.work.get('title') or '')).words)} "

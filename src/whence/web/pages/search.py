"""Search: places of words, phrases and near spellings, narrowed by speaker, outlet, date, collection or code.

The database says which documents hold them and how many these are; only those that the page shows are opened. A result
opens its document at the hit, with the hit framed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from whence.errors import UsageError
from whence.store.search import Hit
from whence.web.asking import Asked, asked
from whence.web.desk import Desk
from whence.web.exporting import Table, export
from whence.web.finding import Finder
from whence.web.paging import Slice
from whence.web.pairs import around, framed
from whence.web.rendering import page
from whence.web.tallies import Tallies
from whence.web.visible import shown

_PAGE = 25  # documents
_EXPORTED = 100_000
_SHOWN = 4
_AROUND = 110
_LONGEST = 400
_HIT = Markup('<mark class="hit">{}</mark>')


@dataclass(frozen=True, slots=True)
class Found:
    """The hits of one document: the first of them with their surroundings, and how many there are."""

    document: str
    label: str
    title: str
    hits: list[tuple[Hit, Markup]]
    number: int


@dataclass(frozen=True, slots=True)
class Answer:
    """How it was answered: `spellings` that were looked for, `trouble` why not; `may_be`: the database knows only which
    documents may hold it, and `looked` of them were opened."""

    spellings: tuple[str, ...] = ()
    may_be: bool = False
    looked: int = 0
    trouble: str = ""


def search(request: Request) -> Response:
    """The page of results."""
    desk: Desk = request.app.state.desk
    query = request.query_params.get("q", "")[:1000]
    wanted = asked(query)
    if wanted.code and not wanted.words and not wanted.speaker:
        return RedirectResponse(f"/findings?code={wanted.code.upper()[:8]}", status_code=303)
    tallies = desk.tallies()
    answer: Answer = Answer()
    slice_: Slice[Found] = Slice([], 1, 1, 0)
    if query.strip():
        answer, slice_ = _answered(tallies, wanted, request.query_params.get("page"))
    lonely = bool(query.strip()) and not slice_.rows and not wanted.speaker
    return page(
        request,
        "search.html",
        here="search",
        tallies=tallies,
        query=query,
        wanted=wanted,
        answer=answer,
        slice=slice_,
        near=_near(desk, tallies, wanted) if lonely else [],
    )


def search_export(request: Request) -> Response:
    """All hits as CSV or JSON."""
    desk: Desk = request.app.state.desk
    hits: list[Hit] = []
    try:
        finder = Finder(desk.tallies(), asked(request.query_params.get("q", "")[:1000]))
        for hit in finder.hits(finder.ids()):
            hits.append(hit)
            if len(hits) == _EXPORTED:
                break
    except UsageError:
        hits = []
    return export(request, Table("hits", [hit.to_dict() for hit in hits], [[hit.document] for hit in hits]))


def _answered(tallies: Tallies, wanted: Asked, number: str | None) -> tuple[Answer, Slice[Found]]:
    try:
        finder = Finder(tallies, wanted)
        total = finder.total
        size = finder.most if finder.may_be else _PAGE
        at = Slice.place(number, total, size)
        ids = finder.ids(limit=size, offset=at)
        found = list(_found(tallies, finder.hits(ids)))
    except UsageError as error:
        return Answer(trouble=str(error)), Slice([], 1, 1, 0)
    answer = Answer(finder.spellings, finder.may_be, len(ids))
    return answer, Slice.known(found, at, total, size)


def _found(tallies: Tallies, hits: Iterable[Hit]) -> Iterator[Found]:
    by_document: list[tuple[str, Sequence[Hit]]] = [
        (document, list(there)) for document, there in groupby(hits, key=lambda hit: hit.document)
    ]
    tallies.by_id.fetch(document for document, _ in by_document)
    tallies.read(document for document, _ in by_document)
    for document, there in by_document:
        text = tallies.text(document)
        words = [(hit, _surrounded(text, hit)) for hit in there[:_SHOWN]]
        yield Found(document, tallies.label(document), tallies.by_id[document].title or "", words, len(there))


def _surrounded(text: str, hit: Hit) -> Markup:
    """A hit in its paragraph; long ones are cut."""
    span = hit.start, min(hit.end, hit.start + _LONGEST)
    before, after = around(text, span, _AROUND)
    return shown(before) + _HIT.format(shown(text[slice(*span)])) + shown(after)


def _near(desk: Desk, tallies: Tallies, wanted: Asked) -> list[tuple[str, int, int, Markup]]:
    """Where the words nearly stand together, when nowhere all of them do."""
    try:
        looked = desk.library.quote(wanted.words, limit=10)
        fits = Finder.fitting(tallies, wanted, [match.document for match in looked.comparison.matches])
    except UsageError:
        return []
    return [
        (match.document, match.start, match.end, framed(tallies.text(match.document), (match.start, match.end), []))
        for match in looked.comparison.matches
        if match.document in fits
    ]

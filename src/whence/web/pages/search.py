"""Search: places of words, phrases and near spellings, narrowed by speaker, outlet, date, collection or code.

A result opens its document at the hit, with the hit framed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, islice, product

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from whence.errors import UsageError
from whence.store.search import Hit, terms
from whence.store.vocabulary import similar
from whence.web.asking import Asked, asked
from whence.web.desk import Desk
from whence.web.exporting import Table, export
from whence.web.paging import Slice
from whence.web.pairs import around, framed
from whence.web.rendering import page
from whence.web.tallies import Tallies
from whence.web.visible import shown

_HITS = 400
_EXPORTED = 100_000
_SHOWN = 4
_AROUND = 110
_LONGEST = 400
_SPELLINGS = 12
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
    """What was found; `cut` where there is more than is listed, `spellings` that were looked for, `trouble` why not."""

    hits: list[Hit]
    cut: bool = False
    spellings: tuple[str, ...] = ()
    trouble: str = ""


def search(request: Request) -> Response:
    """The page of results."""
    desk: Desk = request.app.state.desk
    query = request.query_params.get("q", "")[:1000]
    wanted = asked(query)
    if wanted.code and not wanted.words and not wanted.speaker:
        return RedirectResponse(f"/findings?code={wanted.code.upper()[:8]}", status_code=303)
    tallies = desk.tallies()
    answer = answered(desk, tallies, wanted) if query.strip() else Answer([])
    found = [
        _found(tallies, document, list(hits)) for document, hits in groupby(answer.hits, key=lambda hit: hit.document)
    ]
    return page(
        request,
        "search.html",
        here="search",
        tallies=tallies,
        query=query,
        wanted=wanted,
        answer=answer,
        slice=Slice.of(found, request.query_params.get("page")),
        near=_near(desk, tallies, wanted) if query.strip() and not answer.hits and not wanted.speaker else [],
    )


def search_export(request: Request) -> Response:
    """All hits as CSV or JSON."""
    desk: Desk = request.app.state.desk
    found = answered(desk, desk.tallies(), asked(request.query_params.get("q", "")[:1000]), most=_EXPORTED)
    return export(request, Table("hits", [hit.to_dict() for hit in found.hits], [[hit.document] for hit in found.hits]))


def answered(desk: Desk, tallies: Tallies, wanted: Asked, *, most: int = _HITS) -> Answer:
    """The hits of a query."""
    try:
        queries, spellings = _spelled(desk, wanted)
        found = _narrowed(tallies, wanted, _hits(desk, wanted, queries))
        hits = list(islice(found, most + 1))
    except UsageError as error:
        return Answer([], trouble=str(error))
    return Answer(hits[:most], cut=len(hits) > most, spellings=spellings)


def _spelled(desk: Desk, wanted: Asked) -> tuple[list[str], tuple[str, ...]]:
    """The query, or the queries that its near spellings give."""
    if not wanted.fuzzy:
        return [wanted.words], ()
    with desk.library.store.database.read() as connection:
        choices = [similar(connection, term[0]) or [term[0]] if len(term) == 1 else [f'"{" ".join(term)}"']
                   for term in terms(wanted.words)]  # fmt: skip
    made = [" ".join(each) for each in islice(product(*choices), _SPELLINGS)]
    return made, tuple(made)


def _hits(desk: Desk, wanted: Asked, queries: list[str]) -> Iterator[Hit]:
    if wanted.speaker:
        for query in queries:
            yield from desk.library.said(wanted.speaker, query or None)
        return
    seen: set[tuple[str, int]] = set()
    for query in queries:
        for hit in desk.library.search(query, collection=wanted.collection or None):
            if (hit.document, hit.start) not in seen:
                seen.add((hit.document, hit.start))
                yield hit


def _narrowed(tallies: Tallies, wanted: Asked, hits: Iterable[Hit]) -> Iterator[Hit]:
    fitting: dict[str, bool] = {}
    for hit in hits:
        if hit.document not in fitting:
            fitting[hit.document] = _fits(tallies, wanted, hit.document)
        if fitting[hit.document] and (not wanted.code or _has_code(tallies, wanted.code, hit)):
            yield hit


def _fits(tallies: Tallies, wanted: Asked, document: str) -> bool:
    known = tallies.by_id.get(document)
    return (
        known is not None
        and wanted.outlet.casefold() in (known.outlet or "").casefold()
        and (known.published or "").startswith(wanted.date)
        and (not wanted.collection or wanted.collection in known.collections)
    )


def _has_code(tallies: Tallies, code: str, hit: Hit) -> bool:
    return any(
        one.code == code.upper() and one.start < hit.end and hit.start < one.end
        for one in tallies.findings_of(hit.document)
    )


def _found(tallies: Tallies, document: str, hits: list[Hit]) -> Found:
    text = tallies.text(document)
    shown = [(hit, _surrounded(text, hit)) for hit in hits[:_SHOWN]]
    return Found(document, tallies.label(document), tallies.by_id[document].title or "", shown, len(hits))


def _surrounded(text: str, hit: Hit) -> Markup:
    """A hit in its paragraph; long ones are cut."""
    span = hit.start, min(hit.end, hit.start + _LONGEST)
    before, after = around(text, span, _AROUND)
    return shown(before) + _HIT.format(shown(text[slice(*span)])) + shown(after)


def _near(desk: Desk, tallies: Tallies, wanted: Asked) -> list[tuple[str, int, int, Markup]]:
    """Where the words nearly stand together, when nowhere all of them do."""
    try:
        looked = desk.library.quote(wanted.words, limit=10)
    except UsageError:
        return []
    return [
        (
            match.document,
            match.start,
            match.end,
            framed(tallies.text(match.document), (match.start, match.end), []),
        )
        for match in looked.comparison.matches
        if match.document in tallies.shelf and _fits(tallies, wanted, match.document)
    ]

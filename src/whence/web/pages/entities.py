"""Entities: what the names of all documents denote, with every spelling, every place, and a word on what may be one.

A page says where a name stands and how it is written; it says nothing of what kind of person somebody is.
"""

from __future__ import annotations

from collections.abc import Sequence

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from whence.engine.ranking import NAMES, OPENING
from whence.errors import UsageError
from whence.link.names.entity import Entity
from whence.link.names.judged import KIND
from whence.store.codec import decode
from whence.store.judgements import Decision, Placement
from whence.store.ranked import Asked
from whence.web.desk import Desk
from whence.web.exporting import Table, export
from whence.web.forms import field, to
from whence.web.judging import WORDS, newer, subject, verdict
from whence.web.pages.judging import Meanwhile, offer_undo, two_people
from whence.web.paging import PER_PAGE, Slice, choices_of
from whence.web.rendering import page
from whence.web.sessions import Session


def entities(request: Request) -> Response:
    """The list: those in most documents first."""
    desk: Desk = request.app.state.desk
    tallies = desk.tallies()
    if not desk.has(NAMES):
        return page(request, "working.html", here="entities", what="What the names of all documents denote")
    asked, counts = _asked(request), desk.lists.counted(NAMES, "kind")
    total = tallies.once((NAMES, *asked.values["kind"], asked.spelled), lambda: desk.lists.number(NAMES, asked))
    at = Slice.place(request.query_params.get("page"), total)
    return page(
        request,
        "entities.html",
        here="entities",
        tallies=tallies,
        slice=Slice.known(desk.lists.rows(NAMES, asked, limit=PER_PAGE, offset=at), at, total),
        every=sum(counts.values()),
        kinds=choices_of(counts, list(asked.values["kind"])),
        name=request.query_params.get("name", "")[:200],
    )


def _asked(request: Request) -> Asked:
    name = request.query_params.get("name", "")[:200]
    return Asked({"kind": tuple(request.query_params.getlist("kind"))}, name.casefold().strip())


def entity(request: Request) -> Response:
    """One entity: spellings, places, and what may be the same."""
    desk: Desk = request.app.state.desk
    kept = desk.lists.opening(request.path_params["entity"]) if desk.has(NAMES) else None
    if kept is None:
        return page(request, "missing.html", 404, here="entities", what="No such entity")
    tallies, one = desk.tallies(), decode(Entity, kept)
    tallies.by_id.fetch([*(place.document for place in one.occurrences), *(to.document for to in one.links)])
    return page(
        request,
        "entity.html",
        here="entities",
        tallies=tallies,
        one=one,
        mentions=kept.get("mentions", one.mentions),
        documents=kept.get("documents", len(one.documents)),
        places=kept.get("places", len(one.occurrences)),
        shown=OPENING,
        version=desk.last_of("same"),
    )


def judged_same(request: Request, form: FormData) -> Response:
    """Keep a person's word that two entities are the same, or are not."""
    desk: Desk = request.app.state.desk
    session: Session = request.scope["session"]
    same, note = field(form, "decision") == "same", field(form, "note", most=2000)
    pair = field(form, "one"), field(form, "other")
    theirs = newer(desk.library, KIND, field(form, "version"), lambda one: _is_on(one, pair))
    if theirs is not None:
        mine = Decision(KIND, "same" if same else "different", session.name, note)
        said = WORDS[verdict(theirs)], WORDS[mine.decision]
        place = theirs.anchor.document, (theirs.anchor.start, theirs.anchor.end)
        fields = {"one": pair[0], "other": pair[1]}
        return two_people(request, Meanwhile(theirs, place, said, "/entity/judge", fields, mine))
    try:
        made = desk.library.judge_entities(pair, same=same, by=session.name, note=note)
    except UsageError as error:
        raise HTTPException(400, str(error)) from error
    session.status = "Kept: they are the same." if same else "Kept: they are not the same."
    back = "/entities" if same else field(form, "back")
    offer_undo(session, made, back)
    return to(back)


def _is_on(one: Placement, pair: tuple[str, str]) -> bool:
    """Whether a judgement is on two entities, whichever was named first."""
    return set(subject(one.judgement).split()) == set(pair)


def entities_export(request: Request) -> Response:
    """The entities of the view as CSV or JSON."""
    desk: Desk = request.app.state.desk
    kept = desk.lists.wholes(NAMES, _asked(request)) if desk.has(NAMES) else []
    return _exported(request, [decode(Entity, one) for one in kept])


def entity_export(request: Request) -> Response:
    """One entity as CSV or JSON."""
    desk: Desk = request.app.state.desk
    kept = desk.lists.whole(NAMES, request.path_params["entity"]) if desk.has(NAMES) else None
    return _exported(request, [decode(Entity, kept)] if kept is not None else [])


def _exported(request: Request, shown: Sequence[Entity]) -> Response:
    desk: Desk = request.app.state.desk
    private = desk.private()
    rows = [row for one in shown if (row := _row(one, private))]
    return export(request, Table("entities", rows, [[] for _ in rows]))


def _row(one: Entity, private: frozenset[str]) -> dict[str, object]:
    """An entity without what private documents say of it; nothing of one that only they name."""
    places = [place for place in one.occurrences if place.document not in private]
    if not places:
        return {}
    variants: Sequence[str] = [each.words for each in one.variants if each.document not in private]
    return {
        "id": one.id,
        "kind": one.kind.value,
        "name": one.name if one.name in variants or not private else (variants or [""])[0],
        "variants": list(variants),
        "mentions": sum(place.mentions for place in places),
        "documents": [place.document for place in places],
        "places": [place.to_dict() for place in places],
    }

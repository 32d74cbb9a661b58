"""Entities: what the names of all documents denote, with every spelling, every place, and a word on what may be one.

A page says where a name stands and how it is written; it says nothing of what kind of person somebody is.
"""

from __future__ import annotations

from collections.abc import Sequence

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from whence.errors import UsageError
from whence.link.entity import Entity
from whence.web.desk import Desk
from whence.web.exporting import Table, export
from whence.web.forms import field, to
from whence.web.paging import Slice, choices
from whence.web.rendering import page
from whence.web.sessions import Session
from whence.web.tallies import Tallies

_SHOWN = 200


def entities(request: Request) -> Response:
    """The list: those in most documents first."""
    desk: Desk = request.app.state.desk
    tallies = desk.tallies()
    every = known(tallies)
    if every is None:
        return page(request, "working.html", here="entities", what="What the names of all documents denote")
    kinds, name = tuple(request.query_params.getlist("kind")), request.query_params.get("name", "")[:200]
    shown = filtered(tallies, kinds, name)
    return page(
        request,
        "entities.html",
        here="entities",
        tallies=tallies,
        slice=Slice.of(shown, request.query_params.get("page")),
        every=len(every),
        kinds=tallies.once(("kinds of names", kinds), lambda: choices(every, lambda one: [one.kind.value], kinds)),
        name=name,
    )


def known(tallies: Tallies) -> list[Entity] | None:
    """All entities, worked out once for a state of the library; None while they are."""
    return tallies.beside("entities", tallies.library.entities)


def filtered(tallies: Tallies, kinds: tuple[str, ...], name: str) -> list[Entity]:
    """The entities of some kinds, and with words in some spelling."""
    wanted = name.casefold().strip()

    def ask() -> list[Entity]:
        found = [one for one in known(tallies) or () if not kinds or one.kind.value in kinds]
        return [one for one in found if not wanted or _is_named(one, wanted)]

    return tallies.once(("names", kinds, wanted), ask)


def _is_named(one: Entity, wanted: str) -> bool:
    return wanted in one.name.casefold() or any(wanted in each.words.casefold() for each in one.variants)


def entity(request: Request) -> Response:
    """One entity: spellings, places, and what may be the same."""
    desk: Desk = request.app.state.desk
    tallies = desk.tallies()
    found = next((one for one in known(tallies) or () if one.id == request.path_params["entity"]), None)
    if found is None:
        return page(request, "missing.html", 404, here="entities", what="No such entity")
    return page(request, "entity.html", here="entities", tallies=tallies, one=found, shown=_SHOWN,
                version=desk.judged().of_kind("same"))  # fmt: skip


def judged_same(request: Request, form: FormData) -> Response:
    """Keep a person's word that two entities are the same, or are not."""
    desk: Desk = request.app.state.desk
    session: Session = request.scope["session"]
    if field(form, "version") != desk.judged().of_kind("same"):
        raise HTTPException(409, "Somebody judged names meanwhile: look again, then say it anew.")
    same = field(form, "decision") == "same"
    pair = field(form, "one"), field(form, "other")
    try:
        desk.library.judge_entities(pair, same=same, by=session.name, note=field(form, "note", most=2000))
    except UsageError as error:
        raise HTTPException(400, str(error)) from error
    session.status = "Kept: they are the same." if same else "Kept: they are not the same."
    return to("/entities" if same else field(form, "back"))


def entities_export(request: Request) -> Response:
    """The entities of the view as CSV or JSON."""
    desk: Desk = request.app.state.desk
    asked = request.query_params
    shown = filtered(desk.tallies(), tuple(asked.getlist("kind")), asked.get("name", "")[:200])
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

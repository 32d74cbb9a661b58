"""Sources: the works that documents cite, by how much rests on them; what is not held is the acquisition list.

Also one work with all its places, what agrees and what does not, and a person's word on what a citation means.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from whence.errors import UsageError
from whence.export import bibtex, csl, ris
from whence.link.sources import CitedWork, Pointer, missing
from whence.models import CSL
from whence.web.desk import Desk
from whence.web.exporting import Table, download, export
from whence.web.forms import field, to
from whence.web.paging import Choice, Slice, choices
from whence.web.rendering import page
from whence.web.sessions import Session
from whence.web.tallies import Tallies
from whence.web.wording import words

_PLACES = 6


@dataclass(frozen=True, slots=True)
class Entry:
    """A work as lists show it: its name, and how far its bar goes (of 1000), for quotations and for attributions."""

    work: CitedWork
    name: str
    quoted: float
    attributed: float
    citing: Sequence[tuple[Pointer, str]]

    @property
    def resting(self) -> int:
        """How many quotations and attributions rest on it."""
        return self.work.quotations + self.work.attributions


def sources(request: Request) -> Response:
    """The list, and the acquisition list."""
    desk: Desk = request.app.state.desk
    tallies = desk.tallies()
    every = works(tallies)
    if every is None:
        return page(request, "working.html", here="sources", what="The works that documents cite")
    chosen = tuple(request.query_params.getlist("holding"))
    shown = [one for one in every if not chosen or one.holding.value in chosen]
    slice_ = Slice.of(shown, request.query_params.get("page"))
    most = max((one.quotations + one.attributions for one in every), default=1) or 1
    away = missing(every)
    return page(
        request,
        "sources.html",
        here="sources",
        bare=bare,
        tallies=tallies,
        slice=slice_,
        entries=[_entry(tallies, one, most) for one in slice_.rows],
        every=len(every),
        resting=sum(one.quotations + one.attributions for one in every),
        holdings=_holdings(tallies, every, chosen),
        wanted=[_entry(tallies, one, most) for one in away[:100]],
        away=len(away),
    )


def works(tallies: Tallies) -> list[CitedWork] | None:
    """All cited works, worked out once for a state of the library; None while they are."""
    return tallies.beside("works", tallies.library.sources)


def _holdings(tallies: Tallies, every: Sequence[CitedWork], chosen: tuple[str, ...]) -> list[Choice]:
    found = tallies.once(("holdings", chosen), lambda: choices(every, lambda one: [one.holding.value], chosen))
    order = list(words()["holdings"])
    return sorted(found, key=lambda one: order.index(one.value))


def _entry(tallies: Tallies, one: CitedWork, most: int) -> Entry:
    citing = [(place, tallies.label(place.document)) for place in one.places[:_PLACES]]
    name = tallies.label(one.document) if one.document in tallies.by_id else named(one)
    return Entry(one, name, 1000 * one.quotations / most, 1000 * one.attributions / most, citing)


def named(one: CitedWork) -> str:
    """What to call a work that is not held: its title with its author or outlet, else how it is cited."""
    said = one.work
    known = [str(said[name]) for name in ("container-title", "title") if said.get(name)]
    authors = [str(who.get("literal") or who.get("family") or "") for who in said.get("author") or ()][:1]
    if known:
        return ", ".join(filter(None, dict.fromkeys([*authors, *known])))
    return bare((one.spellings or (str(said.get("URL") or said.get("publisher") or "a work without a title"),))[0])


def bare(spelling: str) -> str:
    """A note's words without the arrow that leads back to its marker."""
    return spelling.rstrip(" \n\u21a9\u2191\ufe0e\ufe0f")


def source(request: Request) -> Response:
    """One work: all its places, and what speaks for which document."""
    desk: Desk = request.app.state.desk
    tallies = desk.tallies()
    key = request.path_params["work"]
    if not any(one.id == key for one in works(tallies) or ()):
        return page(request, "missing.html", 404, here="sources", what="No such work")
    found, evidence = tallies.library.source(key)
    judged = desk.judged()
    return page(
        request,
        "source.html",
        here="sources",
        bare=bare,
        tallies=tallies,
        one=_entry(tallies, found, 1),
        evidence=evidence,
        places=[(place, tallies.label(place.document), judged.last(place.document, "link")) for place in found.places],
    )


def judged_link(request: Request, form: FormData) -> Response:
    """Keep a person's word that a citation means a document, or does not."""
    desk: Desk = request.app.state.desk
    session: Session = request.scope["session"]
    citing, back = field(form, "citing"), field(form, "back")
    if field(form, "version") != desk.judged().last(citing, "link"):
        raise HTTPException(409, "Somebody judged a citation of this document meanwhile: look again, then say it anew.")
    stated = field(form, "decision") == "stated"
    try:
        desk.library.judge_link(
            field(form, "citation"), field(form, "document"), stated=stated, by=session.name, note=field(form, "note")
        )
    except UsageError as error:
        raise HTTPException(400, str(error)) from error
    session.status = "Kept: the citation means this document." if stated else "Kept: it does not mean this document."
    return to(back)


def sources_export(request: Request) -> Response:
    """The works of the view, as tables or for a reference manager; `missing` in the address: the acquisition list."""
    desk: Desk = request.app.state.desk
    every = works(desk.tallies()) or []
    chosen = request.query_params.getlist("holding")
    shown = [one for one in every if not chosen or one.holding.value in chosen]
    format_ = request.path_params["format"]
    if format_ in _BIBLIOGRAPHIES:
        private = desk.private()
        public = [one.work for one in shown if private.isdisjoint(_documents(one))]
        write, media_type = _BIBLIOGRAPHIES[format_]
        return download(write(public), f"sources.{format_}", media_type, len(shown) - len(public))
    return export(request, Table("sources", [_row(one) for one in shown], [_documents(one) for one in shown]))


def _documents(one: CitedWork) -> list[str]:
    return [*([one.document] if one.document else []), *one.candidates, *(place.document for place in one.places)]


def _row(one: CitedWork) -> Mapping[str, Any]:
    made = one.to_dict()
    return {
        "id": one.id,
        "holding": one.holding.value,
        "name": named(one),
        **{name: made[name] for name in ("document", "group", "documents", "citations", "quotations", "attributions")},
        "work": json.loads(json.dumps(made["work"])),
        "places": [
            {name: place[name] for name in ("document", "start", "end", "spelling")} for place in made["places"]
        ],
    }


_BIBLIOGRAPHIES: dict[str, tuple[Callable[[list[CSL]], str], str]] = {
    "csl": (lambda found: csl.written(found), "application/vnd.citationstyles.csl+json"),
    "bib": (lambda found: bibtex.written(found), "application/x-bibtex"),
    "ris": (lambda found: ris.written(found), "application/x-research-info-systems"),
}

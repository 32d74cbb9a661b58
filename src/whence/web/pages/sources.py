"""Sources: the works that documents cite, by how much rests on them; what is not held is the acquisition list.

Also one work with all its places, what agrees and what does not, and a person's word on what a citation means.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from whence.engine.ranking import WORKS
from whence.errors import UsageError
from whence.export.managers import FORMATS
from whence.judging import pointing
from whence.link.cited.sources import CitedWork, Pointer, WorkSummary
from whence.link.resolving.evidence import Evidence, evidence
from whence.link.resolving.resolver import Resolver
from whence.link.works.labels import UNTITLED, bare, in_short
from whence.models import Holding, Span
from whence.store.codec import decode
from whence.store.judgements import Decision, Placement
from whence.store.ranked import Asked
from whence.web.desk import Desk
from whence.web.exporting import Table, download, export
from whence.web.forms import field, to
from whence.web.judging import newer
from whence.web.pages.judging import Meanwhile, offer_undo, two_people
from whence.web.paging import PER_PAGE, Choice, Slice, choices_of
from whence.web.pairs import quoted
from whence.web.rendering import page
from whence.web.sessions import Session
from whence.web.tallies import Tallies
from whence.web.visible import line
from whence.web.visible import shown as shown_text
from whence.web.wording import words

_PLACES, _SHOWN = 6, 200
_WORDS, _AROUND = 240, 90
"""Characters of a reference, and on either side of words that cite, that a list shows."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a work is cited."""

    document: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Listed(WorkSummary):
    """A cited work as lists show it: the first of its places and of its spellings, and how many places there are."""

    places: tuple[Place, ...]
    cited: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A work as lists show it: its name, how far its bar goes (of 1000), for quotations and for attributions, and how
    many texts the documents that cite it are: near-copies are one."""

    work: Listed | CitedWork
    name: str
    quoted: float
    attributed: float
    citing: Sequence[tuple[Place | Pointer, str]]
    texts: int

    @property
    def resting(self) -> int:
        """How many quotations and attributions rest on it."""
        return self.work.quotations + self.work.attributions


def sources(request: Request) -> Response:
    """The list, and the acquisition list."""
    desk: Desk = request.app.state.desk
    tallies = desk.tallies()
    if not desk.has(WORKS):
        return page(request, "working.html", here="sources", what="The works that documents cite")
    chosen = tuple(request.query_params.getlist("holding"))
    asked, counts = Asked({"holding": chosen}), desk.lists.counted(WORKS, "holding")
    total = sum(number for holding, number in counts.items() if not chosen or holding in chosen)
    at = Slice.place(request.query_params.get("page"), total)
    slice_ = Slice.known(listed(desk, asked, limit=PER_PAGE, offset=at), at, total)
    resting, most = desk.lists.resting()
    wanted = listed(desk, NOT_HELD, limit=PER_PAGE)
    _fetch(tallies, [*slice_.rows, *wanted])
    return page(
        request,
        "sources.html",
        here="sources",
        bare=bare,
        tallies=tallies,
        slice=slice_,
        entries=[_entry(tallies, one, most) for one in slice_.rows],
        every=sum(counts.values()),
        resting=resting,
        holdings=_holdings(counts, chosen),
        wanted=[_entry(tallies, one, most) for one in wanted],
        away=counts.get(Holding.NOT_HELD.value, 0),
    )


NOT_HELD = Asked({"holding": (Holding.NOT_HELD.value,)})


def listed(desk: Desk, asked: Asked, *, limit: int, offset: int = 0) -> list[Listed]:
    """Cited works, those that most rests on first."""
    return [decode(Listed, row) for row in desk.lists.rows(WORKS, asked, limit=limit, offset=offset)]


def works(desk: Desk, asked: Asked) -> list[CitedWork]:
    """All of them with all places, for exports."""
    return [decode(CitedWork, row) for row in desk.lists.wholes(WORKS, asked)] if desk.has(WORKS) else []


def _fetch(tallies: Tallies, rows: Sequence[Listed]) -> None:
    """Have the documents at hand that some rows name."""
    held = [one.document for one in rows if one.document]
    tallies.by_id.fetch([*held, *(place.document for one in rows for place in one.places)])


def _holdings(counts: Mapping[str, int], chosen: tuple[str, ...]) -> list[Choice]:
    order = list(words()["holdings"])
    return sorted(choices_of(counts, chosen), key=lambda one: order.index(one.value))


def _entry(tallies: Tallies, one: Listed | CitedWork, most: int) -> Entry:
    citing = [(place, tallies.label(place.document)) for place in one.places[:_PLACES]]
    bars = 1000 * one.quotations / most, 1000 * one.attributions / most
    return Entry(one, called(tallies, one), *bars, citing, texts(tallies, one))


def texts(tallies: Tallies, one: Listed | CitedWork) -> int:
    """How many texts cite a work where near-copies are one; where more documents do than a list names, how many do."""
    documents = {place.document for place in one.places}
    return tallies.texts(documents) if len(documents) == one.documents else one.documents


def called(tallies: Tallies, one: Listed | CitedWork) -> str:
    """What a list calls a work: the document that it is, else its name in short, else the first words that cite it."""
    if one.document and one.document in tallies.by_id:
        return tallies.label(one.document)
    name = in_short(one.work, one.spellings)
    if name != UNTITLED or not one.places:
        return name
    first = one.places[0]
    words_there = line(tallies.text(first.document)[first.start : first.end], _WORDS)
    return f"“{words_there}”, {tallies.label(first.document)}" if words_there else name


def source(request: Request) -> Response:
    """One work: all its places, and what speaks for which document."""
    desk: Desk = request.app.state.desk
    tallies = desk.tallies()
    kept = desk.lists.whole(WORKS, request.path_params["work"]) if desk.has(WORKS) else None
    if kept is None:
        return page(request, "missing.html", 404, here="sources", what="No such work")
    found = decode(CitedWork, kept)
    shown = found.places[:_SHOWN]
    tallies.by_id.fetch([*(place.document for place in shown), *found.candidates])
    tallies.read(place.document for place in shown if not place.spelling)
    judged = desk.judged({place.document for place in shown})
    return page(
        request,
        "source.html",
        here="sources",
        tallies=tallies,
        one=_entry(tallies, found, 1),
        evidence=_evidence(desk, found),
        places=[
            (place, tallies.label(place.document), _cited(tallies, place), judged.last(place.document, "link"))
            for place in shown
        ],
        number=len(found.places),
    )


def _cited(tallies: Tallies, place: Pointer) -> Markup:
    """How a place cites its work: the reference as the text gives it, else the words there in their sentence."""
    if place.spelling:
        return shown_text(line(bare(place.spelling), _WORDS))
    return quoted(tallies.text(place.document), (place.start, place.end), _AROUND)


def _evidence(desk: Desk, found: CitedWork) -> list[Evidence]:
    """What speaks for which document. In a large library only those are looked at to which a citation may lead: to
    find others, everything by which all documents are found would have to be loaded."""
    citing = {place.document for place in found.places}
    resolver = desk.library.resolver if not desk.tallies().is_large else _resolver(desk, found)
    return evidence(found.work, resolver, citing=citing.pop() if len(citing) == 1 else None)


def _resolver(desk: Desk, found: CitedWork) -> Resolver:
    resolver = Resolver()
    for one in desk.library.store.entries(only=[*found.candidates, *([found.document] if found.document else [])]):
        resolver.add_kept(one.document, one.keys, one.body)
    return resolver


def judged_link(request: Request, form: FormData) -> Response:
    """Keep a person's word that a citation means a document, or does not; where somebody else said something of it
    since the form was shown, let the person choose."""
    desk: Desk = request.app.state.desk
    session: Session = request.scope["session"]
    citation, document, back = field(form, "citation"), field(form, "document"), field(form, "back")
    stated, note = field(form, "decision") == "stated", field(form, "note", most=2000)
    try:
        place = pointing(desk.library.store, citation)
        theirs = newer(desk.library, "link", field(form, "version"), lambda one: _at(one) == place)
        if theirs is not None:
            mine = Decision("link", "stated" if stated else "rejected", session.name, note)
            said = _means(desk, theirs.decision), _means(desk, f"{mine.decision} {document}")
            fields = {"citation": citation, "document": document}
            return two_people(request, Meanwhile(theirs, place, said, "/source/judge", fields, mine))
        made = desk.library.judge_link(citation, document, stated=stated, by=session.name, note=note)
    except UsageError as error:
        raise HTTPException(400, str(error)) from error
    session.status = "Kept: the citation means this document." if stated else "Kept: it does not mean this document."
    offer_undo(session, made, back)
    return to(back)


def _at(one: Placement) -> tuple[str, Span | None]:
    return one.judgement.anchor.document, one.span


def _means(desk: Desk, decision: str) -> str:
    """What a word on a citation says."""
    verdict, _, document = decision.partition(" ")
    words = {"stated": "it means", "rejected": "it does not mean"}.get(verdict, "left open,")
    return f"{words} {desk.tallies().label(document)}"


def source_export(request: Request) -> Response:
    """One work with its places, as CSV or JSON."""
    desk: Desk = request.app.state.desk
    kept = desk.lists.whole(WORKS, request.path_params["work"]) if desk.has(WORKS) else None
    found = [decode(CitedWork, kept)] if kept is not None else []
    return export(request, Table("sources", [_row(one) for one in found], [_documents(one) for one in found]))


def sources_export(request: Request) -> Response:
    """The works of the view, as tables or for a reference manager; `missing` in the address: the acquisition list."""
    desk: Desk = request.app.state.desk
    shown = works(desk, Asked({"holding": tuple(request.query_params.getlist("holding"))}))
    format_ = request.path_params["format"]
    made = next((one for one in FORMATS.values() if one.suffix == format_), None)
    if made is not None:
        private = desk.private()
        public = [one.work for one in shown if private.isdisjoint(_documents(one))]
        return download(made.write(public), f"sources.{format_}", made.media_type, len(shown) - len(public))
    return export(request, Table("sources", [_row(one) for one in shown], [_documents(one) for one in shown]))


def _documents(one: CitedWork) -> list[str]:
    return [*([one.document] if one.document else []), *one.candidates, *(place.document for place in one.places)]


def _row(one: CitedWork) -> Mapping[str, Any]:
    made = one.to_dict()
    return {
        "id": one.id,
        "holding": one.holding.value,
        "name": in_short(one.work, one.spellings),
        **{name: made[name] for name in ("document", "group", "documents", "citations", "quotations", "attributions")},
        "work": json.loads(json.dumps(made["work"])),
        "places": [
            {name: place[name] for name in ("document", "start", "end", "spelling")} for place in made["places"]
        ],
    }

"""The reader: one document with its layers, its quotations beside it, and the panel of one place.

`/document/<id>?at=<start>-<end>` is the address of a passage: the page opens at it, whatever part it stands in.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from whence.export import contract
from whence.models import Checked, Comparison, Quotation, Span, ZoneRole
from whence.web import addresses
from whence.web.blocks import Block, blocks, part_of, parts
from whence.web.desk import Desk
from whence.web.exporting import are_public, download, public
from whence.web.layers import Layer, drawn
from whence.web.marking import DEFAULT, LABELS, SHOWS, layers
from whence.web.panels import Cited, Panel, cited, panel
from whence.web.rendering import page
from whence.web.tallies import Tallies
from whence.web.wording import words

_RAIL = 40
_DISPLAYED = frozenset({ZoneRole.PULL_QUOTE, ZoneRole.EPIGRAPH})
_UNNAMED = frozenset({ZoneRole.BODY, ZoneRole.HEADING})
_OUT = frozenset({ZoneRole.EXTRANEOUS, ZoneRole.BIOGRAPHY, ZoneRole.NOTICE})


@dataclass(frozen=True, slots=True)
class Shown:
    """A block as the page draws it. `zone` is the name in the margin, where a zone begins."""

    block: Block
    words: Markup
    zone: str
    out: bool
    cited: Sequence[Cited] = ()
    opens_panel: bool = False
    signs: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    """A quotation in the list beside the text."""

    number: int
    quotation: Quotation
    comparison: Comparison
    words: str
    current: bool


def reader(request: Request) -> Response:
    """The page of a document."""
    desk: Desk = request.app.state.desk
    tallies = desk.tallies()
    checked = _checked(request, tallies)
    at = addresses.place(request.query_params.get("at"), len(checked.held.text))
    shows = _shows(request)
    divided = parts(blocks(checked.held))
    number = part_of(divided, at[0]) if at else _part(request, len(divided))
    opened = panel(checked, tallies, desk.judged([checked.held.id]), at) if at else None
    listed = _listed(checked, divided[number], opened)
    return page(
        request,
        "reader.html",
        here="documents",
        checked=checked,
        held=checked.held,
        known=checked.held.extraction.metadata,
        blocks=_shown(checked, tallies, divided[number], _Looking(at, shows, opened)),
        panel=opened,
        tallies=tallies,
        listed=listed[:_RAIL],
        unlisted=max(0, len(listed) - _RAIL),
        most=_RAIL,
        findings=tallies.findings_of(checked.held.id),
        copies=len(checked.reuses),
        shows=shows,
        layers=[(name, LABELS[name]) for name in SHOWS],
        part=number,
        parts=len(divided),
        compared=sum(1 for _ in checked.compared()),
    )


def partial(request: Request) -> Response:
    """Only the panel of a place, for a page that has the rest."""
    desk: Desk = request.app.state.desk
    tallies = desk.tallies()
    checked = _checked(request, tallies)
    at = addresses.place(request.query_params.get("at"), len(checked.held.text))
    if at is None:
        raise HTTPException(404, "There is no such place in this document.")
    opened = panel(checked, tallies, desk.judged([checked.held.id]), at)
    return page(request, "panel.html", panel=opened, held=checked.held, checked=checked, tallies=tallies)


def exported(request: Request) -> Response:
    """Everything about a document, as the JSON contract has it."""
    desk: Desk = request.app.state.desk
    tallies = desk.tallies()
    checked = _checked(request, tallies)
    private = desk.private()
    if checked.held.id in private:
        raise HTTPException(403, "This document is in a private collection: it never leaves in an export.")
    found = tallies.findings_of(checked.held.id)
    findings = [one.to_dict() for one in found if are_public(one, private)]
    made = contract.envelope("show", findings=findings, **contract.report([public(checked, private)], tallies.shelf))
    return download(json.dumps(made, ensure_ascii=False, indent=1), f"{checked.held.id[:12]}.json", "application/json")


def _checked(request: Request, tallies: Tallies) -> Checked:
    found = tallies.checked(request.path_params["document"])
    if found is None:
        raise HTTPException(404, "No such document in this library.")
    return found


def _shows(request: Request) -> Sequence[str]:
    chosen = [name for name in SHOWS if name in request.query_params.getlist("show")]
    return chosen or ([] if "shown" in request.query_params else list(DEFAULT))


def _part(request: Request, most: int) -> int:
    given = request.query_params.get("part", "1")
    return min(max(int(given), 1), most) - 1 if given.isdecimal() and len(given) < 7 else 0


@dataclass(frozen=True, slots=True)
class _Looking:
    """What a person looks at: a place, the layers that are on, the panel."""

    at: Span | None
    shows: Sequence[str]
    panel: Panel | None


def _shown(checked: Checked, tallies: Tallies, part: Sequence[Block], looking: _Looking) -> list[Shown]:
    drawn_on = tallies.with_names(checked) if "names" in looking.shows else checked
    laid = layers(drawn_on, looking.shows, at=looking.at, reuse=checked.reuses)
    laid = [one for one in laid if part and one.start < part[-1].end and one.end > part[0].start]
    notes = _by_note(checked, tallies)
    opens = max((n for n, one in enumerate(part) if looking.at and one.start < looking.at[1]), default=None)
    made = [_block(checked, one, _within(laid, one), notes) for one in part]
    if opens is not None and looking.panel is not None:
        made[opens] = replace(made[opens], opens_panel=True)
    return made


def _within(laid: Sequence[Layer], block: Block) -> list[Layer]:
    return [one for one in laid if one.start < block.end and one.end > block.start]


def _block(checked: Checked, block: Block, laid: Sequence[Layer], notes: dict[str, list[Cited]]) -> Shown:
    return Shown(
        block=block,
        words=drawn(checked.held.text, (block.start, block.end), laid),
        zone=words()["zones"][block.role.value] if block.opens and block.role not in _UNNAMED else "",
        out=block.role in _OUT,
        cited=notes.get(block.label, ()) if block.shape == "note" else (),
        signs=block.role in _DISPLAYED and not block.opens and not any(one.css.startswith("q ") for one in laid),
    )


def _by_note(checked: Checked, tallies: Tallies) -> dict[str, list[Cited]]:
    """What each note's works lead to; two markers of one note count once."""
    found: dict[str, list[Cited]] = {}
    for one in checked.held.extraction.citations:
        if one.kind == "marker" and one.note is not None:
            made = cited(checked, one, tallies)
            known = found.setdefault(str(one.note), [])
            if not any(each.resolution == made.resolution for each in known):
                known.append(made)
    return found


def _listed(checked: Checked, part: Sequence[Block], opened: Panel | None) -> list[Listed]:
    if not part:
        return []
    first, last = part[0].start, part[-1].end
    current = opened.compared.quotation.id if opened and opened.compared else None
    return [
        Listed(n, quotation, found, checked.held.text[quotation.start : quotation.end], quotation.id == current)
        for n, (quotation, found) in enumerate(checked.compared(), 1)
        if first <= quotation.start < last
    ]

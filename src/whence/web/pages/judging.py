"""Judging from a page: a form comes in, a judgement is kept, and the page it came from says so and offers Undo."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from whence.errors import UsageError
from whence.models import Judgement
from whence.store.judgements import Decision
from whence.web import addresses
from whence.web.desk import Desk
from whence.web.forms import field, home, to
from whence.web.judging import (
    OPEN,
    VERDICTS,
    WORDS,
    MeanwhileError,
    Standing,
    Target,
    decide,
    take_back,
    verdict,
)
from whence.web.rendering import page
from whence.web.sessions import Session

_LARGEST = 1 << 40


@dataclass(frozen=True, slots=True)
class Undo:
    """What the status line's button takes back."""

    target: Target
    standing: Standing
    back: str


def judge(request: Request, form: FormData) -> Response:
    """Keep a decision; where somebody else decided meanwhile, show it and let the person choose."""
    desk: Desk = request.app.state.desk
    session: Session = request.scope["session"]
    target, version, back = _target(form), field(form, "version"), home(field(form, "back"))
    chosen = field(form, "decision")
    if chosen not in VERDICTS[target.kind]:
        raise HTTPException(400, "No such decision.")
    decision = Decision(target.kind, chosen, session.name, field(form, "note", most=2000))
    try:
        made = decide(desk.library, target, decision, version=version)
    except MeanwhileError as meanwhile:
        return _two_people(request, target, decision, meanwhile.standing)
    except UsageError as error:
        raise HTTPException(400, str(error)) from error
    _say(session, made, target, back)
    return to(back)


def undo(request: Request, form: FormData) -> Response:
    """Take the judgement back that stands."""
    desk: Desk = request.app.state.desk
    session: Session = request.scope["session"]
    target, back = _target(form), home(field(form, "back"))
    try:
        made = take_back(desk.library, target, by=session.name, version=field(form, "version"))
    except MeanwhileError as meanwhile:
        return _two_people(request, target, Decision(target.kind, OPEN, session.name), meanwhile.standing)
    session.status = f"Taken back: it is {WORDS[verdict(made)]} again."
    session.undo = None
    return to(back)


def _say(session: Session, made: Judgement, target: Target, back: str) -> None:
    session.status = f"{WORDS[verdict(made)].capitalize()}. Kept in the history."
    if target.kind != "note":
        session.undo = Undo(target, Standing((made,)), back)


def _target(form: FormData) -> Target:
    span = addresses.place(field(form, "at"), _LARGEST)
    kind = field(form, "kind")
    if span is None or kind not in VERDICTS:
        raise HTTPException(400, "This names no place and nothing to judge.")
    return Target(field(form, "document"), span, kind, field(form, "subject"))


def _two_people(request: Request, target: Target, mine: Decision, theirs: Standing) -> Response:
    desk: Desk = request.app.state.desk
    checked = desk.tallies().checked(target.document)
    return page(
        request,
        "two_people.html",
        409,
        target=target,
        mine=mine,
        standing=theirs,
        theirs=theirs.last,
        back=addresses.document_at(target.document, *target.span),
        quoted=checked.held.text[slice(*target.span)] if checked else "",
        label=desk.tallies().label(target.document),
    )

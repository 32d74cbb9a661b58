"""Judging from a page: a form comes in, a judgement is kept, and the page it came from says so and offers Undo."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from whence.errors import UsageError
from whence.models import Judgement, Span
from whence.store.judgements import Decision
from whence.web import addresses
from whence.web.desk import Desk
from whence.web.forms import field, home, to
from whence.web.judging import (
    KINDS,
    OPEN,
    VERDICTS,
    WORDS,
    MeanwhileError,
    Standing,
    Target,
    decide,
    subject,
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


@dataclass(frozen=True, slots=True)
class Meanwhile:
    """What somebody else said of a thing while a person was about to say `mine`. `said`: theirs and mine in words;
    `action` and `fields` send mine again."""

    theirs: Judgement
    place: tuple[str, Span]
    said: tuple[str, str]
    action: str
    fields: Mapping[str, str]
    mine: Decision
    can_be_open: bool = False


def judge(request: Request, form: FormData) -> Response:
    """Keep a decision; where somebody else decided meanwhile, show it and let the person choose."""
    desk: Desk = request.app.state.desk
    session: Session = request.scope["session"]
    target, version, back = _target(form), field(form, "version"), home(field(form, "back"))
    chosen = field(form, "decision")
    if chosen not in VERDICTS.get(target.kind, ()):
        raise HTTPException(400, "No such decision.")
    decision = Decision(target.kind, chosen, session.name, field(form, "note", most=2000))
    try:
        made = decide(desk.library, target, decision, version=version)
    except MeanwhileError as meanwhile:
        return two_people(request, _meanwhile(target, decision, meanwhile.standing))
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
        mine = Decision(target.kind, OPEN, session.name)
        return two_people(request, _meanwhile(target, mine, meanwhile.standing))
    except UsageError as error:
        raise HTTPException(400, str(error)) from error
    session.status = f"Taken back: it is {WORDS[verdict(made)]} again."
    session.undo = None
    return to(back)


def _say(session: Session, made: Judgement, target: Target, back: str) -> None:
    session.status = f"{WORDS[verdict(made)].capitalize()}. Kept in the history."
    if target.kind != "note":
        offer_undo(session, made, back)


def offer_undo(session: Session, made: Judgement, back: str) -> None:
    """Let the status line of the next page offer to take a judgement back."""
    target = Target(made.anchor.document, (made.anchor.start, made.anchor.end), made.kind, subject(made))
    session.undo = Undo(target, Standing((made,)), home(back))


def _target(form: FormData) -> Target:
    span = addresses.place(field(form, "at"), _LARGEST)
    kind = field(form, "kind")
    if span is None or kind not in KINDS:
        raise HTTPException(400, "This names no place and nothing to judge.")
    return Target(field(form, "document"), span, kind, field(form, "subject"))


def _meanwhile(target: Target, mine: Decision, standing: Standing) -> Meanwhile:
    assert standing.last is not None
    fields = {"document": target.document, "at": f"{target.span[0]}-{target.span[1]}", "kind": target.kind,
              "subject": target.subject}  # fmt: skip
    said = WORDS[standing.verdict], WORDS[mine.decision]
    return Meanwhile(
        standing.last, (target.document, target.span), said, "/judge", fields, mine, can_be_open=target.kind in VERDICTS
    )


def two_people(request: Request, it: Meanwhile) -> Response:
    """Show a person what somebody else said of the same thing meanwhile; nothing is kept until one is chosen."""
    desk: Desk = request.app.state.desk
    document, span = it.place
    checked = desk.tallies().checked(document)
    return page(
        request,
        "two_people.html",
        409,
        it=it,
        back=addresses.document_at(document, *span),
        quoted=checked.held.text[slice(*span)] if checked else "",
        label=desk.tallies().label(document),
    )

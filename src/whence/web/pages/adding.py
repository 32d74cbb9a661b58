"""Add documents: drop files, see how far their reading is, and why a file could not be read."""

from __future__ import annotations

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from whence.web.desk import Desk
from whence.web.forms import field, to
from whence.web.intake import Addition
from whence.web.rendering import page
from whence.web.sessions import Session
from whence.web.uploads import files, keep

MOST = 1000


def add(request: Request) -> Response:
    """The form, and what is being added."""
    desk: Desk = request.app.state.desk
    additions = list(desk.intake.additions.values())[::-1]
    return page(request, "add.html", here="documents", tallies=desk.tallies(), additions=additions)


def added(request: Request, form: FormData) -> Response:
    """Take the files of the form in."""
    desk: Desk = request.app.state.desk
    session: Session = request.scope["session"]
    given = files(form, "files")
    if not given:
        raise HTTPException(400, "Choose one file or more.")
    paths = keep(given, desk.intake.folder())
    if not paths:
        raise HTTPException(400, "These are only sidecar files: send them together with the documents they speak of.")
    made = desk.intake.start(paths, collection=field(form, "collection", most=200) or None, by=session.name)
    return to(f"/add/{made.id}")


def addition(request: Request) -> Response:
    """One addition under its address."""
    return page(request, "addition.html", here="documents", one=_addition(request))


def progress(request: Request) -> Response:
    """Only how far it is, for a page that has the rest."""
    return page(request, "progress.html", one=_addition(request))


def _addition(request: Request) -> Addition:
    desk: Desk = request.app.state.desk
    found = desk.intake.additions.get(request.path_params["addition"])
    if found is None:
        raise HTTPException(404, "This addition is over and forgotten; the documents list shows what came of it.")
    return found

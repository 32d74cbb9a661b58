"""The application: its addresses, the guard before them, and pages for what goes wrong.

In: a desk and the guard's rules. Out: an ASGI application.
"""

from __future__ import annotations

import mimetypes
from functools import cache
from hashlib import sha256
from importlib.resources import files

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Scope

from whence.errors import LibraryBusyError, WhenceError
from whence.web.crew import Crew, Spread
from whence.web.desk import Desk
from whence.web.forms import writing
from whence.web.guard import Guard, Rules
from whence.web.pages import (
    adding,
    check,
    copied,
    documents,
    entities,
    explaining,
    findings,
    judgements,
    judging,
    overview,
    reader,
    search,
    signing,
    sources,
    timeline,
)
from whence.web.rendering import page


def application(desk: Desk, rules: Rules, crew: Crew | None = None) -> ASGIApp:
    """The workbench over one library; with a crew, whose processes make the pages that are only read."""
    app = pages(desk, rules)
    behind: ASGIApp = app if crew is None else Spread(app, crew)
    return Guard(behind, rules, lambda scope, status, reason: _refusal(app, scope, status, reason))


def pages(desk: Desk, rules: Rules) -> Starlette:
    """All addresses, without the guard before them."""
    app = Starlette(
        routes=[*_reading(), *_writing()],
        exception_handlers={HTTPException: _trouble, WhenceError: _failed, Exception: _broken},
    )
    app.state.desk = desk
    app.state.rules = rules
    return app


def _reading() -> list[Route]:
    return [
        Route("/", _home),
        Route("/documents", documents.documents),
        Route("/documents.{format}", documents.documents_export),
        Route("/document/{document}.json", reader.exported),
        Route("/document/{document}", reader.reader),
        Route("/document/{document}/panel", reader.partial),
        Route("/findings", findings.findings),
        Route("/findings.{format}", findings.findings_export),
        Route("/finding/{finding}.{format}", findings.finding_export),
        Route("/finding/{finding}", findings.finding),
        Route("/copied", copied.copied),
        Route("/copied.{format}", copied.copied_export),
        Route("/copied/{passage}.{format}", copied.passage_export),
        Route("/copied/{passage}", copied.passage),
        Route("/sources", sources.sources),
        Route("/sources.{format}", sources.sources_export),
        Route("/source/{work}.{format}", sources.source_export),
        Route("/source/{work}", sources.source),
        Route("/entities", entities.entities),
        Route("/entities.{format}", entities.entities_export),
        Route("/entity/{entity}.{format}", entities.entity_export),
        Route("/entity/{entity}", entities.entity),
        Route("/timeline", timeline.timeline),
        Route("/timeline.{format}", timeline.timeline_export),
        Route("/map.svg", timeline.map_image),
        Route("/judgements", judgements.judgements),
        Route("/judgements.{format}", judgements.judgements_export),
        Route("/search", search.search),
        Route("/search.{format}", search.search_export),
        Route("/check", check.check, methods=["GET"]),
        Route("/check/{draft}.{format}", check.exported),
        Route("/check/{draft}", check.draft),
        Route("/add", adding.add, methods=["GET"]),
        Route("/add/{addition}", adding.addition),
        Route("/add/{addition}/progress", adding.progress),
        Route("/help", explaining.help_),
        Route("/help/{code}", explaining.rule),
        Route("/sign-in", signing.sign_in, methods=["GET"]),
        Route("/static/{name}", static),
    ]


def _writing() -> list[Route]:
    return [
        Route("/judge", writing(judging.judge), methods=["POST"]),
        Route("/source/judge", writing(sources.judged_link), methods=["POST"]),
        Route("/entity/judge", writing(entities.judged_same), methods=["POST"]),
        Route("/judge/undo", writing(judging.undo), methods=["POST"]),
        Route("/check", writing(check.checked, role="reader", files=2), methods=["POST"]),
        Route("/check/{draft}/tick", writing(check.ticked, role="reader"), methods=["POST"]),
        Route("/add", writing(adding.added, role="admin", files=adding.MOST), methods=["POST"]),
        Route("/settings", writing(explaining.settings, role="reader"), methods=["POST"]),
        Route("/sign-in", signing.signed_in, methods=["POST"]),
        Route("/sign-out", writing(signing.sign_out, role="reader"), methods=["POST"]),
        Route("/tour", writing(explaining.tour, role="reader"), methods=["POST"]),
    ]


def _home(request: Request) -> Response:
    """The overview; with the first link's token, the way in."""
    token = request.query_params.get("token")
    if token is None:
        return overview.overview(request)
    session = request.app.state.rules.sessions.redeem(token)
    if session is None:
        raise HTTPException(401, "This link was used already: it opens one browser once. Start `whence serve` again.")
    return signing.with_cookie(session, request.app.state.rules)


# --- Files of the pages -----------------------------------------------------------------------------------------

_STATIC = {"whence.css": ("resources", "page"), "workbench.js": ("web", "static"), "whence.svg": ("web", "static")}


def static(request: Request) -> Response:
    """A stylesheet, script or sign: one of the package's own by its name, and nothing else."""
    name = request.path_params["name"]
    if name not in _STATIC:
        raise HTTPException(404, "No such file.")
    body, etag = _file(name)
    headers = {"ETag": etag, "Cache-Control": "no-cache"}
    if request.headers.get("if-none-match") == etag:
        return Response(status_code=304, headers=headers)
    return Response(body, media_type=mimetypes.guess_type(name)[0], headers=headers)


@cache
def _file(name: str) -> tuple[bytes, str]:
    body = files("whence").joinpath(*_STATIC[name], name).read_bytes()
    return body, f'"{sha256(body).hexdigest()[:16]}"'


# --- What goes wrong --------------------------------------------------------------------------------------------

_TITLES = {
    400: "That could not be done",
    401: "Who is there?",
    403: "Not allowed",
    404: "Nothing at this address",
    405: "Nothing at this address",
    413: "Too much at once",
    421: "Not this address",
    500: "Something went wrong here",
    503: "Just now somebody is writing",
}


def _trouble(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    shown = {"title": _TITLES.get(error.status_code, "That could not be done"), "reason": error.detail}
    return page(request, "trouble.html", error.status_code, status_code=error.status_code, **shown)


def _failed(request: Request, error: Exception) -> Response:
    status = 503 if isinstance(error, LibraryBusyError) else 400
    return page(request, "refused.html", status, status_code=status, title=_TITLES[status], reason=str(error))


def _broken(request: Request, error: Exception) -> Response:
    """A fault of ours: said without its inside, which stands in the terminal."""
    reason = "This is a fault of Whence. What happened stands in the terminal in which `whence serve` runs."
    return page(request, "refused.html", 500, status_code=500, title=_TITLES[500], reason=reason)


def _refusal(app: Starlette, scope: Scope, status: int, reason: str) -> ASGIApp:
    """The answer to a request that may not pass: it says nothing of the library."""
    request = Request({**scope, "app": app, "session": None})
    rules: Rules = app.state.rules
    if status == 401 and rules.stands and scope["method"] == "GET":
        return RedirectResponse("/sign-in", status_code=303)
    return page(request, "refused.html", status, status_code=status, title=_TITLES[status], reason=reason)

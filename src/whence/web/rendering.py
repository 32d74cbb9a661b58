"""Templates: the one environment, in which everything that is printed is escaped, and the answer that a page gives.

In: a template's name and what it shows. Out: HTML. What every page has (navigation, signs, the session) is added here.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from whence.store.users import ROLES
from whence.web import touring
from whence.web.addresses import document_at
from whence.web.dates import day, moment
from whence.web.desk import Desk
from whence.web.judging import WORDS
from whence.web.visible import finalize, line, shown
from whence.web.wording import count, kind, word, words

NAVIGATION = (
    ("overview", "/", "Overview"),
    ("documents", "/documents", "Documents"),
    ("findings", "/findings", "Findings"),
    ("sources", "/sources", "Sources"),
    ("copied", "/copied", "Copied"),
    ("entities", "/entities", "Names"),
    ("timeline", "/timeline", "Timeline, map"),
    ("judgements", "/judgements", "Judgements"),
    ("check", "/check", "Check a draft"),
)


@cache
def environment() -> Environment:
    """The templates' environment."""
    made = Environment(
        loader=PackageLoader("whence.web", "templates"),
        autoescape=True,
        finalize=finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(word=word, words=words(), count=count, sprite=sprite(), place=document_at, query=query)
    made.globals.update(verdicts=WORDS, back=back)
    made.filters.update(shown=shown, line=line, day=day, kind=kind, moment=moment, number="{:,}".format)
    made.filters.update(filename=filename, lower_first=lambda text: text[:1].lower() + text[1:])
    made.tests["in_family"] = lambda code, family: code.startswith(family)
    return made


def warm() -> None:
    """Compile all templates, so that no reader waits for it."""
    for name in environment().list_templates():
        environment().get_template(name)


def back(request: Request) -> str:
    """The address of the view, for a form to lead back to."""
    return f"{request.url.path}?{request.url.query}" if request.url.query else request.url.path


def filename(path: str) -> str:
    """The last part of a path."""
    return path.rpartition("/")[2] or path


@cache
def sprite() -> Markup:
    """The signs, as every page carries them."""
    return Markup((files("whence") / "resources" / "page" / "signs.svg").read_text(encoding="utf-8"))


def query(request: Request, **changed: Any) -> str:
    """The address of the same view with some of its parameters changed; None takes one away."""
    kept = [(name, value) for name, value in request.query_params.multi_items() if name not in changed]
    given = [(name, str(value)) for name, value in changed.items() if value is not None]
    return f"{request.url.path}?{urlencode(kept + given)}"


def page(request: Request, template: str, /, status: int = 200, **shows: Any) -> Response:
    """A page as an answer."""
    answer = HTMLResponse(rendered(request, template, **shows), status_code=status)
    if status == 200 and request.scope.get("session"):
        touring.remember(request, answer, template, panel=shows.get("panel") is not None)
    return answer


def part(template: str, /, **shows: Any) -> Markup:
    """A template's markup by itself, to stand in a page."""
    return Markup(environment().get_template(template).render(**shows))


def rendered(request: Request, template: str, /, **shows: Any) -> str:
    """A template's HTML with what every page has."""
    desk: Desk = request.app.state.desk
    session = request.scope.get("session")
    said = (session.status, session.undo) if session else ("", None)
    if session:
        session.status, session.undo = "", None
    readonly = desk.library.store.readonly
    may = {role: session is not None and session.may(role) and not (readonly and role != "reader") for role in ROLES}
    given = {"request": request, "desk": desk, "session": session, "status": said[0], "undo": said[1],
             "navigation": NAVIGATION, "here": "", "may": may, "readonly": readonly,
             "toured": touring.taken(request.cookies.get(touring.STEPS, "")), **shows}  # fmt: skip
    return environment().get_template(template).render(given)

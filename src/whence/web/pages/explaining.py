"""Help: every sign, every key and every code, and the settings of this browser's session."""

from __future__ import annotations

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

from whence.trace.rules import rules
from whence.web.forms import field, to
from whence.web.rendering import page
from whence.web.sessions import Session
from whence.web.touring import put_away

_EXAMPLES = {
    "verbatim": "All of it went to the licensed site at Outer Sand.",
    "marked_edit": "We relied on [his] positions … I have seen no evidence",
    "differs": "was placed on Grey Bank",
    "partial": "I do not say where those barges went. Everyone knew,",
    "absent": "because the barges could not reach Outer Sand",
    "not_found": "a harbour that cannot say where its mud has gone",
    "not_comparable": "no reading above the limit was recorded that year",
    "not_held": "a layer of fine silt up to forty centimetres thick",
    "too_short": "closed ground",
}


def help_(request: Request) -> Response:
    """All signs, keys and codes."""
    return page(request, "help.html", rules=rules(), examples=_EXAMPLES)


def rule(request: Request) -> Response:
    """One code: when it is reported, what it does not say, what to do next."""
    found = rules().get(request.path_params["code"].upper())
    if found is None:
        return page(request, "missing.html", 404, what=f"No code {request.path_params['code'][:20]}")
    return page(request, "rule.html", rule=found)


def settings(request: Request, form: FormData) -> Response:
    """Keep what this session wants: a theme, single-letter keys."""
    session: Session = request.scope["session"]
    theme = field(form, "theme")
    session.theme = theme if theme in ("light", "dark") else ""
    session.letters = field(form, "letters") == "on"
    session.status = "Settings kept for this session."
    return to("/help#settings")


def tour(request: Request, form: FormData) -> Response:
    """Put the tour away, for this browser."""
    answer = to("/")
    put_away(answer)
    return answer

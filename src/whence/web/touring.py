"""The tour of a newcomer: which of its five steps a browser has taken, and whether it was put away; in cookies.

>>> taken("1.3.x")
frozenset({1, 3})
"""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

PUT_AWAY, STEPS = "whence-tour", "whence-steps"
_YEAR = 365 * 86400
_PAGES = {"reader.html": 1, "findings.html": 3, "sources.html": 4, "check.html": 5}
_PANEL = 2


def taken(cookie: str) -> frozenset[int]:
    """The steps that a cookie names."""
    return frozenset(int(step) for step in cookie.split(".") if step in ("1", "2", "3", "4", "5"))


def is_put_away(request: Request) -> bool:
    """Whether this browser does not want the tour any more."""
    return request.cookies.get(PUT_AWAY) == "done"


def put_away(answer: Response) -> None:
    """Remember that a browser does not want the tour any more."""
    answer.set_cookie(PUT_AWAY, "done", max_age=_YEAR, httponly=True, samesite="strict")


def remember(request: Request, answer: Response, template: str, *, panel: bool) -> None:
    """Remember the step that showing a page is, while the tour is wanted."""
    step = _PANEL if panel else _PAGES.get(template)
    before = taken(request.cookies.get(STEPS, ""))
    if step is None or step in before or is_put_away(request):
        return
    steps = ".".join(map(str, sorted({*before, step})))
    answer.set_cookie(STEPS, steps, max_age=_YEAR, httponly=True, samesite="strict")

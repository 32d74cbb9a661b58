"""Signing in and out, where a workbench asks who is there."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from whence.store import users
from whence.store.users import User
from whence.web.desk import Desk
from whence.web.forms import field
from whence.web.guard import Rules
from whence.web.rendering import page
from whence.web.sessions import COOKIE, Session, Sessions


def sign_in(request: Request) -> Response:
    """The form."""
    return _form(request)


def _form(request: Request, status: int = 200, trouble: str = "") -> Response:
    rules: Rules = request.app.state.rules
    if rules.stands is None:
        raise HTTPException(404, "Nobody signs in here: open the link that `whence serve` printed.")
    return page(request, "sign_in.html", status, trouble=trouble)


async def signed_in(request: Request) -> Response:
    """Let a user in. This form has no session to prove, so where it comes from is all that the guard can look at."""
    async with request.form(max_files=0, max_fields=5) as form:
        return await run_in_threadpool(_let_in, request, form)


def _let_in(request: Request, form: FormData) -> Response:
    rules: Rules = request.app.state.rules
    name, password = field(form, "name", most=200), str(form.get("password", ""))[:1000]
    if rules.stands is None:
        return _form(request)
    if not rules.sessions.may_try(name):
        return _form(request, 429, "Too many wrong passwords for this name: wait five minutes.")
    found = _user(request, name, password)
    if found is None:
        rules.sessions.was_wrong(name)
        return _form(request, 403, "No user of this name has this password.")
    return with_cookie(rules.sessions.open(found.name, found.role, found.made), rules)


def _user(request: Request, name: str, password: str) -> User | None:
    desk: Desk = request.app.state.desk
    with desk.library.store.database.read() as connection:
        return users.verified(connection, name, password)


def sign_out(request: Request, form: FormData) -> Response:
    """End the session."""
    sessions: Sessions = request.app.state.rules.sessions
    sessions.close(request.scope["session"])
    answer = RedirectResponse("/sign-in", status_code=303)
    answer.delete_cookie(COOKIE)
    return answer


def with_cookie(session: Session, rules: Rules) -> Response:
    """Let a browser in: the cookie that no script reads and no other site sends along."""
    answer = RedirectResponse("/", status_code=303)
    answer.set_cookie(COOKIE, session.key, httponly=True, samesite="strict", path="/", secure=rules.secure)
    return answer

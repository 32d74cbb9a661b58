"""Forms that write: read with their limits, proven, and only for those who may.

In: a handler of a form. Out: an endpoint that reads the form, refuses what carries no proof of its session or comes
from somebody without the role, and runs the handler beside the event loop.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import RedirectResponse, Response

from whence.web.guard import is_proven

Handler = Callable[[Request, FormData], Response]
_FIELDS = 50
READ_ONLY = "This library lies where nothing can be written: it is shown as it is, and nothing is judged or added here."


def writing(handler: Handler, *, role: str = "judge", files: int = 0) -> Callable[[Request], Awaitable[Response]]:
    """The endpoint of a form that only `role` (or more) may send; `files`: how many files it may carry."""

    async def endpoint(request: Request) -> Response:
        session = request.scope["session"]
        try:
            async with request.form(max_files=files, max_fields=_FIELDS) as form:
                if not is_proven(session, str(form.get("proof", "")), request.app.state.rules):
                    raise HTTPException(403, "This form is no longer valid: open the page again and send it once more.")
                if session is None or not session.may(role):
                    raise HTTPException(403, f"This needs the role {role}.")
                if role != "reader" and request.app.state.desk.library.store.readonly:
                    raise HTTPException(403, READ_ONLY)
                return await run_in_threadpool(handler, request, form)
        except ClientDisconnect:
            raise HTTPException(413, "This was more than may be sent at once.") from None

    return endpoint


def field(form: FormData, name: str, *, most: int = 4000) -> str:
    """A field's text: never a file, never longer than `most` characters."""
    value = form.get(name, "")
    return value.strip()[:most] if isinstance(value, str) else ""


def home(address: str) -> str:
    """Where a form may lead back to: an address of this workbench, whatever a form says.

    >>> home("/findings?code=Q102"), home("//evil.example/"), home("https://evil.example/")
    ('/findings?code=Q102', '/', '/')
    """
    parts = urlsplit(address)
    safe = address.startswith("/") and not address.startswith(("//", "/\\")) and not parts.netloc and not parts.scheme
    return address if safe and "\\" not in address and address.isprintable() else "/"


def to(address: str) -> Response:
    """After a form: go to an address of ours."""
    return RedirectResponse(home(address), status_code=303)

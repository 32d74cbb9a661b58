"""The guard: what every request must pass before a page sees it, and what every answer carries.

In: an ASGI application and `Rules`. Out: the same application behind its checks. Each check is one function and can be
switched off by itself, so that a test can show what it is for: `docs/explanation/security.md` lists them.
"""

from __future__ import annotations

import hmac
import time
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from whence.web.sessions import COOKIE, Session, Sessions

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
_CHECKS = frozenset({"host", "session", "origin", "proof", "size", "policy"})
_OPEN = ("/static/", "/sign-in")
_WRITES = frozenset({"POST", "PUT", "PATCH", "DELETE"})
FORM_BYTES = 1 << 20
UPLOAD_BYTES = 256 << 20
_ASKED_AGAIN = 20.0  # seconds for which a user is taken to be still one
UPLOADS = frozenset({"/add", "/check"})


@dataclass(frozen=True, slots=True)
class Rules:
    """`hosts` are the names under which the workbench answers; `checks` those that are on (in use: all). Where people
    sign in, `stands` says whether a session's user is still one; `secure`: the address is one of https."""

    hosts: frozenset[str]
    sessions: Sessions
    checks: frozenset[str] = _CHECKS
    upload_bytes: int = UPLOAD_BYTES
    stands: Callable[[Session], bool] | None = None
    secure: bool = False

    def without(self, *checks: str) -> Rules:
        """The same rules with some checks switched off: for tests that show what each is for."""
        return replace(self, checks=self.checks - set(checks))


def local_hosts(port: int, more: Iterable[str] = ()) -> frozenset[str]:
    """The names of this machine with a port, as browsers send them."""
    names = ("127.0.0.1", "localhost", "[::1]", *more)
    return frozenset({f"{name}:{port}" for name in names} | ({*names} if port == 80 else set()))


@dataclass(slots=True)
class Guard:
    """The middleware. `refused` answers with a page where a request may not pass."""

    app: ASGIApp
    rules: Rules
    refused: Callable[[Scope, int, str], ASGIApp]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or answer it here."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        if scope["type"] != "http":
            return
        scope["session"] = self._session(scope)
        trouble = self._trouble(scope)
        answer: ASGIApp = self.refused(scope, *trouble) if trouble else self.app
        await answer(scope, self._bounded(scope, receive), self._with_headers(scope, send))

    def _on(self, check: str) -> bool:
        return check in self.rules.checks

    def _session(self, scope: Scope) -> Session | None:
        session = self.rules.sessions.of(HTTPConnection(scope).cookies.get(COOKIE))
        stands = self.rules.stands
        if session and stands and time.monotonic() - session.asked > _ASKED_AGAIN:
            session.asked = time.monotonic()
            if not stands(session):
                self.rules.sessions.close(session)
                return None
        return session

    def _trouble(self, scope: Scope) -> tuple[int, str] | None:
        headers = Headers(scope=scope)
        if self._on("host") and headers.get("host", "").lower() not in self.rules.hosts:
            return 421, "This workbench answers only under the address that `whence serve` printed."
        if scope["method"] in _WRITES and self._on("origin") and not self._is_own(headers):
            return 403, "This request came from another site."
        if self._on("size") and _size(headers) > self._most(scope):
            return 413, f"This is more than {self._most(scope) >> 20} MB at once."
        opens = scope["path"].startswith(_OPEN) or "token=" in scope.get("query_string", b"").decode("latin-1")
        if self._on("session") and scope["session"] is None and not opens:
            return 401, self._way_in()
        return None

    def _way_in(self) -> str:
        if self.rules.stands:
            return "Sign in first."
        return "Open the link that `whence serve` printed: it lets this browser in."

    def _is_own(self, headers: Headers) -> bool:
        """Whether a write was sent by a page of ours: browsers say where it comes from."""
        if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
            return False
        origin = headers.get("origin")
        return origin is None or urlsplit(origin).netloc.lower() == headers.get("host", "").lower()

    def _most(self, scope: Scope) -> int:
        return self.rules.upload_bytes if scope["path"] in UPLOADS else FORM_BYTES

    def _bounded(self, scope: Scope, receive: Receive) -> Receive:
        """The request's body, which ends the request where it is longer than it may be (or than it said)."""
        most, seen = self._most(scope), 0
        if not self._on("size"):
            return receive

        async def bounded() -> Message:
            nonlocal seen
            message = await receive()
            seen += len(message.get("body", b""))
            return {"type": "http.disconnect"} if seen > most else message

        return bounded

    def _with_headers(self, scope: Scope, send: Send) -> Callable[[Message], Awaitable[None]]:
        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start" and self._on("policy"):
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
                headers.setdefault("Cache-Control", "no-store")
            await send(message)

        return sending


def is_proven(session: Session | None, given: str, rules: Rules) -> bool:
    """Whether a form carries the proof of its session."""
    if "proof" not in rules.checks:
        return True
    return session is not None and hmac.compare_digest(session.proof.encode(), given.encode())


def _size(headers: Headers) -> int:
    given = headers.get("content-length", "0")
    return int(given) if given.isdigit() else 0

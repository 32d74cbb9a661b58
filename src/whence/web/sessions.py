"""Who is at the workbench: the one-time token of the first link, the sessions it opens, and their proofs.

In: tokens and cookies as strings. Out: `Session`s. Nothing here is written anywhere: a session ends with its process.
"""

from __future__ import annotations

import hmac
import secrets
import threading
import time
from collections import OrderedDict
from dataclasses import dataclass, field
from hashlib import sha256

from whence.store.users import ROLES

COOKIE = "whence"
_LASTS = 12 * 3600
"""Seconds without a request after which a session ends."""
_MOST = 1_000
_TRIES = 8
_WITHIN = 300.0
"""So many wrong passwords for one name in so many seconds, and that name is not asked any more for the rest of them."""


@dataclass(slots=True)
class Session:
    """One browser: in whose name, with which role. `proof` is what its forms carry (against forged requests)."""

    key: str
    name: str
    role: str
    made: str = ""
    seen: float = field(default_factory=time.monotonic)
    asked: float = 0.0
    status: str = ""
    undo: object = None
    theme: str = ""
    letters: bool = True

    @property
    def proof(self) -> str:
        """The token of the session's forms: made from its key, which no page shows."""
        return hmac.new(self.key.encode(), b"form", sha256).hexdigest()

    def may(self, role: str) -> bool:
        """Whether the session may do what `role` may."""
        return ROLES.index(self.role) >= ROLES.index(role)


class Sessions:
    """The sessions of one running workbench."""

    def __init__(self) -> None:
        self._tokens: dict[str, tuple[str, str]] = {}
        self._open: OrderedDict[str, Session] = OrderedDict()
        self._lock = threading.Lock()
        self._wrong: dict[str, list[float]] = {}

    def may_try(self, name: str) -> bool:
        """Whether a password for this name is looked at now."""
        return len(self._lately(name)) < _TRIES

    def was_wrong(self, name: str) -> None:
        """Remember a wrong password."""
        with self._lock:
            self._wrong[name] = [*self._lately(name), time.monotonic()]
            while len(self._wrong) > _MOST:
                self._wrong.pop(next(iter(self._wrong)))

    def _lately(self, name: str) -> list[float]:
        return [at for at in self._wrong.get(name, ()) if time.monotonic() - at < _WITHIN]

    def invite(self, name: str, role: str = "admin") -> str:
        """A token that opens one session, once."""
        token = secrets.token_urlsafe(24)
        with self._lock:
            self._tokens[token] = (name, role)
        return token

    def redeem(self, token: str) -> Session | None:
        """The session that a token opens; None where it is no token, or was used."""
        with self._lock:
            known = next((each for each in self._tokens if hmac.compare_digest(each.encode(), token.encode())), None)
            meant = self._tokens.pop(known) if known else None
        return self.open(*meant) if meant else None

    def open(self, name: str, role: str, made: str = "") -> Session:
        """A new session; `made` says since when its user is one, where people sign in."""
        session = Session(secrets.token_urlsafe(32), name, role, made)
        with self._lock:
            self._open[session.key] = session
            while len(self._open) > _MOST:
                self._open.popitem(last=False)
        return session

    def of(self, key: str | None) -> Session | None:
        """The session of a cookie, if it is one of ours and in use."""
        session = self._open.get(key or "")
        if session is None:
            return None
        if time.monotonic() - session.seen > _LASTS:
            self.close(session)
            return None
        session.seen = time.monotonic()
        return session

    def close(self, session: Session) -> None:
        """End a session."""
        with self._lock:
            self._open.pop(session.key, None)

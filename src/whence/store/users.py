"""The users of a library: who may sign in to its workbench, and as what. Passwords are kept as argon2 hashes only.

In: names, passwords, roles. Out: `User`s; None for whoever is not one of them. Checking a name that nobody has takes as
long as checking a wrong password, so that the time does not tell which names there are.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import Connection, delete, select

from whence.errors import UsageError
from whence.models import Record
from whence.store import history
from whence.store.schema import users

ROLES = ("reader", "judge", "admin")
"""A reader looks and checks drafts; a judge decides, too; an admin adds documents, too."""
SHORTEST = 12


@dataclass(frozen=True, slots=True)
class User(Record):
    """Somebody who may sign in."""

    name: str
    role: str
    made: str


def keep(connection: Connection, name: str, password: str, role: str) -> None:
    """Make a user, or give one another password and role. Raises UsageError for an empty name, an unknown role and a
    short password."""
    name = _name(name)
    if not name or not name.isprintable():
        raise UsageError("a user needs a name that can be read")
    if role not in ROLES:
        raise UsageError(f"no role {role!r}: the roles are {', '.join(ROLES)}")
    if len(password) < SHORTEST:
        raise UsageError(f"a password needs {SHORTEST} characters or more")
    connection.execute(delete(users).where(users.c.name == name))
    row = {"name": name, "role": role, "password": _hasher().hash(password), "made": history.now()}
    connection.execute(users.insert().values(**row))


def remove(connection: Connection, name: str) -> bool:
    """Let somebody sign in no more; whether there was such a user."""
    return connection.execute(delete(users).where(users.c.name == _name(name))).rowcount > 0


def listed(connection: Connection) -> list[User]:
    """All users, by name."""
    rows = connection.execute(select(users).order_by(users.c.name))
    return [User(row.name, row.role, row.made) for row in rows]


def verified(connection: Connection, name: str, password: str) -> User | None:
    """The user of a name and password."""
    row = connection.execute(select(users).where(users.c.name == _name(name))).first()
    known = row.password if row is not None else _nobody()
    try:
        _hasher().verify(known, password)
    except (VerificationError, InvalidHashError):
        return None
    return User(row.name, row.role, row.made) if row is not None else None


def _name(given: str) -> str:
    return unicodedata.normalize("NFC", given).strip()


@cache
def _hasher() -> PasswordHasher:
    return PasswordHasher()


@cache
def _nobody() -> str:
    """The hash that is checked where no user has the name."""
    return _hasher().hash("nobody has this password")

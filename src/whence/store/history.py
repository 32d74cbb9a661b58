"""The log: what was added when from where, with which hash; lines are only ever appended.

In: what happened. Out: rows of `log`, oldest first. Times stand here and in failures and judgements, never in ids.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, select

from whence import __version__
from whence.models import Failure, Record
from whence.store.schema import log

if TYPE_CHECKING:
    from whence.store.said import Arrival


@dataclass(frozen=True, slots=True)
class Entry(Record):
    """One line of the log. `at` is UTC; `document` is the SHA-256 of the original bytes."""

    at: str
    action: str
    path: str | None
    record: str | None
    document: str | None
    detail: dict[str, Any]


JUDGED = "judged"
"""The action of a judgement that changes nothing of what is held, nor where anything leads."""


def now() -> str:
    """This moment in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def note(
    connection: Connection, action: str, arrival: Arrival | None, *, failure: Failure | None = None, **detail: Any
) -> None:
    """Append a line about an arrival or a failure."""
    about: Any = arrival or failure
    if arrival is not None:
        detail["size"] = arrival.size
    if failure is not None:
        detail |= {"stage": failure.stage, "reason": failure.reason}
    document = arrival.id if arrival else failure.document if failure else None
    append(connection, action, path=about.path, record=about.record, document=document, **detail)


def append(
    connection: Connection,
    action: str,
    *,
    path: str | None = None,
    record: str | None = None,
    document: str | None = None,
    **detail: Any,
) -> None:
    """Append a line."""
    detail["whence"] = __version__
    where = {"path": path, "record": record, "document": document}
    connection.execute(_APPEND, {"at": now(), "action": action, **where, "detail": detail})


_APPEND = log.insert()


def entries(connection: Connection) -> Iterator[Entry]:
    """The whole log, oldest line first."""
    for row in connection.execute(select(log).order_by(log.c.seq)):
        yield Entry(row.at, row.action, row.path, row.record, row.document, row.detail)

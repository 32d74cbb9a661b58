"""What is on the screen, as a file: CSV for tables, JSON for programs. Private collections never leave.

In: the rows of a view with the documents that each shows. Out: a download that says what it left out.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from whence.export.contract import envelope
from whence.models import Checked, Comparison, Finding
from whence.web.desk import Desk

_FORMULA = tuple("=+-@\t\r")


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a name; `documents` are, for each row, the ids of the documents whose words it holds."""

    name: str
    rows: Sequence[Mapping[str, Any]]
    documents: Sequence[Sequence[str]]


def export(request: Request, table: Table) -> Response:
    """A view as a download, in the format that its address ends with."""
    desk: Desk = request.app.state.desk
    private = desk.private()
    kept = [row for row, ids in zip(table.rows, table.documents, strict=True) if private.isdisjoint(ids)]
    left_out = len(table.rows) - len(kept)
    if request.path_params["format"] not in ("csv", "json"):
        raise HTTPException(404, "No such format.")
    if request.path_params["format"] == "csv":
        return download(_csv(kept), f"{table.name}.csv", "text/csv; charset=utf-8", left_out)
    body = json.dumps(envelope(table.name, left_out=left_out, **{table.name: kept}), ensure_ascii=False, indent=1)
    return download(body, f"{table.name}.json", "application/json", left_out)


def download(body: str, name: str, media_type: str, left_out: int = 0) -> Response:
    """A file to keep."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "X-Whence-Left-Out": str(left_out)}
    return Response(body.encode("utf-8", "replace"), media_type=media_type, headers=headers)


def _csv(rows: Sequence[Mapping[str, Any]]) -> str:
    out = io.StringIO()
    if rows:
        writer = csv.DictWriter(out, list(rows[0]), lineterminator="\r\n")
        writer.writeheader()
        writer.writerows({key: _cell(value) for key, value in row.items()} for row in rows)
    return out.getvalue()


def _cell(value: Any) -> Any:
    """Nested values as JSON; a cell that a spreadsheet would run as a formula is quoted."""
    if isinstance(value, (list, dict)):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, str) and value.startswith(_FORMULA):
        return "'" + value
    return value


def public(checked: Checked, private: frozenset[str]) -> Checked:
    """A document without what its comparisons show of private ones."""
    comparisons = {id_: _without(found, private) for id_, found in checked.comparisons.items()}
    resolutions = {id_: found for id_, found in checked.resolutions.items() if found.document not in private}
    return replace(checked, comparisons=comparisons, resolutions=resolutions)


def _without(found: Comparison, private: frozenset[str]) -> Comparison:
    kept = tuple(match for match in found.matches if match.document not in private)
    cited = found.resolution.document if found.resolution else None
    if len(kept) == len(found.matches) and cited not in private:
        return found
    return replace(found, matches=kept, resolution=None, reason="rests on a private collection, which is not exported")


def are_public(finding: Finding, private: frozenset[str]) -> bool:
    """Whether a finding shows nothing of a private document."""
    return finding.document not in private and private.isdisjoint(each.document for each in finding.evidence)

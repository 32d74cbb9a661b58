"""The overview: the library in one sentence, its quotations by outcome, its findings by code, and what is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from whence.models import Finding, Outcome, Severity
from whence.web.desk import Desk
from whence.web.rendering import page
from whence.web.tallies import Tallies
from whence.web.wording import words

_APART = frozenset({Outcome.TOO_SHORT, Outcome.NOT_HELD})
_CODES = 16


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a bar: where it begins and how wide it is, of 1000."""

    css: str
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Coded:
    """How often a code was found, and its share of the most frequent one (of 100)."""

    code: str
    name: str
    severity: Severity
    number: int
    share: float


def overview(request: Request) -> Response:
    """The first page."""
    desk: Desk = request.app.state.desk
    tallies = desk.tallies()
    outcomes = {outcome: tallies.outcomes[outcome] for outcome in map(Outcome, words()["outcomes"])}
    coded = by_code(tallies.findings)
    return page(
        request,
        "overview.html",
        here="overview",
        tallies=tallies,
        outcomes=outcomes,
        compared=sum(outcomes.values()),
        judged=sum(number for outcome, number in outcomes.items() if outcome not in _APART),
        shares=_shares(outcomes),
        coded=coded[:_CODES],
        more=coded[_CODES:],
        errors=sum(one.severity is Severity.ERROR for one in tallies.findings),
        span=_span(tallies),
        steps=_steps(request, tallies),
    )


def by_code(findings: Sequence[Finding]) -> list[Coded]:
    """Findings counted by code and severity, the loudest and most frequent first."""
    counted = Counter((one.code, one.name, one.severity) for one in findings)
    most = max(counted.values(), default=1)
    made = [Coded(code, name, severity, n, 100 * n / most) for (code, name, severity), n in counted.items()]
    return sorted(made, key=lambda one: (-one.severity.rank, -one.number, one.code))


def _shares(outcomes: dict[Outcome, int]) -> list[Share]:
    total = sum(outcomes.values())
    made: list[Share] = []
    at = 0.0
    for outcome, number in outcomes.items():
        width = 1000 * number / total if total else 0
        if number:
            made.append(Share(words()["outcomes"][outcome.value]["css"], round(at + 1, 1), round(max(width - 2, 1), 1)))
        at += width
    return made


def _span(tallies: Tallies) -> tuple[str, str] | None:
    days = sorted(row.document.metadata.published for row in tallies.rows if row.document.metadata.published)
    return (days[0], days[-1]) if days else None


def _steps(request: Request, tallies: Tallies) -> list[tuple[str, str]]:
    """The tour: five steps, each an address in this very library; empty where it was put away."""
    if request.cookies.get("whence-tour") == "done" or not tallies.checks:
        return []
    first = next((one for one in tallies.checks.values() if one.comparisons), next(iter(tallies.checks.values())))
    differing = [(one, quotation) for one in tallies.checks.values() for quotation, found in one.compared()
                 if found.outcome is Outcome.DIFFERS]  # fmt: skip
    checked, quotation = differing[0] if differing else (first, next(iter(first.held.extraction.quotations), None))
    at = f"?at={quotation.start}-{quotation.end}#panel" if quotation else ""
    return [
        ("Open a text", f"/document/{first.held.id}"),
        ("Follow a quotation to its source", f"/document/{checked.held.id}{at}"),
        ("See what to look at", "/findings"),
        ("See what was copied", "/copied"),
        ("Check a draft", "/check"),
    ]

"""The overview: the library in one sentence, its quotations by outcome, its findings by code, and what is missing."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from whence.engine.ranking import WORKS
from whence.models import Outcome, Severity
from whence.store import ranked
from whence.store.shown import Wanted
from whence.trace.rules import rules
from whence.web.desk import Desk
from whence.web.pages.sources import NOT_HELD, Listed, called, listed, texts
from whence.web.rendering import page
from whence.web.tallies import Tallies
from whence.web.wording import words

_APART = frozenset({Outcome.TOO_SHORT, Outcome.NOT_HELD})
_STANDING = (Outcome.VERBATIM, Outcome.MARKED_EDIT, Outcome.DIFFERS, Outcome.PARTIAL)
_CODES = 16
_CARRYING = 5
_MISSING = 4


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
    coded = by_code(tallies)
    are_there = desk.has(WORKS)
    return page(
        request,
        "overview.html",
        here="overview",
        tallies=tallies,
        outcomes=outcomes,
        compared=sum(outcomes.values()),
        judged=sum(number for outcome, number in outcomes.items() if outcome not in _APART),
        standing=sum(outcomes[outcome] for outcome in _STANDING),
        unplaced=outcomes[Outcome.NOT_FOUND] + outcomes[Outcome.NOT_HELD],
        shares=_shares(outcomes),
        coded=coded[:_CODES],
        more=coded[_CODES:],
        errors=sum(one.number for one in coded if one.severity is Severity.ERROR),
        span=tallies.span,
        steps=tallies.once("steps", lambda: _steps(tallies)) if _wants_tour(request, tallies) else [],
        works=desk.lists.number(WORKS, ranked.Asked()) if are_there else 0,
        carrying=_works(desk, ranked.Asked(), _CARRYING) if are_there else [],
        missing=_works(desk, NOT_HELD, _MISSING) if are_there else [],
    )


def _works(desk: Desk, asked: ranked.Asked, most: int) -> list[tuple[str, Listed, int]]:
    tallies, found = desk.tallies(), listed(desk, asked, limit=most)
    tallies.by_id.fetch(id_ for one in found for id_ in (one.document, *(p.document for p in one.places[:1])) if id_)
    return [(called(tallies, one), one, texts(tallies, one)) for one in found]


def by_code(tallies: Tallies) -> list[Coded]:
    """Findings counted by code and severity, the loudest and most frequent first."""
    most = max(tallies.codes.values(), default=1)
    made = [
        Coded(code, rules()[code].name, Severity(severity), number, 100 * number / most)
        for (code, severity), number in tallies.codes.items()
        if code in rules()
    ]
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


def _wants_tour(request: Request, tallies: Tallies) -> bool:
    return request.cookies.get("whence-tour") != "done" and tallies.total > 0


def _steps(tallies: Tallies) -> list[tuple[str, str]]:
    """The tour: five steps, each an address in this very library."""
    return [
        ("Open a text", f"/document/{_first(tallies, tuple(words()['outcomes']))}"),
        ("Follow a quotation to its source", _quotation(tallies)),
        ("See what to look at", "/findings"),
        ("See what is missing", "/sources#acquire"),
        ("Check a draft", "/check"),
    ]


def _first(tallies: Tallies, outcomes: tuple[str, ...]) -> str:
    """The first document with a quotation of one of these outcomes, else the first of all."""
    found = tallies.rows(Wanted(outcomes=outcomes), limit=1) or tallies.rows(Wanted(), limit=1)
    return found[0].id


def _quotation(tallies: Tallies) -> str:
    """The address of a quotation that differs, else of any that was compared."""
    document = _first(tallies, (Outcome.DIFFERS.value,))
    checked = tallies.checked(document)
    found = list(checked.compared()) if checked else []
    differing = [quotation for quotation, comparison in found if comparison.outcome is Outcome.DIFFERS]
    if not found:
        return f"/document/{document}"
    quotation = differing[0] if differing else found[0][0]
    return f"/document/{document}?at={quotation.start}-{quotation.end}#panel"

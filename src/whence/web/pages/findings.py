"""The findings: groups by code with the words themselves, filters with their counts, and what was decided of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby

from markupsafe import Markup
from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from whence.models import Evidence, Finding, Match
from whence.store import shown
from whence.store.traced import ON_MATCHES
from whence.trace.rules import Rule, rules
from whence.web.desk import Desk
from whence.web.exporting import Table, export
from whence.web.judging import Judged, Standing, Target
from whence.web.paging import PER_PAGE, Slice
from whence.web.pairs import all_there, differing, differing_there, hull, quoted
from whence.web.rendering import page
from whence.web.tallies import Tallies
from whence.web.visible import shown as shown_text
from whence.web.wording import words

_STATES = ("all", "open", "accepted", "set_aside")
_WORDS = 420  # characters of a passage that are shown
_EVIDENCE = 3
LONE_SIGN = "Q106"
_AROUND = 70  # characters around a lone sign


@dataclass(frozen=True, slots=True)
class Words:
    """A passage of a finding: where it stands, and its words."""

    at: str
    words: Markup
    document: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding as the list shows it."""

    finding: Finding
    label: str
    passages: Sequence[Words]
    target: Target
    standing: Standing


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one code on this page; `number` of them in all."""

    rule: Rule
    entries: Sequence[Entry]
    number: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """The filter of an address."""

    severities: tuple[str, ...]
    families: tuple[str, ...]
    codes: tuple[str, ...]
    flags: tuple[str, ...]
    document: str
    state: str


def findings(request: Request) -> Response:
    """The list."""
    desk: Desk = request.app.state.desk
    tallies, wanted = desk.tallies(), _wanted(request)
    listing = Listing(tallies, wanted, desk.decisions())
    at = Slice.place(request.query_params.get("page"), listing.total)
    slice_ = Slice.known(listing.rows(at, PER_PAGE), at, listing.total)
    return page(
        request,
        "findings.html",
        here="findings",
        tallies=tallies,
        wanted=wanted,
        slice=slice_,
        groups=list(_groups(desk, slice_.rows, listing.by_code)),
        severities=_counted(tallies, wanted.severities, "severities"),
        families=_counted(tallies, wanted.families, "families"),
        flags=[(name, number, name in wanted.flags) for name, number in _flags(tallies)],
        states=_states(listing),
    )


def finding(request: Request) -> Response:
    """One finding under its own address."""
    desk: Desk = request.app.state.desk
    tallies = desk.tallies()
    found = tallies.finding(request.path_params["finding"])
    if found is None:
        return page(request, "missing.html", 404, here="findings", what="No such finding")
    [group] = _groups(desk, [found], {found.code: 1})
    return page(request, "finding.html", here="findings", tallies=tallies, group=group, found=group.entries[0])


def finding_export(request: Request) -> Response:
    """One finding as CSV or JSON."""
    desk: Desk = request.app.state.desk
    found = desk.tallies().finding(request.path_params["finding"])
    return _exported(request, [found] if found else [])


def findings_export(request: Request) -> Response:
    """The findings of the view as CSV or JSON, all pages of it."""
    desk: Desk = request.app.state.desk
    listing = Listing(desk.tallies(), _wanted(request), desk.decisions())
    return _exported(request, listing.rows(0, listing.total))


def _exported(request: Request, found: Sequence[Finding]) -> Response:
    desk: Desk = request.app.state.desk
    judged = desk.judged({one.document for one in found})
    made = [{**one.to_dict(), "judgement": judged.of(target_of(one)).verdict} for one in found]
    return export(
        request, Table("findings", made, [[one.document, *(e.document for e in one.evidence)] for one in found])
    )


class Listing:
    """The findings that a filter leaves: the loudest codes first, then severity, then the order of reading.
    `decisions` is the number of the last judgement: counts by verdict are made anew after each."""

    def __init__(self, tallies: Tallies, wanted: Wanted, decisions: int) -> None:
        self.tallies = tallies
        self.wanted = wanted
        self.decisions = decisions
        order = sorted(rules(), key=lambda code: (-rules()[code].severity.rank, code))
        self.rank = {code: n for n, code in enumerate(order)}
        codes = tuple(code for code in order if _has_code(code, wanted))
        self.nothing = not codes
        documents = (wanted.document,) if wanted.document else ()
        verdicts = () if wanted.state == "all" else (wanted.state,)
        codes = codes if len(codes) < len(order) else ()
        self.asked = shown.Asked(codes, wanted.severities, documents, wanted.flags, verdicts)

    @cached_property
    def counts(self) -> Mapping[tuple[str, str], int]:
        """How many the filter leaves, by code and severity."""
        if self.nothing:
            return {}
        return self.tallies.once((self.asked, self.decisions if self.asked.verdicts else 0), self._count)

    def _count(self) -> dict[tuple[str, str], int]:
        with self.tallies.database.read() as connection:
            return shown.counted(connection, self.asked)

    @property
    def by_code(self) -> dict[str, int]:
        """How many the filter leaves, by code."""
        found: dict[str, int] = {}
        for (code, _), number in self.counts.items():
            found[code] = found.get(code, 0) + number
        return found

    @property
    def total(self) -> int:
        """How many the filter leaves."""
        return sum(self.counts.values())

    def rows(self, at: int, number: int) -> list[Finding]:
        """Some of them, in their order."""
        with self.tallies.database.read() as connection:
            ids = list(self._ids(connection, at, number))
            found = shown.by_ids(connection, ids)
        return [found[id_] for id_ in ids if id_ in found]

    def _ids(self, connection: Connection, at: int, number: int) -> Iterator[str]:
        """Of each code and severity those that stand on the page: the others are passed over by their counts."""
        order = sorted(self.counts, key=lambda one: (self.rank.get(one[0], len(self.rank)), _LOUD.index(one[1])))
        for code, severity in order:
            of_code = self.counts[code, severity]
            if at < of_code and number > 0:
                asked = replace(self.asked, codes=(code,), severities=(severity,))
                yield from shown.ids(connection, asked, limit=min(number, of_code - at), offset=at)
                number -= of_code - at
            at = max(0, at - of_code)

    def verdicts(self) -> Mapping[str, int]:
        """How many findings of all have each verdict."""

        def count() -> dict[str, int]:
            with self.tallies.database.read() as connection:
                return shown.verdict_counts(connection)

        return self.tallies.once(("verdicts", self.decisions), count)


_LOUD = ("error", "warning", "info")


def _has_code(code: str, wanted: Wanted) -> bool:
    return (not wanted.codes or code in wanted.codes) and (not wanted.families or code[0] in wanted.families)


def target_of(one: Finding) -> Target:
    """What a judgement of a finding is about."""
    return Target(one.document, (one.start, one.end), "finding", one.code)


def _wanted(request: Request) -> Wanted:
    asked = request.query_params
    state = asked.get("judgement", "all")
    return Wanted(
        tuple(asked.getlist("severity")),
        tuple(asked.getlist("family")),
        tuple(asked.getlist("code")),
        tuple(name for name in asked.getlist("touches") if name in words()["flags"]),
        asked.get("document", ""),
        state if state in _STATES else "all",
    )


def _counted(tallies: Tallies, chosen: Sequence[str], vocabulary: str) -> list[tuple[str, int, bool]]:
    counted: Counter[str] = Counter()
    for (code, severity), number in tallies.codes.items():
        counted[severity if vocabulary == "severities" else code[0]] += number
    return [(name, counted[name], name in chosen) for name in words()[vocabulary] if counted[name]]


def _flags(tallies: Tallies) -> list[tuple[str, int]]:
    """How many findings on differing words touch each kind of word."""

    def ask() -> dict[str, int]:
        with tallies.database.read() as connection:
            return shown.touching_counts(connection)

    counted = tallies.once("flags", ask)
    return [(name, counted.get(name, 0)) for name in words()["flags"]]


def _states(listing: Listing) -> list[tuple[str, int, bool]]:
    verdicts = listing.verdicts()
    counts = {"all": sum(verdicts.values()), **verdicts}
    return [(name, counts.get(name, 0), name == listing.wanted.state) for name in _STATES]


def _groups(desk: Desk, rows: Sequence[Finding], totals: Mapping[str, int]) -> Iterator[Group]:
    tallies, judged = desk.tallies(), desk.judged({one.document for one in rows})
    tallies.by_id.fetch(id_ for one in rows for id_ in (one.document, *(each.document for each in one.evidence)))
    with tallies.database.read() as connection:
        matches = shown.best_matches(connection, [one.id for one in rows if one.code in ON_MATCHES])
    lone = (one.document for one in rows if one.code == LONE_SIGN)
    tallies.read([*lone, *(one.document for one in matches.values() if hull(one) != (one.start, one.end))])
    for code, found in groupby(rows, key=lambda one: one.code):
        entries = [_entry(tallies, judged, one, matches.get(one.id)) for one in found]
        yield Group(rules()[code], entries, totals[code])


def _entry(tallies: Tallies, judged: Judged, one: Finding, match: Match | None) -> Entry:
    target = target_of(one)
    return Entry(one, tallies.label(one.document), list(_passages(tallies, one, match)), target, judged.of(target))


def _passages(tallies: Tallies, one: Finding, match: Match | None) -> Iterator[Words]:
    """The finding's own words, then those of what it rests on; of a comparison with what differs in both."""
    own = differing(one.text, one.start, match) if match else _own(tallies, one)
    yield _words(tallies, Evidence(one.document, one.start, one.end, one.text), _marked(own, one))
    for each in one.evidence[:_EVIDENCE]:
        if (each.document, each.start) != (one.document, one.start):
            is_match = match is not None and (each.document, each.start) == (match.document, match.start)
            there = _there(tallies, each, match) if is_match and match else _cut(each.text)
            yield _words(tallies, each, there)


def _there(tallies: Tallies, each: Evidence, match: Match) -> Markup:
    """The words of a match; where some that stand only there are at its edges, these too."""
    if hull(match) == (match.start, match.end):
        return differing_there(each.text, each.start, match)
    return all_there(tallies.text(each.document), match)


def _own(tallies: Tallies, one: Finding) -> Markup:
    """The words of a finding; a lone sign with what stands around it."""
    if one.code == LONE_SIGN:
        return quoted(tallies.text(one.document), (one.start, one.end), _AROUND)
    return _cut(one.text)


def _words(tallies: Tallies, where: Evidence, drawn: Markup) -> Words:
    return Words(tallies.label(where.document), drawn, where.document, where.start, where.end)


def _cut(text: str) -> Markup:
    if len(text) <= _WORDS:
        return shown_text(text)
    cut = text.rfind(" ", 0, _WORDS)
    return shown_text(text[: cut if cut > 0 else _WORDS]) + " …"


def _marked(words_: Markup, one: Finding) -> Markup:
    """The words of a quotation in quotation marks, which its span leaves out."""
    return Markup("“") + words_ + "”" if one.code[0] == "Q" and one.code != LONE_SIGN else words_

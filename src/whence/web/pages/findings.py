"""The findings: groups by code with the words themselves, filters with their counts, and what was decided of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby, islice

from markupsafe import Markup
from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from whence.models import Evidence, Finding, Match
from whence.store import shown
from whence.trace.rules import Rule, rules
from whence.web.desk import Desk
from whence.web.exporting import Table, export
from whence.web.judging import OPEN, Judged, Standing, Target
from whence.web.paging import PER_PAGE, Slice
from whence.web.pairs import differing, differing_there
from whence.web.rendering import page
from whence.web.tallies import Tallies
from whence.web.visible import shown as shown_text
from whence.web.wording import words

_STATES = ("all", "open", "accepted", "set_aside")
_WORDS = 420  # characters of a passage that are shown
_EVIDENCE = 3
_COMPARED = frozenset({"Q102", "Q104", "Q105", "Q108", "Q110"})


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
    tallies, judged, wanted = desk.tallies(), desk.judged(), _wanted(request)
    listing = Listing(tallies, judged, wanted)
    total = listing.total
    at = Slice.place(request.query_params.get("page"), total)
    slice_ = Slice.known(listing.rows(at, PER_PAGE), at, total)
    return page(
        request,
        "findings.html",
        here="findings",
        tallies=tallies,
        wanted=wanted,
        slice=slice_,
        groups=list(_groups(tallies, judged, slice_.rows, listing.by_code)),
        severities=_counted(tallies, wanted.severities, "severities"),
        families=_counted(tallies, wanted.families, "families"),
        flags=[(name, number, name in wanted.flags) for name, number in _flags(tallies).items()],
        states=_states(listing),
    )


def finding(request: Request) -> Response:
    """One finding under its own address."""
    desk: Desk = request.app.state.desk
    tallies = desk.tallies()
    found = tallies.finding(request.path_params["finding"])
    if found is None:
        return page(request, "missing.html", 404, here="findings", what="No such finding")
    [group] = _groups(tallies, desk.judged(), [found], {found.code: 1})
    return page(request, "finding.html", here="findings", tallies=tallies, group=group, found=group.entries[0])


def findings_export(request: Request) -> Response:
    """The findings of the view as CSV or JSON, all pages of it."""
    desk: Desk = request.app.state.desk
    judged = desk.judged()
    listing = Listing(desk.tallies(), judged, _wanted(request))
    shown_ = listing.rows(0, listing.total)
    made = [{**one.to_dict(), "judgement": judged.of(target_of(one)).verdict} for one in shown_]
    return export(
        request, Table("findings", made, [[one.document, *(e.document for e in one.evidence)] for one in shown_])
    )


class Listing:
    """The findings that a filter leaves: the loudest codes first. Judgements stand beside the rows: of those that were
    judged only the keys are loaded, and the others are counted without them."""

    def __init__(self, tallies: Tallies, judged: Judged, wanted: Wanted) -> None:
        self.tallies = tallies
        self.wanted = wanted
        order = sorted(rules(), key=lambda code: (-rules()[code].severity.rank, code))
        self.rank = {code: n for n, code in enumerate(order)}
        codes = [code for code in order if _has_code(code, wanted)]
        self.nothing = not codes
        documents = (wanted.document,) if wanted.document else ()
        self.asked = shown.Asked(tuple(codes), wanted.severities, documents, wanted.flags)
        self.verdicts = tallies.once(("verdicts", len(judged)), lambda: self._verdicts(judged))

    def _verdicts(self, judged: Judged) -> dict[str, tuple[str, str, str, str]]:
        """Of the findings that were judged: verdict, code, severity, document, by the finding's id."""
        standing = judged.standing("finding")
        asked = shown.Asked(documents=frozenset(document for document, _, _ in standing))
        with self.tallies.database.read() as connection:
            return {
                id_: (standing[document, (start, end), code], code, severity, document)
                for id_, document, start, end, code, severity in shown.keys(connection, asked)
                if (document, (start, end), code) in standing
            }

    @cached_property
    def judged(self) -> dict[str, str]:
        """The verdicts on what the filter (but for its state) leaves."""
        touched = self._touched()
        return {
            id_: verdict
            for id_, (verdict, code, severity, document) in self.verdicts.items()
            if code in self.asked.codes
            and (not self.wanted.severities or severity in self.wanted.severities)
            and (not self.wanted.document or document == self.wanted.document)
            and (touched is None or id_ in touched)
        }

    def _touched(self) -> set[str] | None:
        """Of the findings that were judged, those whose differing words touch what is asked for."""
        if not self.wanted.flags:
            return None
        asked = replace(self.asked, documents=frozenset(document for *_, document in self.verdicts.values()))
        with self.tallies.database.read() as connection:
            return {id_ for id_, *_ in shown.keys(connection, asked)}

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many there are, by code, whatever was decided of them."""
        if self.nothing:
            return {}
        counted: dict[str, int] = {}
        for (code, _), number in self.tallies.once(self.asked, self._count).items():
            counted[code] = counted.get(code, 0) + number
        return counted

    def _count(self) -> dict[tuple[str, str], int]:
        with self.tallies.database.read() as connection:
            return shown.counted(connection, self.asked)

    @cached_property
    def by_code(self) -> dict[str, int]:
        """How many the filter leaves, by code."""
        of_state = Counter(
            self.verdicts[id_][1] for id_, verdict in self.judged.items() if verdict == self.wanted.state
        )
        if self.wanted.state == "all":
            return self.counts
        if self.wanted.state != OPEN:
            return of_state
        judged = Counter(self.verdicts[id_][1] for id_ in self.judged)
        return {code: number - judged[code] for code, number in self.counts.items() if number > judged[code]}

    @property
    def total(self) -> int:
        """How many the filter leaves."""
        return sum(self.by_code.values())

    def rows(self, at: int, number: int) -> list[Finding]:
        """Some of them, in their order: the loudest codes first, then severity, then the order of adding."""
        with self.tallies.database.read() as connection:
            ids = list(islice(self._ids(connection, at), number))
            found = shown.by_ids(connection, ids)
        return [found[id_] for id_ in ids if id_ in found]

    def _ids(self, connection: Connection, at: int) -> Iterator[str]:
        if self.wanted.state == "all":
            yield from self._in_order(connection, at)
        elif self.wanted.state == OPEN:
            yield from islice((id_ for id_ in self._in_order(connection, 0) if id_ not in self.judged), at, None)
        else:
            yield from self._judged_so()[at:]

    def _in_order(self, connection: Connection, at: int) -> Iterator[str]:
        """The ids of what the filter leaves, whatever was decided of it, from one on."""
        counts = {} if self.nothing else self.tallies.once(self.asked, self._count)
        for code, severity in sorted(counts, key=lambda one: (self.rank[one[0]], _LOUD.index(one[1]))):
            asked = replace(self.asked, codes=(code,), severities=(severity,))
            for begin in range(min(at, counts[code, severity]), counts[code, severity], _BATCH):
                yield from shown.ids(connection, asked, limit=_BATCH, offset=begin)
            at = max(0, at - counts[code, severity])

    def _judged_so(self) -> list[str]:
        ids = [id_ for id_, verdict in self.judged.items() if verdict == self.wanted.state]
        return sorted(ids, key=lambda id_: (self.rank[self.verdicts[id_][1]], self.verdicts[id_][3], id_))


_BATCH = 500
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


def _flags(tallies: Tallies) -> dict[str, int]:
    """How many findings on differing words touch each kind of word."""

    def ask() -> dict[str, int]:
        with tallies.database.read() as connection:
            asked = {name: shown.Asked(saying=(name,)) for name in words()["flags"]}
            return {name: sum(shown.counted(connection, one).values()) for name, one in asked.items()}

    return tallies.once("flags", ask)


def _states(listing: Listing) -> list[tuple[str, int, bool]]:
    verdicts = Counter(verdict for verdict, *_ in listing.verdicts.values())
    every = listing.tallies.found
    counts = {"all": every, **verdicts, OPEN: every - verdicts.total()}
    return [(name, counts.get(name, 0), name == listing.wanted.state) for name in _STATES]


def _groups(tallies: Tallies, judged: Judged, rows: Sequence[Finding], totals: Mapping[str, int]) -> Iterator[Group]:
    compared = [one.id for one in rows if one.code in _COMPARED]
    with tallies.database.read() as connection:
        matches = shown.best_matches(connection, compared)
    for code, found in groupby(rows, key=lambda one: one.code):
        entries = [_entry(tallies, judged, one, matches.get(one.id)) for one in found]
        yield Group(rules()[code], entries, totals[code])


def _entry(tallies: Tallies, judged: Judged, one: Finding, match: Match | None) -> Entry:
    target = target_of(one)
    return Entry(one, tallies.label(one.document), list(_passages(tallies, one, match)), target, judged.of(target))


def _passages(tallies: Tallies, one: Finding, match: Match | None) -> Iterator[Words]:
    """The finding's own words, then those of what it rests on; of a comparison with what differs in both."""
    own = differing(one.text, one.start, match) if match else _cut(one.text)
    yield _words(tallies, Evidence(one.document, one.start, one.end, one.text), _marked(own, one))
    for each in one.evidence[:_EVIDENCE]:
        if (each.document, each.start) != (one.document, one.start):
            is_match = match is not None and (each.document, each.start) == (match.document, match.start)
            there = differing_there(each.text, each.start, match) if is_match and match else _cut(each.text)
            yield _words(tallies, each, there)


def _words(tallies: Tallies, where: Evidence, drawn: Markup) -> Words:
    return Words(tallies.label(where.document), drawn, where.document, where.start, where.end)


def _cut(text: str) -> Markup:
    if len(text) <= _WORDS:
        return shown_text(text)
    cut = text.rfind(" ", 0, _WORDS)
    return shown_text(text[: cut if cut > 0 else _WORDS]) + " …"


def _marked(words_: Markup, one: Finding) -> Markup:
    """The words of a quotation in quotation marks, which its span leaves out."""
    return Markup("“") + words_ + "”" if one.code[0] == "Q" and one.code != "Q106" else words_

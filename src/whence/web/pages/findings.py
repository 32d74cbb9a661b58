"""The findings: groups by code with the words themselves, filters with their counts, and what was decided of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from whence.models import Checked, Difference, Finding, Match, Outcome
from whence.trace.rules import Rule, rules
from whence.web.desk import Desk
from whence.web.exporting import Table, export
from whence.web.judging import Judged, Standing, Target
from whence.web.marking import with_marks
from whence.web.paging import Slice, choices
from whence.web.pairs import pair, quoted
from whence.web.rendering import page
from whence.web.tallies import Tallies, quotation_at
from whence.web.wording import words

_STATES = ("all", "open", "accepted", "set_aside")
_WORDS = 420  # characters of a passage that are shown
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

    severities: Sequence[str]
    families: Sequence[str]
    codes: Sequence[str]
    flags: Sequence[str]
    document: str
    state: str


def findings(request: Request) -> Response:
    """The list."""
    desk: Desk = request.app.state.desk
    tallies, judged, wanted = desk.tallies(), Judged(desk.judgements()), _wanted(request)
    shown = filtered(tallies, judged, wanted)
    slice_ = Slice.of(shown, request.query_params.get("page"))
    return page(
        request,
        "findings.html",
        here="findings",
        tallies=tallies,
        wanted=wanted,
        slice=slice_,
        groups=list(_groups(tallies, judged, slice_.rows, shown)),
        severities=_counted(tallies, wanted.severities, "severities"),
        families=_counted(tallies, wanted.families, "families"),
        flags=[(name, sum(name in flags(tallies, one) for one in tallies.findings), name in wanted.flags)
               for name in words()["flags"]],
        states=_states(tallies, judged, wanted),
    )  # fmt: skip


def finding(request: Request) -> Response:
    """One finding under its own address."""
    desk: Desk = request.app.state.desk
    tallies, judged = desk.tallies(), Judged(desk.judgements())
    found = tallies.by_id.get(request.path_params["finding"])
    if found is None:
        return page(request, "missing.html", 404, here="findings", what="finding")
    groups = list(_groups(tallies, judged, [found], [found]))
    return page(request, "finding.html", here="findings", tallies=tallies, group=groups[0], found=groups[0].entries[0])


def findings_export(request: Request) -> Response:
    """The findings of the view as CSV or JSON, all pages of it."""
    desk: Desk = request.app.state.desk
    tallies, judged = desk.tallies(), Judged(desk.judgements())
    shown = filtered(tallies, judged, _wanted(request))
    made = [{**one.to_dict(), "judgement": judged.of(target_of(one)).verdict} for one in shown]
    return export(
        request, Table("findings", made, [[one.document, *(e.document for e in one.evidence)] for one in shown])
    )


def filtered(tallies: Tallies, judged: Judged, wanted: Wanted) -> list[Finding]:
    """The findings that a filter leaves: the loudest first, then by code and place."""
    kept = [one for one in tallies.findings if _is_wanted(tallies, one, wanted)]
    if wanted.state != "all":
        kept = [one for one in kept if judged.of(target_of(one)).verdict == wanted.state]
    return sorted(kept, key=lambda one: (-rules()[one.code].severity.rank, one.code, -one.severity.rank))


def _is_wanted(tallies: Tallies, one: Finding, wanted: Wanted) -> bool:
    return (
        (not wanted.severities or one.severity.value in wanted.severities)
        and (not wanted.families or one.code[0] in wanted.families)
        and (not wanted.codes or one.code in wanted.codes)
        and (not wanted.document or one.document == wanted.document)
        and (not wanted.flags or not flags(tallies, one).isdisjoint(wanted.flags))
    )


def target_of(one: Finding) -> Target:
    """What a judgement of a finding is about."""
    return Target(one.document, (one.start, one.end), "finding", one.code)


def flags(tallies: Tallies, one: Finding) -> frozenset[str]:
    """What the differing words of a finding touch."""
    if one.code != "Q102":
        return frozenset()
    match = _match(tallies, one)
    return frozenset(each.flag for each in _differences(match) if each.flag)


def _differences(match: tuple[Checked, Match] | None) -> Sequence[Difference]:
    return match[1].differences if match else ()


def _wanted(request: Request) -> Wanted:
    asked = request.query_params
    state = asked.get("judgement", "all")
    return Wanted(
        asked.getlist("severity"),
        asked.getlist("family"),
        asked.getlist("code"),
        asked.getlist("touches"),
        asked.get("document", ""),
        state if state in _STATES else "all",
    )


def _counted(tallies: Tallies, chosen: Sequence[str], vocabulary: str) -> list[tuple[str, int, bool]]:
    of = (lambda one: [one.severity.value]) if vocabulary == "severities" else (lambda one: [one.code[0]])
    found = {one.value: one for one in choices(tallies.findings, of, chosen)}
    return [(name, found[name].number, found[name].chosen) for name in words()[vocabulary] if name in found]


def _states(tallies: Tallies, judged: Judged, wanted: Wanted) -> list[tuple[str, int, bool]]:
    verdicts = [judged.of(target_of(one)).verdict for one in tallies.findings]
    counts = {"all": len(verdicts), **{name: verdicts.count(name) for name in _STATES[1:]}}
    return [(name, counts[name], name == wanted.state) for name in _STATES]


def _groups(tallies: Tallies, judged: Judged, rows: Sequence[Finding], shown: Sequence[Finding]) -> Iterator[Group]:
    totals = {code: len(list(found)) for code, found in groupby(shown, key=lambda one: one.code)}
    for code, found in groupby(rows, key=lambda one: one.code):
        entries = [entry(tallies, judged, one) for one in found]
        yield Group(rules()[code], entries, totals[code])


def entry(tallies: Tallies, judged: Judged, one: Finding) -> Entry:
    """A finding with its words."""
    target = target_of(one)
    return Entry(one, tallies.label(one.document), list(_passages(tallies, one)), target, judged.of(target))


def _passages(tallies: Tallies, one: Finding) -> Iterator[Words]:
    match = _match(tallies, one) if one.code in _COMPARED else None
    if match:
        checked, best = match
        quotation = quotation_at(checked, one.start, one.end)
        other = tallies.shelf[best.document]
        if quotation:
            both = pair(checked.held, quotation, best, other)
            yield Words(tallies.label(one.document), both.here, one.document, one.start, one.end)
            yield Words(tallies.label(best.document), both.there, best.document, *both.span)
            return
    yield _words(tallies, one.document, (one.start, one.end))
    for each in one.evidence[:3]:
        if (each.document, each.start) != (one.document, one.start):
            yield _words(tallies, each.document, (each.start, each.end))


def _words(tallies: Tallies, document: str, span: tuple[int, int]) -> Words:
    start, end = span
    text = tallies.shelf[document].text
    cut = min(end, start + _WORDS)
    words_ = quoted(text, with_marks(text, (start, cut)), 0)
    return Words(tallies.label(document), words_ + (" …" if cut < end else ""), document, start, end)


def _match(tallies: Tallies, one: Finding) -> tuple[Checked, Match] | None:
    """The comparison that a finding on a quotation rests on."""
    checked = tallies.checks[one.document]
    quotation = quotation_at(checked, one.start, one.end)
    comparison = checked.comparisons.get(quotation.id) if quotation else None
    if comparison is None or not comparison.matches or comparison.matches[0].document not in tallies.shelf:
        return None
    return (checked, comparison.matches[0]) if comparison.outcome is not Outcome.ABSENT else None

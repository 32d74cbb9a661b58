"""`--format html`: a checked draft as one page that needs nothing else: no script, no network, no other file.

In: a `Sheet` with one document, and the words that explain its codes. Out: HTML. Everything that comes from a document
or a person is escaped by the template engine; the page forbids itself to load anything. `body` is the same for a face
that has addresses and forms of its own, a `Bench`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from whence.export import coverage
from whence.export.page_rows import CLASSES, Row, by_row, rows
from whence.export.passages import Beside, beside, place, shown
from whence.export.sheet import Sheet
from whence.models import (
    Checked,
    Comparison,
    Evidence,
    Finding,
    Held,
    Holding,
    Match,
    Quotation,
    Record,
    Severity,
    SourceNote,
    Span,
    Tick,
)

_PAIRS = 3
_MORE = 12
_COMPARED = frozenset({"Q102", "Q103", "Q104", "Q105", "Q107", "Q108", "Q110"})
"""Findings whose evidence is shown by the comparison of their quotation already."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding in the margin."""

    number: int
    finding: Finding
    key: str
    evidence: tuple[tuple[str, Evidence], ...]
    tick: Tick | None


@dataclass(frozen=True, slots=True)
class Compared:
    """A quotation's comparison in the margin; `more` are places that are only named, `rest` how many more there are."""

    target: str
    outcome: str
    words: str
    reason: str
    key: str
    pairs: tuple[tuple[Beside, Match], ...]
    more: tuple[tuple[str, Match], ...]
    rest: int
    tick: Tick | None


@dataclass(frozen=True, slots=True)
class Pointed:
    """A comment that names a source, in the margin."""

    note: SourceNote
    label: str
    place: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A row with what stands beside it."""

    row: Row
    remarks: tuple[Remark, ...]
    compared: tuple[Compared, ...]
    pointed: tuple[Pointed, ...]


@dataclass(frozen=True, slots=True)
class Bench:
    """What a face adds to the page: the address of a passage (of a whole document where the span is None), and the form
    by which a person ticks what has a key."""

    address: Callable[[str, Span | None], str]
    form: Callable[[str, Tick | None], Markup]


def page(sheet: Sheet, rules: Mapping[str, Record], *, command: str = "", made: str = "") -> str:
    """The page of the one document in `sheet`. `command` is what would make it again, `made` when it was made."""
    given = _given(sheet, rules, None)
    return _engine().get_template("check.html.j2").render(**given, command=command, made=made)


def body(sheet: Sheet, rules: Mapping[str, Record], bench: Bench, *, command: str = "") -> Markup:
    """What stands on the page, for a face that sets its own frame around it."""
    given = _given(sheet, rules, bench)
    return Markup(_engine().get_template("check_body.html.j2").render(**given, command=command, made=""))


def _given(sheet: Sheet, rules: Mapping[str, Record], bench: Bench | None) -> dict[str, Any]:
    [checked] = sheet.checks
    known = checked.held.extraction.metadata
    numbered = list(enumerate(sheet.findings, start=1))
    return {
        "title": known.title or checked.held.document.label,
        "path": checked.held.document.path,
        "language": known.language or "",
        "sheet": sheet,
        "bench": bench,
        "coverage": coverage.said(sheet.summary),
        "counts": _counts(sheet),
        "paragraphs": list(_paragraphs(sheet, checked, numbered)),
        "wanted": _wanted(checked),
        "leaning": _leaning(sheet, checked),
        "rules": {code: rules[code].to_dict() for code in sorted({f.code for f in sheet.findings}) if code in rules},
    }


def _counts(sheet: Sheet) -> dict[str, int]:
    counted = Counter(finding.severity for finding in sheet.findings)
    return {severity.value: counted[severity] for severity in reversed(Severity)}


def _paragraphs(sheet: Sheet, checked: Checked, numbered: Sequence[tuple[int, Finding]]) -> Iterator[Paragraph]:
    quotes = list(checked.compared())
    targets = {quotation.id: f"q{n}" for n, (quotation, _) in enumerate(quotes, start=1)}
    made = rows(checked, numbered, targets)
    spans = [(row.start, row.end) for row in made]
    remarks = by_row(numbered, spans, lambda each: _first(each[1].start))
    compared = by_row(quotes, spans, lambda each: _first(each[0].start))
    pointed = by_row(sheet.sources, spans, lambda note: _first(note.start))
    for n, row in enumerate(made):
        yield Paragraph(
            row,
            tuple(_remark(sheet, number, finding) for number, finding in remarks[n]),
            tuple(_compared(sheet, checked, each, targets[each[0].id]) for each in compared[n]),
            tuple(_pointed(sheet, note) for note in pointed[n]),
        )


def _first(start: int) -> Span:
    """The first character of what begins there: it decides beside which paragraph it stands."""
    return start, start + 1


def _remark(sheet: Sheet, number: int, finding: Finding) -> Remark:
    evidence = () if finding.code in _COMPARED else finding.evidence[:_PAIRS]
    return Remark(
        number,
        finding,
        sheet.keys[finding.id],
        tuple((_where(sheet, each), each) for each in evidence if each.document in sheet.shelf),
        sheet.tick(finding.id),
    )


def _where(sheet: Sheet, evidence: Evidence) -> str:
    held = sheet.shelf[evidence.document]
    return f"{held.document.label}, {place(held, (evidence.start, evidence.end))}"


def _compared(sheet: Sheet, checked: Checked, quoted: tuple[Quotation, Comparison], target: str) -> Compared:
    quotation, comparison = quoted
    there = [match for match in comparison.matches if match.document in sheet.shelf]
    pairs = [(beside(checked.held, quotation, m, sheet.shelf[m.document]), m) for m in there[:_PAIRS]]
    more = [(_named(sheet.shelf[m.document], m), m) for m in there[_PAIRS : _PAIRS + _MORE]]
    return Compared(
        target,
        CLASSES[comparison.outcome],
        comparison.outcome.value.replace("_", " "),
        comparison.reason,
        sheet.keys[quotation.id],
        tuple(pairs),
        tuple(more),
        max(0, len(there) - _PAIRS - _MORE),
        sheet.tick(quotation.id),
    )


def _named(held: Held, match: Match) -> str:
    outcome = match.outcome.value.replace("_", " ")
    return f"{held.document.label}, {place(held, (match.start, match.end))}: {outcome}"


def _pointed(sheet: Sheet, note: SourceNote) -> Pointed:
    held = sheet.shelf.get(note.resolution.document or "")
    return Pointed(note, held.document.label if held else "", place(held, note.place) if held and note.place else "")


def _wanted(checked: Checked) -> list[tuple[str, int]]:
    """The cited works that are not held, as they are cited, with how many citations lead to each."""
    missing = (c for c in checked.held.extraction.citations if _not_held(checked, c.id))
    counted = Counter(_work(dict(citation.work or {})) for citation in missing)
    return [(work, number) for work, number in counted.most_common() if work]


def _not_held(checked: Checked, citation: str) -> bool:
    found = checked.resolutions.get(citation)
    return found is not None and found.holding is Holding.NOT_HELD


def _work(work: dict[str, Any]) -> str:
    authors = (
        " ".join(filter(None, (a.get("given"), a.get("family"), a.get("literal")))) for a in work.get("author") or ()
    )
    issued = work.get("issued") or {}
    day = issued.get("raw") or "-".join(f"{part:02d}" for part in (issued.get("date-parts") or [[]])[0])
    parts = [
        ", ".join(authors),
        work.get("title"),
        work.get("container-title"),
        work.get("publisher"),
        day,
        work.get("URL"),
    ]
    return ", ".join(str(part) for part in parts if part)


def _leaning(sheet: Sheet, checked: Checked) -> list[tuple[Held, int]]:
    """The documents in which its quotations stand or to which its citations lead, with the number of quotations."""
    counted: Counter[str] = Counter()
    for _, comparison in checked.compared():
        counted.update({match.document for match in comparison.matches})
    counted.update({link.document: 0 for link in checked.resolutions.values() if link.document})
    return [(sheet.shelf[id_], number) for id_, number in counted.most_common() if id_ in sheet.shelf]


@cache
def _engine() -> Environment:
    """The templates' engine: what it prints is escaped, and stray signs that steer a text are made visible."""
    engine = Environment(
        loader=PackageLoader("whence", "resources/page"),
        autoescape=True,
        finalize=lambda value: shown(value) if type(value) is str else value,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    resources = files("whence") / "resources" / "page"
    engine.globals |= {
        "style": Markup((resources / "whence.css").read_text(encoding="utf-8")),
        "signs": Markup((resources / "signs.svg").read_text(encoding="utf-8")),
    }
    return engine

"""Findings: what a reader should look at, with the words it rests on.

In: a `Checked` document (its text, its records, and what each quotation was held against) and the shelf of texts it
points into. Out: `Finding`s. A new finding is one function and one line in `FINDERS`.

No message says that anything in the world is so; it says what stands where.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from whence.models import (
    Checked,
    Comparison,
    CoverageKind,
    Difference,
    Evidence,
    Finding,
    Held,
    Holding,
    MarkKind,
    Match,
    Outcome,
    Quotation,
    Severity,
    Span,
    Zone,
    ZoneRole,
    content_id,
)
from whence.trace.rules import rule

Shelf = Mapping[str, Held]

_STANDS = {Outcome.VERBATIM, Outcome.MARKED_EDIT, Outcome.DIFFERS}


def find(checked: Checked, shelf: Shelf) -> list[Finding]:
    """All findings of one document, in the order of the text, then of the codes."""
    found = [finding for finder in FINDERS for finding in finder(checked, shelf)]
    return sorted(found, key=lambda finding: (finding.start, finding.end, finding.code))


# --- Quotations -------------------------------------------------------------------------------------------------


def absent(checked: Checked, shelf: Shelf) -> Iterator[Finding]:
    """Q101: a held work, read whole, in which the words do not stand."""
    for quotation, comparison in checked.compared():
        if comparison.outcome is Outcome.ABSENT:
            message = f"The words do not stand in {_cited(comparison, shelf)}, which is cited for them."
            yield _finding("Q101", checked, quotation, message)


def differs(checked: Checked, shelf: Shelf) -> Iterator[Finding]:
    """Q102: unmarked differences, louder where they touch what carries the meaning."""
    for quotation, match, held in _best(checked, shelf, Outcome.DIFFERS):
        flags = sorted({d.flag for d in match.differences if d.flag})
        touches = "; touches a " + ", a ".join(flags) if flags else "; touches no negation, number, name or modal"
        words = _count(len(match.differences), "difference")
        later = ", which is later" if _is_later(held, checked.held) else ""
        message = f"{words} from {held.document.label}{later}, unmarked: {_listed(match.differences)}{touches}."
        finding = _finding("Q102", checked, quotation, message, evidence=[_place(match, held)])
        severity = Severity.ERROR if flags else finding.severity
        yield replace(finding, severity=Severity.INFO if _is_later(held, checked.held) else severity)


def elsewhere(checked: Checked, shelf: Shelf) -> Iterator[Finding]:
    """Q103: absent from what is cited, and standing in another document."""
    for quotation, comparison in checked.compared():
        places = [m for m in comparison.matches if m.outcome in _STANDS and m.document in shelf]
        if comparison.outcome is Outcome.ABSENT and places:
            best = shelf[places[0].document]
            more = f" and {_count(len(places) - 1, 'other place')}" if len(places) > 1 else ""
            message = (
                f"The words stand in {best.document.label}{more}. "
                "Finding them there does not place them in the cited work."
            )
            evidence = [_place(m, shelf[m.document]) for m in places]
            yield _finding("Q103", checked, quotation, message, evidence=evidence)


def joined(checked: Checked, shelf: Shelf) -> Iterator[Finding]:
    """Q104: an ellipsis over a long way, or backwards."""
    words = {"joined_distant": "that stand more than 200 words apart", "joined_reversed": "in the other order"}
    for quotation, match, held in _best(checked, shelf):
        how = " and ".join(words[flag] for flag in words if flag in match.flags)
        if how:
            message = f"The ellipsis joins passages of {held.document.label} {how}."
            evidence = [_evidence(held, span) for span in match.spans]
            yield _finding("Q104", checked, quotation, message, evidence=evidence)


def second_hand(checked: Checked, shelf: Shelf) -> Iterator[Finding]:
    """Q105: the place where the words stand is a quotation there."""
    for quotation, match, held in _best(checked, shelf):
        if match.second_hand and not _is_later(held, checked.held):
            whose = f"the words of {match.speaker}" if match.speaker else "somebody else's words"
            message = f"{held.document.label} is itself quoting: there they are {whose}."
            yield _finding("Q105", checked, quotation, message, evidence=[_place(match, held)])


def unbalanced(checked: Checked, shelf: Shelf) -> Iterator[Finding]:
    """Q106: a quotation mark without its partner."""
    for span in checked.held.extraction.unbalanced:
        message = "A quotation mark without its partner; nothing after its paragraph was read as quoted."
        yield _finding("Q106", checked, span, message)


def edit_omits(checked: Checked, shelf: Shelf) -> Iterator[Finding]:
    """Q108: what a marked edit left out or replaced carries meaning."""
    for quotation, match, held in _best(checked, shelf, Outcome.MARKED_EDIT):
        kinds = sorted(flag.removeprefix("omits_") for flag in match.flags if flag.startswith("omits_"))
        if kinds:
            left_out = [f"left out “{words}”" for words in match.omitted]
            replaced = [f"“{found}” became “[{quoted}]”" for quoted, found in match.replaced]
            message = f"The edit touches a {', a '.join(kinds)}: {'; '.join(left_out + replaced)}."
            yield _finding("Q108", checked, quotation, message, evidence=[_place(match, held)])


def not_in_possible(checked: Checked, shelf: Shelf) -> Iterator[Finding]:
    """Q109: not in the one item held of that outlet and date."""
    for quotation, comparison in checked.compared():
        resolution = comparison.resolution
        if resolution is None or resolution.holding is not Holding.POSSIBLE:
            continue
        held = shelf.get(resolution.document or "")
        if held is None or any(m.document == held.id and m.outcome in _STANDS for m in comparison.matches):
            continue
        message = f"Not in {held.document.label}, the one item held of that outlet and date; another item may be meant."
        yield _finding("Q109", checked, quotation, message, evidence=[_opening(held)])


def partial(checked: Checked, shelf: Shelf) -> Iterator[Finding]:
    """Q110: only a part of the quotation stands there."""
    for quotation, match, held in _best(checked, shelf, Outcome.PARTIAL):
        message = f"Only a part stands in {held.document.label}; the rest does not stand beside it."
        finding = _finding("Q110", checked, quotation, message, evidence=[_place(match, held)])
        yield replace(finding, severity=Severity.INFO) if _is_later(held, checked.held) else finding


# --- Documents --------------------------------------------------------------------------------------------------


def undated(checked: Checked, shelf: Shelf) -> Iterator[Finding]:
    """D701: no date, no author."""
    metadata = checked.held.extraction.metadata
    missing = [word for word, value in (("date", metadata.published), ("author", metadata.authors)) if not value]
    if missing:
        message = f"No {' and no '.join(missing)} found in the file's markup or in the text."
        yield _finding("D701", checked, _title(checked.held), message)


def extraneous(checked: Checked, shelf: Shelf) -> Iterator[Finding]:
    """D702: text that is not part of the article."""
    text = checked.held.text
    zones = [zone for zone in checked.held.extraction.zones if _is_foreign(zone, checked.held)]
    if zones:
        words = sum(len(text[z.start : z.end].split()) for z in zones)
        message = (
            f"{_count(words, 'word')} in {_count(len(zones), 'place')} are not part of the article and were set aside."
        )
        evidence = [_evidence(checked.held, (z.start, z.end)) for z in zones]
        yield _finding("D702", checked, evidence[0], message, evidence=evidence)


_FURNITURE = frozenset(
    {
        "navigation",
        "page header",
        "page footer",
        "running head or page number",
        "form",
        "tags",
        "page tool",
        "outside the article",
    }
)
"""Why a format set text apart, where every page has such text: worth no finding."""


def _is_foreign(zone: Zone, held: Held) -> bool:
    """Whether a zone holds words that came to the article from elsewhere: comments, adverts, share bars, spam."""
    if zone.role is not ZoneRole.EXTRANEOUS or not held.text[zone.start : zone.end].strip():
        return False
    marks = (mark for mark in held.reading.marks if mark.kind is MarkKind.EXTRANEOUS)
    why = {mark.data.get("why") for mark in marks if mark.start < zone.end and zone.start < mark.end}
    return not why or not why <= _FURNITURE


def version(checked: Checked, shelf: Shelf) -> Iterator[Finding]:
    """D703: a notice says that this is a version of another work."""
    notice = checked.held.extraction.version_of
    if notice is not None:
        title = notice.work.get("title") or notice.work.get("container-title") or "another work"
        message = f"By its own notice this is {_article(notice.kind)} version of {title}."
        yield _finding("D703", checked, (notice.start, notice.end), message)


def not_fully_read(checked: Checked, shelf: Shelf) -> Iterator[Finding]:
    """D704: a part without text, or a language that the rules do not know."""
    coverage = checked.held.reading.coverage
    language = checked.held.extraction.metadata.language
    unread = coverage.kind in {CoverageKind.UNREAD_PAGES, CoverageKind.STUB, CoverageKind.EXCERPT}
    if unread:
        finding = _finding("D704", checked, _title(checked.held), _coverage(checked.held))
        yield replace(finding, severity=Severity.WARNING) if coverage.unread_pages else finding
    if language and language.split("-")[0].lower() != "en":
        message = f"Its language is {language}; the rules for quotations and speakers are for English."
        yield _finding("D704", checked, _title(checked.held), message)


FINDERS: tuple[Callable[[Checked, Shelf], Iterable[Finding]], ...] = (
    absent,
    differs,
    elsewhere,
    joined,
    second_hand,
    unbalanced,
    edit_omits,
    not_in_possible,
    partial,
    undated,
    extraneous,
    version,
    not_fully_read,
)


# --- How findings are made --------------------------------------------------------------------------------------


def _best(checked: Checked, shelf: Shelf, outcome: Outcome | None = None) -> Iterator[tuple[Quotation, Match, Held]]:
    """The place that decided each quotation's outcome; only those of `outcome` where it is given."""
    for quotation, comparison in checked.compared():
        if outcome not in (None, comparison.outcome):
            continue
        for match in comparison.matches[:1]:
            if match.outcome is comparison.outcome and match.document in shelf:
                yield quotation, match, shelf[match.document]


def _finding(
    code: str,
    checked: Checked,
    where: Quotation | Evidence | Span,
    message: str,
    evidence: Iterable[Evidence] = (),
) -> Finding:
    entry = rule(code)
    start, end = where if isinstance(where, tuple) else (where.start, where.end)
    held = checked.held
    return Finding(
        id=content_id(held.id, code, start, end, message),
        code=code,
        name=entry.name,
        severity=entry.severity,
        document=held.id,
        start=start,
        end=end,
        text=held.text[start:end],
        message=message,
        evidence=tuple(evidence),
    )


def _evidence(held: Held, span: Span) -> Evidence:
    start, end = span
    return Evidence(held.id, start, end, held.text[start:end])


def _is_later(held: Held, than: Held) -> bool:
    """Whether a document came out after another, as far as both dates tell: then it cannot be what the other quotes."""
    dates = held.extraction.metadata.published or "", than.extraction.metadata.published or ""
    known = min(map(len, dates))
    return dates[0][:known] > dates[1][:known]


def _place(match: Match, held: Held) -> Evidence:
    return _evidence(held, (match.start, match.end))


def _title(held: Held) -> Span:
    """The title's span, else the first words of the document."""
    for zone in held.extraction.zones:
        if zone.role is ZoneRole.TITLE:
            return zone.start, zone.end
    first = held.text.lstrip().partition("\n")[0].rstrip()[:120]
    start = held.text.index(first)
    return start, start + len(first)


def _opening(held: Held) -> Evidence:
    return _evidence(held, _title(held))


def _cited(comparison: Comparison, shelf: Shelf) -> str:
    held = shelf.get(comparison.resolution.document or "") if comparison.resolution else None
    return held.document.label if held else "the cited work"


def _listed(differences: tuple[Difference, ...], most: int = 3) -> str:
    """The differences in words, as they stand in the two texts; what is not shown is counted."""
    shown = [_difference(d) for d in differences[:most]]
    rest = len(differences) - most
    return "; ".join(shown) + (f"; and {rest} more" if rest > 0 else "")


def _difference(difference: Difference) -> str:
    if not difference.quoted:
        return f"“{difference.found}” is missing here"
    if not difference.found:
        return f"“{difference.quoted}” stands only here"
    return f"“{difference.quoted}” here, “{difference.found}” there"


def _coverage(held: Held) -> str:
    coverage = held.reading.coverage
    if coverage.unread_pages:
        pages = ", ".join(map(str, coverage.unread_pages[:8])) + ("…" if len(coverage.unread_pages) > 8 else "")
        return f"{len(coverage.unread_pages)} of {coverage.pages} pages have no text that could be read: {pages}."
    return coverage.reason or f"Only a part of the document is here ({coverage.kind})."


def _article(word: str) -> str:
    return f"an {word}" if word[:1] in "aeiou" else f"a {word}"


def _count(number: int, noun: str) -> str:
    """`1 word`, `2 words`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"

"""Findings on whole documents (D701–D704): what is missing, set aside, or not the whole text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from whence.counting import counted
from whence.models import Checked, CoverageKind, Finding, Held, Mark, MarkKind, Severity, Zone, ZoneRole
from whence.text import primary_language
from whence.trace.making import Shelf, evidence_at, finding, title_span


def undated(checked: Checked, shelf: Shelf) -> Iterator[Finding]:
    """D701: no date, no author."""
    metadata = checked.held.extraction.metadata
    missing = [word for word, value in (("date", metadata.published), ("author", metadata.authors)) if not value]
    if missing:
        message = f"No {' and no '.join(missing)} found in the file's markup or in the text."
        yield finding("D701", checked, title_span(checked.held), message)


def extraneous(checked: Checked, shelf: Shelf) -> Iterator[Finding]:
    """D702: text that is not part of the article."""
    text = checked.held.text
    marks = [mark for mark in checked.held.reading.marks if mark.kind is MarkKind.EXTRANEOUS]
    zones = [zone for zone in checked.held.extraction.zones if _is_foreign(zone, text, marks)]
    if zones:
        words = sum(len(text[z.start : z.end].split()) for z in zones)
        where = counted(len(zones), "place")
        message = f"{counted(words, 'word')} in {where} are not part of the article and were set aside."
        evidence = [evidence_at(checked.held, (z.start, z.end)) for z in zones]
        yield finding("D702", checked, evidence[0], message, evidence=evidence)


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


def _is_foreign(zone: Zone, text: str, marks: Sequence[Mark]) -> bool:
    """Whether a zone holds words that came to the article from elsewhere: comments, adverts, share bars, spam. `marks`
    are those of what a format set apart."""
    if zone.role is not ZoneRole.EXTRANEOUS or not text[zone.start : zone.end].strip():
        return False
    why = {mark.data.get("why") for mark in marks if mark.start < zone.end and zone.start < mark.end}
    return not why or not why <= _FURNITURE


def version(checked: Checked, shelf: Shelf) -> Iterator[Finding]:
    """D703: a notice says that this is a version of another work."""
    notice = checked.held.extraction.version_of
    if notice is not None:
        title = notice.work.get("title") or notice.work.get("container-title") or "another work"
        message = f"By its own notice this is {_with_article(notice.kind)} version of {title}."
        yield finding("D703", checked, (notice.start, notice.end), message)


def not_fully_read(checked: Checked, shelf: Shelf) -> Iterator[Finding]:
    """D704: a part without text, or a language that the rules do not know."""
    coverage = checked.held.reading.coverage
    language = checked.held.extraction.metadata.language
    unread = coverage.kind in {CoverageKind.UNREAD_PAGES, CoverageKind.STUB, CoverageKind.EXCERPT}
    if unread:
        made = finding("D704", checked, title_span(checked.held), _coverage_words(checked.held))
        yield replace(made, severity=Severity.WARNING) if coverage.unread_pages else made
    if primary_language(language) not in ("", "en"):
        message = f"Its language is {language}; the rules for quotations and speakers are for English."
        yield finding("D704", checked, title_span(checked.held), message)


def _coverage_words(held: Held) -> str:
    coverage = held.reading.coverage
    if coverage.unread_pages:
        pages = ", ".join(map(str, coverage.unread_pages[:8])) + ("…" if len(coverage.unread_pages) > 8 else "")
        return f"{len(coverage.unread_pages)} of {coverage.pages} pages have no text that could be read: {pages}."
    return coverage.reason or f"Only a part of the document is here ({coverage.kind})."


def _with_article(word: str) -> str:
    return f"an {word}" if word[:1] in "aeiou" else f"a {word}"

"""Findings on what citations lead to (C204–C206): several documents fit, dates disagree, a source is later than its
citer.

In: a checked document with its resolutions, and the shelf. Out: findings at the reference, or at the citation where it
has none. What is not held is no finding (C203): `whence sources --missing` lists it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from whence.counting import counted
from whence.days import Days, is_after, known
from whence.models import CSL, Checked, Evidence, Finding, Held, Holding, Resolution, Severity, Span
from whence.read.bibliographic.csl import date_of
from whence.trace.making import Shelf, evidence_at, finding, title_of

_SHOWN = 5  # documents of several that fit
_CLOSE = 2  # days: a paper prints tomorrow what its page had today, and the world has many midnights


@dataclass(frozen=True, slots=True)
class _Cited:
    """One work that a document cites, at its reference or citation."""

    span: Span
    work: CSL
    found: Resolution | None

    @property
    def dates(self) -> Iterator[tuple[str, str]]:
        """What it says when the work came out and when it was looked at: `of` or `accessed`, and the day as EDTF."""
        for word, field in (("of", "issued"), ("accessed", "accessed")):
            if date := date_of(self.work.get(field)):
                yield word, date


def _cited(checked: Checked) -> Iterator[_Cited]:
    extraction = checked.held.extraction
    for one in extraction.references:
        if one.work is not None and one.backref is None:
            yield _Cited((one.start, one.end), one.work, checked.resolutions.get(one.id))
    for citation in extraction.citations:
        if citation.work is not None and not citation.references and citation.backref is None:
            yield _Cited((citation.start, citation.end), citation.work, checked.resolutions.get(citation.id))


def ambiguous(checked: Checked, shelf: Shelf) -> Iterator[Finding]:
    """C204: several documents fit."""
    for cited in _cited(checked):
        found = cited.found
        if found is not None and found.holding is Holding.AMBIGUOUS:
            documents = [shelf[id_] for id_ in found.candidates[:_SHOWN] if id_ in shelf]
            named = "; ".join(f"{held.document.label} [{held.id[:8]}]" for held in documents)
            agree = f" by {', '.join(found.basis)}" if found.basis else ""
            message = f"Fits {counted(len(found.candidates), 'document')}{agree}: {named}."
            yield finding("C204", checked, cited.span, message, evidence=[title_of(held) for held in documents])


def date_disagrees(checked: Checked, shelf: Shelf) -> Iterator[Finding]:
    """C205: the reference's date is not the document's."""
    for cited in _cited(checked):
        said = date_of(cited.work.get("issued"))
        held = _held(cited.found, shelf)
        if not said or held is None:
            continue
        given = _dates_of(held)
        apart = min((_apart(said, date) for date in given), default=0)
        if apart > 0:
            message = f"The reference gives {said}; {held.document.label} is dated {' or '.join(given)}."
            made = finding("C205", checked, cited.span, message, evidence=[title_of(held)])
            yield replace(made, severity=Severity.INFO) if apart <= _CLOSE else made


def _held(found: Resolution | None, shelf: Shelf) -> Held | None:
    """The document that a citation leads to for certain."""
    if found is None or found.holding is not Holding.HELD:
        return None
    return shelf.get(found.document or "")


def _dates_of(held: Held) -> list[str]:
    """When a document came out by its own word; of a version, when its original did, too."""
    notice = held.extraction.version_of
    dates = [held.extraction.metadata.published, date_of(notice.work.get("issued")) if notice else None]
    return [date.partition("T")[0] for date in dates if date]


def later_than_citer(checked: Checked, shelf: Shelf) -> Iterator[Finding]:
    """C206: what is cited is later than the text that cites it, or than the original that this is a version of."""
    known = checked.held.extraction.metadata
    own = max(filter(None, (known.published, known.as_of)), key=lambda date: _days(date)[1], default=None)
    for cited in _cited(checked) if own else ():
        for words, evidence in _later(cited, str(own), shelf):
            message = f"{words} is later than {str(own).partition('T')[0]}, the date of the text that cites it."
            yield finding("C206", checked, cited.span, message, evidence=evidence)
    yield from _later_than_original(checked)


def _later(cited: _Cited, limit: str, shelf: Shelf) -> Iterator[tuple[str, list[Evidence]]]:
    """What about a cited work is later than a date, by the reference or by the document; the first thing that is."""
    for word, date in cited.dates:
        if is_after(date, limit):
            yield f"A work {word} {date}" if word == "of" else f"An access on {date}", []
            return
    held = _held(cited.found, shelf)
    if held is not None:
        given = _dates_of(held)
        if given and all(is_after(date, limit) for date in given):
            yield f"{held.document.label}", [title_of(held)]


def _later_than_original(checked: Checked) -> Iterator[Finding]:
    notice = checked.held.extraction.version_of
    original = date_of(notice.work.get("issued")) if notice else None
    if notice is None or original is None:
        return
    later = [(cited, word, date) for cited in _cited(checked) for word, date in cited.dates if is_after(date, original)]
    if later:
        counts = Counter((word, date) for _, word, date in later)
        listed = ", ".join(_counted(word, date, number) for (word, date), number in sorted(counts.items()))
        message = f"The notice dates the original {original}; the text cites what is later: {listed}."
        evidence = [evidence_at(checked.held, cited.span) for cited, _, _ in later]
        yield finding("C206", checked, (notice.start, notice.end), message, evidence=evidence)


def _counted(word: str, date: str, number: int) -> str:
    """`2 works of 2018-07-23`, `1 access on 2018-11-25`."""
    if word == "of":
        return f"{counted(number, 'work')} of {date}"
    return f"{counted(number, 'access', 'accesses')} on {date}"


# --- Dates --------------------------------------------------------------------------------------------------------


_NEVER = Days(0, 10**7)  # what no calendar has is before and after nothing


def _days(date: str) -> Days:
    return known(date) or _NEVER


def _apart(one: str, other: str) -> int:
    """Days between two dates; 0 where they may be the same day."""
    ours, theirs = _days(one), _days(other)
    return max(0, ours.earliest - theirs.latest, theirs.earliest - ours.latest)

"""A note's words to the references in it.

In: the words of a note, where they begin in the reading, what of them is in italics. Out: `Reference`s in order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from whence.extract.references.cues import cues
from whence.extract.references.fields import Field, fields
from whence.extract.references.signals import Signal
from whence.extract.references.sorting import sort_stretches
from whence.extract.references.splitting import stretches
from whence.extract.references.works import item
from whence.models import Reference, Span, WorkField, content_id

_LEAST = 0.3
"""A reference whose fields are less probable than this, on average, is none."""
_TELLING = frozenset(["title", "number", "URL", "DOI", "ISBN", "archive", "section"])
_SHORT_FORMS = (
    ("supra", re.compile(r"\bsupra\b|\babove\b|\ba\.\s?a\.\s?O", re.IGNORECASE)),
    ("op_cit", re.compile(r"\b(?:op|loc)\.?\s?cit", re.IGNORECASE)),
)
_UNCITED = frozenset(["aside"])
_NUMBERED = re.compile(r"GAO[-/][\w./-]*\d[\w./-]*")


@dataclass(frozen=True, slots=True)
class _Region:
    """`text[start:end]` that one reference takes, and its signal words."""

    start: int
    end: int
    signal: Signal | None
    prose: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """Where the words of a note stand: the reading's id, the note's id, the offset of its first character."""

    reading: str = ""
    note: str | None = None
    start: int = 0


def parse(text: str, *, source: Source = Source(), italics: Sequence[Span] = ()) -> tuple[Reference, ...]:
    """The references in a note, in order; none where it is plain prose.

    All offsets, those of `italics` too, count in the reading: `source.start` is where `text` begins there. `work` is a CSL-JSON
    item that holds only what is sure, with the reference's words as `custom.note`; None where the words only point back
    (`short_form`). `relation` and `parent` tie a reference to the one before it in the same note ("quoted in"). Time is linear in
    the length of the text.
    """
    made: list[Reference] = []
    for region in _regions(text):
        found = (
            _bare(text, region)
            if region.prose
            else [fields(text[region.start : region.end], _inside(italics, source, region))]
        )
        for group in found:
            reference = _reference(text, region, group, source)
            if reference:
                made.append(_tied(reference, region, made))
    return tuple(made)


def _regions(text: str) -> Iterator[_Region]:
    """The stretches of a note joined to references, and its prose."""
    cuts = stretches(text)
    open_region: _Region | None = None
    for cut, letter in zip(cuts, sort_stretches(text, cuts), strict=True):
        if letter == "C" and open_region and not open_region.prose:
            open_region = _Region(open_region.start, cut.end, open_region.signal)
            continue
        if open_region:
            yield open_region
        open_region = _Region(cut.start, cut.end, cut.signal, prose=letter == "P")
    if open_region:
        yield open_region


def _inside(italics: Sequence[Span], source: Source, region: _Region) -> list[Span]:
    """The italic spans of a region, counted from its start."""
    low, high = region.start + source.start, region.end + source.start
    return [(max(start, low) - low, min(end, high) - low) for start, end in italics if start < high and end > low]


def _bare(text: str, region: _Region) -> Iterator[list[Field]]:
    """What prose cites beyond doubt: addresses and the numbers of reports."""
    words = text[region.start : region.end]
    for start, end, tag in cues(words):
        shown = words[start:end]
        if tag == "address":
            shown = shown.rstrip(".,;:)]>”\"'")
            yield [Field("url", start, start + len(shown), 1.0, shown)]
        elif tag == "number" and _NUMBERED.fullmatch(shown.rstrip(".,;:)")):
            shown = shown.rstrip(".,;:)")
            yield [Field("number", start, start + len(shown), 1.0, shown)]


def _reference(text: str, region: _Region, found: Sequence[Field], source: Source) -> Reference | None:
    kept = _trimmed(found)
    if not kept:
        return None
    made = item(kept)
    back = next((field for field in kept if field.label == "backref"), None)
    confidence = round(sum(field.confidence for field in kept) / len(kept), 4)
    if confidence < _LEAST or not (back or _cites(made.work)):
        return None
    base = region.start + source.start
    start, end = base + kept[0].start, base + kept[-1].end
    words = " ".join(text[start - source.start : end - source.start].split())
    signal = region.signal
    return Reference(
        id=content_id(source.reading, "reference", start, end),
        start=start,
        end=end,
        work=None if back else {**made.work, "custom": {"note": words}},
        note=source.note,
        fields=tuple(
            WorkField(name, base + field.start, base + field.end, field.confidence)
            for field, name in zip(kept, made.names, strict=True)
            if field.label not in _UNCITED
        ),
        confidence=confidence,
        signal=(signal.start + source.start, signal.end + source.start) if signal else None,
        locator=(base + made.locator[0], base + made.locator[1]) if made.locator else None,
        short_form=_short_form(words) if back else None,
    )


def _trimmed(found: Sequence[Field]) -> list[Field]:
    """The fields without an explanation or punctuation at either end."""
    kept = list(found)
    while kept and (kept[-1].label in _UNCITED or not any(map(str.isalnum, kept[-1].words))):
        kept.pop()
    while kept and (kept[0].label in _UNCITED or not any(map(str.isalnum, kept[0].words))):
        kept.pop(0)
    return kept


def _cites(work: dict[str, object]) -> bool:
    """Whether an item tells a work: by title, number, address or archive, or by two of author, outlet, date, kind."""
    if _TELLING & work.keys():
        return True
    return len({"author", "container-title", "issued", "genre", "publisher"} & work.keys()) > 1 and "issued" in work


def _short_form(words: str) -> str:
    return next((name for name, pattern in _SHORT_FORMS if pattern.search(words)), "ibid")


def _tied(reference: Reference, region: _Region, before: Sequence[Reference]) -> Reference:
    """The reference tied to the one before it where its signal says so."""
    relation = region.signal.relation if region.signal else None
    if relation is None:
        return reference
    return replace(reference, relation=relation, parent=before[-1].id if before else None)

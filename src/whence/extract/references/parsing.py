"""A note's words to the references in it.

In: the words of a note, where they begin in the reading, what of them is in italics. Out: `Reference`s in order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from whence.extract.references.addresses import begun, is_copy
from whence.extract.references.cues import cues
from whence.extract.references.edges import UNCITED, explained_from, trimmed
from whence.extract.references.fields import Field, fields
from whence.extract.references.glued import parted
from whence.extract.references.lawarticles import article_fields
from whence.extract.references.lawbooks import book_fields
from whence.extract.references.noise import legible, whole
from whence.extract.references.sessionpapers import report_fields
from whence.extract.references.signals import Signal
from whence.extract.references.sorting import points_back, sort_stretches
from whence.extract.references.splitting import stretches
from whence.extract.references.works import item
from whence.models import Reference, Span, WorkField, content_id

_LEAST = 0.3
"""A reference whose fields are less probable than this, on average, is none."""
_TELLING = frozenset(["title", "number", "URL", "DOI", "ISBN", "archive", "section"])
_NOBODY = frozenset(["By", "In", "On", "Since", "Until", "From", "During", "Before", "After", "Between", "Around"])
"""Words in front of a date that are nobody's name."""
_SHORT_FORMS = (
    ("supra", re.compile(r"\bsupra\b|\babove\b|\ba\.\s?a\.\s?O", re.IGNORECASE)),
    ("op_cit", re.compile(r"\b(?:op|loc)\.?\s?cit", re.IGNORECASE)),
)
_BRACKET = re.compile(r"\(([^()]{20,400})\)")
_IN_PROSE = ("GAO", "://", "ww.", "WW.", "10.", "“", '"', "«", "„", "‘", "``")
"""Without one of these prose cites nothing for certain."""
_KEPT = re.compile(
    r"(?:Archived(?:\s\([^()]{2,8}\))?\sfrom\sthe\soriginal|Retrieved|Accessed|Last\s(?:accessed|visited|modified))\b"
)
"""When or where a page was looked up, which is no work of its own."""
_NUMBERED = re.compile(r"GAO[-/][\w./-]*\d[\w./-]*")

_ISSUED = re.compile(
    r"[A-Z][^.;()“”\"?!]{8,160}, (?P<body>[A-Z][^.,;()“”\"?!]{1,80}) \((?:[A-Z][a-z]{2,8}\.? )?(?:19|20)[0-9]{2}\)[.;]?"
)
"""A title, the body that issued it, and the year, which sorting takes for a sentence: "The Quay: our programme for
boats, Harbour Office (May 2010)"."""
_ISSUED_FIELDS = (["title", "container-title", "date"], ["title", "publisher", "date"])
_ISSUED_SHORTLY = ["author", "title", "publisher", "date"]
"""Where the body is told again by its initials: "Harbour Office, The Quay: our programme, HO (May 2010)"."""
_ADDRESS = re.compile(r"[\s.,;]{0,3}(?:available\s+at\s+)?(?:https?:|www\.)")
_SURE = 0.5
_SMALL = re.compile(r" (?!(?:of|and|the|for|on|in|to|at|with|de|du|des|la|le|et|y|der|für|und) )[a-z]")


@dataclass(frozen=True, slots=True)
class _Region:
    """`text[start:end]` that one reference takes, and its signal words."""

    start: int
    end: int
    signal: Signal | None
    prose: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """Where the words of a note stand: the reading's id, the note's id, the offset of its first character; and whether
    their document writes the day first (31/12/2020), None where it does not show."""

    reading: str = ""
    note: str | None = None
    start: int = 0
    day_first: bool | None = None


def parse(text: str, *, source: Source = Source(), italics: Sequence[Span] = ()) -> tuple[Reference, ...]:
    """The references in a note, in order; none where it is plain prose.

    All offsets, those of `italics` too, count in the reading: `source.start` is where `text` begins there. `work` is a
    CSL-JSON item that holds only what is sure, with the reference's words as `custom.note`; None where the words only
    point back (`short_form`). `relation` and `parent` tie a reference to the one before it in the same note ("quoted
    in"). Time is linear in the length of the text.
    """
    text = whole(text)
    made: list[Reference] = []
    for region in _regions(text):
        italic = _inside(italics, source, region)
        found = _in_prose(text, region) if region.prose else [_fields(text, region, italic)]
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
        goes_on = letter == "C" or _KEPT.match(text, cut.start)
        if goes_on and open_region and not open_region.prose:
            open_region = _Region(open_region.start, cut.end, open_region.signal)
            continue
        if open_region:
            yield open_region
        open_region = _Region(cut.start, cut.end, cut.signal, prose=letter == "P")
    if open_region:
        yield open_region


def _fields(text: str, region: _Region, italics: Sequence[Span]) -> list[Field]:
    """The fields of a region; the first word of one that points back says so."""
    words = text[region.start : region.end]
    words = words[: explained_from(words)]
    if told := book_fields(words) or report_fields(words) or article_fields(words):
        return [*told, *_address_behind(words, told[-1].end)]
    found = list(parted(fields(words, italics)))
    if points_back(words) and not any(field.label == "backref" for field in found):
        size = len(words.split(maxsplit=1)[0])
        rest = [
            replace(one, start=max(one.start, size), words=words[max(one.start, size) : one.end].strip())
            for one in found
            if one.end > size
        ]
        return [Field("backref", 0, size, 1.0, words[:size]), *(one for one in rest if one.words)]
    return found


def _address_behind(words: str, end: int) -> Iterator[Field]:
    """The address of a work right behind the rest of its fields, and not in what explains it."""
    if _ADDRESS.match(words, end):
        yield from (one for one in fields(words) if one.start >= end and one.label == "url")


def _inside(italics: Sequence[Span], source: Source, region: _Region) -> list[Span]:
    """The italic spans of a region, counted from its start."""
    low, high = region.start + source.start, region.end + source.start
    return [(max(start, low) - low, min(end, high) - low) for start, end in italics if start < high and end > low]


def _in_prose(text: str, region: _Region) -> Iterator[list[Field]]:
    """What prose cites beyond doubt: a title with its date in brackets, addresses with what is cited by them, the
    numbers of reports."""
    words = text[region.start : region.end]
    if issued := _issued(words):
        yield issued
        return
    if not any(map(words.__contains__, _IN_PROSE)):
        return
    found = sorted(cues(words))
    taken = 0
    for bracket in _BRACKET.finditer(words) if any(tag == "quoted" for _, _, tag in found) else ():
        inside = {tag for start, end, tag in found if bracket.start() <= start and end <= bracket.end()}
        if {"quoted", "date"} <= inside:
            yield [_moved(field, bracket.start(1)) for field in fields(bracket[1])]
            taken = bracket.end()
    for start, end, tag in found:
        shown = words[start:end].rstrip(".,;:)]>”\"'")
        if start < taken or (tag == "address" and is_copy(words, start)):
            continue
        if tag == "address" and (first := begun(words, start)) < start and first >= taken:
            yield [_moved(field, first) for field in fields(words[first : start + len(shown)])]
            taken = end
        elif tag == "address" or (tag == "number" and _NUMBERED.fullmatch(shown)):
            label = "url" if tag == "address" else tag
            yield [Field(label, start, start + len(shown), 1.0, shown)]


def _issued(words: str) -> list[Field]:
    """The fields of a title with the body that issued it and the year, where these are all the words."""
    told = _ISSUED.fullmatch(words.strip()) if words.rstrip(" .;").endswith(")") else None
    if told is None or _SMALL.search(told["body"]):
        return []
    found = fields(words)
    labels = [field.label for field in found]
    if labels == _ISSUED_SHORTLY and _abbreviates(found[2].words, found[0].words):
        return found
    return found if labels in _ISSUED_FIELDS and min(one.confidence for one in found) >= _SURE else []


def _abbreviates(short: str, body: str) -> bool:
    """Whether letters are the initials of a body, with those of its small words or without: "DfT", "DH"."""
    words = body.strip(" ,").split()
    every, capital = ("".join(word[0] for word in words if not loud or word[0].isupper()) for loud in (False, True))
    return short.strip(" ,").casefold() in (every.casefold(), capital.casefold())


def _moved(field: Field, by: int) -> Field:
    return replace(field, start=field.start + by, end=field.end + by)


def _reference(text: str, region: _Region, found: Sequence[Field], source: Source) -> Reference | None:
    kept = trimmed(found)
    if not kept:
        return None
    made = item(kept, day_first=source.day_first)
    back = any(field.label == "backref" for field in kept[:2])
    confidence = round(sum(field.confidence for field in kept) / len(kept), 4)
    if confidence < _LEAST or not (back or _cites(made.work)):
        return None
    base = region.start + source.start
    start, end = base + kept[0].start, base + kept[-1].end
    words = " ".join(text[start - source.start : end - source.start].split())
    if not back and not legible(words):
        return None
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
            if field.label not in UNCITED
        ),
        confidence=confidence,
        signal=(signal.start + source.start, signal.end + source.start) if signal else None,
        locator=(base + made.locator[0], base + made.locator[1]) if made.locator else None,
        short_form=_short_form(words) if back else None,
    )


def _cites(work: dict[str, object]) -> bool:
    """Whether an item tells a work: by title, number, address or archive, or by two of author, outlet, date, kind; no
    sentence that begins with a time, "By February 2007, the number had doubled"."""
    people = work.get("author")
    author = people[0] if isinstance(people, list) and people else {}
    if author.get("family") in _NOBODY and "given" not in author and not {"URL", "DOI"} & work.keys():
        return False
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

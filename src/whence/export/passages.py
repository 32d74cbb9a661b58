"""A quotation and the passage beside it, word by word: what stands only here, only there, and what an edit marked.

In: a quotation, a match, the text it is in. Out: `Beside`: both sides as `Bit`s, with the words around the passage, for
any face that shows the two next to each other.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import regex

from whence.models import Held, Mark, MarkKind, Match, Outcome, Quotation, Span

CONTEXT = 160
"""Characters of the found text shown on each side."""

_SIGNS = regex.compile(r"[\p{Cc}\p{Cf}--[\n\t\u00ad\u200c\u200d]]", regex.V1)
_MARKED = regex.compile(r"\[[^\]\n]{0,200}\]|…|\.\s?\.\s?\.(?:\s?\.)?")


@dataclass(frozen=True, slots=True)
class Bit:
    """Words of one kind. `kind`: "" (equal), `only` (here and not there), `there` (there and not here), `gap` (words
    of the other side are missing here), `mk` (an edit that is marked), `ctx` (around the passage), `stands`."""

    text: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Beside:
    """Both sides, and where the other one stands: `label` of the document, `place` in it in words."""

    here: tuple[Bit, ...]
    there: tuple[Bit, ...]
    label: str
    place: str


def beside(quoting: Held, quotation: Quotation, match: Match, found: Held) -> Beside:
    """A quotation and one of the places where it stands."""
    return Beside(
        here=tuple(_here(quoting.text, quotation, match)),
        there=tuple(_there(found.text, match)),
        label=found.document.label,
        place=place(found, (match.start, match.end)),
    )


def shown(text: str) -> str:
    """Words of a document for a page: stray control and direction marks become visible signs.

    >>> shown("a\\u202eb")
    'a·b'
    """
    return str(_SIGNS.sub("·", text))


def place(held: Held, span: Span) -> str:
    """Where a span stands, for people: its page or running time where the format has these, else its characters."""
    page, time = page_at(held, span[0]), time_at(held, span[0])
    return f"p. {page}" if page else f"at {time}" if time else f"characters {span[0]:,}–{span[1]:,}"


def page_at(held: Held, offset: int) -> str | None:
    """The page that holds an offset: as printed where that is known, else counted."""
    page = _mark_at(held, offset, MarkKind.PAGE)
    return str(page.data.get("label") or page.data.get("number") or "") or None if page else None


def time_at(held: Held, offset: int) -> str | None:
    """The running time of a recording at which the words at an offset begin, as h:mm:ss or m:ss."""
    caption = _mark_at(held, offset, MarkKind.TIMECODE)
    if caption is None:
        return None
    minutes, seconds = divmod(int(caption.data["start"]), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"


def _mark_at(held: Held, offset: int, kind: MarkKind) -> Mark | None:
    marks = [mark for mark in held.reading.marks if mark.kind is kind]
    index = bisect_right([mark.start for mark in marks], offset) - 1
    return marks[index] if index >= 0 and offset < marks[index].end else None


def stands(quotation: Quotation, match: Match) -> list[Span]:
    """The stretches of a quotation whose words stand in the place, the rest left out."""
    missing = sorted(d.quoted_span for d in match.differences if d.quoted)
    kept: list[Span] = []
    for start, end in quotation.parts or ((quotation.start, quotation.end),):
        at = start
        for a, b in missing:
            if a >= at and b <= end:
                kept.append((at, a))
                at = b
        kept.append((at, end))
    return [(a, b) for a, b in kept if a < b]


def _here(text: str, quotation: Quotation, match: Match) -> Iterator[Bit]:
    kinds = [(d.quoted_span, "only" if d.quoted else "gap") for d in match.differences]
    if match.outcome is Outcome.MARKED_EDIT:
        found = _MARKED.finditer(text, quotation.start, quotation.end)
        kinds += [(edit.span(), "mk") for edit in found]
    for number, part in enumerate(quotation.parts or ((quotation.start, quotation.end),)):
        if number:
            yield Bit(" … ", "ctx")
        yield from bits(text, part, kinds)


def _there(text: str, match: Match) -> Iterator[Bit]:
    touched = [d.found_span for d in match.differences]
    start = min([match.start, *(a for a, _ in touched)])
    end = max([match.end, *(b for _, b in touched)])
    kinds = [(d.found_span, "there" if d.found else "gap") for d in match.differences]
    spans = sorted(match.spans)
    if match.outcome is Outcome.MARKED_EDIT:
        kinds += [((a[1], b[0]), "mk") for a, b in pairwise(spans) if a[1] < b[0]]
    before, after = around(text, (start, end))
    yield Bit(before, "ctx")
    yield from bits(text, (start, end), kinds)
    yield Bit(after, "ctx")


def around(text: str, span: Span) -> tuple[str, str]:
    """The words before and after a span, cut at a word and at the ends of its paragraph."""
    before = text[max(0, span[0] - CONTEXT) : span[0]].rpartition("\n\n")[2]
    after = text[span[1] : span[1] + CONTEXT].partition("\n\n")[0]
    if len(before) == CONTEXT:
        before = "… " + before.partition(" ")[2]
    if len(after) == CONTEXT:
        after = after.rpartition(" ")[0] + " …"
    return before, after


def bits(text: str, span: Span, kinds: Iterable[tuple[Span, str]]) -> Iterator[Bit]:
    """`text[span]` cut at the spans of some kinds; of those that overlap the first is taken."""
    at, end = span
    for (start, stop), kind in sorted(kinds):
        if start < at or stop > end:
            continue
        if at < start:
            yield Bit(text[at:start])
        yield Bit(text[start:stop], kind)
        at = stop
    if at < end:
        yield Bit(text[at:end])

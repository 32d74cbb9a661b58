"""Notes of a page that was copied or scraped into one paragraph, its notes and all: "... it was so. [2] ... [1] . Ann
Lee, “Silt,” 2019. [2] . Ibid. [3] . ...", or with bare numbers.

In: a text. Out: `NOTE` marks, and `NOTE_REFERENCE` marks at the numbers in the running text. The numbers must count
from 1 twice: once as notes, one behind the other without a gap, and before that as markers, most of them in order.

>>> body = " ".join(f"It was so. [{n}] And they left." for n in range(1, 11))
>>> notes = " ".join(f"[{n}] . Ann Lee, “Silt {n},” 2019." for n in range(1, 11))
>>> marks = run_on_notes(f"{body} Endnotes {notes}")
>>> [mark.data["label"] for mark in marks if mark.kind is MarkKind.NOTE][-2:]
['9', '10']
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

import regex

from whence.models import Mark, MarkKind, Span
from whence.read.notes.among.run_on_feet import among_text, cite
from whence.read.notes.first_signs import IBID, OPENING
from whence.read.notes.labels.labelled import inside_lines, printed_markers
from whence.read.notes.numbers.counted_labels import Number
from whence.read.notes.numbers.in_order import Places, in_order

_BEGINS = (
    rf"(?=[{OPENING}(\[]{{0,2}}(?:\p{{Lu}}|{IBID}"
    r"|\p{Nd}+[^\s\p{Nd}]?\s\p{Lu}|https?:|see\s|cf\.|op\.\s))"
)
_NO_MONTH = (
    r"(?!(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)(?!\p{L}))"
)
"""No day stands there; "12 Mara Lee" is a note."""
_LABELS = (
    regex.compile(r"\[(?P<number>\p{Nd}{1,3})\](?:\s?\.)?\s+(?=\S)"),
    regex.compile(
        r"(?<=[^\s,;:(]\s)(?<!\b(?:pp?|[Vv]ols?|[Nn]os?|[Cc]h|[Aa]rts?|[Ss]ec|[Cc]hapter|[Aa]rticle|[Ss]ection|[Pp]art|[Pp]age)\.?\s)"
        rf"(?P<number>\p{{Nd}}{{1,3}})\s+{_BEGINS}{_NO_MONTH}"
    ),
)
"""The heads of notes, in brackets or bare."""
_MARKERS = (
    regex.compile(r"\[(?P<number>\p{Nd}{1,3})\]"),
    regex.compile(r"(?<=\p{L}[”\"’)\]]{0,2}(?:[.,;:!?”\"’)\]]{1,2}[^\S\n]?)?)(?P<number>\p{Nd}{1,3})(?=\s|$)"),
)
_LAW, _LAW_BEFORE = (
    regex.compile(
        r"(?i:\b(?:sub-?\s?)?(?:sections?|articles?|arts?\.|clauses?|rules?|paras?|paragraphs?|regulations?|orders?|ss?\.))"
        r"\s?[\p{N}\p{Lu}-]{0,8}(?:\s?\([\p{N}\p{L}]{1,4}\)){0,2},?\s?$"
    ),
    40,
)
"""What stands before the number of a law's part: "Article 16 (4)", "sub-section (1)"."""
_LAST = regex.compile(r"https?://\S+|(?<=\p{Ll}{2}|\p{Nd}|[)”\"])\.(?=\s+\p{Lu})")
_FEWEST = 8
_LONGEST = 4000
"""So many characters a note, and the text between two markers, may have."""
_LAST_LENGTH = 400
_PAGE = 1500
"""So long a line is no paragraph of a page, but a page whose line ends were lost."""
_READ, _SHARE = 0.9, 0.6
"""Of the numbers up to the last so many have a note, and of the notes so many a marker."""


def run_on_notes(text: str) -> list[Mark]:
    """The notes and their markers; none where the numbers do not count on twice. Numbers under any signs are looked for
    only where the line ends were lost, since they may be anything else."""
    pairs = zip(_LABELS, _MARKERS, strict=True)
    found = (_at_end(text, _places(label, text), [_places(marker, text)]) for label, marker in pairs)
    first = next((marks for marks in found if marks), [])
    return max(first, _signed(text), key=len) if _is_run_on(text) else first


def _is_run_on(text: str) -> bool:
    """Whether most of the text stands in lines so long that each is a page or more."""
    return sum(len(line) for line in text.split("\n") if len(line) >= _PAGE) * 2 > len(text)


def _signed(text: str) -> list[Mark]:
    """The most notes under one manner of labels, behind the text or among it."""
    markers = [_numbered(one) for one in printed_markers(text)]
    found = [[label for label in labels if not _is_of_law(text, label.start)] for labels in inside_lines(text)]
    labels = [_numbered(one) for one in found if len(one) >= _FEWEST]
    labels += (_places(label, text) for label in _LABELS)
    ends = [_at_end(text, one, markers) for one in labels]
    return max([*ends, *(among_text(text, one, two) for one in labels for two in markers)], key=len, default=[])


def _is_of_law(text: str, start: int) -> bool:
    """Whether the number there is a part of a law that is named before it."""
    return _LAW.search(text, max(0, start - _LAW_BEFORE), start) is not None


def _numbered(numbers: Iterable[Number]) -> Places:
    places: dict[int, list[Span]] = defaultdict(list)
    for one in numbers:
        places[one.number].append((one.start, one.end))
    return places


def _at_end(text: str, labels: Places, printed: Sequence[Places]) -> list[Mark]:
    """The notes behind the text under these labels, and those of the markers that most of them have."""
    notes = list(_with_gaps_filled(text, _notes(labels)))
    if not notes or not cite(text, [span for _, span in notes]):
        return []
    markers = max((in_order(places, notes[-1][0], notes[0][1][0]) for places in printed), key=len, default={})
    return [*_referring(markers), *_marks(text, notes)] if len(markers) >= _SHARE * len(notes) else []


def _places(pattern: regex.Pattern[str], text: str) -> Places:
    places: dict[int, list[Span]] = defaultdict(list)
    for found in pattern.finditer(text):
        places[int(found["number"])].append(found.span())
    return places


def _notes(places: Places) -> list[tuple[int, Span]]:
    """Numbers and heads of notes: the longest run from 1 on, of equal ones the last."""
    runs = [_run(places, first) for first in places.get(1, ())]
    best = max(runs, key=lambda run: (len(run), run[0][1]), default=[])
    return best if len(best) >= _FEWEST and len(best) >= _READ * best[-1][0] else []


def _with_gaps_filled(text: str, notes: Sequence[tuple[int, Span]]) -> Iterator[tuple[int, Span]]:
    """With the notes whose words begin as none else do, where one number is missing: "15 1911 was a year"."""
    for (number, span), (then, limit) in pairwise(notes):
        yield number, span
        if then == number + 2:
            missing = regex.compile(rf"(?<=[.!?”\"’)\]]\s){number + 1}\s+(?=\S)").search(text, span[1], limit[0])
            yield from [(number + 1, missing.span())] if missing else []
    yield from notes[-1:]


def _run(places: Places, first: Span) -> list[tuple[int, Span]]:
    """Heads that count on; a number may be missing between two."""
    run = [(1, first)]
    while True:
        number, (_, end) = run[-1]
        ahead = ((number + step, _next(places.get(number + step, ()), end)) for step in (1, 2))
        behind = next(((count, span) for count, span in ahead if span is not None), None)
        if behind is None:
            return run
        run.append(behind)


def _next(places: Sequence[Span], low: int) -> Span | None:
    at = bisect_left(places, (low, 0))
    return places[at] if at < len(places) and places[at][0] <= low + _LONGEST else None


def _referring(markers: Mapping[int, Span]) -> Iterator[Mark]:
    for number, span in markers.items():
        yield Mark(MarkKind.NOTE_REFERENCE, *span, {"label": str(number), "target": f"run-{number}"})


def _marks(text: str, notes: Sequence[tuple[int, Span]]) -> Iterator[Mark]:
    """The notes without their labels, whose stops would be taken for a name's: "[21] . Roe"."""
    behind = notes[-1][1][1]
    last = _LAST.search(text, behind, behind + _LAST_LENGTH)
    ends = [span[0] for _, span in notes[1:]]
    ends.append(last.end() if last else min(len(text), behind + _LAST_LENGTH))
    for (number, (_, start)), end in zip(notes, ends, strict=True):
        stop = start + len(text[start:end].rstrip())
        yield Mark(MarkKind.NOTE, start, stop, {"label": str(number), "id": f"run-{number}", "kind": "endnote"})

"""Notes whose numbers were lost, as where a converter leaves out those that a browser or a word processor counts:
paragraphs under "Notes", or behind the text, as many as there are markers.

In: a text. Out: `NOTE` marks of these paragraphs under the numbers of their markers, and the markers' own; where these
were lost, too, the paragraphs of a section of notes that cite as notes do, under their order. A text has such notes
only where some point back.

>>> text = "It rose.[1] It fell.[2] So she said.[3]\\n\\nNotes\\n\\nLee, Silt (1998), 4.\\n\\nIbid., 7.\\n\\nIbid.\\n"
>>> [(mark.data["label"], text[mark.start : mark.end]) for mark in numberless_notes(text)][3:]
[('1', 'Lee, Silt (1998), 4.'), ('2', 'Ibid., 7.'), ('3', 'Ibid.')]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from whence.models import Mark, MarkKind, Span
from whence.read.notes.labels.labelled import printed_markers
from whence.read.notes.numbers.counted_labels import Number
from whence.read.notes.numbers.counted_notes import BLANK, CITES

_HEAD = regex.compile(
    r"^[#=\s*_]{0,8}(?:end\s?notes|foot\s?notes|notes|anmerkungen|endnoten|fu(?:ß|ss)noten|notas|note|references?"
    r"|notes and references|notes et références)[.:]?[\s*_=]{0,6}$",
    regex.IGNORECASE | regex.MULTILINE,
)
_BACK = regex.compile(
    r"^[\s*_>“\"(]{0,6}(?:(?:[Ss]ee(?:\salso)?|[Cc]f\.|[Vv]gl\.|[Ss]iehe|[Vv]oir)\s)?[*_]{0,2}"
    r"(?:(?:[Ii]b[ií]d(?:em)?|[Ss]upra|[Ee]bda?|[Ee]benda|[Ii]dem|[Ii]vi)\b|[Ii]d\.|[Oo]p\.\s?cit|[Aa]\.\s?a\.\s?O)",
    regex.MULTILINE,
)
_LINE = regex.compile(r"[^\n\f]+")
_END = regex.compile(r"[.!?][\"”’»)\]*_]{0,4}(?:\s?[↩↑^]\ufe0e?)?$|/\S*$")
_POINTING, _FEWEST, _CITING, _ENDED = 2, 3, 0.5, 0.8
_ALONE = 0.6
"""So many cite where no markers are left."""
_TITLE = 80


def numberless_notes(text: str) -> list[Mark]:
    """The marks of such notes and of their markers; none where the text has none."""
    if len(_BACK.findall(text)) < _POINTING:
        return []
    printed = printed_markers(text)
    marks, behind = [], 0
    for start, end in _sections(text, printed):
        made = _section(text, (start, end), _rows(printed, behind, start))
        if made:
            marks += made
            behind = made[-1].end
    return marks


def _sections(text: str, printed: Sequence[Sequence[Number]]) -> list[Span]:
    """What stands behind each heading of notes; without any, what stands behind the last marker's paragraph."""
    heads = list(_HEAD.finditer(text))
    if heads:
        return [
            (one.end(), then) for one, then in zip(heads, [*(h.start() for h in heads[1:]), len(text)], strict=True)
        ]
    row = _rows(printed, 0, len(text))
    after = BLANK.search(text, row[-1].end) if row else None
    return [(after.end(), len(text))] if after else []


def _rows(printed: Sequence[Sequence[Number]], low: int, high: int) -> list[Number]:
    """The markers between two places: of all manners that one whose numbers count on from 1 the longest."""
    rows = (_row([one for one in manner if low <= one.start and one.end <= high]) for manner in printed)
    return max(rows, key=len, default=[])


def _row(numbers: Sequence[Number]) -> list[Number]:
    """The numbers that count on by one from 1, and from 1 again behind three of them."""
    row: list[Number] = []
    for one in sorted(numbers):
        last = row[-1].number if row else 0
        if one.number == last + 1 or (one.number == 1 and last >= _FEWEST):
            row.append(one)
    return row


def _section(text: str, span: Span, markers: Sequence[Number]) -> list[Mark]:
    """The notes of a section, with the markers above it."""
    notes = list(_paragraphs(text, span))
    led = markers if len(markers) >= _FEWEST else []
    if led:
        notes, behind = notes[: len(led)], notes[len(led) : len(led) + 1]
        if len(notes) < len(led) or any(_is_note(text, one) for one in behind):
            return []
    ended = sum(_END.search(text, *one) is not None for one in notes)
    cited = sum(_is_note(text, one) for one in notes)
    wanted = (_CITING if led else _ALONE) * len(notes)
    return (
        list(_marks(notes, led)) if len(notes) >= _FEWEST and cited >= wanted and ended >= _ENDED * len(notes) else []
    )


def _is_note(text: str, span: Span) -> bool:
    """Whether a paragraph cites or points back."""
    return CITES.search(text, *span) is not None or _BACK.match(text, *span) is not None


def _paragraphs(text: str, span: Span) -> Iterator[Span]:
    """The paragraphs of a section, or its lines where no empty ones part them; without the names of chapters, which
    stand above, too."""
    body = text[: span[0]]
    blanks = [found.span() for found in BLANK.finditer(text, *span)]
    edges = [span[0], *(at for blank in blanks for at in blank), span[1]]
    parts = list(zip(edges[::2], edges[1::2], strict=True))
    lines = [found.span() for found in _LINE.finditer(text, *span)]
    for start, end in parts if len(parts) > len(lines) / 2 else lines:
        start += len(text[start:end]) - len(text[start:end].lstrip())
        end = start + len(text[start:end].rstrip())
        words = text[start:end]
        named = len(words) < _TITLE and regex.search(rf"^[#=\s*_]*{regex.escape(words)}\s*$", body, regex.MULTILINE)
        if words and not (named and not _BACK.match(text, start, end)):
            yield start, end


def _marks(notes: Sequence[Span], markers: Sequence[Number]) -> Iterator[Mark]:
    """The marks of notes, under the numbers of their markers or their order."""
    labels = [one.label for one in markers] or [str(at) for at in range(1, len(notes) + 1)]
    for (start, _), marker in zip(notes, markers, strict=False):
        data = {"label": marker.label, "target": f"numberless-{start}"}
        yield Mark(MarkKind.NOTE_REFERENCE, marker.start, marker.end, data)
    for (start, end), label in zip(notes, labels, strict=True):
        yield Mark(MarkKind.NOTE, start, end, {"label": label, "id": f"numberless-{start}", "kind": "endnote"})

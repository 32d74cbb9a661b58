"""Notes as databases of law print them, in blocks among the running text: "- - -Footnotes- - -", "n44. See Lee,
Silt 4.", "- - -End Footnotes- - -"; a scan of such a print misreads most numbers ("nl53.", "nS0.").

In: a text. Out: `NOTE` marks, and `NOTE_REFERENCE` marks at the markers before each block. The numbers count on through
all blocks; one that cannot be read is the next one.

>>> page = "It was, n{0} they said. n{1}\\n- -Footnotes- -\\nn{0}. Lee.\\nn{1}. Id. at 4.\\n- -End Footnotes- -\\n"
>>> marks = printed_notes("".join(page.format(n, n + 1) for n in range(1, 9, 2)))
>>> [mark.data["label"] for mark in marks if mark.kind is MarkKind.NOTE]
['1', '2', '3', '4', '5', '6', '7', '8']
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from whence.models import Mark, MarkKind, Span
from whence.read.notes.numbers.in_order import rising

_RULE = regex.compile(r"^[^\p{L}\n]{3,60}(?P<end>E.?.?d\s)?[ ]?F.{0,2}tn.{0,2}tes\b[^\p{L}\n]*$", regex.MULTILINE)
_SIGNS = r"[\p{Nd}lIJSsOoBeEGZ~]{1,4}"
_HEAD = regex.compile(rf"^[^\p{{L}}\p{{Nd}}\n]{{0,4}}(?P<label>[nr]i?(?P<n>{_SIGNS}))[.,:](?=\s)", regex.MULTILINE)
_MARKER = regex.compile(r"(?<=[\p{L}.,;:”\"')\]]\s)n(?P<n>\p{Nd}{1,4})(?=[\s—–]|$)")
_READ = str.maketrans("lIJSsOoBeEGZ~", "1135500888624")
_FEWEST, _BLOCKS = 6, 2


def printed_notes(text: str) -> list[Mark]:
    """The marks of such notes; none where the text has no such blocks."""
    blocks = list(_blocks(text)) if "tes" in text and "d F" in text else []
    if len(blocks) < _BLOCKS:
        return []
    heads = [(head, end) for start, end in blocks for head in _HEAD.finditer(text, start, end)]
    numbers = iter(_counted([_read(head["n"]) for head, _ in heads]))
    marks: list[Mark] = []
    behind = 0
    for start, end in blocks:
        notes = list(_notes(text, [head for head, last in heads if last == end], end, numbers))
        marks += [*_markers(text, (behind, start), notes), *notes]
        behind = end
    return marks if sum(mark.kind is MarkKind.NOTE for mark in marks) >= _FEWEST else []


def _read(signs: str) -> int:
    """The number that signs may stand for, 0 where they stand for none."""
    read = signs.translate(_READ)
    return int(read) if read.isdecimal() else 0


def _counted(numbers: Sequence[int]) -> list[int]:
    """The numbers where they rise, and those between by one from the one before; 0 where there is no room."""
    kept = set(rising(numbers))
    counted: list[int] = []
    last = 0
    for at, number in enumerate(numbers):
        following = next((numbers[on] for on in range(at + 1, len(numbers)) if on in kept), last + 2)
        told = number if at in kept else last + 1 if last + 1 < following else 0
        counted.append(told)
        last = told or last
    return counted


def _blocks(text: str) -> Iterator[Span]:
    """The stretches between the two rules of a block; one without its end is none."""
    begun: int | None = None
    for rule in _RULE.finditer(text):
        if rule["end"] and begun is not None:
            yield begun, rule.start()
        begun = None if rule["end"] else rule.end()


def _notes(text: str, heads: Sequence[regex.Match[str]], end: int, numbers: Iterator[int]) -> Iterator[Mark]:
    """The notes of a block, each up to the next label."""
    ends = [*(head.start() for head in heads[1:]), end]
    for head, limit, number in zip(heads, ends, numbers, strict=False):
        words = text[head.end() : limit]
        start = head.end() + len(words) - len(words.lstrip())
        data = {"label": str(number or ""), "id": f"printed-{head.start('label')}", "kind": "footnote"}
        if words.strip():
            yield Mark(MarkKind.NOTE, start, start + len(words.strip()), data)


def _markers(text: str, stretch: Span, notes: Sequence[Mark]) -> Iterator[Mark]:
    """The numbers in the running text before a block that have a note in it."""
    named = {str(note.data["label"]): note.data["id"] for note in notes}
    for found in _MARKER.finditer(text, *stretch):
        if (name := named.pop(found["n"], None)) is not None:
            yield Mark(MarkKind.NOTE_REFERENCE, found.start(), found.end(), {"label": found["n"], "target": name})

"""Notes under raised numbers at the heads of lines, as pages of print are typed into Markdown: `<sup>3</sup> Ibid.`

In: a text with its marks, and the offsets where a line of the source begins with something raised. Out: `NOTE` marks,
and `NOTE_REFERENCE` marks at the raised numbers of the running text that lead to them. Such lines are notes only where
their numbers count on and half of them are raised in the running text, too, or where the notes are a page of their own:
paragraphs that count on by one, and half of which cite.

>>> text = "It was so1 and so,2 they said.3\\n\\n1 A. Doe, A Book. 2 Ibid. 3 B. Roe, Other."
>>> raised = [Mark(MarkKind.SUPERSCRIPT, at, at + 1) for at in (9, 18, 30, 33, 51, 59)]
>>> [(mark.kind.name, text[mark.start : mark.end]) for mark in raised_notes(text, raised, {33, 51, 59})][2:4]
[('NOTE_REFERENCE', '3'), ('NOTE', '1 A. Doe, A Book.')]
"""

from __future__ import annotations

from collections.abc import Sequence, Set

import regex

from whence.models import Mark, MarkKind
from whence.read.notes.labels.few import stands_in_text
from whence.read.notes.numbers.counted_labels import Number
from whence.read.notes.numbers.counted_notes import counted_notes

_LONGEST = 5
_LABEL = regex.compile(r"(\p{Nd}{1,4})[.)]?")


def raised_notes(text: str, marks: Sequence[Mark], heads: Set[int]) -> list[Mark]:
    """The marks of notes under raised numbers; none where the text has no such notes."""
    if not heads:
        return []
    raised = ((mark, _LABEL.fullmatch(text, mark.start, mark.end)) for mark in marks if _is_small(mark))
    numbers = sorted(
        Number(mark.start, mark.end, int(number[1]), mark.start in heads) for mark, number in raised if number
    )
    return counted_notes(
        text,
        _without_affiliations(text, numbers),
        sorted(mark.start for mark in marks if mark.kind is MarkKind.EXTRANEOUS),
    )


def _without_affiliations(text: str, numbers: Sequence[Number]) -> Sequence[Number]:
    """Without the numbers behind authors' names, and those at the heads of the lines that say where these work: before
    the first marker behind words of a sentence."""
    first = next((at for at, one in enumerate(numbers) if not one.heads and stands_in_text(text, one.start)), 0)
    return numbers[first:] if any(one.heads for one in numbers[:first]) else numbers


def _is_small(mark: Mark) -> bool:
    return mark.kind is MarkKind.SUPERSCRIPT and mark.end - mark.start <= _LONGEST

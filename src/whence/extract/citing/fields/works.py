"""The works that a reference manager's fields cite in notes and lists, in place of what was read from their words.

In: the marks of a text, its plain text, and the references read in a stretch of that. Out: the references, in order,
those inside a field replaced by the field's works, with the words that are printed for one.

>>> from whence.extract.citing.plain.making import plain_text
>>> text = "Silt.  A fifth.  Anna Berg, Silt, 47."
>>> data = {"items": [{"type": "book", "title": "Silt and Sand", "locator": "47"}]}
>>> fields = Fields("r", plain_text(text), [Mark(MarkKind.CITED, 17, 36, data)])
>>> [(one.start, one.end, one.work) for one in fields.among([], (15, 35), "n")]
[(15, 34, {'type': 'book', 'title': 'Silt and Sand', 'custom': {'note': 'Anna Berg, Silt, 47'}})]
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from whence.extract.citing.plain.places import Plain
from whence.models import CSL, Mark, MarkKind, Reference, Span, content_id


class Fields:
    """The fields of one document, at their places in its plain text."""

    def __init__(self, reading: str, plain: Plain, marks: Sequence[Mark]) -> None:
        self._reading = reading
        self._words = plain.text
        told = (mark for mark in marks if mark.kind is MarkKind.CITED and mark.start < mark.end)
        placed = ((mark, *plain.inside((mark.start, mark.end))) for mark in told)
        self._marks = [replace(mark, start=start, end=end) for mark, start, end in placed]
        self._starts = [mark.start for mark in self._marks]

    def among(self, parsed: Sequence[Reference], span: Span, note: str | None) -> Sequence[Reference]:
        """The references of a stretch with the works of its fields."""
        here = self._marks[bisect_left(self._starts, span[0]) : bisect_left(self._starts, span[1])]
        if not here:
            return parsed
        kept = [one for one in parsed if not any(_meet(one, mark) for mark in here)]
        cited = (one for mark in here for one in self._cited(mark, [one for one in parsed if _meet(one, mark)], note))
        return sorted([*kept, *cited], key=lambda reference: (reference.start, reference.end))

    def _cited(self, mark: Mark, parsed: Sequence[Reference], note: str | None) -> Iterator[Reference]:
        """The works of a field: at the words of each where as many were read, else at the field's."""
        items = mark.data["items"]
        apart = len(parsed) == len(items) > 1
        for order, item in enumerate(items):
            start, end = (parsed[order].start, parsed[order].end) if apart else (mark.start, mark.end)
            words = " ".join(self._words[start:end].split())
            printed = {"custom": {"note": words}} if apart or len(items) == 1 else {}
            identity = content_id(self._reading, "reference", start, end, order)
            yield Reference(identity, start, end, {**without_locator(item), **printed}, note)


def _meet(one: Reference, mark: Mark) -> bool:
    return one.start < mark.end and mark.start < one.end


def without_locator(item: Mapping[str, Any]) -> CSL:
    """The cited work alone: the locator is the citation's."""
    return {name: value for name, value in item.items() if name not in ("locator", "label")}

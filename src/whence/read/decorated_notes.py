"""Notes whose numbers are told by signs around them, as databases, agencies and converters set them in plain text:
"[FN3] Id. at 7.", "n3 Id.", "3/ Id.", "Footnote 3: Id.", "{3} Id.", "^3 Id.", and "[3] Id." behind chapters.

In: a text. Out: `NOTE` marks, and `NOTE_REFERENCE` marks at the same signs in the running text. Lines count as notes
only where their numbers count on and half of them stand in the running text, too.

>>> text = "It was so,[FN1] and so,[FN2] they said.[FN3]\\n\\n[FN1]. A. Doe, A.\\n\\n[FN2]. Id.\\n\\n[FN3]. B. Roe.\\n"
>>> [(mark.kind.name, mark.data["label"]) for mark in decorated_notes(text)][2:4]
[('NOTE_REFERENCE', '3'), ('NOTE', '1')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whence.models import Mark
from whence.read.raised_notes import Number, counted_notes

_FEWEST = 3
_HEAD = r"^[ \t>]*"
_WORD = r"(?:[Ff]oot|[Ee]nd)?[Nn]ote|FOOTNOTE|NOTE|Fn\.?|FN\.?|fn\.?"
_BRACKETED = r"\[(?:{word}|[Nn]t?\.?|[*#])\s?(?P<n>\d{{1,4}})\]"
_ANY_MARKER = (
    r"(?<=[^\s\d])(?:\[\^?(?P<a>\d{1,4})\]|\((?P<b>\d{1,4})\)|(?<=[.,;:!?”\"’)])(?P<c>\d{1,4})(?=\s|$)"
    r"|(?<=[a-z])(?P<d>\d{1,4})(?=[\s.,;:]|$))|\[(?:[Ff]oot)?[Nn]ote\s(?P<e>\d{1,4})\]"
)
_FORMS = tuple(
    (hint, re.compile(_HEAD + label, re.MULTILINE), re.compile(marker))
    for hint, label, marker in (
        ("]", _BRACKETED.format(word=_WORD), _BRACKETED.format(word=_WORD)),
        ("\n[1]", r"(?<=\n\n)[ \t>]*\[(?P<n>\d{1,4})\](?=[.:]?\s)", r"(?<=\S)\[(?P<n>\d{1,4})\]"),
        ("[[", r"\[\[(?P<n>\d{1,4})\]\]", r"\[\[(?P<n>\d{1,4})\]\]"),
        ("}", r"\{(?P<n>\d{1,4})\}", r"\{(?P<n>\d{1,4})\}"),
        (">", r"<(?P<n>\d{1,4})>", r"<(?P<n>\d{1,4})>"),
        ("^", r"\^(?P<n>\d{1,4})\^?(?=[.)\s])", r"(?<=\S)\^(?P<n>\d{1,4})\^?(?!\d)"),
        ("/", r"(?P<n>\d{1,4})/(?=\s)", r"(?:(?<=[\w.,;:!?”\"’)])\s?)(?<![\d/])(?P<n>\d{1,4})/(?![\w/])"),
        ("n", r"n(?P<n>\d{1,4})\.?(?=\s)", r"(?:(?<=[.,;:!?”\"’)])\s?|(?<=[a-z])\s)n(?P<n>\d{1,4})(?=[\s.,;)]|$)"),
        ("ote", rf"\[?(?:{_WORD})\s(?P<n>\d{{1,4}})\]?[.:]?(?=\s)", _ANY_MARKER),
    )
)
"""How labels and markers are printed: a sign that all texts of a form have, a line's head, a marker."""
_AMONG = {"n": False, "\n[1]": True}
"""Forms that are notes only where these stand, or do not stand, among the running text: a bare "n3" is too little there
to tell how far each reaches, and paragraphs under "[3]" at a text's end may be a list of works."""


def decorated_notes(text: str) -> list[Mark]:
    """The marks of notes under such numbers; none where the text has no such notes."""
    for hint, label, marker in _FORMS:
        if hint not in text:
            continue
        heads = [Number(found.start(), found.end(), int(found["n"]), True) for found in label.finditer(text)]
        if len(heads) >= _FEWEST:
            marks = counted_notes(text, sorted([*heads, *_elsewhere(text, heads, marker)]))
            if marks and _AMONG.get(hint) in (None, _among_text(marks)):
                return marks
    return []


def _among_text(marks: list[Mark]) -> bool:
    """Whether the notes stand among the running text, at the feet of pages or behind chapters."""
    return any(mark.data.get("kind") == "footnote" for mark in marks)


def _elsewhere(text: str, heads: list[Number], marker: re.Pattern[str]) -> Iterator[Number]:
    """What may be markers, outside the labels."""
    labels = {place for head in heads for place in range(head.start, head.end)}
    for found in marker.finditer(text):
        number = next(number for number in found.groupdict().values() if number)
        start = found.start() + len(found.group()) - len(found.group().lstrip())
        if start not in labels:
            yield Number(start, found.end(), int(number), False)

"""Notes of a Markdown text that its author marked by HTML: `<sup><a href="#fn3">3</a></sup>` and `<li id="fn3">…`.

In: marks that say what leads to which name (`LEADS`), and what stands under a name (`NAMED`). Out: `NOTE_REFERENCE` and
`NOTE` marks, where a short link leads down to a named place that says by its name or its head that it is this note.

>>> text = "It rained.3\\n\\nSee the Annals."
>>> marks = [Mark(MarkKind.NOTE_REFERENCE, 10, 11, {LEADS: "fn3"}), Mark(MarkKind.NOTE, 13, 28, {NAMED: "fn3"})]
>>> [(mark.kind.value, mark.data["label"]) for mark in anchored(text, marks)]
[('note_reference', '3'), ('note', '3')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from whence.models import Mark, MarkKind
from whence.read.html.notes import LABEL, NOTE_BLOCKS, NOTE_ID
from whence.read.html.walk import Page, Place

LEADS, NAMED = "leads", "named"
_HREF = re.compile(r"""<a\s[^<>]{0,200}?href\s*=\s*["']?#([^"'\s<>]{1,80})""", re.IGNORECASE)
_LINKED = re.compile(r"\]\(#([^\s()]{1,80})\)")
_NAME = re.compile(r"""<\w+\s[^<>]{0,200}?\b(?:id|name)\s*=\s*["']?([^"'\s<>]{1,80})""", re.IGNORECASE)


def wanted(text: str) -> frozenset[str]:
    """The names that links of a Markdown text lead to."""
    return frozenset([*_HREF.findall(text), *_LINKED.findall(text)]) if "#" in text else frozenset()


def led_to(tag: str) -> str | None:
    """The name that an opening `<a href="#…">` leads to."""
    found = _HREF.match(tag)
    return found[1] if found else None


def named(tag: str) -> str | None:
    """The name that an opening tag gives to its place."""
    found = _NAME.match(tag)
    return found[1] if found else None


def candidates(page: Page) -> Iterator[Mark]:
    """What leads to names in a piece of HTML, and what stands under them: a block, or the words around an anchor."""
    for link, target in page.links:
        if link.start < link.end:
            yield Mark(MarkKind.NOTE_REFERENCE, link.start, link.end, {LEADS: target})
    for name, place in page.targets.items():
        whole = place if place.element.tag in NOTE_BLOCKS else _around(page.leaves, place.start)
        if whole is not None and whole.start < whole.end:
            yield Mark(MarkKind.NOTE, whole.start, whole.end, {NAMED: name})


def _around(leaves: Sequence[Place], at: int) -> Place | None:
    return next((leaf for leaf in leaves if leaf.start <= at < leaf.end), None)


def anchored(text: str, marks: Sequence[Mark]) -> list[Mark]:
    """The marks, with candidates for notes and their markers as what they are, or left out."""
    heads = _heads(text, marks)
    places = {
        mark.data[NAMED]: mark for mark in reversed(marks) if NAMED in mark.data and mark.data[NAMED] not in heads
    }
    labels: dict[str, str] = {}
    made: list[Mark] = []
    for mark in marks:
        if LEADS in mark.data:
            name = mark.data[LEADS]
            label = LABEL.fullmatch(text[mark.start : mark.end].strip())
            if label and name in places and _is_note(text, places[name], (name, label[1]), mark.end):
                labels.setdefault(name, label[1])
                made.append(Mark(mark.kind, mark.start, mark.end, {"label": label[1], "target": name}))
        elif NAMED not in mark.data:
            made.append(mark)
    notes = [
        Mark(MarkKind.NOTE, places[name].start, places[name].end, {"label": label, "id": name, "kind": "footnote"})
        for name, label in labels.items()
    ]
    return sorted([*made, *notes], key=lambda mark: (mark.start, -mark.end))


def _heads(text: str, marks: Sequence[Mark]) -> set[str]:
    """The names to which several numbers lead: of the heading above all notes, which is no note."""
    first: dict[str, str] = {}
    leading = ((mark.data[LEADS], text[mark.start : mark.end].strip()) for mark in marks if LEADS in mark.data)
    return {name for name, label in leading if first.setdefault(name, label) != label}


def _is_note(text: str, place: Mark, called: tuple[str, str], behind: int) -> bool:
    """Whether a place behind a marker says that it is its note: by its name, or by the label at its head."""
    name, label = called
    begins = text[place.start : place.start + 12].lstrip("[( \t^").startswith(label)
    return place.start > behind and (NOTE_ID.search(name) is not None or begins)

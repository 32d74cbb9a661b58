"""Whom "he" or "she" in a cue stands for: the one person named shortly before, nobody where two could be meant.

In: a `Layout` and the pronoun's offset. Out: a `Referent` with the fullest form of the name in the document so far.

>>> text = "Nathan Sales spoke in May. Sales said no. He said so again."
>>> referent(layout(Reading("d", "r", text)), text.index("He")).name
'Nathan Sales'
"""

from __future__ import annotations

from dataclasses import dataclass

from whence.extract.blocks import Layout
from whence.extract.people import PERSON_IN_TEXT, looks_like_person
from whence.models import Span

_BACK = 700


@dataclass(frozen=True, slots=True)
class Referent:
    """A person's fullest name, and where it stands."""

    name: str
    span: Span


def referent(layout: Layout, position: int) -> Referent | None:
    """The only person named in this paragraph before `position`, or else in the paragraph above."""
    index = layout.at(position)
    if index is None:
        return None
    block = layout.blocks[index]
    people = _people(layout, max(block.start, position - _BACK), position)
    if not people and index:
        above = layout.blocks[index - 1]
        people = _people(layout, max(above.start, above.end - _BACK), above.end)
    surnames = {name.split()[-1] for name, _ in people}
    if len(surnames) != 1:
        return None
    return max((Referent(name, span) for name, span in people), key=lambda found: len(found.name))


def _people(layout: Layout, start: int, end: int) -> list[tuple[str, Span]]:
    """Full names in the stretch, and single surnames that a full name earlier in the stretch explains."""
    found = []
    surnames: set[str] = set()
    for match in PERSON_IN_TEXT.finditer(layout.flat, start, end):
        name = match["name"]
        if looks_like_person(name):
            found.append((name, match.span("name")))
            surnames.add(name.split()[-1])
        elif match["title"]:
            found.append((name, match.span("name")))
    return found

"""Reads the small markup of `tools/demo_src`: what stands in a demo document, before it has a format.

In: one text. Out: a `Source` of headed pages. `README.md` in that folder explains the lines.

>>> source = parse("title: T\\n=== 3\\n# Head\\nTHE CHAIR: Order.")
>>> source.title, source.pages[0].number, [line.kind for line in source.pages[0].lines]
('T', '3', ['title', 'turn'])
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_LEADS = {"# ": "title", "## ": "heading", "@ ": "matter", ">> ": "sign_off", "> ": "pull", "chart: ": "chart"}
_TURN = re.compile(r"(?P<name>(?:THE|MR|MS) [A-Z]+): ")
_FIELD = re.compile(r"(title|author|subject|head|date): (.+)")


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph: its kind (title, heading, matter, sign_off, pull, chart, turn, body), words and speaker."""

    kind: str
    text: str
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """The paragraphs between two page lines; `number` is the printed one, `scan` a page that is only a picture."""

    number: str
    lines: tuple[Line, ...]

    @property
    def scan(self) -> bool:
        """Whether the page is to be a picture without a text layer."""
        return self.number == "scan"


@dataclass(frozen=True, slots=True)
class Source:
    """A document's fields and pages."""

    fields: dict[str, str]
    pages: tuple[Page, ...]

    @property
    def title(self) -> str:
        """The document's title, empty where none is given."""
        return self.fields.get("title", "")


def parse(text: str) -> Source:
    """The document that a source text describes."""
    fields: dict[str, str] = {}
    pages: list[tuple[str, list[Line]]] = []
    for raw in text.splitlines():
        field = None if pages else _FIELD.fullmatch(raw)
        if field:
            fields[field[1]] = field[2]
        elif raw.startswith("=== "):
            pages.append((raw[4:], []))
        elif raw.strip():
            if not pages:
                pages.append(("1", []))
            pages[-1][1].append(_line(raw))
    return Source(fields, tuple(Page(number, tuple(lines)) for number, lines in pages))


def _line(raw: str) -> Line:
    for lead, kind in _LEADS.items():
        if raw.startswith(lead):
            return Line(kind, raw[len(lead) :])
    turn = _TURN.match(raw)
    return Line("turn", raw[turn.end() :], turn["name"]) if turn else Line("body", raw)

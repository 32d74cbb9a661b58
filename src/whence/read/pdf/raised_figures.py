"""Markers of notes that a PDF writes in signs which are raised by themselves: "³", not a small 3.

In: a page's lines. Out: the same lines; where one begins with a number and the raised signs of that number stand behind
a word of another, these are plain figures marked as raised, as a small 3 is read. Those of "m²" stay what they are.

>>> body = Line(0, "It was so on 20 m².³ And more.", (0.0, 0.0, 60.0, 8.0), 0.0, 9.5)
>>> note = Line(0, "3 Lee, Silt, 4.", (0.0, 0.0, 60.0, 8.0), 0.0, 8.0)
>>> with_raised([body, note])[0].text, with_raised([body, note])[0].raised
('It was so on 20 m².3 And more.', ((19, 20),))
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Set

from whence.read.pdf.lines import Line
from whence.text import PLAIN_FIGURES

_SIGNS = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}")
_MARKER = re.compile(rf"(?:(?<=[^\W\d_]{{3}})|(?<=[.,;:!?)\]”\"’»])){_SIGNS.pattern}")
"""Behind a word or a stop, not behind a letter of a formula or a unit ("e²", "km²")."""
_HEAD = re.compile(rf"({_SIGNS.pattern}|\d{{1,4}}(?=[.)]?\s))[.)]?\s*(?:[^\W\d_]|[“\"‘«(\[])")


def with_raised(lines: list[Line]) -> list[Line]:
    """The lines of a page, markers of its notes told."""
    if not any(_SIGNS.search(line.text) for line in lines):
        return lines
    heads = {head[1].translate(PLAIN_FIGURES) for line in lines if (head := _HEAD.match(line.text))}
    labels = heads & {sign.group().translate(PLAIN_FIGURES) for line in lines for sign in _MARKER.finditer(line.text)}
    return [_marked(line, labels) for line in lines] if labels else lines


def _marked(line: Line, labels: Set[str]) -> Line:
    text, raised = line.text, set(line.raised)
    head = _HEAD.match(line.text)
    for sign in [*_SIGNS.finditer(line.text, 0, head.end(1) if head else 0), *_MARKER.finditer(line.text)]:
        if (label := sign.group().translate(PLAIN_FIGURES)) in labels:
            text = f"{text[: sign.start()]}{label}{text[sign.end() :]}"
            raised.add(sign.span())
    return dataclasses.replace(line, text=text, raised=tuple(sorted(raised))) if text != line.text else line

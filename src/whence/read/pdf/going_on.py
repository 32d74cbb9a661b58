"""Whether small print at a page's foot goes on with the last note, or is what pages set small, too: a table, a chart,
an equation's parts, a quotation that ends the page.

In: the notes so far, the lines that may go on with the last one, the running text above them. Out: whether they do. A
note goes on in the type that notes have, under no caption; behind one whose sentence has ended, what stands indented
from the text above it is a quotation.

>>> def line(text: str, size: float) -> Line: return Line(0, text, (72.0, 0.0, 300.0, size), 0.0, size)
>>> notes = [[Foot(0, "4", (line("4 Ann Lee, Silt and", 9.0),))]]
>>> goes_on(notes, [line("Sand, 8.", 9.0)], []), goes_on(notes, [line("40 ships a year", 7.0)], [])
(True, False)
>>> goes_on(notes, [line("Table 2. Ships of Ostmere", 9.0), line("1890 40", 9.0)], [])
False
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from statistics import median

import regex

from whence.read.pdf.lines import Line
from whence.read.pdf.notes import Foot

_CAPTION = regex.compile(
    r"(?:Tab(?:le|elle|leau|la|ella|el)?|Fig(?:ure|ura)?|Abb(?:ildung)?|Cuadro|Gr[áa](?:fico|phique|fik)|Chart|Exhibit|Box"
    r"|Schaubild|Map|Karte)s?\b\.?\s*(?:\p{Nd}|[IVX]+\b|[A-Z]\p{Nd}?\b)|(?:Sources?|Quellen?|Fuentes?)\s?:",
    regex.IGNORECASE,
)
_NUMBER = regex.compile(r"\p{Nd}{1,4}(?=[.)]?\s)")
_SAME = 0.3
"""How far, in points, a line may be from the type of the notes before it; those of scans differ from each other."""
_LATEST = 60
"""Lines of notes that tell their type."""
_INDENT = 1.0
"""So many of its sizes a quotation stands in from the text."""
_RAGGED = 6.0
"""So many of their sizes the lines of a quotation, but for its last, may end before those of the text."""
_ENDED = regex.compile(r"(?<!\b\p{Lu}|\b(?:pp?|nn?|cf|[Vv]ols?|[Nn]os?|S|Vgl|vgl|ed|eds))[.!?][\"”’»)\]]*\s*$")


def goes_on(notes: Sequence[Sequence[Foot]], lines: Sequence[Line], above: Sequence[Line]) -> bool:
    """Whether `lines` go on with the last of the notes; `above` is the text of their column."""
    if _CAPTION.match(lines[0].text):
        return False
    if _is_next(notes[-1][0].label, lines[0].text):
        return True
    latest = list(islice(_backwards(notes), _LATEST))
    low, high = min(line.size for line in latest) - _SAME, max(line.size for line in latest) + _SAME
    if not low < median(line.size for line in lines) < high:
        return False
    return not (_ENDED.search(latest[0].text) and _is_set_in(lines, above))


def _is_next(label: str | None, words: str) -> bool:
    """Whether words begin with the number behind a note's: the type of the first ones is that of small capitals."""
    number = _NUMBER.match(words)
    return number is not None and (label or "").isdecimal() and int(number[0]) == int(label or 0) + 1


def _backwards(notes: Sequence[Sequence[Foot]]) -> Iterator[Line]:
    return (line for note in reversed(notes) for foot in reversed(note) for line in reversed(foot.lines))


def _is_set_in(lines: Sequence[Line], above: Sequence[Line]) -> bool:
    """Whether lines fill a block that stands to the right of the edge of the text above: short ones may be notes whose
    labels were misread."""
    if len(lines) < 2 or not above:
        return False
    size = lines[0].size
    edge, end = min(line.left for line in above), max(line.right for line in above)
    filled = min(line.right for line in lines[:-1]) > end - _RAGGED * size
    return filled and min(line.left for line in lines) > edge + _INDENT * size

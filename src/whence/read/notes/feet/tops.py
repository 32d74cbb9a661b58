"""Where the words of a page's first note begin, if no empty line parts them from the running text and their number
stands below them.

In: a text, its `NoteLine`s, and where each number stands as a marker may. Out: the lines; one whose words hold its own
marker, or several later ones, begins behind the last marker in them, there with the first line that begins as notes do.

>>> text = "It was so,7 and long before that, as was said in all\\nharbours.\\nA. Lee, Silt and\\nSand, 4.\\n7\\n"
>>> [line] = below_text(text, [NoteLine(7, 0, 0, 88)], {7: [(10, 11)]})
>>> text[line.words : line.end]
'A. Lee, Silt and\\nSand, 4.'
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace

import regex

from whence.models import Span
from whence.read.notes.feet.lines import NoteLine

_AHEAD = 12
"""So many markers may stand on a page behind a note's own."""
_BELOW = 2
"""So many of them in its words tell that these begin in the running text, and its own is in a paragraph before."""
_INITIAL = r"(?:\p{Lu}\.[ -]?)"
_NAME = rf"(?:{_INITIAL}|\p{{Lu}}[\p{{L}}’'-]+[ ])*\p{{Lu}}[\p{{L}}’'-]+"
_TOP = regex.compile(
    r"\n[ \t]*(?=(?i:see\b|cf\.|ibid\b|id\.|vgl\.|ebd|voir\b|supra\b|op\.\s?cit)|https?://"
    rf"|{_NAME}(?:,[ ]|[ ](?:&|et[ ]al)))"
)
"""A line that begins with a signal, a back reference, or a name and a comma."""


def below_text(text: str, lines: Sequence[NoteLine], places: Mapping[int, Sequence[Span]]) -> list[NoteLine]:
    """The lines, those whose words stand right below the text of their page begun where the note does."""
    return [_begun(text, line, places) if line.end else line for line in lines]


def _begun(text: str, line: NoteLine, places: Mapping[int, Sequence[Span]]) -> NoteLine:
    own = _last_in(line, places.get(line.number, ()))
    later = [_last_in(line, places.get(line.number + by, ()), own or 0) for by in range(1, _AHEAD)]
    markers = [at for at in (own, *later) if at is not None]
    if own is None and len(markers) < _BELOW:
        return line
    top = _TOP.search(text, max(markers), line.end)
    return replace(line, start=top.end(), words=top.end()) if top else line


def _last_in(line: NoteLine, spans: Sequence[Span], low: int = 0) -> int | None:
    """Where the last of these markers that stand in a note's words ends."""
    at = bisect_left(spans, (line.end, 0)) - 1
    return spans[at][1] if at >= 0 and spans[at][0] >= max(line.words, low) else None

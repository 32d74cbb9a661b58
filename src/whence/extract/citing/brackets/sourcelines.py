"""Short titles that a table, a figure or a picture names as its source: "Source: Authors, based on Lee et al., “Silt”;
Roe and Berg, Tides, 44, and Harbour Board, “Tide Tables”."

In: a text without signs of emphasis, its running paragraphs, the name of its reading. Out: a `Member` for each author
with a title or a place, a reference only if a work was cited that it can mean.

>>> text = "Tolls. Source: Authors, based on Lee et al., “Silt”; Roe, Tides, 44, and Harbour Board, “Tolls”. Note: all."
>>> [text[one.reference.start : one.reference.end] for one in source_lines("r", Plain(text), [(0, len(text))])]
['Lee et al., “Silt”', 'Roe, Tides, 44', 'Harbour Board, “Tolls”']
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from whence.extract.citing.forms.shortforms import led
from whence.extract.citing.forms.shorttitles import author_placed, short_title
from whence.extract.citing.members import Member
from whence.extract.citing.plain.places import Plain
from whence.models import Reference, Span, content_id

_LINE = regex.compile(
    r"(?:^|(?<=[.!?:)”\"’\]]\s)|(?<=[(\[]))(?:(?<=[(\[])sources?|Sources?|Quellen?|Fuentes?|Fonti|Fontes?|Bron(?:nen)?|Källor?|Źródł[oa])\s?:\s"
    r"(?P<said>[^\n]{6,600})"
)
_NEXT = regex.compile(r"(?<=[\p{Ll}\p{N})”\"’]{2}\.)\s(?=\p{Lu}\p{Ll}+[\s:])|(?<=\p{N})[)\]](?=\.?(?:\s|$))")
"""Where the line ends, before a sentence, or with its bracket."""
_MADE = regex.compile(
    r"(?:(?:[Oo]wn|[Aa]uthors?|[Cc]ompil|[Aa]dapt|[Cc]alculat|[Ee]laborat|[Dd]ata|[Rr]eproduced|[Ee]igene|[Dd]aten|[Ee]laboraci)[^“‘;]{0,60}?"
    r"\s(?:based(?:\son)?|from|after|by|nach|aus|von|en)\s)+(?=[\p{Lu}“‘])"
)
"""What was made of the source: "Authors’ own calculations, based on "."""
_PARTED = regex.compile(r";\s|(?<=[”\"’\p{N}]),?\s(?:and|und|y|e|et|&)\s(?=\p{Lu})")


def source_lines(reading: str, plain: Plain, paragraphs: Sequence[Span]) -> Iterator[Member]:
    """What may be short titles in the sources that the paragraphs tell for what they show."""
    for span in paragraphs:
        low, high = plain.inside(span)
        for line in _LINE.finditer(plain.text[low:high]):
            said = low + line.start("said"), low + line.end("said")
            for piece in _pieces(plain.text, said):
                if (one := _read(reading, plain.text, piece)) is not None:
                    yield replace(one, reference=plain.placed(one.reference))


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """The sources of a line, one by one."""
    start, end = span
    if ended := _NEXT.search(text, start, end):
        end = ended.start()
    made = _MADE.match(text, start, end)
    start = made.end() if made else start
    for parted in _PARTED.finditer(text, start, end):
        yield start, parted.start()
        start = parted.end()
    yield start, end


def _read(reading: str, text: str, span: Span) -> Member | None:
    start = span[0] + led(text[slice(*span)])
    words = text[start : span[1]].rstrip(" .,;")
    said = short_title(words) or ((name := author_placed(words)) and (name, ""))
    if not said:
        return None
    place = start, start + len(words)
    reference = Reference(content_id(reading, "reference", "source line", *place), *place, None, short_form="ibid")
    return Member(reference, words, maybe=said)

"""Short titles in brackets of running text, in a text that cites in notes: "(Lee, Silt and Sand, 67)", "(Lee and Roe,
The Boats, nos. 18 [one folio], 19; Berg, Tides, fig. 4)".

In: a text without signs of emphasis, its running paragraphs, the name of its reading. Out: a `Member` for each author
with a title and a place, a reference only if a work was cited that it can mean.

>>> text = "It is kept in Ostmere (see Lee and Roe, The Boats, nos. 18 [one folio], 19), and was not shown (in May, 4)."
>>> [(text[one.reference.start : one.reference.end], one.maybe) for one in titled_brackets("r", Plain(text), [(0, 99)])]
[('Lee and Roe, The Boats, nos. 18 [one folio], 19', ('Lee and Roe', 'The Boats'))]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from whence.extract.citing.forms.shortforms import led
from whence.extract.citing.forms.shorttitles import short_title
from whence.extract.citing.members import Member
from whence.extract.citing.plain.places import Plain
from whence.models import Reference, Span, content_id

_BRACKET = regex.compile(r"\((?P<inner>[^()]{0,60}\p{Lu}[^()]{5,300}\p{N}[^()]{0,40})\)")
_PIECE = regex.compile(r"[^;\s][^;]*")
_REMARK = regex.compile(r"\s\[[^\[\]]{2,60}\]")


def titled_brackets(reading: str, plain: Plain, paragraphs: Sequence[Span]) -> Iterator[Member]:
    """What may be short titles in the brackets of the paragraphs."""
    for span in paragraphs:
        for found in _BRACKET.finditer(plain.text, *plain.inside(span)):
            for piece in _PIECE.finditer(plain.text, *found.span("inner")):
                if (one := _read(reading, plain.text, piece.span())) is not None:
                    yield replace(one, reference=plain.placed(one.reference))


def _read(reading: str, text: str, span: Span) -> Member | None:
    start = span[0] + led(text[slice(*span)])
    words = text[start : span[1]].rstrip()
    bare = _REMARK.sub("", words)
    said = short_title(bare) if bare[-1:].isalnum() else None
    if said is None:
        return None
    place = start, start + len(words)
    reference = Reference(content_id(reading, "reference", "bracketed", *place), *place, None, short_form="ibid")
    return Member(reference, words, maybe=said)

"""Papers of offices in a note, parted and told by what they are, where the parser joins them or takes them for prose:
"Memo for DDP from A. Lee, 16 Nov 60, sub: Silt. Cable to Director from Ostmere, 19 Nov 60, OSTM 4".

In: a text, a stretch of a note in it, and how references are parsed there. Out: the references of the stretch, one at
least for each paper that begins in it.

>>> words = "MR from Ann Lee, 16 Nov 60, sub: Silt. Cable to Director from Ostmere, 19 Nov 60, OSTM 4."
>>> [words[one.start : one.end] for one in with_papers("r", words, (0, len(words)), "n", lambda span, note: [])]
['MR from Ann Lee, 16 Nov 60, sub: Silt.', 'Cable to Director from Ostmere, 19 Nov 60, OSTM 4.']
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from whence.extract.citing.guesses import stated
from whence.extract.references.officepapers import keeps_paper, papers_in
from whence.extract.references.splitting import stretches
from whence.models import Reference, Span

Parse = Callable[[Span, str | None], Sequence[Reference]]
_NEAR = 2
"""A bracket or two may stand in front of what the parser read."""


def with_papers(reading: str, flat: str, span: Span, note: str | None, parse: Parse) -> list[Reference]:
    """The references of a stretch; each paper is parsed by itself."""
    begun = [span[0] + at for at in papers_in(flat[slice(*span)])] if note is not None else []
    if not begun:
        return [*parse(span, note)]
    found = [*parse((span[0], begun[0]), note)] if begun[0] > span[0] else []
    for piece in pairwise([*begun, span[1]]):
        found += _of_paper(reading, flat, piece, note, parse)
    return found


def _of_paper(reading: str, flat: str, span: Span, note: str | None, parse: Parse) -> Iterator[Reference]:
    """The paper, as the parser reads it or up to the end of its sentence, and what is cited behind it."""
    read = [*parse(span, note)]
    if not read or read[0].start > span[0] + _NEAR:
        end = _end(flat, span)
        yield stated(reading, (span[0], end), flat[span[0] : end], {"type": "document"}, note)
        read = [one for one in read if one.start >= end]
    yield from read


def _end(flat: str, span: Span) -> int:
    """Where the sentence of a paper ends, with the archive in brackets behind it."""
    words = flat[slice(*span)]
    first, *others = stretches(words)
    end = first.end
    for other in others:
        if not keeps_paper(words[other.start : other.end]):
            break
        end = other.end
    return span[0] + end

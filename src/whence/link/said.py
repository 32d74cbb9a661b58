"""What one speaker is quoted or reported as saying in a document.

In: a document and a name. Out: the stretches of its text that are put down to that name, by a quotation's speaker or by
an attribution's source. A part of a name is enough ("Korrin" for Edda Korrin); an office or a pronoun is nobody's name.

>>> from whence.extract import extract
>>> from whence.models import Document, Held, Metadata, Reading
>>> reading = Reading("d", "r", 'The port is closed. "We will dredge again in the spring," said Edda Korrin.')
>>> held = Held(Document("d", "a.txt", None, "text/plain", 1, Metadata()), reading, extract(reading))
>>> [reading.text[start:end] for start, end in said_by(held, "Korrin")]
['"We will dredge again in the spring,"']
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from whence.link.speakers import may_be_same, name_words
from whence.models import Held, Span
from whence.store.search import Hit


def said_by(held: Held, name: str) -> list[Span]:
    """The stretches of the text that are put down to `name`, in order, none inside another."""
    every = everything_said(held)
    return outermost({span for speaker, span in every if name_words(speaker) and may_be_same(speaker, name)})


def outermost(spans: Iterable[Span]) -> list[Span]:
    """Stretches in order, without those that stand inside another."""
    kept: list[Span] = []
    for start, end in sorted(set(spans), key=lambda span: (span[0], -span[1])):
        if not kept or end > kept[-1][1]:
            kept.append((start, end))
    return kept


def all_said(name: str, shelf: Mapping[str, Held]) -> Iterator[Hit]:
    """Everything in the documents of a shelf that is put down to `name`, as hits of which `name` is the term."""
    for held in shelf.values():
        yield from (Hit(held.id, a, b, held.text[a:b], name) for a, b in said_by(held, name))


def within_said(hits: Iterable[Hit], name: str, shelf: Mapping[str, Held]) -> Iterator[Hit]:
    """The hits that stand inside what their document puts down to `name`; those of one document come together."""
    for document, there in groupby(hits, key=lambda hit: hit.document):
        spans = said_by(shelf[document], name)
        yield from (hit for hit in there if any(a <= hit.start and hit.end <= b for a, b in spans))


def everything_said(held: Held) -> Iterator[tuple[str, Span]]:
    """Everything that is put down to somebody: in whose words, and where."""
    for quotation in held.extraction.quotations:
        if quotation.speaker is not None:
            yield from ((quotation.speaker.name, part) for part in quotation.parts)
    for attribution in held.extraction.attributions:
        sources = [attribution.referent] if attribution.referent else [held.text[a:b] for a, b in attribution.source]
        yield from ((source, span) for source in sources for span in attribution.content)

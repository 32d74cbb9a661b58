"""What the citations of one document lead to: each reference of a note by itself, and the note by all of them.

In: a document's citations and references, and a resolver, which knows what a person said of them. Out: a `Resolution`
for each citation and each reference, by id. A note with several works is held where all are; where one of several is
not held, the words may stand there. Of "Smith, quoted in Jones" Jones is what was looked into.

>>> work = {"title": "The long dredging of Kesmar"}
>>> cited = Cited("d", (Citation("c", 5, 6, "marker", work, references=("r",)),), (Reference("r", 20, 40, work),))
>>> {id_: found.holding.value for id_, found in resolved(cited, Resolver()).items()}
{'r': 'not_held', 'c': 'not_held'}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from whence.link.resolving.resolver import Link, Resolver
from whence.models import CSL, Citation, Held, Holding, Reference, Resolution, Status

SECOND_HAND = frozenset({"quoted in", "cited in", "qtd in", "as quoted in", "as cited in", "quoted by", "cited by"})
"""Relations that say which of two works was looked into: the one that they introduce."""
JUDGED = "judgement"
"""The basis of what a person said."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A document with its citations and references: what `resolved` is asked about."""

    document: str
    citations: Sequence[Citation]
    references: Sequence[Reference]

    @classmethod
    def by(cls, held: Held) -> Cited:
        """The citations of a document with its text."""
        return cls(held.id, held.extraction.citations, held.extraction.references)


def resolved(cited: Cited, resolver: Resolver) -> dict[str, Resolution]:
    """The resolutions of a document's references and citations, by id; what names no work has none."""
    said = resolver.links.get(cited.document, ())
    found: dict[str, Resolution] = {}
    known = {reference.id: reference for reference in cited.references}
    for reference in cited.references:
        if reference.work is not None:
            judged = _about(said, reference, known)
            found[reference.id] = _one(reference.work, cited.document, resolver, judged)
    for citation in cited.citations:
        about = [link for link in said if link.span == (citation.start, citation.end)]
        works = [known[id_] for id_ in citation.references if id_ in known]
        deciding = [found[one.id] for one in looked_into(works) if one.id in found]
        if deciding and not about and len(deciding) == len(looked_into(works)):
            found[citation.id] = _together(deciding)
        elif citation.work is not None:
            found[citation.id] = _one(citation.work, cited.document, resolver, about)
    return found


def looked_into(works: Sequence[Reference]) -> list[Reference]:
    """Of the references of a note those whose works the words are said to stand in: not what another is quoted in."""
    second = {one.parent for one in works if one.relation and _is_second_hand(one.relation)}
    return [one for one in works if one.id not in second]


def _is_second_hand(relation: str) -> bool:
    return relation.casefold().replace("_", " ").strip() in SECOND_HAND


def _about(said: Sequence[Link], reference: Reference, known: Mapping[str, Reference]) -> list[Link]:
    """What a person said of a reference, or of the full one that its short form leads to."""
    spans = {(reference.start, reference.end)}
    seen: set[str] = set()
    at = reference
    while at.backref in known and at.backref not in seen:
        seen.add(str(at.backref))
        at = known[str(at.backref)]
        spans.add((at.start, at.end))
    return [link for link in said if link.span in spans]


def _one(work: CSL, citing: str, resolver: Resolver, judged: Sequence[Link]) -> Resolution:
    """What a work leads to; the last thing that a person said of it goes before."""
    stated = [link.document for link in judged if link.status is Status.STATED]
    if stated:
        return Resolution(Holding.HELD, (JUDGED,), stated[-1], 1.0, (stated[-1],))
    apart = [link.document for link in judged if link.status is Status.REJECTED]
    return resolver.resolve(work, citing=citing, apart=apart)


_WEAKER = (Holding.POSSIBLE, Holding.AMBIGUOUS, Holding.VAGUE)


def _together(found: Sequence[Resolution]) -> Resolution:
    """What a note with several works leads to: the words may stand in any of them."""
    distinct = list(dict.fromkeys(found))
    if len(distinct) == 1:
        return distinct[0]
    documents = tuple(dict.fromkeys(_documents(distinct)))
    holdings = {one.holding for one in distinct}
    holding = next((weak for weak in _WEAKER if weak in holdings and documents), None)
    if holding is None:
        holding = Holding.NOT_HELD if Holding.NOT_HELD in holdings else distinct[0].holding
    shared = set.intersection(*(set(one.basis) for one in distinct))
    basis = tuple(field for field in distinct[0].basis if field in shared)
    scores = [one.score for one in distinct if one.score is not None]
    document = documents[0] if holding is Holding.HELD else None
    return Resolution(holding, basis, document, min(scores, default=None), documents)


def _documents(found: Sequence[Resolution]) -> Iterator[str]:
    for one in found:
        yield from (one.document,) if one.document else one.candidates

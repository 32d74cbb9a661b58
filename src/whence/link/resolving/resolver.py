"""Which held document a citation means, if any (design §2, `resolution`).

In: a cited work as CSL, and what the documents of a library can be found by. Out: a `Resolution`: `held` where
something identifies the work (address, DOI, report number, title, or author and date); `possible` where only outlet
and date agree, or a title does and the score is unsure; `ambiguous` where several fit; `vague` where nothing is said
that could be looked up; else `not_held`.

>>> resolver = Resolver([Entry("d1", title="Iran's Strategic Penetration of Latin America", outlet="Small Wars Journal",
...                            published="2020-01-20")])
>>> resolver.resolve({"container-title": "Small Wars Journal", "issued": {"date-parts": [[2020, 1, 20]]}}).holding.value
'possible'
>>> resolver.resolve({"title": "Iran’s strategic penetration of Latin America"}).basis
('title',)
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from whence.link.resolving.blocks import Blocks
from whence.link.resolving.entries import Entry, Wanted
from whence.link.resolving.fields import Agreement, agreed, features
from whence.link.resolving.score import NONE, Score, score
from whence.models import CSL, Held, Holding, Resolution, Span, Status

__all__ = ["Entry", "Fit", "Link", "Resolver"]

_EXACT = ("url", "doi", "number")
_MARGIN = 2.2  # of log odds, nine to one: a fit that is so much better than the others is the one that is meant
_KNOWN = 20_000  # works that are remembered: the same one is cited again and again
_LISTED = 20  # candidates of an ambiguous citation


@dataclass(frozen=True, slots=True)
class Fit:
    """An entry that may be what is cited, and how it agrees."""

    entry: Entry
    agreement: Agreement
    score: Score

    @property
    def basis(self) -> tuple[str, ...]:
        """The fields that agree, and of which kind of version they are."""
        version = self.entry.version
        return (*self.agreement.basis, f"{version} version") if version else self.agreement.basis

    @property
    def exact(self) -> bool:
        """Whether an address or a number is the same."""
        return any(self.agreement.fields[field] for field in _EXACT)

    @property
    def identified(self) -> bool:
        """Whether more agrees than an outlet and a date (design §2)."""
        fields = self.agreement.fields
        if self.exact or fields["number"] is False:
            return self.exact
        if fields["title"] and not self._is_filed_so:
            return self.score.probability >= self.score.held
        others = fields["outlet"] is False or fields["url"] is False or self.agreement.other_words
        untitled = self.agreement.likeness is None or self._is_filed_so
        return untitled and bool(fields["author"] and fields["date"]) and not others

    @property
    def _is_filed_so(self) -> bool:
        """Whether its title is all that agrees, and stands in an address only: no outlet and no date beside it."""
        fields = self.agreement.fields
        return self.agreement.by_address and not (fields["outlet"] or fields["date"])

    @property
    def strength(self) -> int:
        """An address or number is stronger than a title, a title than author and date."""
        fields = self.agreement.fields
        return next((4 - k for k, field in enumerate(_EXACT) if fields[field]), 1 if fields["title"] else 0)

    @property
    def probability(self) -> float:
        """How likely it is what is meant; an address or number that is the same leaves no doubt."""
        return 1.0 if self.exact else round(self.score.probability, 4)

    @property
    def fits(self) -> bool:
        """Whether the fields that agree are enough to name it, and none that would have to agree does not."""
        if self.identified:
            return True
        fields = self.agreement.fields
        if fields["url"] is False or fields["number"] is False or self.agreement.other_words:
            return False
        if self.agreement.likeness is not None:
            return bool(fields["title"]) and self.score.probability >= self.score.possible
        return bool(fields["outlet"] and fields["date"]) and fields["author"] is not False


@dataclass(frozen=True, slots=True)
class Link:
    """A person's word: what stands at `span` of a document means `document` (`stated`), or does not (`rejected`)."""

    span: Span
    document: str
    status: Status


class Resolver:
    """The documents of a library by what they can be found by. No question looks at all of them.

    `links` are what a person said of citations and references, by the document that they stand in.
    """

    def __init__(self, entries: Iterable[Entry] = (), *, links: Mapping[str, Sequence[Link]] | None = None) -> None:
        self.links = links or {}
        self._entries: list[Entry | tuple[str, str]] = []
        self._blocks = Blocks()
        self._known: dict[str, Resolution] = {}
        for entry in entries:
            self.add(entry)

    def __len__(self) -> int:
        return len(self._entries)

    @classmethod
    def of(cls, held: Iterable[Held]) -> Resolver:
        """A resolver over documents with their texts."""
        return cls(entry for one in held for entry in Entry.all_of(one))

    def add(self, entry: Entry) -> None:
        """Take up one document, or the work that it is a version of."""
        self._known.clear()
        self._entries.append(entry)
        self._blocks.add(entry.keys())

    def add_kept(self, document: str, keys: Iterable[str], body: str) -> None:
        """Take up an entry as it was kept: its keys, and its fields as JSON, which are read when somebody asks."""
        self._known.clear()
        self._entries.append((document, body))
        self._blocks.add(keys)

    def resolve(
        self, work: CSL | None, *, words: str | None = None, citing: str | None = None, apart: Collection[str] = ()
    ) -> Resolution:
        """What a cited work leads to. `words` are those of the whole reference; `citing` is the document that cites,
        which is not what it means; nor are those of `apart`, by a person's word."""
        key = json.dumps([work, words, citing, sorted(apart)], sort_keys=True, default=str)
        if key not in self._known:
            if len(self._known) >= _KNOWN:
                self._known.clear()
            self._known[key] = self._resolved(Wanted.of(work or {}, words), {citing, *apart})
        return self._known[key]

    def _resolved(self, wanted: Wanted, apart: Collection[str | None]) -> Resolution:
        if not wanted.can_be_looked_up:
            return Resolution(Holding.VAGUE)
        return _decided([fit for fit in self._fits(wanted, apart) if fit.fits])

    def fits(self, work: CSL, *, words: str | None = None, citing: str | None = None) -> list[Fit]:
        """The documents that were looked at for a work, the likeliest first, whether or not they fit."""
        found = self._fits(Wanted.of(work, words), {citing})
        return sorted(found, key=lambda fit: (-fit.strength, -fit.score.logit, fit.entry.document))

    def _fits(self, wanted: Wanted, apart: Collection[str | None]) -> list[Fit]:
        words = wanted.title_content | wanted.telling if wanted.title_content else ()
        entries = (self._entry(at) for at in sorted(self._blocks.sharing(wanted.keys(), words_of=words)))
        return [self._fit(wanted, entry) for entry in entries if entry.document not in apart]

    def _fit(self, wanted: Wanted, entry: Entry) -> Fit:
        agreement = agreed(wanted, entry)
        if not agreement.is_worth_a_score:
            return Fit(entry, agreement, NONE)
        return Fit(entry, agreement, score(features(wanted, entry, agreement, self._blocks.weight)))

    def features(self, work: CSL) -> list[tuple[str, dict[str, float]]]:
        """The documents that were looked at for a work, each with the numbers of its score: what weights are learned
        from."""
        wanted = Wanted.of(work)
        found = [fit for fit in self._fits(wanted, ()) if fit.agreement.is_worth_a_score]
        return [(fit.entry.document, features(wanted, fit.entry, fit.agreement, self._blocks.weight)) for fit in found]

    def _entry(self, at: int) -> Entry:
        kept = self._entries[at]
        if not isinstance(kept, Entry):
            kept = self._entries[at] = Entry.from_dict(kept[0], json.loads(kept[1]))
        return kept


def _decided(fits: list[Fit]) -> Resolution:
    """The one document that fits; several: ambiguous, unless one fits so much better that it is meant."""
    identified = [fit for fit in fits if fit.identified]
    best = _undominated(identified or fits)
    documents = tuple(sorted({fit.entry.document for fit in best}))
    if not documents:
        return Resolution(Holding.NOT_HELD)
    chosen = max(best, key=lambda fit: (fit.score.logit, len(fit.basis)))
    if len(documents) > 1:
        shared = set.intersection(*(set(fit.basis) for fit in best))
        basis = tuple(field for field in chosen.basis if field in shared)
        return Resolution(Holding.AMBIGUOUS, basis, None, chosen.probability, documents[:_LISTED])
    holding = Holding.HELD if identified else Holding.POSSIBLE
    return Resolution(holding, chosen.basis, documents[0], chosen.probability, documents)


def _undominated(fits: list[Fit]) -> list[Fit]:
    """The strongest, without those that a better one leaves far behind or that agree in less of the same."""
    strongest = max((fit.strength for fit in fits), default=0)
    kept = [fit for fit in fits if fit.strength == strongest]
    best = max(kept, key=lambda fit: fit.score.logit, default=None)
    if best is None:
        return []
    agreeing = set(best.agreement.basis)
    return [
        fit
        for fit in kept
        if fit.score.logit > best.score.logit - _MARGIN
        and not (set(fit.agreement.basis) < agreeing and fit.score.logit < best.score.logit)
    ]

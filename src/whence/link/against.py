"""What quotations are held against: the documents, their index and their metadata, and how much of them was read.

In: documents by id, the passage index over them, the resolver. Out: `Against`, which gives the places of a quotation in
one document or in all of them, and says in words what was searched.
"""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from whence.kernels import U64
from whence.link import versions
from whence.link.comparing.align import Joint
from whence.link.comparing.compare import Rarity, best_first, compare, compare_at
from whence.link.comparing.nearby import Near, compare_near
from whence.link.comparing.quoted import Quoted
from whence.link.comparing.searchable import Beside, Searchable
from whence.link.resolving.citations import Cited, resolved
from whence.link.resolving.resolver import Resolver
from whence.models import Coverage, CoverageKind, Held, Match, Resolution, Running, Span
from whence.store.held import HeldDocuments

if TYPE_CHECKING:
    from whence.link.passages.index import PassageIndex
    from whence.link.passages.search import Hit

_KEPT = 8  # whole texts kept ready: those that one document cites again and again
_BESIDES = 4096
_FEWEST_SHARE = 0.3  # of the quotation's words: at a place with fewer, it differs in more than it may
_FEWEST = 15  # words: of a long quotation they may be a part
_MARGIN = 60  # characters beside a place that the index names
_PER_WORD = 12  # and for each word of the quotation that is not in it
_OMITTED = 1500  # and for each ellipsis or interruption


class Against:
    """The documents of `held` in which quotations are looked up, all of them or those of `within`.

    `coverages` says how much of each was read, for libraries whose texts are too many to open for that.
    """

    def __init__(
        self,
        held: Mapping[str, Held],
        index: PassageIndex,
        resolver: Resolver,
        *,
        within: Collection[str] | None = None,
        coverages: Mapping[str, Coverage] | None = None,
    ) -> None:
        self.held = held
        self.index = index
        self.resolver = resolver
        self.within = within
        self._coverages = coverages
        self._resolutions: tuple[str, dict[str, Resolution]] = ("", {})
        self._ready: OrderedDict[str, Searchable] = OrderedDict()
        self._besides: dict[str, Beside] = {}
        self._copies: dict[tuple[str, str], bool] = {}
        self._runs: tuple[str, U64] = ("", np.empty(0, np.uint64))

    @property
    def documents(self) -> Collection[str]:
        """The ids of the documents that are searched."""
        return self.held.keys() if self.within is None else [one for one in self.within if one in self.held]

    def searched(self, quoting: str | None = None) -> int:
        """How many documents are searched for a quotation of one of them, which is not searched itself."""
        return len(self.documents) - self._is_searched(quoting)

    def _is_searched(self, document: str | None) -> bool:
        """Whether a document is one of those that are searched: an earlier version of a path is not."""
        return document in self.coverages and (self.within is None or document in self.within)

    @property
    def coverages(self) -> Mapping[str, Coverage]:
        """How much of each document was read."""
        if self._coverages is None:
            self._coverages = {one: self.held[one].reading.coverage for one in self.held}
        return self._coverages

    def extent(self, quoting: str | None = None) -> str:
        """What was searched, in words: "the 38 documents searched; 2 of them have unread pages"."""
        others = self.searched(quoting)
        if not others:
            return "the library: no other document is held"
        own = self.coverages[quoting].kind if quoting is not None and self._is_searched(quoting) else None
        counts = {kind: self._kinds[kind] - (kind is own) for kind in _PARTLY}
        parts = [f"{counts[kind]} of them {words[counts[kind] > 1]}" for kind, words in _PARTLY.items() if counts[kind]]
        number = "the one document searched" if others == 1 else f"the {others:,} documents searched"
        return "; ".join([number, *parts])

    @cached_property
    def _kinds(self) -> Counter[CoverageKind]:
        return Counter(self.coverages[one].kind for one in self.documents if one in self.coverages)

    def resolutions(self, citing: Held) -> dict[str, Resolution]:
        """What the citations and references of a document lead to, by id; worked out once for all its quotations."""
        if self._resolutions[0] != citing.reading.id:
            found = resolved(Cited.by(citing), self.resolver)
            self._resolutions = citing.reading.id, found
        return self._resolutions[1]

    def resolve_as(self, citing: Held, stated: Mapping[str, Resolution]) -> None:
        """Let citations of a document lead where something else than their words says: a comment in its margin."""
        self.resolutions(citing).update(stated)

    def copies(self, quoting: Held, document: str) -> bool:
        """Whether a document is a near-copy of the one that quotes; each pair is held together once."""
        pair = (quoting.id, document)
        if pair not in self._copies:
            if self._runs[0] != quoting.reading.id:
                self._runs = quoting.reading.id, versions.own_runs(quoting)
            self._copies[pair] = versions.copies(quoting, self.held[document], self._runs[1])
        return self._copies[pair]

    def whole(self, document: str) -> Searchable:
        """A document's words, all of them."""
        ready = self._ready.pop(document, None) or self._searchable(self._running([document])[document])
        self._ready[document] = ready
        if len(self._ready) > _KEPT:
            self._ready.popitem(last=False)
        return ready

    def _searchable(self, one: Running, within: Span | None = None) -> Searchable:
        """The words of a document."""
        return Searchable.of_running(one, within=within, beside=self._beside(one))

    def _beside(self, one: Running) -> Beside:
        """What is not running text in a document, found once for all its places."""
        if one.id not in self._besides:
            if len(self._besides) >= _BESIDES:
                self._besides.clear()
            self._besides[one.id] = Beside.of(one)
        return self._besides[one.id]

    def _running(self, documents: Collection[str]) -> Mapping[str, Running]:
        """The texts of documents: most places where words of a quotation stand are none of it, and need no records."""
        if isinstance(self.held, HeldDocuments):
            return self.held.running(documents)
        return {one: Running.of(self.held[one]) for one in documents}

    def within_document(self, quoted: Quoted, document: str) -> list[Match]:
        """The places of a quotation in one document, found in its words without the index."""
        return compare(quoted, self.whole(document), document=document, rarity=self.index.rarity)

    def anywhere(self, quoted: Quoted, *, limit: int = 20, leave_out: Collection[str] = ()) -> list[Match]:
        """The places of a quotation in all documents but `leave_out`, at most `limit` from the index, unranked."""
        found: dict[str, list[Match]] = {}
        places = self.index.hits(quoted.runs(), limit=limit + len(leave_out), within=self.within)
        places = [one for one in places if one.document not in leave_out and _may_hold(quoted, one)]
        texts = self._running({one.document for one in places if one.document in self.held})
        rarity = _Remembered(self.index.rarity)
        for place in places:
            if place.document in texts and (there := self._around(quoted, place, texts[place.document], rarity)):
                found.setdefault(place.document, []).extend(there)
        return [match for matches in found.values() for match in best_first(matches)]

    def _around(self, quoted: Quoted, place: Hit, one: Running, rarity: Rarity) -> Sequence[Match]:
        margin = _margin(quoted, place)
        stretch: Span = max(0, place.start - margin), min(len(one.text), place.end + margin)
        if quoted.is_bare and not self._beside(one).touches(stretch):
            near = Near(one.id, one.text, (place.start, place.end), place.score, margin)
            found = compare_near(quoted, near, rarity)
            if found is not None:
                return found
        return compare_at(quoted, self._searchable(one, _at_spaces(one.text, stretch)), place, rarity)


class _Remembered:
    """A measure of rarity, worked out once for words that stand in many places."""

    def __init__(self, rarity: Rarity) -> None:
        self.rarity = rarity
        self.known: dict[Sequence[str], float] = {}

    def __call__(self, words: Sequence[str]) -> float:
        if words not in self.known:
            self.known[words] = self.rarity(words)
        return self.known[words]


def _may_hold(quoted: Quoted, place: Hit) -> bool:
    """Whether so many of the quotation's words stand at a place that one of the comparison's outcomes may hold."""
    return place.score >= _FEWEST_SHARE or place.score * len(quoted) >= _FEWEST


def _margin(quoted: Quoted, place: Hit) -> int:
    """Characters beside a place in which the words of the quotation that are not in it may stand."""
    missing = (1 - place.score) * len(quoted)
    cut = quoted.joints and missing >= 1
    cuts = sum(opening.joint >= Joint.BREAK for opening in quoted.joints.values()) if cut else 0
    return _MARGIN + int(_PER_WORD * missing) + _OMITTED * cuts


def _at_spaces(text: str, span: Span) -> Span:
    """The span widened by less than a word, so that it cuts none."""
    start, end = span
    while start > 0 and start > span[0] - 60 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and end < span[1] + 60 and not text[end].isspace():
        end += 1
    return start, end


_PARTLY = {
    CoverageKind.UNREAD_PAGES: ("has unread pages", "have unread pages"),
    CoverageKind.ABRIDGED: ("is an abridged version", "are abridged versions"),
    CoverageKind.EXCERPT: ("is an excerpt", "are excerpts"),
    CoverageKind.STUB: ("is only the beginning of a text", "are only the beginnings of texts"),
}

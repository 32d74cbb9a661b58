"""The passage index: where does a quotation occur, and which passages do documents share.

In: documents as (id, text, spans to skip). Out: `Place` and `SharedPassage`, both with spans of the texts. The index is
a cache: it can always be made again from the texts. Its files are segments that never change; one counts only while the
caller (the library's database) names it, so every call that changes the index returns the names to be kept.

>>> index = PassageIndex.open(None)
>>> names = index.add([("a", "The pier was closed on Monday by order of the port.", ())])
>>> index.look_up("closed on Monday by order")
[Place(document='a', start=13, end=38, score=1.0)]
"""

from __future__ import annotations

import os
import time
from collections import ChainMap
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from whence.kernels import U32
from whence.link.passages.quotation import parts_of
from whence.link.passages.search import Hit, count_in, hits_of, rarity_of
from whence.link.passages.segments import (
    MAX_TOKENS,
    SUFFIX,
    Batch,
    DamagedSegmentError,
    Segment,
    merged,
    read,
    stamp,
    write,
)
from whence.link.passages.shared import SharedPassage, shared_in
from whence.link.passages.words import hashed
from whence.models import Record, Span

Text = tuple[str, str, Sequence[Span]]
"""A document's id, its text, and the spans (note markers) that are no part of its words."""

_GRACE = 3600.0  # seconds for which a file that is no longer named stays for readers that are about to open it
_BATCH_TOKENS = 1 << 24  # words of one new segment: bounds the memory of a large `add`
_FAN = 8  # a merge joins segments of like size, this many at a time


@dataclass(frozen=True, slots=True)
class Place(Record):
    """Where a quotation stands: the words from its first to its last there. `score` is the share of the quotation's
    words that stand there in order, 1.0 where all do and nothing else between them."""

    document: str
    start: int
    end: int
    score: float


@dataclass(slots=True)
class PassageIndex:
    """The segments of one library. `damaged` names those that were missing, torn or changed: `rebuild` heals them."""

    folder: Path | None
    segments: list[Segment] = field(default_factory=list)
    damaged: tuple[str, ...] = ()
    _numbers: list[dict[str, int]] = field(default_factory=list)  # of the documents of each segment
    _made: int = 0

    @classmethod
    def open(cls, folder: Path | None, names: Iterable[str] = ()) -> PassageIndex:
        """The index in `folder` (None: in memory) made of the segments that the database names.

        A segment that is not whole is left out and listed in `damaged`; nothing is raised for it.
        """
        index = cls(folder)
        damaged = []
        for name in names:
            try:
                index.segments.append(read(folder or Path(), name))
            except DamagedSegmentError:
                damaged.append(name)
        index.damaged = tuple(damaged)
        index._number()
        return index

    @property
    def names(self) -> tuple[str, ...]:
        """The segments that the database must name now."""
        return tuple(segment.name for segment in self.segments)

    @property
    def documents(self) -> Collection[str]:
        """The ids of the documents in the index."""
        return ChainMap(*self._numbers).keys()

    def __len__(self) -> int:
        """The number of words in the index."""
        return sum(map(len, self.segments))

    # --- Changing -----------------------------------------------------------------------------------------------

    def add(self, documents: Iterable[Text]) -> tuple[str, ...]:
        """Index documents; one that is already there is replaced. Returns the names to be kept, all of them."""
        batch = Batch()
        for identity, text, skip in documents:
            batch.add(identity, stamp(text, skip), hashed(text, skip))
            if len(batch) >= _BATCH_TOKENS:
                self._take(batch)
                batch = Batch()
        if batch.ids:
            self._take(batch)
        return self.names

    def _take(self, batch: Batch) -> None:
        self.remove(batch.ids)
        segment = self._kept(batch.segment())
        self.segments.append(segment)
        self._numbers.append({identity: number for number, identity in enumerate(segment.ids)})

    def remove(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Forget documents: every segment that held one is written anew. Returns the names to be kept."""
        gone = frozenset(ids)
        remaining = []
        for segment, numbers in zip(self.segments, self._numbers, strict=True):
            if gone.isdisjoint(numbers):
                remaining.append(segment)
            elif not gone.issuperset(numbers):
                remaining.append(self._kept(merged([segment], without=gone)))
        if remaining != self.segments:
            self.segments = remaining
            self._number()
        return self.names

    def merge(self, *, whole: bool = False) -> tuple[str, ...]:
        """Join segments of like size (`whole`: all that fit into one), so that look-ups visit few. Readers keep the
        files they have mapped. Returns the names to be kept."""
        while group := self._next_group(whole=whole):
            one = self._kept(merged(group))
            self.segments = [segment for segment in self.segments if segment not in group]
            self.segments.insert(0, one)
            self._number()
        return self.names

    def _next_group(self, *, whole: bool) -> list[Segment]:
        """Segments to merge now, in their order: all that fit, or those of one power of `_FAN` that has become full."""
        tiers: dict[int, list[Segment]] = {}
        for segment in self.segments:
            tiers.setdefault(0 if whole else len(segment).bit_length() // 3, []).append(segment)
        for tier in sorted(tiers):
            group = _fitting(tiers[tier])
            if len(group) >= (2 if whole else _FAN):
                return group
        return []

    def rebuild(self, texts: Iterable[Text]) -> tuple[str, ...]:
        """Bring the index in line with these documents, which are all there are: what is damaged, missing or stale
        is made anew from its text, what is not among them is forgotten. Returns the names to be kept."""
        stamps = {
            identity: int(segment.stamps[number])
            for segment in self.segments
            for number, identity in enumerate(segment.ids)
        }
        seen: set[str] = set()

        def changed() -> Iterator[Text]:
            for identity, text, skip in texts:
                seen.add(identity)
                if stamps.get(identity) != stamp(text, skip):
                    yield identity, text, skip

        self.add(changed())
        self.remove(set(stamps) - seen)
        self.damaged = ()
        return self.names

    def sweep(self, *, at_once: bool = False) -> None:
        """Delete files that are no longer named, an hour after they were made (`at_once`: now, after a `forget`).
        Only the one process that may write calls this, after the database has taken the names."""
        if self.folder is None or not self.folder.is_dir():
            return
        named = set(self.names)
        for path in self.folder.iterdir():
            if SUFFIX in path.name and path.name not in named:
                _delete(path, older_than=0.0 if at_once else _GRACE)

    def _kept(self, segment: Segment) -> Segment:
        """The segment as it will be read: mapped from its file, or in memory under a running name."""
        if self.folder is None:
            self._made += 1
            return replace(segment, name=f"memory-{self._made}")
        return read(self.folder, write(segment, self.folder))

    def _number(self) -> None:
        self._numbers = [{one: number for number, one in enumerate(segment.ids)} for segment in self.segments]

    # --- Asking -------------------------------------------------------------------------------------------------

    def look_up(self, quotation: str, *, limit: int = 20, within: Collection[str] | None = None) -> list[Place]:
        """The places where a quotation stands, best first; `within`: only in these documents.

        Bracketed insertions are left out, ellipses split it into parts that must stand in one document.
        """
        return [Place(*hit) for hit in self.hits(parts_of(quotation), limit=limit, within=within)]

    def hits(self, parts: Sequence[U32], *, limit: int = 20, within: Collection[str] | None = None) -> list[Hit]:
        """The places of a quotation that is given as hashes of its words: one run for each stretch between ellipses."""
        hits: list[Hit] = []
        for segment, numbers in self._searched(within):
            hits += hits_of(segment, parts, limit, numbers)
        if len(hits) > 1:
            hits.sort(key=lambda hit: (-hit.score, hit.document, hit.start))
        return hits[:limit]

    def count_places(self, quotation: str) -> int:
        """In how many places the words of a quotation stand without any change; an ellipsis finds none."""
        parts = parts_of(quotation)
        return count_in(self.segments, parts[0]) if len(parts) == 1 else 0

    def shared_passages(
        self,
        *,
        left: Collection[str] | None = None,
        right: Collection[str] | None = None,
        multiply: bool = True,
    ) -> Iterator[SharedPassage]:
        """The passages that two documents share, one of them in `left`, the other in `right` (None: any document).

        Words in very many places are linked to one representative; `multiply`: give all their pairs; else each of
        the documents with the representative, where one of them is asked for.
        """
        pieces = _pieces(self.segments)
        for number, piece in enumerate(pieces):
            whole = piece[0] if len(piece) == 1 else merged(piece)
            yield from shared_in(whole, _sides(whole, left, right), multiply=multiply)
            here = set(whole.ids)
            for other in pieces[number + 1 :]:
                both = merged([whole, *other])
                for shared in shared_in(both, _sides(both, left, right), multiply=multiply):
                    if (shared.a.document in here) != (shared.b.document in here):
                        yield shared

    def beside(self, text: Text) -> PassageIndex:
        """An index in memory that also holds one text more; this one stays as it is."""
        identity, words, skip = text
        batch = Batch()
        batch.add(identity, stamp(words, skip), hashed(words, skip))
        index = PassageIndex(None, [*self.segments, replace(batch.segment(), name=f"beside-{identity}")])
        index._number()
        return index

    def reach(self, document: str) -> Span:
        """From the first to the last character of a document's words; `(0, 0)` where it has none or is not held."""
        for segment, numbers in zip(self.segments, self._numbers, strict=True):
            if document in numbers:
                number = numbers[document]
                first, last = int(segment.bounds[number]), int(segment.bounds[number + 1])
                return (int(segment.starts[first]), int(segment.ends[last - 1])) if first < last else (0, 0)
        return 0, 0

    def rarity(self, words: Sequence[str]) -> float:
        """By how many bits a run of words (in comparison form) is rarer than what a library of this size brings by
        chance: above zero, fewer than one place was to be expected."""
        return rarity_of(self.segments, words)

    def _searched(self, within: Collection[str] | None) -> list[tuple[Segment, list[int] | None]]:
        """The segments to be searched, each with the numbers of its documents, None for all."""
        if within is None:
            return [(segment, None) for segment in self.segments]
        found = (
            (segment, sorted(numbers[one] for one in within if one in numbers))
            for segment, numbers in zip(self.segments, self._numbers, strict=True)
        )
        return [(segment, chosen) for segment, chosen in found if chosen]


def _pieces(segments: list[Segment]) -> list[list[Segment]]:
    """All segments, in as few groups as fit into 32-bit positions two at a time."""
    rest = list(segments)
    pieces = []
    while rest:
        piece = _fitting(rest) or rest[:1]
        pieces.append(piece)
        rest = rest[len(piece) :]
    return pieces


def _sides(segment: Segment, left: Collection[str] | None, right: Collection[str] | None) -> NDArray[np.uint8] | None:
    if left is None and right is None:
        return None
    flags = ((left is None or one in left) + 2 * (right is None or one in right) for one in segment.ids)
    return np.fromiter(flags, np.uint8, len(segment.ids))


def _fitting(group: list[Segment]) -> list[Segment]:
    """The first segments of a group that together stay inside 32-bit positions."""
    total = 0
    fitting = []
    for segment in group:
        total += len(segment)
        if total > MAX_TOKENS:
            break
        fitting.append(segment)
    return fitting


def _delete(path: Path, *, older_than: float) -> None:
    try:
        if time.time() - path.stat().st_mtime >= older_than:
            os.unlink(path)
    except OSError:
        return  # a reader on Windows still has it mapped: the next sweep tries again

"""Reuse as it is kept: what each document shares with others, without multiplying out what very many share.

In: the ids of documents, the passage index, the held documents, and what is kept of others already. Out: `Sharing`,
which gives the `Reuse`s of each document. Every pair of passages is there, and every pair of near-copies that are few;
of boilerplate, and of near-copies that are very many, each document has one pair only, with the first document that
has the words (that one: with the next). `documents` says how many there are. All pairs are `link.reuse.reuses`.
"""

from __future__ import annotations

from collections import ChainMap, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol, cast

from whence.link.passages.index import PassageIndex
from whence.link.passages.shared import CAP, Passage, SharedPassage
from whence.link.reuse.groups import Facts, Groups, Told, groups_of
from whence.link.reuse.reuses import BOILERPLATE, Recorder, are_held, is_told
from whence.models import Held, Reuse, Side

Known = Callable[[str], Sequence[Reuse]]
"""What is kept of a document already."""


class Keeping(Protocol):
    """What remembers documents: a store."""

    def reuses(self, id_: str) -> Sequence[Reuse]:
        """The passages that a document is kept to share."""

    def rows(self, ids: Collection[str]) -> Mapping[str, Facts]:
        """Who is behind documents, and of what day they are, without opening them."""


_FEW = 2 * CAP
"""A group of no more documents may be none when one of them goes: it rests on all of them."""


@dataclass(slots=True)
class Sharing:
    """What some documents share with any, told apart once for all of them."""

    index: PassageIndex
    shelf: Mapping[str, Held]
    groups: Groups = field(default_factory=Groups)
    members: Mapping[str, set[str]] = field(default_factory=dict)
    _rows: dict[str, list[SharedPassage]] = field(default_factory=lambda: defaultdict(list))
    _recorder: Recorder = field(init=False)

    def __post_init__(self) -> None:
        self._recorder = Recorder(self.index, self.shelf)

    @classmethod
    def of_documents(
        cls, ids: Collection[str], index: PassageIndex, shelf: Mapping[str, Held], kept: Keeping | None = None
    ) -> Sharing:
        """Of these documents. Groups go by the names under which they are `kept`."""
        made = cls(index, shelf)
        if ids:
            chosen = frozenset(ids)
            found = made._found(None if len(chosen) >= len(shelf) else chosen)
            made.groups = groups_of(found, shelf, index.reach, told=_told_by(kept) if kept is not None else None)
            if kept is not None:
                made.groups.rename(_known_names(made.groups, found, chosen, kept.reuses))
            made.members = made.groups.members()
            made._place(found, chosen)
        return made

    def of(self, document: str) -> list[Reuse]:
        """What one of the documents shares with others."""
        return list(self._reuses(document))

    def among(self, document: str) -> set[str]:
        """The documents without which its groups would not be what they are: all, of small groups."""
        own = {self.groups.copies.get(document), *(group for _, group in self.groups.boilerplate.get(document, ()))}
        small = (self.members[group] for group in own if group is not None and len(self.members[group]) <= _FEW)
        return {one for members in small for one in members if one != document}

    # --- What is shared -----------------------------------------------------------------------------------------

    def _found(self, left: Collection[str] | None) -> list[SharedPassage]:
        """Pairs of the documents, and what stands in very many places: the first document with each of the others."""
        return [one for one in self.index.shared_passages(left=left, multiply=False) if are_held(one, self.shelf)]

    def _place(self, found: Sequence[SharedPassage], chosen: frozenset[str]) -> None:
        """Put each passage with the documents that keep it."""
        kept: dict[tuple[str, str], list[Passage]] = defaultdict(list)
        for one in found:
            kind, group = self.groups.of(one)
            folded = self._is_folded(one, kind, group)
            if one.star and not folded:
                continue  # such words are many times in few documents: see `_multiplied`
            for side in (side for side in (one.a, one.b) if side.document in chosen):
                if not folded or _is_new(side, kept[side.document, str(group)]):
                    self._rows[side.document].append(one)
        for one in self._multiplied(found):
            for document in {one.a.document, one.b.document} & chosen:
                self._rows[document].append(one)

    def _multiplied(self, found: Iterable[SharedPassage]) -> Iterator[SharedPassage]:
        """Every pair of what stands in very many places of few documents."""
        stars = (one for one in found if one.star and not self._is_folded(one, *self.groups.of(one)))
        documents = {side.document for one in stars for side in (one.a, one.b)}
        if documents:
            pairs = self.index.shared_passages(left=documents, right=documents)
            yield from (one for one in pairs if one.star and not self._is_folded(one, *self.groups.of(one)))

    def _is_folded(self, one: SharedPassage, kind: str, group: str | None) -> bool:
        """Whether one pair stands for all of its group."""
        return kind == BOILERPLATE or (one.star and group is not None and len(self.members[group]) > CAP)

    # --- As records ---------------------------------------------------------------------------------------------

    def _reuses(self, document: str) -> Iterator[Reuse]:
        for one in self._rows.get(document, ()):
            kind, group = self.groups.of(one)
            if not is_told(one, self.shelf, kind):
                continue
            made = self._recorder.record(one, (kind, group))
            yield replace(made, documents=len(self.members[str(group)])) if self._is_folded(one, kind, group) else made


def reuses_of(held: Held, index: PassageIndex, shelf: Mapping[str, Held]) -> list[Reuse]:
    """What one document shares with others; where it is not in the index, it is laid beside it."""
    if held.id not in index.documents:
        index = index.beside((held.id, held.text, held.extraction.note_markers))
        shelf = ChainMap({held.id: held}, cast(MutableMapping[str, Held], shelf))
    return Sharing.of_documents([held.id], index, shelf).of(held.id)


def sharing_with(new: Collection[str], index: PassageIndex, known: Known) -> set[str]:
    """The documents of which something else is to be kept since some came: all that share a passage with them, but for
    forms of words that are known to be boilerplate in very many documents, whoever else has them."""
    found: set[str] = set()
    families: dict[str, set[str]] = defaultdict(set)
    grown: set[str] = set()
    for one in index.shared_passages(left=new, multiply=False):
        first, second = one.a.document, one.b.document
        if not one.star:
            found |= {first, second}
            continue
        families[first].add(second)
        other = one.a if second in new else one.b
        if (first in new or second in new) and not _is_known(other, known(other.document)):
            grown.add(first)
    return found | grown | {one for first in grown for one in families[first]}


def _told_by(kept: Keeping) -> Told:
    return lambda ids: kept.rows(ids).values()


def _is_new(own: Passage, kept: list[Passage]) -> bool:
    """Whether a stretch meets none of those that are kept of the same group; then it is put with them."""
    if any(own.start < other.end and other.start < own.end for other in kept):
        return False
    kept.append(own)
    return True


def _is_known(own: Passage, kept: Iterable[Reuse]) -> bool:
    wide = (one for one in kept if one.kind == BOILERPLATE and (one.documents or 0) > CAP)
    return any(_is_most(own, _side_of(one, own.document)) for one in wide)


def _known_names(
    groups: Groups, found: Iterable[SharedPassage], chosen: Collection[str], known: Known
) -> dict[str, str]:
    """The names under which groups of boilerplate are kept, by those they were given now."""
    names: dict[str, str] = {}
    for first in sorted({one.a.document for one in found if one.star} - set(chosen)):
        kept = [one for one in known(first) if one.kind == BOILERPLATE and one.group is not None]
        for span, group in groups.boilerplate.get(first, ()):
            own = Passage(first, *span)
            same = (one.group for one in kept if _is_most(own, _side_of(one, first)))
            names.setdefault(group, next(same, None) or group)
    return names


def _side_of(one: Reuse, document: str) -> Side:
    return one.a if one.a.document == document else one.b


def _is_most(own: Passage, side: Side) -> bool:
    """Whether a passage and a side of one share half of the longer of them, as do stretches of one group."""
    common = min(own.end, side.end) - max(own.start, side.start)
    return 2 * common >= max(own.end - own.start, side.end - side.start)

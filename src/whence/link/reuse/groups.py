"""Which shared passages belong together: near-copies of one text, and boilerplate.

In: shared passages (stars not multiplied out), the held documents, and how far each document's words reach. Out:
`Groups`, which says of any passage whether it lies in a group.

Near-copies are found by containment: most of the shorter document stands in the longer one, and a fair part of the
longer in the shorter, so that a collection that holds many texts does not make them copies of each other; what is not
part of the articles, as menus or the headers of mail, counts on neither side. Boilerplate is known by its spread: the
same words in very many documents, or in several of one author or outlet on several days.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Protocol

from whence.link.passages.shared import CAP, Passage, SharedPassage
from whence.models import Held, Span, ZoneRole, content_id

CONTAINED = 0.8  # of the shorter document's words
OF_LONGER = 0.25  # of the longer one's
SHORTEST_COPY = 200  # characters; less is a passage
CANDIDATE = 0.25  # of the shorter one's words, menus and all: less is not looked at closely
SPREAD = 5  # documents of one hand with the same words, on as many as `DAYS` days
DAYS = 3
ONE_HAND = 0.8  # of them of one author or outlet

Reach = Callable[[str], Span]


class Facts(Protocol):
    """What is asked of a document: who is behind it, and of what day it is."""

    @property
    def outlet(self) -> str | None:
        """Its outlet."""

    @property
    def authors(self) -> Sequence[str]:
        """Its authors."""

    @property
    def published(self) -> str | None:
        """Its day."""


Told = Callable[[Collection[str]], Iterable[Facts]]
"""The facts of some documents."""
Node = tuple[str, Span]


class Union:
    """Disjoint sets (Tarjan 1975)."""

    def __init__(self) -> None:
        self.above: dict[Hashable, Hashable] = {}

    def find(self, one: Hashable) -> Hashable:
        """The representative of a set; a new element is a set of its own."""
        root = one
        while (above := self.above.setdefault(root, root)) != root:
            root = above
        while one != root:
            self.above[one], one = root, self.above[one]
        return root

    def join(self, one: Hashable, other: Hashable) -> None:
        """Make two sets one."""
        self.above[self.find(one)] = self.find(other)


@dataclass(slots=True)
class Groups:
    """`copies`: for a document its near-copies' group. `boilerplate`: for a document its spans of boilerplate, with
    their groups, in order."""

    copies: dict[str, str] = field(default_factory=dict)
    boilerplate: dict[str, list[tuple[Span, str]]] = field(default_factory=dict)

    def members(self) -> dict[str, set[str]]:
        """The documents of each group."""
        found: dict[str, set[str]] = defaultdict(set)
        for document, group in self.copies.items():
            found[group].add(document)
        for document, spans in self.boilerplate.items():
            for _, group in spans:
                found[group].add(document)
        return found

    def rename(self, names: Mapping[str, str]) -> None:
        """Give groups of boilerplate other names."""
        for document, spans in self.boilerplate.items() if names else ():
            self.boilerplate[document] = [(span, names.get(group, group)) for span, group in spans]

    def of(self, shared: SharedPassage) -> tuple[str, str | None]:
        """The kind of a passage, and its group."""
        copied = self.copies.get(shared.a.document)
        if copied is not None and copied == self.copies.get(shared.b.document):
            return "near_copy", copied
        common = self._spread_of(shared.a) & self._spread_of(shared.b)
        return ("boilerplate", min(common)) if common else ("passage", None)

    def _spread_of(self, passage: Passage) -> set[str]:
        """The boilerplate that half of a passage or more consists of: a copied paragraph may begin with a dateline."""
        shares: Counter[str] = Counter()
        for span, group in self.boilerplate.get(passage.document, ()):
            shares[group] += _overlap((passage.start, passage.end), span)
        return {group for group, share in shares.items() if 2 * share >= passage.end - passage.start}


def groups_of(
    found: Iterable[SharedPassage], shelf: Mapping[str, Held], reach: Reach, *, told: Told | None = None
) -> Groups:
    """The groups that these passages form. `told`: where the facts of documents come from without opening them."""
    passages = [one for one in found if one.a.document in shelf and one.b.document in shelf]
    copies = _copies(passages, reach, shelf)
    rest = [one for one in passages if copies.get(one.a.document, 0) != copies.get(one.b.document, 1)]
    return Groups(copies, _boilerplate(rest, told or (lambda ids: (shelf[one].extraction.metadata for one in ids))))


# --- Near-copies ------------------------------------------------------------------------------------------------


def set_aside(held: Held) -> list[Span]:
    """What of a document is not part of the article."""
    return [(zone.start, zone.end) for zone in held.extraction.zones if zone.role is ZoneRole.EXTRANEOUS]


def in_article(passage: Passage, held: Held) -> bool:
    """Whether half of a passage or more is part of the article."""
    span = passage.start, passage.end
    beside = (zone for zone in held.extraction.zones if zone.start < passage.end and passage.start < zone.end)
    out = sum(_overlap(span, (zone.start, zone.end)) for zone in beside if zone.role is ZoneRole.EXTRANEOUS)
    return 2 * out <= _length(span)


def _copies(passages: Iterable[SharedPassage], reach: Reach, shelf: Mapping[str, Held]) -> dict[str, str]:
    pairs: dict[tuple[str, str], list[SharedPassage]] = defaultdict(list)
    for one in passages:
        pairs[one.a.document, one.b.document].append(one)
    union = Union()
    joined: set[str] = set()
    for (a, b), shared in pairs.items():
        if _is_copy(a, b, shared, reach, shelf):
            union.join(a, b)
            joined.update((a, b))
    members: dict[Hashable, list[str]] = defaultdict(list)
    for document in sorted(joined):
        members[union.find(document)].append(document)
    return {document: content_id("near-copies", *ids) for ids in members.values() for document in ids}


def _is_copy(a: str, b: str, shared: list[SharedPassage], reach: Reach, shelf: Mapping[str, Held]) -> bool:
    spans = {
        a: [(one.a.start, one.a.end) for one in shared],
        b: [(one.b.start, one.b.end) for one in shared],
    }
    shorter = min((a, b), key=lambda one: _length(reach(one)))
    if _covered(spans[shorter]) < CANDIDATE * max(SHORTEST_COPY, _length(reach(shorter))):
        return False
    beside = {one: set_aside(shelf[one]) for one in (a, b)}
    sizes = {one: _covered([reach(one)], beside[one]) for one in (a, b)}
    shares = {one: _covered(spans[one], beside[one]) / max(sizes[one], 1) for one in (a, b)}
    shorter, longer = sorted((a, b), key=lambda one: (sizes[one], one))
    return sizes[shorter] >= SHORTEST_COPY and shares[shorter] >= CONTAINED and shares[longer] >= OF_LONGER


def _length(span: Span) -> int:
    return span[1] - span[0]


def _covered(spans: Iterable[Span], beside: Sequence[Span] = ()) -> int:
    """Characters under any of the spans, but for those that are set aside."""
    covered = at = 0
    for start, end in sorted(spans):
        rest = max(start, at), end
        covered += max(0, end - rest[0]) - sum(_overlap(rest, one) for one in beside)
        at = max(at, end)
    return covered


# --- Boilerplate ------------------------------------------------------------------------------------------------


def _boilerplate(passages: list[SharedPassage], told: Told) -> dict[str, list[tuple[Span, str]]]:
    """Stretches that stand for the same words are one cluster; the widely spread ones are boilerplate."""
    union = Union()
    spans: dict[str, set[Span]] = defaultdict(set)
    for one in passages:
        for side in (one.a, one.b):
            spans[side.document].add((side.start, side.end))
        union.join(_node(one.a), _node(one.b))
    for document, stretches in spans.items():
        _join_overlapping(union, document, sorted(stretches))
    clusters: dict[Hashable, list[Node]] = defaultdict(list)
    for document in sorted(spans):
        for span in sorted(spans[document]):
            clusters[union.find((document, span))].append((document, span))
    firsts = {_node(one.a) for one in passages if one.star}
    return _spread(clusters.values(), told, firsts)


def _node(passage: Passage) -> Node:
    return passage.document, (passage.start, passage.end)


def _join_overlapping(union: Union, document: str, spans: list[Span]) -> None:
    """One cluster for spans of a document that share most of the shorter and most of the longer one."""
    for before, span in pairwise(spans):
        common = _overlap(before, span)
        if 2 * common >= max(before[1] - before[0], span[1] - span[0]):
            union.join((document, before), (document, span))


def _spread(clusters: Iterable[list[Node]], told: Told, firsts: Collection[Node]) -> dict[str, list[tuple[Span, str]]]:
    """The groups are named for one of the `firsts`: these stay the same whichever documents are asked for."""
    found: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    for members in clusters:
        documents = {document for document, _ in members}
        if len(documents) > CAP or _is_of_one_hand(documents, told):
            group = content_id("boilerplate", *next((one for one in members if one in firsts), members[0]))
            for document, span in members:
                found[document].append((span, group))
    return found


def _is_of_one_hand(documents: set[str], told: Told) -> bool:
    if len(documents) < SPREAD:
        return False
    facts = list(told(documents))
    hands = Counter(hand for one in facts for hand in {one.outlet, *one.authors} if hand)
    days = {one.published for one in facts if one.published}
    return len(days) >= DAYS and bool(hands) and hands.most_common(1)[0][1] >= ONE_HAND * len(documents)


def _overlap(one: Span, other: Span) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))

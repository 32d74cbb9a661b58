"""A text made ready to be searched for quotations, and the windows of it where one may stand.

In: a held document, or any text. Out: `Searchable`: its words without note markers and page furniture, each word's
places, and for a quotation the windows in which its words cluster.

>>> found = Searchable.of("It was said. We are concerned that Maduro has extended harbor.")
>>> [found.words[a:b] for (a, b), _ in windows(("concerned", "that", "maduro"), found, slack=0, limit=1)]
[['concerned', 'that', 'maduro']]
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from math import log

import regex

from whence.kernels import U32, U64
from whence.link.comparing.furniture import in_document, in_stretch
from whence.link.passages.words import listed
from whence.models import Running, Span
from whence.text import normalise, tokens

Window = tuple[int, int]
"""Half-open `[first, last)` in words of a searchable text."""

_LONGEST_BESIDE = 100_000  # characters of a note or of what is not the article
_WORD = 60  # characters by which a stretch may be widened so that it cuts no word
_LONG = 400  # words: a quotation as long has telling words enough, and the others need no look
_SCANNED = 4000  # places of a word that are looked at for the word after it: of "the" in a book, none
_BRACKETED = regex.compile(r"(?<![\p{L}\p{M}])\[[^\[\]]{1,300}\](?![\p{L}\p{M}])")


@dataclass(frozen=True, slots=True)
class Beside:
    """Stretches of a text that are not its running text, in order: `skip` are no words (note markers, what is not the
    article), `asides` stand between its words and may be quoted themselves (notes, captions)."""

    skip: tuple[Span, ...] = ()
    asides: tuple[Span, ...] = ()

    @classmethod
    def of(cls, running: Running) -> Beside:
        """What the extraction, the format's marks and the look of the text say."""
        skip = [*running.skip, *in_document(running.text)]
        return cls(tuple(sorted(skip)), tuple(sorted(running.asides))) if skip or running.asides else NOTHING_BESIDE

    def touches(self, window: Span) -> bool:
        """Whether any of it reaches into a stretch or stands within a word of it."""
        if not self.skip and not self.asides:
            return False
        wide = window[0] - _WORD, window[1] + _WORD
        return any(True for spans in (self.skip, self.asides) for _ in _touching(spans, wide))


NOTHING_BESIDE = Beside()


def _touching(spans: Sequence[Span], window: Span) -> Iterator[Span]:
    """Those of the sorted spans that reach into a window."""
    if not spans:
        return
    first = bisect_left(spans, (window[0] - _LONGEST_BESIDE, 0))
    for start, end in spans[first:]:
        if start >= window[1]:
            return
        if end > window[0]:
            yield start, end


@dataclass(frozen=True)
class Searchable:
    """The words of `text` (or of a stretch of it) with their offsets in `text`, their hashes and what they are spelled
    with. `optional` are the indices of words that the text itself has in brackets, which a quotation may leave out;
    `asides` those of notes and captions that stand between its lines; `furniture` are words taken for note numbers,
    page numbers or lines that are not the article's, with their places: no words, unless a quotation has them."""

    text: str
    starts: list[int]
    ends: list[int]
    hashes: U32
    spellings: U64
    optional: frozenset[int]
    asides: frozenset[int] = frozenset()
    furniture: list[tuple[int, str]] = field(default_factory=list)
    language: str | None = None
    document: str = ""

    @classmethod
    def of(
        cls,
        text: str,
        *,
        within: Span | None = None,
        beside: Beside = NOTHING_BESIDE,
        language: str | None = None,
        document: str = "",
    ) -> Searchable:
        """The words of `text[within]`; `beside` says what of it is not running text."""
        start, end = within or (0, len(text))
        stretch = text[start:end]
        out = [(max(a - start, 0), min(b, end) - start) for a, b in _touching(beside.skip, (start, end))]
        out += in_stretch(stretch)
        found = listed(stretch, out, base=start)
        bracketed = [match.span() for match in _BRACKETED.finditer(stretch)] if "[" in stretch else []
        optional = _inside(found.starts, [(start + a, start + b) for a, b in bracketed])
        asides = _inside(found.starts, _touching(beside.asides, (start, end)))
        furniture = [(start + a, word) for a, b in sorted(out) for word in tokens(stretch[a:b]).words] if out else []
        return cls(text, *found, optional, asides, furniture, language, document)

    @classmethod
    def of_running(cls, one: Running, *, within: Span | None = None, beside: Beside | None = None) -> Searchable:
        """The words of a document; `beside` is `Beside.of` it, where that is at hand."""
        beside = beside or Beside.of(one)
        return cls.of(one.text, within=within, beside=beside, language=one.language, document=one.id)

    def __len__(self) -> int:
        return len(self.starts)

    @cached_property
    def words(self) -> list[str]:
        """The words in comparison form."""
        return [normalise(self.text[start:end]) for start, end in zip(self.starts, self.ends, strict=True)]

    def word(self, i: int) -> str:
        """Word `i` in comparison form."""
        return normalise(self.text[self.starts[i] : self.ends[i]])

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """The places of each word, rising."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for i, word in enumerate(self.words):
            places[word].append(i)
        return dict(places)

    def furniture_before(self, i: int) -> list[str]:
        """The words taken for furniture between word `i - 1` and word `i`."""
        low = self.ends[i - 1] if i else 0
        high = self.starts[i] if i < len(self) else len(self.text)
        first = bisect_left(self.furniture, (low, ""))
        return [word for at, word in self.furniture[first : bisect_left(self.furniture, (high, ""))]]

    def span(self, first: int, last: int) -> Span:
        """The characters from word `first` up to, not including, word `last`; of an empty range, the point there."""
        if first < last:
            return self.starts[first], self.ends[last - 1]
        point = self.starts[first] if first < len(self) else self.ends[-1] if self.ends else 0
        return point, point

    def window(self, span: Span) -> Window:
        """The words that lie in a stretch of the text."""
        return bisect_right(self.ends, span[0]), bisect_left(self.starts, span[1])


def _inside(starts: Sequence[int], spans: Iterable[Span]) -> frozenset[int]:
    """The words that begin inside one of the spans."""
    found: set[int] = set()
    for start, end in spans:
        found.update(range(bisect_left(starts, start), bisect_left(starts, end)))
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class _Hit:
    place: int
    word: int
    weight: float


def windows(words: Sequence[str], found: Searchable, *, slack: int, limit: int) -> list[tuple[Window, float]]:
    """The windows of `found` in which the most telling words of a quotation cluster, best first, each with its
    weight beside the best.

    `slack` is how many words more than the quotation's a window may span. A window is padded so that the whole
    quotation has room in it.
    """
    hits = _hits(words, found)
    width = len(words) + slack
    ranked = sorted(_clusters(hits, width), key=lambda cluster: (-cluster[0], cluster[1]))
    cores: list[tuple[Window, float]] = []
    for weight, first, last in ranked:
        if len(cores) == limit or weight < 0.2 * ranked[0][0]:
            break
        core = hits[first].place - hits[first].word, hits[last].place + len(words) - hits[last].word
        if all(core[1] <= a or core[0] >= b for (a, b), _ in cores):
            cores.append((core, weight / ranked[0][0]))
    return [((max(a - slack, 0), min(b + slack, len(found))), weight) for (a, b), weight in cores]


def _hits(words: Sequence[str], found: Searchable) -> list[_Hit]:
    """Where two words of the quotation stand together, or one that is rare here, by place."""
    hits: list[_Hit] = []
    for i in range(len(words) - 1):
        hits += _pair_hits(words, i, found, _SCANNED if len(words) < _LONG else 100)
    for i, word in enumerate(words):
        places = found.places.get(word, ())
        if len(places) <= (50 if len(words) < _LONG else 1) or len(words) <= 3:
            weight = _rarity(word, found) if places else 0.0
            hits += [_Hit(place, i, weight) for place in places]
    if not hits:  # every word is one of the commonest there
        hits = [hit for i in range(len(words) - 1) for hit in _pair_hits(words, i, found, len(found))]
    hits.sort(key=lambda hit: (hit.place, hit.word))
    return hits


def _pair_hits(words: Sequence[str], i: int, found: Searchable, most: int) -> list[_Hit]:
    first, second = found.places.get(words[i], ()), found.places.get(words[i + 1], ())
    if not first or not second or min(len(first), len(second)) > most:
        return []
    weight = _rarity(words[i], found) + _rarity(words[i + 1], found)
    text, size = found.words, len(found)
    if len(first) <= len(second):
        return [_Hit(at, i, weight) for at in first if at + 1 < size and text[at + 1] == words[i + 1]]
    return [_Hit(at - 1, i, weight) for at in second if at and text[at - 1] == words[i]]


def _rarity(word: str, found: Searchable) -> float:
    return log((len(found) + 1) / len(found.places[word])) + 0.1


def _clusters(hits: Sequence[_Hit], width: int) -> list[tuple[float, int, int]]:
    """For each hit as the last of a window, the weight of the distinct words in it: (weight, first, last hit)."""
    clusters: list[tuple[float, int, int]] = []
    inside: defaultdict[int, list[float]] = defaultdict(list)
    weight, left = 0.0, 0
    for right, hit in enumerate(hits):
        weight += max(0.0, hit.weight - max(inside[hit.word], default=0.0))
        inside[hit.word].append(hit.weight)
        while hit.place - hits[left].place >= width or _is_redundant(inside[hits[left].word]):
            weight -= _leave(inside[hits[left].word])
            left += 1
        clusters.append((weight, left, right))
    return clusters


def _is_redundant(weights: list[float]) -> bool:
    """Whether a later hit of the same word weighs as much as the oldest: without it the window is narrower."""
    return len(weights) > 1 and weights[0] <= max(weights[1:])


def _leave(weights: list[float]) -> float:
    """Take the oldest weight out; how much the greatest of them fell."""
    before = max(weights)
    weights.pop(0)
    return before - max(weights, default=0.0)

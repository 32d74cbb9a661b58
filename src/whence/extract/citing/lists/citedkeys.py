"""Where notes say the key of an entry of the list of works: "see Lee and Roe 1995, pp. 3–4; Boats 1992".

In: a text, and the entries of its lists with their keys. Out: the notes' references, each key with its place one that
leads to its entry, wherever in a note it stands; what stands between is read by itself. A name that goes on in front of
a key's is another one: "Moss and Lee 1987" is not "Lee 1987".

>>> flat = "It may be late. Lee 1987, p. 12, and Moss and Lee 1987 say so."
>>> keys = Keys([Keyed("Lee", "1987", 190, (200, 240))])
>>> [flat[slice(*place)] for place in keys.places(flat, (0, len(flat)))]
['Lee 1987, p. 12']
>>> [one.words for one in keys.split(lambda span, note: [], "r", flat, (0, len(flat)), "n")]
['Lee 1987, p. 12']
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

import regex

from whence.extract.citing.forms.locators import PLACES
from whence.extract.citing.forms.strings import is_joined
from whence.extract.citing.lists.keys import Keyed, printed
from whence.extract.citing.members import Member
from whence.extract.late import late
from whence.models import Reference, Span, content_id

_YEAR = regex.compile(r"(?<![\p{L}\p{N}/–-])(?:1[5-9]|20)\p{N}{2}\p{Ll}?(?![\p{L}\p{N}]|[/–-]\p{N})")
_GAP = regex.compile(r",?\s\(?$")
_PLACE = late(rf"\)?(?:{PLACES})?")
_LONGER = regex.compile(r"[\p{L}\p{N}’'-]$|\p{Lu}[\p{L}’'-]+,?\s(?:(?:and|&|und|et|e|y)\s)?$")
"""Words that belong to the name behind them, unless ..."""
_SENTENCE = regex.compile(r"(?:^|[.;:(\[–—]\s?)(?:\p{Lu}[\p{L}’'-]+)\s$")
"""... they begin a sentence: "See Lee 1987"."""
_IN = regex.compile(r"(?<=[,.”\"’])\s[Ii]n:?\s$")
"""What leads from a piece to the volume in which it stands; an "Ibid." behind means the piece."""
_BEFORE = 100


class Keys:
    """The keys of a text's lists of works, by their years."""

    def __init__(self, entries: Sequence[Keyed]) -> None:
        self._by_year: dict[str, set[str]] = {}
        for one in entries:
            self._by_year.setdefault(one.year, set()).update(printed(one.name))

    def places(self, flat: str, span: Span) -> Iterator[Span]:
        """Where keys stand in a stretch, each with the place in its work."""
        for year in _YEAR.finditer(flat, *span) if self._by_year else ():
            before = flat[max(span[0], year.start() - _BEFORE) : year.start()]
            if length := _said(before, self._by_year.get(year[0], ())):
                place = _PLACE.match(flat, year.end(), span[1])
                yield year.start() - length, place.end() if place else year.end()

    def split(
        self, read: Callable[[Span, str | None], list[Member]], reading: str, flat: str, span: Span, note: str | None
    ) -> list[Member]:
        """The references of a note: its keys, and what is read between them."""
        made: list[Member] = []
        at = span[0]
        for place in self.places(flat, span):
            held = _IN.search(flat, at, place[0])
            made += read((at, held.start() if held else place[0]), note) if place[0] > at else []
            joined = bool(made) and is_joined(flat[made[-1].reference.end - 1 : place[0]])
            aside = held is not None and bool(made) and made[-1].maybe is None
            reference = Reference(content_id(reading, "reference", *place), *place, None, note)
            made.append(Member(reference, flat[slice(*place)], joined, aside=aside))
            at = place[1]
        return made + read((at, span[1]), note)


def _said(before: str, names: Collection[str]) -> int:
    """How far in front of its year the longest name begins with which the words end; 0 where none does."""
    gap = _GAP.search(before) if names else None
    head = before[: gap.start()] if gap else ""
    fitting = [name for name in names if head[-len(name) :].casefold() == name.casefold()]
    if not fitting:
        return 0
    ahead = head[: -len(max(fitting, key=len))]
    is_longer = _LONGER.search(ahead) and not _SENTENCE.search(ahead)
    return 0 if is_longer else len(before) - len(ahead)


def without_keyed(spans: Iterable[Span], entries: Sequence[Keyed]) -> Iterator[Span]:
    """The stretches that are neither entries with a key nor keys."""
    starts = [one.start for one in entries]
    for span in spans:
        at = bisect_left(starts, span[1]) - 1
        if at < 0 or entries[at].entry[1] <= span[0]:
            yield span

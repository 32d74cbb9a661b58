"""Whom "he" or "she" in a cue stands for: the one person named shortly before, nobody where two could be meant.

In: a `Layout` and the pronoun's offset. Out: the fullest form of the name in the document before that place.

>>> text = "Nathan Sales spoke in May. Sales said no. He said so again."
>>> People(layout(Reading("d", "r", text))).referent(text.index("He"))
'Nathan Sales'
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

import regex

from whence.extract.blocks import Layout
from whence.extract.late import late
from whence.extract.lexicon import alternation
from whence.extract.people import PERSON_IN_TEXT, TITLED_PERSON, looks_like_person, surname

_BACK = 700
_WHOLE = 6000  # characters of a paragraph in which quotation marks are paired
_SPOKEN = regex.compile(r"[“„«\"][^“”„«»\"]{1,1500}(?:[”»\"]|$)")
_CAPITAL = regex.compile(r"\p{Lu}[\p{L}\p{M}’'–-]+")
_ENDED = regex.compile(r"(?<!\b\p{Lu}\p{L}{0,3})[.!?:][\"”’)]*\s+| {4,}")
_ON_THE_WAY = 2
"""So many words may stand before the name that begins a sentence: "Then the mayor Ole Brandt"."""
_SAYS = late(rf",?\s{alternation('speech_verbs')}\b")
_APPOSED = late(rf"(?:,\s[^.!?]{{2,120}},)?(?:\s(?:also|then|later|\p{{Ll}}+ly))?\s{alternation('speech_verbs')}\b")
_SAID_BY = late(rf"(?:^|\s{{3}}){alternation('speech_verbs')}\s(?:[\p{{Lu}}][\p{{L}}.’'-]*\s){{0,3}}$")
_BESIDE = regex.compile(r"\b(?:and|or)\s(?:\p{Lu}[\p{L}.’'-]*\s){0,3}$")
_KNOWN = 200_000
"""So much of a document is looked through for full names: what is named later cannot explain a pronoun before."""


class People:
    """The persons of a document, found when first asked for."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout

    @cached_property
    def _by_surname(self) -> dict[str, list[tuple[int, str]]]:
        """Full names and titled surnames under the surname, with the places where they stand."""
        found: dict[str, list[tuple[int, str]]] = {}
        for match in PERSON_IN_TEXT.finditer(self._layout.flat, 0, min(len(self._layout.flat), _KNOWN)):
            name = match["name"].strip(" .,")
            if looks_like_person(name) or match["title"]:
                found.setdefault(surname(name), []).append((match.start("name"), name))
        for match in TITLED_PERSON.finditer(self._layout.flat, 0, min(len(self._layout.flat), _KNOWN)):
            if surname(match["name"]) not in found and looks_like_person(match["name"]):
                found[surname(match["name"])] = [(match.start("name"), str(match["name"]))]
        return found

    def referent(self, position: int) -> str | None:
        """The only person named in this paragraph before `position`, or else in the paragraph above; whoever is named
        inside quoted words is spoken of, and does not speak."""
        index = self._layout.at(position)
        if index is None:
            return None
        block = self._layout.blocks[index]
        start, end = block.start, position
        named = self._named(start, end)
        if not named and index:
            start, end = self._layout.blocks[index - 1].start, self._layout.blocks[index - 1].end
            named = self._named(start, end)
        if len(named) > 1:
            speaking = self._speaking(named, start, end)
            return self._fullest(speaking, position) if speaking else None
        if not named:
            return None
        family = named.pop()
        return self._fullest(family, position) if self._is_subject(family, position) else None

    def _speaking(self, named: set[str], start: int, end: int) -> str | None:
        """Of several persons the one who alone is said to speak, where no other begins a sentence after that."""
        words = self._narrated(start, end)
        places = sorted((at, name) for name in named for at in _all(words, name))
        spoke = [(at, name) for at, name in places if _speaks(words, at, at + len(name))]
        if len({name for _, name in spoke}) > 1:  # "Lee, who read what Roe wrote, said"
            spoke = [(at, name) for at, name in spoke if _begins(words, at)]
        if len({name for _, name in spoke}) != 1:
            return None
        at, speaker = spoke[-1]
        others = (place for place, name in places if place > at and name != speaker)
        return None if any(_begins(words, place) for place in others) else speaker

    def is_narrated(self, name: str, position: int) -> bool:
        """Whether this person's surname stands outside quotation marks in the paragraphs before `position`."""
        words = self._layout.flat[max(0, position - _WHOLE) : position]
        return surname(name) in _CAPITAL.findall(_SPOKEN.sub(" ", words))

    def _is_subject(self, family: str, position: int) -> bool:
        """Whether the name was last a sentence's subject, at its beginning or before a verb of speech: who is named on
        the way need not be the one meant."""
        flat = self._layout.flat
        at = flat.rfind(family, max(0, position - 2 * _BACK), position)
        if at < 0:
            return False
        if _SAYS.match(flat, at + len(family)):
            return True
        begins = max((found.end() for found in _ENDED.finditer(flat, max(0, at - 200), at)), default=max(0, at - 200))
        return sum(1 for word in flat[begins:at].split() if word[:1].islower()) <= _ON_THE_WAY

    def _named(self, start: int, end: int) -> set[str]:
        """The surnames in the last stretch of these words, outside quotation marks."""
        named = {word.removesuffix("'s").removesuffix("’s") for word in _CAPITAL.findall(self._narrated(start, end))}
        return named & self._by_surname.keys()

    def _narrated(self, start: int, end: int) -> str:
        """The last stretch of these words, what is quoted blotted out."""
        words = self._layout.flat[max(start, end - _WHOLE) : end]
        narrated: str = _SPOKEN.sub(lambda found: " " * len(found.group()), words)
        return narrated[-_BACK:]

    def _fullest(self, family: str, position: int) -> str:
        places = self._by_surname[family]
        before = places[: max(1, bisect_left([at for at, _ in places], position))]
        return max((name for _, name in before), key=len)


def _all(words: str, name: str) -> Iterator[int]:
    at = words.find(name)
    while at >= 0:
        yield at
        at = words.find(name, at + 1)


def _speaks(words: str, start: int, end: int) -> bool:
    """Whether a verb of speech stands behind a name ("Lee, a pilot, said") or right before it ("said Ann Lee")."""
    if _APPOSED.match(words, end):
        return _BESIDE.search(words, max(0, start - 80), start) is None
    return _SAID_BY.search(words, max(0, start - 80), start) is not None


def _begins(words: str, at: int) -> bool:
    """Whether a name begins a sentence, but for a word or two before it."""
    ends = [found.end() for found in _ENDED.finditer(words, max(0, at - 200), at)]
    begins = ends[-1] if ends else max(0, at - 200)
    return sum(1 for word in words[begins:at].split() if word[:1].islower()) <= _ON_THE_WAY

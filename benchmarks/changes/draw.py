"""The seeded source of passages: stretches of prose of real documents, of any length."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field

from whence.text import Tokens, stopwords, tokens


@dataclass(frozen=True)
class Passage:
    """A stretch of a document and its words."""

    document: str
    text: str
    found: Tokens

    def __len__(self) -> int:
        return len(self.found)

    def raw(self, i: int) -> str:
        return self.text[self.found.starts[i] : self.found.ends[i]]

    def swap(self, i: int, words: str, *, last: int | None = None) -> str:
        """The text with words `i` to `last` replaced; with "", also one space less."""
        start, end = self.found.starts[i], self.found.ends[last if last is not None else i]
        if not words:
            return self.text[:start].rstrip(" ") + (" " if start else "") + self.text[end:].lstrip(" ")
        return self.text[:start] + words + self.text[end:]


@dataclass
class Draw:
    """The seeded source of passages and changes."""

    rng: random.Random
    held: dict[str, str]
    foreign: list[str]
    _tokens: dict[str, Tokens] = field(default_factory=dict)

    def _passage(self, name: str, text: str, size: int) -> Passage | None:
        if name not in self._tokens:
            self._tokens[name] = tokens(text)
        found = self._tokens[name]
        if len(found) <= size + 2:
            return None
        at = self.rng.randrange(len(found) - size)
        start, end = found.span(at, at + size)
        piece = text[start:end]
        return Passage(name, piece, tokens(piece)) if _is_prose(piece) else None

    def passage(self, low: int = 9, high: int = 90) -> Passage:
        """A passage of prose of the library, of a length drawn evenly on a logarithmic scale."""
        while True:
            size = round(low * (high / low) ** self.rng.random())
            name = self.rng.choice(sorted(self.held))
            found = self._passage(name, self.held[name], size)
            if found is not None and len(found) == size and _is_long(found):
                return found

    def foreign_words(self, size: int) -> str:
        """A passage that is not in the library."""
        while True:
            at = self.rng.randrange(len(self.foreign))
            found = self._passage(f"foreign {at}", self.foreign[at], size)
            if found is not None:
                return found.text

    def where(self, low: int, high: int, wanted: Callable[[Passage, int], bool]) -> tuple[Passage, int]:
        """A passage and an inner word of it that is wanted."""
        while True:
            found = self.passage(low, high)
            places = [i for i in range(2, len(found) - 2) if wanted(found, i)]
            if places:
                return found, self.rng.choice(places)


def _is_prose(text: str) -> bool:
    """No table, no list of figures, no brackets or ellipses of its own, not all in capitals."""
    letters = sum(c.isalpha() for c in text)
    plain = letters > 0.7 * len(text) and "  " not in text.strip() and "\t" not in text
    own_marks = any(mark in text for mark in ("[", "]", "...", "…", ". . .", "***", "_"))
    capitals = sum(c.isupper() for c in text) > 0.2 * letters
    return plain and not own_marks and not capitals


def _is_long(found: Passage) -> bool:
    stop = stopwords()
    return sum(word not in stop for word in found.found.words) >= 5

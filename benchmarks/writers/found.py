"""What the readers make of a file, counted against what a program was told to write."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from whence.extract import extract
from whence.models import MarkKind, Metadata
from whence.read import Payload, read, split

_WORD = re.compile(r"\w+")


class Found:
    """What the readers make of a file."""

    def __init__(self, file: Path) -> None:
        pairs = [(part, read(part)) for part in split(file.read_bytes(), file.name) if isinstance(part, Payload)]
        self.readings = [reading for _, reading in pairs]
        self.about = [extract(reading, given=part.said or Metadata()).metadata for part, reading in pairs]
        self.text = " | ".join(folded(reading.text) for reading in self.readings)

    def marked(self, kind: MarkKind) -> Iterator[tuple[str, Any]]:
        """The words under each mark, and what it says."""
        for reading in self.readings:
            for mark in reading.marks:
                if mark.kind is kind:
                    yield folded(reading.text[mark.start : mark.end]), mark.data

    def count(self, kind: str, items: list[Any]) -> int:
        """How many of the items came out."""
        if kind in _ABOUT:
            known = Counter(value for about in self.about for value in _ABOUT[kind](about))
            return sum((Counter(items) & known).values())
        if kind == "addresses":
            return sum(any((about.url or "").endswith(item) for about in self.about) for item in items)
        return _MARKED[kind](self, items)


def folded(text: str) -> str:
    """Words alone: programs change quotation marks and spaces."""
    return " ".join(_WORD.findall(text.casefold()))


def _times(found: Found, items: list[Any]) -> int:
    known = {(round(data["start"], 1), words) for words, data in found.marked(MarkKind.TIMECODE)}
    return sum((round(at, 1), folded(words)) in known for at, words in items)


def _turns(found: Found, items: list[Any]) -> int:
    known = [(data["speaker"], words) for words, data in found.marked(MarkKind.TURN)]
    return sum(any(who == one and folded(words) in said for one, said in known) for who, words in items)


def _links(found: Found, items: list[Any]) -> int:
    known = Counter((words, data["href"]) for words, data in found.marked(MarkKind.LINK))
    return sum((Counter((folded(words), href) for words, href in items) & known).values())


def _under(*kinds: MarkKind) -> Callable[[Found, list[Any]], int]:
    def count(found: Found, items: list[Any]) -> int:
        known = " | ".join(words for kind in kinds for words, _ in found.marked(kind))
        return sum(min(items.count(item), known.count(folded(item))) for item in set(items))

    return count


def _comments(found: Found, items: list[Any]) -> int:
    said = Counter(folded(data["text"]) for _, data in found.marked(MarkKind.COMMENT))
    said += Counter(words for words, _ in found.marked(MarkKind.NOTE))
    return sum((Counter(map(folded, items)) & said).values())


def _words(found: Found, items: list[Any]) -> int:
    return sum(folded(item) in found.text for item in items)


_ABOUT: dict[str, Callable[[Metadata], list[str]]] = {
    "titles": lambda about: [about.title or ""],
    "authors": lambda about: list(about.authors),
    "dates": lambda about: [(about.published or "")[:10]],
}
_MARKED: dict[str, Callable[[Found, list[Any]], int]] = {
    "words": _words, "records": _words, "times": _times, "turns": _turns, "links": _links, "notes": _comments,
    "quotes": _under(MarkKind.BLOCK_QUOTE), "cells": _under(MarkKind.CELL), "places": _under(MarkKind.HEADING),
}  # fmt: skip

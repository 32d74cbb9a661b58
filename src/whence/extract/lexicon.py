"""Word lists of the extractors: files in `resources/extract`, one entry a line, `#` begins a comment.

In: a list's name. Out: its entries as a set, or as one regular expression, longest entry first.

>>> "according to" in entries("document_nouns")
False
>>> "report" in entries("document_nouns")
True
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

import regex

_RUN = re.compile(r"\w+")


@cache
def lines(name: str) -> tuple[str, ...]:
    """The entries of `resources/extract/NAME.txt` in order."""
    path = files("whence") / "resources" / "extract" / f"{name}.txt"
    raw = (line.split("#", 1)[0].strip() for line in path.read_text(encoding="utf-8").splitlines())
    return tuple(line for line in raw if line)


@cache
def entries(name: str) -> frozenset[str]:
    """The entries of a list, lower-cased."""
    return frozenset(line.casefold() for line in lines(name))


@cache
def first_words(name: str) -> frozenset[str]:
    """The first run of letters and digits of each entry that has one: words without any of them hold no such entry."""
    return frozenset(run.group() for entry in entries(name) if (run := _RUN.search(entry)))


@cache
def _signs(name: str) -> tuple[str, ...]:
    return tuple(entry for entry in entries(name) if not _RUN.search(entry))


def may_open_with(name: str, words: str) -> bool:
    """Whether an entry may stand at the beginning, behind signs: its own first run of letters, or a sign, does."""
    run = _RUN.search(words)
    if run is not None and run.group().casefold() in first_words(name):
        return True
    head = words[: run.start()] if run else words
    return bool(head) and any(sign in head for sign in _signs(name))


@cache
def tagged(folder: str, name: str) -> dict[str, str]:
    """The words of `resources/FOLDER/NAME.txt`, each with the sign in brackets at the head of its section."""
    text = (files("whence") / "resources" / folder / f"{name}.txt").read_text(encoding="utf-8")
    found: dict[str, str] = {}
    sign = ""
    for line in text.splitlines():
        if line.startswith("[") and len(line) == 3:
            sign = line[1]
        elif not line.startswith("#"):
            found |= dict.fromkeys(line.split(), sign)
    return found


@cache
def alternation(name: str) -> str:
    """The entries of a list as an alternation for a regular expression; a space stands for any white space."""
    ordered = sorted(lines(name), key=lambda line: (-len(line), line))
    return "(?:" + "|".join(r"\s+".join(regex.escape(part) for part in line.split()) for line in ordered) + ")"


@cache
def compiled(pattern: str) -> regex.Pattern[str]:
    """A pattern that holds whole lists, or words of many languages: compiled when first used, as several of them take
    longer than all imports."""
    return regex.compile(pattern)

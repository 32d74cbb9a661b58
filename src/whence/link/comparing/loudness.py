"""Which differences of words are loud: those that touch a negation, a number, a name or a modal.

In: the words on both sides of one difference, as they stand in their texts. Out: the flag, or None. A flag means that
what it names *differs*: "don't" for "do not" keeps its negation, "44" for "forty-four" its number.

>>> flag([Said("not", False)], [], "en"), flag([Said("44", False)], [Said("forty", False), Said("four", False)], "en")
('negation', None)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import numpy as np
import regex
import yaml

from whence.kernels import hash_words
from whence.kernels.reference import spellings

_FIGURE = regex.compile(r"(\d+(?:,\d{3})+|\d+)((?:[.,]\d+)?)(\p{L}*)")


class Said(NamedTuple):
    """One word of a difference in its comparison form, and whether it is capitalised as a name is."""

    word: str
    is_name: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The closed classes of one language (`resources/compare/LANGUAGE.yml`)."""

    negations: frozenset[str] = frozenset()
    joined_negations: frozenset[str] = frozenset()
    negative_prefixes: frozenset[str] = frozenset()
    not_negative: frozenset[str] = frozenset()
    modals: frozenset[str] = frozenset()
    contractions: Mapping[str, Sequence[str]] = field(default_factory=dict)
    endings: Mapping[str, str] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)
    scales: Mapping[str, int] = field(default_factory=dict)
    ordinals: Mapping[str, int] = field(default_factory=dict)
    ordinal_suffixes: frozenset[str] = frozenset()
    amounts: frozenset[str] = frozenset()
    capitalised: frozenset[str] = frozenset()
    nouns_capitalised: bool = False
    telling: frozenset[str] = frozenset()  # all words that may make a difference loud by themselves


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language; of a language without one, an empty one: nothing is flagged but figures and names."""
    path = files("whence") / "resources" / "compare" / f"{language}.yml"
    if not path.is_file():
        return Lexicon()
    data: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    fields: dict[str, Any] = {key: frozenset(v) if isinstance(v, list) else v for key, v in data.items()}
    telling = frozenset(word for key in _TELLING for word in fields.get(key, ()))
    return Lexicon(**fields, telling=telling)


@cache
def tables(language: str) -> tuple[bytes, bytes]:
    """The telling words of a language as the kernels take them: rows of hash and whether it is of a number, in order;
    and what the negative prefixes are spelled with."""
    words = lexicon(language)
    numbers = {*words.numbers, *words.scales, *words.ordinals, *words.amounts}
    known = sorted(words.telling)
    rows = sorted(zip(hash_words(known).tolist(), (word in numbers for word in known), strict=True))
    return np.array(rows, np.uint32).tobytes(), spellings(sorted(words.negative_prefixes)).tobytes()


_TELLING = ("negations", "modals", "contractions", "numbers", "scales", "ordinals", "amounts")


def flag(quoted: Sequence[Said], found: Sequence[Said], language: str) -> str | None:
    """The loudest of negation, number, name and modal that differs between the two sides."""
    words = lexicon(language)
    ours, theirs = [said.word for said in quoted], [said.word for said in found]
    if words.telling.isdisjoint(ours) and words.telling.isdisjoint(theirs) and all(map(str.isalpha, ours + theirs)):
        if _opposite(ours, theirs, words):
            return "negation"
        return "name" if _names(quoted) != _names(found) else None
    ours, theirs = _spelled_out(quoted, words), _spelled_out(found, words)
    if _of(words.negations, ours) != _of(words.negations, theirs) or _opposite(ours, theirs, words):
        return "negation"
    if _values(ours, words) != _values(theirs, words):
        return "number"
    if _names(quoted) != _names(found):
        return "name"
    return "modal" if _of(words.modals, ours) != _of(words.modals, theirs) else None


def _names(side: Sequence[Said]) -> list[str]:
    """The names of one side in alphabetical order, without the ending of a genitive."""
    return sorted(said.word.removesuffix("'s").removesuffix("'") for said in side if said.is_name)


def numbers(side: Sequence[str], language: str) -> list[tuple[str, float | str]]:
    """The numbers in a run of words, in order, each with its kind: cardinal, ordinal, amount, or a figure's letters."""
    return _values(side, lexicon(language))


def _spelled_out(side: Sequence[Said], words: Lexicon) -> list[str]:
    """The words with contractions as what they stand for."""
    spelled: list[str] = []
    for said in side:
        spelled += words.contractions.get(said.word) or _without_ending(said.word, words)
    return spelled


def _without_ending(word: str, words: Lexicon) -> list[str]:
    for ending, meaning in words.endings.items():
        if word.endswith(ending) and word != ending:
            return [word.removesuffix(ending), meaning]
    return [word]


def _of(members: frozenset[str], side: Sequence[str]) -> list[str]:
    """The words of one side that are members, in alphabetical order: how often each stands there, not where."""
    return sorted([word for word in side if word in members])


def _opposite(ours: Sequence[str], theirs: Sequence[str], words: Lexicon) -> bool:
    """Whether one side is the other with a negative prefix: likely, unlikely."""
    if len(ours) != 1 or len(theirs) != 1:
        return False
    short, long = (ours[0], theirs[0]) if len(ours[0]) < len(theirs[0]) else (theirs[0], ours[0])
    if not long.endswith(short):
        return False
    return long not in words.not_negative and long.removesuffix(short) in words.negative_prefixes


def _values(side: Sequence[str], words: Lexicon) -> list[tuple[str, float | str]]:
    """The numbers of one side in order: ("cardinal" | "ordinal" | "amount" | letters after the figure, value)."""
    values: list[tuple[str, float | str]] = []
    open_number = False
    for word in side:
        if word.isalpha() and word not in words.telling:
            open_number = False
            continue
        kind, value = _value(word, words)
        if kind is None:
            open_number = False
        elif open_number and values and _extends(values[-1], (kind, value), words):
            values[-1] = (kind, _sum(float(values[-1][1]), float(value), words))
        else:
            values.append((kind, value))
            open_number = kind == "cardinal"
    return values


def _value(word: str, words: Lexicon) -> tuple[str | None, float | str]:
    for kind, table in (("cardinal", words.numbers), ("cardinal", words.scales), ("ordinal", words.ordinals)):
        if word in table:
            return kind, float(table[word])
    if word in words.amounts:
        return "amount", word
    figure = _FIGURE.fullmatch(word)
    if figure is None:
        return ("figure", word) if any(c.isdigit() for c in word) else (None, word)
    number = float(figure.group(1).replace(",", "") + figure.group(2).replace(",", "."))
    suffix = figure.group(3)
    return ("ordinal" if suffix in words.ordinal_suffixes else suffix or "cardinal"), number


def _extends(before: tuple[str, float | str], after: tuple[str, float | str], words: Lexicon) -> bool:
    """Whether two words make one number: forty four, two hundred, 1.2 million; not 44 45."""
    if before[0] != "cardinal" or after[0] not in ("cardinal", "ordinal"):
        return False
    total, value = float(before[1]), float(after[1])
    return (
        value in words.scales.values()
        or (total >= 20 and total % 10 == 0 and 0 < value < 10)
        or total % 100 == 0 < total
    )


def _sum(total: float, value: float, words: Lexicon) -> float:
    if value not in words.scales.values():
        return total + value
    rest = total % value if value > 100 else total % 100
    scaled = total if total < value else rest
    return total - scaled + (scaled or 1) * value

"""Reuse that was put there: stretches of one document written into another, changed as people and scanners change them.

In: texts and a seed. Out: the texts with what was planted, and the truth: for each plant both spans.

Kinds: `edit-0` to `edit-30` (words replaced, left out or put in), `ocr-3`, `ocr-8` (characters misread), `split` (words
broken and run together), `wire` (a whole text cut after a part, with a new first sentence).
"""

from __future__ import annotations

import random
import string
from dataclasses import dataclass

from benchmarks.passages.corpus import Text

EDITS = (0, 5, 10, 20, 30)
KINDS = (*(f"edit-{percent}" for percent in EDITS), "ocr-3", "ocr-8", "split")
SHORTEST, LONGEST = 12, 150


@dataclass(frozen=True, slots=True)
class Plant:
    """Characters `start:end` of `source` stand, changed as `kind` says, at `at:until` of `host`."""

    kind: str
    source: str
    start: int
    end: int
    host: str
    at: int
    until: int
    words: int


def plant(texts: list[Text], *, each: int, wires: int, seed: int) -> tuple[list[Text], list[Plant]]:
    """Plant `each` stretches of each kind, and `wires` truncated copies. No text is used twice."""
    draw = random.Random(seed)
    vocabulary = [word for text in draw.sample(texts, min(len(texts), 500)) for word in text.text.split()]
    free = [i for i, text in enumerate(texts) if text.text.count(" ") >= SHORTEST + 5]
    draw.shuffle(free)
    planted = list(texts)
    truth = []
    for kind in [kind for kind in KINDS for _ in range(each)] + ["wire"] * wires:
        source, host = free.pop(), free.pop()
        made = _wire if kind == "wire" else _stretch
        planted[host], record = made(kind, planted[source], planted[host], (draw, vocabulary))
        truth.append(record)
    return planted, truth


_Draw = tuple[random.Random, list[str]]


def _stretch(kind: str, source: Text, host: Text, draws: _Draw) -> tuple[Text, Plant]:
    draw, _ = draws
    starts = _word_starts(source.text)
    length = min(draw.randint(SHORTEST, LONGEST), len(starts))
    first = draw.randrange(len(starts) - length + 1)
    start, end = starts[first], _end_of_word(source.text, starts[first + length - 1])
    copy = changed(source.text[start:end], kind, draws)
    at = draw.choice(_word_starts(host.text))
    text = f"{host.text[:at]}{copy} {host.text[at:]}"
    return Text(host.id, text, host.real), Plant(kind, source.id, start, end, host.id, at, at + len(copy), length)


def _wire(kind: str, source: Text, host: Text, draws: _Draw) -> tuple[Text, Plant]:
    """The host becomes a copy of the first part of the source after a sentence of its own."""
    draw, _ = draws
    starts = _word_starts(source.text)
    length = max(SHORTEST, int(len(starts) * draw.uniform(0.4, 0.9)))
    start, end = starts[0], _end_of_word(source.text, starts[min(length, len(starts)) - 1])
    lead = " ".join(host.text.split()[:12])
    copy = changed(source.text[start:end], "edit-5", draws)
    text = f"{lead} {copy}"
    return Text(host.id, text, host.real), Plant(kind, source.id, start, end, host.id, len(lead) + 1, len(text), length)


def _word_starts(text: str) -> list[int]:
    return [i for i, c in enumerate(text) if c != " " and (i == 0 or text[i - 1] == " ")]


def _end_of_word(text: str, start: int) -> int:
    end = text.find(" ", start)
    return len(text) if end < 0 else end


def changed(text: str, kind: str, draws: _Draw) -> str:
    """The text as a copy of this kind has it."""
    name, _, percent = kind.partition("-")
    if name == "split":
        return _split_words(text, draws[0])
    if name == "ocr":
        return _misread(text, int(percent) / 100, draws[0])
    return " ".join(word for kept in text.split() for word in _edited(kept, int(percent) / 100, draws))


def _edited(word: str, share: float, draws: _Draw) -> list[str]:
    draw, vocabulary = draws
    if draw.random() >= share:
        return [word]
    other = draw.choice(vocabulary)
    return draw.choice(([other], [other], [], [word, other]))


def _misread(text: str, share: float, draw: random.Random) -> str:
    return "".join(
        draw.choice((draw.choice(string.ascii_lowercase),) * 3 + ("", c + draw.choice("il1.,")))
        if draw.random() < share
        else c
        for c in text
    )


def _split_words(text: str, draw: random.Random) -> str:
    """A tenth of the words broken in two, a tenth run into the next."""
    pieces = []
    for word in text.split(" "):
        chance = draw.random()
        if chance < 0.1 and len(word) > 3:
            cut = draw.randrange(1, len(word))
            word = f"{word[:cut]} {word[cut:]}"
        pieces.append(word if 0.1 <= chance < 0.2 else f"{word} ")
    return "".join(pieces).rstrip()

"""Made-up notes that hold one or several references and prose, with what each stretch is: to train the parser that
splits notes.

In: a seeded `random.Random`, tagged references, sentences of prose. Out: a note's text and, for each of its stretches,
a letter (`B` begins a reference, `C` continues one, `P` is prose).

    >>> made = compose(random.Random(1), [["A. Berg,", "Silt,", "2019."]], ["He said so."])
    >>> made.text[: made.references[0][1]]
    'A. Berg, Silt, 2019.'
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reference_maker import Maker

from whence.extract.references.splitting import Stretch

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_OWN = (
    "See chapter {}.",
    "See appendix {}.",
    "See also note {} above.",
    "See figure {}.2 for details.",
    "See section {}, below.",
    "See table {}.",
    "See text at note {}.",
    "See footnote {} on p. 24.",
    "See paragraph {}.",
)


@dataclass(frozen=True, slots=True)
class MadeNote:
    """A note and the spans of its references."""

    text: str
    references: tuple[tuple[int, int], ...]


def prose(path: Path, limit: int = 4000) -> list[str]:
    """Sentences of the press releases in a JSON Lines file."""
    found: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        text = " ".join(json.loads(line)["text"].split())
        found += [sentence for sentence in _SENTENCE.split(text[200:2500])[1:-1] if 25 < len(sentence) < 320]
        if len(found) >= limit:
            break
    return found[:limit]


def compose(chance: random.Random, references: Sequence[Sequence[str]], sentences: Sequence[str]) -> MadeNote:
    """A note with all these references in order, and prose about and between them."""
    maker = Maker(chance)
    parts: list[str] = []
    spans = []
    size = 0

    def add(words: str) -> None:
        nonlocal size
        parts.append(words)
        size += len(words) + 1

    loose = maker.may(0.25)
    for at, pieces in enumerate(references):
        _before(maker, at, add, sentences, loose=loose)
        words = " ".join(pieces)
        last = at + 1 == len(references)
        words = words.rstrip(".,; ") + (
            "." if last or loose or maker.may(0.2) else maker.pick([";", ";", ";", "; and", ", and", "."])
        )
        tail = re.search(r"[;,]? and$", words)
        spans.append((size, size + len(words) - (len(" and") if tail else 0)))
        add(words)
        if maker.may(0.2) or (loose and maker.may(0.4)):
            if not words.endswith("."):
                parts[-1] = (words[: tail.start()] if tail else words.rstrip(";")) + "."
                size += len(parts[-1]) - len(words)
                spans[-1] = (spans[-1][0], size - 1)
            for _ in range(maker.number(1, 3)):
                add(maker.pick(sentences))
    return MadeNote(" ".join(parts), tuple(spans))


def _before(maker: Maker, at: int, add: object, sentences: Sequence[str], *, loose: bool) -> None:
    assert callable(add)
    if not at and maker.may(0.06):
        add(maker.pick(["[{}]", "{}.", "{}"]).format(maker.number(1, 300)))
    if (loose and maker.may(0.4)) or (not at and maker.may(0.1)):
        add(maker.pick(sentences))
    if maker.may(0.08):
        add(maker.pick(_OWN).format(maker.number(1, 12)))
    if maker.may(0.22 if loose else 0.1):
        lead = maker.part("leads")
        add(
            (lead if not at else lead[0].lower() + lead[1:] if maker.may(0.4) else lead)
            + maker.pick([", see", ", see", ", see also", ", see, e.g.,", ", cf."])
        )
    elif maker.may(0.12):
        add(
            maker.pick(["See", "See also", "See, e.g.,", "Cf.", "see", "see also", "Siehe", "See generally", "But see"])
        )
    elif at and maker.may(0.06):
        add(maker.pick(["quoted in", "cited in", "reprinted in", "citing", "quoting"]))


def plain(chance: random.Random, sentences: Sequence[str]) -> MadeNote:
    """A note that cites nothing."""
    maker = Maker(chance)
    count = maker.number(1, 5)
    words = [maker.pick(sentences) for _ in range(count)]
    if maker.may(0.2):
        words.insert(maker.number(0, count), maker.pick(_OWN).format(maker.number(1, 12)))
    return MadeNote(" ".join(words), ())


def letters(note: MadeNote, cuts: Sequence[Stretch]) -> Iterator[str]:
    """The letter of each stretch of a made-up note."""
    begun: set[int] = set()
    for cut in cuts:
        inside = next((at for at, (start, end) in enumerate(note.references) if start <= cut.start < end), None)
        ahead = next(
            (
                at
                for at, (start, _) in enumerate(note.references)
                if cut.start < start < cut.start + 6 and start < cut.end
            ),
            None,
        )
        owner = inside if inside is not None else ahead
        if owner is None:
            yield "P"
        else:
            yield "C" if owner in begun else "B"
            begun.add(owner)

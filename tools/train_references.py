"""Trains the reference parser: the tagger of fields and the sorter of stretches, both into `resources/references`.

In: AnyStyle's tagged references (`core.xml`, `good.xml`; BSD-2-Clause) without what also stands in the test sets
`gold.xml` and `bad.xml`, the made-up references of `reference_styles.py`, and press releases as prose. Out:
`tagger.crfsuite`, `sorter.crfsuite`, the same bytes each time.

    python tools/train_references.py ../shared/data
"""

from __future__ import annotations

import argparse
import random
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Sequence
from pathlib import Path

import pycrfsuite
from reference_notes import compose, letters, plain, prose
from reference_styles import Piece, reference

from whence.extract.references.features import features
from whence.extract.references.fields import begun
from whence.extract.references.sorting import clues
from whence.extract.references.splitting import stretches
from whence.extract.references.tokens import tokens

RESOURCES = Path(__file__).resolve().parent.parent / "src" / "whence" / "resources" / "references"
MERGED = {
    "journal": "container-title",
    "source": "container-title",
    "collection-title": "container-title",
    "medium": "genre",
}
MADE_UP, NOTES, PLAIN = 6000, 5000, 1500
SEED = 20

Tagged = list[Piece]


def tagged(path: Path) -> list[Tagged]:
    """The references of an AnyStyle file."""
    found = []
    for sequence in ElementTree.parse(path).getroot():
        pieces = [Piece(MERGED.get(field.tag, field.tag), " ".join((field.text or "").split())) for field in sequence]
        found.append([piece for piece in pieces if piece.words])
    return [pieces for pieces in found if pieces]


def fingerprint(pieces: Tagged) -> str:
    """A reference without case, punctuation and white space."""
    return re.sub(r"\W+", "", " ".join(piece.words for piece in pieces)).lower()


def titles(pieces: Tagged) -> str:
    """The title of a reference, as a fingerprint, where it is long enough to tell a work."""
    words = re.sub(r"\W+", "", "".join(piece.words for piece in pieces if piece.label == "title")).lower()
    return words if len(words) > 30 else ""


def without(references: Iterable[Tagged], kept_apart: Sequence[Tagged]) -> list[Tagged]:
    """The references that are not in a set kept apart, by their words or by their title."""
    apart = {fingerprint(pieces) for pieces in kept_apart} | {titles(pieces) for pieces in kept_apart} - {""}
    return [pieces for pieces in references if not {fingerprint(pieces), titles(pieces)} & apart]


def example(pieces: Tagged, *, italics: bool = False) -> tuple[list[list[str]], list[str]]:
    """Features and labels of a reference's tokens."""
    text = " ".join(piece.words for piece in pieces)
    bounds, spans, at = [], [], 0
    for piece in pieces:
        bounds.append((at, at + len(piece.words), piece.label))
        if italics and piece.italic:
            spans.append((at, at + len(piece.words)))
        at += len(piece.words) + 1
    found = tokens(text)
    labels = [next(label for low, high, label in bounds if low <= token.start < high) for token in found]
    return features(found, text, spans), begun(labels)


def made_up(count: int = MADE_UP, seed: int = SEED) -> list[Tagged]:
    """So many made-up references."""
    chance = random.Random(seed)
    return [reference(chance) for _ in range(count)]


def train_tagger(references: Iterable[Tagged], made: Sequence[Tagged], path: Path) -> None:
    """Trains the tagger of fields."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for pieces in references:
        trainer.append(*example(pieces))
    for at, pieces in enumerate(made):
        trainer.append(*example(pieces, italics=at % 2 == 0))
    trainer.set_params({"c1": 0.25, "c2": 0.03, "max_iterations": 100, "feature.possible_transitions": True})
    trainer.train(str(path))


def train_sorter(references: Sequence[Tagged], made: Sequence[Tagged], sentences: Sequence[str], path: Path) -> None:
    """Trains the sorter of stretches."""
    chance = random.Random(SEED)
    trainer = pycrfsuite.Trainer(verbose=False)
    for at in range(NOTES + PLAIN):
        count = chance.choices([1, 2, 3, 4, 6], [0.45, 0.25, 0.15, 0.1, 0.05])[0]
        pool = made if chance.random() < 0.75 else references
        drawn = [[piece.words for piece in chance.choice(pool)] for _ in range(count)]
        note = compose(chance, drawn, sentences) if at < NOTES else plain(chance, sentences)
        cuts = stretches(note.text)
        trainer.append(clues(note.text, cuts), list(letters(note, cuts)))
    trainer.set_params({"c1": 0.2, "c2": 0.1, "max_iterations": 120})
    trainer.train(str(path))


def training_sets(data: Path) -> tuple[list[Tagged], list[Tagged]]:
    """Core and good without what stands in a test set. What gold shares with core is no part of that test."""
    folder = data / "references"
    core, good, gold, bad = (tagged(folder / f"{name}.xml") for name in ("core", "good", "gold", "bad"))
    core = without(core, bad)
    known = {fingerprint(pieces) for pieces in core}
    return core, [pieces for pieces in without(good, [*gold, *bad]) if fingerprint(pieces) not in known]


def main() -> None:
    """Trains both models from the data folder given."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder that holds references/ and senate_2005/")
    data = parser.parse_args().data
    core, good = training_sets(data)
    made = made_up()
    # the best tagged references count twice: beside many made-up ones they are few
    train_tagger([*core, *core, *good], made, RESOURCES / "tagger.crfsuite")
    train_sorter([*core, *good], made, prose(data / "senate_2005" / "documents.jsonl"), RESOURCES / "sorter.crfsuite")


if __name__ == "__main__":
    main()

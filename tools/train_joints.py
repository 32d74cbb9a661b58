"""Trains the model that tells where a sentence is joined of several assertions, into `resources/statements`.

In: the sentences of `tests/cases/statements_joints.json`, tagged by hand, which stand in documents or parts that the
test set has not; `verbforms.crfsuite` (`train_verbforms.py`). Out: `joints.crfsuite`, the same bytes each time.

    python tools/train_joints.py ../shared/data            # train
    python tools/train_joints.py ../shared/data --folds 4  # how well, by documents left out in turn
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pycrfsuite

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.passages import TaggedSentence, tagged_sentences
from whence.extract.statements import forms
from whence.extract.statements.clues import described
from whence.extract.statements.joints import places
from whence.extract.statements.verbforms import told
from whence.extract.words import Words, words
from whence.kernels.clues import joint_clues

OUT = Path(__file__).resolve().parents[1] / "src" / "whence" / "resources" / "statements" / "joints.crfsuite"
NONE = "O"
RATE = 0.045
"""The share of sentences with one assertion that may be joined; how likely a joint must be is chosen by it."""
_ENDS = ".,;:!?\"'"
_SUBJECTS = (forms.SUBJECT, forms.OWN, forms.SINGLE, forms.ACTIVE)


@dataclass(frozen=True, slots=True)
class Sample:
    """The clues of each place in a sentence, and what it is."""

    clues: list[list[str]]
    labels: list[str]


def sample(one: TaggedSentence) -> Sample | None:
    """The sample of a tagged sentence, None where nothing may join; which kind a joint is, its words tell."""
    found = words(one.text, (one.start, one.end))
    last = len(found)
    while last and found.tags[last - 1] in _ENDS:
        last -= 1
    where = places(found, 0, last)
    signs = told(found, 0, last)
    labels = [_kind(found, signs, at) if found.starts[at] in one.joints else NONE for at in where]
    return Sample(joint_clues(*described(found, (0, last), where)), labels) if where else None


def _kind(found: Words, signs: str, at: int) -> str:
    tags = found.tags
    if tags[at] in ",-(" and "W" in tags[at + 1 : at + 5]:
        return "relative"
    if tags[at] == "C":
        behind = at + 1
        while behind < len(signs) - 1 and signs[behind] == "R":
            behind += 1
        own = any(subject.match(tags, at + 1) for subject in _SUBJECTS)
        return "own" if own and signs[behind] not in "FEQB" else "shared"
    return "shared" if tags[at] == "," and tags[at + 1] not in "PI" else "own"


def train(samples: Iterable[Sample], path: Path) -> None:
    """Write a model. Most clues weigh nothing, so that it stays small."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for one in samples:
        trainer.append(one.clues, one.labels)
    trainer.set_params({"c1": 0.5, "c2": 3.0, "max_iterations": 150})
    trainer.train(str(path))


def folds_of(tagged: list[TaggedSentence], folds: int) -> dict[int, int]:
    """The fold of each document: they are dealt out by size, so that the folds are about as large."""
    made: dict[int, int] = {}
    sizes = Counter(one.document for one in tagged)
    load = [0] * folds
    for document, size in sorted(sizes.items(), key=lambda row: (-row[1], row[0])):
        made[document] = load.index(min(load))
        load[made[document]] += size
    return made


def measure(tagged: list[TaggedSentence], folds: int) -> None:
    """Prints how many sentences with two assertions are joined, and how many with one, each judged by a model that was
    trained without its document; only of those drawn by chance, not of those chosen because the model was unsure."""
    fold_of = folds_of(tagged, folds)
    samples = [sample(one) for one in tagged]
    judged: list[tuple[bool, float]] = []
    for fold in range(folds):
        shown = [row for one, row in zip(tagged, samples, strict=True) if row and fold_of[one.document] != fold]
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "joints"
            train(shown, path)
            tagger = pycrfsuite.Tagger()
            tagger.open(str(path))
            for one, row in zip(tagged, samples, strict=True):
                if fold_of[one.document] == fold and not one.chosen:
                    judged.append((bool(one.joints), _likely(tagger, row)))
    _show(judged)


def _show(judged: list[tuple[bool, float]]) -> None:
    single = sorted((likely for joined, likely in judged if not joined), reverse=True)
    highest = single[int(RATE * len(single))]
    for least in (0.2, 0.25, 0.3, 0.33, 0.35, 0.4, highest + 1e-6):
        two = [likely >= least for joined, likely in judged if joined]
        one = [likely >= least for likely in single]
        print(f"{least:.3f}: two {sum(two)} of {len(two)} ({sum(two) / len(two):.3f})", end=", ")
        print(f"one {sum(one)} of {len(one)} ({sum(one) / len(one):.3f})")


def _likely(tagger: pycrfsuite.Tagger, row: Sample | None) -> float:
    if row is None:
        return 0.0
    tagger.set(row.clues)
    return max(1 - float(tagger.marginal(NONE, at)) for at in range(len(row.clues)))


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="the folder of real documents")
    parser.add_argument("--folds", type=int, default=0)
    options = parser.parse_args()
    tagged = list(tagged_sentences(options.data))
    if options.folds:
        measure(tagged, options.folds)
        return
    shown = [row for row in map(sample, tagged) if row]
    train(shown, OUT)
    print(f"{len(shown)} sentences tagged by hand: {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()

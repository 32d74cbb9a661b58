"""Trains the model that tells where a sentence is joined of several assertions, into `resources/statements`.

In: the treebank GUM (its genres under CC BY or in the public domain; `dep/` of github.com/amir-zeldes/gum) and the
sentences of `tests/cases/statements_joints.json`, tagged by hand, which stand in documents or parts that the test set
has not. Out: `joints.crfsuite`, the same bytes each time.

    python tools/train_joints.py GUM/dep ../shared/data            # train
    python tools/train_joints.py GUM/dep ../shared/data --folds 5  # how well, by sentences left out in turn
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pycrfsuite
from joint_labels import NONE, Tree, label, trees

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.passages import TaggedSentence, tagged_sentences
from whence.extract.statements.clues import Clues, clues
from whence.extract.statements.joints import places
from whence.extract.words import Words, words

OUT = Path(__file__).resolve().parents[1] / "src" / "whence" / "resources" / "statements" / "joints.crfsuite"
GENRES = ("academic", "court", "interview", "news", "speech", "textbook")
WEIGHT = 3
"""How often each sentence tagged by hand is shown to the model: it is the kind of text that is read."""
_ENDS = ".,;:!?\"'"


@dataclass(frozen=True, slots=True)
class Sample:
    """The clues of each place in a run, and what it is."""

    clues: list[Clues]
    labels: list[str]


def of_trees(folder: Path) -> Iterator[Sample]:
    """Samples of a treebank."""
    for genre in GENRES:
        for path in sorted(folder.glob(f"GUM_{genre}_*.conllu")):
            for tree in trees(path):
                yield from _of_tree(tree)


def _of_tree(tree: Tree) -> Iterator[Sample]:
    found = words(tree.text, (0, len(tree.text)))
    numbers = {token.start: number for number, token in tree.tokens.items()}
    for top in tree.runs():
        first, last = tree.spans[top]
        span = tree.tokens[first].start, tree.tokens[last].end
        run = [at for at in range(len(found)) if span[0] <= found.starts[at] and found.ends[at] <= span[1]]
        if len(run) < 4:
            continue
        where, made = _clued(found, run[0], run[-1] + 1)
        numbered = [numbers.get(found.starts[at]) for at in where]
        if where:
            yield Sample(made, [label(tree, one, top) if one is not None else NONE for one in numbered])


def _clued(found: Words, first: int, last: int) -> tuple[list[int], list[Clues]]:
    while last > first and found.tags[last - 1] in _ENDS:
        last -= 1
    where = places(found, first, last)
    return where, clues(found, (first, last), where) if where else []


def of_sentence(one: TaggedSentence) -> Sample | None:
    """The sample of a sentence tagged by hand; which kind a joint is, its words tell."""
    found = words(one.text, (one.start, one.end))
    where, made = _clued(found, 0, len(found))
    labels = [_kind(found, at) if found.starts[at] in one.joints else NONE for at in where]
    return Sample(made, labels) if where else None


def _kind(found: Words, at: int) -> str:
    tags = found.tags
    if tags[at] in ",-(" and "W" in tags[at + 1 : at + 5]:
        return "relative"
    if tags[at] == "C":
        return "own" if any(clue in (b"subject", b"own", b"single", b"active") for clue in _at(found, at)) else "shared"
    return "shared" if tags[at] == "," and tags[at + 1] not in "PI" else "own"


def _at(found: Words, at: int) -> Clues:
    return clues(found, (0, len(found)), [at])[0]


def train(samples: Iterable[Sample], path: Path) -> None:
    """Write a model."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for one in samples:
        trainer.append(one.clues, one.labels)
    trainer.set_params({"c1": 0.0, "c2": 1.0, "max_iterations": 150, "feature.minfreq": 2})
    trainer.train(str(path))


def measure(trees_: list[Sample], tagged: list[TaggedSentence], folds: int) -> None:
    """Prints how many sentences with two assertions are joined, and how many with one, each judged by a model that was
    trained without it; only of those drawn by chance, not of those chosen because the model was unsure."""
    drawn = [one for one in tagged if not one.chosen]
    rest = [of_sentence(one) for one in tagged if one.chosen]
    judged: list[tuple[bool, float]] = []
    for fold in range(folds):
        shown = [of_sentence(one) for n, one in enumerate(drawn) if n % folds != fold]
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "joints"
            train([*trees_, *[one for one in (*rest, *shown) if one] * WEIGHT], path)
            tagger = pycrfsuite.Tagger()
            tagger.open(str(path))
            judged += [(bool(one.joints), _likely(tagger, one)) for one in drawn[fold::folds]]
    for least in (0.2, 0.25, 0.3, 0.35, 0.4, 0.5):
        two = [likely >= least for joined, likely in judged if joined]
        one = [likely >= least for joined, likely in judged if not joined]
        print(f"{least}: two {sum(two)} of {len(two)} ({sum(two) / len(two):.3f})", end=", ")
        print(f"one {sum(one)} of {len(one)} ({sum(one) / len(one):.3f})")


def _likely(tagger: pycrfsuite.Tagger, one: TaggedSentence) -> float:
    sample = of_sentence(one)
    if sample is None:
        return 0.0
    tagger.set(sample.clues)
    return max(1 - float(tagger.marginal(NONE, at)) for at in range(len(sample.clues)))


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("trees", type=Path, help="the treebank's folder of CoNLL-U files")
    parser.add_argument("data", type=Path, help="the folder of real documents")
    parser.add_argument("--folds", type=int, default=0)
    options = parser.parse_args()
    made = list(of_trees(options.trees))
    tagged = list(tagged_sentences(options.data))
    if options.folds:
        measure(made, tagged, options.folds)
        return
    shown = [one for one in map(of_sentence, tagged) if one]
    train([*made, *shown * WEIGHT], OUT)
    print(f"{len(made)} runs of trees, {len(shown)} sentences tagged by hand: {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()

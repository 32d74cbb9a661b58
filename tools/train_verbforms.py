"""Trains the model that tells which form a verb has by what stands around it, into `resources/statements`.

In: the treebank GUM (its genres under CC BY or in the public domain; `dep/` of github.com/amir-zeldes/gum). Out:
`verbforms.crfsuite`, the same bytes each time.

    python tools/train_verbforms.py GUM/dep            # train
    python tools/train_verbforms.py GUM/dep --folds 3  # how many words are told right, by documents left out in turn
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pycrfsuite

from whence.extract.statements.verbforms import open_words, signs_alone
from whence.extract.words import words
from whence.kernels.clues import form_clues

OUT = Path(__file__).resolve().parents[1] / "src" / "whence" / "resources" / "statements" / "verbforms.crfsuite"
GENRES = ("academic", "court", "interview", "news", "speech", "textbook")
FORMS = {"VBZ": "F", "VBP": "F", "VBD": "E", "VBN": "Q", "VB": "B"}
"""By the tags of the Penn Treebank; GUM has VV and VH for lexical verbs and "have", too."""
NONE = "L"


@dataclass(frozen=True, slots=True)
class Sample:
    """The clues of each open word of a sentence, and its form."""

    clues: list[list[str]]
    forms: list[str]


def documents(folder: Path) -> Iterator[list[Sample]]:
    """The samples of each document."""
    for genre in GENRES:
        for path in sorted(folder.glob(f"GUM_{genre}_*.conllu")):
            made = (sample(text, rows_) for text, rows_ in sentences(path))
            yield [one for one in made if one is not None]


def sentences(path: Path) -> Iterator[tuple[str, list[list[str]]]]:
    """The text of each sentence with the columns of its tokens."""
    text, held = "", []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# text ="):
            text = line[9:]
        elif line.split("\t")[0].isdigit():
            held.append(line.split("\t"))
        elif not line:
            yield text, held
            held = []


def sample(text: str, tokens: list[list[str]]) -> Sample | None:
    """None where no word is open."""
    tags, at = {}, 0
    for token in tokens:
        at = max(at, text.find(token[1], at))
        tags[at] = token[4]
        at += len(token[1])
    found = words(text, (0, len(text)))
    signs = signs_alone(found, 0, len(found))
    items = open_words(signs)
    if not items:
        return None
    return Sample(form_clues(signs, found.low, items), [_form(tags.get(found.starts[item], "")) for item in items])


def _form(tag: str) -> str:
    return FORMS.get("VB" + tag[2:] if tag[:2] in ("VV", "VH") else tag, NONE)


def train(samples: Iterable[Sample], path: Path) -> None:
    """Write a model."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for one in samples:
        trainer.append(one.clues, one.forms)
    trainer.set_params({"c1": 0.5, "c2": 0.1, "max_iterations": 100})
    trainer.train(str(path))


def measure(held: list[list[Sample]], folds: int) -> None:
    """Prints how many open words are told right, each by a model that was trained without its document."""
    right = total = 0
    for fold in range(folds):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "verbforms"
            train((one for n, document in enumerate(held) if n % folds != fold for one in document), path)
            tagger = pycrfsuite.Tagger()
            tagger.open(str(path))
            for one in (one for document in held[fold::folds] for one in document):
                told = tagger.tag(one.clues)
                right += sum(a == b for a, b in zip(told, one.forms, strict=True))
                total += len(told)
    print(f"{right} of {total} ({right / total:.3f})")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("trees", type=Path, help="the treebank's folder of CoNLL-U files")
    parser.add_argument("--folds", type=int, default=0)
    options = parser.parse_args()
    held = list(documents(options.trees))
    if options.folds:
        measure(held, options.folds)
        return
    train((one for document in held for one in document), OUT)
    print(f"{sum(map(len, held))} sentences of {len(held)} documents: {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()

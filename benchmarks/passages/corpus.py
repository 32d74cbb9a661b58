"""Texts to measure on: real ones from ../shared/data where present, else the demo's, filled up with generated text.

In: how many documents of how many words, and a seed. Out: `Text`s. The same seed gives the same texts.

Generated text is drawn word by word: after a frequent word what follows it somewhere in the real text, after any other
a word as frequent as it is there. So words and pairs are as frequent as in real text, and longer runs are new.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "data"
DEMO = ROOT / "src" / "whence" / "resources" / "demo"
PIECE = 180  # words of the pieces into which a long real document is cut
FREQUENT = 100  # a word seen less often has too few followers to draw from: its text would come out again as it was
FOLLOWS = 0.7  # how often a frequent word is followed by one of them: addresses and names would come out whole, too
_SIMPLE = re.compile(r"\W{0,2}\w+(?:['’]\w+)?\W{0,2}")  # no addresses: one would be a passage by itself
_TAG = re.compile(r"<[^>]*>")


@dataclass(slots=True)
class Text:
    """A document of the benchmark; `real` says that it was not generated."""

    id: str
    text: str
    real: bool = True


def real_texts(piece: int = PIECE) -> Iterator[Text]:
    """All real text there is, long documents cut at line ends into pieces of about `piece` words; press releases are
    left whole."""
    if not SHARED.is_dir():
        paths = sorted(path for path in DEMO.rglob("*") if path.suffix in {".txt", ".md", ".html", ".htm"})
        yield from _cut(paths, DEMO, piece)
        return
    for line in (SHARED / "senate_2005" / "documents.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        yield Text(record["id"], record["text"])
    patterns = ("911report/*.txt", "gao/*.txt", "challenger/full.md", "gum/xml/*.xml", "crec_2005-07-20/html/*.htm")
    paths = [path for pattern in patterns for path in sorted(SHARED.glob(pattern))]
    yield from _cut(paths, SHARED, piece)


def _cut(paths: list[Path], folder: Path, size: int) -> Iterator[Text]:
    for path in paths:
        text = path.read_text(encoding="utf-8", errors="replace")
        if path.suffix in {".xml", ".htm", ".html"}:
            text = _TAG.sub(" ", text)
        if path.suffix == ".xml":  # one word a line, with its analysis behind it
            text = " ".join(line.split("\t")[0] for line in text.splitlines())
            text = text.replace(" . ", " .\n")
        name = path.relative_to(folder).as_posix()
        piece: list[str] = []
        for line in text.splitlines():
            piece += line.split()
            if len(piece) >= size:
                yield Text(f"{name}#{len(piece)}:{hash_of(piece)}", " ".join(piece))
                piece = []
        if piece:
            yield Text(f"{name}#end", " ".join(piece))


def hash_of(words: list[str]) -> str:
    """A short name for a piece that does not change between runs."""
    return f"{sum(ord(c) * (i % 9973 + 1) for i, c in enumerate(' '.join(words))) & 0xFFFFFF:06x}"


class Generator:
    """Draws texts in which a word follows a frequent one as it does somewhere in the real text."""

    def __init__(self, texts: list[Text]) -> None:
        words = [word for text in texts for word in text.text.split() if _SIMPLE.fullmatch(word)]
        vocabulary = sorted(set(words))
        numbers = {word: i for i, word in enumerate(vocabulary)}
        stream = np.array([numbers[word] for word in words], np.int64)
        order = np.argsort(stream[:-1], kind="stable")
        self.words = np.array(vocabulary, dtype=object)
        self.next = stream[1:][order]
        self.first = np.searchsorted(stream[:-1][order], np.arange(len(vocabulary) + 1))
        self.stream = stream

    def draw(self, count: int, length: int, seed: int) -> list[Text]:
        """`count` texts of `length` words."""
        random = np.random.default_rng(seed)
        state = random.choice(self.stream, count)
        columns = np.empty((length, count), np.int64)
        for row in range(length):
            columns[row] = state
            reach = self.first[state + 1] - self.first[state]
            at = self.first[state] + (random.random(count) * reach).astype(np.int64)
            followed = self.next[np.minimum(at, len(self.next) - 1)]
            follows = (reach >= FREQUENT) & (random.random(count) < FOLLOWS) & (followed != state)
            state = np.where(follows, followed, random.choice(self.stream, count))
        return [
            Text(f"generated-{seed}-{i}", " ".join(self.words[columns[:, i]].tolist()), real=False)
            for i in range(count)
        ]

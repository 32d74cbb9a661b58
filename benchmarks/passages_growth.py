"""What growth costs: shared passages of a corpus and of one ten times as large, by stage, in processor time.

The texts are generated from real ones by a seed. A hit is a pair of places with the same run of three words: how many
there are to a word tells how much of the growth is more to find rather than slower work.

    python benchmarks/passages_growth.py [--documents 10000] [--times 10] [--seed 7]
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.passages.corpus import Generator, Text, real_texts

from whence import kernels
from whence.link.passages import segments
from whence.link.passages import shared as passages_shared
from whence.link.passages.words import hashed

RUN = np.uint64(0xFFFFF)
"""The bits of a key that hold its third word: zero past a document's end."""
MOST = 30
"""Documents with the same run beyond which it is searched by its first place alone."""
WORDS = 145


def stages(texts: Sequence[Text]) -> str:
    """One line: microseconds a word for each stage, and hits a word."""
    batch = segments.Batch()
    began = time.process_time()
    for text in texts:
        batch.add(text.id, segments.stamp(text.text, ()), hashed(text.text))
    scanned = time.process_time()
    segment = batch.segment()
    sorted_ = time.process_time()
    kernels.shared_passages(
        segment.postings,
        None,
        cap=passages_shared.CAP,
        world=float(passages_shared.WORLD),
        least=passages_shared.LEAST_BITS,
    )
    ended = time.process_time()
    words = len(segment)
    spent = {"words": scanned - began, "sorting": sorted_ - scanned, "search": ended - sorted_, "all": ended - began}
    each = ", ".join(f"{name} {1e6 * seconds / words:.3f}" for name, seconds in spent.items())
    return (
        f"{len(texts):,} documents, {words:,} words; microseconds a word: {each}; {hits(segment.keys) / words:.2f} hits"
    )


def hits(keys: np.ndarray) -> int:
    """Pairs of places with one run of three words, of runs in few documents."""
    begins = np.flatnonzero(np.concatenate([[True], keys[1:] != keys[:-1]]))
    counts = np.diff(np.append(begins, len(keys)))[(keys[begins] & RUN) != 0]
    few = counts[(counts > 1) & (counts <= MOST)]
    return int((few * (few - 1) // 2).sum())


def main() -> None:
    """The small corpus, the large one, and the small one again."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--times", type=int, default=10)
    parser.add_argument("--seed", type=int, default=7)
    given = parser.parse_args()
    texts = Generator(list(real_texts())).draw(given.documents * given.times, WORDS, given.seed)
    hashed("warm")
    for part in (texts[: given.documents], texts, texts[: given.documents]):
        print(stages(part), flush=True)


if __name__ == "__main__":
    main()

"""The compiled kernels behind the same functions as the reference: arrays in, arrays out.

In: arrays that are contiguous and of the types named. Out: arrays. Importing this fails where Whence was installed
without a compiler.

>>> hash_words(["the", "harbour"]).dtype
dtype('uint32')
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import lru_cache
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from whence.kernels import _native
from whence.kernels.capitals import Capitals, Parts
from whence.kernels.clues import JointPlace, JointRun
from whence.kernels.joints import JoinedSteps
from whence.kernels.labels import Labelled, Labeller
from whence.kernels.labels import Rows as Seen
from whence.kernels.reference import U32, U64, Piece, Steps, bucket_bits
from whence.kernels.search import Postings, Rows
from whence.kernels.signs import KEPT, Signed, Signer
from whence.kernels.spotting import Spotted, WordSet

Bytes = bytes | memoryview | NDArray[np.uint8]


def checksum(data: Bytes) -> int:
    """See `reference.checksum`."""
    return _native.checksum(data)


def hash_words(words: Sequence[str]) -> U32:
    """See `reference.hash_words`."""
    return np.frombuffer(_native.hash_words(list(words)), np.uint32)


def sort_postings(words: U32, bounds: U64) -> tuple[U64, U32]:
    """See `reference.sort_postings`."""
    keys, positions = np.empty(len(words), np.uint64), np.empty(len(words), np.uint32)
    _native.sort_postings(words, bounds, keys, positions)
    return keys, positions


def bucket_starts(keys: U64) -> U32:
    """See `reference.bucket_starts`."""
    bits = bucket_bits(len(keys))
    starts = np.empty((1 << bits) + 1, np.uint32)
    _native.bucket_starts(keys, bits, starts)
    return starts


def align(quoted: Sequence[int], found: Sequence[int]) -> Steps:
    """See `reference.align`."""
    steps: Steps = _native.align(np.asarray(quoted, np.uint32), np.asarray(found, np.uint32))
    return steps


def align_joined(
    quoted: U32, found: U32, joints: bytes, *, from_start: bool = False, to_end: bool = False
) -> JoinedSteps:
    """See `joints.align_joined`."""
    return _native.align_joined(quoted, found, joints, from_start, to_end)


def cut_otherwise(quoted: U64, found: U64) -> bool:
    """See `reference.cut_otherwise`."""
    return _native.cut_otherwise(quoted, found)


def other_cuts(quoted: U64, found: U64) -> tuple[list[Piece], list[Piece]] | None:
    """See `reference.other_cuts`."""
    return _native.other_cuts(quoted, found)


def most_in_order(quoted: U32, found: U32) -> int:
    """See `reference.most_in_order`."""
    return _native.most_in_order(quoted, found)


def opened(postings: Postings) -> Postings:
    """See `search.opened`: views of the arrays, which give their addresses ten times as fast."""
    return Postings(*cast(Any, map(memoryview, cast(Any, postings))))


def look_up(postings: Postings, words: U32, limit: int, least: int = 1, ranges: U64 | None = None) -> Rows:
    """See `search.look_up`."""
    return _native.look_up(postings, words, limit, least, ranges)


def count_exact(postings: Postings, words: U32) -> int:
    """See `search.count_exact`."""
    return int(_native.count_exact(postings, words))


def count_words(postings: Postings, words: U32) -> int:
    """See `search.count_words`."""
    return int(_native.count_words(postings, words))


def shared_passages(
    postings: Postings, sides: NDArray[np.uint8] | None, *, cap: int, world: float, least: float
) -> NDArray[np.int64]:
    """See `sharing.shared_passages`."""
    rows = _native.shared_passages(postings, sides, cap, world, least)
    return np.frombuffer(rows, np.int64).reshape(-1, 9)


@lru_cache(maxsize=16)
def _opened(labeller: Labeller) -> object:
    """The labeller's arrays, checked and copied."""
    size = len(labeller.labels)
    return _native.open_labeller(labeller.starts, labeller.targets, labeller.weights, labeller.steps, size)


def label_chain(labeller: Labeller, rows: Seen, *, shares: bool = True) -> Labelled:
    """See `labels.label_chain`."""
    best, shown = _native.label_chain(_opened(labeller), rows, shares)
    return memoryview(best).cast("I"), memoryview(shown).cast("d")


@lru_cache(maxsize=16)
def _names(labeller: Labeller) -> object:
    """What the labeller knows, copied."""
    return _native.open_names(list(labeller.features))


def _written(words: Sequence[str]) -> str:
    """Words as the kernels take them: a line each."""
    return "\n".join((*words, ""))


def form_rows(labeller: Labeller, signs: str, low: Sequence[str], items: Sequence[int]) -> Seen:
    """See `clues.form_clues`."""
    return _native.form_rows(_names(labeller), signs, _written(low), list(items))


def joint_rows(labeller: Labeller, run: JointRun, places: Sequence[JointPlace]) -> Seen:
    """See `clues.joint_clues`."""
    return _native.joint_rows(_names(labeller), run.signs, run.tags, run.marks, _written(run.low), list(places))


def spot_words(text: str, wanted: WordSet) -> Spotted:
    """See `spotting.spot_words`."""
    places, runs = _native.spot_words(text, wanted.table, wanted.pool)
    return Spotted(memoryview(places).cast("I"), runs)


@lru_cache(maxsize=16)
def _signing(signer: Signer) -> object:
    """The signer with room for what it is told."""
    return _native.open_signer(signer.grammar.kinds, signer.grammar.pattern.match, signer.describe, KEPT)


def sign_words(text: str, span: tuple[int, int], signer: Signer, *, base: int, most: int) -> Signed:
    """See `signs.sign_words`."""
    words, firsts, signs, carried, marks, starts, ends, stop = _native.sign_words(
        _signing(signer), text, *span, base, most
    )
    places = memoryview(starts).cast("I"), memoryview(ends).cast("I")
    return Signed(words, firsts, signs, carried, marks, *places, stop)


def find_runs(text: str, span: tuple[int, int], grammar: Capitals, skipped: Set[str]) -> list[Parts]:
    """See `capitals.find_runs`."""
    pattern, articles, small, shortened = grammar
    return _native.find_runs(text, *span, pattern.match, articles, small, shortened, skipped)

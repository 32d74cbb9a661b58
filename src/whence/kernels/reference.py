"""The kernels in plain Python and numpy: what runs where no compiler was at hand, and the oracle of the compiled ones.

In: arrays of word hashes (unsigned 32 bit). Out: arrays. No text, no files, no state.

>>> hash_words(["the", "harbour"]).tolist() == [hash_word("the"), hash_word("harbour")]
True
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

U32 = NDArray[np.uint32]
U64 = NDArray[np.uint64]

_MASK = (1 << 64) - 1


def mix(value: int) -> int:
    """The finaliser of MurmurHash3 (64 bit): every input bit changes about half of the output bits."""
    value = ((value ^ (value >> 33)) * 0xFF51AFD7ED558CCD) & _MASK
    value = ((value ^ (value >> 33)) * 0xC4CEB9FE1A85EC53) & _MASK
    return value ^ (value >> 33)


@lru_cache(maxsize=1 << 17)
def hash_word(word: str) -> int:
    """32 bits of FNV-1a over the word's code points, mixed. Its upper 20 bits are never all zero: zero stands for
    "no word" in the keys."""
    value = 0xCBF29CE484222325
    for character in word:
        value = ((value ^ ord(character)) * 0x100000001B3) & _MASK
    short = mix(value) >> 32
    return short if short >> 12 else short | 0x1000


def shape_word(word: str) -> int:
    """A bit for each letter, mark and digit of a word: words with a misread character have nearly the same ones."""
    shape = 0
    for character in word:
        if character not in "'.,":
            shape |= 1 << (ord(character) & 31)
    return shape


def hash_words(words: Sequence[str]) -> U32:
    """The hashes of many words."""
    return np.fromiter(map(hash_word, words), np.uint32, len(words))


def gram_keys(words: U32, bounds: U64) -> U64:
    """One key for every position: 24 bits of its word, 20 of the next, 20 of the one after, zero past the
    document's end. So a range of keys holds all places of one, two or three words.

    `bounds`: first token of each document, and the number of tokens.
    """
    keys = (words >> np.uint32(8)).astype(np.uint64) << np.uint64(40)
    last = np.repeat(bounds[1:], np.diff(bounds).astype(np.int64))
    here = np.arange(len(words), dtype=np.uint64)
    for ahead, shift in ((1, 20), (2, 0)):
        follows = np.zeros(len(words), np.uint64)
        follows[: max(0, len(words) - ahead)] = words[ahead:] >> np.uint32(12)
        follows[here + np.uint64(ahead) >= last] = 0
        keys |= follows << np.uint64(shift)
    return keys


def sort_postings(words: U32, bounds: U64) -> tuple[U64, U32]:
    """The keys in order, and the position of each; equal keys keep the order of their positions."""
    keys = gram_keys(words, bounds)
    order = np.argsort(keys, kind="stable")
    return keys[order], order.astype(np.uint32)


def checksum(data: bytes | memoryview | NDArray[np.uint8]) -> int:
    """64 bits of the length and of a sum of 8-byte words, each times its own odd number: one changed byte always
    changes it, because an odd factor loses no bit."""
    raw = np.frombuffer(data, np.uint8)
    padded = np.zeros(-(-len(raw) // 8) * 8, np.uint8)
    padded[: len(raw)] = raw
    words = padded.view("<u8")
    with np.errstate(over="ignore"):
        factors = _odd_numbers(len(words))
        total = int((words * factors).sum(dtype=np.uint64)) if len(words) else 0
    return (mix(total) + len(raw)) & _MASK


def _odd_numbers(count: int) -> U64:
    value = np.arange(1, count + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    value ^= value >> np.uint64(29)
    value *= np.uint64(0xBF58476D1CE4E5B9)
    value ^= value >> np.uint64(32)
    return value | np.uint64(1)


def bucket_starts(keys: U64) -> U32:
    """Where the keys with each first bits begin, and their number: about one key for a bucket, 2 to 2**24 buckets."""
    bits = bucket_bits(len(keys))
    firsts = np.arange(1 << bits, dtype=np.uint64) << np.uint64(64 - bits)
    return np.append(np.searchsorted(keys, firsts), len(keys)).astype(np.uint32)


def bucket_bits(count: int) -> int:
    """How many first bits of a key tell its bucket: the first word has 24."""
    return min(24, max(1, count.bit_length() - 1))


_BASE = 0x9E3779B97F4A7C15
_APOSTROPHE = ord("'")


def spellings(words: Sequence[str]) -> U64:
    """What each word is spelled with: a hash of its letters, and the factor that tells the hash of two words written
    together. Zero for a word that is not known: figures with commas, which are written without them as well."""
    known = ((0, 0) if "," in word or not word else _spelled(word) for word in words)
    return np.array(list(known), np.uint64).reshape(-1, 2)


def _spelled(word: str) -> tuple[int, int]:
    letters, power = 0, 1
    for character in word:
        letters, power = (letters * _BASE + ord(character) + 1) & _MASK, (power * _BASE) & _MASK
    return letters, power


def cut_otherwise(quoted: U64, found: U64) -> bool:
    """Whether letters that stand together in one run of words are cut into words otherwise in the other: co operate and
    cooperate. Also where an apostrophe was lost before one or two letters, or a spelling is not known."""
    if not (quoted.all() and found.all()):
        return True
    return bool(_otherwise(found, quoted))


Piece = tuple[int, int, int]
"""Neighbours that spell something together: the first of them, how many, and 1 where an apostrophe is put between."""


def other_cuts(quoted: U64, found: U64) -> tuple[list[Piece], list[Piece]] | None:
    """The neighbours of either run whose letters stand in the other run cut otherwise; None where a spelling is not
    known."""
    if not (quoted.all() and found.all()):
        return None
    ours, theirs = _otherwise(quoted, found), _otherwise(found, quoted)
    return [piece for piece in ours if piece[1] > 1], [piece for piece in theirs if piece[1] > 1]


def _otherwise(words: U64, others: U64) -> list[Piece]:
    """What words spell, alone or with their neighbours, that is cut otherwise in other words."""
    known: dict[int, set[tuple[int, int]]] = {}
    for _, letters, cut in _cuts(others.tolist()):
        known.setdefault(letters, set()).add(cut)
    return [piece for piece, letters, cut in _cuts(words.tolist()) if known.get(letters, set()) - {cut}]


def _cuts(words: list[tuple[int, int]]) -> Iterator[tuple[Piece, int, tuple[int, int]]]:
    """Each word, and what two and three neighbours spell together, with the factors of all but the last."""
    for i, (letters, power) in enumerate(words):
        yield (i, 1, 0), letters, (0, 0)
        if i + 1 < len(words):
            after, width = words[i + 1]
            yield (i, 2, 0), (letters * width + after) & _MASK, (power, 0)
            if width in (_BASE, _BASE * _BASE & _MASK):
                yield (i, 2, 1), ((letters * _BASE + _APOSTROPHE + 1) * width + after) & _MASK, (power, 0)
        if i + 2 < len(words):
            last, width_of_last = words[i + 2]
            yield (i, 3, 0), ((letters * width + after) * width_of_last + last) & _MASK, (power, width)


MASKED = 64
"""Words of a run of which `most_in_order` counts how many stand in another."""


def most_in_order(quoted: U32, found: U32) -> int:
    """At most how many words of `quoted` can stand in `found` in their order: their longest common subsequence. Of more
    than 64 words it is their number: they are not counted."""
    if len(quoted) > MASKED:
        return len(quoted)
    row = [0] * (len(quoted) + 1)
    for word in found:
        before = row
        row = [0]
        for i, own in enumerate(quoted):
            row.append(before[i] + 1 if own == word else max(before[i + 1], row[i]))
    return row[-1]


Steps = tuple[int, int, bytes]
_FAR = 1 << 30


def align(quoted: Sequence[int], found: Sequence[int]) -> Steps:
    """All of `quoted` against the best stretch of `found` with the fewest changed words (Sellers 1980).

    Returns the stretch `[start, end)` of `found` and one operation for each step: `=` equal, `r` replaced, `d` only in
    `quoted`, `i` only in `found`. Ends of `found` that do not take part are free. Of equally good alignments the
    earliest end is taken, and in it equal words before replaced, replaced before left out.
    """
    aligned = align_banded(quoted, found, -len(quoted), len(found))
    assert aligned is not None, "the whole table has a path"
    return aligned


def align_banded(quoted: Sequence[int], found: Sequence[int], low: int, high: int) -> Steps | None:
    """`align` on the diagonals `low` to `high` (place in `found` minus place in `quoted`); None where no path is."""
    low, high = max(low, -len(quoted)), min(high, len(found))
    costs = _edit_costs(quoted, found, low, high)
    end = min(costs[-1], key=lambda j: (costs[-1][j], j), default=-1)
    return None if end < 0 or costs[-1][end] >= _FAR else _walk_back(costs, quoted, found, end)


def _edit_costs(quoted: Sequence[int], found: Sequence[int], low: int, high: int) -> list[dict[int, int]]:
    """For each row the costs of the columns in the band."""
    rows = [dict.fromkeys(range(max(0, low), high + 1), 0)]
    for i, word in enumerate(quoted, 1):
        above = rows[-1]
        row: dict[int, int] = {}
        for j in range(max(0, i + low), min(len(found), i + high) + 1):
            diagonal = above.get(j - 1, _FAR) + (word != found[j - 1]) if j else _FAR
            row[j] = min(diagonal, above.get(j, _FAR) + 1, row.get(j - 1, _FAR) + 1, _FAR)
        rows.append(row)
    return rows


def _walk_back(costs: list[dict[int, int]], quoted: Sequence[int], found: Sequence[int], end: int) -> Steps:
    steps = bytearray()
    i, j = len(quoted), end
    while i:
        step = _step(costs, quoted[i - 1] == found[j - 1] if j else None, i, j)
        steps += step.encode()
        i -= step != "i"
        j -= step != "d"
    return j, end, bytes(reversed(steps))


def _step(costs: list[dict[int, int]], same: bool | None, i: int, j: int) -> str:
    """How a cell was reached; `same`: whether its two words are equal, None in the first column."""
    cost = costs[i][j]
    if same is not None and costs[i - 1].get(j - 1, _FAR) + (not same) == cost:
        return "=" if same else "r"
    return "d" if costs[i - 1].get(j, _FAR) + 1 == cost else "i"

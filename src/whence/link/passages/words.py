"""The words of a text as the passage index sees them: hashes and offsets, the same words as `whence.text.tokens`.

In: a text and the spans to skip. Out: `Words`. Where the kernels are compiled, a scanner finds the words and folds the
characters that have one form by themselves; words with any other character go through `whence.text.normalise`.

>>> hashed("The U.S. won’t").hashes.tolist() == kernels.hash_words(["the", "us", "won't"]).tolist()
True
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import numpy as np
import regex
from numpy.typing import NDArray

from whence import kernels
from whence.kernels import U32, U64
from whence.models import Span
from whence.text import blank, normalise, tokens

if kernels.COMPILED:
    from whence.kernels import _native

_CODE_POINTS = 0x110000
_PAGE = 256
_CLASSES = (
    (r"\p{L}", 1),
    (r"\p{M}", 2),
    (r"\p{N}", 4),
    (r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]", 8),
    (r"\p{Ll}", 16),
    (r"\s", 64),
)
_UPPER, _UNLIKE = 32, 128
_WORD_CLASSES = 1 | 2 | 4

# Blocks whose letters never join with a neighbour under normalisation: elsewhere (conjoining Hangul, the vowel signs of
# newer scripts) a word is normalised as a whole.
_PLAIN = ((0x0000, 0x1100), (0x1E00, 0x2000), (0x3040, 0x3100), (0x3400, 0xA000), (0xAC00, 0xD7A4))


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one text, a column each: first and past the last of its characters, its hash, its shape."""

    table: U32

    @property
    def starts(self) -> U32:
        """First characters."""
        column: U32 = self.table[0]
        return column

    @property
    def ends(self) -> U32:
        """Past the last characters."""
        column: U32 = self.table[1]
        return column

    @property
    def hashes(self) -> U32:
        """Hashes of the comparison forms."""
        column: U32 = self.table[2]
        return column

    @property
    def shapes(self) -> U32:
        """Shapes of the comparison forms."""
        column: U32 = self.table[3]
        return column


class Listed(NamedTuple):
    """The words of a stretch that is read word by word: first and past the last characters, hashes, and what each is
    spelled with (rows of two as `kernels.cut_otherwise` takes them; zeros where that is not known)."""

    starts: list[int]
    ends: list[int]
    hashes: U32
    spellings: U64


class Told(NamedTuple):
    """The words of a quotation, a column each: comparison forms, first and past the last characters, and hashes. `rows`
    hold the same for `nearby`; empty where the form of a word had to be worked out, or nothing is compiled."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    hashes: U32
    rows: bytes


class _Table:
    """What the scanner knows of each character, filled a page at a time when a text first needs it."""

    def __init__(self) -> None:
        self.classes: NDArray[np.uint8] = np.zeros(_CODE_POINTS, np.uint8)
        self.folds: NDArray[np.int32] = np.zeros(_CODE_POINTS, np.int32)
        self.filled: NDArray[np.uint8] = np.zeros(_CODE_POINTS // _PAGE, np.uint8)
        self.views = self.classes.data, self.folds.data, self.filled.data

    def fill(self, page: int) -> None:
        first = page * _PAGE
        characters = "".join(map(chr, range(first, first + _PAGE)))
        for pattern, flag in _CLASSES:
            for found in regex.finditer(pattern, characters, regex.V1):
                self.classes[first + found.start()] |= flag
        for code in range(first, first + _PAGE):
            self.folds[code] = _folded(code) if self.classes[code] & _WORD_CLASSES else -1
            self.classes[code] |= _cases(chr(code), int(self.classes[code]))
        self.filled[page] = 1


def _cases(character: str, classes: int) -> int:
    """Whether a character is a capital, and whether Python's own methods know it otherwise than the classes."""
    same = character.isalpha() == bool(classes & 1) and character.islower() == bool(classes & 16)
    return _UPPER * character.isupper() | _UNLIKE * (not same)


def _folded(code: int) -> int:
    """The one character that a character always becomes, or -1."""
    form = normalise(chr(code))
    if len(form) != 1 or not (_is_plain(code) and _is_plain(ord(form))):
        return -1
    before, after = unicodedata.category(chr(code)), unicodedata.category(form)
    kept = before[0] == after[0] != "M" or form == "'"
    return ord(form) if kept and not unicodedata.combining(form) else -1


def _is_plain(code: int) -> bool:
    return any(low <= code < high for low, high in _PLAIN)


@cache
def characters() -> _Table:
    """What the scanner knows of each character."""
    return _Table()


def hashed(text: str, skip: Sequence[Span] = ()) -> Words:
    """The words of a text without the spans in `skip`."""
    if not kernels.COMPILED:
        found = tokens(text, skip=skip)
        rows = found.starts, found.ends, kernels.hash_words(found.words), _shapes(found.words)
        return Words(np.array(rows, np.uint32))
    return _scanned(blank(text, skip) if skip else text)


def listed(text: str, skip: Sequence[Span] = (), *, base: int = 0) -> Listed:
    """The words of a short text without the spans in `skip`; `base` is added to every offset."""
    source = blank(text, skip) if skip else text
    if kernels.COMPILED:
        table = characters()
        while isinstance(found := _native.list_words(source, base, *table.views), int):
            table.fill(found)
        starts, ends, hashes, spellings, odd = found
        if not odd:
            known = np.frombuffer(spellings, np.uint64).reshape(-1, 2)
            return Listed(starts, ends, np.frombuffer(hashes, np.uint32), known)
    words = hashed(source)
    unknown = np.zeros((len(words.hashes), 2), np.uint64)
    return Listed((words.starts + base).tolist(), (words.ends + base).tolist(), words.hashes, unknown)


def told(text: str, *, base: int = 0) -> Told:
    """The words of a quotation; `base` is added to every offset."""
    if kernels.COMPILED and (found := _read(text, base, only_unmarked=False)):
        return found
    words = listed(text)
    forms = tuple(normalise(text[start:end]) for start, end in zip(words.starts, words.ends, strict=True))
    starts, ends = (tuple(base + at for at in column) for column in (words.starts, words.ends))
    return Told(forms, starts, ends, words.hashes, b"")


def told_unmarked(text: str, *, base: int = 0) -> Told | None:
    """The words of `text` where it surely holds no editor's mark and no note number; else None."""
    return _read(text, base, only_unmarked=True) if kernels.COMPILED else None


def _read(text: str, base: int, *, only_unmarked: bool) -> Told | None:
    table = characters()
    while isinstance(found := _native.read_quoted(text, base, only_unmarked, *table.views), int):
        table.fill(found)
    if found is None:
        return None
    columns, hashes, rows = found
    return Told(*columns, np.frombuffer(hashes, np.uint32), rows)


def _scanned(text: str) -> Words:
    table = characters()
    while isinstance(found := _native.tokenise(text, *table.views), int):
        table.fill(found)
    words = np.frombuffer(found[0], np.uint32).reshape(4, -1)
    if not found[1]:
        return Words(words)
    odd = np.frombuffer(found[1], np.uint32)
    forms = [normalise(text[words[0, i] : words[1, i]]) for i in odd.tolist()]
    words = words.copy()
    words[2, odd], words[3, odd] = kernels.hash_words(forms), _shapes(forms)
    empty = [i for i, form in zip(odd.tolist(), forms, strict=True) if not form]
    return Words(np.delete(words, empty, axis=1) if empty else words)


def _shapes(words: Sequence[str]) -> U32:
    return np.fromiter(map(kernels.shape_word, words), np.uint32, len(words))

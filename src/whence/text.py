"""Comparison text: words as the comparison sees them, each with the offsets of the characters it came from.

In: any text. Out: `Tokens`, in which typography, case, compatibility forms and line-end hyphens no longer differ.

>>> t = tokens("The U.S. “won’t” pay 300,000 — [w]e are told")
>>> t.words
['the', 'us', "won't", 'pay', '300,000', 'we', 'are', 'told']
>>> t.text[t.starts[5]:t.ends[5]]
'[w]e'
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

import regex

from whence.models import Span

_SINGLE = r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]"
_CHAR = rf"[[\p{{L}}\p{{M}}\p{{N}}]--{_SINGLE}]"
_APOSTROPHE = "['’ʼ‘＇]"
_INITIALS = r"(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{M}\p{N}]))?"
_BRACKET = r"\[(?!sic\])[\p{L}\p{M}]+\]"
_JOIN = (
    rf"[\u00ad\u200b\u200c\u200d\u2060]+(?={_CHAR})"  # soft hyphen, zero-width (non-)joiner, word joiner
    rf"|{_APOSTROPHE}(?={_CHAR})"
    r"|(?<=\p{N})[.,\u2044](?=\p{N})"
    r"|[-\u2010]\r?\n[ \t]*(?=\p{Ll})"  # a word broken at the end of a line
)
_PLAIN = r"[A-Za-z]++(?=[\s,;:!?)\"“”—–])"  # most words: what stands behind cannot go on with them
_TOKEN = regex.compile(
    rf"{_PLAIN}|(?=\S)(?:{_SINGLE}\p{{M}}*"
    rf"|{_INITIALS}"
    rf"|(?:{_CHAR}|{_BRACKET}(?={_CHAR}))(?:{_CHAR}+|{_JOIN}|(?<={_CHAR}){_BRACKET})*)",
    regex.V1,
)
_DROPPED = regex.compile(r"[^\p{L}\p{M}\p{N}'.,\u2044]|(?<!\p{N})[.,]|[.,](?!\p{N})|\p{Cf}", regex.V1)
_QUOTES = {ord(c): "'" for c in "’ʼ‘＇"}

PLAIN_FIGURES = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
"""Raised figures to plain ones, for `str.translate`."""
NOTE_MARKER = regex.compile(r"\[\^?\d{1,4}(?:\s*[–,-]\s*\d{1,4})*\]")
"""A bracketed note marker, `[3]`, `[^3]`, `[3–5]`: left out of the comparison text."""
PAGE_NUMBER = regex.compile(r"\[(?:Pg|pg|[Pp]age|p|S)\.?\s?\d{1,4}\]|\{\d{1,4}\}")
"""Where a printed page begins, `[Pg 31]`, `{31}`: left out like a marker."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a text in order. `words[i]` is the normalised form of `text[starts[i]:ends[i]]`; `edited` holds the
    indices of words with brackets inside (`[w]e`)."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    edited: frozenset[int]

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, last: int) -> Span:
        """The characters from word `first` up to, not including, word `last`; `first < last`."""
        return self.starts[first], self.ends[last - 1]


@lru_cache(maxsize=1 << 17)
def normalise(word: str) -> str:
    """One word's comparison form: NFKC, case-folded, apostrophes unified, dots of initials and brackets dropped.

    >>> normalise("U.S."), normalise("ﬁre"), normalise("[W]e"), normalise("Soldier’s")
    ('us', 'fire', 'we', "soldier's")
    """
    if word.isascii() and word.isalnum():
        return word.lower()
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", word).casefold().translate(_QUOTES))
    return str(_DROPPED.sub("", folded))


def tokens(text: str, *, skip: Iterable[Span] = ()) -> Tokens:
    """The words of `text`. `skip` lists stretches (note markers) that are no part of the words; a token that begins
    or ends inside one is dropped, one that a marker is glued to keeps its letters."""
    source = blank(text, skip) if skip else text
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    edited: list[int] = []
    for found in _TOKEN.finditer(source):
        start, end = found.span()
        raw = source[start:end]
        word = normalise(raw)
        if not word:
            continue
        if "[" in raw:
            edited.append(len(words))
        words.append(word)
        starts.append(start)
        ends.append(end)
    return Tokens(text, words, starts, ends, frozenset(edited))


def words_in(text: str) -> Iterator[str]:
    """The words of `text` as `tokens` gives them, one by one: whoever wants the first of them reads no further.

    >>> next(words_in("U.S. Silt Fund"))
    'us'
    """
    return filter(None, map(normalise, (found.group() for found in _TOKEN.finditer(text))))


def blank(text: str, spans: Iterable[Span]) -> str:
    """`text` with the characters of `spans` replaced by spaces: every offset stays."""
    pieces: list[str] = []
    at = 0
    for start, end in sorted(spans):
        if end <= at:
            continue
        start = max(start, at)
        pieces += (text[at:start], " " * (end - start))
        at = end
    pieces.append(text[at:])
    return "".join(pieces)


@cache
def stopwords(language: str = "en") -> frozenset[str]:
    """The words of `resources/stopwords/LANGUAGE.txt`, in comparison form; empty where there is no such file."""
    path = files("whence") / "resources" / "stopwords" / f"{language}.txt"
    if not path.is_file():
        return frozenset()
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(normalise(line.strip()) for line in lines if line.strip() and not line.startswith("#"))


def primary_language(tag: str | None) -> str:
    """The language of a BCP 47 tag or a locale, without script and region; empty where none is given.

    >>> primary_language("pt-BR"), primary_language("en_US"), primary_language(None)
    ('pt', 'en', '')
    """
    return (tag or "").replace("_", "-").partition("-")[0].casefold()


def content_words(words: Iterable[str], language: str = "en") -> list[str]:
    """The words that are not stopwords."""
    stop = stopwords(language)
    return [word for word in words if word not in stop]

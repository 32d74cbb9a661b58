"""Which capitalised words are names: capitals that are not due to a sentence's start, a headline or a language's nouns.

In: a word's place in a text, and the texts at hand. Out: whether it is written as a name. A word that begins a sentence
is one only where the texts write it with a capital inside a sentence too, and nowhere small.

>>> text = "Then Rouhani spoke. Rouhani said so. Then he left."
>>> [is_name(text, start, start + 7, also=text) for start in (5, 20)], is_name(text, 0, 4, also=text)
([True, True], False)
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from whence import kernels
from whence.link.comparing.loudness import lexicon
from whence.link.passages.words import characters
from whence.text import normalise, stopwords

if kernels.COMPILED:
    from whence.kernels import _native

_SENTENCE_START = regex.compile(r"(?:\A|[.!?…:。！？][\"”’'»)\]]*\s|[\"“„«‘]|\n\s*\n)[\s\"“”‘’'«»„(\[—–-]*\Z")
_ABBREVIATION = regex.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sen|Rep|Gov|Prof|Rev|Capt|Sgt|Maj|No|vs|v)|\b\p{Lu})\.\s\Z"
)
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*")
_LETTER = regex.compile(r"[\p{L}\p{M}]")
_AROUND = 80
_FEWEST_SMALL = 0.12  # of the words around: below, everything is in capitals there, and they say nothing
_AMONG_SMALL, _STARTS, _SHORTENED, _STRANGE = 1, 2, 4, 8  # what the kernel sees of a word's setting


def is_name(text: str, start: int, end: int, *, also: str = "", language: str = "en") -> bool:
    """Whether `text[start:end]` is capitalised as a name; `also` is another text that may show how it is written."""
    if not (text[start].isupper() or text[start] == "["):
        return False
    raw = text[start:end].lstrip("[").replace("]", "")
    if not raw[:1].isupper():
        return False
    words = lexicon(language)
    word = normalise(raw)
    if words.nouns_capitalised or word in words.capitalised or word in stopwords(language):
        return False
    among_small_words, starts_sentence = _setting(text, start, end)
    return among_small_words and (not starts_sentence or _known_as_name(raw, text, also))


def _setting(text: str, start: int, end: int) -> tuple[bool, bool]:
    """Whether a word stands among words that mostly begin small, and whether it starts a sentence."""
    seen = _seen(text, start, end) if kernels.COMPILED else _STRANGE
    if seen & _STRANGE:
        return _among_small_words(text, start, end), _starts_sentence(text, start)
    starts = bool(seen & _STARTS)
    return bool(seen & _AMONG_SMALL), _starts_sentence(text, start) if starts and seen & _SHORTENED else starts


def _seen(text: str, start: int, end: int) -> int:
    table = characters()
    while (seen := _native.setting(text, start, end, *table.views)) < 0:
        table.fill(-1 - seen)
    return seen


def _starts_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 20) : start]
    return bool(_SENTENCE_START.search(before)) and not _ABBREVIATION.search(before)


def _among_small_words(text: str, start: int, end: int) -> bool:
    around = f"{text[max(0, start - _AROUND) : start]} {text[end : end + _AROUND]}"
    initials = [word[0] for word in _WORD.findall(around) if word[0].isalpha()]
    return not initials or sum(map(str.islower, initials)) >= _FEWEST_SMALL * len(initials)


def _known_as_name(raw: str, *texts: str) -> bool:
    """Whether the word stands with a capital inside a sentence somewhere, and nowhere without."""
    small = raw.lower()
    if any(True for text in texts for _ in _places(small, text)):
        return False
    return any(not _starts_sentence(text, at) for text in texts for at in _places(raw, text))


def _places(word: str, text: str) -> Iterator[int]:
    """Where a word stands in a text with no letter beside it."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        alone = not (_LETTER.match(text, end) or (at and _LETTER.match(text, at - 1)))
        if alone:
            yield at
        at = text.find(word, end if alone else at + 1)

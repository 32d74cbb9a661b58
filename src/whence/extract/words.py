"""Words of a paragraph with a sign each, for what is said in figures and dates: patterns are then written over signs.

In: text and a span. Out: `Words`: the words in order with their places, a sign each (`resources/extract/signs.txt`)
and the light grammar tag of `extract/attribution`.

>>> w = words("In mid-October 1,200 men left Rome.", (0, 35))
>>> w.signs, w.raw[3]
('ie-Mn??K.', 'October')
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from string import punctuation, whitespace

from whence.extract.attribution.lexicon import lexicon
from whence.extract.lexicon import tagged
from whence.kernels import Grammar, Signer, grammar_kinds, sign_words
from whence.models import Span

_TOKEN = re.compile(
    r"(?=\S)(?:[A-Za-z]++(?=[\s,;:)])"  # most words: the look ahead leaves out spaces before all else
    r"|(?:[A-Za-z]\.){2,}|(?:US)?\$|[^\W\d_]+(?:['’](?!(?:s|t|m|d|re|ve|ll)\b)[^\W\d_]+)?|['’]\d\ds?\b|\d{1,2}\.\d{1,2}\.\d{4}\b"
    r"|(?:1[5-9]|20)\d\d(?=\.\d{1,3}(?:\s|$))"  # a year and a note's number: "in 2001.37 He"
    r"|\d+(?:,\d{3})*(?:\.\d+)?(?:(?:st|nd|rd|th|s)\b)?|['’](?:s|t|m|d|re|ve|ll)\b|[^\w\s]|_+)"
)
_GRAMMAR = Grammar(
    _TOKEN,
    grammar_kinds(
        alone=set(punctuation) - set("'_"),
        ends_word=(set(punctuation) - set("'.$")) | set(whitespace) | set("0123456789"),
        ends_long_word=".",
        ends_figures=(set(punctuation) - set(".,")) | set(whitespace),
    ),
)
_CAPITALISED = frozenset("MmDk")
_FORMS = {"-": "-", "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "’": "'", "‘": "'", "“": '"', "”": '"', "[": "("}
_FORMS |= {"]": ")", "…": "."}
_YEARS = range(1000, 3000)
_TAGS = {"'s": "'", "’s": "'", "'t": "N", "’t": "N"}
_TAGS |= dict.fromkeys(
    "don doesn didn isn aren wasn weren hasn haven hadn wouldn couldn shouldn mustn mightn ain".split(), "A"
)
"""What is left of a contraction before its "n't" loses that n to the verb: "did" + "n't" comes as "didn" + "'t"."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words with their places; `signs` and `tags` have one character a word; `low` are the words in small letters.
    `text` is what the places count in."""

    text: str
    raw: list[str]
    low: list[str]
    starts: Sequence[int]
    ends: Sequence[int]
    signs: str
    tags: str

    def __len__(self) -> int:
        return len(self.raw)

    def span(self, first: int, last: int) -> Span:
        """The characters of words `first` up to, not including, `last`; `first < last`."""
        return self.starts[first], self.ends[last - 1]

    def adjoins(self, at: int) -> bool:
        """Whether word `at` follows the one before it without a space."""
        return at > 0 and self.starts[at] == self.ends[at - 1]


def words(text: str, span: Span) -> Words:
    """The words of `text[span]`."""
    found = sign_words(text, span, _SIGNER, base=span[0], most=span[1] - span[0] + 1)
    low = found.words.copy()
    for at, word in found.carried.items():
        low[at] = word
    return Words(text, found.words, low, found.starts, found.ends, found.firsts, found.signs)


def _lexicon() -> dict[str, str]:
    return tagged("extract", "signs")


def light_tag(word: str) -> str:
    """The light tag of a word."""
    return _tag(word, word.lower())


def _described(word: str) -> tuple[str, str, str, str | None, int]:
    """A word, its sign, its light tag, and its small letters where they are others."""
    low = word.lower()
    sign = _lexicon().get(low)
    if sign is None or (sign in _CAPITALISED and not word[0].isupper()):
        sign = _by_form(word)
    return word, sign, _tag(word, low), None if low == word else low, 0


_SIGNER = Signer(_GRAMMAR, _described)


def _by_form(word: str) -> str:
    head = word[0]
    if head.isdecimal():
        return _number(word)
    if head in "'’" and word[1:3].isdecimal():
        return "Q" if word[-1] != "s" else "Y"
    if not head.isalpha():
        return _FORMS.get(word, head if len(word) == 1 and word.isascii() else "x")
    return "K" if head.isupper() else "?"


def _number(word: str) -> str:
    """d a day's number, y a year's, Y a decade's ("1990s"), o an ordinal, G day.month.year, n any other."""
    if word[-1] in "sthdn" and not word[-1].isdecimal():
        return "Y" if word[-1] == "s" and word[-2] == "0" and len(word) == 5 else "o" if word[-2] in "snrt" else "n"
    if word.count(".") == 2:
        return "G"
    if not word.isdecimal() or len(word) > 4:
        return "n"
    if len(word) == 4:
        return "y" if int(word) in _YEARS else "n"
    return "d" if len(word) < 3 and 1 <= int(word) <= 31 else "n"


def _verbs() -> dict[str, str]:
    """Verb forms: V where finite by form, v for base forms that are no nouns, z for what may be a plural noun."""
    return tagged("statements", "verbs")


@cache
def bases() -> frozenset[str]:
    """Base forms of verbs that are no nouns."""
    return frozenset(word for word, tag in _verbs().items() if tag == "v")


def _tag(word: str, low: str) -> str:
    if low in _TAGS:
        return _TAGS[low]
    if word == "IT":
        return "K"
    tag = lexicon().tags.get(low)
    if tag is not None:
        return tag
    if word[0].islower() and low in _verbs():
        return _verbs()[low]
    head = word[0]
    if not head.isalpha():
        return "M" if head.isdecimal() or head in "$£€%" else "x" if len(word) > 1 else head
    if head.isupper():
        return "K"
    if low.endswith("ly"):
        return "R"
    if len(low) > 4 and low.endswith("ed") and not low.endswith("eed"):
        return "E"
    return "G" if len(low) > 5 and low.endswith("ing") else "L"

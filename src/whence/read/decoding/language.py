"""Which language a text is in, where that is sure.

In: text. Out: a language code (ISO 639), or None below 200 words, for a mixed text, or for a language that is not in
`resources/read/language_words.tsv`. Every text has a few of its language's commonest words in each sentence; py3langid
would know more languages, but takes half a second and 120 MB in each process.

>>> guess("The ship that was seen in the bay is not one of those which they said it had to be. " * 12)
'en'
>>> guess("Kisa kisa kisa. " * 100) is None
True
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from importlib.resources import files

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_FEWEST = 200
_SAMPLE = 40_000  # characters
_SHARE = 0.18
_LEAD = 1.35
_MOSTLY = 0.6
_HAN = re.compile(r"[\u4e00-\u9fff]")
_KANA = re.compile(r"[\u3040-\u30ff]")
_HANGUL = re.compile(r"[\uac00-\ud7af]")
_THAI = re.compile(r"[\u0e00-\u0e7f]")


def guess(text: str) -> str | None:
    """The language of `text`, None where it is not sure."""
    sample = text[:_SAMPLE]
    if sure := _by_script(sample):
        return sure
    words = _WORD.findall(sample.lower())
    if len(words) < _FEWEST:
        return None
    counts: Counter[str] = Counter()
    for word, count in Counter(words).items():
        for language in _languages().get(word, ()):
            counts[language] += count
    best = counts.most_common(2)
    if not best or best[0][1] < _SHARE * len(words):
        return None
    return best[0][0] if len(best) == 1 or best[0][1] >= _LEAD * best[1][1] else None


@cache
def known_words() -> frozenset[str]:
    """The commonest words of all languages that are known."""
    return frozenset(_languages())


def _by_script(sample: str) -> str | None:
    """Languages with a script of their own, by the share of its signs among all letters."""
    letters = 0 if sample.isascii() else sum(map(str.isalpha, sample))
    if letters < _FEWEST:
        return None
    kana = len(_KANA.findall(sample))
    shares = {
        "ja" if kana else "zh": len(_HAN.findall(sample)) + kana,
        "ko": len(_HANGUL.findall(sample)),
        "th": len(_THAI.findall(sample)),
    }
    return next((language for language, count in shares.items() if count > _MOSTLY * letters), None)


@cache
def _languages() -> dict[str, tuple[str, ...]]:
    """Each word with the languages that it is common in."""
    path = files("whence") / "resources" / "read" / "language_words.tsv"
    found: dict[str, tuple[str, ...]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            language, _, words = line.partition("\t")
            for word in words.split():
                found[word] = (*found.get(word, ()), language)
    return found

"""Names as words that can be compared across spellings and scripts.

In: a name as it stands in a text. Out: its words without titles, accents and legal forms; and whether two parts of a
person's name are spellings of one (Qassem, Ghasem), by lists and by their consonants.

>>> person_words("Gen. Qâssem al-Soleimani"), body_words("Siemens Aktiengesellschaft")
(('qassem', 'soleimani'), ('siemens',))
>>> are_variants("qassem", "ghasem"), are_variants("ali", "ahmed")
(True, False)
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

from anyascii import anyascii

from whence.lists import lines

_GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
_WORD = re.compile(r"[a-z0-9&]+")
_INITIALS = re.compile(r"\b(?:[a-z]\.\s?){2,}")
_APOSTROPHES = re.compile(r"['’ʼ‘`´]")
_VOWELS = re.compile(r"[aeiouyhw]")


@cache
def _sections() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The sections of `resources/names/comparison.txt`: rows of words."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for line in lines("names", "comparison.txt"):
        if line.startswith("["):
            rows = found.setdefault(line.strip("[]"), [])
        else:
            rows.append(tuple(line.split()))
    return {name: tuple(rows) for name, rows in found.items()}


@cache
def particles() -> frozenset[str]:
    """Small words of persons' names: al, bin, de, van."""
    return frozenset(word for row in _sections()["particles"] for word in row)


@cache
def _titles() -> frozenset[str]:
    return frozenset(word for row in _sections()["titles"] for word in row)


@lru_cache(maxsize=1 << 16)
def plain(name: str) -> str:
    """Lower case in Latin letters, initials written together, apostrophes dropped."""
    low = anyascii(name).lower()
    low = _INITIALS.sub(lambda found: found.group().replace(".", "").replace(" ", "") + " ", low)
    return _APOSTROPHES.sub("", low)


@lru_cache(maxsize=1 << 16)
def person_words(name: str) -> tuple[str, ...]:
    """The words of a person's name that tell persons apart: without titles, particles and generations; "Last, First" is
    turned round."""
    low = plain(name)
    if low.count(",") == 1 and low.split(",")[1].strip().rstrip(".") not in _GENERATIONS:
        last, first = low.split(",")
        low = f"{first} {last}"
    words = [word for word in _WORD.findall(low) if word not in _titles() and word not in _GENERATIONS]
    kept = [word for word in words if word not in particles() and word != "&"]
    return tuple(kept or words)


def generation(name: str) -> str | None:
    """Jr, Sr, II: what parts father and son."""
    return next((_GENERATIONS[word] for word in _WORD.findall(plain(name)) if word in _GENERATIONS), None)


@cache
def _forms() -> Mapping[str, str]:
    rows = (line.partition("\t") for line in lines("names", "legal_forms.txt"))
    return {word: meaning for word, _, meaning in rows}


@lru_cache(maxsize=1 << 16)
def body_words(name: str) -> tuple[str, ...]:
    """The words of a body's name: without legal forms and small words, common words in one spelling."""
    low = plain(name).replace("&", " and ").replace("p.l.c", "plc").replace("l.l.c", "llc").replace("u.s.", "us ")
    words = [word for word in _WORD.findall(low) if word != "and"]
    made: list[str] = []
    for word in words:
        made += _forms().get(word, word).split()
    return tuple(made or words)


@cache
def _clusters() -> Mapping[str, frozenset[int]]:
    """The numbers of the lists of spellings in which each part of a name stands."""
    raw = (files("whence") / "resources" / "names" / "variants.txt.gz").read_bytes()
    found: dict[str, set[int]] = {}
    for number, line in enumerate(gzip.decompress(raw).decode("utf-8").splitlines()):
        if not line.startswith("#"):
            for word in line.replace("'", "").replace("’", "").split():
                found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


@lru_cache(maxsize=1 << 16)
def skeleton(word: str) -> str:
    """A word's consonants as transliterations keep them: vowels out, sounds that are written differently made one.

    >>> skeleton("qassem") == skeleton("ghasem"), skeleton("hezbollah") == skeleton("hizballah")
    (True, True)
    """
    for sound, letter in _sections()["sounds"]:
        word = word.replace(sound, letter)
    open_ = word[0] in "aeiouyhw"
    consonants = ("a" if open_ else word[0]) + _VOWELS.sub("", word if open_ else word[1:])
    return re.sub(r"(.)\1+", r"\1", consonants)


@lru_cache(maxsize=1 << 16)
def are_variants(one: str, other: str) -> bool:
    """Whether a list holds both as spellings of one part of a name, or their consonants are the same and nearly their
    lengths."""
    clusters = _clusters()
    if clusters.get(one, frozenset()) & clusters.get(other, frozenset()):
        return True
    return min(len(one), len(other)) > 4 and skeleton(one) == skeleton(other) and len(skeleton(one)) > 2

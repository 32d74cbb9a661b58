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

PARTICLES = frozenset(
    "al el ul ud ad ar as ash at az an bin ben ibn bint abu abd de del della di da dos du la le van von der den".split()
)
_TITLES = frozenset(
    "mr mrs ms miss dr sir dame lord lady prof professor gen general col colonel maj major capt captain lt lieutenant sgt adm"
    " admiral sen senator rep representative gov governor president minister prime secretary ayatollah hojatoleslam imam sheikh"
    " shaikh sheik shaykh mullah maulana qari haji hajji hajj judge justice king queen prince princess pope bishop cardinal rabbi"
    " reverend rev hon his her excellency comrade llc inc ltd esq phd md".split()
)
_GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
_WORD = re.compile(r"[a-z0-9&]+")
_INITIALS = re.compile(r"\b(?:[a-z]\.\s?){2,}")
_APOSTROPHES = re.compile(r"['’ʼ‘`´]")
_SOUNDS = (
    ("gh", "q"), ("kh", "k"), ("ph", "f"), ("sch", "s"), ("sh", "s"), ("ch", "s"), ("zh", "z"), ("th", "t"), ("dh", "d"), ("ck", "k"),
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("tz", "s"), ("ts", "s"), ("ks", "x"), ("q", "k"), ("c", "k"), ("z", "s"), ("j", "y"),
    ("v", "w"), ("g", "k"), ("f", "w"),
)  # fmt: skip
_VOWELS = re.compile(r"[aeiouyhw]")


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
    words = [word for word in _WORD.findall(low) if word not in _TITLES and word not in _GENERATIONS]
    kept = [word for word in words if word not in PARTICLES and word != "&"]
    return tuple(kept or words)


def generation(name: str) -> str | None:
    """Jr, Sr, II: what parts father and son."""
    return next((_GENERATIONS[word] for word in _WORD.findall(plain(name)) if word in _GENERATIONS), None)


@cache
def _forms() -> Mapping[str, str]:
    text = (files("whence") / "resources" / "names" / "legal_forms.txt").read_text(encoding="utf-8")
    rows = (line.partition("\t") for line in text.splitlines() if line and not line.startswith("#"))
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
    for sound, letter in _SOUNDS:
        word = word.replace(sound, letter)
    bare = _VOWELS.sub("", word[1:]) if word[0] not in "aeiouyhw" else "" + _VOWELS.sub("", word)
    head = word[0] if word[0] not in "aeiouyhw" else "a"
    joined = head + bare
    return re.sub(r"(.)\1+", r"\1", joined)


@lru_cache(maxsize=1 << 16)
def are_variants(one: str, other: str) -> bool:
    """Whether a list holds both as spellings of one part of a name, or their consonants are the same and nearly their
    lengths."""
    clusters = _clusters()
    if clusters.get(one, frozenset()) & clusters.get(other, frozenset()):
        return True
    return min(len(one), len(other)) > 4 and skeleton(one) == skeleton(other) and len(skeleton(one)) > 2

"""Cheap looks in front of expensive patterns: what must stand in a stretch for a pattern to be worth trying there.

In: plain words, or parts of patterns of Python's own `re` that each begin with a plain character. Out: a pattern of
`re`, which skips whatever none of them begins with: a hundred words take a fiftieth of what they take as alternatives
of `regex`. A hint may find too much, never too little.

>>> back = hint("supra", any_case("ibid same"))
>>> [bool(back.search(words)) for words in ("IBID., p. 4", "The Same, 4", "Lee, supra", "Lee, Silt and Sand, 4")]
[True, True, True, False]
"""

from __future__ import annotations

import re
from collections import defaultdict

NUMERAL = r"[^\x00-/:-±´-¸º»¿-\u065f]"
"""Every `\\p{N}`, and signs besides; told by what it is not, as `re` goes through all signs of a set one by one."""
_PLAIN = r"[^|()\[\\]|\\.|\[[^\]]*\]"
_INNER = rf"\((?:{_PLAIN}|\|)*\)"
_MIDDLE = rf"\((?:{_PLAIN}|\||{_INNER})*\)"
_REST = rf"(?:{_PLAIN}|\((?:{_PLAIN}|\||{_MIDDLE})*\))*"
_ALTERNATIVES = re.compile(rf"(\\?.)({_REST})(?:\||$)")
"""The alternatives of a pattern with brackets up to three deep, each as its first letter and the rest."""
_ALIKE = {"i": "iIİ", "k": "kK\N{KELVIN SIGN}", "s": "sSſ", "å": "åÅ\N{ANGSTROM SIGN}"}
"""The letters that `regex` takes for one another whatever the case, where these are more than two."""


def hint(*parts: str) -> re.Pattern[str]:
    """What finds whether one of these parts of patterns stands somewhere; those of one first letter are tried
    together."""
    rests: defaultdict[str, list[str]] = defaultdict(list)
    for first, rest in _ALTERNATIVES.findall("|".join(parts)):
        rests[first].append(rest)
    return re.compile("|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in rests.items()))


def any_case(words: str, *, then: str = "") -> str:
    """The words, parted by spaces, in capitals or small letters, each with a part of a pattern behind it.

    >>> any_case("uo", then="[.]")
    'u[oO][.]|U[oO][.]'
    """
    forms = ((begun, word[1:]) for word in words.split() for begun in _alike(word[0]))
    return "|".join(re.escape(begun) + "".join(map(_either, rest)) + then for begun, rest in forms)


def begins(firsts: str, rest: str) -> str:
    """One of the first letters where a word begins, and the rest of a pattern.

    >>> bool(hint(begins("nN", r"\\.")).search("p. 4, n. 3")), bool(hint(begins("nN", r"\\.")).search("The town."))
    (True, False)
    """
    return "|".join(rf"{first}(?<!\w{first}){rest}" for first in firsts)


def _alike(letter: str) -> str:
    return _ALIKE.get(letter) or (letter + letter.upper() if letter.isalpha() else letter)


def _either(letter: str) -> str:
    return f"[{_alike(letter)}]" if letter.isalpha() else re.escape(letter)

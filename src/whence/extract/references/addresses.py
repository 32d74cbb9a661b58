"""Where the citation begins that ends with an address, in what reads as prose.

In: words and the place of an address in them. Out: where its clause begins if that is a citation, nearly all of whose
words have capitals; else the address itself. An address in square brackets right behind another one is its copy in an
archive, and cites nothing of its own.

>>> words = "That is disputed. Ann Roe, Tides of Ostmere, HARBOUR NEWS, https://a.b/c [https://perma.cc/1-2]."
>>> begun(words, words.index("https")), is_copy(words, words.index("https://p"))
(18, True)
"""

from __future__ import annotations

import regex

from whence.extract.references.lists import lines

_CLAUSE = regex.compile(
    r"(?:\p{Ll}{3}|\p{N}|[)\]])[.!?][”\"’')]*(?:\s[”\"’'])*\s+(?=[\p{Lu}“\"])|;\s+"
    r"|\b(?i:see|cf\.|e\.g\.,|also|generally|accord|citing|quoting)\s+(?=[\p{Lu}\p{N}“\"])"
)
_WORD = regex.compile(r"(?<!\p{N})\p{L}[\p{L}’']*")
_COPY = regex.compile(r"(?:https?://|www\.)[^\s\[\]]{4,300}[.,]?\s?\[$")
_AVAILABLE = regex.compile(
    r"\s[(\[]?(?i:(?:available|accessible|online|retrieved|accessed|found)\s(?:online\s)?(?:at|from|via)"
    r"|(?:verfügbar|abrufbar|online|zugänglich)\sunter|disponible\s(?:sur|à\sl[’']adresse)|en\sligne|url):?$"
)
"""What leads to an address: "Ann Roe, Tides of Ostmere, available at https://a.b/c"."""
_SHORTENED = regex.compile(r"(?<!\p{L})(?P<word>\p{Lu}[\p{L}’']+\.)\s+$")
_LONGEST, _LONGEST_WORD = 300, 16
_PROPER_SHARE = 0.7
_FEWEST = 3
_SMALL = frozenset(
    "of the to for on and in at by a an as with from v vs its de la le et al is are how what why".split()
)


def begun(words: str, address: int) -> int:
    """Where the citation begins that ends with the address at this place."""
    low = max(0, address - _LONGEST)
    before = _AVAILABLE.sub("", words[low:address].rstrip())
    if not before.endswith((",", ")", ".", ":")):
        return address
    start = clause(words, 0, low + len(before))
    return address if start is None else start


def clause(words: str, first: int, end: int) -> int | None:
    """Where the clause begins that ends here, if it is a name or a title: nearly all of its words have capitals. The
    words are looked at from `first` on."""
    low = max(first, end - _LONGEST)
    cuts = [cut.end() for cut in _CLAUSE.finditer(words, low, end) if not _is_in_name(words, cut, end)]
    start = cuts[-1] if cuts else low
    telling = [word for word in _WORD.findall(words, start, end) if word.lower() not in _SMALL]
    capitals = sum(1 for word in telling if word[0].isupper())
    if len(telling) < _FEWEST or capitals < _PROPER_SHARE * len(telling) or start == low > first:
        return None
    return start


def _is_in_name(words: str, cut: regex.Match[str], end: int) -> bool:
    """Whether a full stop is that of a shortened word in a body's name that goes on to the end: "Harb. Conf. U.S."."""
    stop = _SHORTENED.search(words, max(0, cut.start() - _LONGEST_WORD), cut.end())
    return stop is not None and "," not in words[cut.end() : end] and stop["word"] in lines("case_names.txt")


def is_copy(words: str, address: int) -> bool:
    """Whether an address stands in square brackets right behind another one."""
    return words[address - 1 : address] == "[" and _COPY.search(words, max(0, address - 320), address) is not None

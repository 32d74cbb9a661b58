"""Lists of works in which each entry has its key in front: "Lee and Roe 1995" above "Lee, A., and B. Roe. Silt. 1995."

In: a text. Out: the entries with their keys. The key stands on a line of its own, in a cell, or before its entry in one
paragraph; it is told by its year, which the entry has again, and by its first word, which the entry has near its begin,
the author's name or a title's. Four such entries are asked for; where most are parted from their keys, one that begins
otherwise is one, too ("Boats 1998" above "The South and Its Harbours. 1998."). A key that stands twice is none.

>>> rows = [("Lee 1987", "Lee, A. Silt. 1987."), ("Roe 1990a", "Roe, B. Sand. Verso, 1990."),
...         ("Berg 1991", "Berg, C. Tides. 1991."), ("Boats 1992", "Boats of the South. Norwick, 1992.")]
>>> [(one.name, one.year) for one in keyed_entries("\\n\\n".join(f"{key}\\n\\n{entry}" for key, entry in rows))]
[('Lee', '1987'), ('Roe', '1990a'), ('Berg', '1991'), ('Boats', '1992')]
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from whence.extract.hints import NUMERAL
from whence.extract.late import late
from whence.models import Span
from whence.text import tokens

_PARTICLE = r"(?:[Vv][ao]n|[Dd]e[lnr]?|[Dd]i|[Dd]u|[Ll][ae]|al|el|bin|ibn|ter)\s"
_KEY = late(
    rf"^[ \t>•·-]*[*_\[]{{0,3}}(?P<name>(?:{_PARTICLE}){{0,2}}\p{{Lu}}[^\n\t\p{{N}}:;()\[\]“”\"]{{0,70}}?),?\s"
    r"\(?(?P<year>(?:1[5-9]|20)\p{N}{2}\p{Ll}?)\)?[*_\]]{0,3}"
    r"(?P<between>[ \t]*(?:\n[ \t]*){1,2}|[ ]*\t\s*|[ ]*[=–—|:][ \t]+|[ ]+|(?=\p{Lu}))(?=[\p{L}“\"‘'«*_])",
    regex.MULTILINE,
)
_HINT = re.compile(rf"\n[ \t>•·-]*[*_\[]{{0,3}}[^\n\t:;()\[\]“”\"0-9]{{1,96}}\(?(?:1[5-9]|20){NUMERAL}")
"""How a line with a key begins, but for the first line of a text."""
_FEWEST = 4
_LEAST, _HEAD, _LONGEST = 16, 120, 2000
"""Characters of an entry: at least, those in which its key's first word stands again, and at most."""
_NEAR, _FIRST = 240, 4
"""Characters between two entries at most, and words with which an entry begins."""
_SMALL = regex.compile(r"(?<![\p{L}’'.-])\p{Ll}[\p{L}.]*")
_JOINING = frozenset(
    "and und et y e i og och en al al. others van von de del den der dem di du da la le el bin ibn ter eds ed".split()
)
"""Words of a key that are no names."""


@dataclass(frozen=True, slots=True)
class Keyed:
    """An entry with the name and the year of its key; `start` is the key's."""

    name: str
    year: str
    start: int
    entry: Span


@dataclass(frozen=True, slots=True)
class _Placed:
    """A key as it was found, and where its entry stands."""

    key: regex.Match[str]
    entry: Span

    @property
    def keyed(self) -> Keyed:
        return Keyed(self.key["name"].strip(" ,"), self.key["year"], self.key.start("name"), self.entry)


def keyed_entries(text: str) -> list[Keyed]:
    """The entries of the lists of works in a text that have keys, in order."""
    if sum(1 for _ in _HINT.finditer(text)) < _FEWEST - 1:
        return []
    found = [one for one in _KEY.finditer(text) if not set(_SMALL.findall(one["name"])) - _JOINING]
    if len(found) < _FEWEST:
        return []
    ends = [*(one.start() for one in found[1:]), len(text)]
    made = [_Placed(one, _entry(text, one, end)) for one, end in zip(found, ends, strict=True)]
    return _once(
        [one.keyed for row in _rows([one for one in made if _is_dated(text, one)]) for one in _told(text, row)]
    )


def _rows(found: Sequence[_Placed]) -> Iterator[list[_Placed]]:
    """The entries in rows in which one stands right behind the other."""
    row: list[_Placed] = []
    for one in found:
        if row and one.key.start() - row[-1].entry[1] > _NEAR:
            yield row
            row = []
        row.append(one)
    if row:
        yield row


def _told(text: str, row: Sequence[_Placed]) -> list[_Placed]:
    """The entries of a row that have keys, none where too few begin as their keys do."""
    sure = [one for one in row if _begins(text, one)]
    if len({one.key["name"] for one in sure}) < _FEWEST:
        return []
    counted = Counter(one.key["between"] for one in sure)
    parted = {sign for sign, count in counted.items() if count >= _FEWEST and _parts(sign)}
    return [one for one in row if one in sure or one.key["between"] in parted]


def printed(name: str) -> set[str]:
    """A key's names as they may be joined elsewhere."""
    return {name, name.replace(" & ", " and "), name.replace(" and ", " & ")}


def _entry(text: str, key: regex.Match[str], end: int) -> Span:
    """Where an entry stands: up to the empty line behind it, the next key, or the end of its row."""
    start = key.end()
    stop = text.find("\n" if "\t" in key["between"] else "\n\n", start, end)
    return start, start + len(text[start : min(stop if stop >= 0 else end, start + _LONGEST)].rstrip())


def _is_dated(text: str, one: _Placed) -> bool:
    """Whether an entry has its key's year again, and does not begin with the key itself."""
    words, key = text[slice(*one.entry)], text[one.key.start("name") : one.key.end("year")]
    return len(words) >= _LEAST and one.key["year"][:4] in words and not words.startswith(key)


def _begins(text: str, one: _Placed) -> bool:
    """Whether the first word of a key that is no particle stands near its entry's begin; right there, where nothing but
    a space parts them."""
    words = [word for word in tokens(one.key["name"]).words if len(word) > 2] or tokens(one.key["name"]).words
    head = tokens(text[one.entry[0] : min(one.entry[1], one.entry[0] + _HEAD)]).words
    return words[0] in (head if _parts(one.key["between"]) else head[:_FIRST])


def _parts(sign: str) -> bool:
    """Whether a key is set apart from its entry, as by no space or by one alone it is not."""
    return bool(sign) and sign != " "


def _once(found: Sequence[Keyed]) -> list[Keyed]:
    """The entries whose keys stand but once."""
    told = Counter((one.name.casefold(), one.year) for one in found)
    return [one for one in found if told[one.name.casefold(), one.year] == 1]

"""Where figures stand, and what they come to: patterns over the signs of words.

In: `Words` without their dates. Out: `Figure`s: the words, the low and the high end, how it is bounded, the unit.

>>> from whence.extract.words import words
>>> text = "at least three to four million dollars"
>>> figure = next(figures(w := words(text, (0, len(text))), w.signs))
>>> str(figure.low), str(figure.high), figure.bound, figure.unit
('3000000', '4000000', 'at_least', 'USD')
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from whence.extract.numerals import MULTIPLIERS, number
from whence.extract.quantities.lexicon import bounds, currencies
from whence.extract.words import Words

_WORDS = r"w(?:-?w)?(?:-?h(?:A?w(?:-?w)?)?)*"
_FIGURE = rf"(?:{_WORDS}|[dny]g*(?:-?h)*|Jah+|ajh+|jh+|ah+)"
_MONEY = rf"c?{_FIGURE}"
_PATTERN = re.compile(
    rf"(?=[abcdhjnwyHJ])(?:(?P<share>w?J(?=[fT])|[wa][Ou](?=f|v[j?])|wO(?=[.,;C])|(?<=[?jiS])a[Ou](?=[.,;:?iSp]))|(?P<between>b{_MONEY}A{_MONEY})|(?P<range>{_MONEY}%?(?:-p-|-|p|v){_MONEY})"
    rf"|(?P<plain>{_MONEY})|(?P<vague>(?:Hf)?H|hf))"
)
_DIGITS = re.compile("[dn](?=g)")
_GROUPS = re.compile(r"(?<![dny])[dn]n{1,4}(?![dnyo:/-])")
_GREAT = frozenset(MULTIPLIERS)
_PLURALS = {"tens": 10, "scores": 20, "dozens": 12, "dozen": 12, "hundred": 100, "hundreds": 100, "thousands": 1000}
_PLURALS |= {"millions": 10**6, "billions": 10**9, "trillions": 10**12, "thousand": 1000, "million": 10**6}
_BEHIND = {"or more": "at_least", "- plus": "at_least", "or less": "at_most", "or fewer": "at_most", "or so": "about"}
_LONGEST_BOUND = 4
_REPEATED = frozenset(["(d)", "(n)", "(y)"])
"""The figure again behind its words: "three (3) copies"."""
_LED = frozenset(["by", "than"])
"""What leads a part that counts nothing named: "reduced by a third"."""
_DENOMINATORS = {"half": 2, "third": 3, "thirds": 3, "fourth": 4, "fourths": 4, "quarter": 4, "quarters": 4, "fifth": 5}
_DENOMINATORS |= {"fifths": 5, "sixth": 6, "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10}


class Figure(NamedTuple):
    """Words `first` to `last` with their bounds; `behind` is where what is counted may begin, `core` where the number
    itself begins. A tuple, which is made faster than a frozen dataclass."""

    first: int
    last: int
    core: int
    behind: int
    low: Decimal | None
    high: Decimal | None
    bound: str
    unit: str | None
    great: bool = False


def with_groups(words: Words, signs: str) -> str:
    """The signs with g for the further groups of a number that is written with spaces: 75 000, 1 468 595."""

    def told(found: re.Match[str]) -> str:
        first, last = found.span()
        if not all(_is_group(words, at) for at in range(first, last)):
            return found[0]
        return found[0][0] + "g" * (last - first - 1)

    return _GROUPS.sub(told, signs)


def _is_group(words: Words, at: int) -> bool:
    """Three figures behind one space; of what begins a number up to three, and no nought before them."""
    raw = words.raw[at]
    if at == 0 or words.signs[at - 1] not in "dn":
        return raw.isdecimal() and len(raw) < 4 and raw[0] != "0"
    return raw.isdecimal() and len(raw) == 3 and words.starts[at] == words.ends[at - 1] + 1


def figures(words: Words, signs: str) -> Iterator[Figure]:
    """The figures in order; `signs` has dates struck out and groups told."""
    for found in _PATTERN.finditer(signs):
        made = _read(words, signs, found)
        if made is not None:
            yield made


def _read(words: Words, signs: str, found: re.Match[str]) -> Figure | None:
    core, last = found.span()
    if found.lastgroup == "vague":
        return _vague(words, (core, last))
    if found.lastgroup == "share":
        return _part(words, signs, (core, last))
    ends = _ends(words, signs, (core, last), kind=str(found.lastgroup))
    if ends is None:
        return None
    last, low, high = ends
    if (part := _fraction(words, last)) is not None:
        last, low, high = part[0], round(low / part[1], 4), round(high / part[1], 4)
    vague = _is_vague(words, core, last)
    bound = "vague" if vague else "range" if high != low else "exact"
    great = "g" in signs[core:last] or _is_great(words, core, last)
    figure = Figure(core, last, core, last, low, None if vague else high, bound, None, great)
    return _bounded(words, signs, figure)


def _part(words: Words, signs: str, span: tuple[int, int]) -> Figure | None:
    """Half the men, a third of them, three quarters of the voters; no first half, no third quarter, no two seconds."""
    core, last = span
    by = _DENOMINATORS.get(words.low[last - 1])
    before = words.low[core - 1] if core else "."
    alone = signs[core] == "a" and words.signs[last : last + 1] != "f"
    led = before in _LED or before in _bound_ends()
    if alone and (not led or words.tags[last : last + 1] in ("L", "K", "z")):
        return None
    named = core > 0 and (words.tags[core - 1] in "DKLMz" or signs[core - 1] in "OT") and before not in _bound_ends()
    many = Decimal(1) if last == core + 1 or signs[core] == "a" else _single(words.raw[core])
    if by is None or many is None or many >= by or named:
        return None
    share = round(many / by, 4)
    made = _bounded(words, signs, Figure(core, last, core, last, share, share, "exact", None))
    return made if signs[made.behind : made.behind + 1] != "T" else made._replace(behind=made.behind + 1)


def _fraction(words: Words, last: int) -> tuple[int, int] | None:
    """Behind the denominator and this, in "two-thirds", "one-third", "two thirds of"; "three quarters of losses" may be
    parts of a year, "three quarters of the men" are none."""
    if last + 1 >= len(words):
        return None
    if words.signs[last] == "-" and words.adjoins(last):
        by = _DENOMINATORS.get(words.low[last + 1])
        many = words.low[last + 1][-1] == "s" or words.low[last - 1] in ("one", "a")  # no "Twenty-Fifth"
        return (last + 2, by) if by is not None and many else None
    by = _DENOMINATORS.get(words.low[last])
    if by is None or words.low[last][-1] != "s" or words.signs[last + 1] != "f":
        return None
    return (last + 1, by) if by != 4 or words.tags[last + 2 : last + 3] == "D" else None


def _ends(words: Words, signs: str, span: tuple[int, int], *, kind: str) -> tuple[int, Decimal, Decimal] | None:
    """The last word, the low and the high end; where a range is none, its first figure."""
    core, last = span
    cut = _cut(signs, core, last, kind)
    if cut is None:
        value = _value(words, signs, core, last)
        return None if value is None else (last, value, value)
    low, high = _value(words, signs, core, cut), _value(words, signs, cut + 1, last)
    if low is None or high is None:
        return None
    if low < 1000 and words.raw[last - 1].lower() in _GREAT and words.raw[cut - 1].lower() not in _GREAT:
        scaled = number(["1", *[words.raw[at] for at in range(cut + 1, last) if words.raw[at].lower() in _GREAT]])
        low *= (scaled or 1) if low < high else 1
    if low < high:
        return last, low, high
    return None if "-" in (signs[cut], signs[cut - 1]) else (cut, low, low)


def _cut(signs: str, core: int, last: int, kind: str) -> int | None:
    if kind == "plain":
        return None
    if kind == "between":
        found = re.search(r"A(?=c?[dnywaJ])(?!.*A(?=c?[dnywaJ]))", signs[core:last])
        return core + found.start() if found else None
    to = signs.find("p", core, last)
    if to > 0:
        return to
    for at in range(core + 1, last):
        if signs[at] in "pv" or (
            signs[at] == "-" and not (signs[at - 1] == signs[at + 1] == "w") and signs[at + 1] != "h"
        ):
            return at
    return None


def _value(words: Words, signs: str, first: int, last: int) -> Decimal | None:
    if last == first + 1 and signs[first] in "dnyw":
        return _single(words.raw[first])
    parts = [words.raw[at] for at in range(first, last) if signs[at] not in "cjbf%g"]
    if (groups := signs.count("g", first, last)) and (digits := _DIGITS.search(signs, first, last)):
        at = digits.start()
        parts[parts.index(words.raw[at])] = "".join(words.raw[at : at + 1 + groups])
    if any(signs[at] == "j" for at in range(first, last)):
        parts = ["2", *[part for part in parts if part.lower() not in ("a", "an")]]
    return number(parts)


@lru_cache(maxsize=1 << 12)
def _single(word: str) -> Decimal | None:
    return number([word])


def _is_vague(words: Words, first: int, last: int) -> bool:
    """Several hundred, a few dozen."""
    return words.signs.find("j", first, last) >= 0


def _is_great(words: Words, first: int, last: int) -> bool:
    return not _GREAT.isdisjoint(words.low[first:last])


def _vague(words: Words, span: tuple[int, int]) -> Figure | None:
    """Hundreds of, tens of thousands: at least two of them."""
    core, last = span
    names = [words.raw[at].lower() for at in range(core, last) if words.signs[at] in "Hh"]
    low = Decimal(2)
    for name in names:
        if name not in _PLURALS:
            return None
        low *= _PLURALS[name]
    if words.signs[core] == "h" and not (core and words.signs[core - 1] in "jT"):
        return None
    last -= words.signs[last - 1] == "f"
    of_money = words.low[last + 1] if words.signs[last : last + 1] == "f" and last + 1 < len(words) else ""
    if of_money != "pounds" and of_money in currencies():  # "billions of dollars"
        return Figure(core, last + 2, core, last + 2, low, None, "vague", currencies()[of_money], great=True)
    return Figure(core, last, core, last, low, None, "vague", None, great=True)


def _bounded(words: Words, signs: str, figure: Figure) -> Figure:
    """With the words before and behind that bound it, and its unit."""
    first, bound = _before(words, figure.core)
    last, unit = _unit(words, signs, figure)
    behind = last + 3 if signs[last : last + 3] in _REPEATED else last
    after = _BEHIND.get(" ".join(words.raw[last : last + 2]).lower())
    if after is not None:
        bound, behind, last = after, last + 2, last + 2
    elif words.raw[last : last + 1] == ["+"] and words.adjoins(last):
        bound, behind, last = "at_least", last + 1, last + 1
    low, high, name = figure.low, figure.high, figure.bound
    if bound == "at_least":
        low, high, name = figure.low, figure.high if figure.high != figure.low else None, bound
    elif bound == "at_most":
        low, high, name = figure.low if figure.high != figure.low else None, figure.high, bound
    elif bound == "about" and name == "exact":
        name = bound
    return Figure(first, last, figure.core, behind, low, high, name, unit, figure.great)


@cache
def _bound_ends() -> frozenset[str]:
    """The last words of what bounds a figure."""
    return frozenset(said[-1] for said in bounds())


def _before(words: Words, core: int) -> tuple[int, str | None]:
    """The longest bounding words before a figure; two may stand there ("as many as about 50")."""
    if not core or words.low[core - 1] not in _bound_ends():
        return core, None
    for length in range(min(_LONGEST_BOUND, core), 0, -1):
        said = tuple(words.low[core - length : core])
        if said in bounds():
            first = core - length
            further, other = _before(words, first) if bounds()[said] in ("exact", "about") else (first, None)
            return further, other or bounds()[said]
    return core, None


def _unit(words: Words, signs: str, figure: Figure) -> tuple[int, str | None]:
    """Per cent, degrees, or money by the sign before or the word behind."""
    last = figure.last
    share = _percent(words, signs, last)
    if share is not None:
        return share, "%"
    if words.raw[last : last + 1] == ["°"]:
        return last + 1 + (words.raw[last + 1 : last + 2] in (["F"], ["C"])), "degree"
    for at in range(figure.core, last):
        if signs[at] == "c":
            return last, currencies().get(words.low[at])
    return _currency(words, signs, last)


def _percent(words: Words, signs: str, last: int) -> int | None:
    """Behind "%", "percent", "per cent"; "20-percent"."""
    if last < len(words) and signs[last] == "%":
        return last + 1
    per = words.low[last - 1] == "per" or words.low[last : last + 2] == ["per", "cent"]
    hyphened = signs[last : last + 1] == "-" and words.low[last + 1 : last + 2] == ["percent"]
    return last + 2 if per or hyphened else None


def _currency(words: Words, signs: str, last: int) -> tuple[int, str | None]:
    """The word of money behind a figure."""
    at = last + (signs[last : last + 1] == "-")
    if at < len(words):
        low = words.low[at]
        if low == "u.s." and at + 1 < len(words):
            at, low = at + 1, words.low[at + 1]
        if low in currencies() and words.raw[at][0] not in "$£€¥":
            return at + 1, currencies()[low]
        if low == "pounds" and words.raw[at + 1 : at + 2] == ["sterling"]:
            return at + 2, "GBP"
    return last, None

"""Whether a number of four figures is a year.

In: words and where the number stands. Out: yes or no, by what stands beside it: "2000 people", "section 1983", "at
1983;" and "Public Law 1992" are no years, "in 2000" and "the 1979 revolution" are.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from whence.extract.words import Words

_LATELY = range(1900, 2050)
_YEARS = range(1000, 2200)
_LEADING = frozenset("iSFpbf")
"""Words before a year of any age: in, since, from, to, between, of."""


def is_year(words: Words, first: int, last: int) -> bool:
    """Whether the four figures among words `first` to `last` are a year's."""
    at = next((index for index in range(first, last) if words.signs[index] == "y"), -1)
    if at < 0:
        return False
    number = int(words.raw[at])
    if number not in _YEARS or _is_labelled(words, first) or _is_glued(words, at, last) or _is_page(words, first, last):
        return False
    before = words.signs[first - 1] if first else "."
    if _counts(words, last) and before not in "iSFb":
        return False
    if before == "j" and not _has_time_before(words, first):
        return False
    if number in _LATELY:
        return not (_counts(words, last) and words.tags[last] == "v")
    return (before in _LEADING or first < at or _is_dated_noun(words, at)) and not _counts(words, last)


def _is_labelled(words: Words, first: int) -> bool:
    """Section 1983, page 2001, No. 1999, $1950."""
    at = first - 1
    while at >= 0 and words.signs[at] in ".(":
        at -= 1
    if at < 0:
        return False
    return words.signs[at] == "c" or words.raw[at].lower() in labels()


def _is_page(words: Words, first: int, last: int) -> bool:
    """ "818 F.2d at 1000", "Id. at 2083, 2094": the page of a citation; "at 2010 prices" is of a year."""
    if not first or words.raw[first - 1].lower() != "at":
        return False
    return last >= len(words) or not words.raw[last].isalpha()


def _is_glued(words: Words, at: int, last: int) -> bool:
    """Part of an identifier: AB-1999, 202-2001-5, 1999.5, H.R.2003."""
    if words.adjoins(at) and words.signs[at - 1] not in "-(\"'eMm/,[" and words.tags[at - 1] != "K":
        return True
    if words.adjoins(at) and words.signs[at - 1] == "/" and (at < 2 or words.signs[at - 2] not in "yMm"):
        return True
    if words.adjoins(at) and at > 1 and words.signs[at - 1] == "-" and words.adjoins(at - 1):
        return words.signs[at - 2] not in "eyMmsK" or (words.signs[at - 2] == "K" and words.raw[at - 2].isupper())
    return last < len(words) and words.adjoins(last) and words.signs[last] in "c%x"


def _counts(words: Words, last: int) -> bool:
    """Whether what follows is a thing that is counted: people, dollars, feet, more workers."""
    if last >= len(words):
        return False
    low = words.raw[last].lower()
    if low in counted() or words.signs[last] in "h%":
        return True
    return last + 1 < len(words) and words.signs[last] == "?" and words.raw[last + 1].lower() in counted()


def _has_time_before(words: Words, first: int) -> bool:
    """ "Since about 1990"."""
    return first > 1 and words.signs[first - 2] in "iSF"


def _is_dated_noun(words: Words, at: int) -> bool:
    """ "The 1776 Declaration"; in brackets: (1848)."""
    if at + 1 >= len(words) or not at:
        return False
    in_brackets = words.signs[at - 1] == "(" and words.signs[at + 1] in ")-"
    return in_brackets or (words.signs[at - 1] == "T" and words.signs[at + 1] == "K") or words.signs[at - 1] in "Mm"


@cache
def labels() -> frozenset[str]:
    """Words whose number is a name: page, section, flight."""
    return _list("labels.txt")


@cache
def counted() -> frozenset[str]:
    """What is often counted in thousands: people, dollars, feet."""
    return _list("counted.txt")


def _list(name: str) -> frozenset[str]:
    text = (files("whence") / "resources" / "quantities" / name).read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())

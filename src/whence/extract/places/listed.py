"""Lands and regions that the gazetteer lists, wherever their words stand, also where no name was found: in headings
with capitals throughout, behind hyphens ("U.S.-China"), in captions; and towns that the words beside them show.

In: the words of a paragraph. Out: the stretches where a listed land or region stands, and where a town does: before a
comma and its land, behind "the town of".

>>> from whence.extract.words import words
>>> text = "Trump’s New U.S.-China Talks Leave Out the Korean Peninsula and Qinghai"
>>> [text[a:b] for a, b in listed(words(text, (0, len(text))))]
['U.S.', 'China', 'Korean Peninsula', 'Qinghai']
>>> text = "He was born in Winnfield, La., and lived in the town of Ziketan."
>>> [text[a:b] for a, b, _ in towns(words(text, (0, len(text))))]
['Winnfield', 'Ziketan']
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from whence.extract.names import lexicon as lex
from whence.extract.names.lexicon import bits
from whence.extract.places.gazetteer import Entry, gazetteer
from whence.extract.places.wording import nouns
from whence.extract.words import Words, words
from whence.models import Span

_CAPITAL = re.compile("K")
_SHOWN = re.compile("(?:(?P<of>f)|(?P<in>i)|[^K])(?P<town>K{1,3})(?!K)(?(of)|(?(in)|(?=,K)))")
_OTHER_SENSE = lex.COMMON | lex.GIVEN | lex.DEMONYM | lex.GROUP | lex.DIRECTION | lex.CALENDAR
_BODY = lex.ORG | lex.ORG_HEAD | lex.WORK | lex.PLACE
_NO_TOWN = _BODY | lex.COMMON | lex.DEMONYM | lex.GROUP | lex.STOP | lex.TITLE | lex.CALENDAR
_AGAINST = frozenset(["v", "vs", "versus", "@"])
_WINDOW = 4
_BEFORE = frozenset("in of from to near across throughout through outside toward towards between and".split())
_LEADING = _BEFORE - {"and", "between"}
_COMPOUND = frozenset(["indo", "trans", "asia", "afro"])
"""What makes a region's name part of another word: Indo-Pacific."""

_LARGE = 2.2
"""The weight of a town of 150,000 people."""
_ALONE, _LED, _SHORT, _HYPHENED = 0, 1, 2, 3
"""Where a listed name is one: anywhere, behind a word of place, behind a comma or bracket, behind another land's hyphen
only."""

Spot = tuple[int, int, bool]
"""A stretch that a place may stand in, and whether the words beside it alone show that one does."""
Rests = tuple[tuple[tuple[str, ...], int], ...]
"""The words behind the first of listed names, the longest first, and where they are a name."""


def listed(here: Words) -> Iterator[Span]:
    """The stretches of listed lands and regions, from left to right."""
    heads = _heads()
    done = 0
    for found in _CAPITAL.finditer(here.signs):
        at = found.start()
        if at < done or (rests := heads.get(here.raw[at])) is None:
            continue
        for rest, where in rests:
            last = at + 1 + len(rest)
            if tuple(here.raw[at + 1 : last]) == rest and _stands(here, at, last, where):
                yield here.span(at, last)
                done = last
                break


def towns(here: Words) -> Iterator[Spot]:
    """The stretches of towns that the words beside them show, from left to right."""
    for found in _SHOWN.finditer(here.signs):
        first, last = found.span("town")
        if found["of"] is not None:
            shown = found.start() > 0 and here.low[found.start() - 1] in nouns("city_of")
        else:
            led = here.low[found.start()] in _LEADING and here.signs[last : last + 1] == ","
            shown = led and _is_land(here, last + 1)
        start, end = here.span(first, last)
        if shown and not any(_is_no_town(here.raw[at]) for at in range(first, last)):
            yield start, end, True
        elif found["in"] is not None and here.low[first - 1] == "in" and _is_plain(here.text[start:end]):
            yield start, end, False


def _is_no_town(word: str) -> bool:
    return bool(bits(word) & _NO_TOWN) or (word.isupper() and len(word) > 2)


def _is_plain(name: str) -> bool:
    """A listed town, a large one where its name is a person's, too."""
    marks = [bits(word) for word in name.split()]
    if name not in gazetteer() or any(mark & _NO_TOWN for mark in marks):
        return False
    return not all(mark & lex.PERSONAL for mark in marks) or gazetteer().find(name)[0].weight >= _LARGE


def _is_land(here: Words, at: int) -> bool:
    """Whether a state or country begins at word `at`."""
    rests = _heads().get(here.raw[at], ()) if at < len(here) else ()
    return any(tuple(here.raw[at + 1 : at + 1 + len(rest)]) == rest for rest, where in rests if where != _LED)


def _stands(here: Words, first: int, last: int, where: int) -> bool:
    """Whether the words are a name of their own, and no part of a longer one or of a case's name."""
    behind = here.low[last] if last < len(here) else ""
    titled = _is_titled(here, first, last)
    if behind in _AGAINST or _goes_on(here, last, _BODY if titled else _BODY | lex.PERSONAL):
        return False
    if not first:
        return where == _ALONE
    before = here.low[first - 1]
    if here.signs[first - 1] == "-":
        return first > 1 and _may_be_hyphened(here, first - 2, where)
    if not titled and _is_of_office(here, first):
        return False
    if here.signs[first - 1] == "K":
        if len(before) == 1:  # a party: "Lindsey Graham R South Carolina"
            return False
        allowed = lex.COMMON | lex.DIRECTION | lex.STOP if titled else lex.DIRECTION | lex.STOP
        if not bits(here.raw[first - 1]) & allowed or bits(here.raw[first - 1]) & _BODY:
            return False
    if where == _SHORT:
        return before in (",", "(")
    if where != _ALONE:
        return where == _LED and (before in _BEFORE or behind in nouns("province"))
    return before not in _AGAINST and before not in ("/", "_")


def _may_be_hyphened(here: Words, at: int, where: int) -> bool:
    """Behind a word and a hyphen: "U.S.-China", "anti-Iran"; no "Indo-Pacific", no party's "R-Maine"."""
    if here.signs[at] == "K" and where != _ALONE:
        return here.raw[at] in _heads()
    return len(here.raw[at]) > 1 and here.low[at] not in _COMPOUND


def _is_of_office(here: Words, first: int) -> bool:
    """ "Comptroller General of the United States": the land belongs to a body's or an office's name."""
    of = first - 2 if here.signs[first - 1] == "T" else first - 1
    return of > 0 and here.signs[of] == "f" and here.signs[of - 1] == "K"


def _goes_on(here: Words, last: int, kinds: int) -> bool:
    """Whether a capitalised word behind goes on with the name of a body or person ("Virginia State University")."""
    for at in range(last, min(last + 2, len(here))):
        if here.signs[at] != "K":
            return False
        if bits(here.raw[at]) & kinds:
            return True
    return False


def _is_titled(here: Words, first: int, last: int) -> bool:
    """Whether most words around have a capital, as in headings."""
    around = here.signs[max(0, first - _WINDOW) : first] + here.signs[last : last + _WINDOW]
    return len(around) > 2 and around.count("K") * 2 > len(around)


@cache
def _heads() -> dict[str, Rests]:
    """Listed names by their first word, in the case of the list and in capitals."""
    found: dict[str, dict[tuple[str, ...], int]] = {}
    for name, entry in gazetteer().lands():
        where = _where(name, entry)
        if where is None:
            continue
        for form in {name, name.upper()} if len(name) > 3 else {name}:
            first, *rest = words(form, (0, len(form))).raw
            found.setdefault(first, {})[tuple(rest)] = where
    return {first: tuple(sorted(rests.items(), key=lambda row: -len(row[0]))) for first, rests in found.items()}


def _where(name: str, entry: Entry) -> int | None:
    """Where a listed name is one; None where it is none by itself."""
    if not name[0].isupper() or (len(name) < 4 and "." not in name):
        return None
    marks = [bits(word) for word in name.split()]
    if entry.kind != "province" and name.endswith(".") and name.count(".") == 1:
        return _SHORT
    if len(marks) > 1:
        return _ALONE if entry.kind != "province" or not all(marks) else None
    if entry.kind == "province":
        return None if marks[0] & _OTHER_SENSE else _LED
    if entry.kind == "region":
        return None if marks[0] & (lex.COMMON | lex.GIVEN) else _LED if marks[0] & lex.FAMILY else _ALONE
    return _HYPHENED if name.lower() in nouns("ambiguous") else _ALONE

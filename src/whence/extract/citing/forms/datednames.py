"""Names and years in the prose of a note: "Zum Hafen vgl. Lee (1992), Berg/Lehr 1994: 12 und Roe (1991, S. 4)".

In: a text and a stretch of it that the parser of references took for prose. Out: where the names with their years and
places stand; each is a reference only if a work by these people of that year was cited, or is listed. Where it took
several for one reference they are a row.

>>> words = "Zum Hafen vgl. Lee (1992), Berg/Lehr 1994: 12 und van Roe (1991, S. 4)."
>>> [words[slice(*span)] for span, name in dated_names(words, (0, len(words)))]
['Lee (1992)', 'Berg/Lehr 1994: 12', 'van Roe (1991, S. 4)']
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from whence.extract.citing.forms.coauthors import AND, JOINING, OTHERS, PARTICLES, and_others
from whence.extract.citing.forms.imprints import places
from whence.extract.citing.forms.locators import PLACES
from whence.extract.citing.forms.shortforms import LOCATOR
from whence.extract.citing.forms.years import ANY_YEAR
from whence.extract.late import late
from whence.models import Span
from whence.text import tokens

_SEVERAL = 2
_HINT = regex.compile(r"\p{L}\.?,?\s?\(?(?:1[5-9]|20)\p{N}{2}")
"""Without one there is none."""
_NAME = r"(?:(?:[Vv]an|Von|[Dd]e[rn]?|[Dd]el|[Dd]i|[Dd]u|[Ll]a|[Ll]e)\s){0,2}\p{Lu}[\p{L}’'-]+"
_NAMES = rf"{_NAME}(?:(?:\s?/\s?{_NAME}){{1,4}}|(?:,\s{_NAME}){{0,3}}(?<!\s{AND}),?\s{AND}\s{_NAME}|{OTHERS})?"
_YEAR = r"(?:1[5-9]|20)\p{N}{2}\p{Ll}?"
_BEFORE = regex.compile(
    r"(?:[;:,(]\s?|^\s*|\b(?i:see|cf\.|also|and|in|by|vgl\.|siehe|s\.|dazu|hierzu|auch|und|ferner|sowie|bei|von|etwa|nach|nur|z\.\s?B\."
    r"|voir|et|chez|vedi|ved\.|cfr\.|véase|y|zie)\s)$"
)
"""Where a name begins whose year stands in no brackets: "Congr. Ostmere 1900, p. 3" begins in front of it."""
_ENDS = r"(?=[.,;)\]]|\s*$|\s(?:und|and|et|sowie|y|e)\s\p{Lu})"
_DATED = late(
    rf"(?<![\p{{L}}\p{{N}}/’'.-])(?P<name>{_NAMES})"
    rf"(?:\s?(?P<opens>\(){_YEAR}(?:{PLACES})?\)(?:{PLACES})?|,?\s{_YEAR}(?:{PLACES}|{_ENDS}))(?![\p{{L}}\p{{N}}])"
)
_ALONE = regex.compile(
    r"(?P<name>(?:\p{Ll}{2,3}\s){0,2}\p{Lu}[^,;:()“”\"\p{N}]{1,60}(?:,\s\p{Lu}[^,;:()“”\"\p{N}]{1,40}){0,3})(?:,?\s|(?=\())\(?(?P<year>(?:1[5-9]|20)\p{N}{2})\p{Ll}?\)?"
    r"(?P<rest>(?:,|:|\s).{1,60})?"
)
_PLACED = late(rf"{PLACES}[.;]?")
_NEAR, _LONGEST = 10, 160
_JOINS = regex.compile(r"[\s,;]*(?:(?:und|sowie|and|et|y|e|ferner|auch|vgl\.|siehe|see|cf\.|also|&)\s)*")
_END = regex.compile(r"[\s.,;)]*")
_SAYS = regex.compile(
    r"(?:\s(?i:vgl|cf|s)\.|\s(?!(?:by|von|of|de|du|di|der|des|dell?a?|and|und|et|y|e)\s)"
    r"(?<!\p{Lu}\p{L}*\s(?=(?:on|for|at)\s))(?<!\p{Lu}\p{L}*\s(?:on|for|at|of|in|to|and|from)\s(?=the\s))\p{Ll}{2,})\s$"
)
"""A word of a sentence right before a name; "The Tides of Ostmere by Lee (2001)" is a title, and "Council on Tolls
(2007)" a body."""
_SMALL = regex.compile(r"\s\p{Ll}{3,}")
_FEWEST_SMALL = 3


def dated_names(flat: str, span: Span) -> Iterator[tuple[Span, str]]:
    """Where names with their years stand in a stretch, in order, each with the names."""
    for found in _DATED.finditer(flat, *span) if _HINT.search(flat, *span) else ():
        at = found.start()
        if found["name"] in places():
            continue  # "Ostmere, 1871" is where a work was printed
        if found["opens"] or _BEFORE.search(flat[max(span[0], at - _NEAR) : at]):
            yield found.span(), found["name"]


def row_of(flat: str, span: Span) -> list[Span]:
    """The names with their years of which a stretch consists, where these are several and nothing else stands there:
    "Lee 2001: 12 und Roe (1994, S. 4)"; or with which a sentence ends: "Ganz anders sieht das im Hafen Lee (2001)"."""
    count = len(ANY_YEAR.findall(flat, *span))
    if count >= _SEVERAL and (row := _row(flat, span)):
        return row
    first = _DATED.search(flat, *span) if count else None
    if first is None or not _SAYS.search(flat, span[0], first.start()) or ANY_YEAR.search(flat, span[0], first.start()):
        return []
    small = _SMALL.findall(flat, span[0], first.start())
    return _row(flat, (first.start(), span[1])) if len(small) >= _FEWEST_SMALL else []


def _row(flat: str, span: Span) -> list[Span]:
    """The names with their years that are all of a stretch."""
    at, row = span[0], list[Span]()
    while found := _DATED.match(flat, _JOINS.match(flat, at, span[1]).end(), span[1]):
        if found["name"] in places():
            return []
        row.append(found.span())
        at = found.end()
    return row if _END.fullmatch(flat, at, span[1]) else []


def dated_name(words: str) -> tuple[frozenset[str], int] | None:
    """The names and the year that, with a place, are all the words: "Harbour Board of Ostmere, 1965, para. 22", "Roe
    and Marsh (2009) p. 220"; None where anything else stands there."""
    found = _ALONE.fullmatch(words.strip(" ().;")) if len(words) < _LONGEST else None
    if found is None or (found["rest"] and not _is_place(found["rest"])):
        return None
    names = frozenset(tokens(and_others(found["name"])).words) - PARTICLES - JOINING
    return frozenset(name for name in names if len(name) > 1), int(found["year"])


def _is_place(rest: str) -> bool:
    """Whether nothing but places stands behind the year."""
    return LOCATOR.fullmatch(rest) is not None or _PLACED.fullmatch(rest.rstrip(" )")) is not None

"""Reports cited again by their number alone: "GAO-23-105460.", "GAO-23-105460, p. 4", "GAO-23-105460 and GAO-20-44".

In: a work as CSL. Out: its number as works are kept by it, and whether the number is all that a citation tells; the
numbers of which a stretch consists.

>>> full = {"title": "Tides and Tolls", "number": "HB-23-105460"}
>>> numbered(full), is_number_alone({"number": "HB–23–105460"}), is_number_alone(full)
('hb-23-105460', True, False)
>>> words = "HB-23-105460, HB-20-44, and HB/GGD-96-118."
>>> [words[slice(*span)] for span in row_of_numbers(words, (0, len(words)))]
['HB-23-105460', 'HB-20-44', 'HB/GGD-96-118']
"""

from __future__ import annotations

import regex

from whence.extract.late import late
from whence.models import CSL, Span

_DASHES = regex.compile(r"\s?[‐‑–—−]\s?")
_TELLING = frozenset(["title", "author", "editor", "issued", "container-title", "URL", "DOI", "archive"])
_REPORT = regex.compile(r"(?=.*\p{N}.*[-/].*\p{N}|.*\p{L}.*[-/.].*\p{N}{2})\S{6,}")
"""A report's number has letters or parts; "12" is any."""
_HEAD = regex.compile(r"(?:[Ss]ee\s)?(?P<number>\p{Lu}{2,6}[-–]\p{N}{2}[-–]\p{N}{2,6}\p{Lu}{0,2})\.(?=\s|$)")

_NUMBER = r"\p{Lu}{1,6}(?:/\p{Lu}{2,6})?(?:[-–]\p{Lu}{1,4})?(?:[-–]\p{N}{1,7}){2,3}\p{Lu}{0,2}"
_JOIN = r"(?:[,;]\s(?:and\s|&\s)?|\s(?:and|&)\s)"
_ROW = regex.compile(rf"(?P<one>{_NUMBER})(?:{_JOIN}(?P<one>{_NUMBER}))+[.,;]?")
_TAIL = late(rf"(?<=\))[,;]\s(?:and\s)?(?P<row>(?P<one>{_NUMBER})(?:{_JOIN}(?P<one>{_NUMBER}))*[.,;]?)$")
"""Numbers behind the bracket that ends a full citation."""

_SAID = regex.compile(rf"(?P<one>{_NUMBER}),?\s(?!(?:at|pp?|paras?|fig|tab|app|chap|sec)\b)\p{{Ll}}{{2,}}\s")


def number_before_prose(text: str, span: Span) -> Span | None:
    """The number with which a sentence goes on: "HB-20-44 for more information about the tolls"."""
    said = _SAID.match(text, *span)
    return said.span("one") if said else None


def row_of_numbers(text: str, span: Span) -> list[Span]:
    """The numbers of which a stretch consists, where these are several."""
    row = _ROW.fullmatch(text, *span)
    return row.spans("one") if row else []


def numbers_behind(text: str, span: Span) -> tuple[int, list[Span]] | None:
    """Where a full citation ends, and the numbers that stand behind it: "Lee, Tides (Ostmere, 2004), HB-20-44"."""
    tail = _TAIL.search(text, *span)
    return (tail.start(), tail.spans("one")) if tail else None


def numbered(work: CSL | None) -> str:
    """The number of a report, spelled as all are; empty where it has none that tells it."""
    number = _DASHES.sub("-", str((work or {}).get("number") or "")).casefold()
    return number if _REPORT.fullmatch(number) else ""


def number_in_front(words: str) -> str:
    """The number that is a sentence of its own, before what is not of the citation: "HB-23-105460. Page 36"."""
    found = _HEAD.match(words)
    return numbered({"number": found["number"]}) if found else ""


def is_number_alone(work: CSL | None) -> bool:
    """Whether a report's number is all that a citation tells of it."""
    return bool(numbered(work)) and _TELLING.isdisjoint(work or {})

"""Reports cited again by their number alone: "GAO-23-105460.", "GAO-23-105460, p. 4".

In: a work as CSL. Out: its number as works are kept by it, and whether the number is all that a citation tells.

>>> full = {"title": "Tides and Tolls", "number": "HB-23-105460"}
>>> numbered(full), is_number_alone({"number": "HB–23–105460"}), is_number_alone(full)
('hb-23-105460', True, False)
"""

from __future__ import annotations

import regex

from whence.models import CSL

_DASHES = regex.compile(r"\s?[‐‑–—−]\s?")
_TELLING = frozenset(["title", "author", "editor", "issued", "container-title", "URL", "DOI", "archive"])
_REPORT = regex.compile(r"(?=.*\p{N}.*[-/].*\p{N}|.*\p{L}.*[-/.].*\p{N}{2})\S{6,}")
"""A report's number has letters or parts; "12" is any."""
_HEAD = regex.compile(r"(?:[Ss]ee\s)?(?P<number>\p{Lu}{2,6}[-–]\p{N}{2}[-–]\p{N}{2,6}\p{Lu}{0,2})\.(?=\s|$)")


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

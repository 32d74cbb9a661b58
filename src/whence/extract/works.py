"""A note's words as a work, by simple rules: address, quoted, italic or second-place title, who stands before it,
container, date.

In: the raw text of a note, and what of it is in italics. Out: a CSL item whose `custom.note` is that text, or None for
a short form (Ibid.) and for a note that cites nothing.

>>> w = work_of("Andrew Mumford, “Proxy Warfare.” RUSI Journal. Vol. 158, No. 2, 29 April 2013,")
>>> w["title"], w["author"][0]["family"], w["container-title"], w["issued"]["date-parts"]
('Proxy Warfare', 'Mumford', 'RUSI Journal', [[2013, 4, 29]])
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import regex

from whence.extract.days import ANY
from whence.extract.people import is_organisation, looks_like_person
from whence.extract.signoffs import author, issued
from whence.models import CSL
from whence.read.dates import edtf

_SHORT = regex.compile(
    r"^(?:see\s(?:also\s)?)?(?:ibid|op\.?\s?cit|loc\.?\s?cit|id\.|supra|idem|passim)\b", regex.IGNORECASE
)
_IBID = regex.compile(r"^(?:ibid(?:em)?|ebd|ebenda)\b", regex.IGNORECASE)
_LEAD = regex.compile(
    r"^(?:see(?:,?\s(?:also|e\.g\.|for\sexample|generally))?,?|cf\.|e\.g\.,?|quoted\sin|cited\sin|in)\s+",
    regex.IGNORECASE,
)
_URL = regex.compile(r"(?:https?://|www\.)[^\s<>\"”»\])]+")
_QUOTED = regex.compile(r"[“\"«„](?P<title>[^“”\"«»„]{3,300}?)[,.]?[”\"»“]")
_ACCESSED = regex.compile(
    r"\b(?:accessed|retrieved|last\s(?:visited|accessed|modified)|viewed)\b.*", regex.IGNORECASE | regex.DOTALL
)
_DAY = regex.compile(ANY)
_AND = regex.compile(r"\s*(?:,\s*(?:and|&)\s|\s(?:and|&)\s|,\s|;\s)\s*")
_ROLE = regex.compile(r"\s*\((?:eds?|trans|ed\.|eds\.|trans\.)[^()]*\)\.?", regex.IGNORECASE)
_PROPER = r"\p{Lu}[\p{L}\p{N}’'&-]*"
_CONTAINER = regex.compile(
    rf"^[\s,.]*(?:(?:in|online video|video|blog)[,:]?\s)*"
    rf"(?P<name>(?:The\s)?{_PROPER}(?:\s(?:of|the|and|for|on|in|&|to)(?=\s)|\s{_PROPER}){{0,9}})"
)
_REPORT = regex.compile(
    r"\b(?P<number>GAO[-/][\p{N}A-Z-]+|(?:H|S)\.\s?(?:Rept|Rep)\.\s?\p{N}+-\p{N}+|DOI:?\s?10\.\S+|10\.\p{N}{4,9}/\S+)",
    regex.IGNORECASE,
)


def is_ibid(raw: str) -> bool:
    """Whether a note says that it cites what the note before it cites."""
    return _IBID.match(raw.lstrip(" \t\n[](){}0123456789.^")) is not None


def names_several(raw: str) -> bool:
    """Whether a note cites more than one work: parts between semicolons that each have a date, title or address."""
    parts = [part for part in raw.split(";") if _DAY.search(part) or _QUOTED.search(part) or _URL.search(part)]
    return len(parts) > 1


def work_of(raw: str, *, italics: Sequence[str] = ()) -> CSL | None:
    """The first work that a note cites. A quoted title goes before one in `italics`, which then is the container's."""
    note = " ".join(raw.replace("↩", " ").split())
    if not note or _SHORT.match(note):
        return None
    words = _LEAD.sub("", note)
    work: dict[str, Any] = {}
    if url := _URL.search(words):
        work["URL"] = url.group().rstrip(".,;")
        words = words[: url.start()] + words[url.end() :]
    dated = _ACCESSED.sub("", words)
    title = _QUOTED.search(dated) or _italic(dated, italics)
    if title:
        work |= _around(dated, title)
    else:
        work |= _listed(dated)
    if date := _date(dated[title.end() :] if title else dated):
        work["issued"] = issued(date)
    if number := _REPORT.search(dated):
        work["number"] = number["number"]
    return {"type": "document", **work, "custom": {"note": note}} if work else None


def _around(words: str, title: regex.Match[str]) -> dict[str, Any]:
    """Fields around a quoted title: persons before it, the container behind it."""
    found: dict[str, Any] = {"title": title["title"].strip(" .,")}
    before, behind = words[: title.start()].strip(" ,.:"), words[title.end() :].lstrip(" ,(")
    if not before and title[0] == title["title"] and _DAY.match(behind):
        return {"container-title": title["title"]}  # an outlet in italics: "Ostmere Courier, 6 March 2021"
    if people := _persons(words[: title.start()]):
        found["author"] = people
    elif before[:1].isupper() and is_organisation(before):
        found["author"] = [{"literal": before}]
    if container := _CONTAINER.match(words[title.end() :]):
        found["container-title"] = container["name"]
    return found


def _italic(words: str, italics: Sequence[str]) -> regex.Match[str] | None:
    """The first italic stretch of two words or more."""
    titles = (" ".join(stretch.split()).strip(" .,") for stretch in italics)
    found = (regex.search(rf"(?P<title>{regex.escape(title)})", words) for title in titles if " " in title)
    return next(filter(None, found), None)


def _listed(words: str) -> dict[str, Any]:
    """ "Person, Title, Publisher, date": the piece behind the persons is the title."""
    pieces = _ROLE.sub("", words).split(", ")
    people: list[dict[str, str]] = []
    at = 0
    while at < len(pieces) and (persons := _persons(pieces[at])) and len(persons) <= 4:
        people += persons
        at += 1
    if not people or at >= len(pieces):
        return {}
    rest = ", ".join(pieces[at:])
    title = regex.split(r"(?<=\p{Ll}{3}[.?!])\s|,\s(?=\p{Lu}|\p{N})", rest, maxsplit=1)[0].strip(" .,")
    return {"author": people, "title": title} if len(title.split()) >= 2 and title[:1].isupper() else {}


def _persons(words: str) -> list[dict[str, str]]:
    """The persons that these words list and nothing else; a family name alone counts before a title."""
    pieces = [piece.strip(" ,.") for piece in _AND.split(_ROLE.sub("", words).strip(" ,.:")) if piece.strip(" ,.")]
    if not pieces or len(pieces) > 6:
        return []
    if all(looks_like_person(piece) for piece in pieces):
        return [author(piece) for piece in pieces]
    if len(pieces) == 1 and regex.fullmatch(r"\p{Lu}\p{Ll}[\p{L}’'-]+", pieces[0]) and words.rstrip().endswith(","):
        return [{"family": pieces[0]}]
    return []


def _date(words: str) -> str | None:
    """The most exact date in the words."""
    dates = [date for date in (edtf(day) for day in _DAY.findall(words)) if date]
    return max(dates, key=len) if dates else None

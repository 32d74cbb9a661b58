"""Works as RIS, which every reference manager imports.

In: works as CSL. Out: RIS records (https://en.wikipedia.org/wiki/RIS_(file_format)) in UTF-8, a line each field.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from whence.models import CSL
from whence.read.bibliographic.csl import date_of
from whence.read.bibliographic.words import vocabulary


def written(works: Iterable[CSL]) -> str:
    """The works as RIS records.

    >>> print(written([{"type": "book", "title": "Silt", "issued": {"date-parts": [[2021, 3]]}}]).strip())
    TY  - BOOK
    TI  - Silt
    DA  - 2021/03//
    PY  - 2021
    ER  -
    """
    return "\n\n".join("\n".join(f"{tag}  - {value}".rstrip() for tag, value in _fields(work)) for work in works)


def _fields(work: CSL) -> Iterator[tuple[str, str]]:
    words = vocabulary("ris")
    yield "TY", words.written.get(("type", str(work.get("type"))), "GEN")
    for (kind, name), tag in words.written.items():
        value = work.get(name)
        if not value or kind in ("type", "file"):
            continue
        if kind == "names":
            yield from ((tag, _person(person)) for person in value)
        elif kind == "date":
            yield from _date(name, tag, date_of(value))
        elif name == "page":
            first, _, last = str(value).replace("–", "-").partition("-")
            yield from ((t, page) for t, page in (("SP", first), ("EP", last)) if page)
        else:
            yield tag, _line(value)
    yield "ER", ""


def _date(name: str, tag: str, date: str | None) -> Iterator[tuple[str, str]]:
    """2021/03/06/, and the year by itself for what was issued."""
    if date is None:
        return
    parts = date.partition("/")[0].partition("T")[0].split("-")
    yield tag, "/".join([*parts, "", "", ""][:3]) + "/"
    if name == "issued":
        yield "PY", parts[0]


def _person(person: Mapping[str, str]) -> str:
    if person.get("literal"):
        return _line(person["literal"])
    family = " ".join(filter(None, (person.get("non-dropping-particle"), person.get("family"))))
    return _line(", ".join(filter(None, (family, person.get("given"), person.get("suffix")))))


def _line(value: Any) -> str:
    return " ".join(str(value).split())

"""One entry of a bibliography as CSL has it, and what it says of the document that it describes.

In: a work as a CSL item. Out: its names and dates as a document's `Metadata` has them; a date in words as CSL has it.

>>> work = {"type": "article", "title": "Silt at Outer Sand", "author": [{"given": "Bodil", "family": "Wray"}]}
>>> metadata_of(work).title, metadata_of(work).authors
('Silt at Outer Sand', ('Bodil Wray',))
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from whence.models import CSL, Metadata, Record
from whence.read.metadata.dates import edtf


@dataclass(frozen=True, slots=True)
class Item(Record):
    """One entry of a bibliography: its work, and the files that belong to it by the entry's word (paths as written,
    relative to the bibliography)."""

    work: CSL
    files: tuple[str, ...] = ()


# --- From a work to metadata --------------------------------------------------------------------------------------


def metadata_of(work: CSL, *, basis: str = "record") -> Metadata:
    """What an item says of the document that it describes. A DOI becomes the address where there is no other."""
    doi = _words(work.get("DOI"))
    found: dict[str, Any] = {
        "title": _words(work.get("title")),
        "authors": tuple(names_of(work, "author")),
        "outlet": _words(work.get("container-title")) or _words(work.get("publisher")),
        "published": date_of(work.get("issued")),
        "retrieved": date_of(work.get("accessed")),
        "url": _words(work.get("URL")) or (f"https://doi.org/{doi}" if doi else None),
        "language": _words(work.get("language")),
        "document_type": _words(work.get("type")),
    }
    known = {name: value for name, value in found.items() if value}
    return Metadata(**known, basis=dict.fromkeys(known, basis))


def _words(value: Any) -> str | None:
    return " ".join(str(value).split()) or None if isinstance(value, (str, int)) else None


def names_of(work: CSL, role: str) -> list[str]:
    """The names of a role as one string each, given name first."""
    given = work.get(role)
    people = given if isinstance(given, list) else []
    return [name for person in people if isinstance(person, Mapping) and (name := _name(person))]


def _name(person: Mapping[str, Any]) -> str:
    parts = (person.get(key) for key in ("given", "non-dropping-particle", "family", "suffix"))
    whole = " ".join(str(part) for part in parts if part)
    return " ".join(str(person.get("literal") or whole).split())


def date_of(value: Any) -> str | None:
    """A CSL date as EDTF; None where it is none that can be read."""
    if not isinstance(value, Mapping):
        return None
    parts = value.get("date-parts")
    try:
        if parts and parts[0] and parts[0][0]:
            days = "/".join("-".join(f"{int(p):0{4 if k == 0 else 2}d}" for k, p in enumerate(day)) for day in parts)
            return edtf(days)
    except (TypeError, ValueError):
        return None
    words = next((value[key] for key in ("edtf", "raw", "literal") if value.get(key)), None)
    return edtf(str(words)) if words else None


# --- From the words of a format to CSL -----------------------------------------------------------------------------


def csl_date(words: str) -> dict[str, Any] | None:
    """A date in words or EDTF as CSL: its parts where it is a plain one, else as EDTF; None where it is no date.

    >>> csl_date("May 2019"), csl_date("201X")
    ({'date-parts': [[2019, 5]]}, {'edtf': '201X'})
    """
    date = edtf(words)
    if date is None:
        return None
    days = [day.split("T", 1)[0].split("-") for day in date.split("/")]
    if all(part.isdecimal() for day in days for part in day):
        return {"date-parts": [[int(part) for part in day] for day in days]}
    return {"edtf": date}

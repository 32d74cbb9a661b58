"""RIS, as reference managers and databases export it.

In: the text of a `.ris` file. Out: its entries as CSL items. Tags that are not known are left out; an entry that the
file cuts off counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import regex
import rispy

from whence.read.bibliographic.csl import Item, csl_date
from whence.read.bibliographic.words import vocabulary

_TAG = regex.compile(r"^\s?([A-Z][A-Z0-9])\s{1,3}-(?=\s|$)", regex.MULTILINE)
_REPORT_NUMBER = "SN"  # in a report's entry; elsewhere an ISBN or ISSN


def items(text: str) -> list[Item]:
    """The entries of a RIS file."""
    known = {tag: tag for names in vocabulary("ris").names.values() for tag in names if len(tag) == 2}
    known |= {tag: tag for tag in ("TY", "ER", "EP")}
    plain = _TAG.sub(r"\1  - ", text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
    found = rispy.loads(
        plain + "\nER  - \n", mapping=known, list_tags=[*known], delimiter_tags_mapping={}, skip_unknown_tags=True
    )
    return [_item(entry) for entry in found if len(entry) > 1]


def _item(entry: Mapping[str, Any]) -> Item:
    words, given = vocabulary("ris"), {tag: _values(value) for tag, value in entry.items()}
    work: dict[str, Any] = {"type": words.types.get(given["TY"][0].upper(), "document")}
    for (kind, name), tags in words.names.items():
        values = next((given[tag] for tag in tags if given.get(tag)), [])
        if not values or kind in ("type", "file"):
            continue
        if kind == "names":
            work[name] = [_person(value) for value in values]
        elif kind == "date":
            work |= _date(name, [value for tag in tags for value in given.get(tag, [])])
        else:
            work[name] = " ".join(values)
    files = [path for tag in words.names["file", "file"] for path in given.get(tag, [])]
    return Item(_settled(work, given), tuple(files))


def _values(value: Any) -> list[str]:
    return [one for one in (value if isinstance(value, list) else [value]) if one]


def _settled(work: dict[str, Any], given: Mapping[str, list[str]]) -> dict[str, Any]:
    """Pages from two tags; what is an ISBN in a book is a number in a report."""
    if "page" in work and given.get("EP") and given["EP"][0] not in work["page"]:
        work["page"] = f"{work['page']}-{given['EP'][0]}"
    if work["type"] == "report" and given.get(_REPORT_NUMBER):
        work["number"] = work.pop("ISBN")
    return work


def _person(name: str) -> dict[str, str]:
    """Family, Given, Suffix; what has no comma is a body's name."""
    parts = [part.strip() for part in name.split(",")]
    if len(parts) == 1 or not parts[1]:
        return {"literal": parts[0]}
    return dict(zip(("family", "given", "suffix"), parts, strict=False))


def _date(name: str, values: list[str]) -> dict[str, Any]:
    """The most exact of the dates given: 2019/05/12/, 2019///Spring, 2019."""
    found = [date for value in values if (date := _one_date(value))]
    return {name: max(found, key=lambda date: len(date.get("date-parts", [[]])[0]))} if found else {}


def _one_date(value: str) -> dict[str, Any] | None:
    parts = value.split("/")
    if not parts[0].strip().isdecimal():
        return csl_date(value)
    days = [part.strip() for part in parts[:3] if part.strip().isdecimal()]
    return csl_date("-".join(f"{int(day):0{4 if k == 0 else 2}d}" for k, day in enumerate(days)))

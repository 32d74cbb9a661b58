"""BibTeX and biblatex, as reference managers export them.

In: the text of a `.bib` file. Out: its entries as CSL items, LaTeX's accents and braces undone. A macro that the file
does not define stands for its own name.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from typing import Any

import regex
from bibtexparser.bparser import BibTexParser
from bibtexparser.customization import splitname
from bibtexparser.latexenc import latex_to_unicode

from whence.errors import ReadError
from whence.read.bibliographic.csl import Item, csl_date
from whence.read.bibliographic.words import vocabulary

_AND = regex.compile(r"\s+and\s+(?![^{]*\})")  # an "and" in braces belongs to a body's name
_FILE = regex.compile(r"(?:\\.|[^;\\])+")
_NUMBERED = frozenset({"report", "bill", "legislation", "patent", "hearing"})
"""Types whose `number` is the work's own; elsewhere it is a periodical's issue."""


class _Macros(OrderedDict[str, str]):
    def __missing__(self, name: str) -> str:
        return name


def items(text: str) -> list[Item]:
    """The entries of a BibTeX file. Raises ReadError where it cannot be parsed."""
    from pyparsing import ParseBaseException

    parser = BibTexParser(common_strings=True, ignore_nonstandard_types=False)
    parser.bib_database.strings = _Macros(parser.bib_database.strings)
    try:
        entries = parser.parse(text).entries
    except (ParseBaseException, RecursionError) as error:
        raise ReadError("read", f"not BibTeX: {' '.join(str(error).split())[:200]}") from error
    return [_item(entry) for entry in entries]


def _item(entry: Mapping[str, str]) -> Item:
    words = vocabulary("bibtex")
    work: dict[str, Any] = {"type": _type(entry)}
    for (kind, name), fields in words.names.items():
        value = next((entry[field] for field in fields if entry.get(field)), None)
        if value is None or kind in ("type", "file"):
            continue
        if kind == "names":
            work[name] = [_person(part) for part in _AND.split(" ".join(value.split())) if part.strip()]
        elif kind == "date":
            work |= {name: date} if (date := _date(entry, value)) else {}
        else:
            work[name] = _plain(value) if name != "URL" else value.replace("\\", "").strip("{} ")
    work.pop("issue" if work["type"] in _NUMBERED else "number", None)
    work |= {"page": work["page"].replace("--", "-")} if "page" in work else {}
    return Item(work, tuple(_files(entry.get("file", ""))))


def _type(entry: Mapping[str, str]) -> str:
    """The entry's type; biblatex tells a newspaper's article by its subtype."""
    kind = vocabulary("bibtex").types.get(entry["ENTRYTYPE"].lower(), "document")
    subtype = entry.get("entrysubtype", "").lower()
    return f"article-{subtype}" if kind == "article-journal" and subtype in ("newspaper", "magazine") else kind


def _plain(value: str) -> str:
    return " ".join(str(latex_to_unicode(value)).replace("\\", "").split())


def _person(name: str) -> dict[str, str]:
    """A person's name in its parts; one in braces is a body's."""
    if name.startswith("{") and name.endswith("}"):
        return {"literal": _plain(name)}
    parts = {key: _plain(" ".join(value)) for key, value in splitname(name, strict_mode=False).items()}
    family = " ".join(filter(None, (parts["von"], parts["last"])))
    given = {"family": family, "given": parts["first"], "suffix": parts["jr"]}
    return {key: value for key, value in given.items() if value} if parts["first"] else {"literal": family}


def _date(entry: Mapping[str, str], value: str) -> dict[str, Any] | None:
    """biblatex's `date`, or `year` with `month` and `day`."""
    if value is not entry.get("year"):
        return csl_date(_plain(value)) or csl_date(_plain(value).split("T")[0])
    month = entry.get("month", "").strip()
    month = f"{int(month):02d}" if month.isdecimal() else month
    words = f"{entry['year']}-{month}" if month.isdecimal() else f"{entry.get('day', '')} {month} {entry['year']}"
    return csl_date(_plain(words)) or csl_date(_plain(entry["year"]))


def _files(field: str) -> list[str]:
    """`Full Text:files/1/a.pdf:application/pdf;b.pdf`: the paths, with colons and semicolons unescaped."""
    return [path for one in _FILE.findall(field) if (path := _path(one.strip()))]


def _path(entry: str) -> str:
    parts = regex.split(r"(?<!\\):", entry)
    path = parts[1] if len(parts) >= 3 else parts[0]
    return str(regex.sub(r"\\(.)", r"\1", path)).strip()

"""Works as biblatex entries, which LaTeX and reference managers read.

In: works as CSL. Out: one entry each, with its signs that mean something to LaTeX escaped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from whence.export.work_keys import keyed
from whence.models import CSL
from whence.read.bibliographic.csl import date_of
from whence.read.bibliographic.words import vocabulary

_SPECIAL = {**{sign: "\\" + sign for sign in "&%$#_"}, "~": "\\textasciitilde{}", "^": "\\textasciicircum{}"}
_SPECIAL |= {"{": "\\textbraceleft{}", "}": "\\textbraceright{}"}  # a brace alone, even escaped, unbalances an entry
_SPECIAL["\\"] = "\\textbackslash{}"
_ESCAPES = str.maketrans(_SPECIAL)


def written(works: Iterable[CSL]) -> str:
    """The works as biblatex entries.

    >>> print(written([{"type": "book", "title": "Silt & sand", "author": [{"family": "Wray", "given": "B."}]}]))
    @book{wraysilt,
      title = {Silt \\& sand},
      author = {Wray, B.},
    }
    """
    return "\n\n".join(_entry(key, work) for key, work in keyed(works))


def _entry(key: str, work: CSL) -> str:
    kind = vocabulary("bibtex").written.get(("type", str(work.get("type"))), "misc")
    lines = [f"  {name} = {{{value}}}," for name, value in _fields(work)]
    return "\n".join([f"@{kind}{{{key},", *lines, "}"])


def _fields(work: CSL) -> Iterator[tuple[str, str]]:
    subtype = str(work.get("type")).removeprefix("article-")
    if subtype in ("newspaper", "magazine"):
        yield "entrysubtype", subtype
    for (kind, name), field in vocabulary("bibtex").written.items():
        value = work.get(name)
        if not value or kind in ("type", "file"):
            continue
        if kind == "names":
            yield field, " and ".join(map(_person, value))
        elif kind == "date":
            if date := date_of(value):
                yield field, date.partition("T")[0]
        elif name in ("URL", "DOI"):
            yield field, str(value).replace("{", "%7B").replace("}", "%7D")
        else:
            yield field, _escaped(value)


def _person(person: Mapping[str, str]) -> str:
    """Family, suffix, given; a body's name in braces."""
    if person.get("literal"):
        return "{" + _escaped(person["literal"]) + "}"
    family = " ".join(filter(None, (person.get("non-dropping-particle"), person.get("family"))))
    parts = (family, person.get("suffix"), person.get("given"))
    return ", ".join(_escaped(part) for part in parts if part)


def _escaped(value: Any) -> str:
    return " ".join(str(value).split()).translate(_ESCAPES)

"""What the formats of reference managers call things: CSL's variables and types beside BibTeX's and RIS's.

In: `resources/read/bibliographic.tsv`. Out: a `Vocabulary` of one format, to read it by and to write it by.

>>> vocabulary("ris").types["NEWS"], vocabulary("bibtex").written["type", "report"]
('article-newspaper', 'report')
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

Format = Literal["bibtex", "ris"]
_COLUMNS: dict[Format, int] = {"bibtex": 2, "ris": 3}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`types`: the format's type → CSL's; `names`: (kind, CSL name) → the format's names for it, the best first;
    `written`: (kind, CSL name) → the name to write."""

    types: Mapping[str, str]
    names: Mapping[tuple[str, str], tuple[str, ...]]
    written: Mapping[tuple[str, str], str]


@cache
def vocabulary(format_: Format) -> Vocabulary:
    """The words of one format."""
    types: dict[str, str] = {}
    names: dict[tuple[str, str], tuple[str, ...]] = {}
    for kind, csl, given in _rows(_COLUMNS[format_]):
        names[kind, csl] = given
        if kind == "type":
            types |= {name: csl for name in given if name not in types}
    return Vocabulary(types, names, {key: given[0] for key, given in names.items()})


def _rows(column: int) -> list[tuple[str, str, tuple[str, ...]]]:
    text = (files("whence") / "resources" / "read" / "bibliographic.tsv").read_text(encoding="utf-8")
    lines = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return [(fields[0], fields[1], tuple(fields[column].split(";"))) for fields in lines]

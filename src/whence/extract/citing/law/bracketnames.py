"""The name that a citation is given in the bracket right behind it, without quotation marks: "462 U.S. 416 (1983)
(Harbour I)", "2 A. Lee, Records of the Harbour 376 (1966) (Lee)".

In: the words behind a citation of an opinion. Out: the names.

>>> bracket_names(" (1983) (per curiam) (Harbour I or Harbour). It may."), bracket_names(" (Roe, J., dissenting). So")
(['Harbour I', 'Harbour'], [])
"""

from __future__ import annotations

import regex

_NAME = r"\p{Lu}[\p{L}\p{N}.&’' -]{1,40}?"
_SAID = r"\s\((?:\p{Ll}[^()]{0,80}|[^()]{0,60}\b(?:JJ?\.[^()]{0,60})|(?:[^()]{0,30}\s)?\p{N}{4}(?:\sed\.)?)\)"
"""A year, a judge's opinion, "per curiam", "emphasis added"."""
_BEHIND = regex.compile(rf"(?:{_SAID}){{0,3}}\s\((?:the\s)?(?P<name>{_NAME})(?:\sor\s(?P<other>{_NAME}))?\)")
_JUDGE = regex.compile(r"\bJJ?\.$|\b(?:Cir|Ch|Ct)\.$")


def bracket_names(behind: str) -> list[str]:
    """The names, first the one in front of an "or"."""
    found = _BEHIND.match(behind)
    names = [found["name"], found["other"]] if found else []
    return [name for name in names if name and not _JUDGE.search(name)]

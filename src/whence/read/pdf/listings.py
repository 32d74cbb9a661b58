"""Listings of a program in small print, whose numbered lines are no notes.

In: the words of lines. Out: whether so many of them are written in a program's signs that they are a listing.

>>> is_listing(["1 int main() {", "2 ships = 12;", "3 for (i = 0; i < ships; i++) {", "4 print(i);", "5 }"] * 2)
True
>>> is_listing(["1 Ann Lee, Silt (Ostmere, 1998), 4;", "2 Ibid.", "3 See id. at 7; https://ostmere.example/a?b=1"] * 4)
False
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

_CODE = regex.compile(
    r"[{}]\s*$|[a-z_]\(.*\)\s*[:{;]\s*$|^[^(]*[a-z_]{2}\([^()]*\)\s*$|(?:^|\s)\w+(?:\[\w*\])?\s(?:[-+*/%&|]?=|==|!=|<=|>=|:=|<-|->)\s\S|::|&&|\|\||\+\+|//\s"
    r"|^\s*(?:\d+\s+)?(?:def|import|from\s\w+\simport|class|return|elif|else:|elif|#include|using|package|public|private"
    r"|static|void|int|float|double|char|const|let|var|function|if\s?\(|for\s?\(|while\s?\(|end|print|try|except|catch)\b"
    r"(?!\s\p{Lu}\p{Ll}+,)"
)
_SHARE, _FEWEST = 0.4, 8
"""So many lines of a listing have such signs, and fewer lines are none."""


def is_listing(lines: Sequence[str]) -> bool:
    """Whether these lines are a program's."""
    return len(lines) >= _FEWEST and sum(_CODE.search(line) is not None for line in lines) >= _SHARE * len(lines)

"""Pages of works under the names that they were given where they were cited: "4 Blackstone 5", "Harbour Report 7, 47".

In: a text and what is cited in it; the names; a stretch. Out: `Authority`s, each a name and a page.

>>> from whence.extract.citing.law.authorities import authorities
>>> text = "See 2 A. Lee, Records of the Harbour 376 (1966) (Lee). They paid. 1 Lee 12. So did Roe 5."
>>> names = given_names(text, list(authorities(text, (0, len(text)))))
>>> [text[one.start : one.end] for one in pages(text, (0, len(text)), names)]
['1 Lee 12']
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex

from whence.extract.citing.forms.hereafter import shorthands
from whence.extract.citing.law.authority import Authority
from whence.extract.citing.law.bracketnames import bracket_names
from whence.models import Span
from whence.text import tokens

_BEHIND = 120
"""Characters behind a citation in which it may be given a name."""
_PAGE = r"\p{N}{1,5}(?:[–-]\p{N}{1,5})?"
_PAGES = (
    rf"(?:,?\s§§?\s?{_PAGE}(?:[,–-]\s?\p{{N}}{{1,4}}){{0,3}}(?:,?\sat\s{_PAGE})?|(?:,?\sat)?\s(?!(?:1[5-9]|20)\p{{N}}{{2}}\b){_PAGE}(?:,\s{_PAGE}(?!\p{{L}}|\s\p{{Lu}}))*)"
    r"(?=[.;,):–]|\s\(|\s*$|\s(?:and|with|n\.)\s)"
)
_APART = r"(?<![\p{L}\p{N}.,-])(?<!\b(?!(?:See|Accord|Compare|But|In|And|Both)\s)\p{Lu}[\p{L}’'-]+\s)"
"""No part of a word or of a longer name: "Roe Report 7" is not "Report 7"."""
_MAY_NAME = regex.compile(r"\)?\s\(|here(?:in)?after")


def given_names(text: str, cited: Iterable[Authority]) -> regex.Pattern[str] | None:
    """A pattern of the names that these citations are given, with a page; None where none is given one."""
    names = {name for one in cited if not one.is_page for name in _given(text, one.start, one.end)}
    names = {name for name in names if not (name.isupper() and name.isalpha())}  # "HMB 21" is a paper's number
    if not names:
        return None
    ordered = "|".join(regex.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))
    return regex.compile(rf"{_APART}(?:\p{{N}}{{1,2}}\s)?(?P<name>{ordered}){_PAGES}")


def _given(text: str, start: int, end: int) -> list[str]:
    behind = text[end : end + _BEHIND]
    if not _MAY_NAME.search(behind):
        return []
    return [*bracket_names(behind), *shorthands(text[start:end] + behind.partition(";")[0])]


def pages(text: str, span: Span, names: regex.Pattern[str] | None) -> Iterator[Authority]:
    """The pages cited by name in a stretch."""
    for found in names.finditer(text, *span) if names else ():
        words = " ".join(found.group().split())
        key = " ".join(tokens(found["name"]).words)
        yield Authority(found.start(), found.end(), key, {"type": "document", "title": words}, "at§", is_page=True)

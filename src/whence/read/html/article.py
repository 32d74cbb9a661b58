"""Which part of a page is the article: trafilatura's judgement.

In: a tree. Out: `Article`: the words that trafilatura takes for the article's.
"""

from __future__ import annotations

import logging
import re
import warnings
from dataclasses import dataclass

from lxml import html

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # loading its downloader, which is never used here, it speaks of proxies
    import trafilatura
    from trafilatura.settings import Document

_WORD = re.compile(r"\w+")
RUN = 4
"""Words in a run: a stretch of text belongs to the article where most of its runs stand there."""

logging.getLogger("trafilatura").addHandler(logging.NullHandler())
logging.getLogger("trafilatura").propagate = False  # its "discarding data" is no news: the text is kept


@dataclass(frozen=True, slots=True)
class Article:
    """The runs of words that the article has, and its lines; both empty where trafilatura found none."""

    runs: frozenset[int]
    lines: frozenset[str]


def article(tree: html.HtmlElement) -> Article:
    """The article in a page, as trafilatura sees it."""
    found = trafilatura.bare_extraction(tree, include_comments=False)
    if not isinstance(found, Document):
        return Article(frozenset(), frozenset())
    text = found.text or ""
    lines = frozenset(" ".join(words(line)) for line in text.splitlines())
    return Article(frozenset(runs(words(text))), lines)


def words(text: str) -> list[str]:
    """Words in lower case, for comparing two renderings of one page."""
    return _WORD.findall(text.lower())


def runs(found: list[str]) -> list[int]:
    """Every run of `RUN` words, as a hash."""
    return list(map(hash, zip(*(found[skip:] for skip in range(RUN)), strict=False)))

"""Which part of a page is the article: trafilatura's judgement, and htmldate's.

In: a tree. Out: `Article`: the words that trafilatura takes for the article's, and what it knows about the page.
"""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass

import trafilatura
from lxml import html
from trafilatura.settings import Document

_WORD = re.compile(r"\w+")
RUN = 4
"""Words in a run: a stretch of text belongs to the article where most of its runs stand there."""

logging.getLogger("trafilatura").addHandler(logging.NullHandler())
logging.getLogger("trafilatura").propagate = False  # its "discarding data" is no news: the text is kept


@dataclass(frozen=True, slots=True)
class Article:
    """The runs of words that the article has, its short lines, and trafilatura's metadata, None where it found none."""

    runs: frozenset[int]
    lines: frozenset[str]
    words: int
    about: Document | None


def article(tree: html.HtmlElement) -> Article:
    """The article in a page, as trafilatura sees it."""
    about = trafilatura.bare_extraction(
        tree,
        with_metadata=True,
        include_comments=False,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    if not isinstance(about, Document):
        return Article(frozenset(), frozenset(), 0, None)
    text = about.text or ""
    found = words(text)
    lines = frozenset(" ".join(words(line)) for line in text.splitlines())
    return Article(frozenset(runs(found)), lines, len(found), about)


def words(text: str) -> list[str]:
    """Words in lower case, for comparing two renderings of one page."""
    return _WORD.findall(text.lower())


def runs(found: list[str]) -> list[int]:
    """Every run of `RUN` words, as a hash."""
    return [hash(tuple(found[at : at + RUN])) for at in range(len(found) - RUN + 1)]

"""What a text's first and page lines say that it is: lines that may be its title, the report number on its pages.

In: the first characters of a text, for titles: lines, and pairs and triples of lines that a page's width has parted;
the whole text, for the number beside its page numbers.

>>> list(head_titles("PORT SECURITY\\nBetter Planning Needed", None))
['PORT SECURITY', 'PORT SECURITY Better Planning Needed', 'Better Planning Needed']
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice

import regex

from whence.link.works.keys import numbers_in
from whence.read.metadata.dates import edtf
from whence.text import content_words, tokens

_LINES = 14  # with words, from the top
_MOST = 10
_WORDS = 30  # a title's
_CAPITAL = 0.7
_BLOCK = 4  # lines of one title
_RUNNING = regex.compile(r"[.;,]\s*$")
_SHORT_LINE = 7  # words
_PAGES = 3
_PAGE_LINE = regex.compile(r"^(?=.{0,100}$).*\bpage\s+[\divxlc]+\b.*$", regex.IGNORECASE | regex.MULTILINE)
_SPACES = regex.compile(r"\s+")


def own_numbers(head: str) -> set[str]:
    """The report numbers that stand in short lines at the beginning of a text: in a sentence it is another's.

    >>> own_numbers("GAO-05-123\\nWe follow the rules of OMB Circular A-123 and of others in all that we do here.")
    {'gao05123'}
    """
    lines = (line for line in head.splitlines() if len(line.split()) <= _SHORT_LINE)
    return {number for line in lines for number in numbers_in(line)}


def page_line_numbers(text: str) -> set[str]:
    """The report number that stands beside the page number on three pages or more: the document's own.

    >>> page_line_numbers("Page 2 GAO/AIMD-98-68 Security\\nPage 3 GAO/AIMD-98-68 Security\\n" * 2)
    {'gaoaimd9868'}
    """
    counts = Counter(number for line in _PAGE_LINE.findall(text) for number in numbers_in(line))
    most = counts.most_common(1)
    return {most[0][0]} if most and most[0][1] >= _PAGES else set()


def head_titles(head: str, title: str | None) -> Iterator[str]:
    """The candidates other than `title` itself, at most ten."""
    own = tokens(title).words if title else []
    seen = {tuple(own)}
    for candidate in islice(_candidates(head), 4 * _MOST):
        words = tuple(tokens(candidate).words)
        if len(words) <= _WORDS and words not in seen and len(content_words(words)) >= 2:
            seen.add(words)
            yield candidate
            if len(seen) > _MOST:
                return


def _candidates(head: str) -> Iterator[str]:
    """Each line, joined with the one and the two behind it where no empty line is between; of running text only lines
    that are written as titles are."""
    lines = [_SPACES.sub(" ", line).strip(" #*_") for line in head.splitlines()][: 4 * _LINES]
    full = [k for k, line in enumerate(lines) if line][:_LINES]
    for k in full:
        joined = ""
        for line in lines[k : k + 3]:
            if not line or _RUNNING.search(joined) or _is_aside(line):
                break
            joined = f"{joined} {line}".strip()
            if _is_written_as_title(joined) or _stands_alone(lines, k):
                yield joined


def _is_written_as_title(line: str) -> bool:
    """Whether most of its words begin with a capital letter."""
    words = [word for word in line.split() if word[:1].isalpha()]
    content = [word for word in words if len(word) > 3] or words
    capital = sum(word[:1].isupper() for word in content)
    return capital >= _CAPITAL * len(content)


def _is_aside(line: str) -> bool:
    """A byline or a date: no part of a title."""
    return line.casefold().startswith("by ") or edtf(line) is not None


def _stands_alone(lines: list[str], k: int) -> bool:
    """Whether a line belongs to a few between empty lines, without a full stop."""
    above = next((i for i in range(k, -1, -1) if not lines[i]), -1)
    below = next((i for i in range(k, len(lines)) if not lines[i]), len(lines))
    block = lines[above + 1 : below]
    return len(block) <= _BLOCK and not any(_RUNNING.search(line) for line in block)

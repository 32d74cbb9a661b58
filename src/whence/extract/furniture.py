"""Running heads and page numbers in the text itself: lines that repeat from page to page and belong to no paragraph.

In: a `Layout`. Out: the indexes of the blocks that are furniture.

>>> text = "".join(f"Page {n} GAO-02-940T\\n\\nSome words that are on this page {n}.\\n\\n" for n in range(1, 5))
>>> sorted(furniture(layout(Reading("d", "r", text))))
[0, 2, 4, 6]
"""

from __future__ import annotations

from collections import Counter

import regex

from whence.extract.blocks import Layout, Shape
from whence.extract.sections import section_role

_LONGEST = 110
_FEWEST = 4
"""Repeated so often, a line with a page number is a running head."""
_NUMBER = regex.compile(r"\p{N}+")
_PAGE = regex.compile(
    r"^\W*(?:(?:page|pg\.?|p\.)\s[A-Z]?\p{N}+(?:\sof\s\p{N}+|\s\p{L}+[-/][\p{L}\p{N}/-]*\p{N}[\p{L}\p{N}/-]*)?|[-–—]\s?\p{N}{1,4}\s?[-–—]|\[\[?page\s[A-Z]?\p{N}+\]\]?|_{4,})\W*$",
    regex.IGNORECASE,
)
_NUMBERED = regex.compile(r"\b(?:page|p\.)\s?\p{N}|\p{N}$", regex.IGNORECASE)
_ENDED = regex.compile(r"""[.!?:;]["”'’)]*$""")
_PLACE = regex.compile(r"\bsupra\b|^(?:[Ii]d|[Ii]bid)\b|\p{L}\.?,?\sat\s\p{N}{1,5}$")
"""A place in a work, on a line of its own as pages with linked citations are copied: "Harbour, supra, at 421"."""


def furniture(layout: Layout) -> set[int]:
    """Blocks that are a page number, or a short line without an end that stands, but for its numbers, on four pages."""
    short = [
        (index, " ".join(layout.words(block).split()))
        for index, block in enumerate(layout.blocks)
        if block.end - block.start <= _LONGEST and block.shape is Shape.PARAGRAPH
    ]
    zeroed = ((index, _NUMBER.sub("0", words)) for index, words in short)
    keys = {index: words.casefold() for index, words in zeroed if "0" in words}
    counts = Counter(keys.values())
    found = {index for index, words in short if _PAGE.match(words)}
    found |= {index for index, words in short if index in keys and counts[keys[index]] >= _FEWEST and _is_head(words)}
    return found


def _is_head(words: str) -> bool:
    """Not the end of a sentence, not a numbered entry, no place in a work, no heading of a chapter's notes, and with a
    page's number behind it or before its words."""
    if not words[:1].isalpha() or _ENDED.search(words) or _PLACE.search(words) or section_role(words):
        return False
    return bool(_NUMBERED.search(words))

"""What a file's name says of its outlet, where the name keeps a date that the text confirms.

Archives name files `2023-01-07-gatestone-institute.txt`. In: an extraction and the path. Out: the same extraction, with
an outlet of basis `file_name` where nothing better was found, the name's date is the text's, and the rest of the name
ends like a publisher and is no part of the title.
"""

from __future__ import annotations

from dataclasses import replace

import regex

from whence.extract.lexicon import entries
from whence.models import Extraction
from whence.text import tokens

_DATED = regex.compile(r"(?P<date>\d{4}-\d{2}(?:-\d{2})?)[-_ ]+(?P<rest>\p{L}[\p{L}\p{N}_ .'’-]*)\.\w{1,5}")


def with_file_name(extraction: Extraction, path: str) -> Extraction:
    """The extraction with an outlet from the file's name, where there is none and the name can be trusted."""
    known = extraction.metadata
    found = _DATED.fullmatch(path.rsplit("/", 1)[-1])
    if known.outlet or not known.published or found is None or not known.published.startswith(found["date"]):
        return extraction
    words = regex.split(r"[-_ .]+", found["rest"])
    title = set(tokens(known.title or "").words)
    if not _publishes(words) or title.issuperset(word.casefold() for word in words):
        return extraction
    outlet = " ".join(word if word.isupper() else word.capitalize() for word in words)
    metadata = replace(known, outlet=outlet, basis={**known.basis, "outlet": "file_name"})
    return replace(extraction, metadata=metadata)


def _publishes(words: list[str]) -> bool:
    """Whether the words are a name that publishers bear: The Post, Some Institute."""
    whole = " ".join(words).casefold()
    return whole in entries("outlets") or words[-1].casefold() in entries("publisher_nouns")

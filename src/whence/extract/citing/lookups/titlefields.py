"""Works of which a title and a place alone are given: "Data and the Harbour, 77", "Silt and Sand, p. 76, et seq.".

In: a `Shelf`, and the words of a citation. Out: the works, cited before or listed, in whose citation these words are
a field of their own, whatever they were read as: signs stand on both sides. What an article stands in is none.

>>> from whence.extract.citing.works.identity import identity
>>> from whence.models import Reference
>>> said = "“Nobody counts it.” Ann Lee and Jo Roe, Data and the Harbour (Verso, 2020), 78."
>>> item = {"title": "Nobody counts it", "issued": {"date-parts": [[2020]]}, "custom": {"note": said}}
>>> shelf = Shelf()
>>> shelf.add(Work(Reference("a", 0, 40, item), identity(item, "")), "")
>>> [bool(titled_alone(shelf, f"{title}, 77.")) for title in ("Data and the Harbour", "The Harbour")]
[True, False]
"""

from __future__ import annotations

import regex

from whence.extract.citing.forms.plainplaces import plainly_placed
from whence.extract.citing.forms.shortforms import LOCATOR
from whence.extract.citing.works.shelf import Shelf
from whence.extract.citing.works.work import Work
from whence.extract.people import reads_as_outlet
from whence.text import content_words, tokens

_ALONE = regex.compile(
    r"[“\"‘'«„]?(?:(?:The|A|An|Der|Die|Das|Le|La|Les)\s)?(?P<title>\p{Lu}[^,;:()“”\"«»\p{N}]{4,120}?)[,.]?[”\"’'»]?(?P<rest>(?:,|\s(?:at|pp?\.|vol))\s.{1,60})"
)
_SEQUENCE = regex.compile(r",?\se?t?\s?se?q+\.?")
_BEFORE = regex.compile(
    r"(?:^(?=[“\"‘'«„])|[,.:;—–]|[’']s|\bin)\s?[“\"‘'«„_*\s]*(?:(?:The|A|An|Der|Die|Das|Le|La|Les)\s)?$"
)
_BEHIND = regex.compile(r"[_*]*(?:[,.:;”\"’'»](?!\p{L})|\s?\(|\s[–—-]\s)")
_TELLING = 2


def titled_alone(shelf: Shelf, words: str) -> list[Work]:
    """The works of which this is the title, where nothing but a place stands behind it."""
    found = _ALONE.fullmatch(plainly_placed(words.strip()))
    if found is None or not LOCATOR.fullmatch(_SEQUENCE.sub("", found["rest"])):
        return []
    return with_field(shelf, found["title"])


def with_field(shelf: Shelf, words: str) -> list[Work]:
    """The works in whose citations these words are a field of their own."""
    title = tokens(words).words
    if len(content_words(title)) < _TELLING or reads_as_outlet(words):
        return []
    shelves = (shelf, shelf.listed) if shelf.listed else (shelf,)
    works = {one.reference.id: one for held in shelves for one in held.holding(set(title)) if not one.known.is_short}
    return [one for one in works.values() if not _is_article(one) and _is_field(one.said, words)]


def _is_article(work: Work) -> bool:
    item = work.reference.work or {}
    return work.case is not None or "URL" in item or str(item.get("type")).startswith("article")


def _is_field(said: str, title: str) -> bool:
    """Whether signs stand on both sides of the title, behind somebody or something else."""
    at = said.find(title)
    while at >= 0:
        if _BEFORE.search(said, 0, at) and _BEHIND.match(said, at + len(title)):
            return True
        at = said.find(title, at + 1)
    return False

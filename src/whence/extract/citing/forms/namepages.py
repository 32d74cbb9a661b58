"""Authors with nothing but a page behind their name, as literary scholars cite: "Chamberlain 30.", "Gilchrist 1: 94".

In: a text and a stretch of a note in it. Out: where each such name and page stand, and the name, which is a reference
only if somebody of that name, or a work called so, was cited before. A year is no page, and a month, a part of a work
or a book of the Bible nobody's name.

>>> words = "See Roe 30; Lee and Berg 1: 94-95n; May 30; SR(2) 188. It was read in Rye 1900."
>>> [(words[slice(*span)], name) for span, name in paged_alone(words, (0, len(words)))]
[('Roe 30', 'Roe'), ('Lee and Berg 1: 94-95n', 'Lee and Berg'), ('SR(2) 188', 'SR(2)')]
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from whence.extract.citing.forms.shortforms import MONTH
from whence.extract.late import late
from whence.models import Span

_NOBODY = (
    rf"(?!(?:{MONTH}\p{{Ll}}*|Parts?|Books?|Chapters?|Sections?|Volumes?|Articles?|Figures?|Tables?|Plates?|Notes?|Pages?"
    r"|Appendix|Acts?|Scene|Canto|Lines?|Letters?|Items?|Box|Folder|Nos?|Lot|See|Cf|About|Some|Nearly|Over|Psalms?|Genesis"
    r"|Exodus|Leviticus|Numbers|Deuteronomy|Judges|Samuel|Kings|Chronicles|Job|Isaiah|Jeremiah|Daniel|Matthew|Mark|Luke"
    r"|John|Romans|Corinthians|Peter|James|Timothy|Hebrews|Revelation)\b)"
)
_NAME = (
    rf"{_NOBODY}(?:(?:\p{{Lu}}\.\s?){{0,3}}(?:(?:[Vv]on|[Vv]an|[Dd]e)\s)?\p{{Lu}}\p{{Ll}}[\p{{L}}’'-]+"
    r"(?:(?:,\s\p{Lu}[\p{L}’'-]+){0,3},?\s(?:and|&)\s\p{Lu}[\p{L}’'-]+|\set\sal\.)?|\p{Lu}{1,6}(?:[(\[]\p{N}[)\]])?)"
)
_NUMBER = r"\p{N}{1,4}(?:[–-]\p{N}{1,4})?(?:n\p{N}{0,3})?"
_PLACED = late(
    r"(?:\G\s*|(?<=[;(]\s?)|(?<=[\p{L}\p{N}”’)]\.\s)|(?<=\b(?i:see|also|cf\.|compare|qtd\.\sin|quoted\sin|and)\s))"
    rf"(?P<cited>(?P<name>{_NAME})\s(?:\p{{N}}{{1,2}}:\s?)?(?!(?:1[5-9]|20)\p{{N}}{{2}}(?!\p{{N}})){_NUMBER}(?:,\s{_NUMBER}(?!\p{{L}})){{0,3}})"
    r"(?=[.;)]|\s*$)(?!\.\p{N})"
)
_FIGURE = regex.compile(r"[\p{L})\]]\s\p{N}")


def paged_alone(flat: str, span: Span) -> Iterator[tuple[Span, str]]:
    """The names with a page of a stretch."""
    if _FIGURE.search(flat, *span) is None:
        return
    for found in _PLACED.finditer(flat, *span):
        yield found.span("cited"), found["name"]

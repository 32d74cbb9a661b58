"""Reports of a parliament's committees: "House of Commons Transport Committee, Ports of Ostmere, Third Report of
Session 2013–14, HC 123", "Health Committee, Silt on the Wards (HC 2008–09, 151–I) paras 17–19".

In: the words of a reference. Out: its `Field`s; none where they are no such report. The session's years are no date of
their own, and the house with its number no journal with a volume.

>>> words = "House of Commons Transport Committee, Ports of Ostmere, Third Report of Session 2013–14, HC 123, p. 4."
>>> [(one.label, one.words) for one in report_fields(words)]  # doctest: +NORMALIZE_WHITESPACE
[('author', 'House of Commons Transport Committee,'), ('title', 'Ports of Ostmere'),
 ('genre', 'Third Report of Session 2013–14'), ('number', 'HC 123'), ('pages', 'p. 4')]
>>> report_fields("Jane R. Roe, The Quay, 9 Ostmere L. Rev. 5 (2005)")
[]
"""

from __future__ import annotations

from whence.extract.late import late
from whence.extract.references.fields import Field, ruled

_WORD = r"\p{Lu}[\p{L}’'&-]*"
_OF = rf"(?:on|of|for)\s(?:the\s)?{_WORD}(?:,?\s(?:(?:of|and|the|for)\s){{0,2}}{_WORD}){{0,8}}"
_COMMITTEE = rf"(?:{_WORD},?\s(?:(?:of|on|the|and|for)\s){{0,3}}){{0,8}}(?:Committee|Commission)(?:\s{_OF})?"
_SESSION = r"(?:18|19|20)\p{N}{2}\s?[–/-]\s?(?:\p{N}{2}){1,2}"
_REPORT = (
    r"(?:\p{Lu}[\p{L}-]+|\p{N}{1,2}(?:st|nd|rd|th))\s(?:Special\s|Joint\s)?Report\s(?:of|from|for)\s(?:the\s)?"
    rf"(?:Session\s)?{_SESSION}"
)
_HOUSE = r"(?:HC|HL(?:\sPapers?)?|House\sof\s(?:Commons|Lords)(?:\sPaper)?)"
_ONE = rf"{_HOUSE}\s(?:{_SESSION},?\s)?\p{{N}}{{1,4}}(?:\s?[–-]\s?[IVX]{{1,4}})?"
_NUMBER = rf"{_ONE}(?:\s?[,/]\s?{_ONE})?"
_DATE = r"(?:\p{N}{1,2}\s)?(?:\p{Lu}\p{Ll}{2,8}\s)?(?:19|20)\p{N}{2}"
_PAGES = r"(?:at\s)?(?:pp?\.?|paras?\.?|paragraphs?|Ev|Qq?\.?)\s?\p{N}[\p{N}\s,–-]*"
_PAPER = late(
    rf"(?P<author>{_COMMITTEE},)\s(?P<title>[“\"‘']?\p{{Lu}}[^;()]{{3,200}}?[”\"’']?),?\s\(?"
    rf"(?:(?P<genre>{_REPORT})(?:[,;]?\s\(?(?P<number>{_NUMBER})\)?)?|(?P<number>{_NUMBER}))"
    rf"\)?(?:,?\s\(?(?P<date>{_DATE})\)?)?(?:,?\s(?P<pages>{_PAGES}))?[\s.,;)]*"
)
_LABELS = {name: name for name in ("author", "title", "genre", "number", "date", "pages")}


def report_fields(words: str) -> list[Field]:
    """The fields of the report that these words are, each as sure as a rule is."""
    may_be = "ommi" in words and ("Report" in words or "HC" in words or "HL" in words)
    found = _PAPER.fullmatch(words) if may_be else None
    return list(ruled(found, _LABELS)) if found else []

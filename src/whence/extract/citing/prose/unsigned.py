"""Unsigned articles that a parser took for prose: "'Nobody counts the boats', Argus, 10 August 1952, p. 2".

In: a text and a stretch of a note in it that was read as prose. Out: `Member`s with the articles: a title in quotation
marks, however these are spelled, whose paper and day stand right behind.

>>> words = "'Nobody counts the boats - but they have been seen', Argus, 10 August 1952, p. 2."
>>> [one.reference.work["container-title"] for one in unsigned("r", words, (0, len(words)), "n")]
['Argus']
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from whence.extract.citing.forms.shortforms import DAY
from whence.extract.citing.forms.years import YEAR_AT_END
from whence.extract.citing.guesses import stated
from whence.extract.citing.members import Member
from whence.models import Span

_ARTICLE = regex.compile(
    r"(?:^|\G|(?<=;\s)|(?<=\b[Ss]ee\s(?:also\s)?))[“\"‘'](?P<title>\p{Lu}[^“”\";]{10,200}?)[,.]?[”\"’'],\s"
    rf"(?P<outlet>\p{{Lu}}[^,;()\p{{N}}”\"]{{2,50}}),\s(?P<day>{DAY.pattern})(?:,\s[^,;.]{{2,30}})?(?:,\spp?\.\s?\p{{N}}[\p{{N}}–-]*)?"
)


def unsigned(reading: str, flat: str, span: Span, note: str | None) -> Iterator[Member]:
    """The articles without an author that a stretch cites."""
    for found in _ARTICLE.finditer(flat, *span):
        year = YEAR_AT_END.search(found["day"])
        if year is None:
            continue
        words = " ".join(found.group().split())
        printed = {"title": found["title"].strip(" ,"), "container-title": found["outlet"]}
        issued = {"issued": {"date-parts": [[int(year.group())]]}}
        work = {"type": "article-newspaper", **printed, **issued}
        yield Member(stated(reading, found.span(), words, work, note), words)

"""Bills of the United States Congress that its record cites again: "S. 3, a bill to mend quays", then "S. 3, supra".

In: a text and its running paragraphs. Out: `Bill`s in order: where one is given with what it is to do, and where it is
pointed back to. A number alone is a word of the sentence.

>>> text = "He cosponsored H.R. 3, a bill to mend quays; so did she. The name of Mr. Roe was added to H.R. 3, supra."
>>> [(text[one.start : one.end], one.number, one.title) for one in bills(text, (0, len(text)))]
[('H.R. 3, a bill to mend quays', 'H.R. 3', 'a bill to mend quays'), ('H.R. 3, supra', 'H.R. 3', None)]
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from whence.extract.late import late
from whence.models import Span

_CHAMBER = r"(?:S|H\.\s?R|[SH]\.\s{0,2}(?:Con\.\s{0,2}|J\.\s{0,2})?Res)\.\s{0,4}"
_NUMBER = rf"(?<![\p{{L}}.])(?P<number>{_CHAMBER}\p{{N}}{{1,5}})(?!\p{{N}})"
_PURPOSE = (
    r"(?P<title>(?:an?\s(?:joint\s|concurrent\s)?(?:bill|resolution)|to\s\p{Ll}{3,})\s[^;]{10,900}?)(?=[;.](?:\s|$))"
)
_CITED = late(rf"{_NUMBER}(?:,\s{{0,4}}supra(?!\p{{L}}|\s(?:note|n\.))|(?:\s\([^()]{{4,90}}\))?,\s{{1,8}}{_PURPOSE})")


@dataclass(frozen=True, slots=True)
class Bill:
    """A bill cited at `start:end`: its number ("S. 3") and what it is to do, None where the text points back to it."""

    start: int
    end: int
    number: str
    title: str | None


def bills(text: str, span: Span) -> Iterator[Bill]:
    """The bills that a stretch gives with their purpose, or points back to."""
    for found in _CITED.finditer(text, *span):
        title = found["title"]
        number = "".join(found["number"].split()).replace(".", ". ").replace("H. R.", "H.R.").strip()
        yield Bill(found.start(), found.end(), number, " ".join(title.split()) if title else None)

"""Which documents a person means: by outlet, author, title, date, language and collection.

In: what is wanted, and a document's metadata. Out: yes or no. An outlet is met by any of its names, an author or title
by words of it, a date by any day that the document may be of; a document that does not say is not chosen.

>>> from whence.models import Document, Metadata
>>> one = Document("a", "a.html", None, "text/html", 9, Metadata(outlet="The New York Times", published="2021-03"))
>>> Wanted(outlet="NYT", since="2021-02-01").takes(one), Wanted(until="2021-02-28").takes(one)
(True, False)
"""

from __future__ import annotations

from dataclasses import dataclass

from whence.errors import UsageError
from whence.link.works.intervals import interval
from whence.link.works.outlets import same_outlet
from whence.models import Document
from whence.text import primary_language, tokens


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is wanted of a document; None is anything. `since`, `until`: EDTF dates, both included."""

    outlet: str | None = None
    author: str | None = None
    title: str | None = None
    since: str | None = None
    until: str | None = None
    language: str | None = None
    collection: str | None = None

    def __post_init__(self) -> None:
        for day in (self.since, self.until):
            if day is not None and interval(day) is None:
                raise UsageError(f"{day!r} is no date: write 2021, 2021-03 or 2021-03-05")

    def takes(self, document: Document) -> bool:
        """Whether a document is one of those that are wanted."""
        known = document.metadata
        return (
            (self.outlet is None or bool(known.outlet and _names_outlet(self.outlet, known.outlet)))
            and (self.author is None or any(_has_words(author, self.author) for author in known.authors))
            and (self.title is None or _has_words(known.title or "", self.title))
            and (self.language is None or primary_language(known.language) == primary_language(self.language))
            and (self.collection is None or self.collection in document.collections)
            and self._in_time(known.published)
        )

    def _in_time(self, published: str | None) -> bool:
        days, first, last = interval(published), interval(self.since), interval(self.until)
        if first is None and last is None:
            return True
        return days is not None and (first is None or days[1] >= first[0]) and (last is None or days[0] <= last[1])


def _names_outlet(wanted: str, outlet: str) -> bool:
    return same_outlet(wanted, outlet) or _has_words(outlet, wanted)


def _has_words(text: str, wanted: str) -> bool:
    """Whether all words of `wanted` stand in a text, in any order."""
    return set(tokens(wanted).words) <= set(tokens(text).words)

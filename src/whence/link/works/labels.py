"""What works are called: in one line, and in a few words.

In: a work as CSL, and how texts spell it. Out: words for people.

>>> lee = {"author": [{"family": "Lee", "given": "Ann"}], "title": "Silt", "container-title": "Ostmere Courier"}
>>> in_a_line(lee)
'Ann Lee, “Silt”, Ostmere Courier'
>>> in_short(lee)
'Lee, Ostmere Courier, Silt'
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from whence.link.works.intervals import issued
from whence.link.works.keys import author_names
from whence.models import CSL

_PAGE = re.compile(r",?\s(?:at|pp?\.|pages?)\s(?:\d[\d–—-]*(?:,\s|\b))+[.;,]?\Z|[;,]\Z")
UNTITLED = "a work without a title"


def in_a_line(work: CSL, spellings: Sequence[str] = ()) -> str:
    """Authors, title, container, date; as it is spelled where it has no title."""
    title = f"“{work['title']}”" if work.get("title") else None
    container = work.get("container-title") or work.get("publisher")
    parts = [", ".join(author_names(work)), title, container, issued(work.get("issued"))]
    if not title and spellings:
        return _whole(spellings[0])
    return ", ".join(str(part) for part in parts if part) or str(work.get("number") or work.get("URL") or "unnamed")


def in_short(work: CSL, spellings: Sequence[str] = ()) -> str:
    """Its title with its author or outlet, else how it is spelled, else its author and year ("Lee, 2014"), its address
    or who brought it out."""
    known = [str(work[name]) for name in ("container-title", "title") if work.get(name)]
    authors = [str(who.get("literal") or who.get("family") or "") for who in work.get("author") or ()][:1]
    if known:
        return ", ".join(filter(None, dict.fromkeys([*authors, *known])))
    if spellings:
        return _whole(spellings[0])
    dated = [str(part) for part in next(iter((work.get("issued") or {}).get("date-parts") or ()), ())[:1]]
    known = [str(work[name]) for name in ("URL", "publisher") if work.get(name)][:1]
    return ", ".join(filter(None, [*authors, *dated] if any(authors) else known)) or UNTITLED


def _whole(spelling: str) -> str:
    """The work of a note that cites a page of it: "Lee 9/18/18 302, at 4." is of "Lee 9/18/18 302"."""
    words = bare(spelling)
    return _PAGE.sub("", words) or words


def bare(spelling: str) -> str:
    """A note's words without the arrow that leads back to its marker."""
    return spelling.rstrip(" \n\u21a9\u2191\ufe0e\ufe0f")

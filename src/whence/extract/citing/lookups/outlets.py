"""News items cited again by their author and outlet: "Lee, New York Times", "Lee, Times, May 3", "Times, May 3, 2014".

In: works by this author, and the words behind the name; or a `Shelf` and the words of a citation that tells an outlet,
a whole day and at most an author. Out: those that appeared there, on this day where one is told.

>>> from whence.extract.citing.works.identity import identity
>>> from whence.models import Reference
>>> said = "Ann Lee, “Boats,” Rye Times, May 3, 2014."
>>> item = {"author": [{"family": "Lee"}], "container-title": "Rye Times", "custom": {"note": said}}
>>> item["issued"] = {"date-parts": [[2014, 5, 3]]}
>>> lee = Work(Reference("a", 0, 40, item), identity(item, said))
>>> [len(in_outlet([lee], words)) for words in ("Rye Times", "Times, May 3", "Times, May 4", "Times, 44", "Post")]
[1, 1, 0, 0, 0]
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from whence.extract.citing.forms.shortforms import MONTH
from whence.extract.citing.works.shelf import Shelf
from whence.extract.citing.works.work import Work
from whence.text import content_words, tokens

_WHOLE_DAY = 3
_OUTLET = regex.compile(
    rf"(?:The\s)?(?P<outlet>\p{{Lu}}[^,;.()“”\"\p{{N}}]{{1,40}})(?:,?\s\(?(?P<day>{MONTH}\p{{Ll}}{{0,6}}\.?\s\p{{N}}{{1,2}}|\p{{N}}{{1,2}}\s{MONTH}\p{{Ll}}{{0,6}})"
    r"(?:,?\s(?:19|20)\p{N}{2})?\)?)?[.,;]?"
)
_DAY = rf"(?P<day>{MONTH}\p{{Ll}}{{0,6}}\.?\s\p{{N}}{{1,2}}|\p{{N}}{{1,2}}\s{MONTH}\p{{Ll}}{{0,6}}\.?)"
_ITEM = regex.compile(
    rf"(?:(?P<name>\p{{Lu}}[\p{{L}}’'-]+),\s)?(?:[Tt]he\s)?(?P<outlet>\p{{Lu}}[^,;.()“”\"\p{{N}}]{{2,40}}?)(?:\s\([^()]{{2,20}}\))?"
    rf",\s\(?{_DAY},?\s(?P<year>(?:1[6-9]|20)\p{{N}}{{2}})\)?(?:,\s(?:pp?\.\s?)?(?P<page>\p{{Lu}}?\p{{N}}{{1,3}}))?[.,;]?"
)


def on_day(shelf: Shelf, words: str) -> list[Work]:
    """The works that appeared in the outlet and on the day that are all of a citation: "Rye Times, May 3, 2014"."""
    found = _ITEM.fullmatch(words.strip())
    outlet = content_words(tokens(found["outlet"]).words) if found else []
    if found is None or not outlet:
        return []
    day, name = tokens(found["day"]).words, tokens(found["name"] or "").words
    near = shelf.holding({*outlet, *day, found["year"]})
    likely = [one for one in near if _is_news(one) and one.known.issued[0] == int(found["year"]) and _is_of(one, day)]
    there = [one for one in likely if one.known.container.issuperset(outlet) and one.known.names.issuperset(name)]
    return [one for one in there if found["page"] in (None, (one.reference.work or {}).get("page", found["page"]))]


def in_outlet(works: Sequence[Work], words: str) -> list[Work]:
    """The works that appeared in the outlet that these words name."""
    found = _OUTLET.fullmatch(words.strip())
    outlet = content_words(tokens(found["outlet"]).words) if found else []
    if found is None or not outlet:
        return []
    day = tokens(found["day"] or "").words
    return [work for work in works if work.known.container.issuperset(outlet) and _is_news(work) and _is_of(work, day)]


def _is_news(work: Work) -> bool:
    """Whether a whole day is told: in a journal another article by the author may be meant."""
    return len(work.known.issued) == _WHOLE_DAY


def _is_of(work: Work, day: Sequence[str]) -> bool:
    """Whether its citation tells this month and day, next to each other in either order."""
    said = work.words
    return not day or any(sorted(said[at : at + 2]) == sorted(day) for at in range(len(said) - 1))

"""The same work cited in several spellings is one: works that are not held, put together with care.

In: works as CSL, as texts cite them. Out: for each the number of its cluster. A work joins another where it would be
held as that, were that in the library, and only where one fits: the fullest citations come first, short ones join them.
Works of which nothing but people and a date is known are one where their dates are the same: "Lee, 2018" may be any of
what Lee said in that year.

>>> full = {"title": "The long dredging of Kesmar", "author": [{"family": "Wray"}], "issued": {"raw": "2021"}}
>>> clustered([{"title": "The long dredging of Kesmar"}, full, {"title": "The quays of Kesmar at night"}])
[0, 0, 1]
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from whence.link.resolving.resolver import Entry, Resolver
from whence.models import CSL, Holding
from whence.text import tokens

_SAID = ("title", "author", "issued", "container-title", "publisher", "URL", "DOI", "number")


def clustered(works: Sequence[CSL]) -> list[int]:
    """The cluster of each work, numbered in the order of the works."""
    leaders: dict[str, str] = {}
    resolver = Resolver()
    keys = [work_key(work) for work in works]
    known = dict(zip(keys, works, strict=True))
    for key, work in sorted(known.items(), key=lambda item: (-fullness(item[1], item[0]), item[0])):
        leader = _leader(key, work, resolver)
        leaders[key] = leader if _may_be_one(work, known[leader]) else key
        if leaders[key] == key:
            resolver.add(Entry.of_work(key, work))
    numbers: dict[str, int] = {}
    return [numbers.setdefault(leaders[key], len(numbers)) for key in keys]


def work_key(work: CSL) -> str:
    """A work's fields in one string, the same for equal works. The text that it was read from is none of them, but for
    a work that nothing else identifies."""
    said = {name: work[name] for name in work if name not in _ASIDE}
    if not any(work.get(name) for name in _NAMING):
        said["words"] = tokens(str((work.get("custom") or {}).get("note") or "")).words
    return json.dumps(said, sort_keys=True, ensure_ascii=False)


def is_nameless(work: CSL) -> bool:
    """Whether nothing of a work tells it from another: of two posts of one day no more may be known than the day."""
    said = any(work.get(name) for name in (*_NAMING, "author", "publisher", "archive"))
    return not said and not tokens(str((work.get("custom") or {}).get("note") or "")).words


_NAMING = ("title", "URL", "DOI", "number", "container-title")
_ASIDE = frozenset({"custom", "id", "locator", "label", "citation-number", "type"})


def fullness(work: CSL, key: str) -> int:
    """How much a citation says of its work, whose `work_key` is this: its fields, and among equal ones its letters."""
    return 10_000 * sum(bool(work.get(name)) for name in _SAID) + min(len(key), 9_999)


def _may_be_one(work: CSL, leader: CSL) -> bool:
    """Whether two works that fit are not merely by the same people and of dates that overlap."""
    told = any(one.get(name) for one in (work, leader) for name in _NAMING)
    return told or work.get("issued") == leader.get("issued")


def _leader(key: str, work: CSL, resolver: Resolver) -> str:
    """The work that another is a spelling of: the one that it would be held as, else itself."""
    found = resolver.resolve(work)
    return str(found.document) if found.holding is Holding.HELD else key

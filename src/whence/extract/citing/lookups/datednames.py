"""Works that a note cites by author and year alone: "Gould 1966, S. 6", "Roe (2020a), 12", "Roe, Silt 2015, S. 4".

In: the shelf of what was cited and listed, what a reference tells of its work, its words. Out: the works that fit.

>>> from whence.extract.citing.works.identity import identity
>>> from whence.models import Reference
>>> item = {"author": [{"family": "Roe"}], "title": "Silt and Sand", "issued": {"date-parts": [[2015]]}}
>>> shelf = Shelf()
>>> shelf.add(Work(Reference("a", 0, 40, item), identity(item, "")), "")
>>> known = identity({"author": [{"family": "Roe"}], "issued": {"date-parts": [[2015]]}}, "Roe 2015, S. 4")
>>> [work.reference.id for work in of_year(shelf, known, "Roe 2015, S. 4")]
['a']
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from whence.extract.citing.forms.coauthors import OTHERS
from whence.extract.citing.forms.datednames import dated_name, dated_names
from whence.extract.citing.lookups.called import FIGURED_DAY
from whence.extract.citing.lookups.several import distinct
from whence.extract.citing.lookups.titles import by_name_and_title
from whence.extract.citing.works.identity import Identity, identity
from whence.extract.citing.works.shelf import Shelf
from whence.extract.citing.works.work import Work
from whence.models import Reference
from whence.text import tokens

_YEAR = regex.compile(r"(?<!\p{N})(?P<year>(?:1[5-9]|20)\p{N}{2})(?P<letter>\p{Ll})?(?![\p{L}\p{N}])")
_SAME = regex.compile(
    r"[(\[]?(?:(?:e|y|and|et|und)\s)?[Ii]dem,?\s\(?(?P<year>(?:1[5-9]|20)\p{N}{2})(?P<letter>\p{Ll})?(?![\p{L}\p{N}])"
)
_TITLED = regex.compile(
    r"(?P<name>\p{Lu}[\p{L}’'-]+(?:\s?/\s?\p{Lu}[\p{L}’'-]+){0,3}),\s(?P<title>[“\"„]?\p{Lu}[^,;()]{3,80}?)[”\"“]?,?\s\(?(?:1[5-9]|20)\p{N}{2}(?!\p{N})"
)
_PLAN = regex.compile(
    r"(?:[Tt]he\s)?(?P<title>\p{Lu}[\p{L}’'\s-]{2,60}\s(?:19|20)\p{N}{2})(?=[,.;:]|\s\p{L}{1,4}\.|\s*$)"
)
"""A title that ends in a year, with no bracket around it: "Vision 2030"."""
_NUMBERED = regex.compile(r"\b(?i:no)\.\s?(?P<number>\p{N}{1,4}-\p{N}{1,4})(?!\p{N})")
_SEVERAL = 2
_QUOTED = regex.compile(r"[“”\"«»„]")
_AND_OTHERS = regex.compile(OTHERS)
_CODE = regex.compile(r"\b(?:STAT|CODE|ANN|Stat|Code|Ann)\b[^;]{0,30}§")
"""A section of a state's laws, whose code is nobody's name: "N.C. GEN. STAT. § 14-4 (2024)"."""


def of_year(shelf: Shelf, known: Identity, words: str) -> list[Work]:
    """The works by these names of this year: those cited before, else the entries of the list of works; of several the
    one that has the year's letter, too."""
    known = known if known.is_author_and_year else _named_and_dated(words)
    if _CODE.search(words) or FIGURED_DAY.search(words) or not known.issued:
        return []  # "Roe 4/2/18 interview, at 4" is one of many of a year
    told = _YEAR.search(words)
    found = [work for work in shelf.dated(known) if not work.known.is_author_and_year]
    found = _first_by(found, known) or _listed(shelf, known) or found
    if numbered := _NUMBERED.search(words):  # "S. Rep. No. 114-220 (2016)" is not No. 114-219
        found = [work for work in found if numbered["number"] in work.said]
    if told and told["letter"]:
        found = [work for work in found if told.group() in work.said]
    found = _by_nobody_else(distinct(found), known, words)
    return found or _ending_so(shelf, words) or _by_title(shelf, words, told["year"] if told else "")


def other_year(words: str) -> str | None:
    """The year and letter behind an "idem", which means another work of whoever was cited: "(idem, 2005b)"."""
    found = _SAME.match(words)
    return found["year"] + (found["letter"] or "") if found else None


def of_other_year(shelf: Shelf, before: Sequence[Work | None], year: str) -> list[Work]:
    """The one work of that year by the author of the one right before."""
    last = before[-1] if before else None
    if last is None or not last.known.names:
        return []
    if year.isdecimal() and last.known.issued[:1] == (int(year),):
        return [last]
    known = replace(identity(None, ""), names=last.known.names, issued=(int(year[:4]),))
    return of_year(shelf, known, year)


def _first_by(works: Sequence[Work], known: Identity) -> list[Work]:
    """The works whose first author is named, or of which no author was read: "Lee 2007" is not by Moss and Lee."""
    told = ((work, _first_author(work)) for work in works)
    return [work for work, first in told if not first or not known.names.isdisjoint(first)]


def _first_author(work: Work) -> list[str]:
    people = (work.reference.work or {}).get("author") or [{}]
    return tokens(" ".join(str(part) for part in people[0].values())).words


def _listed(shelf: Shelf, known: Identity) -> list[Work]:
    """The entries of the list of works by these names of this year."""
    heads = shelf.listed.heads if shelf.listed else {}
    found = shelf.listed.dated(known) if shelf.listed else []
    return [work for work in found if heads.get(work.reference.id) in known.names]


def _by_nobody_else(works: list[Work], known: Identity, words: str) -> list[Work]:
    """Of several works the only one by just as many as are named: "Lee 2007" beside "Lee and Moss 2007"."""
    if len(works) < _SEVERAL or _AND_OTHERS.search(words):
        return works
    alone = [work for work in works if len(work.authors) == len(known.names)]
    return alone if len(alone) == 1 else works


def named_last(shelf: Shelf, reference: Reference, words: str) -> tuple[int, list[Work]]:
    """Where the name and year stand with which a sentence ends that cites nothing else, and their works: "He tells more
    than one in Lee (1997), pp. 5-9"."""
    if reference.note is None or "container-title" in (reference.work or {}):
        return 0, []
    *_, (place, _) = [*dated_names(words, (0, len(words)))] or [((0, 0), "")]
    at, end = place
    before = words[:at]
    if not at or "§" in before or words[end:].strip(" .;)") or _QUOTED.search(before) or _YEAR.search(before):
        return 0, []  # "N.J. Stat. Ann. § 2A:162 (West 2017)" is no West's
    return at, of_year(shelf, identity(None, ""), words[at:end])


def behind(reference: Reference, at: int, words: str) -> Reference:
    """The reference from a place of its words on, where these are as they are printed."""
    printed = reference.end - reference.start == len(words)
    return replace(reference, start=reference.start + at, fields=()) if printed else reference


def _named_and_dated(words: str) -> Identity:
    """What the words tell where they are names and a year alone, whatever the parser made of them."""
    told = dated_name(words)
    return replace(identity(None, ""), names=told[0], issued=(told[1],)) if told else identity(None, "")


def _ending_so(shelf: Shelf, words: str) -> list[Work]:
    """The works in whose title these words and this year stand together: "Harbour Plan 2040, p. 7" is by nobody whose
    name that is."""
    found = _PLAN.match(words)
    title = tokens(found["title"]).words if found else []
    works = shelf.titled(title) if title else []
    return distinct([one for one in works if not one.known.is_short and one.known.holds(title)])


def _by_title(shelf: Shelf, words: str, year: str) -> list[Work]:
    """The works by the name and words of the title that stand in front of the year."""
    found = _TITLED.match(words) if year else None
    works = by_name_and_title(shelf, found["name"], found["title"]) if found else []
    return [work for work in works if not work.known.is_author_and_year and year in work.said]

"""Works by the names of those who wrote them: "Smith, op. cit.", "Lee and Roe, 12".

In: a `Shelf`, and names. Out: the works by these, the judgments of this name, the titles that begin so.

>>> from whence.extract.citing.works.identity import identity
>>> from whence.models import Reference
>>> smith = {"author": [{"family": "Smith"}], "title": "The Long War of the North", "issued": {"date-parts": [[2001]]}}
>>> shelf = Shelf()
>>> shelf.add(Work(Reference("a", 0, 40, smith), identity(smith, "")), "")
>>> [[work.reference.id for work in by_name(shelf, names)] for names in (["smith"], ["long", "war"], ["roe"])]
[['a'], ['a'], []]
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from whence.extract.citing.lookups.several import distinct
from whence.extract.citing.works.listed import by_author
from whence.extract.citing.works.shelf import CAP, Shelf
from whence.extract.citing.works.work import Work

_WHOLE_TITLE = 3
"""Words that are a title by themselves."""
_SEVERAL_NAMES = regex.compile(
    r"(?:\p{Lu}\.\s?){0,3}\p{Lu}[\p{L}’'-]+(?:,\s\p{Lu}[\p{L}’'-]+){1,4},?\s(?:and|&|und)\s\p{Lu}"
)


def by_people(shelf: Shelf, said: str, names: Sequence[str]) -> list[Work]:
    """As `by_head`; where several surnames stand here ("Lee, Roe and Chen"), those in whose citations all of them do:
    "Lee, Tides and Tolls" may be a title."""
    found = by_head(shelf, names) or (shelf.saying(names) if len(names) == 1 else [])
    if not _SEVERAL_NAMES.match(said):
        return found
    return [work for work in found if set(names) <= {*work.known.names, *work.words}]


def by_head(shelf: Shelf, names: Sequence[str]) -> list[Work]:
    """The works by this author. Where the name is but the first word of citations without one, a title that begins so
    is as good: "Journal, p. 86" need not mean the Journal of the Senate."""
    found = distinct([work for work in shelf.named(names) if not is_bare(work)])
    if len(names) == 1 and found and all(work.known.lead for work in found):
        begun = [work for work in shelf.by_word.get(names[0], [])[-CAP:] if work.known.begins(names)]
        found = distinct([*found, *begun])
    return found


def of_author(shelf: Shelf, names: Sequence[str]) -> list[Work]:
    """The entries of the list of works by this author."""
    return distinct(by_author(shelf.listed, names)) if shelf.listed else []


def by_name(shelf: Shelf, names: Sequence[str]) -> list[Work]:
    """The works by somebody of this name, and the judgments with this name; where there are none, those of this title
    ("The Long War, op. cit.")."""
    titled = [work for work in shelf.titled(names) if _is_titled(work, names)] if names else []
    sides = [work for work in titled if work.case is not None]
    if "v" in names[1:]:
        return sides
    if len(exact := [work for work in sides if work.case and work.case.is_between(names)]) == 1:
        return exact
    named = [work for work in shelf.named(names) if not is_bare(work)]
    own = [work for work in named if not work.is_only_edited_by(names)] if len(named) > 1 else []
    found = [*(own or named), *sides] or titled
    if found or shelf.listed is None or len(names) < _WHOLE_TITLE:
        return found
    return [work for work in shelf.listed.titled(names) if _is_titled(work, names)]


def _is_titled(work: Work, names: Sequence[str]) -> bool:
    """Whether its title begins with these words, or, of a judgment, holds them; a name has lost its "v."."""
    if work.case is not None:
        return work.known.holds(names) or work.case.is_between(names)  # "Roe & Mills, supra" has no "and"
    return work.known.begins(names) or [word for word in work.known.title if word != "v"] == list(names)


def is_bare(work: Work) -> bool:
    """Whether nothing but a name and a page is known of it ("Smith, p. 4" where his work was not read)."""
    return work.known.is_bare and work.case is None and work.law is None

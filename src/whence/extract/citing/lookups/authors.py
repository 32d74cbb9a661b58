"""Who alone stands before a place: an author, "Lee and Roe, p. 12", or a body, "Council of Ostmere, para. 7".

In: the words of a citation, and a `Shelf`. Out: the author's names, to be looked up; for a body the works that it has
signed with this whole name, since of a body's name other bodies have some words, too.

>>> author_alone("Lee and Roe, p. 12"), author_alone("Lee, “Silt,” 12"), author_alone("Ann Lee, 14", given=True)
(['lee', 'roe'], [], ['ann', 'lee'])
>>> from whence.extract.citing.works.identity import identity
>>> from whence.models import Reference
>>> item = {"author": [{"literal": "Council of Ostmere"}], "title": "Damage to the Harbours"}
>>> shelf = Shelf()
>>> shelf.add(Work(Reference("a", 0, 40, item), identity(item, "")), "")
>>> [len(of_body(shelf, f"Council of {said}")) for said in ("Ostmere, para. 7", "Lee, 7", "Ostmere, 1995")]
[1, 0, 0]
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from whence.extract.citing.forms.coauthors import AND, JOINING, OTHERS, and_others
from whence.extract.citing.forms.plainplaces import placed_behind_name
from whence.extract.citing.lookups.called import only_locator
from whence.extract.citing.lookups.names import of_author
from whence.extract.citing.lookups.several import distinct
from whence.extract.citing.works.shelf import Shelf
from whence.extract.citing.works.work import Work
from whence.extract.late import late
from whence.text import tokens

_AUTHOR_ONLY = late(
    r"(?P<given>(?:\p{Lu}[\p{L}’'-]+\s){1,2}(?:\p{Lu}\.\s)?)?(?P<name>(?:\p{Lu}\.\s?){0,3}\p{Lu}[\p{L}’'-]+(?:\s(?:de|du|von|van|der|den|la|le)\s\p{Lu}[\p{L}’'-]+)?(?:(?:,\s\p{Lu}[\p{L}’'-]+)*,?\s"
    rf"{AND}\s\p{{Lu}}[\p{{L}}’'-]+|(?:\s?/\s?\p{{Lu}}[\p{{L}}’'-]+){{1,4}}|{OTHERS})?)(?P<rest>.{{0,80}})",
    regex.DOTALL,
)
_PARTS = regex.compile(r",\s|(?<=Senate|House)\s(?=\p{Lu})")
_REPORT_OF = regex.compile(r"(?:\p{Lu}\p{Ll}+\s)?[Rr]eport\s(?:of|by)\sthe\s(?:UN\s|United\sNations\s)?")
_CAPITALS = r"\p{Lu}[\p{L}’'&-]+(?:\s\p{Lu}[\p{L}’'&-]+){0,4}"
_BODY = regex.compile(
    rf"(?:The\s)?(?P<name>{_CAPITALS}(?:\s(?:of|for|on|and)\s(?:the\s)?{_CAPITALS}){{1,3}})"
    r"(?P<rest>,?\s(?!(?:1[5-9]|20)\p{N}{2}(?!\p{N})).{1,80})",
    regex.DOTALL,
)
"""A body's name with a small word in it, which no person's has, and no year behind it."""


def author_alone(words: str, *, given: bool = False) -> list[str]:
    """The authors that alone stand here with a locator, with given names too where these are `given`; none where the
    words are anything else."""
    found = _AUTHOR_ONLY.fullmatch(placed_behind_name(words.strip()))
    if found is None or not found["rest"].strip(" .") or not only_locator(found["rest"]):
        return []
    if found["given"] and (
        not given or "’s " in found["given"] or "'s " in found["given"]
    ):  # "Lee's Memoirs, vol. ii."
        return []
    return [word for word in tokens((found["given"] or "") + and_others(found["name"])).words if word not in JOINING]


def or_listed(shelf: Shelf, works: Sequence[Work], names: Sequence[str]) -> Sequence[Work]:
    """The works, or of several by this author the only one in the list of works: "Lee, pp. 4–5" where notes cite talks
    and letters of Lee's as well."""
    listed = of_author(shelf, names) if len(works) > 1 and len(names) == 1 else []
    return listed if len(listed) == 1 else works


def of_body(shelf: Shelf, words: str) -> Sequence[Work]:
    """The works signed by the body whose name alone stands here with a locator, unless another is to be cited so."""
    found = _BODY.fullmatch(words.strip())
    if found is None or not only_locator(found["rest"]):
        return []
    names = tokens(found["name"]).words
    if " ".join(names) in shelf.by_shorthand:
        return []
    return signed_by(shelf, names)


def signed_by(shelf: Shelf, names: Sequence[str]) -> list[Work]:
    """The works signed by the body of this name, or titled as its report."""
    said = [work for work in shelf.holding(set(names)) if _reports(work, names)] if len(names) > 1 else []
    return distinct([*(work for work in shelf.named(names) if _is_signed(work, names)), *said])


def _is_signed(work: Work, names: Sequence[str]) -> bool:
    authors = (work.reference.work or {}).get("author") or ()
    said = [tokens(part).words for one in authors for part in _parts(str(one.get("literal", "")))]
    return not work.known.is_bare and any(one == list(names) or _goes_on(one, names) for one in said)


def _parts(body: str) -> list[str]:
    """A body's whole name, and the one behind that of what it is part of: "U.S. Senate, Committee on Ports"."""
    return [body, *_PARTS.split(body)[1:]]


def _reports(work: Work, names: Sequence[str]) -> bool:
    """Whether it is titled as the report of the body: "Final report of the Panel of Experts on Silt"."""
    title = str((work.reference.work or {}).get("title", ""))
    said = tokens(_REPORT_OF.sub("", title, count=1)).words if _REPORT_OF.match(title) else []
    return said == list(names) or _goes_on(said, names)


def _goes_on(said: Sequence[str], names: Sequence[str]) -> bool:
    """Whether a body's whole name tells what it is on: "Panel of Experts on Silt" for "Panel of Experts"."""
    return (
        len(names) > 1 and said[: len(names)] == list(names) and said[len(names) : len(names) + 1] in (["on"], ["for"])
    )

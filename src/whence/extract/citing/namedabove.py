"""What "Op. cit., p. 36." alone means in a note: the work of the author whom the sentence above names.

In: a text, its references, the pairs of markers and notes, what tells the sentence at a place. Out: the references
that lead somewhere now, by id. One leads where a single author of works cited before is named in the sentence that the
note stands at, with a single work; where another person is named with a title ("Prof. Lee"), nowhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import regex

from whence.models import Reference, Span
from whence.text import tokens

if TYPE_CHECKING:
    from whence.extract.citing.pairing.pairs import Pair
    from whence.extract.citing.referring import References

_ALONE = regex.compile(r"(?:(?:[Ss]ee|[Cc]f\.|[Ii]n)\s)?(?:[Oo]p|[Ll]oc|[Aa]rt)\.?\s?cit\b")
_NAME = regex.compile(r"\p{Lu}[\p{L}’'-]*\p{L}")
_TITLED = regex.compile(
    r"\b(?:Prof(?:essor|\.)|Dr\.?|Mrs?\.?|Miss|Sir|Lord)\s(?:\p{Lu}\.\s?)*(?P<name>\p{Lu}[\p{L}’'-]+)"
)
_GENITIVE = regex.compile(r"[’']s?$")


def named_above(
    flat: str, referred: References, paired: Sequence[Pair], sentence: Callable[[int], Span | None]
) -> dict[str, Reference]:
    """The references that are "Op. cit." alone with the work that they lead to."""
    waiting = {one.note: one for one in referred.references if _waits(flat, one)}
    if not waiting:
        return {}
    works = _by_author(referred.references)
    made: dict[str, Reference] = {}
    for pair in paired:
        one = waiting.get(referred.id_of(pair.note)) if pair.note else None
        span = sentence(max(0, pair.marker.start - 1)) if one else None
        if one and span and (work := _meant(works, flat[slice(*span)], one.start)):
            made[one.id] = replace(one, backref=work.id, work=work.work, doubt=None)
    return made


def _waits(flat: str, one: Reference) -> bool:
    open_ = one.note is not None and one.short_form == "op_cit" and one.backref is None
    return open_ and _ALONE.match(flat, one.start, one.end) is not None


def _by_author(references: Sequence[Reference]) -> dict[str, list[Reference]]:
    """The works cited in full, by each surname of their authors."""
    found: dict[str, list[Reference]] = {}
    for one in references:
        if one.short_form is None and one.backref is None and one.note is not None:
            for name in _families(one):
                found.setdefault(name, []).append(one)
    return found


def _families(one: Reference) -> Iterator[str]:
    for author in (one.work or {}).get("author") or ():
        if family := str(author.get("family") or ""):
            yield family


def _meant(works: dict[str, list[Reference]], said: str, start: int) -> Reference | None:
    """The only work before a place by the only author that a sentence names."""
    names = {_GENITIVE.sub("", name) for name in _NAME.findall(said)}
    titled = {_GENITIVE.sub("", found["name"]) for found in _TITLED.finditer(said)}
    known = [name for name in names if name in works]
    if len(known) != 1 or not titled <= set(known):
        return None
    before = [work for work in works[known[0]] if work.start < start]
    titles = {tuple(tokens(str((work.work or {}).get("title") or "")).words) for work in before}
    return before[0] if len(titles) == 1 and () not in titles else None

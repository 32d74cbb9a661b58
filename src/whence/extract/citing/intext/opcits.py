"""What "Lee (op. cit., p. 4)" and "(Lee, op. cit.)" mean in running text that cites by author and date: his work.

In: a `Scene`, its references and its author–date citations. Out: for each such place the `Reference` that leads to the
entry of the bibliography, and its `Citation`. Only one work that has the name first may be cited above it: of two of
his, it leads nowhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import regex

from whence.extract.citing.spans import meets_any
from whence.extract.late import late
from whence.models import Citation, Reference, Span, ZoneRole, content_id
from whence.text import normalise

if TYPE_CHECKING:
    from whence.extract.citing.records import References
    from whence.extract.quotations import Scene

_CITED = (
    r"(?:(?:[Oo]p|[Oo]b|[Aa]rt|[Ll]oc)\.?\s?cit\b\.?|[Aa]\.?\s?a\.?\s?O\b\.?|dz\.\s?cyt\.|[Уу]каз\.\s?соч\.|o\.\s?c\.|i\.\s?m\.|mt\.|a\.\s?g\.\s?e\.|a\.\s?a\.|a\.\s?w\."
    r"|nav\.\s?dj\.|cit\.\s?d(?:ílo|\.))"
)
_PAGE = r"(?:\s?[,:]?\s?(?:(?:pp?|pág|pag|[sSсС])\.?\s?)?\p{N}{1,4}(?:[–-]\p{N}{1,4})?(?:\s?ff?\.)?)?"
_NAMES = (
    r"(?:(?:[Vv][ao]n|[Dd]e[rln]?|[Dd]i|[Ll]a)\s){0,2}(?P<name>(?:al-)?\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?)"
    r"(?:\set\sal\.?|\s(?:and|und|et|y|e|&)\s\p{Lu}[\p{L}’'-]+)?"
)
_NAMED = late(
    rf"(?<![\p{{L}}\p{{N}}]){_NAMES}\s[(\[]{_CITED}{_PAGE}\s?[)\]]"
    rf"|(?<=[(\[;]\s?(?:[\p{{Ll}}.]{{2,8}}\s){{0,2}}){_NAMES},?\s{_CITED}{_PAGE}(?=\s?[;)\]])"
)
_BEGUN = regex.compile(r"\p{Lu}[\p{L}’'-]+")
_CUES = (
    "cit",
    "a.O",
    "a. O",
    "aO",
    "cyt.",
    "соч.",
    "o. c.",
    "o.c.",
    "i. m.",
    "i.m.",
    "mt.",
    "g.e.",
    "g. e.",
    "a.a.",
    "a. a.",
    "a.w.",
    "a. w.",
    "dj.",
    "dílo",
)


def again_by_name(
    scene: Scene, referred: References, dated: Sequence[Citation]
) -> Iterator[tuple[Reference, Citation]]:
    """Each place that names an author and means his only work that was cited before, with that work."""
    flat = scene.layout.flat
    if not dated or not any(cue in flat for cue in _CUES):
        return
    entries = {one.id: one for one in referred.references}  # those of a numbered list stand in its notes
    taken = sorted((one.start, one.end) for one in referred.references if one.note or one.backref)
    for block, role in zip(scene.layout.blocks, scene.plan.roles, strict=True):
        for found in _NAMED.finditer(flat, block.start, block.end) if role is ZoneRole.BODY else ():
            before = [one for one in dated if one.start < found.start() and one.references]
            cited = _only([one for one in before if normalise(found["name"].split()[-1]) in _first(flat, one)])
            if cited is not None and not meets_any(found.span(), taken):
                yield _made(scene, found, cited, entries[cited.references[0]])


def _only(before: Sequence[Citation]) -> Citation | None:
    """The last citation, where all are of one work."""
    return before[-1] if before and len({one.references for one in before}) == 1 else None


def _first(flat: str, cited: Citation) -> set[str]:
    """The words of the first author's name, as the list of works and the citation spell it."""
    people = (cited.work or {}).get("author") or ()
    listed = [word for person in people[:1] for part in person.values() for word in normalise(str(part)).split()]
    begun = _BEGUN.match(flat, cited.start)
    return {*listed, *([normalise(begun.group())] if begun else [])}


def _made(scene: Scene, found: regex.Match[str], cited: Citation, entry: Reference) -> tuple[Reference, Citation]:
    span: Span = (found.start(), found.end())
    name = content_id(scene.reading, "reference", *span)
    reference = Reference(name, *span, entry.work, None, short_form="op_cit", backref=entry.id)
    place = content_id(scene.reading, "citation", "author_date", *span)
    return reference, replace(cited, id=place, start=span[0], end=span[1], covers=())

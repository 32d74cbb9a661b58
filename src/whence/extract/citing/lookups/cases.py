"""Which judgment a place in a volume means: "Aguilar, 515 U.S. at 600", "515 U.S. at 601", "Aguilar, 515 U.S. 600".

In: a `Shelf` with all judgments by their volumes, a `Case`, the works cited shortly before. Out: the judgments that
fit. A place without the word "at" looks like a citation in full; where a judgment of these names was cited with its
year and has room for the page, it is one of its places.

>>> from whence.extract.citing.law.cases import cases
>>> from whence.extract.citing.works.identity import identity
>>> from whence.models import Reference
>>> said = ("Harbour v. Lee, 105 F.4th 755 (2024)", "Harbour v. Lee, 105 F.4th 763")
>>> full, place = (case for one in said for case in cases(one, (0, len(one))))
>>> held = {755: Work(Reference("a", 0, 1, None), identity({}, ""), full)}
>>> whole_of(place, held) is held[755], whole_of(full, held)
(True, None)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import regex

from whence.extract.citing.law.case import Case
from whence.extract.citing.lookups.several import distinct
from whence.extract.citing.works.shelf import CAP, Shelf
from whence.extract.citing.works.work import Work

_FIRST_PAGES = 100
_PAGED = regex.compile(
    r"U\.S\.|S\.Ct\.|L\.Ed\.(?:2d)?|F\.(?:2d|3d|4th)?|F\.Supp\.(?:[23]d)?|F\.App'x|F\.R\.D\.|B\.R\.|WL|.*LEXIS"
)
"""Series whose judgments are cited by pages and not by paragraphs."""


def meant_by(shelf: Shelf, case: Case, recent: Sequence[Work | None]) -> list[Work]:
    """The judgments that a short form can mean: those of its names; where it stands alone those that its sentence
    names, that were cited shortly before, or the volume's only one that begins near."""
    held = shelf.by_volume.get(case.key, {})
    if called := _called(shelf, case):
        return called
    held_here = held if len(held) <= CAP else {}
    near = list(held_here.values()) if case.name else _with_room(held_here, case.page)
    fitting = [work for work in near if work.case and case.means(work.case)]
    if not fitting and case.name:  # "... as in Ashcroft.⁵" over "5. 122 S. Ct. 1389 (2002)."
        told = shelf.known_as(case.names) or [work for work in near if work.case and not work.case.name]
        fitting = [work for work in told if work.case and case.may_be_in(work.case)]
    elif not fitting:
        lately = [work for work in recent if work is not None and work.case]
        ended = {work.reference.id for work in held.values()} - {work.reference.id for work in near}
        fitting = [one for one in distinct(lately) if one.case and case.may_be_in(one.case)]
        fitting = [one for one in fitting if one.reference.id not in ended]
        alone = [work for work in near if _is_near(case, work)] if not fitting else []
        fitting = alone if len(alone) == 1 else fitting
    whole = [work for work in fitting if work.case and not whole_of(work.case, held)] if len(fitting) > 1 else []
    return _without_slips(whole or fitting) or _dated(shelf, case)


def _without_slips(works: list[Work]) -> list[Work]:
    """The judgments without those that differ from one before by a figure of their first page alone."""
    kept: list[Work] = []
    for work in works if len(works) > 1 else ():
        if not any(work.case and other.case and _is_slip(work.case, other.case) for other in kept):
            kept.append(work)
    return kept or works


def _is_slip(one: Case, other: Case) -> bool:
    """Whether two citations are one judgment's: "Lee v. Roe, 491 U.S. 397 (1989)", once at "491 U.S. 398 (1989)"."""
    pages = str(one.page), str(other.page)
    same = one.names == other.names and one.year == other.year and "v" in one.names and one.year is not None
    return same and len(pages[0]) == len(pages[1]) and sum(map(str.__ne__, *pages)) == 1


def is_paged(series: str) -> bool:
    """Whether the judgments of a series, its name without spaces, have no paragraphs that are cited."""
    return _PAGED.fullmatch(series) is not None


def _dated(shelf: Shelf, case: Case) -> list[Work]:
    """The judgments cited by their sides and year alone, one of whose sides this place or its sentence names; none
    where any of its volume is cited by its place."""
    if case.key in shelf.by_volume:
        return []
    works = [work for held in shelf.by_volume.values() for work in held.values()]
    dated = distinct([work for work in works if work.case and work.case.year and not work.case.series])
    return [work for work in dated if work.case and case.names_side_of(work.case)]


def _called(shelf: Shelf, case: Case) -> list[Work]:
    """The judgments of this volume that were said to be cited under this name: "(Harbour II)"."""
    known = shelf.by_shorthand.get(" ".join(case.names), []) if case.name else []
    return distinct([work for work in known if work.case and case.may_be_in(work.case)])


def _with_room(held: Mapping[int, Work], page: int) -> list[Work]:
    """The judgments of a volume but those that end before a page, since another begins between."""
    cases = ((at, work.case) for at, work in held.items() if work.case and at <= page)
    last = max((at for at, case in cases if "v" in case.names and not whole_of(case, held)), default=0)
    return [work for at, work in held.items() if at >= last or not page]


def whole_of(case: Case, held: Mapping[int, Work]) -> Work | None:
    """The only judgment in this volume, cited with its year, of which this is but a place; None where it may be cited
    in full itself."""
    if case.year or not case.name or len(held) > CAP:
        return None
    dated = [work for work in held.values() if work.case and work.case.year and work.case.page < case.page]
    found = [work for work in dated if work.case and case.means(work.case)]
    return found[0] if len(found) == 1 else None


def _is_near(case: Case, work: Work) -> bool:
    """Whether a place alone is of a judgment of its volume, for it stands in its first pages, or is a trial court's,
    whose findings fill it: "251 F. Supp. 2d, at 858"."""
    if work.case is None or not work.case.page:
        return False
    found = "Supp" in case.series and case.may_be_in(work.case)
    return found or 0 <= case.page - work.case.page <= _FIRST_PAGES

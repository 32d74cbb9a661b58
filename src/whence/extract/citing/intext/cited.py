"""All that running text cites by an author with a year or a page, and what its short forms mean of that.

In: a `Scene`, its references and markers, what tells the sentence at a place. Out: the citations by author and year;
the others, each with the `Reference` that it makes.

>>> page = layout(Reading("d", "r", "It grew (Smith 2010). It fell (Jones 2011, 14). It ended (Roe and Doe 2012)."))
>>> whole = scene(page, plan(page, front_matter(page)))
>>> [len(found) for found in in_text(whole, refer(whole, ()), (), lambda at: None)]
[3, 0]
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from whence.extract.citing.intext.authordate import author_dates
from whence.extract.citing.intext.authorpage import author_pages
from whence.extract.citing.intext.ibids import again
from whence.extract.citing.intext.opcits import again_by_name
from whence.models import Citation, Reference, Span

if TYPE_CHECKING:
    from whence.extract.citing.records import References
    from whence.extract.quotations import Scene


def in_text(
    scene: Scene, referred: References, marks: Sequence[Span], sentence: Callable[[int], Span | None]
) -> tuple[list[Citation], list[tuple[Reference, Citation]]]:
    """The citations by author and year; those by author and page and the short forms, with their references."""
    dated = author_dates(scene, referred, sentence)
    made = author_pages(scene, referred, _taken(referred, dated), sentence)
    made += again_by_name(scene, referred, dated)
    made += again(scene, referred, [*dated, *(citation for _, citation in made)], marks)
    return dated, made


def _taken(referred: References, dated: Sequence[Citation]) -> list[Span]:
    """Where references and citations by author and date stand, in order."""
    return sorted([*((one.start, one.end) for one in referred.references), *((one.start, one.end) for one in dated)])

"""Citations that a reference manager's fields make in the running text, in place of what their printed words say.

In: a `Scene` and the citations found so far. Out: all citations: those inside a field give way to the field's works,
one each; a marker keeps its note, an author and date their kind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from whence.extract.citing.fields.works import without_locator
from whence.extract.citing.pairing.notes import NOTE_ZONES
from whence.extract.quotations import Scene
from whence.models import Citation, Mark, MarkKind, Span, content_id


def from_fields(
    scene: Scene, citations: Sequence[Citation], covers: Callable[[int], tuple[Span, ...]]
) -> list[Citation]:
    """The citations with those of fields in their place."""
    fields = [mark for mark in scene.layout.reading.marks if mark.kind is MarkKind.CITED and _speaks(scene, mark)]
    if not fields:
        return list(citations)
    inside = [[c for c in citations if mark.start <= c.start and c.end <= mark.end] for mark in fields]
    replaced = {citation.id for group in inside for citation in group}
    kept = [citation for citation in citations if citation.id not in replaced]
    for mark, group in zip(fields, inside, strict=True):
        kept += _of_field(scene, mark, group, covers)
    return kept


def _speaks(scene: Scene, mark: Mark) -> bool:
    index = scene.layout.at(mark.start)
    return mark.start < mark.end and index is not None and scene.plan.roles[index] not in NOTE_ZONES


def _of_field(
    scene: Scene, mark: Mark, printed: Sequence[Citation], covers: Callable[[int], tuple[Span, ...]]
) -> Iterator[Citation]:
    """One citation for each work: at its own printed words where there are as many of them, else at the field's."""
    items = mark.data["items"]
    for order, item in enumerate(items):
        if len(printed) == len(items):
            yield replace(printed[order], work=without_locator(item))
        else:
            kind = printed[0].kind if printed else "inline"
            identity = content_id(scene.reading, "citation", "field", mark.start, mark.end, order)
            made = Citation(identity, mark.start, mark.end, kind, without_locator(item))
            yield replace(made, covers=covers(mark.start))

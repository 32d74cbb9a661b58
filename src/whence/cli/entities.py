"""`whence entities`: names of persons, bodies, groups, places and works over all documents, and what persons judge of
them (`whence judge same`, `whence judge different`).

A page on an entity says how its name is written, where it stands, and which other names may be its own. It says
nothing of what kind of person somebody is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from whence.cli.judging import ByOption, NoteOption, group, signed
from whence.cli.options import FormatOption, LibraryOption, opened
from whence.cli.output import Format, clean, emit, placed, say, wrapped
from whence.counting import counted
from whence.models import NameKind, Status

if TYPE_CHECKING:
    from whence.link.names.entity import Entity, EntityLink, Occurrence

_SHOWN = 12
"""Documents and spellings of one entity that are listed as text."""


def register(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("entities")(entities)


def entities(
    name: Annotated[str | None, typer.Argument(help="One entity: its id or the beginning of one, or its name.")] = None,
    kind: Annotated[NameKind | None, typer.Option(help="Only of this kind.")] = None,
    library: LibraryOption = None,
    limit: Annotated[int, typer.Option(min=1, help="The most entities to list, as text.")] = 60,
    format_: FormatOption = Format.TEXT,
) -> None:
    """Names over all documents: how each is written, where it stands, which others may be the same."""
    with opened(library) as shelf:
        found = [one for one in shelf.entities(name) if kind is None or one.kind is kind]
        labels = {one.id: one.label for one in shelf.documents()}
        emit(
            format_,
            "entities",
            lambda: {"entities": [_row(one) if format_ is Format.CSV else _plain(one) for one in found]},
            lambda: _text(found, labels, limit, pages=name is not None),
        )


@group.command("same")
def same(
    one: Annotated[str, typer.Argument(help="An entity: its id, the beginning of one, or its name.")],
    other: Annotated[str, typer.Argument(help="Another one; or a document in which it is meant.")],
    note: NoteOption = "",
    by: ByOption = None,
    library: LibraryOption = None,
) -> None:
    """Say that two names denote the same."""
    _judge(library, (one, other), same=True, by=by, note=note)


@group.command("different")
def different(
    one: Annotated[str, typer.Argument(help="An entity: its id, the beginning of one, or its name.")],
    other: Annotated[str, typer.Argument(help="Another one; or a document in which another is meant by that name.")],
    note: NoteOption = "",
    by: ByOption = None,
    library: LibraryOption = None,
) -> None:
    """Say that two names do not denote the same."""
    _judge(library, (one, other), same=False, by=by, note=note)


def _judge(library: str | None, pair: tuple[str, str], *, same: bool, by: str | None, note: str) -> None:
    with opened(library) as shelf:
        made = shelf.judge_entities(pair, same=same, by=signed(by), note=note)
        words = "the same" if same else "different"
        say(
            wrapped(
                f"{made.id[:8]}  {clean(pair[0])} and {clean(pair[1])} are {words}, {clean(made.by)}, {made.at[:10]}"
            )
        )


def _plain(one: Entity) -> dict[str, object]:
    return {**one.to_dict(), "mentions": one.mentions, "documents": list(one.documents)}


def _row(one: Entity) -> dict[str, object]:
    """One line of a table."""
    return {
        "id": one.id,
        "kind": one.kind.value,
        "name": one.name,
        "documents": len(one.documents),
        "suspected": sum(place.status is Status.SUSPECTED for place in one.occurrences),
        "mentions": one.mentions,
        "variants": "; ".join(variant.words for variant in one.variants),
        "may_be": "; ".join(link.name for link in one.links if link.status is Status.SUSPECTED),
        "homonym": one.homonym or "",
    }


def _text(found: list[Entity], labels: dict[str, str], limit: int, *, pages: bool) -> str:
    if not found:
        return "No such name."
    if pages:
        return "\n\n".join("\n".join(_page(one, labels)) for one in found[:limit])
    lines = [line for one in found[:limit] for line in _lines(one)]
    if len(found) > limit:
        lines += ["", f"{len(found) - limit:,} more; --limit shows them, --kind narrows them down."]
    return "\n".join(lines)


def _lines(one: Entity) -> Iterator[str]:
    """An entity in a list."""
    others = [variant.words for variant in one.variants if variant.words != one.name][:5]
    also = f", also written {', '.join(map(clean, others))}" if others else ""
    doubtful = sum(place.status is Status.SUSPECTED for place in one.occurrences)
    stands = counted(len(one.documents), "document") + (f", {doubtful} of them suspected" if doubtful else "")
    yield wrapped(f"{one.id[:8]}  {clean(one.name)} ({one.kind.value}){also}")
    yield wrapped(f"{counted(one.mentions, 'mention')} in {stands}{_may_be(one)}", indent=10)


def _may_be(one: Entity) -> str:
    names = [link.name for link in one.links if link.status is Status.SUSPECTED][:3]
    return f"; may be the same as {', '.join(map(clean, names))}" if names else ""


def _page(one: Entity, labels: dict[str, str]) -> Iterator[str]:
    """An entity by itself: spellings, documents, links, each with what it rests on."""
    yield wrapped(f"{clean(one.name)} ({one.kind.value})  {one.id}")
    if one.homonym:
        yield wrapped(f"Mind: {one.homonym}.", indent=2)
    yield "  Written"
    for variant in one.variants[:_SHOWN]:
        yield wrapped(f"{clean(variant.words)}: {counted(variant.mentions, 'mention')}", indent=4)
    yield "  Stands in"
    for place in one.occurrences[:_SHOWN]:
        yield from _place(place, labels)
    if len(one.occurrences) > _SHOWN:
        yield f"    and {len(one.occurrences) - _SHOWN:,} more documents (--format json lists them)"
    if one.links:
        yield "  May be the same as"
    for link in one.links:
        yield from _link(link, labels)


def _place(place: Occurrence, labels: dict[str, str]) -> Iterator[str]:
    where = placed(labels.get(place.document, place.document[:8]), place.document, (place.start, place.end))
    yield wrapped(f"{where}, {counted(place.mentions, 'mention')}", indent=4)
    yield wrapped(f"{place.status.value}: {clean(place.reason)}", indent=6)
    if place.offices:
        yield wrapped(f"given there as {', '.join(map(clean, place.offices[:4]))}", indent=6)


def _link(link: EntityLink, labels: dict[str, str]) -> Iterator[str]:
    yield wrapped(
        f"{link.entity[:8]}  {clean(link.name)}, {link.status.value}: {clean('; '.join(link.reasons))}", indent=4
    )
    where = placed(labels.get(link.document, link.document[:8]), link.document, (link.start, link.end))
    yield wrapped(where, indent=14)

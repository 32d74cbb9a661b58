"""`whence reuse`: which passages documents of the library took from one another, and which are near-copies.

For people, near-copies and boilerplate are one line each and passages come with the rarest first; as JSON Lines, every
pair of passages is one line, also inside groups.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Annotated

import typer

from whence.cli.options import FormatOption, LibraryOption, opened
from whence.cli.output import Format, emit, placed, quoted, say, wrapped
from whence.models import Held

if TYPE_CHECKING:
    from whence.library import Library
    from whence.link.reuse.reuses import Group, Overview
    from whence.models import Reuse, Side

_SHOWN, _NAMED = 200, 12  # characters of a passage, documents of a group


def register(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("reuse")(reuse)


def reuse(
    between: Annotated[
        tuple[str, str] | None, typer.Option(help="Only between two documents, records or collections: A B.")
    ] = None,
    since: Annotated[
        str | None, typer.Option(help="Only what stands in documents of this day (EDTF) or later.")
    ] = None,
    collection: Annotated[str | None, typer.Option(help="Only with a document of this collection.")] = None,
    library: LibraryOption = None,
    limit: Annotated[int, typer.Option(min=1, help="The most passages and groups to list, as text.")] = 20,
    format_: FormatOption = Format.TEXT,
) -> None:
    """Passages that documents share: copied, attributed or not, near-copies, boilerplate."""
    with opened(library) as shelf:
        found = _found(shelf, between, since, collection)
        if format_ is Format.JSONL:
            for one in found:
                say(json.dumps(one.to_dict(), ensure_ascii=False))
            return
        emit(format_, "reuse", lambda: {"reuse": [one.to_dict() for one in found]}, lambda: _text(found, shelf, limit))


def _found(
    shelf: Library, between: tuple[str, str] | None, since: str | None, collection: str | None
) -> Iterator[Reuse]:
    from whence.link.reuse.reuses import reuses
    from whence.link.reuse.reuses import since as since_day

    left = right = None
    if between is not None:
        left, right = (_meant(shelf, key) for key in between)
    if since is not None:
        left = _both(left, since_day(shelf.held, since))
    if collection is not None:
        left = _both(left, _of_collection(shelf.held, collection))
    return reuses(shelf.index, shelf.held, left=left, right=right)


def _both(one: Collection[str] | None, other: Collection[str]) -> Collection[str]:
    return other if one is None else frozenset(one) & frozenset(other)


def _of_collection(held: Mapping[str, Held], name: str) -> frozenset[str]:
    return frozenset(one for one in held if name in held[one].document.collections)


def _meant(shelf: Library, key: str) -> Collection[str]:
    """The documents of a collection, those of a record's name, or the one document that an id or a path means."""
    named = frozenset(one for one in shelf.held if shelf.held[one].document.record == key)
    return _of_collection(shelf.held, key) or named or {shelf.document(key).id}


def _text(found: Iterator[Reuse], shelf: Library, limit: int) -> str:
    from whence.link.reuse.reuses import overview

    folded = overview(found)
    if not (folded.copies or folded.passages or folded.boilerplate):
        return f"No shared passages found in the {len(shelf.held):,} documents searched."
    lines = [_summary(folded)]
    lines += [_group(group, "near-copies of one text", shelf.held) for group in islice(folded.copies, limit)]
    lines += [_passage(one, shelf.held) for one in islice(folded.passages, limit)]
    lines += [_group(group, "documents with the same words", shelf.held) for group in islice(folded.boilerplate, limit)]
    return "\n".join(lines)


def _summary(folded: Overview) -> str:
    attributed = sum(one.attributed for one in folded.passages)
    return wrapped(
        f"Shared passages: {len(folded.passages):,}, {attributed:,} of them attributed; "
        f"{len(folded.copies):,} groups of near-copies; boilerplate in {len(folded.boilerplate):,} forms, listed last."
    )


def _group(group: Group, kind: str, held: Mapping[str, Held]) -> str:
    side = group.example.a
    words = held[side.document].text[side.start : side.end]
    named = "; ".join(f"{held[one].document.label} [{one[:8]}]" for one in group.documents[:_NAMED])
    more = f"; and {len(group.documents) - _NAMED:,} more" if len(group.documents) > _NAMED else ""
    head = wrapped(f"{len(group.documents):,} {kind}: {named}{more}")
    return "\n".join([head, wrapped(quoted(words, _SHOWN), indent=4)])


def _passage(one: Reuse, held: Mapping[str, Held]) -> str:
    first, second = (one.b, one.a) if one.direction == "b_to_a" else (one.a, one.b)
    order = "then" if one.direction else "and, in which order the dates do not say,"
    stated = "attributed" if one.attributed else "not attributed"
    head = f"{_place(first, held)} {order} {_place(second, held)} ({stated}; {one.similarity:.0%} of the words equal)"
    words = held[second.document].text[second.start : second.end]
    return "\n".join([wrapped(head), wrapped(quoted(words, _SHOWN), indent=4)])


def _place(side: Side, held: Mapping[str, Held]) -> str:
    return placed(held[side.document].document.label, side.document, (side.start, side.end))

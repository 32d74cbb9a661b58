"""`whence sources`: works by how much rests on them, held or not; what to get; one work and its evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING, Annotated

import typer

from whence.cli.options import LibraryOption, opened
from whence.cli.output import Format, clean, columns, emit, placed, quoted, say, wrapped
from whence.counting import counted
from whence.link.works.intervals import issued
from whence.link.works.keys import author_names
from whence.link.works.labels import in_a_line

if TYPE_CHECKING:
    from whence.library import Library
    from whence.link.cited.sources import CitedWork
    from whence.link.resolving.evidence import Evidence


class SourcesFormat(StrEnum):
    """Formats of a list of works: those of an answer, and those of reference managers."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    CSL = "csl"
    BIBTEX = "bibtex"
    RIS = "ris"


def register(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("sources")(sources)


def sources(
    work: Annotated[str | None, typer.Argument(help="One work: its id or the beginning of one, or its title.")] = None,
    missing: Annotated[bool, typer.Option("--missing", help="Only what is not held: the acquisition list.")] = False,
    library: LibraryOption = None,
    limit: Annotated[int, typer.Option(min=1, help="The most works to list, as text.")] = 100,
    format_: Annotated[SourcesFormat, typer.Option("--format", help="How to print it.")] = SourcesFormat.TEXT,
) -> None:
    """The works that documents cite, by how much rests on them, held or not."""
    from whence.export.managers import FORMATS  # here, so that `--help` does not wait for it

    with opened(library) as shelf:
        if work is not None:
            _one(shelf, work, Format.JSON if format_.value in FORMATS else Format(format_.value))
            return
        works = shelf.sources(missing=missing)
        if format_.value in FORMATS:
            say(FORMATS[format_.value].write([one.work for one in works]))
            return
        rows: Callable[[CitedWork], dict[str, object]] = _row if format_ is SourcesFormat.CSV else _plain
        emit(
            Format(format_.value),
            "sources",
            lambda: {"works": [rows(one) for one in works]},
            lambda: _text(works, shelf, limit),
        )


def _plain(work: CitedWork) -> dict[str, object]:
    return work.to_dict()


def _row(work: CitedWork) -> dict[str, object]:
    """One line of a table: what identifies the work, and how much rests on it."""
    said = work.work
    return {
        "id": work.id,
        "holding": work.holding.value,
        "document": work.document,
        "group": work.group,
        "title": said.get("title"),
        "authors": "; ".join(author_names(said)),
        "container": said.get("container-title"),
        "publisher": said.get("publisher"),
        "date": issued(said.get("issued")),
        "type": said.get("type"),
        "number": said.get("number"),
        "doi": said.get("DOI"),
        "url": said.get("URL"),
        "quotations": work.quotations,
        "citations": work.citations,
        "attributions": work.attributions,
        "documents": work.documents,
        "spelling": work.spellings[0] if work.spellings else None,
    }


# --- For people ---------------------------------------------------------------------------------------------------


def _text(works: list[CitedWork], shelf: Library, limit: int) -> str:
    if not works:
        return "No works are cited."
    held = {one.id: one.label for one in shelf.documents()}
    shown = works[:limit]
    first = {work.group: k for k, work in reversed(list(enumerate(shown)))}
    ordered = sorted(shown, key=lambda work: first[work.group])
    blocks = [_counts(works)]
    for group, members in groupby(ordered, key=lambda work: work.group):
        blocks.append("\n".join([clean(group), *(line for work in members for line in _lines(work, held))]))
    if len(works) > limit:
        blocks.append(f"{len(works) - limit:,} more; --limit shows them.")
    return "\n\n".join(blocks)


def _counts(works: list[CitedWork]) -> str:
    """How many works, and how many of each holding."""
    counts: dict[str, int] = {}
    for work in works:
        counts[work.holding.value] = counts.get(work.holding.value, 0) + 1
    by_holding = ", ".join(f"{number:,} {holding.replace('_', ' ')}" for holding, number in sorted(counts.items()))
    return wrapped(f"{counted(len(works), 'work')} cited: {by_holding}.")


def _lines(work: CitedWork, held: dict[str, str]) -> Iterator[str]:
    yield "  " + wrapped(f"{work.id[:8]}  {clean(in_a_line(work.work, work.spellings))}", indent=12).lstrip()
    resting = ((work.quotations, "quotation"), (work.citations, "citation"), (work.attributions, "attribution"))
    counts = ", ".join(counted(number, noun) for number, noun in resting if number)
    holding = work.holding.value.replace("_", " ")
    yield f"            {holding}{_where(work, held)}; {counts} in {counted(work.documents, 'document')}"


def _where(work: CitedWork, held: dict[str, str]) -> str:
    if work.document:
        return f": {clean(held.get(work.document, work.document[:8]))} [{work.document[:8]}]"
    return f": {len(work.candidates)} documents fit" if len(work.candidates) > 1 else ""


# --- One work -----------------------------------------------------------------------------------------------------


def _one(shelf: Library, key: str, format_: Format) -> None:
    work, evidence = shelf.source(key)
    emit(
        format_,
        "source",
        lambda: {"work": work.to_dict(), "evidence": [one.to_dict() for one in evidence]},
        lambda: _page(work, evidence, shelf),
        rows="evidence",
    )


def _page(work: CitedWork, evidence: list[Evidence], shelf: Library) -> str:
    """A work: where it is cited, how it is spelled there, and what agrees with the documents that were looked at."""
    labels = {one.id: one.label for one in shelf.documents()}
    blocks = ["\n".join([clean(work.group), *_lines(work, labels)])]
    spelled = [wrapped(quoted(spelling, 3 * columns()), indent=4) for spelling in work.spellings]
    blocks += ["\n".join(["  Spelled", *spelled])] if spelled else []
    places = [
        f"    {placed(labels.get(p.document, p.document[:8]), p.document, (p.start, p.end))}  {p.id}"
        for p in work.places
    ]
    blocks.append("\n".join(["  Cited in", *places]))
    blocks += ["\n".join(_evidence(one, labels)) for one in evidence]
    return "\n\n".join(blocks)


def _evidence(one: Evidence, labels: dict[str, str]) -> Iterator[str]:
    label = clean(labels.get(one.document, one.document[:8]))
    yield wrapped(f"{one.words}: {label} [{one.document[:8]}], score {one.score:.2f}", indent=2)
    for field in one.fields:
        sign = {True: "=", False: "≠", None: "·"}[field.agrees]
        yield wrapped(f"{sign} {field.name:<8} {clean(field.cited or '–')}  |  {clean(field.found or '–')}", indent=4)

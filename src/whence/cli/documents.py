"""Documents for people: what was added, the list of them, one page about one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from whence.cli.output import clean, columns, quoted, wrapped
from whence.cli.report import OUTCOME_WORDS, not_read
from whence.counting import counted
from whence.models import Attribution, Checked, CoverageKind, Failure, Held, Polarity

if TYPE_CHECKING:
    from whence.checking import Change, Report
    from whence.engine.adding import AddReport
    from whence.link.cited.led import Led
    from whence.store.shown import Row


def added(report: AddReport, changes: Iterable[Change | Led]) -> str:
    """What one run of `add` did."""
    counts = {
        "added": len(report.added),
        "added as new versions": len(report.new_versions),
        "read again": len(report.reread),
        "with changed metadata": len(report.metadata_changed),
        "copies of what is there": len(report.copies),
        "put into the collection": len(report.collected),
        "there already": len(report.unchanged),
        "not read": len(report.failures),
    }
    lines = ["; ".join(f"{number:,} {word}" for word, number in counts.items() if number) or "no files found"]
    lines += [not_read(failure) for failure in report.failures]
    told = Counter(map(_change, changes))  # a work cited in two notes by the same words changes twice
    lines += [wrapped(f"{counted(number, 'result')} changed: {words}") for words, number in told.items()]
    return "\n".join(lines)


def _change(change: Change | Led) -> str:
    from whence.link.cited.led import Led  # here, so that `--help` does not wait for it

    if isinstance(change, Led):
        before, after = (holding.value.replace("_", " ") for holding in (change.before, change.after))
        where = f"the citation {quoted(change.text, 80)} in {clean(change.label)}"
        return f"{where} was {before}, is {after}."
    before, after = OUTCOME_WORDS[change.before], OUTCOME_WORDS[change.after]
    return f"{quoted(change.text, 80)} in {clean(change.label)} was {before}, is {after}."


def listed(rows: Sequence[Row], failures: Iterable[Failure], *, of: int) -> str:
    """Two lines a document, then the files that failed; `of` how many documents the listed ones are."""
    entries = ["\n".join(_entry(each)) for each in rows] if of else ["No documents."]
    count = [f"{len(rows):,} of {of:,} documents"] if len(rows) < of else []
    return "\n".join([*entries, *count, *(not_read(failure) for failure in failures)])


def _entry(row: Row) -> Iterator[str]:
    day = (row.published or "no date").partition("T")[0]
    title = f"“{clean(row.title)}”" if row.title else "no title"
    head = f"{row.id[:8]}  {day:<10}  "
    yield head + wrapped(f"{clean(row.outlet or 'no outlet')}: {title}", indent=len(head)).lstrip()
    read = "" if row.coverage == CoverageKind.WHOLE else f" ({row.coverage.replace('_', ' ')})"
    where = f"{row.path} record {row.record}" if row.record else row.path
    groups = f"  [{', '.join(map(clean, row.collections))}]" if row.collections else ""
    yield f"          {row.words:,} words{read}, {counted(row.quotations, 'quotation')}  {clean(where)}{groups}"


def raw(checked: Checked) -> str:
    """The text as it was read."""
    return checked.held.text


def page(checked: Checked, report: Report) -> str:
    """Everything about one document."""
    sections = [
        _about(checked.held),
        _zones(checked.held),
        _quotations(checked),
        _attributions(checked),
        _citations(checked),
    ]
    return "\n\n".join("\n".join(section) for section in map(list, sections) if section)


def _about(held: Held) -> Iterator[str]:
    known = held.extraction.metadata
    yield quoted(known.title) if known.title else clean(held.document.path)
    basis = dict(known.basis)
    fields = {
        "authors": ", ".join(known.authors),
        "outlet": known.outlet,
        "published": known.published,
        "url": known.url,
        "language": known.language,
    }
    for name, value in fields.items():
        if value:
            key = "published" if name == "date" else name
            yield f"  {name:<10} {clean(value)}" + (f"  ({basis[key]})" if key in basis else "")
    coverage = held.reading.coverage
    why = f", {clean(coverage.reason)}" if coverage.reason else ""
    yield f"  {'read':<10} {coverage.kind}, {coverage.words:,} words{why}"
    yield f"  {'path':<10} {clean(held.document.path)}  {held.document.media_type}, {held.document.size:,} bytes"
    yield f"  {'document':<10} {held.id}"
    yield f"  {'reading':<10} {held.reading.id}, {held.reading.reader}"


def _zones(held: Held) -> Iterator[str]:
    counts = Counter(zone.role.value for zone in held.extraction.zones)
    yield "Zones: " + ", ".join(f"{role} {number}" if number > 1 else role for role, number in counts.items())
    for zone in held.extraction.zones:
        if zone.role.value in {"notice", "extraneous"}:
            yield wrapped(
                f"{zone.role} {zone.start}–{zone.end} {quoted(held.text[zone.start : zone.end], columns())}", indent=2
            )


def _quotations(checked: Checked) -> Iterator[str]:
    held = checked.held
    yield f"Quotations: {len(held.extraction.quotations)}"
    for record in held.extraction.quotations:
        comparison = checked.comparisons.get(record.id)
        kind = record.kind.value if record.closed else "unclosed"
        outcome = OUTCOME_WORDS[comparison.outcome.value] if comparison else f"{kind}, not compared"
        speaker = f" {clean(record.speaker.name)}:" if record.speaker else ""
        words = quoted(held.text[record.start : record.end], columns())
        yield wrapped(f"{record.start}–{record.end} [{outcome}]{speaker} {words}", indent=2)


def _attributions(checked: Checked) -> Iterator[str]:
    """Who is said to stand behind what; a level of a chain stands under the one on whose word it hangs."""
    held = checked.held
    yield f"Attributions: {len(held.extraction.attributions)}"
    parents = {record.id: record.parent for record in held.extraction.attributions}
    for record in held.extraction.attributions:
        depth = 1
        above = record.parent
        while above is not None and depth < _DEEPEST:
            depth, above = depth + 1, parents.get(above)
        yield wrapped(_attribution(held, record), indent=2 * depth)


_DEEPEST = 8  # levels that are shown one under the other


def _attribution(held: Held, record: Attribution) -> str:
    source = " … ".join(clean(held.text[a:b]) for a, b in record.source) or "nobody named"
    referent = f" (that is, {clean(record.referent)})" if record.referent else ""
    content = " … ".join(held.text[a:b] for a, b in record.content)
    negated = ", negated" if record.polarity is Polarity.NEGATIVE else ""
    return f"{source}{referent} [{record.stance}{negated}]: {quoted(content, columns())}"


def _citations(checked: Checked) -> Iterator[str]:
    from whence.link.works.labels import in_a_line

    held = checked.held
    known = {reference.id: reference.work for reference in held.extraction.references}
    yield f"Citations: {len(held.extraction.citations)}"
    for record in held.extraction.citations:
        found = checked.resolutions.get(record.id)
        holding = found.holding.value.replace("_", " ") if found else "not looked up"
        basis = f" by {', '.join(found.basis)}" if found and found.basis else ""
        words = quoted(held.text[record.start : record.end], columns())
        works = [work for id_ in record.references if (work := known.get(id_))] or [record.work or {}]
        means = f": {clean('; '.join(map(in_a_line, works)))}" if record.kind == "marker" and works[0] else ""
        yield wrapped(f"{record.start}–{record.end} {record.kind} [{holding}{basis}] {words}{means}", indent=2)

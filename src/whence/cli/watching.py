"""`whence check --watch`: the draft is checked again on each save, and what changed is told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from whence.cli import report as printed
from whence.cli.output import note, quoted, say, wrapped
from whence.errors import WhenceError
from whence.store.ticks import file_of

if TYPE_CHECKING:
    from whence.checking import Report
    from whence.export.sheet import Sheet

_SETTLED = 400  # milliseconds without a change after which a save is over: editors write in several steps


def saves(draft: Path) -> Iterator[None]:
    """One for each time that the draft, or its ticks, are written; also by editors that put a new file in its place."""
    from watchfiles import watch  # here: nothing else needs it

    names = {draft.name, file_of(draft).name}
    folder = draft.absolute().parent
    wanted = lambda _, path: Path(path).name in names  # noqa: E731
    for _ in watch(folder, watch_filter=wanted, step=_SETTLED, recursive=False, raise_interrupt=False):
        if draft.is_file():
            yield None


def follow(
    checked: Callable[[], Report], after: Iterable[None], *, each: Callable[[Report], None] = lambda _: None
) -> None:
    """Print a report, then after each save what is new, gone, or has another outcome; `each` is done with every report.
    A draft that cannot be read for the moment (half written, open elsewhere) is said and waited for."""
    before: Sheet | None = None
    for number, _ in enumerate(_with_first(after)):
        try:
            report = checked()
        except (WhenceError, OSError) as error:
            note(f"not checked: {error}")
            continue
        each(report)
        now = report.sheet()
        if before is None:
            say(printed.text(report))
        else:
            say("\n".join([f"\n── {datetime.now():%H:%M:%S} ──", *changes(before, now), printed.closing(now)]))
        before = now
        if not number:
            note("watching for saves; Ctrl-C ends it")


def _with_first(after: Iterable[None]) -> Iterator[None]:
    yield None
    yield from after


def changes(before: Sheet, now: Sheet) -> Iterator[str]:
    """What changed between two checks, by keys: they stay the same where the draft around them was edited."""
    old, new = _open(before), _open(now)
    for key in new.keys() - old.keys():
        yield from _told("+", now, key)
    for key in old.keys() - new.keys():
        yield from _told("−", before, key)
    outcomes_before, outcomes = _outcomes(before), _outcomes(now)
    for key, (words, outcome) in outcomes.items():
        was = outcomes_before.get(key)
        if was is None or was[1] != outcome:
            told = f"was {was[1]}, is {outcome}" if was else outcome
            yield wrapped(f"  [{key}] {quoted(words, 80)}: {told}")
    if old.keys() == new.keys() and outcomes_before == outcomes:
        yield "nothing changed in the findings"


def _open(sheet: Sheet) -> dict[str, int]:
    return {sheet.keys[finding.id]: n for n, finding in enumerate(sheet.findings) if sheet.tick(finding.id) is None}


def _told(sign: str, sheet: Sheet, key: str) -> Iterator[str]:
    finding = next(f for f in sheet.findings if sheet.keys[f.id] == key)
    yield f"{sign} {printed.heading(finding, key)}"
    yield wrapped(f"{quoted(finding.text, 120)} {finding.message}", indent=6)


def _outcomes(sheet: Sheet) -> dict[str, tuple[str, str]]:
    return {
        sheet.keys[quotation.id]: (
            checked.held.text[quotation.start : quotation.end],
            printed.OUTCOME_WORDS[found.outcome],
        )
        for checked in sheet.checks
        for quotation, found in checked.compared()
    }

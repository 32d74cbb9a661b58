"""The ticks of a draft: a person's word on its findings and quotations, in a file beside it.

In: a draft's path and text. Out: `Tick`s, placed in the text as it is now, or orphans. A draft is in no library, is
renamed and mailed about; so its ticks are a small JSON file that can go with it, `draft.docx.ticks.json`.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from whence.errors import StoreError, UsageError
from whence.models import Anchor, Record, Span, Tick
from whence.store import history
from whence.store.anchors import anchor, place
from whence.text import Tokens, tokens

ENDING = ".ticks.json"
SCHEMA = "whence/1/ticks"
_BEHIND = 60
"""Characters behind a lone sign."""
_NEAR = 4
"""Words on one side that must agree where the other side was rewritten."""


@dataclass(frozen=True, slots=True)
class Ticked(Record):
    """A tick and where it stands in the draft as it is now; `span` is None for an orphan."""

    tick: Tick
    span: Span | None


def file_of(draft: Path) -> Path:
    """The file that keeps a draft's ticks."""
    return draft.with_name(draft.name + ENDING)


def load(draft: Path) -> list[Tick]:
    """The ticks of a draft, in the order in which they were made. Raises UsageError where their file is damaged."""
    file = file_of(draft)
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        return [_tick(each) for each in kept["ticks"]]
    except FileNotFoundError:
        return []
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UsageError(
            f"{file} does not hold ticks as Whence writes them ({error}): mend it, or move it away"
        ) from None


def keep(draft: Path, ticks: Iterable[Tick]) -> None:
    """Write a draft's ticks, all at once, so that a kill leaves the old or the new file.
    Raises StoreError where the disk refuses."""
    file = file_of(draft)
    beside = file.with_name(file.name + ".new")
    try:
        beside.write_text(written(draft.name, ticks), encoding="utf-8")
        os.replace(beside, file)
    except OSError as error:
        raise StoreError(f"{file}: ticks could not be written: {error.strerror}") from None


def written(draft: str, ticks: Iterable[Tick]) -> str:
    """What the file of a draft's ticks holds; `draft` is the draft's own file name."""
    content = {"schema": SCHEMA, "draft": draft, "ticks": [tick.to_dict() for tick in ticks]}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


@dataclass(frozen=True, slots=True)
class Said:
    """What a person says: checked or dismissed, in whose name, with which remark."""

    decision: str
    by: str
    note: str = ""


def made(key: str, code: str, where: Anchor, said: Said, message: str = "") -> Tick:
    """A tick, dated now."""
    return Tick(key, code, said.decision, where, said.by, history.now(), said.note, message)


def anchored(document: str, text: str, span: Span) -> Anchor:
    """The anchor of a tick on `text[span]`; a lone sign takes the words behind it with it, which tell where it is."""
    start, end = span
    if not tokens(text[start:end]).words:
        end = min(len(text), end + _BEHIND)
        end -= len(text[start:end]) - len(text[start:end].rpartition(" ")[0] or text[start:end])
    return anchor(document, text, (start, end))


def placed(ticks: Iterable[Tick], text: str) -> Iterator[Ticked]:
    """Where ticks stand in a text: as judgements are placed; else where the exact words stand once and have their old
    neighbours on one side at least: a draft is rewritten around its quotations."""
    words = tokens(text)
    for tick in ticks:
        yield Ticked(tick, place(tick.anchor, text) or _moved(tick.anchor, words))


def _moved(wanted: Anchor, there: Tokens) -> Span | None:
    exact = tokens(wanted.exact).words
    at = _only(there.words, exact)
    if at is None:
        return None
    before, after = tokens(wanted.before).words[-_NEAR:], tokens(wanted.after).words[:_NEAR]
    end = at + len(exact)
    agree = (
        there.words[max(0, at - _NEAR) : at] == before if _tells(before, at == 0) else False,
        there.words[end : end + _NEAR] == after if _tells(after, end == len(there)) else False,
    )
    return there.span(at, end) if any(agree) else None


def _tells(beside: list[str], at_edge: bool) -> bool:
    """Whether the words on one side are enough to tell a place: as many as are asked for, or the text's very edge."""
    return len(beside) == _NEAR or (not beside and at_edge)


def _only(words: list[str], run: list[str]) -> int | None:
    """The one index at which a run of words stands; None where it stands nowhere or more than once."""
    joined, needle = f" {' '.join(words)} ", f" {' '.join(run)} "
    at = joined.find(needle) if run else -1
    if at < 0 or joined.find(needle, at + 1) >= 0:
        return None
    return joined.count(" ", 0, at)


def _tick(kept: dict[str, Any]) -> Tick:
    where = kept["anchor"]
    start, end = int(where["start"]), int(where["end"])
    there = Anchor(str(where["document"]), start, end, *(str(where[name]) for name in ("exact", "before", "after")))
    words = {name: str(kept[name]) for name in ("key", "code", "decision", "by", "at", "note", "message")}
    return Tick(anchor=there, **words)

"""From a layout to records: drafts, definitions of short forms, settling, offices.

In: a `Layout` and its zones. Out: `NamesFound`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from whence.extract.blocks import Block, Layout
from whence.extract.names.acronyms import Defined, defined, is_acronym
from whence.extract.names.drafts import Draft, drafts
from whence.extract.names.lexicon import key
from whence.extract.names.offices import offices
from whence.extract.names.pronouns import pronouns
from whence.extract.names.settling import settle
from whence.models import Name, NameKind, Office, Zone, ZoneRole, content_id

_CONFIDENT = {2: 0.95, 1: 0.75, 0: 0.7}


@dataclass(frozen=True, slots=True)
class NamesFound:
    """The names and offices of one reading, in order of the text."""

    names: tuple[Name, ...] = ()
    offices: tuple[Office, ...] = ()


def names(layout: Layout, zones: Sequence[Zone] = ()) -> NamesFound:
    """The names and offices of a reading; linear in its length. Stretches that are not part of the article (`zones`)
    are left out."""
    blocks = [block for block in layout.blocks if not _is_extraneous(block, zones)]
    kept = settle(layout.text, drafts(layout, blocks), list(_definitions(layout, blocks)))
    said = pronouns(layout.text, [(block.start, block.end) for block in blocks], kept)
    kept = sorted([*kept, *said], key=lambda draft: (draft.start, draft.end))
    reading = layout.reading.id
    made = records(reading, kept)
    return NamesFound(made, tuple(offices(reading, layout, kept, made)))


def _is_extraneous(block: Block, zones: Sequence[Zone]) -> bool:
    at = bisect_right(zones, block.start, key=lambda zone: zone.start) - 1
    return at >= 0 and zones[at].role is ZoneRole.EXTRANEOUS


def _definitions(layout: Layout, blocks: Iterable[Block]) -> Iterable[Defined]:
    for block in blocks:
        if layout.text.find("(", block.start, block.end) >= 0 or layout.text.find("[", block.start, block.end) >= 0:
            yield from defined(layout.text, (block.start, block.end))


def records(reading: str, kept: Sequence[Draft]) -> tuple[Name, ...]:
    """Drafts as records; each but the first that gives its fullest form points to that one."""
    givers: dict[tuple[NameKind, str], str] = {}
    ids = [content_id(reading, "name", draft.start, draft.end) for draft in kept]
    for draft, name_id in zip(kept, ids, strict=True):
        assert draft.kind is not None
        full = draft.full or draft.words
        if key(draft.words) == key(full):
            givers.setdefault((draft.kind, key(full)), name_id)
    return tuple(_record(draft, name_id, givers) for draft, name_id in zip(kept, ids, strict=True))


def _record(draft: Draft, name_id: str, givers: dict[tuple[NameKind, str], str]) -> Name:
    assert draft.kind is not None
    full = draft.full or draft.words
    giver = givers.get((draft.kind, key(full)))
    return Name(
        id=name_id,
        start=draft.start,
        end=draft.end,
        kind=draft.kind,
        full=full,
        referent=None if giver == name_id else giver,
        form=_form(draft.words, full),
        confidence=_CONFIDENT[draft.sure],
    )


def _form(words: str, full: str) -> str:
    if key(words) == key(full):
        return "full"
    if words in ("He", "She"):
        return "pronoun"
    return "acronym" if is_acronym(words) and " " not in words else "short"

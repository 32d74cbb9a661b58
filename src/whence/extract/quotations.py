"""Quotations of a document, each with its kind, its parts, its parent and its speaker.

In: a `Layout` and its `Plan`. Out: `Quotation`s in order of their beginning, and the quotation marks without a partner.

>>> page = layout(Reading("d", "r", 'The senator said, "We will not yield to this."'))
>>> found, _ = quotations(scene(page, plan(page, front_matter(page))))
>>> found[0].kind, found[0].speaker.name
(<QuotationKind.SPEECH: 'speech'>, 'The senator')
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import regex

from whence.extract import speakers
from whence.extract.blocks import Layout
from whence.extract.displayed import Displayed
from whence.extract.flow import around_holes
from whence.extract.kinds import Around, kind_of
from whence.extract.pairing import Pair, pair
from whence.extract.pronouns import People
from whence.extract.runs import Run, find_runs, said_on
from whence.extract.sentences import sentences
from whence.extract.speakers import Voice
from whence.extract.zones import Plan
from whence.models import Quotation, QuotationKind, Span, Speaker, ZoneRole, content_id

_SILENT = frozenset([ZoneRole.EXTRANEOUS])
_NOTES = frozenset([ZoneRole.NOTES, ZoneRole.BIBLIOGRAPHY])
_REACH = 340


@dataclass(frozen=True, slots=True)
class Scene:
    """What all quotations of a document share: its layout and plan, whether the rules know its language, its persons,
    the reading's id (which takes a hash of the whole text to make)."""

    layout: Layout
    plan: Plan
    known: bool
    people: People
    reading: str
    holes: tuple[Span, ...] = ()


def scene(layout: Layout, plan: Plan, *, known: bool = True, holes: tuple[Span, ...] = ()) -> Scene:
    """The scene of a document; `holes` are the stretches that its paragraphs run around."""
    return Scene(layout, plan, known, People(layout), layout.reading.id, holes)


def quotations(scene: Scene) -> tuple[list[Quotation], list[Span]]:
    """All quotations outside extraneous zones."""
    layout, plan = scene.layout, scene.plan
    shown = {index: quote for quote in plan.displayed for index in quote.blocks}
    speaking = [i for i, role in enumerate(plan.roles) if role not in _SILENT and i not in shown]
    runs, unbalanced = find_runs(layout, speaking)
    found: list[Quotation] = []
    for quote in plan.displayed:
        found += _displayed(scene, quote)
    by_block: dict[int, list[Run]] = {}
    for run in runs:
        by_block.setdefault(run.block, []).append(run)
    for index, group in by_block.items():
        found += _in_block(scene, index, group)
    return sorted(found, key=lambda q: (q.start, -q.end)), unbalanced


def _made(scene: Scene, parts: Sequence[Span], kind: QuotationKind, *, parent: str | None = None) -> Quotation:
    if scene.holes:
        parts = around_holes(scene.layout.text, parts, scene.holes)
    start, end = parts[0][0], parts[-1][1]
    identity = content_id(scene.reading, "quotation", start, end)
    return Quotation(identity, start, end, kind, tuple(parts), parent=parent)


def _displayed(scene: Scene, quote: Displayed) -> Iterable[Quotation]:
    outer = _made(scene, quote.parts, quote.kind)
    sign = quote.signoff
    if sign:
        outer = replace(outer, speaker=Speaker(sign.name, sign.name_start, sign.name_end, "sign_off"))
    elif quote.lead_in is not None and scene.known:
        outer = _with_voice(scene, outer, _lead_in(scene.layout, quote.lead_in), basis="lead_in")
    yield outer
    for start, end in quote.parts:
        pairs, _ = pair(scene.layout.text, (start, end))
        for inner in pairs:
            if inner.parent is None and inner.closed:
                yield _made(scene, [(inner.start, inner.end)], QuotationKind.NESTED, parent=outer.id)


def _lead_in(layout: Layout, index: int) -> Voice | None:
    """The speaker that the sentence above names."""
    block = layout.blocks[index]
    start, end = sentences(layout.flat, (max(block.start, block.end - 600), block.end))[-1]
    return speakers.before_quotation(layout.flat[start:end].rstrip() + " ", start, near=_REACH)


def _in_block(scene: Scene, index: int, runs: Sequence[Run]) -> Iterable[Quotation]:
    layout, role = scene.layout, scene.plan.roles[index]
    block = layout.blocks[index]
    masked = _masked(layout, block.start, block.end, runs)
    bounds = sentences(masked, (0, len(masked)))
    reach = [-1, *(run.close for run in runs)]
    last: tuple[Run, Voice | None, QuotationKind] | None = None
    for at, run in enumerate(runs):
        voice = _voice(scene, masked, bounds, run) if scene.known and role is not ZoneRole.BIBLIOGRAPHY else None
        if role is ZoneRole.NOTES and voice and not _adjacent(voice, run):
            voice = None
        after = masked[max(0, run.close - block.start) :]
        before = layout.flat[max(block.start, reach[at], run.open - 120) : run.open]
        words = " ".join(layout.flat[a:b] for a, b in run.parts)
        if voice is None and _stands_alone(layout, run) and index and scene.known:
            voice = _introduced(scene, index)
        around = Around(before, after, voice is not None and _is_near(voice, run, words), role in _NOTES)
        kind = kind_of(words, around)
        if last and voice is None and (_coordinate(layout, last[0], run) or said_on(layout, last[0], run)):
            voice, kind = last[1], last[2] if kind in (QuotationKind.SPEECH, QuotationKind.SCARE) else kind
        last = run, voice, kind
        outer = replace(_made(scene, run.parts, kind), closed=run.closed)
        if outer.kind in (QuotationKind.SPEECH, QuotationKind.BLOCK):
            outer = _with_voice(scene, outer, voice, basis=voice.basis if voice else "cue")
        yield outer
        yield from _inner(scene, outer, run.inner)


def _inner(scene: Scene, outer: Quotation, pairs: Iterable[Pair]) -> Iterable[Quotation]:
    for one in pairs:
        made = _made(scene, [(one.start, one.end)], QuotationKind.NESTED, parent=outer.id)
        yield replace(made, closed=one.closed)


def _masked(layout: Layout, start: int, end: int, runs: Iterable[Run]) -> str:
    """The paragraph with quoted words blotted out but for their last character, which tells how they ended."""
    pieces: list[str] = []
    at = start
    for run in runs:
        for a, b in run.parts:
            b = min(b, end)
            if a < at or a >= end or b - a < 2:
                continue
            pieces += (layout.flat[at:a], "\x01" * (b - 1 - a), layout.flat[b - 1])
            at = b
    pieces.append(layout.flat[at:end])
    return "".join(pieces)


def _voice(scene: Scene, masked: str, bounds: Sequence[Span], run: Run) -> Voice | None:
    base = scene.layout.blocks[run.block].start
    if run.gap:
        inside = speakers.after_quotation(masked[run.gap[0] - base : run.gap[1] - base], run.gap[0])
        if inside:
            return inside
    left_start = max((a for a, b in bounds if a <= run.open - base), default=0)
    left = masked[max(left_start, run.open - base - _REACH) : run.open - base]
    offset = base + max(left_start, run.open - base - _REACH)
    cut = left.rfind("\x01")
    before = speakers.before_quotation(left[cut + 1 :], offset + cut + 1) if left.strip() else None
    if before and run.open - before.cue[1] <= 12:
        return before
    return _behind(scene, masked, run, base) or before


def _behind(scene: Scene, masked: str, run: Run, base: int) -> Voice | None:
    """The speaker right behind a quotation, whose last sign lets the sentence go on."""
    if run.close - base >= len(masked):
        return None
    last = scene.layout.flat[run.parts[-1][1] - 1]
    right = masked[run.close - base : run.close - base + _REACH]
    if last == "." and not right.lstrip(" ,—–-")[:1].islower():
        return None
    first = sentences(right, (0, len(right)))
    words = right[: first[0][1]] if first else right
    opening = words.find("\x01")
    return speakers.after_quotation(words[:opening] if opening >= 0 else words, run.close)


_JOINED = regex.compile(r"[\s,;]*(?:and|or|and then|to|that|but)?[\s,]*(?:to\s|that\s)?")


def _coordinate(layout: Layout, one: Run, two: Run) -> bool:
    """`"A" and "B"`: the second hangs on what the first hangs on."""
    return two.open - one.close < 16 and _JOINED.fullmatch(layout.flat, one.close, two.open) is not None


def _adjacent(voice: Voice, run: Run) -> bool:
    """Whether nothing but a comma or "that" stands between the cue and the quotation."""
    return min(abs(run.open - voice.cue[1]), abs(voice.cue[0] - run.close)) <= 12


def _stands_alone(layout: Layout, run: Run) -> bool:
    """Whether the quotation is its whole paragraph."""
    block = layout.blocks[run.block]
    return run.open == block.start and (run.close >= block.end - 6)


def _introduced(scene: Scene, index: int) -> Voice | None:
    """The speaker that the paragraph above announces: by a colon, or by "made the following statement"."""
    block = scene.layout.blocks[index - 1]
    colon = scene.layout.words(block).rstrip().endswith(":")
    if colon and (voice := _lead_in(scene.layout, index - 1)):
        return voice
    start = max(block.start, block.end - 600)
    return speakers.announced(scene.layout.flat[start : block.end], start)


def _is_near(voice: Voice, run: Run, words: str) -> bool:
    """Whether the cue belongs to these words: short ones need it right beside them."""
    distance = run.open - voice.cue[1] if voice.cue[0] < run.open else voice.cue[0] - run.close
    return len(words.split()) >= 6 or distance <= 40


def _with_voice(scene: Scene, quote: Quotation, voice: Voice | None, *, basis: str) -> Quotation:
    if voice is None:
        return quote
    name = voice.name.strip(" ,.;:")
    full: str | None = name
    if name.casefold() in ("he", "she"):
        full = scene.people.referent(voice.start)
    elif name.casefold() in ("they", "it"):
        full = None
    speaker = Speaker(full, voice.start, voice.start + len(voice.name.rstrip(" ,.;:")), basis) if full else None
    return replace(quote, speaker=speaker, cue=voice.cue)

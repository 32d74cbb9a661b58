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

from whence.extract.blocks import Layout
from whence.extract.displayed import Displayed
from whence.extract.flow import around_holes
from whence.extract.kinds import Around, kind_of
from whence.extract.pairing import Pair, pair
from whence.extract.pronouns import People
from whence.extract.runs import Run, find_runs, said_on
from whence.extract.speakers import Voice
from whence.extract.spread import over_paragraphs
from whence.extract.voices import Paragraph, lead_in
from whence.extract.zones import Plan
from whence.models import Quotation, QuotationKind, Span, Speaker, ZoneRole, content_id

_SILENT = frozenset([ZoneRole.EXTRANEOUS])
_JOINED = regex.compile(r"[\s,;]*(?:and|or|and then|to|that|but|as)?[\s,]*(?:to\s|that\s)?")
_BESIDE = 24
"""In notes, where much is cited, a speaker stands at most so far from the words."""
_MODIFIES = regex.compile(
    r"\s(?!(?:and|or|but|by|in|on|at|to|for|when|as|of|with|from|after|before|if|that|because|during|while|is|was|were|are"
    r"|he|she|they|it|said|says)\b)\p{Ll}"
)
_SHORTENED = frozenset(["assn", "bros", "co", "corp", "inc", "ltd"])
_NOTES = frozenset([ZoneRole.NOTES, ZoneRole.BIBLIOGRAPHY])


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
    runs, unbalanced = over_paragraphs(layout, speaking, *find_runs(layout, speaking))
    found: list[Quotation] = []
    for quote in plan.displayed:
        found += _displayed(scene, quote)
    by_block: dict[int, list[Run]] = {}
    for run in runs:
        by_block.setdefault(run.block, []).append(run)
    for index, group in by_block.items():
        found += _in_block(scene, index, group)
    return sorted(found, key=lambda q: (q.start, -q.end)), unbalanced


def _made(
    scene: Scene, parts: Sequence[Span], kind: QuotationKind, *, parent: str | None = None, closed: bool = True
) -> Quotation:
    if scene.holes:
        parts = around_holes(scene.layout.text, parts, scene.holes)
    start, end = parts[0][0], parts[-1][1]
    identity = content_id(scene.reading, "quotation", start, end)
    return Quotation(identity, start, end, kind, tuple(parts), parent=parent, closed=closed)


def _displayed(scene: Scene, quote: Displayed) -> Iterable[Quotation]:
    outer = _made(scene, quote.parts, quote.kind)
    sign = quote.signoff
    if sign:
        outer = replace(outer, speaker=Speaker(sign.name, sign.name_start, sign.name_end, "sign_off"))
    elif quote.lead_in is not None and scene.known:
        outer = _with_voice(scene, outer, lead_in(scene.layout, quote.lead_in), basis="lead_in")
    yield outer
    for start, end in quote.parts:
        pairs, _ = pair(scene.layout.text, (start, end))
        for inner in pairs:
            if inner.parent is None and inner.closed:
                yield _made(scene, [(inner.start, inner.end)], QuotationKind.NESTED, parent=outer.id)


def _in_block(scene: Scene, index: int, runs: Sequence[Run]) -> Iterable[Quotation]:
    paragraph = Paragraph(scene.layout, index, runs)
    last: tuple[Run, Voice | None, QuotationKind] | None = None
    for at, run in enumerate(runs):
        voice = _voice(scene, paragraph, at)
        kind = _kind(scene, paragraph, at, voice)
        if last and voice is None and _same_voice(scene.layout, last[0], run):
            voice, kind = last[1], last[2] if kind in (QuotationKind.SPEECH, QuotationKind.SCARE) else kind
        last = run, voice, kind
        outer = _made(scene, run.parts, kind, closed=run.closed)
        if kind in (QuotationKind.SPEECH, QuotationKind.BLOCK):
            outer = _with_voice(scene, outer, voice)
        yield outer
        yield from _inner(scene, outer, run.inner)


def _voice(scene: Scene, paragraph: Paragraph, at: int) -> Voice | None:
    """Who speaks, where the rules know the language; in notes only what stands right beside the quotation."""
    role = scene.plan.roles[paragraph.runs[at].block]
    if not scene.known or role is ZoneRole.BIBLIOGRAPHY:
        return None
    voice = paragraph.voice(at)
    return None if voice and role is ZoneRole.NOTES and not _adjacent(voice, paragraph.runs[at]) else voice


def _kind(scene: Scene, paragraph: Paragraph, at: int, voice: Voice | None) -> QuotationKind:
    run = paragraph.runs[at]
    words = " ".join(scene.layout.flat[a:b] for a, b in run.parts)
    before, after = paragraph.before(at, 120), paragraph.after(at, 80)
    cued = voice is not None and _is_near(voice, run, words, after)
    if scene.plan.roles[run.block] is ZoneRole.NOTICE and not cued:
        return QuotationKind.TITLE
    return kind_of(words, Around(before, after, cued, scene.plan.roles[run.block] in _NOTES))


def _inner(scene: Scene, outer: Quotation, pairs: Iterable[Pair]) -> Iterable[Quotation]:
    for one in pairs:
        yield _made(scene, [(one.start, one.end)], QuotationKind.NESTED, parent=outer.id, closed=one.closed)


def _same_voice(layout: Layout, one: Run, two: Run) -> bool:
    """`"A" and "B"`, or `"A," he said. "B"`: the second hangs on what the first hangs on."""
    coordinate = two.open - one.close < 16 and _JOINED.fullmatch(layout.flat, one.close, two.open) is not None
    return coordinate or said_on(layout, one, two)


def _adjacent(voice: Voice, run: Run) -> bool:
    """Whether hardly anything stands between the speaker with the cue and the quotation."""
    begin, end = min(voice.start, voice.cue[0]), max(voice.end, voice.cue[1])
    return min(abs(run.open - end), abs(begin - run.close)) <= _BESIDE


def _is_near(voice: Voice, run: Run, words: str, after: str) -> bool:
    """Whether the cue belongs to these words: short ones need it beside them, and right beside them where they only
    modify what follows (told them to acquire "clean" passports)."""
    distance = run.open - voice.cue[1] if voice.cue[0] < run.open else voice.cue[0] - run.close
    count = len(words.split())
    modifies = count <= 3 and _MODIFIES.match(after) is not None
    return count >= 6 or (count >= 3 and not modifies) or distance <= (12 if modifies else 40)


def _with_voice(scene: Scene, quote: Quotation, voice: Voice | None, *, basis: str = "") -> Quotation:
    if voice is None:
        return quote
    named = _bare(voice.name)
    full: str | None = named.lstrip(" ,.;:")
    if named.casefold() in ("he", "she"):
        full = scene.people.referent(voice.start)
    elif named.casefold() in ("they", "it"):
        full = None
    speaker = Speaker(full, voice.start, voice.start + len(named), basis or voice.basis) if full else None
    return replace(quote, speaker=speaker, cue=voice.cue)


def _bare(name: str) -> str:
    """A name without what stands behind it; the full stop of "Inc." is its own."""
    bare = name.rstrip(" ,.;:")
    abbreviated = name[len(bare) :].startswith(".") and bare.rpartition(" ")[2].casefold() in _SHORTENED
    return f"{bare}." if abbreviated else bare

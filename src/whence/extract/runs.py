"""Quotations as they run: pairs of marks in each paragraph, joined over paragraphs that open anew, and over the
words "he said" between two parts.

In: a `Layout` and the blocks that may speak. Out: `Run`s in order, and the marks without a partner.

>>> text = '"We go," he said, "at once."'
>>> runs, _ = find_runs(layout(Reading("d", "r", text)), [0])
>>> [[text[a:b] for a, b in run.parts] for run in runs]
[['We go,', 'at once.']]
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import regex

from whence.extract.blocks import Block, Layout, trim
from whence.extract.pairing import Pair, paired
from whence.extract.sentences import sentences
from whence.extract.speakers import after_quotation
from whence.models import Span
from whence.text import PAGE_NUMBER

_GAP = 220
_PARTS = 40
"""More parts than this are no quotation that anybody wrote."""
_OPEN_END = regex.compile(r"(?:[,?!…:;—–-]|\p{L}|\p{N}|\.\.\.)$")
_PARAGRAPH_OF_LAW = regex.compile(
    r"(?:[“\"]|‘‘?)\s?(?:\((?:\p{L}{1,5}|\p{N}{1,3})\)|(?i:sec(?:tion|\.)|chapter|title|part|§)\s?\p{N})"
)
_LAST = regex.compile(r"(?:[”\"]|’’)(?:[.;,]|\s(?:and|or)\b|[”’]|\s*$|\s*\n)")
_LAWS = 5
_LED = regex.compile(
    r"(?:\b(?:the|an?|his|her|its|their|our|my|this|that|in|on|of|from|called|entitled|titled)|['’]s)\s$"
)
_LONG_WORD = regex.compile(r"\p{L}{4,}")
_SAID_LAST = regex.compile(r",\s(?:(?:he|she|they)\s\p{L}+|\p{L}+\s(?:\p{Lu}[\p{L}.]+\s?){1,3})\.?$")


@dataclass(frozen=True, slots=True)
class Run:
    """One quotation: its parts without marks, where its first mark begins and its last one ends, the block it began
    in, the quotations inside it."""

    parts: tuple[Span, ...]
    open: int
    close: int
    block: int
    closed: bool = True
    inner: tuple[Pair, ...] = field(default=())
    gap: Span | None = None
    """Between the first two parts, where the cue stands."""


def find_runs(layout: Layout, blocks: Iterable[int]) -> tuple[list[Run], list[Span]]:
    """All quotations by marks in these blocks, and the marks that found no partner."""
    runs: list[Run] = []
    unbalanced: list[Span] = []
    waiting: Run | None = None
    last = -2
    for index in blocks:
        block = layout.blocks[index]
        if not _has_words(layout, index):
            continue
        found, orphans = _runs_in(layout, index)
        unbalanced += orphans
        if waiting is not None:
            first = _behind_page_number(layout, block)
            goes_on = found and found[0].open == first and layout.text[waiting.open] == layout.text[first]
            if goes_on and index - last <= 2 and len(waiting.parts) < _PARTS:
                waiting = _longer(waiting, found.pop(0))
                if waiting.closed or waiting.close < block.end or found:
                    runs.append(waiting)
                    waiting = None
            else:
                runs.append(waiting)
                waiting = None
        if waiting is None and found and _open_to_the_end(layout, found[-1], block.end):
            waiting = found.pop()
        runs += found
        last = index
    if waiting is not None:
        runs.append(waiting)
    runs.sort(key=lambda run: run.open)
    unbalanced += [
        (run.open, run.parts[-1][0]) if len(run.parts) == 1 else _last_mark(layout, run)
        for run in runs
        if not run.closed
    ]
    return runs, sorted(_without_laws(layout, runs, unbalanced))


def _without_laws(layout: Layout, runs: Iterable[Run], unbalanced: list[Span]) -> Iterable[Span]:
    """The marks without a partner but for those of a bill that quotes law: each of its paragraphs opens anew (“(1) …),
    and the last of them closes for all, wherever the page's foot or another quotation parts them."""
    laws = (run for run in runs if not run.closed and _PARAGRAPH_OF_LAW.match(layout.flat, run.open))
    if sum(len(run.parts) for run in laws) < _LAWS:
        return unbalanced
    return (
        one for one in unbalanced if not any(sign.match(layout.flat, one[0]) for sign in (_PARAGRAPH_OF_LAW, _LAST))
    )


def _behind_page_number(layout: Layout, block: Block) -> int:
    """Where a paragraph's words begin: `[Pg 31]"It rained` goes on with a quotation over a page."""
    page = PAGE_NUMBER.match(layout.text, block.start, block.end)
    return trim(layout.text, page.end(), block.end)[0] if page else block.start


def _has_words(layout: Layout, index: int) -> bool:
    """Whether a letter or digit stands in the block: a mark by itself is a scrap of markup."""
    block = layout.blocks[index]
    return layout.flat[block.start].isalnum() or any(map(str.isalnum, layout.words(block)))


def _last_mark(layout: Layout, run: Run) -> Span:
    start = run.parts[-1][0]
    return max(run.open, start - 1), start


def _longer(run: Run, more: Run) -> Run:
    return replace(
        run, parts=run.parts + more.parts, close=more.close, closed=more.closed, inner=run.inner + more.inner
    )


def _open_to_the_end(layout: Layout, run: Run, end: int) -> bool:
    """Not closed, and reaching the paragraph's end without a "he said" that shows a forgotten mark."""
    if run.closed or run.close < end:
        return False
    return not _SAID_LAST.search(layout.flat, max(run.open, end - 60), end)


def _runs_in(layout: Layout, index: int) -> tuple[list[Run], list[Span]]:
    pairs, orphans = paired(layout, index)
    if not pairs:
        return [], orphans
    outer: list[Run] = []
    inner: dict[int, list[Pair]] = {}
    for one in pairs:
        if one.parent is not None:
            top = one.parent
            while pairs[top].parent is not None:
                top = pairs[top].parent or 0
            inner.setdefault(top, []).append(one)
    for at, one in enumerate(pairs):
        span = trim(layout.text, one.start, one.end)
        if one.parent is None and span[0] < span[1]:
            outer.append(Run((span,), one.open, one.close, index, one.closed, tuple(inner.get(at, ()))))
    return _joined(layout, outer), orphans


def _joined(layout: Layout, runs: list[Run]) -> list[Run]:
    """Neighbours between which only a speaker and a cue stand are parts of one quotation."""
    made: list[Run] = []
    for run in runs:
        if made and len(made[-1].parts) < _PARTS and _same_speech(layout, made[-1], run):
            gap = made[-1].gap or (made[-1].close, run.open)
            made[-1] = replace(_longer(made[-1], run), gap=gap)
        else:
            made.append(run)
    return made


def _same_speech(layout: Layout, one: Run, two: Run) -> bool:
    """`"…," he said, "…"`: what stands between leaves the sentence open."""
    return _interruption(layout, one, two).endswith((",", ";", "—", "–", "-"))


def said_on(layout: Layout, one: Run, two: Run) -> bool:
    """`"…," he said. "…"`: another quotation, by the same speaker."""
    return _interruption(layout, one, two).endswith((".", ":"))


def _is_named(layout: Layout, run: Run) -> bool:
    """Whether the words are a work's name in the sentence: `in his "Silt and Sand," he said, "…"`."""
    words = _LONG_WORD.findall(layout.flat, *run.parts[0])
    led = _LED.search(layout.flat, max(0, run.open - 20), run.open)
    return led is not None and 0 < len(words) <= 8 and all(word[0].isupper() for word in words)


def _interruption(layout: Layout, one: Run, two: Run) -> str:
    """What stands between two quotations, where it is a speaker and a cue and hardly more; else empty."""
    gap = layout.flat[one.close : two.open].rstrip()
    if _is_named(layout, one) or not one.closed or not 2 < len(gap) < _GAP or len(sentences(gap, (0, len(gap)))) > 1:
        return ""
    start, end = one.parts[-1]
    if not _OPEN_END.search(layout.flat, max(start, end - 4), end):
        return ""
    voice = after_quotation(gap, 0)
    if voice is None:
        return ""
    rest = gap[max(voice.end, voice.cue[1]) :]
    return gap if len(rest.split()) <= (8 if gap.endswith((".", ":")) else 14) else ""

"""Quotations that stand by themselves: epigraphs and pull quotes with a sign-off, block quotes marked by the format,
and paragraphs that a lead-in with a colon shows to be quoted.

In: a `Layout`, its `FrontMatter` and the roles of its sections. Out: `Displayed` quotations by block index.

>>> page = layout(Reading("d", "r", "It was a virgin land for all of us. — Mohsen Rabbani, Cultural Attaché"))
>>> signed(page, 0)[1].name
'Mohsen Rabbani'
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import regex

from whence.extract import signoffs
from whence.extract.blocks import Block, Layout, Shape, trim
from whence.extract.headlines import is_body
from whence.extract.late import late
from whence.extract.lexicon import alternation
from whence.extract.people import is_organisation, is_outlet, looks_like_person
from whence.extract.quotemarks import DOUBLES
from whence.extract.signoffs import SignOff
from whence.models import MarkKind, QuotationKind, Span, ZoneRole
from whence.text import stopwords

_MARKER = regex.compile(r"(?:\s?\[\^?\p{N}{1,4}\]|\p{No}+|(?<=[.!?”\"])\p{N}{1,3})+\s*$")
_LEAD_IN = regex.compile(r":(?:\s?\[\^?\p{N}{1,4}\])*\s*$")
_CUE = late(rf"(?i:\b(?:{alternation('speech_verbs')}|{alternation('lead_in_cues')})\b)")
_LISTS = late(rf"(?i:\b{alternation('list_cues')}\b[^.]{{0,60}}:?\s*$)")
_ITEM = regex.compile(r"^(?:[-–—*•·●▪]|\(?[\p{N}a-zA-Z]{1,3}[.)]|\[\^?\p{N}+\])\s")
_ENDED = regex.compile(r"""[.!?…]["”’»)\]]*(?:\[\^?\p{N}+\]|\p{No}+|\p{N}{1,3})*$""")
_OPENING = regex.compile("^(?:``|''|[\"“„«»‘'])")
_CLOSING = regex.compile("(?:''|[\"”“»«’'])[.,]?$")
_DASHES = frozenset("—–―‒-~")
_DASHED = regex.compile(r"(?:—|–|―|‒|--+|~|-)\s?(?=\p{Lu}|the\s|an?\s)")
_HEAD_GAP = 3


@dataclass(frozen=True, slots=True)
class Displayed:
    """One displayed quotation: the spans of its words by paragraph, the sign-off or lead-in that goes with it.

    `blocks` are the indexes of its paragraphs, `lead_in` that of the paragraph that introduces it.
    """

    kind: QuotationKind
    parts: tuple[Span, ...]
    blocks: tuple[int, ...]
    signoff: SignOff | None = None
    lead_in: int | None = None


def signed(layout: Layout, index: int) -> tuple[Span, SignOff] | None:
    """The words and the sign-off of a paragraph that is nothing but a signed quotation."""
    block = layout.blocks[index]
    sign = signoffs.tail(layout.flat, (block.start, block.end))
    if sign is None or sign.start <= block.start:
        return None
    words = trim(layout.text, block.start, sign.start)
    inner = unquoted(layout, words)
    if inner == words and not _named(sign):
        return None
    body = layout.flat[inner[0] : inner[1]]
    if inner == words and (not _ENDED.search(body) or len(body.split()) < 6 or DOUBLES.search(body[:2])):
        return None
    return inner, sign


def _named(sign: SignOff) -> bool:
    """Where no quotation mark stands, only a person's or an outlet's name makes the words before it a quotation."""
    plain = regex.sub(r"\s*\([^()]*\)$", "", sign.name)
    return looks_like_person(plain) or is_outlet(plain) or (sign.outlet is not None and is_organisation(plain))


def unquoted(layout: Layout, span: Span) -> Span:
    """The words inside the quotation marks that embrace the whole span; the span itself where none do."""
    words = layout.flat[span[0] : span[1]]
    opening, closing = _OPENING.search(words), _CLOSING.search(words)
    if not opening or not closing or closing.start() < opening.end():
        return span
    inside = DOUBLES.findall(words[opening.end() : closing.start()])
    if opening.group() == '"' and (len(inside) % 2 or (len(inside) >= 2 and _reopened(words, opening.end()))):
        return span
    return trim(layout.text, span[0] + opening.end(), span[0] + closing.start())


def _reopened(words: str, start: int) -> bool:
    """Whether the first mark was closed before the end: `"A," he said, "B."` is not one quotation."""
    first = DOUBLES.search(words, start)
    return bool(first) and words[first.start() - 1 : first.start()] in (",", ".", "?", "!")


def in_head(layout: Layout, body: int) -> tuple[list[Displayed], list[int]]:
    """Signed quotations between the head and the running text, and the statements that stand among them."""
    found: list[Displayed] = []
    between: list[int] = []
    waiting: list[int] = []
    for index in range(body, len(layout.blocks)):
        if found and index in found[-1].blocks:
            continue
        made, below = signed(layout, index), signed_below(layout, index)
        if one := made or below:
            blocks = (index,) if made else (index, index + 1)
            found.append(Displayed(QuotationKind.EPIGRAPH, (one[0],), blocks, one[1]))
            between += waiting if len(found) > 1 or not waiting else []
            waiting = []
        else:
            waiting.append(index)
            if len(waiting) > _HEAD_GAP or len(layout.words(layout.blocks[index]).split()) > 60:
                break
            if not found and index == body:
                break
    pulled = bool(between) or any(_recurs(layout, quote) for quote in found)
    kind = QuotationKind.PULL_QUOTE if pulled else QuotationKind.EPIGRAPH
    return [Displayed(kind, q.parts, q.blocks, q.signoff) for q in found], between


def _recurs(layout: Layout, quote: Displayed) -> bool:
    """A pull quote repeats words of the text itself."""
    start, end = quote.parts[0]
    words = layout.flat[start : min(end, start + 60)].strip()
    return len(words) >= 30 and layout.flat.find(words, layout.blocks[quote.blocks[0]].end) >= 0


def in_body(layout: Layout, indexes: Sequence[int], roles: Mapping[int, ZoneRole]) -> list[Displayed]:
    """Block quotes, signed or not, among the paragraphs of the body."""
    found: list[Displayed] = []
    taken: set[int] = set()
    quotes, slanted = _quote_marks(layout), _slanted(layout)
    for at in indexes:
        if at in taken:
            continue
        made = (
            _marked(layout, at, taken, (quotes, slanted))
            or _signed_here(layout, at, roles)
            or _led_in(layout, at, roles)
        )
        if made:
            found.append(made)
            taken.update(made.blocks)
    return found


def _signed_here(layout: Layout, at: int, roles: Mapping[int, ZoneRole]) -> Displayed | None:
    made = signed(layout, at)
    below = None if made else signed_below(layout, at)
    found = made or below
    if found is None:
        return None
    kind = QuotationKind.EPIGRAPH if roles.get(at - 1) is ZoneRole.HEADING else QuotationKind.PULL_QUOTE
    return Displayed(kind, (found[0],), (at,) if made else (at, at + 1), found[1])


def signed_below(layout: Layout, at: int) -> tuple[Span, SignOff] | None:
    """A paragraph wholly in quotation marks over a line that begins with a dash and names somebody."""
    if at + 1 >= len(layout.blocks):
        return None
    block, line = layout.blocks[at], layout.blocks[at + 1]
    dash = _DASHED.match(layout.flat, line.start, line.end) if layout.flat[line.start] in _DASHES else None
    if not dash or line.end - line.start > 300:
        return None
    span = unquoted(layout, (block.start, block.end))
    sign = signoffs.parse(layout.flat[dash.end() : line.end], dash.end(), outer=line.start)
    return (span, sign) if sign and span != (block.start, block.end) else None


def _marked(
    layout: Layout, at: int, taken: set[int], marks: tuple[Mapping[int, int], Mapping[int, int]]
) -> Displayed | None:
    """A block quote that the format marks, all its paragraphs; noise without running words is none."""
    quotes, slanted = marks
    if layout.blocks[at].shape is not Shape.BLOCK_QUOTE:
        return None
    run = [at]
    while at in quotes and quotes.get(run[-1] + 1) == quotes[at]:
        run.append(run[-1] + 1)
    last = layout.blocks[run[-1]]
    sign = signoffs.tail(layout.flat, (last.start, last.end)) or _own_line(layout, run) or _cited(layout, last, slanted)
    said = run[:-1] if sign and sign.start <= last.start else run
    if not any(_is_running(layout.words(layout.blocks[i])) for i in run) and not (sign and _in_marks(layout, said)):
        taken.update(run)
        return None
    parts = [_words_of(layout, layout.blocks[i]) for i in run]
    if sign and run[-1] + 1 < len(layout.blocks) and sign.start >= layout.blocks[run[-1] + 1].start:
        run.append(run[-1] + 1)
    elif sign:
        parts[-1] = unquoted(layout, trim(layout.text, last.start, max(last.start, sign.start)))
    lead = at - 1 if at and _LEAD_IN.search(layout.words(layout.blocks[at - 1])[-12:]) else None
    whole = tuple(part for part in parts if part[0] < part[1])
    kind = QuotationKind.PULL_QUOTE if sign and lead is None else QuotationKind.BLOCK
    return Displayed(kind, whole, tuple(run), sign, lead) if whole else None


def _in_marks(layout: Layout, run: Sequence[int]) -> bool:
    """Whether each of these paragraphs stands wholly in quotation marks."""
    spans = [(layout.blocks[i].start, layout.blocks[i].end) for i in run]
    return bool(spans) and all(unquoted(layout, span) != span for span in spans)


def _own_line(layout: Layout, run: Sequence[int]) -> SignOff | None:
    """The sign-off of a block quote where it is a paragraph of its own: its last one, which names a person and is no
    sentence, or the one below it that begins with a dash."""
    below = run[-1] + 1
    if below < len(layout.blocks) and layout.blocks[below].shape is Shape.BLOCK_QUOTE:
        line = layout.blocks[below]
        if (dash := _DASHED.match(layout.flat, line.start, line.end)) and line.end - line.start <= 300:
            return signoffs.parse(layout.flat[dash.end() : line.end], dash.end(), outer=line.start)
    if len(run) < 2:
        return None
    line = layout.blocks[run[-1]]
    dash = _DASHED.match(layout.flat, line.start, line.end)
    start = dash.end() if dash else line.start
    sign = signoffs.parse(layout.flat[start : line.end], start, outer=line.start)
    return sign if sign and (dash or looks_like_person(sign.name)) else None


def _cited(layout: Layout, last: Block, slanted: Mapping[int, int]) -> SignOff | None:
    """The sign-off that ends the last paragraph in italics (`<cite>`), behind a finished sentence, and is a person."""
    start = slanted.get(last.end, last.start)
    if start <= last.start or not _ENDED.search(layout.flat[last.start : start].rstrip()):
        return None
    sign = signoffs.parse(layout.flat[start : last.end], start)
    return sign if sign and looks_like_person(sign.name) else None


def _slanted(layout: Layout) -> dict[int, int]:
    """Where each stretch in italics begins, by its end."""
    return {
        mark.end: mark.start
        for mark in layout.reading.marks
        if mark.kind is MarkKind.EMPHASIS and mark.data.get("style") == "italic"
    }


def _quote_marks(layout: Layout) -> dict[int, int]:
    """For each block inside a block quote the start of the outermost one."""
    marks = sorted((m.start, -m.end) for m in layout.reading.marks if m.kind is MarkKind.BLOCK_QUOTE)
    found: dict[int, int] = {}
    at = reach = 0
    outer = -1
    for index, block in enumerate(layout.blocks):
        while at < len(marks) and marks[at][0] <= block.start:
            if marks[at][0] >= reach:
                outer = marks[at][0]
            reach = max(reach, -marks[at][1])
            at += 1
        if block.start < reach and block.shape is Shape.BLOCK_QUOTE:
            found[index] = outer
    return found


def _is_running(words: str) -> bool:
    """Running words: some begin small, most are words (a scan's noise is single letters and figures), and they end as
    a sentence does or go on for long."""
    tokens = words.split()
    small = [word for word in tokens if word[:1].islower()]
    sound = sum(1 for word in tokens if len(word) > 2 and word[1:-1].isalpha()) + sum(map(_is_common, tokens))
    return (
        len(small) >= 4 and sound * 10 >= len(tokens) * 7 and (bool(_ENDED.search(words.rstrip())) or len(small) >= 12)
    )


def _is_common(word: str) -> bool:
    return len(word) <= 2 and word.casefold() in stopwords("en")


def _words_of(layout: Layout, block: Block) -> Span:
    """A paragraph's words without note markers at its end and quotation marks around it."""
    marker = _MARKER.search(layout.flat, block.start, block.end)
    return unquoted(layout, trim(layout.text, block.start, marker.start() if marker else block.end))


def _led_in(layout: Layout, at: int, roles: Mapping[int, ZoneRole]) -> Displayed | None:
    """A paragraph without quotation marks that the paragraph above it introduces as somebody's words."""
    above = layout.blocks[at - 1]
    if at == 0 or layout.flat.find(":", max(above.start, above.end - 12), above.end) < 0:
        return None
    if roles.get(at - 1) not in (None, ZoneRole.BODY):
        return None
    lead, words = layout.words(above), layout.words(layout.blocks[at])
    if not _LEAD_IN.search(lead[-12:]) or _ITEM.match(words) or layout.blocks[at].shape is not Shape.PARAGRAPH:
        return None
    sentence = regex.split(r"(?<=[.!?])\s+(?=\p{Lu})", lead)[-1]
    span = _words_of(layout, layout.blocks[at])
    quoted = span[0] > layout.blocks[at].start
    if not _CUE.search(sentence) or (_LISTS.search(sentence) and not quoted):
        return None
    if not quoted and (not _reads_as_quoted(layout, at) or DOUBLES.search(words[:2])):
        return None
    return Displayed(QuotationKind.BLOCK, (span,), (at,), None, at - 1)


def _reads_as_quoted(layout: Layout, at: int) -> bool:
    """Running words set apart by what the text itself does: a note marker at the end, a deeper indentation, or an
    ordinary paragraph both above and below while the lead-in is not the first of a list."""
    block = layout.blocks[at]
    words = layout.words(block)
    if len(words.split()) < 8 or not _ENDED.search(words) or not words[:1].isupper() or not is_body(words):
        return False
    if _MARKER.search(words):
        return True
    before = layout.blocks[at - 1].indent
    after = layout.blocks[at + 1].indent if at + 1 < len(layout.blocks) else before
    return block.indent > before and block.indent > after

"""From paragraphs and quotations to drafts: the sentences of each paragraph, then the quotations' own sentences.

In: text, paragraph spans, quotation spans (marks included), displayed quotations. Out: `Draft`s.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from whence.extract.attribution import according, leads, nouns, passives
from whence.extract.attribution.drafts import Draft, Source
from whence.extract.attribution.frames import verb_frames
from whence.extract.attribution.sentences import cue_places, sentences
from whence.extract.attribution.tagging import ACCORDING, ADJECTIVE, AS, ASKED, BY, HEARSAY, VIEW, Sentence
from whence.extract.pairing import pair
from whence.models import Span

_MARKS = "\"“”„«»‘’'`"
_SHORTEST = 25
_GAP = 250
_QUOTING = frozenset(["quote", "cite"])
_CARRYING = frozenset(["pre", "post", "inverted", "according", "colon", "lead_in"])


class Passage:
    """Reads paragraphs in order and remembers who spoke last, so that a quotation standing alone finds its speaker."""

    def __init__(self, text: str, quotations: Sequence[Span], cues: Sequence[int]) -> None:
        self.text = text
        self._cues = cues
        self.drafts: list[Draft] = []
        self.last: Draft | None = None
        self._outer = _outermost(quotations)
        self._starts = [start for start, _ in self._outer]

    def paragraph(self, span: Span, depth: int = 0, *, headline: bool = False) -> None:
        """The sentences of one paragraph and of the quotations in it."""
        inside = self._outer[bisect_left(self._starts, span[0]) : bisect_left(self._starts, span[1])]
        for s in sentences(self.text, span, inside, self._cues):
            if inside and is_bare_quotation(s):
                self.carry(s.span(0, 1))
                continue
            found = (leads.headline_frames(s) if headline and s.first else []) or sentence_drafts(s)
            if inside and not found and _is_mostly_quotation(s):
                self.carry(s.span(0, s.stop))
                continue
            for draft in found:
                draft.depth = depth
            self.drafts += found
            self.last = self._speaking(s, found) if found or s.tags[-1] == ":" else None
        for quotation in inside:
            self.inside(quotation, depth + 1)

    def displayed(self, parts: Sequence[Span]) -> None:
        """A quotation that stands by itself, introduced by what was said last."""
        for part in parts:
            if self.last is not None and self.last.pattern == "lead_in":
                self.carry(part)
        for part in parts:
            self.inside(part, 1)
        self.last = None

    def carry(self, span: Span) -> None:
        """Let the last speaker's content go on with a quotation that stands alone."""
        last = self.last
        if last is None:
            return
        ends = [high for spans in (last.content, [last.cue or span], [last.source or span]) for _, high in spans]
        if (
            span[0] - max(high for high in ends if high <= span[0]) < _GAP
            if any(high <= span[0] for high in ends)
            else False
        ):
            last.content.append(span)
            if last.pattern == "lead_in" and len(last.content) == 1:
                self.drafts.append(last)

    def inside(self, quotation: Span, depth: int) -> None:
        """The attributions inside a quotation."""
        start, end = quotation
        while start < end and self.text[start] in _MARKS:
            start += 1
        while end > start and self.text[end - 1] in _MARKS:
            end -= 1
        if end - start < _SHORTEST or depth > 2:
            return
        inner = Passage(self.text, [(p.open, p.close) for p in pair(self.text, (start, end))[0]], self._cues)
        inner.paragraph((start, end), depth)
        self.drafts += inner.drafts

    def _speaking(self, s: Sentence, found: list[Draft]) -> Draft | None:
        """Whose quotation may follow this sentence."""
        if s.tags.endswith(":"):
            lead = leads.lead_in(s, found)
            if lead is not None:
                return lead
        told = [draft for draft in found if draft.pattern in _CARRYING and draft.source]
        return told[-1] if told else None


def drafts_of(source: Source) -> list[Draft]:
    """All drafts of a text."""
    text, displayed = source.text, [q.parts or ((q.start, q.end),) for q in source.displayed]
    passage = Passage(text, source.inline, cue_places(text))
    blocks = {parts[0][0]: parts for parts in displayed if parts}
    covered = sorted(part for parts in displayed for part in parts)
    starts = [start for start, _ in covered]
    for span in source.paragraphs:
        first = bisect_left(starts, span[0])
        if first < len(covered) and covered[first][0] < span[1]:
            parts = blocks.get(covered[first][0])
            if parts is not None:
                passage.displayed(parts)
            continue
        passage.paragraph(span, headline=span[0] in source.headlines)
    return passage.drafts


def _outermost(spans: Sequence[Span]) -> list[Span]:
    kept: list[Span] = []
    for start, end in sorted(set(spans), key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def sentence_drafts(s: Sentence) -> list[Draft]:
    """The drafts of one sentence, in the order of their cues."""
    found = verb_frames(s) if s.verbs else []
    if s.marks or s.nouns:
        found += _told_without_verbs(s, found)
    if s.marks & ASKED:
        found += [draft for draft in passives.asked_frames(s) if all(draft.at != other.at for other in found)]
    if s.tags[0] in "Qq":
        found += leads.signed_frames(s)
    if s.verbs:
        found += passives.passive_frames(s)
        if s.marks & BY and s.marks & AS:
            found += according.reported_frames(s)
        if s.marks & AS and any(verb.lemma in _QUOTING for verb in s.verbs.values()):
            found = _quoted_as(s, found)
    if ":Q" in s.tags:
        found += leads.colon_frames(s, found)
    if len(found) > 1:
        found.sort(key=lambda draft: draft.cue or (0, 0))
        _clip(found)
    return found


def _told_without_verbs(s: Sentence, by_verbs: Sequence[Draft]) -> list[Draft]:
    """What is told by "according to", by nouns, states of mind and adverbs, beside what the verbs tell."""
    found = according.according_frames(s) if s.marks & ACCORDING else []
    if s.marks & VIEW:
        found += according.view_frames(s)
    if s.nouns:
        told = [*by_verbs, *found]
        begun = {draft.content[0][0] for draft in told if draft.pattern == "post"}
        found += nouns.noun_frames(s, {draft.at for draft in told}, begun)
    if s.marks & ADJECTIVE:
        found += nouns.adjective_frames(s)
    if s.marks & HEARSAY:
        found += nouns.adverb_frames(s)
    return found


def _clip(found: list[Draft]) -> None:
    """An inner content ends where the content that holds its cue ends."""
    for index, inner in enumerate(found):
        for outer in found[:index]:
            if inner.cue is None or outer.pattern in ("noun", "outlet") or not outer.content:
                continue
            start, end = outer.content[-1]
            if start <= inner.cue[0] < end and inner.content and inner.content[-1][0] < end < inner.content[-1][1]:
                inner.content[-1] = (inner.content[-1][0], end)


def _quoted_as(s: Sentence, found: list[Draft]) -> list[Draft]:
    """With "quoted as saying" understood, whatever else "quoted" gave falls away."""
    made = passives.quoted_as_frames(s) + passives.quoting_frames(s)
    if not made:
        return found
    return [draft for draft in found if draft.lemma not in _QUOTING] + made


def _is_mostly_quotation(s: Sentence) -> bool:
    """A quotation and a few words that finish its sentence."""
    return (
        s.tags.startswith("Q")
        and len(s.tags) < 10
        and not any(tag in "VA:-" for tag in s.tags)
        and s.ends[0] - s.starts[0] > 40
    )


def is_bare_quotation(s: Sentence) -> bool:
    """Whether nothing but a quotation stands in the sentence."""
    return s.tags.strip(".") == "Q"

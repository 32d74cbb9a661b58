"""Findings on whose word a statement rests (C207, S302), from the attributions of one document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from whence.lists import lines
from whence.models import Attribution, Checked, Evidence, Finding, Identified, SourceKind, Span, Stance
from whence.text import content_words, tokens
from whence.trace.making import Shelf, evidence_at, finding

_DEFINITE = frozenset(
    {"the", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your", "it"}
)
_TAIL = re.compile(r"\s(?:of|about|on|in|from|by|that|which)\s")  # what stands behind the noun
_CLAIM = re.compile(
    r"[\"“‘«„']|that\b"
    r"|(?!to\b)[^\"“]{0,300}?(?:\b(?:is|are|was|were|be|been|ha[sd]|have|do|does|did|wi?ll|would|can|could|may|might|must|"
    r"shall|should|cannot|went|came|took|made|gave|got|knew|saw|told|said|\w{2,}ed)\b|n['’]t\b|\b(?:it|he|she|that|who)['’]s\b"
    r"|['’](?:re|ve|ll|d|m)\b|\b(?:I|he|she|it|they|we|you)\s(?:\w+ly\s)?\w+)",
    re.I | re.S,
)
_SUPPOSED = re.compile(r"\b(?:would|might|could|may)\b")
_ASKED = re.compile(r"[^.!?\n]{0,60}\?")  # "is it as weak as others claim?"
_OPENING = "\"“‘«„'"
_LONGEST = 6  # words behind the first: a vague source is short
_TEXTS = frozenset({SourceKind.DOCUMENT, SourceKind.POLL})


def vague(checked: Checked, shelf: Shelf) -> Iterator[Finding]:
    """C207: a text is named as the source in words that cannot be looked up."""
    text = checked.held.text
    for attribution in checked.held.extraction.attributions:
        unnamed = attribution.source_kind in _TEXTS and attribution.identified is Identified.NONE
        if attribution.source and unnamed and _is_vague(text[slice(*_hull(attribution.source))]):
            if _is_label(text, attribution) or _is_named_inside(text, _hull(attribution.source)[0]):
                continue
            start, end = _hull(attribution.source)
            message = f"“{text[start:end]}” names no work that could be looked up."
            yield finding("C207", checked, (start, end), message, evidence=_contents(checked, [attribution]))


def _is_label(text: str, attribution: Attribution) -> bool:
    """Whether a colon is all that makes the words a source: "Main article: Silt" leads elsewhere."""
    cue = "".join(text[slice(*span)] for span in attribution.cue).strip()
    return cue == ":" and not text[_hull(attribution.source)[1] :].lstrip(": ").startswith(tuple(_OPENING))


def _is_named_inside(text: str, start: int) -> bool:
    """Whether the first word has its capital for itself, and not for a sentence that it begins: "that Boston study"."""
    before = text[:start].rstrip()[-1:] if start else ""
    return text[start : start + 1].isupper() and (before.isalpha() or before == ",")


def anonymous_only(checked: Checked, shelf: Shelf) -> Iterator[Finding]:
    """S302: everyone on whose word a statement hangs in this document is unnamed."""
    for group in _by_content(checked.held.extraction.attributions):
        if _is_asked(checked.held.text, group[0]) or not _is_claim(checked.held.text, group[0]):
            continue
        if any(_is_supposed(checked.held.text, one) or _is_anybodys(checked.held.text, one) for one in group):
            continue
        roots = _roots(group, checked.held.extraction.attributions)
        if roots and all(_is_unnamed(checked.held.text, root) for root in roots):
            who = "; ".join(f"“{checked.held.text[slice(*_hull(root.source))]}”" for root in roots)
            message = f"Rests on the word of nobody who is named: {who}."
            yield finding("S302", checked, _hull(group[0].content), message, evidence=_contents(checked, roots))


def _is_asked(text: str, attribution: Attribution) -> bool:
    """A question rests on nobody's word: those of an interviewer ("Q:") do not."""
    end = _hull(attribution.content)[1]
    return attribution.stance is Stance.QUESTION or _ASKED.match(text, max(0, end - 1)) is not None


def _is_supposed(text: str, attribution: Attribution) -> bool:
    """What somebody would say, nobody has said: "some people might say that it rained"."""
    end = _hull(attribution.source)[1] if attribution.source else 0
    return bool(attribution.cue) and _SUPPOSED.search(text, end, max(end, _hull(attribution.cue)[1])) is not None


def _is_anybodys(text: str, attribution: Attribution) -> bool:
    """Whether people at large think, know or see something: "most people accept that …"; but "people said that …"."""
    if not attribution.source or text[_hull(attribution.content)[0] - 1] in _OPENING:
        return False
    head = tokens(_TAIL.split(text[slice(*_hull(attribution.source))], maxsplit=1)[0]).words
    if not head or head[-1] not in _anybody():
        return False
    cue = (word for span in attribution.cue for word in tokens(text[slice(*span)]).words)
    return not any(word.startswith(_speaking()) for word in cue)


@cache
def _anybody() -> frozenset[str]:
    return frozenset(lines("trace", "anybody.txt"))


@cache
def _speaking() -> tuple[str, ...]:
    return tuple(lines("trace", "speaking.txt"))


def _is_claim(text: str, attribution: Attribution) -> bool:
    """Whether a content says that something is so: quoted, told by "that", or with a verb; "call the devices phones"
    and "to stay cool" say nothing that somebody's word is wanted for."""
    return _CLAIM.match(text, *_hull(attribution.content)) is not None


def _by_content(attributions: Sequence[Attribution]) -> Iterator[list[Attribution]]:
    """Attributions whose contents are the same stretch: several on whose word it hangs, each once."""
    groups: dict[Span, list[Attribution]] = {}
    for attribution in attributions:
        if attribution.content:
            groups.setdefault(_hull(attribution.content), []).append(attribution)
    yield from groups.values()


def _roots(group: Sequence[Attribution], every: Sequence[Attribution]) -> list[Attribution]:
    """Of the levels of a chain the innermost: those on whom no other level of the same content hangs."""
    inside = {attribution.parent for attribution in every}
    return [attribution for attribution in group if attribution.id not in inside and attribution.source]


def _is_unnamed(text: str, attribution: Attribution) -> bool:
    """People who are described and not named; a pronoun that nothing resolves may stand for anybody, named or not,
    and a letter ("Q:") for whoever asks."""
    if attribution.source_kind in _TEXTS or attribution.referent is not None:
        return False
    words = tokens(text[slice(*_hull(attribution.source))]).words
    return attribution.identified is Identified.NONE and any(len(word) > 1 for word in content_words(words))


def _is_vague(words: str) -> bool:
    """Whether a text is brought up for the first time and by nobody's name: "a recent report", "studies"; but "the
    report" was named before, and "a survey by the Saltmarsh Trust" can be looked for."""
    first, *others = words.split() or [""]
    named = any(word[:1].isupper() for word in others)
    if not first or named or len(others) > _LONGEST or first.casefold() in _DEFINITE:
        return False
    head = tokens(_TAIL.split(words, maxsplit=1)[0]).words
    return bool(head) and head[-1] in _texts()


@cache
def _texts() -> frozenset[str]:
    return frozenset(lines("trace", "vague_texts.txt"))


def _contents(checked: Checked, attributions: Sequence[Attribution]) -> list[Evidence]:
    held = checked.held
    return [evidence_at(held, span) for attribution in attributions for span in attribution.content]


def _hull(spans: Sequence[Span]) -> Span:
    return min(start for start, _ in spans), max(end for _, end in spans)

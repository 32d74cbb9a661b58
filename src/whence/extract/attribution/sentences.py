"""Sentences of a paragraph as lightly tagged words; every quotation is one opaque word.

In: text, a paragraph's span, the quotations in it (marks included), the places of the text's cue words. Out:
`Sentence`s that hold something to look at.

>>> text = 'Mr. Lee said “we won.” He left.'
>>> [s.words for s in sentences(text, (0, len(text)), [(13, 22)], cue_places(text))]
[['mr.', 'lee', 'said', '“we won.”']]
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from whence.extract.attribution.lexicon import lexicon
from whence.extract.attribution.tagging import ASKS, FINAL, MASK, Sentence, tagged
from whence.kernels import WordSet, spot_words, word_set
from whence.models import Span


@cache
def _breaks() -> re.Pattern[str]:
    """Where a sentence ends: at a sign behind no abbreviation, with closing marks, note markers and white space. The
    group is a note's number glued to the sign ("was lost.35 The"), which belongs to no sentence."""
    closing = r"[\"”’')\]»]*(?:\[\^?\d{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰])*"
    opening = rf"[\"“‘(\[«A-Z0-9ÀÁÂÄÅÇÉÈÊÖØÜŠŽ${MASK}]"
    sign = rf"[.!?…{FINAL}{ASKS}]{_unabbreviated()}(?:(?<=[.!?…]){closing})?"
    return re.compile(rf"{sign}({_NOTE})?\s+(?={opening})")


_NOTE = rf"(?:(?<=[a-z)%][.!?])|(?<=[\"”’)»{FINAL}{ASKS}]))(?:\d{{1,3}}(?:[,–-]\d{{1,3}})*|[ivxl]{{1,6}})"
_LAST_NOTE = re.compile(rf"{_NOTE}\s*\Z")


def _unabbreviated() -> str:
    """That no abbreviation or initial ends with the sign right before: a look behind for each length, as `re` has
    them."""
    words = lexicon().lists["sentences_abbreviations"]
    groups = ("|".join(sorted(re.escape(word) for word in words if len(word) == size)) for size in {*map(len, words)})
    return r"(?<!\b[A-Z]\.)" + "".join(rf"(?<!\b(?:{group})\.)" for group in groups)


@cache
def _cues() -> WordSet:
    return word_set(lexicon().forms)


def cue_places(text: str) -> Sequence[int]:
    """Where words stand that may be a cue; those that need a quotation beside them do not count."""
    return spot_words(text, _cues()).places


def sentences(text: str, span: Span, quotations: Sequence[Span], cues: Sequence[int]) -> Iterator[Sentence]:
    """The sentences of `text[span]` that hold a cue word or a quotation, in order; `cues` are those of the text."""
    offset, behind = span
    cue, last = bisect_left(cues, offset), bisect_left(cues, behind)
    colon = text.find(":", offset, behind) >= 0
    if cue == last and not colon and not quotations:
        return
    masked = _masked(text, span, quotations)
    for start, end in _pieces(masked):
        cue = bisect_left(cues, offset + start, cue, last)
        if (
            (cue < last and cues[cue] < offset + end)
            or (quotations and masked.find(MASK, start, end) >= 0)
            or (colon and _leads_in(masked, start, end))
        ):
            yield from tagged(text, offset, masked, (start, end))
        if not colon and not quotations and bisect_left(cues, offset + end, cue, last) == last:
            return


def _leads_in(masked: str, start: int, end: int) -> bool:
    """Whether a colon ends the sentence, or stands near the paragraph's beginning."""
    return masked.find(":", max(start, end - 3), end) >= 0 or (start == 0 and masked.find(":", 0, min(end, 60)) >= 0)


def _masked(text: str, span: Span, quotations: Sequence[Span]) -> str:
    """The paragraph with every quotation replaced by a run of private-use signs of equal length."""
    parts: list[str] = []
    at = span[0]
    for start, end in quotations:
        if start < at or end > span[1]:
            continue
        inner = text[start:end].rstrip("\"”’'»` ")
        last = FINAL if inner.endswith(".") else ASKS if inner.endswith(("?", "!", "…")) else MASK
        parts += (text[at:start], MASK * (end - start - 1), last)
        at = end
    parts.append(text[at : span[1]])
    return "".join(parts)


def _pieces(masked: str) -> Iterator[Span]:
    at = 0
    for found in _breaks().finditer(masked):
        sign, end = found.span()
        if masked[sign] == ASKS and _goes_on(masked, end):
            continue
        yield at, found.start(1) if found[1] else end
        at = end
    if at < len(masked):
        yield at, _without_note(masked, at)


def _without_note(masked: str, at: int) -> int:
    """The end of what stands from `at` on, without a note's number behind its last sign."""
    found = _LAST_NOTE.search(masked, max(at, len(masked) - 24)) if masked[-1:].isdigit() else None
    return found.start() if found else len(masked)


def _goes_on(masked: str, at: int) -> bool:
    """Whether a speaker and a verb of speech follow a quotation that ends with a question mark."""
    verbs = lexicon().verbs
    for word in masked[at : at + 80].split()[:7]:
        verb = verbs.get(word.strip(".,:;"))
        if verb is not None:
            return "s" in verb.patterns
        if word.endswith((".", ";")) and len(word) > 4:
            return False
    return False

"""Speakers for quotations that nobody was found for, from the attributions.

In: quotations, attributions, text. Out: the quotations, some of them with a `Speaker`. What two attributions claim, or
a pronoun that nobody is found for, stays open.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from whence.extract.attribution.lexicon import lexicon
from whence.models import Attribution, Quotation, QuotationKind, Span, Speaker

_SPOKEN = frozenset({QuotationKind.SPEECH, QuotationKind.NESTED, QuotationKind.BLOCK})
_SLACK = 4


def voiced(text: str, quotations: Sequence[Quotation], attributions: Sequence[Attribution]) -> tuple[Quotation, ...]:
    """The quotations, with the speaker that exactly one attribution names."""
    told = sorted((start, end, index) for index, one in enumerate(attributions) for start, end in one.content)
    starts = [start for start, _, _ in told]
    done = []
    for quotation in quotations:
        if quotation.speaker is None and quotation.kind in _SPOKEN:
            holders = _holders(quotation, attributions, told, starts)
            if len(holders) == 1:
                quotation = _with(text, quotation, holders[0])
        done.append(quotation)
    return tuple(done)


def _holders(
    quotation: Quotation, attributions: Sequence[Attribution], told: Sequence[tuple[int, int, int]], starts: list[int]
) -> list[Attribution]:
    """The attributions of which this quotation is a whole piece of content, marks apart."""
    low = bisect_right(starts, quotation.start - _SLACK)
    found = []
    for start, end, index in told[low : low + 12]:
        if start > quotation.start:
            break
        one = attributions[index]
        if abs(end - quotation.end) <= _SLACK and one.source and not _holds(one, quotation):
            found.append(one)
    inner = {one.parent for one in found}
    return [one for one in found if one.id not in inner]


def _holds(one: Attribution, quotation: Quotation) -> bool:
    """Whether the attribution's own source or cue stands inside the quotation."""
    return any(quotation.start <= start < quotation.end for start, _ in (*one.source, *one.cue))


def _with(text: str, quotation: Quotation, one: Attribution) -> Quotation:
    span: Span = one.source[0]
    name = one.referent or text[span[0] : span[1]]
    if name.lower() in lexicon().lists["voices_pronouns"]:
        return quotation
    cue = one.cue[0] if one.cue else None
    return replace(quotation, speaker=Speaker(name, span[0], span[1], "cue"), cue=quotation.cue or cue)

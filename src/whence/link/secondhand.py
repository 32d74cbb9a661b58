"""Second-hand places: where a quotation's words stand inside somebody else's quotation.

In: a match, the document it is in, and who is said to speak where it is quoted. Out: the match with the speaker named
there, and whether it is second-hand: another speaker than the one named here, or nobody is named here, or the document
there gives another work as its own source.
"""

from __future__ import annotations

from dataclasses import replace

from whence.link.outlets import same_outlet
from whence.link.speakers import may_be_same, name_words, same_person
from whence.models import Held, Match, Quotation, QuotationKind

_APART = frozenset({QuotationKind.SCARE, QuotationKind.TITLE, QuotationKind.TERM})
OTHER_SPEAKER = "other_speaker"
"""The flag of a match whose words are put down to another name there."""

_SLACK = 3  # characters by which a match may stand over a quotation: its marks


def with_speaker(match: Match, held: Held, named: str | None) -> Match:
    """The match with whose words it is there; `named` is who speaks where the words are quoted."""
    there = quotation_at(match, held)
    if there is None:
        return match
    speaker = there.speaker.name if there.speaker else None
    second_hand = _is_second_hand(named, speaker, held) or _gives_a_source(there, held)
    flags = (*match.flags, OTHER_SPEAKER) if _are_different(named, speaker) else match.flags
    return replace(match, speaker=speaker, second_hand=second_hand, flags=flags)


def _are_different(named: str | None, there: str | None) -> bool:
    """Whether both are proper names, and not of one person or body."""
    return bool(named and there and name_words(named) and name_words(there)) and not may_be_same(
        named or "", there or ""
    )


def _gives_a_source(there: Quotation, held: Held) -> bool:
    """Whether the document has the words from a work that it cites for them, and that is not of its own outlet."""
    cited = next((c.work for c in held.extraction.citations if c.id == there.citation), None)
    if not cited:
        return False
    outlet, own = str(cited.get("container-title") or ""), held.extraction.metadata.outlet
    return not (outlet and own and same_outlet(outlet, own))


def quotation_at(match: Match, held: Held) -> Quotation | None:
    """The innermost quotation in which the match lies."""
    around = [
        quotation
        for quotation in held.extraction.quotations
        if quotation.kind not in _APART
        and quotation.start - _SLACK <= match.start
        and match.end <= quotation.end + _SLACK
    ]
    return min(around, key=lambda quotation: quotation.end - quotation.start, default=None)


def _is_second_hand(named: str | None, there: str | None, held: Held) -> bool:
    if named is None:
        return True
    if there is not None and name_words(there):
        return not may_be_same(named, there)
    return _is_the_document(named, held)


def _is_the_document(named: str, held: Held) -> bool:
    """Whether the one named is the document's own voice, its author or outlet, which here quotes somebody."""
    metadata = held.extraction.metadata
    if metadata.outlet and same_outlet(named, metadata.outlet):
        return True
    words = name_words(named)
    return len(words) > 1 and any(same_person(words, name_words(author)) for author in metadata.authors)

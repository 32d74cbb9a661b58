"""Second-hand places: where a quotation's words stand inside somebody else's quotation.

In: a match, the document it is in, and who is said to speak where it is quoted. Out: the match with the speaker named
there, and whether it is second-hand: another speaker than the one named here, or nobody is named here, or the document
there gives another work as its own source.
"""

from __future__ import annotations

from dataclasses import replace

from whence.link.speakers import may_be_same, name_words, same_person
from whence.link.works.keys import title_likeness
from whence.link.works.outlets import same_outlet
from whence.models import CSL, Held, Match, Quotation

OTHER_SPEAKER = "other_speaker"
"""The flag of a match whose words are put down to another name there."""

OTHER_WORK = "other_work"
"""The flag of a match whose words are put down to another work there."""

_UNLIKE = 0.5  # likeness below which two titles are two works: half-alike ones may be a title and its short form
_SLACK = 3  # characters by which a match may stand over a quotation: its marks


def with_speaker(match: Match, held: Held, named: str | None, work: CSL | None = None) -> Match:
    """The match with whose words it is there; `named` is who speaks where the words are quoted, `work` what is cited
    for them there (None where the match stands in that work itself)."""
    there = quotation_at(match, held) if held.extraction.quotations else None
    if there is None:
        return match
    speaker = there.speaker.name if there.speaker else None
    cited = next((c.work for c in held.extraction.citations if c.id == there.citation), None)
    second_hand = _is_second_hand(named, speaker, held) or _is_anothers(cited, held)
    flags = [OTHER_SPEAKER] * _are_different(named, speaker) + [OTHER_WORK] * _are_different_works(work, cited)
    return replace(match, speaker=speaker, second_hand=second_hand, flags=(*match.flags, *flags))


def _are_different(named: str | None, there: str | None) -> bool:
    """Whether both are proper names, and not of one person or body."""
    return bool(named and there and name_words(named) and name_words(there)) and not may_be_same(
        named or "", there or ""
    )


def _are_different_works(one: CSL | None, other: CSL | None) -> bool:
    """Whether both are works with titles, and these have little in common."""
    titles = [str(work.get("title") or "") for work in (one, other) if work]
    return len(titles) == 2 and all(titles) and title_likeness(*titles) < _UNLIKE


def _is_anothers(cited: CSL | None, held: Held) -> bool:
    """Whether what a document cites for the words is a work of another outlet than its own."""
    if not cited:
        return False
    outlet, own = str(cited.get("container-title") or ""), held.extraction.metadata.outlet
    return not (outlet and own and same_outlet(outlet, own))


def quotation_at(match: Match, held: Held) -> Quotation | None:
    """The innermost quotation in which the match lies."""
    around = [
        quotation
        for quotation in held.extraction.quotations
        if quotation.start - _SLACK <= match.start and match.end <= quotation.end + _SLACK and quotation.kind.is_said
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

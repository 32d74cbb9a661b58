"""Coverage in words: what a report rests on, with its denominators. Every output opens with it.

In: a `Summary`. Out: one sentence each for what was read and what was compared, and for what cites nothing.

>>> said(Summary(12, 1, 1, 0, 0, 0, 1, 1, outcomes={"verbatim": 1}))
['12 words; 1 document, 1 read whole; 1 quotation: 1 word for word.']
"""

from __future__ import annotations

from whence.models import Summary

OUTCOME_WORDS = {
    "verbatim": "word for word",
    "marked_edit": "with marked edits",
    "differs": "differing",
    "partial": "in part",
    "absent": "absent from what is cited",
    "not_found": "not found",
    "not_comparable": "not comparable",
    "not_held": "not held",
    "too_short": "too short to judge",
}


def said(summary: Summary) -> list[str]:
    """The sentences, the first on what was read and compared."""
    lines = ["; ".join([f"{summary.words:,} words", *_held(summary), _quotations(summary)]) + "."]
    if summary.sentences:
        lines.append(_uncited(summary))
    return lines


def count(number: int, noun: str) -> str:
    """`1 word`, `2 words`; `info` has no plural."""
    return f"{number:,} {noun}{'' if number == 1 or noun == 'info' else 's'}"


def _held(summary: Summary) -> list[str]:
    if summary.against_nothing:
        parts = ["held against nothing: no library and no --against, so quotations were not compared"]
    else:
        whole = f"{count(summary.documents, 'document')}, {summary.read_whole:,} read whole"
        partly = f", {summary.partly_read:,} in part" if summary.partly_read else ""
        unread = f" ({summary.unread_pages:,} with unread pages)" if summary.unread_pages else ""
        parts = [whole + partly + unread]
    if summary.failures:
        parts.append(f"{count(summary.failures, 'file')} could not be read")
    return parts


def _quotations(summary: Summary) -> str:
    counted = [f"{number:,} {OUTCOME_WORDS[outcome]}" for outcome, number in summary.outcomes.items()]
    line = count(summary.quotations, "quotation") + (": " + ", ".join(counted) if counted else "")
    apart = [f"{number:,} {kind}" for kind, number in summary.apart.items()]
    return line + (f"; not compared: {', '.join(apart)}" if apart else "")


def _uncited(summary: Summary) -> str:
    sentences = count(summary.sentences, "running sentence")
    nothing = f"{summary.uncited:,} cite nothing and put nothing down to anybody"
    with_detail = f", {summary.specific:,} of them with a figure or a name" if summary.specific else ""
    return f"Of {sentences}, {nothing}{with_detail} (a count, no fault)."

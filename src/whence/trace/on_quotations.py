"""Findings on quotations (Q101–Q110): what their comparison says that a reader should look at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from whence.counting import counted
from whence.extract.people import surname
from whence.models import (
    Checked,
    Comparison,
    Difference,
    Finding,
    Held,
    Holding,
    Match,
    Outcome,
    Quotation,
    Severity,
    Span,
)
from whence.text import content_words, tokens
from whence.trace.making import Shelf, best, evidence_at, finding, is_later, is_reply, place, reply_spans, title_of

_BESIDE = 300
"""Characters beside a quotation in which the name of its speaker stands."""
_FEW, _TELLING = 12, 3
"""So few words have to keep so many that tell."""
_STANDS = {Outcome.VERBATIM, Outcome.MARKED_EDIT, Outcome.DIFFERS}


def absent(checked: Checked, shelf: Shelf) -> Iterator[Finding]:
    """Q101: a held work, read whole, in which the words do not stand."""
    for quotation, comparison in checked.compared():
        if comparison.outcome is Outcome.ABSENT:
            message = f"The words do not stand in {_cited(comparison, shelf)}, which is cited for them."
            yield finding("Q101", checked, quotation, message)


def differs(checked: Checked, shelf: Shelf) -> Iterator[Finding]:
    """Q102: unmarked differences, louder where they touch what carries the meaning."""
    for quotation, match, held in best(checked, shelf, Outcome.DIFFERS):
        if _is_by_chance(checked, quotation, match):
            continue
        flags = sorted({d.flag for d in match.differences if d.flag})
        touches = "; touches a " + ", a ".join(flags) if flags else "; touches no negation, number, name or modal"
        words = counted(len(match.differences), "difference")
        later = ", which is later" if is_later(held, checked.held) else ""
        message = f"{words} from {held.document.label}{later}, unmarked: {_listed(match.differences)}{touches}."
        made = finding("Q102", checked, quotation, message, evidence=[place(match, held)])
        severity = Severity.ERROR if flags else made.severity
        yield replace(made, severity=Severity.INFO if is_later(held, checked.held) else severity)


def _is_by_chance(checked: Checked, quotation: Quotation, match: Match) -> bool:
    """Whether a few words for which nothing is cited have hardly more than small words in common with the place: "we
    are going to have a higher standard" and "we are going to have a stronger quay"."""
    words = tokens(checked.held.text[quotation.start : quotation.end]).words
    if quotation.citation or len(words) > _FEW:
        return False
    changed = {word for one in match.differences for word in tokens(one.quoted).words}
    return len([word for word in content_words(words) if word not in changed]) < _TELLING


def elsewhere(checked: Checked, shelf: Shelf) -> Iterator[Finding]:
    """Q103: absent from what is cited, and standing in another document."""
    for quotation, comparison in checked.compared():
        places = [m for m in comparison.matches if m.outcome in _STANDS and m.document in shelf]
        if comparison.outcome is Outcome.ABSENT and places:
            best = shelf[places[0].document]
            more = f" and {counted(len(places) - 1, 'other place')}" if len(places) > 1 else ""
            message = (
                f"The words stand in {best.document.label}{more}. "
                "Finding them there does not place them in the cited work."
            )
            evidence = [place(m, shelf[m.document]) for m in places]
            yield finding("Q103", checked, quotation, message, evidence=evidence)


def joined(checked: Checked, shelf: Shelf) -> Iterator[Finding]:
    """Q104: an ellipsis over a long way, or backwards."""
    words = {"joined_distant": "that stand more than 200 words apart", "joined_reversed": "in the other order"}
    for quotation, match, held in best(checked, shelf):
        how = " and ".join(words[flag] for flag in words if flag in match.flags)
        if how:
            message = f"The ellipsis joins passages of {held.document.label} {how}."
            evidence = [evidence_at(held, span) for span in match.spans]
            yield finding("Q104", checked, quotation, message, evidence=evidence)


def second_hand(checked: Checked, shelf: Shelf) -> Iterator[Finding]:
    """Q105: the place where the words stand is a quotation there."""
    for quotation, match, held in best(checked, shelf):
        if match.second_hand and not is_later(held, checked.held) and _is_another_hand(checked, quotation, match):
            whose = f"the words of {match.speaker}" if match.speaker else "somebody else's words"
            message = f"{held.document.label} is itself quoting: there they are {whose}."
            yield finding("Q105", checked, quotation, message, evidence=[place(match, held)])


def _is_another_hand(checked: Checked, quotation: Quotation, match: Match) -> bool:
    """Whether something is cited for the words, or another speaker is known there than may be meant here: two reports
    that quote one speech have it from that speaker both, though only one says more than "he said"."""
    if quotation.citation or quotation.speaker:
        return True
    if match.speaker is None or quotation.cue:
        return False
    return not _stands_beside(match.speaker, checked.held.text, (quotation.start, quotation.end))


def _is_one_voice(checked: Checked, quotation: Quotation, match: Match, held: Held) -> bool:
    """Whether two speakers may well be one: one of them has no name ("a friend"), or stands in the other text beside
    the same words ("Max Roe of the Harbour Board said …", read as the board's)."""
    here, there = quotation.speaker, match.speaker
    if here is None or there is None:
        return False
    if not (_is_name(here.name) and _is_name(there)):
        return True
    ours = _stands_beside(there, checked.held.text, (quotation.start, quotation.end))
    return ours or _stands_beside(here.name, held.text, (match.start, match.end))


def _is_name(words: str) -> bool:
    """Whether the last word of what a speaker is called is not written small, as in "one of her friends"."""
    return not words.split()[-1][:1].islower() if words.strip() else False


def _stands_beside(name: str, text: str, span: Span) -> bool:
    """Whether the last name of a speaker stands near these words."""
    around = text[max(0, span[0] - _BESIDE) : span[1] + _BESIDE]
    words = (word.strip(".,;:()“”\"‘’'") for word in around.split())
    return surname(name) in {word.removesuffix("’s").removesuffix("'s") for word in words}


def unbalanced(checked: Checked, shelf: Shelf) -> Iterator[Finding]:
    """Q106: a quotation mark without its partner."""
    for span in checked.held.extraction.unbalanced:
        message = "A quotation mark without its partner; nothing after its paragraph was read as quoted."
        yield finding("Q106", checked, span, message)


def edit_omits(checked: Checked, shelf: Shelf) -> Iterator[Finding]:
    """Q108: what a marked edit left out or replaced carries meaning."""
    for quotation, match, held in best(checked, shelf, Outcome.MARKED_EDIT):
        kinds = sorted(flag.removeprefix("omits_") for flag in match.flags if flag.startswith("omits_"))
        if kinds:
            left_out = [f"left out “{words}”" for words in match.omitted]
            replaced = [f"“{found}” became “[{quoted}]”" for quoted, found in match.replaced]
            message = f"The edit touches a {', a '.join(kinds)}: {'; '.join(left_out + replaced)}."
            yield finding("Q108", checked, quotation, message, evidence=[place(match, held)])


def two_origins(checked: Checked, shelf: Shelf) -> Iterator[Finding]:
    """Q107: the same words as another speaker's, or from another work, in another document."""
    replies = reply_spans(checked.held)
    for quotation, comparison in checked.compared():
        if comparison.outcome is Outcome.TOO_SHORT:  # anybody may say "duty"
            continue
        if is_reply(checked.held, quotation, replies):
            continue
        places = (match for match in comparison.matches if match.outcome in _STANDS and match.document in shelf)
        others = [match for match in places if _is_other(checked, quotation, match, shelf[match.document])]
        if others:
            label = shelf[others[0].document].document.label
            more = f", and in {counted(len(others) - 1, 'other place')}" if len(others) > 1 else ""
            message = f"{_origins(quotation, others[0])} in {label}{more}."
            evidence = [place(match, shelf[match.document]) for match in others]
            yield finding("Q107", checked, quotation, message, evidence=evidence)


def _is_other(checked: Checked, quotation: Quotation, match: Match, held: Held) -> bool:
    """Whether a place credits the words to somebody else, or another work is cited for them there."""
    if "other_work" in match.flags:
        return True
    return "other_speaker" in match.flags and not _is_one_voice(checked, quotation, match, held)


def _origins(quotation: Quotation, match: Match) -> str:
    if quotation.speaker and "other_speaker" in match.flags:
        return f"Here the words are credited to {quotation.speaker.name}; to {match.speaker}"
    return "Another work is cited for the same words"


def not_in_possible(checked: Checked, shelf: Shelf) -> Iterator[Finding]:
    """Q109: not in the one item held of that outlet and date."""
    for quotation, comparison in checked.compared():
        resolution = comparison.resolution
        if resolution is None or resolution.holding is not Holding.POSSIBLE:
            continue
        held = shelf.get(resolution.document or "")
        if held is None or any(m.document == held.id and m.outcome in _STANDS for m in comparison.matches):
            continue
        message = f"Not in {held.document.label}, the one item held of that outlet and date; another item may be meant."
        yield finding("Q109", checked, quotation, message, evidence=[title_of(held)])


def partial(checked: Checked, shelf: Shelf) -> Iterator[Finding]:
    """Q110: only a part of the quotation stands there."""
    for quotation, match, held in best(checked, shelf, Outcome.PARTIAL):
        message = f"Only a part stands in {held.document.label}; the rest does not stand beside it."
        made = finding("Q110", checked, quotation, message, evidence=[place(match, held)])
        yield replace(made, severity=Severity.INFO) if is_later(held, checked.held) else made


def _cited(comparison: Comparison, shelf: Shelf) -> str:
    held = shelf.get(comparison.resolution.document or "") if comparison.resolution else None
    return held.document.label if held else "the cited work"


def _listed(differences: tuple[Difference, ...], most: int = 3) -> str:
    """The differences in words, as they stand in the two texts; what is not shown is counted."""
    shown = [_difference(d) for d in differences[:most]]
    rest = len(differences) - most
    return "; ".join(shown) + (f"; and {rest} more" if rest > 0 else "")


def _difference(difference: Difference) -> str:
    if not difference.quoted:
        return f"“{difference.found}” is missing here"
    if not difference.found:
        return f"“{difference.quoted}” stands only here"
    return f"“{difference.quoted}” here, “{difference.found}” there"
